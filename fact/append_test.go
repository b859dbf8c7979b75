package fact

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/govalues/decimal"
)

func num(s string) *Number { return &Number{decimal.MustParse(s)} }

// marshal is what encoding/json writes without HTML escaping.
func marshal(t *testing.T, v any) string {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return string(bytes.TrimSpace(b.Bytes()))
}

func head(k Kind) Head {
	return Head{Kind: k, ID: "0123456789abcdef", Doc: "wire/1", Text: "a \"toll\" of €5 <up>", Start: 7, End: 26, Sentence: 2, Rule: "x.y"}
}

// AppendJSON writes what encoding/json writes from the struct tags.
func TestAppendJSON(t *testing.T) {
	t.Parallel()
	for _, f := range []Fact{
		&Document{Head: Head{Kind: KindDocument}},
		&Document{Head: head(KindDocument), Title: "T", Date: "2021-07-16", DateFrom: "input", Place: "P", Agency: "A", Byline: []string{"B", "C"}, Chars: 3, Sentences: 1, Error: "e\n"},
		&Figure{Head: head(KindFigure)},
		&Figure{
			Head: head(KindFigure), Value: num("1440000000000"), Low: num("0.10"), High: num("-5"), Score: []Number{*num("3"), *num("2")},
			Unit: "CNY", Per: "barrel", Dimension: "money", Modifier: "~", Change: "up", ChangeRole: "by", Metric: "m", Of: "GDP",
			Period: "2020", Place: "P", Source: "S", Status: "actual", Converted: num("1.5"), ConvertedLow: num("1"), ConvertedHigh: num("2"), ConvertedUnit: "USD",
		},
		&Date{Head: head(KindDate)},
		&Date{Head: head(KindDate), Type: "DATE", Value: "2021", Mod: "START", Freq: "1", Quant: "EVERY", Begin: "b", EndDate: "e", Range: "r"},
		&Official{Head: head(KindOfficial)},
		&Official{Head: head(KindOfficial), Name: "N", Title: "T", Org: "O", Place: "P", Aliases: []string{"A"}, Mentions: []Mention{{1, 2, "he"}, {3, 4, "she"}}, Former: true},
		&Statement{Head: head(KindStatement)},
		&Statement{Head: head(KindStatement), Speaker: "S", SpeakerText: "he", Cue: "said", Content: "c", Direct: true, Continued: true, Date: "d"},
		&Event{Head: head(KindEvent)},
		&Event{Head: head(KindEvent), Name: "N", Type: "t", Trigger: "g", Date: "d", EndDate: "e", Place: "p", Participants: []string{"a", "b"}, Status: "occurred"},
		&Claim{Head: head(KindClaim), Mentions: []ClaimMention{}},
		&Claim{
			Head: head(KindClaim), Metric: "m", Period: "p", Value: num("1"), Low: num("2"), High: num("3"), Unit: "u", Per: "x", Of: "o",
			Modifier: "<", Status: "target", Mentions: []ClaimMention{{"d", 1, 2, "t", "f"}, {"e", 3, 4, "u", "g"}}, Count: 2, Docs: 1,
			Sources: []string{"s"}, Conflicts: []string{"i", "j"}, How: []string{"revised", "disputed"}, Supersedes: []string{"k"},
			Checks: []Check{{What: "change", With: []string{"l"}, Computed: num("4.85"), Agrees: true}},
		},
	} {
		if got, want := string(AppendJSON(nil, f)), marshal(t, f); got != want {
			t.Errorf("AppendJSON\n got %s\nwant %s", got, want)
		}
	}
}

func TestAppendCustom(t *testing.T) {
	t.Parallel()
	c := &Custom{Head: Head{Kind: "tender", Text: "x"}, Fields: []Field{{"buyer", "City \"Hall\""}, {"sum", "5"}}}
	want := `{"kind":"tender","id":"","doc":"","text":"x","start":0,"end":0,"sentence":0,"buyer":"City \"Hall\"","sum":"5"}`
	if got := string(AppendJSON(nil, c)); got != want {
		t.Errorf("AppendJSON = %s, want %s", got, want)
	}
}

// Any string comes back as encoding/json reads it, which puts U+FFFD for bytes
// that are no UTF-8.
func FuzzAppendString(f *testing.F) {
	f.Add("a\x00\x7f\"\\\u2028\xff\n\t\b\f\r\x1f€")
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := string(appendString(nil, s)), marshal(t, s); got != want {
			t.Errorf("appendString(%q) = %s, want %s", s, got, want)
		}
	})
}
