package extract

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"lede/fact"
	"lede/story"
	"lede/text"
)

// A finisher turns what a story holds into finished records: copies with ids,
// code-point offsets and document order. It holds scratch memory.
type finisher struct {
	seen   map[uint64]int
	before place // of a section: what its document has before it
}

// place is how far into a document a section begins.
type place struct{ points, sentences int }

// finish returns the document's record and then the others in text order:
// by start, the longer first, then in the order of the kinds.
func (f *finisher) finish(st *story.Story) []fact.Fact {
	article := articleRecord(st)
	facts := append(make([]fact.Fact, 0, 1+count(st)), article)
	facts = appendCopies(facts, st.Dates)
	facts = appendCopies(facts, st.Figures)
	facts = appendCopies(facts, st.Officials)
	facts = appendCopies(facts, st.Says)
	facts = appendCopies(facts, st.Events)
	facts = appendCopies(facts, st.Customs)
	slices.SortStableFunc(facts[1:], byPlace)

	clear(f.seen)
	if f.seen == nil {
		f.seen = make(map[uint64]int)
	}
	index := text.NewIndex(st.Doc.Text)
	for _, record := range facts {
		h := record.Base()
		h.Doc = st.Doc.ID
		h.Start, h.End = f.before.points+index.CodePoint(h.Start), f.before.points+index.CodePoint(h.End)
		h.Sentence += f.before.sentences
		h.ID = f.id(h)
		if o, ok := record.(*fact.Official); ok {
			o.Mentions = f.codePoints(o.Mentions, index)
		}
	}
	nameRanges(facts)
	return facts
}

func articleRecord(st *story.Story) *fact.Document {
	article := st.Article
	article.Kind = fact.KindDocument
	article.Chars = utf8.RuneCountInString(st.Doc.Text)
	article.Sentences = len(st.Doc.Sentences)
	return &article
}

func count(st *story.Story) int {
	return len(st.Dates) + len(st.Figures) + len(st.Officials) + len(st.Says) +
		len(st.Events) + len(st.Customs)
}

// record is a pointer to a record type.
type record[T any] interface {
	*T
	fact.Fact
}

// appendCopies appends pointers to copies, in one allocation, since the
// story's own slices are reused.
func appendCopies[T any, P record[T]](facts []fact.Fact, list []T) []fact.Fact {
	own := slices.Clone(list)
	for i := range own {
		facts = append(facts, P(&own[i]))
	}
	return facts
}

func byPlace(a, b fact.Fact) int {
	x, y := a.Base(), b.Base()
	return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End))
}

// codePoints returns the mentions with their byte offsets converted.
func (f *finisher) codePoints(mentions []fact.Mention, index *text.Index) []fact.Mention {
	own := slices.Clone(mentions)
	for i := range own {
		m := &own[i]
		m.Start, m.End = f.before.points+index.CodePoint(m.Start), f.before.points+index.CodePoint(m.End)
	}
	return own
}

// nameRanges gives the two ends of a range the id of its first end, which no
// other article of the run has.
func nameRanges(facts []fact.Fact) {
	var first map[string]string
	for _, record := range facts {
		d, ok := record.(*fact.Date)
		if !ok || d.Range == "" {
			continue
		}
		if first == nil {
			first = make(map[string]string)
		}
		if _, ok := first[d.Range]; !ok {
			first[d.Range] = d.ID
		}
		d.Range = first[d.Range]
	}
}
