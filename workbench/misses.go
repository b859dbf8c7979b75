package workbench

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"lede/text"
)

// A Near is something that almost made a fact, with how often it stands in the
// articles.
type Near struct {
	What     string   `json:"what"` // such as "number without a unit"
	Words    string   `json:"words"`
	Count    int      `json:"count"`
	Examples []string `json:"examples"` // doc: sentence, three at most
}

// cueLexicons hold reporting verbs, in the shipped rules.
const cueLexicons = "say"

type nearKey struct{ what, words string }

// Misses returns what almost made a fact in the articles, the most frequent
// first.
func (l *Lab) Misses(ctx context.Context, articles []Article) ([]Near, error) {
	found := map[nearKey]*Near{}
	for _, a := range articles {
		r, err := l.Read(ctx, a, false)
		if err != nil {
			return nil, err
		}
		l.misses(r, func(what, words string, sentence int) {
			k := nearKey{what, words}
			n := found[k]
			if n == nil {
				n = &Near{What: what, Words: words}
				found[k] = n
			}
			n.Count++
			if len(n.Examples) < 3 && sentence >= 0 {
				n.Examples = append(n.Examples, a.ID+": "+r.sentenceText(sentence))
			}
		})
	}
	out := make([]Near, 0, len(found))
	for _, n := range found {
		out = append(out, *n)
	}
	slices.SortFunc(out, func(a, b Near) int {
		return cmp.Or(b.Count-a.Count, strings.Compare(a.What, b.What), strings.Compare(a.Words, b.Words))
	})
	return out, nil
}

// misses calls f for each near miss of a reading.
func (l *Lab) misses(r *Reading, f func(what, words string, sentence int)) {
	r.missedNumbers(f)
	d := r.Doc
	officials := r.covered("official")
	for _, m := range d.Marks() {
		if m.Label == text.Title && !officials[m.First] {
			f("title without a name", strings.ToLower(d.Words(int(m.First), int(m.Last))), d.SentenceOf(int(m.First)))
		}
	}
	l.missedCues(r, f)
	for i := range r.Records {
		rec := &r.Records[i]
		switch _, dated := rec.Fields["date"]; {
		case rec.Kind == "event" && !dated:
			f("trigger without a date", Show(rec.Fields["trigger"]), rec.Sentence)
		case rec.Kind == "statement" && rec.Fields["speaker"] == nil:
			f("cue without a speaker", Show(rec.Fields["cue"]), rec.Sentence)
		}
	}
}

// missedNumbers calls f for each number that no record holds and that is no
// part of a name, and for each figure without a unit, with the word after it,
// else the one before.
func (r *Reading) missedNumbers(f func(what, words string, sentence int)) {
	d := r.Doc
	bare := func(first, last int) {
		words := "…"
		switch {
		case last < len(d.Tokens) && d.Tokens[last].Flags.Has(text.Letter) && !d.Tokens[last].Flags.Has(text.LineStart):
			words += " " + strings.ToLower(d.Word(last))
		case first > 0:
			words = strings.ToLower(d.Word(first-1)) + " " + words
		}
		f("number without a unit", words, d.SentenceOf(first))
	}
	facts := r.covered("figure", "date")
	for _, m := range d.Mentions {
		for i := m.First; i < m.Last && m.Form == text.Named; i++ {
			facts[i] = true
		}
	}
	for _, x := range r.Refused {
		for i := x.First; i < x.Last && !x.Near; i++ {
			facts[i] = true
		}
	}
	for i := range d.Tokens {
		if d.Tokens[i].Flags.Has(text.Numeric) && !facts[i] {
			bare(i, i+1)
		}
	}
	for i := range r.Records {
		rec := &r.Records[i]
		if rec.Kind == "figure" && rec.Fields["unit"] == nil && rec.Fields["score"] == nil && rec.Fields["dimension"] == nil {
			bare(r.Tokens(rec.Start, rec.End))
		}
	}
}

// missedCues calls f for each reporting verb in a sentence without statement.
func (l *Lab) missedCues(r *Reading, f func(what, words string, sentence int)) {
	say, ok := l.set.Lexicon(cueLexicons)
	if !ok {
		return
	}
	told := map[int]bool{}
	for i := range r.Records {
		if r.Records[i].Kind == "statement" {
			told[r.Records[i].Sentence] = true
		}
	}
	for s, x := range r.Doc.Sentences {
		for i := x.First; i < x.Last && !told[s]; i++ {
			if n, e := say.Longest(r.Doc, i, x.Last); n > 0 {
				f("cue without a statement", e.Phrase, s)
			}
		}
	}
}

// covered tells of each token whether a record of the kinds holds it.
func (r *Reading) covered(kinds ...string) []bool {
	l := make([]bool, len(r.Doc.Tokens))
	for i := range r.Records {
		rec := &r.Records[i]
		if !slices.Contains(kinds, rec.Kind) {
			continue
		}
		first, last := r.Tokens(rec.Start, rec.End)
		for ; first < last; first++ {
			l[first] = true
		}
	}
	return l
}
