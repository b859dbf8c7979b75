package text

import "slices"

// A Label names a kind of span, as rules write it in braces: {person}.
type Label uint8

// The kinds of span that rules can refer to.
const (
	NoLabel Label = iota
	Person
	Org
	Place
	EventName
	Norp           // nationalities, religious and political groups
	NounPhrase     // a base noun phrase
	Number         // a number, whatever it counts
	Figure         // a quantity: a number with its unit
	Date           // a temporal expression
	Quote          // what stands between quotation marks, marks included
	Title          // a role's words
	Official       // a name with its role
	LabelCount int = iota
)

var labelNames = [...]string{
	"", "person", "org", "place", "event_name", "norp", "np", "number", "figure",
	"date", "quote", "title", "official",
}

// String returns the label as rules write it.
func (l Label) String() string { return labelNames[l] }

// ParseLabel returns the label that rules write as s.
func ParseLabel(s string) (Label, bool) {
	for i, n := range labelNames {
		if n == s && i > 0 {
			return Label(i), true
		}
	}
	return NoLabel, false
}

// A Mark is a span found in the document, for rules of later phases to stand
// on: Tokens[First:Last].
type Mark struct {
	First, Last int32
	Label       Label
	Ref         int32 // the finder's own index, such as into Story.Dates
	next        int32
}

// AddMark records a found span.
func (d *Document) AddMark(m Mark) {
	if len(d.markHead) < len(d.Tokens) {
		d.growHeads()
	}
	m.next = d.markHead[m.First]
	d.marks = append(d.marks, m)
	d.markHead[m.First] = int32(len(d.marks))
}

// growHeads gives every token its place in markHead.
func (d *Document) growHeads() {
	n := len(d.markHead)
	d.markHead = slices.Grow(d.markHead, len(d.Tokens)-n)[:len(d.Tokens)]
	clear(d.markHead[n:])
}

// MarkAt returns the longest mark with the label that begins at token i.
func (d *Document) MarkAt(i int, l Label) (Mark, bool) {
	var best Mark
	if i >= len(d.markHead) {
		return best, false
	}
	for j := d.markHead[i]; j > 0; j = d.marks[j-1].next {
		if m := d.marks[j-1]; m.Label == l && m.Last > best.Last {
			best = m
		}
	}
	return best, best.Last > 0
}

// Marks returns every mark so far, in the order found. The slice is the
// document's own.
func (d *Document) Marks() []Mark { return d.marks }
