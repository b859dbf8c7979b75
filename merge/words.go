package merge

// defaultWords returns the words of metrics that stand for each other, and
// those that say nothing of their own, in the stemmed form of parseMetric.
func defaultWords() map[string]string {
	known := make(map[string]string)
	for to, words := range map[string][]string{
		"":        {"number", "total", "amount", "figure", "level", "count", "sum", "people", "person", "earlier", "overall", "at", "least", "more", "about"},
		"dead":    {"death", "dead", "killed", "fatality", "victim", "died", "toll", "kill", "die"},
		"hurt":    {"injured", "hurt", "wounded", "injury", "injure", "wound"},
		"gdp":     {"gdp", "economy"},
		"rate":    {"rate"},
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
