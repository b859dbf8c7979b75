package rule_test

import (
	"testing"

	"lede/rule"
)

// A profile counts the sentences that a rule was tried in, the places where
// its pattern fits, and those where it won.
func TestProfile(t *testing.T) {
	set := parse(t, `
rules:
- {id: short, kind: event, tokens: "signed"}
- {id: long, kind: event, tokens: "signed the accord"}
- {id: never, kind: event, tokens: "sailed"}
`)
	d := read(t, "They signed the accord. He signed. She left.")
	m, p := set.NewMatcher(), rule.NewProfile()
	m.Profile(p)
	for i := range d.Sentences {
		m.Match(d, i, "event")
	}
	p.Add(p)
	want := map[string][3]int{"short": {4, 4, 2}, "long": {2, 2, 2}}
	costs := p.Costs()
	for _, c := range costs {
		if got := [3]int{c.Tried, c.Matches, c.Won}; got != want[c.Rule.ID] {
			t.Errorf("%s was tried, matched and won %v times, want %v", c.Rule.ID, got, want[c.Rule.ID])
		}
	}
	if len(costs) != len(want) {
		t.Errorf("%d rules cost something, want %d", len(costs), len(want))
	}
}

// Programs are run only where the pattern can begin, which finds no less.
func TestStarts(t *testing.T) {
	const doc = "The old minister signed. Minister Silva, who signs, left on May 3."
	tests := []struct{ name, pattern string }{
		{"word", `minister signed`},
		{"option in front", `old? minister`},
		{"only options in front", `( the | a )? old? minister`},
		{"lemma", `[lemma=left]`},
		{"flag", `[digit]`},
		{"alternatives", `( [capital & word=minister] | old ) []`},
		{"anything", `[] signed`},
		{"negation", `[!capital] signed`},
		{"star", `[word=old]* minister`},
		{"sentence start", `^ ( the )? []? minister`},
		{"capture", `x:( old ) minister`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			set := parse(t, "rules:\n- {id: r, kind: event, tokens: '"+tt.pattern+"'}\n")
			d := read(t, doc)
			with, without := set.NewMatcher(), rule.Unfiltered(set)
			found := false
			for i := range d.Sentences {
				got, want := show(d, with.Match(d, i, "event")), show(d, without.Match(d, i, "event"))
				if got != want {
					t.Errorf("found %q, want %q", got, want)
				}
				found = found || want != ""
			}
			if !found {
				t.Errorf("the pattern fits nowhere")
			}
		})
	}
}
