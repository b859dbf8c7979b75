package extract

import (
	"cmp"
	"slices"

	"lede/fact"
	"lede/story"
	"lede/text"
)

// A finisher turns what a story holds into finished records, with ids,
// code-point offsets and document order. It holds scratch memory.
type finisher struct {
	found  []fact.Fact // in the order of the kinds
	order  []uint64    // see rank
	index  text.Index
	heads  []*fact.Head
	ids    []byte
	before place // of a section: what its document has before it
}

// place is how far into a document a section begins.
type place struct{ points, sentences int }

// finish returns the document's record and then the others in text order:
// by start, the longer first, then in the order of the kinds.
func (f *finisher) finish(st *story.Story) []fact.Fact {
	f.index.Reset(st.Doc.Text)
	facts := append(make([]fact.Fact, 0, 1+count(st)), f.articleRecord(st))
	f.found = appendAll(f.found[:0], st.Dates)
	f.found = appendAll(f.found, st.Figures)
	f.found = appendAll(f.found, st.Officials)
	f.found = appendAll(f.found, st.Says)
	f.found = appendAll(f.found, st.Events)
	f.found = appendAll(f.found, st.Customs)
	facts = f.inOrder(facts)
	f.ids, f.heads = f.ids[:0], f.heads[:0]
	doc := docHash(st.Doc.ID)
	for i, record := range facts {
		h := record.Base()
		f.heads = append(f.heads, h)
		h.Doc = st.Doc.ID
		h.Start, h.End = f.codePoint(h.Start), f.codePoint(h.End)
		h.Sentence += f.before.sentences
		f.ids = appendHex(f.ids, contentHash(doc, h, same(f.heads, i)))
		if o, ok := record.(*fact.Official); ok {
			o.Mentions = f.codePoints(o.Mentions)
		}
	}
	ids := string(f.ids)
	for i, h := range f.heads {
		h.ID = ids[i*idSize : (i+1)*idSize]
	}
	clear(f.heads)
	nameRanges(facts)
	f.index.Reset("") // the text may be large, and it is the caller's
	return facts
}

// inOrder appends to facts what was found, in text order.
func (f *finisher) inOrder(facts []fact.Fact) []fact.Fact {
	f.order = f.order[:0]
	for i, record := range f.found {
		f.order = append(f.order, rank(record.Base(), i))
	}
	slices.Sort(f.order)
	for _, r := range f.order {
		facts = append(facts, f.found[r&(1<<serialBits-1)])
	}
	clear(f.found)
	return facts
}

// rank returns a number that orders records as byPlace does, and those of one
// place by their serial number, which its last bits hold: numbers are sorted
// faster than records are.
func rank(h *fact.Head, serial int) uint64 {
	return uint64(h.Start)<<(64-offsetBits) | uint64(SectionSize-h.End)<<serialBits | uint64(serial)
}

// An offset has bits for any byte of a section, the serial number the others.
const (
	offsetBits = 19
	serialBits = 64 - 2*offsetBits
	_          = uint(1<<offsetBits - 1 - SectionSize) // or they are too few
)

func (f *finisher) codePoint(off int) int { return f.before.points + f.index.CodePoint(off) }

func (f *finisher) articleRecord(st *story.Story) *fact.Document {
	article := st.Article
	article.Kind = fact.KindDocument
	article.Chars = f.index.CodePoint(len(st.Doc.Text))
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

// appendAll appends pointers to the records of a list.
func appendAll[T any, P record[T]](facts []fact.Fact, list []T) []fact.Fact {
	for i := range list {
		facts = append(facts, P(&list[i]))
	}
	return facts
}

func byPlace(a, b fact.Fact) int {
	x, y := a.Base(), b.Base()
	return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End))
}

// codePoints returns the mentions with their byte offsets converted.
func (f *finisher) codePoints(mentions []fact.Mention) []fact.Mention {
	own := slices.Clone(mentions)
	for i := range own {
		m := &own[i]
		m.Start, m.End = f.codePoint(m.Start), f.codePoint(m.End)
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
