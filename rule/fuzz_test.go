package rule_test

import (
	"bytes"
	"errors"
	"fmt"
	"testing"
	"unicode/utf8"

	"lede"
	"lede/nlp"
	"lede/rule"
	"lede/text"
)

// FuzzParseRules holds that parsing never panics and that every fault lies
// inside the file.
func FuzzParseRules(f *testing.F) {
	f.Add(lede.Rules)
	for _, s := range []string{
		"rules: [{id: a, kind: event, tokens: 'a (b'}]",
		"rules: [{id: a, kind: event, tokens: \"x \\\" [tag=\\n NN\"}]",
		"rules:\n- id: é\n  kind: event\n  tokens: >\n    a b\n\n    ( c\n",
		"lexicons: {a: {add: [x]}}\nextends: [b]\ndisable: ['[']\n",
		"rules: [{id: a, kind: figure, regex: '(?P<n>\\d+', unless: ['a{2']}]",
		"kinds: {tender: {fields: [buyer, id]}}",
		"a: &x [*x]",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := rule.Parse(rule.Source{Name: "f.yaml", Data: data})
		if err == nil {
			return
		}
		faults, ok := errors.AsType[rule.Faults](err)
		if !ok {
			t.Fatalf("error is no Faults: %v", err)
		}
		lines := bytes.Split(data, []byte{'\n'})
		for _, x := range faults {
			if x.File != "f.yaml" || x.Line < 1 || x.Line > len(lines) || x.Col < 1 ||
				x.Col > utf8.RuneCount(lines[x.Line-1])+1 {
				t.Fatalf("fault outside of the file: %v", x)
			}
		}
	})
}

// FuzzPrefilter holds that rules match the same with the filter and without,
// and that a match lies inside its sentence and its captures inside the match.
func FuzzPrefilter(f *testing.F) {
	f.Add("( a | b? c ) d{1,2}", "b c d d a d")
	f.Add("x:( [tag=NN] | %w )+ y:{number}?? $", "one two 3")
	f.Add("^ [word=a & !punct] []*? z", "a , b z z")
	f.Add("[flag=digit | lemma=be]+ not", "3 4 is not")
	f.Fuzz(func(t *testing.T, pattern, body string) {
		src := fmt.Sprintf("lexicons: {w: [one, two three]}\nrules: [{id: r, kind: event, tokens: %q}]", pattern)
		if !utf8.ValidString(pattern) || len(body) > 2000 {
			return
		}
		set, err := rule.Parse(rule.Source{Name: "f.yaml", Data: []byte(src)})
		if err != nil {
			return
		}
		d := &text.Document{Text: body}
		nlp.Split(d)
		for i := range d.Tokens {
			d.Tokens[i].Tag = text.Tag(1 + d.Tokens[i].Lower%uint64(text.TagCount-1))
			if d.Tokens[i].Flags.Has(text.Numeric) {
				d.AddMark(text.Mark{First: int32(i), Last: int32(i + 1), Label: text.Number})
			}
		}
		with, without := set.NewMatcher(), rule.Unfiltered(set)
		for s := range d.Sentences {
			a, b := with.Match(d, s, "event"), without.Match(d, s, "event")
			if show(d, a) != show(d, b) {
				t.Fatalf("%q over %q\nwith    %s\nwithout %s", pattern, body, show(d, a), show(d, b))
			}
			for _, m := range a {
				sent := d.Sentences[s]
				if m.First < sent.First || m.Last > sent.Last || m.First >= m.Last {
					t.Fatalf("match %d-%d outside of sentence %d-%d", m.First, m.Last, sent.First, sent.Last)
				}
			}
		}
	})
}
