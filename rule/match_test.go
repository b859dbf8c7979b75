package rule_test

import (
	"fmt"
	"strings"
	"testing"

	"lede/nlp"
	"lede/rule"
	"lede/text"
)

// read splits a text into tokens and sentences.
func read(t testing.TB, s string) *text.Document {
	t.Helper()
	d := &text.Document{Text: s}
	nlp.Split(d)
	return d
}

// show writes matches as rule[words](name=words ...).
func show(d *text.Document, l []rule.Match) string {
	var out []string
	for _, m := range l {
		s := fmt.Sprintf("%s[%s]", m.Rule.ID, d.Words(m.First, m.Last))
		for _, c := range m.Captures {
			s += fmt.Sprintf(" %s=%s", c.Name, d.Words(c.First, c.Last))
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestTokenPatterns(t *testing.T) {
	const lexicons = `
lexicons:
  title: [minister, deputy minister, president]
  say: {lemma: [say, point out]}
`
	tests := []struct{ name, pattern, text, want string }{
		{"words", `deputy minister`, "The Deputy Minister left.", "r[Deputy Minister]"},
		{"quoted", `"said ,"`, "He said, no.", "r[said,]"},
		{"alternatives", `( tax | duty ) on`, "A duty on steel and a tax on coal.", "r[duty on]; r[tax on]"},
		{"lexicon takes the longest", `t:%title`, "The deputy minister left.", "r[deputy minister] t=deputy minister"},
		{"optional", `prime? minister`, "The minister and the prime minister met.", "r[minister]; r[prime minister]"},
		{"star", `a:( very* ) big`, "A very very big deal, a big one.", "r[very very big] a=very very; r[big]"},
		{"plus", `very+ big`, "A very very big deal, a big one.", "r[very very big]"},
		{"bounds", `very{2,3} big`, "very big; very very big", "r[very very big]"},
		{"greedy", `a:( []* ) left`, "he left and she left", "r[he left and she left] a=he left and she"},
		{"lazy", `a:( []+? ) left`, "he left and she left", "r[he left] a=he; r[and she left] a=and she"},
		{"earlier alternative first", `x:( new | new york ) y:york?`, "new york", "r[new york] x=new y=york"},
		{"sentence start", `^ he`, "He and he left.", "r[He]"},
		{"sentence end", `left $`, "She left and he left", "r[left]"},
		{"flag", `[capital] [capital]`, "The Acme Widgets firm", "r[The Acme]"},
		{"not a flag", `[!punct & !digit]+`, "one two, 3 four", "r[one two]; r[four]"},
		{"text as it stands", `[text=US]`, "US told us", "r[US]"},
		{"regex on a word", `[word~"un.*ed"]`, "The united and untied front", "r[united]; r[untied]"},
		{"lex", `[lex=title & capital]`, "President and president", "r[President]"},
		{"span capture", `the span:%title left`, "the minister left", "r[minister]"},
		{"possessive", `minister "'s" plan`, "the minister's plan", "r[minister's plan]"},
		{"same name twice", `( mr x:[capital] | x:[capital] inc )`, "Acme Inc", "r[Acme Inc] x=Acme"},
		{"nested captures", `a:( b:( big ) deal )`, "a big deal", "r[big deal] a=big deal b=big"},
		{"empty loops end", `( a? )* b`, "a a b", "r[a a b]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			set := parse(t, lexicons+"rules:\n- id: r\n  kind: event\n  tokens: |\n    "+tt.pattern+"\n")
			d := read(t, tt.text)
			var all []string
			m := set.NewMatcher()
			for s := range d.Sentences {
				if got := show(d, m.Match(d, s, "event")); got != "" {
					all = append(all, got)
				}
			}
			if got := strings.Join(all, "; "); got != tt.want {
				t.Errorf("%s over %q\n got %s\nwant %s", tt.pattern, tt.text, got, tt.want)
			}
		})
	}
}

func TestOverlaps(t *testing.T) {
	tests := []struct{ name, rules, text, want string }{
		{"priority", `
- {id: a, kind: event, priority: 40, tokens: peace talks}
- {id: b, kind: event, priority: 50, tokens: talks}`, "peace talks", "b[talks]"},
		{"length", `
- {id: a, kind: event, tokens: peace talks}
- {id: b, kind: event, tokens: talks}`, "peace talks", "a[peace talks]"},
		{"id", `
- {id: b, kind: event, tokens: talks}
- {id: a, kind: event, tokens: talks}`, "peace talks", "a[talks]"},
		{"veto", `
- {id: a, kind: event, priority: 90, tokens: talks}
- {id: v, kind: veto, over: event, priority: 1, tokens: small talks}`, "small talks and talks", "a[talks]"},
		{"unless", `
- {id: a, kind: event, tokens: talks, unless: [talks about]}`, "he talks about talks", "a[talks]"},
		{"not_after", `
- {id: a, kind: event, tokens: talks, not_after: [about]}`, "he talks about talks", "a[talks]"},
		{"not_before", `
- {id: a, kind: event, tokens: talks, not_before: ["%pron", he big]}`, "he talks, she talks, he big talks, big talks", "a[talks]"},
		{"regex", `
- {id: a, kind: event, regex: '(?P<n>\d+)-day (?P<what>strike)'}`, "a 3-day strike", "a[3-day strike] n=3 what=strike"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			set := parse(t, "lexicons: {pron: [he, she]}\nrules:"+tt.rules+"\n")
			d := read(t, tt.text)
			if got := show(d, set.NewMatcher().Match(d, 0, "event")); got != tt.want {
				t.Errorf("%q\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}

func TestSpansAndTags(t *testing.T) {
	set := parse(t, `rules:
- {id: r, kind: official, tokens: 'name:{person} "," [tag~"NN.*" & !ent=org]+ of {org} was:{date}?'}
`)
	d := read(t, "Lena Ortiz, chair of Acme yesterday.")
	d.Tokens[3].Tag = text.NN
	d.Mentions = []text.Mention{{First: 0, Last: 2, Label: text.Person}, {First: 5, Last: 6, Label: text.Org}}
	d.AddMark(text.Mark{First: 6, Last: 7, Label: text.Date})
	got := show(d, set.NewMatcher().Match(d, 0, "official"))
	if want := "r[Lena Ortiz, chair of Acme yesterday] name=Lena Ortiz was=yesterday"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestPatternFaults(t *testing.T) {
	tests := []struct{ src, want string }{
		{"rules:\n- id: a\n  kind: event\n  tokens: 'word ( other'\n", "r.yaml:4:17: ( without )"},
		{"rules:\n- id: a\n  kind: event\n  tokens: 'a %nope b'\n", `r.yaml:4:14: unknown lexicon "nope"`},
		{"rules:\n- id: a\n  kind: event\n  tokens: >-\n    a b\n    c {persn}\n", `r.yaml:6:7: unknown label "persn" (did you mean "person"?)`},
		{"rules:\n- id: a\n  kind: event\n  tokens: |\n    a b\n    c [tag=NNX]\n", `r.yaml:6:12: unknown tag "NNX"`},
		{"rules:\n- id: a\n  kind: event\n  regex: 'a (b'\n", `r.yaml:4:13: bad regular expression: ( without )`},
		{"rules:\n- id: a\n  kind: event\n  regex: 'a [z-a]'\n", `r.yaml:4:14: bad regular expression: invalid character class range: z-a`},
		{"rules:\n- id: a\n  kind: event\n  tokens: \"a [NN]\"\n", `r.yaml:4:15: unknown flag "NN" (for a tag write tag=NN)`},
		{"rules:\n- id: a\n  kind: event\n  tokens: a{2,1}\n", `r.yaml:4:12: {2,1} fits nothing`},
		{"rules:\n- id: a\n  kind: event\n  tokens: a{1,100000}\n", `a repetition may be at most 100`},
		{"rules:\n- id: a\n  kind: event\n  tokens: ((a{100}){100}){100}\n", `the pattern is larger than 2000 steps`},
		{"rules:\n- id: a\n  kind: event\n  tokens: x\n  unless: [y, 'z |']\n", `r.yaml:5:19: nothing to match here`},
	}
	for _, tt := range tests {
		_, err := rule.Parse(rule.Source{Name: "r.yaml", Data: []byte(tt.src)})
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s\n got %v\nwant %s", tt.src, err, tt.want)
		}
	}
}
