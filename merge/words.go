package merge

import "strings"

// defaultWords returns the words of metrics that stand for each other, and
// those that say nothing of their own, in the stemmed form of parseMetric.
func defaultWords() map[string]string {
	known := make(map[string]string)
	for to, words := range map[string][]string{
		"":        {"number", "total", "amount", "figure", "level", "count", "sum", "people", "person", "earlier", "overall", "at", "least", "more", "about", "rate"},
		"dead":    {"death", "dead", "killed", "fatality", "victim", "died", "toll", "kill", "die", "killing", "dying", "perished", "body", "casualty"},
		"hurt":    {"injured", "hurt", "wounded", "injury", "injure", "wound", "injuring", "wounding"},
		"gdp":     {"gdp", "economy"},
		"cpi":     {"cpi", "inflation"},
		"missing": {"missing", "unaccounted"},
		"jobless": {"unemployment", "unemployed", "jobless", "joblessness"},
		"loss":    {"loss", "lost", "lose"},
		"profit":  {"profit", "earning", "earned", "gain"},
		"revenue": {"revenue", "turnover"},
		"job":     {"job", "position", "post"},
	} {
		for _, w := range words {
			known[w] = to
		}
	}
	return known
}

// abbreviated returns a phrase with the long names of common indicators as
// their abbreviations.
func abbreviated(s string) string {
	for _, long := range [...]struct{ cue, name, short string }{
		{"product", "gross domestic product", "gdp"},
		{"price", "consumer price index", "cpi"},
		{"price", "consumer prices", "cpi"},
		{"investment", "foreign direct investment", "fdi"},
	} {
		if !strings.Contains(s, long.cue) {
			continue
		}
		if i := strings.Index(strings.ToLower(s), long.name); i >= 0 && i+len(long.name) <= len(s) {
			return s[:i] + long.short + s[i+len(long.name):]
		}
	}
	return s
}
