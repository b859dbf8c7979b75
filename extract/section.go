package extract

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"lede/fact"
	"lede/nlp"
	"lede/text"
)

// SectionSize is the length in bytes up to which a document is read as a
// whole. A longer one, no article but a file of many, is read in sections of
// this size at most, so that its layers do not grow with it.
const SectionSize = 256 << 10

// partSize is how many officials make a part.
const partSize = 256

// Sections returns the facts of one document as they are found: those of each
// section in text order, the document's own record first, and the officials,
// who are one record each however often they are named, in the last parts. The
// parts may be kept. After an error there are no more. A document of up to
// SectionSize is one part, and the same as Extract gives.
func (w *Worker) Sections(ctx context.Context, d *text.Document) iter.Seq2[[]fact.Fact, error] {
	return func(yield func([]fact.Fact, error) bool) {
		if len(d.Text) <= SectionSize {
			yield(w.whole(ctx, d))
			return
		}
		l := long{worker: w, doc: d, people: make(map[string]*fact.Official)}
		if err := l.read(ctx, func(part []fact.Fact) bool { return yield(part, nil) }); err != nil {
			yield(nil, err)
		}
	}
}

// long is a document on its way through in sections.
type long struct {
	worker *Worker
	doc    *text.Document
	part   text.Document
	people map[string]*fact.Official
}

func (l *long) read(ctx context.Context, yield func([]fact.Fact) bool) error {
	defer func() { l.worker.stories[0].Continues, l.worker.end.before = false, place{} }()
	var date string
	for i, s := range sections(l.doc.Text) {
		l.open(s, i > 0, date)
		facts, err := l.worker.whole(ctx, &l.part)
		if err != nil {
			return err
		}
		if article := facts[0].(*fact.Document); i == 0 {
			date = article.Date
			if article.Full != "" {
				article.Full = l.doc.Text
			}
			article.Chars = utf8.RuneCountInString(l.doc.Text)
			article.Sentences = countSentences(l.doc.Text)
		} else {
			facts = facts[1:]
		}
		l.worker.end.before.points += utf8.RuneCountInString(l.part.Text)
		l.worker.end.before.sentences += len(l.part.Sentences)
		if facts = l.keepPeople(facts); !yield(facts) {
			return nil
		}
	}
	for people := range slices.Chunk(l.allPeople(), partSize) {
		if !yield(people) {
			break
		}
	}
	return nil
}

// open makes the section the part to be read. Only the first has the head of
// an article; the others take its date.
func (l *long) open(s text.Span, continues bool, date string) {
	d, p := l.doc, &l.part
	p.Reset()
	p.ID, p.Title, p.Date, p.URL, p.Source, p.Text = d.ID, d.Title, d.Date, d.URL, d.Source, d.Text[s.Start:s.End]
	l.worker.stories[0].Continues = continues
	if continues {
		p.Date = date
	}
}

// keepPeople takes the officials out of a section's facts.
func (l *long) keepPeople(facts []fact.Fact) []fact.Fact {
	return slices.DeleteFunc(facts, func(f fact.Fact) bool {
		o, ok := f.(*fact.Official)
		if !ok {
			return false
		}
		known := l.people[o.Name]
		if known == nil {
			own := *o // not the array that it shares with its section's
			l.people[o.Name] = &own
			return true
		}
		known.Mentions = append(known.Mentions, o.Mentions...)
		for _, a := range o.Aliases {
			if !slices.Contains(known.Aliases, a) {
				known.Aliases = append(known.Aliases, a)
			}
		}
		return true
	})
}

func (l *long) allPeople() []fact.Fact {
	people := make([]fact.Fact, 0, len(l.people))
	for _, o := range l.people {
		people = append(people, o)
	}
	slices.SortFunc(people, func(a, b fact.Fact) int {
		return cmp.Or(byPlace(a, b), strings.Compare(a.Base().ID, b.Base().ID))
	})
	return people
}

// sections cuts a text between paragraphs, else between lines, else words,
// into pieces of SectionSize at most.
func sections(s string) iter.Seq2[int, text.Span] {
	return func(yield func(int, text.Span) bool) {
		for i, at := 0, 0; at < len(s); i++ {
			end := min(at+SectionSize, len(s))
			if end < len(s) {
				end = at + cut(s[at:end])
			}
			if !yield(i, text.Span{Start: at, End: end}) {
				return
			}
			at = end
		}
	}
}

// cut returns where the first section of s ends, behind the last gap in its
// second half.
func cut(s string) int {
	for _, gap := range [...]string{"\n\n", "\n", ". ", " "} {
		if i := strings.LastIndex(s[len(s)/2:], gap); i >= 0 {
			return len(s)/2 + i + len(gap)
		}
	}
	n := len(s)
	for n > 1 && !utf8.RuneStart(s[n-1]) {
		n--
	}
	return n - 1 // whole characters only
}

func countSentences(s string) int {
	var d text.Document
	n := 0
	for _, sec := range sections(s) {
		d.Reset()
		d.Text = s[sec.Start:sec.End]
		nlp.Split(&d)
		n += len(d.Sentences)
	}
	return n
}
