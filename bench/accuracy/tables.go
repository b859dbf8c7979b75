package main

import (
	"fmt"
	"strings"
)

// A split is a set of articles and what is shown of its scores.
type split struct {
	name, about string
	rows        []row
}

// A row is one score, with what it is to reach and the best published one.
type row struct {
	key, what string
	reach     string
	published string
}

// splits are what the page shows. Published numbers are those of each system's
// own paper or page, on the whole set or a like one; see the page for which.
var splits = []split{
	{"newsquant", "190 news sentences, 303 figures (NewsQuant; Almasian et al., EMNLP 2023)", []row{
		{"value", "value", "94", "92.0 CQE, 73.0 quantulum3, 69.1 Recognizers"},
		{"value+unit", "value and unit", "88", "85.6 CQE, 59.1 GPT-3, 47.2 quantulum3"},
		{"value+change", "value and change", "90", "88.1 CQE, 51.9 GPT-3"},
		{"concept_part", "value and what it measures, any word", "79", "76.1 CQE, 54.8 GPT-3"},
		{"concept_whole", "value and what it measures, all words", "60", "57.0 CQE, 25.7 GPT-3"},
	}},
	{"recognizers-figures", "326 short cases, 345 figures (Recognizers-Text specifications)", []row{
		{"span+value", "span and value", "92", ""},
		{"span+value+unit", "span, value and unit", "88", "79.6 CQE, 52.5 Recognizers (currency cases)"},
	}},
	{"recognizers-dates", "453 short cases, 486 dates (Recognizers-Text specifications)", []row{
		{"strict", "exact span", "88", ""},
		{"relaxed", "overlapping span", "", ""},
		{"value", "value", "82", ""},
	}},
	{"timebank", "183 articles, 1,243 TIMEX3 (TimeBank 1.2 as in TempEval-3)", []row{
		{"strict", "exact span", "84", "81.3 HeidelTime, 79.6 SUTime, 92.1 SynTime"},
		{"relaxed", "overlapping span", "92", "90.3 HeidelTime, 90.3 SUTime, 95.0 SynTime"},
		{"type", "type", "88", ""},
		{"value", "value", "80", "77.6 HeidelTime, 67.4 SUTime"},
	}},
	{"wire", "14 articles written for this project (testdata/wire)", append(factRows("95", "88", "82", "88", "82", "75", "65"), []row{
		{"figure+unit", "figure: value and unit", "92", ""},
		{"figure_metric", "figure: what it measures, of the matched", "80", ""},
		{"figure_period", "figure: period, of the matched", "80", ""},
		{"claims_b3", "claims: grouping of figures, B-cubed", "90", ""},
		{"date_strict", "date: exact span", "94", ""},
		{"date_value", "date: value", "92", ""},
		{"traps_sprung", "traps sprung, of 105 (fewer is better)", "5", ""},
	}...)},
	{"wikinews", "21 Wikinews articles", append(factRows("90", "80", "72", "82", "75", "65", "55"), []row{
		{"figure+unit", "figure: value and unit", "85", ""},
		{"figure_metric", "figure: what it measures, of the matched", "70", ""},
	}...)},
}

// factRows are the rows of officials, statements and events.
func factRows(name, title, org, content, speaker, event, date string) []row {
	return []row{
		{"official", "official: name", name, ""},
		{"official+title", "official: name and title", title, ""},
		{"official+title+org", "official: name, title and organization", org, ""},
		{"statement", "statement: content", content, "83.7 Gender Gap Tracker (its own news set)"},
		{"statement+speaker", "statement: content and speaker", speaker, ""},
		{"event", "event: type and trigger", event, ""},
		{"event+date", "event: type, trigger and date", date, ""},
	}
}

// tables writes a table a split.
func tables(scores map[string]map[string]string) (string, error) {
	var b strings.Builder
	for _, s := range splits {
		got := scores[s.name]
		if got == nil {
			return "", fmt.Errorf("the scorer printed nothing for %s", s.name)
		}
		fmt.Fprintf(&b, "\n### %s\n\n%s.\n\n| measure | lede | wanted | published |\n|---|---|---|---|\n", s.name, s.about)
		for _, r := range s.rows {
			value, ok := got[r.key]
			if !ok {
				return "", fmt.Errorf("the scorer printed no %s for %s", r.key, s.name)
			}
			fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", r.what, value, r.reach, r.published)
		}
	}
	return b.String(), nil
}
