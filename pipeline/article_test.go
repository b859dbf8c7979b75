package pipeline_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede/extract"
)

// A want is what some records of the main article must say: every field of
// fields, as JSON writes it.
type want struct {
	kind   string
	count  int
	fields map[string]string
}

// The article that lede was first built for: what it must show of the article,
// and what is no fact of it.
func TestMainArticle(t *testing.T) {
	t.Parallel()
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	body, err := os.ReadFile(filepath.Join("..", "testdata", "beijing-digital-economy.txt"))
	if err != nil {
		t.Fatal(err)
	}
	all := decode(t, records(t, x, "beijing", string(body)))
	const value = `added value`
	for _, w := range []want{
		{"document", 1, map[string]string{"date": `"2021-07-16"`, "date_from": `"inferred"`, "place": `"Beijing"`, "agency": `"Chinanews"`, "byline": `["Lin Qiao"]`}},
		{"figure", 2, map[string]string{"value": "1440000000000", "unit": `"CNY"`, "metric": value, "period": `"2020"`, "source": `"National Bureau of Statistics"`, "status": `"preliminary"`}},
		{"figure", 2, map[string]string{"value": "40", "unit": `"%"`, "of": `"GDP"`, "metric": value}},
		{"figure", 1, map[string]string{"value": "1500", "modifier": `"~"`, "dimension": `"count"`}},
		{"figure", 1, map[string]string{"value": "28", "modifier": `"~"`, "unit": `"%"`, "of": "total number of enterprises"}},
		{"claim", 1, map[string]string{"value": "1440000000000", "unit": `"CNY"`, "count": "2"}},
		{"claim", 1, map[string]string{"value": "40", "of": `"GDP"`, "count": "2"}},
		{"date", 1, map[string]string{"text": `"July 16"`, "value": `"2021-07-16"`}},
		{"date", 1, map[string]string{"text": `"the 16th"`, "value": `"2021-07-16"`}},
		{"date", 1, map[string]string{"text": "August 2", "value": `"2021-08-02"`}},
		{"date", 1, map[string]string{"text": `"3"`, "value": `"2021-08-03"`}},
		{"date", 1, map[string]string{"value": `"2021-02"`}},
		{"date", 1, map[string]string{"text": `"earlier this year"`, "value": `"2021"`}},
		{"date", 1, map[string]string{"type": `"DURATION"`, "value": `"P10Y"`}},
		{"official", 1, map[string]string{}},
		{"official", 1, map[string]string{"name": `"Wang Lei"`, "title": `"deputy director"`, "org": `"Beijing Municipal Bureau of Economy and Information Technology"`, "mentions": `"text":"He"`}},
		{"statement", 1, map[string]string{"speaker": `"Wang Lei"`, "speaker_text": `"He"`, "content": "opens its scenes"}},
		{"event", 1, map[string]string{"name": `"2021 Global Digital Economy Conference"`, "place": `"Beijing"`, "date": `"2021-08-02"`, "end_date": `"2021-08-03"`, "status": `"scheduled"`}},
		{"event", 1, map[string]string{"trigger": `"press conference"`, "date": `"2021-07-16"`}},
		{"event", 1, map[string]string{"name": `"Winter Olympics"`}},
		{"event", 1, map[string]string{"type": `"approval"`, "trigger": `"approved"`}},
		{"event", 1, map[string]string{"type": `"launch"`, "date": `"2021-02"`}},
		{"event", 1, map[string]string{"type": `"publication"`, "name": "Implementation Plan"}},
		{"figure", 0, map[string]string{"text": "city"}},
		{"figure", 0, map[string]string{"text": "district"}},
		{"figure", 0, map[string]string{"text": "first"}},
		{"figure", 0, map[string]string{"text": "linkage"}},
	} {
		if n := matching(all, w); n != w.count {
			t.Errorf("%d records are %s with %v, want %d", n, w.kind, w.fields, w.count)
		}
	}
}

func decode(t *testing.T, lines []byte) []map[string]json.RawMessage {
	t.Helper()
	var all []map[string]json.RawMessage
	for line := range bytes.Lines(lines) {
		var r map[string]json.RawMessage
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	return all
}

// matching counts the records that a want describes. A field is the same where
// it is wanted in JSON, and holds the words otherwise.
func matching(all []map[string]json.RawMessage, w want) int {
	n := 0
	for _, r := range all {
		ok := string(r["kind"]) == fmt.Sprintf("%q", w.kind)
		for name, value := range w.fields {
			got := string(r[name])
			ok = ok && (got == value || !json.Valid([]byte(value)) && strings.Contains(got, value))
		}
		if ok {
			n++
		}
	}
	return n
}
