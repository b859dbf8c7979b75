package source

import (
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// A line that is read quickly is read as encoding/json reads it.
func FuzzQuickEntry(f *testing.F) {
	for _, t := range quick {
		f.Add([]byte(t.line))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		if !utf8.Valid(line) {
			return
		}
		got, ok := quickEntry(line)
		if !ok {
			return
		}
		var want entry
		if err := json.Unmarshal(line, &want); err != nil {
			t.Fatalf("%q is read, but: %v", line, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got)\n%s", line, diff)
		}
	})
}

var quick = []struct {
	line string
	ok   bool
}{
	{`{"id":"a","text":"Prices rose.\n\nWages \"fell\"\u2019s \/ \\.","title":"","date":"2021-07-16"}`, true},
	{` { "text" : "x" , "author":"A. Berg","url":"u", "source":"s","text":"y" } `, true},
	{`{"text":"caf` + "é" + `\t\r\b\f"}`, true},
	{`{}`, false},
	{`{"text":"x"}}`, false},
	{`{"text":"x",}`, false},
	{`{"text":"x"`, false},
	{`{"text":"x`, false},
	{`{"text":"x\`, false},
	{`{"text":"x\u12`, false},
	{`{"text":"x\u+123"}`, false},
	{`{"text":"x\q"}`, false},
	{"{\"text\":\"a\nb\"}", false},
	{`{"TEXT":"x"}`, false},
	{`{"text":null}`, false},
	{`{"id":7,"text":"x"}`, false},
	{`{"text":"x\ud83d\ude00"}`, false},
	{`{"tags":["a"],"text":"x"}`, false},
}

func TestQuickEntry(t *testing.T) {
	t.Parallel()
	for _, q := range quick {
		if _, ok := quickEntry([]byte(q.line)); ok != q.ok {
			t.Errorf("quickEntry(%s) is %t", q.line, ok)
		}
	}
}
