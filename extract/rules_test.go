package extract_test

import (
	"strings"
	"testing"

	"lede/fact"
	"lede/text"
)

// Rules of a user's file make records of lede's own kinds, fill their fields
// and win over what lede would find.
func TestUserRulesOfBuiltinKinds(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, user, body string
		want             string // the JSON of the record that rule x makes, from the first field on
	}{
		{"figure by tokens",
			`{id: x, kind: figure, tokens: 'value:( [flag=digit] million? ) (tonnes|tons) of coal equivalent', set: {unit: t, metric: coal}}`,
			"The mill burned 12.5 million tonnes of coal equivalent.",
			`"value":12500000,"unit":"t","dimension":"mass","metric":"coal"`},
		{"figure by regex, a range of constants",
			`{id: x, kind: figure, regex: 'scores of (?P<unit>boats)', set: {low: 40, high: 200, modifier: "~"}}`,
			"They sent scores of boats.",
			`"low":40,"high":200,"unit":"boats","dimension":"count","modifier":"~","metric":"boats sent"`},
		{"figure with two numbers",
			`{id: x, kind: figure, tokens: 'low:[flag=digit] up to high:[flag=digit] unit:berths'}`,
			"It has 12 up to 15 berths.",
			`"low":12,"high":15,"unit":"berths","dimension":"count","metric":"berths"`},
		{"figure without a group for its number",
			`{id: x, kind: figure, tokens: '[flag=digit] %cran', set: {unit: cran}}`,
			"They landed 300 cran.",
			`"value":300,"unit":"cran","dimension":"count","metric":"cran landed"`},
		{"date with a constant",
			`{id: x, kind: date, tokens: 'EOM', set: {value: 2021-07-31}}`,
			"The bill is due EOM.",
			`"type":"DATE","value":"2021-07-31","begin":"2021-07-31","end_date":"2021-07-31"`},
		{"date around one that lede reads",
			`{id: x, kind: date, tokens: 'close of [tag=CD|tag=NNP]+', set: {mod: END}}`,
			"The bill is due at close of March 2021.",
			`"type":"DATE","value":"2021-03","mod":"END","begin":"2021-03-01","end_date":"2021-03-31"`},
		{"official with a title of no lexicon",
			`{id: x, kind: official, tokens: 'title:( chief wharfinger ) "," name:{person}'}`,
			"The chief wharfinger, Paul Brandt, resigned.",
			`"name":"Paul Brandt","title":"chief wharfinger"`},
		{"statement",
			`{id: x, kind: statement, tokens: 'cue:( [word=quipped] )', set: {form: clause}}`,
			"\"It is a large blue boat,\" quipped Paul Brandt.",
			`"speaker":"Paul Brandt","speaker_text":"Paul Brandt","cue":"quipped","content":"It is a large blue boat","direct":true`},
		{"event with its place and participants",
			`{id: x, kind: event, tokens: 'participants:{person} span:[word=moored] at place:[flag=capital]+', set: {type: berthing, form: verb}}`,
			"On Friday Paul Brandt moored at Pier Nine.",
			`"type":"berthing","trigger":"moored","date":"2024-03-01","place":"Pier Nine","participants":["Paul Brandt"],"status":"occurred"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x := layered(t, "lexicons: {cran: [cran]}\nrules:\n- "+tt.user+"\n")
			facts, err := x.Extract(t.Context(), &text.Document{ID: "a", Text: tt.body, Date: "2024-03-05"})
			if err != nil {
				t.Fatal(err)
			}
			got := "no record"
			for _, f := range facts {
				if f.Base().Rule == "x" {
					got = fields(f)
				}
			}
			if got != tt.want {
				t.Errorf("record is %s\nwant %s", got, tt.want)
			}
		})
	}
}

// fields returns what a record's JSON says after its head.
func fields(f fact.Fact) string {
	_, rest, _ := strings.Cut(string(fact.AppendJSON(nil, f)), `"rule":"x",`)
	if i := strings.Index(rest, `,"mentions":`); i >= 0 {
		rest = rest[:i] + "}" // where an official is named is no matter of rules
	}
	return strings.TrimSuffix(rest, "}")
}
