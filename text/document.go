// Package text holds one article on its way through lede: its words, where
// they stand, and what has been found out about them.
//
// Positions inside lede are byte offsets into Document.Text, half-open. They
// become code points once, when records are finished (see Index).
package text

// A Span is a half-open range of bytes of Document.Text.
type Span struct{ Start, End int }

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// A Token is one word, number or mark. Its words are
// Document.Text[Start:End].
type Token struct {
	Start, End int32  // bytes, half-open
	Form       uint64 // Hash of the word as it stands
	Lower      uint64 // Hash of the word in lower case, curly quotes made straight
	Lemma      uint64 // Hash of the lemma; equal to Lower where there is none
	Head       int32  // index in Document.Tokens of the governing token, -1 for a root or where unknown
	Tag        Tag    // Penn Treebank tag
	Rel        Rel    // relation to Head
	Flags      Flags  // what the characters alone tell
}

// Flags tell what a token's characters alone show.
type Flags uint16

// What a token's characters show.
const (
	Capital   Flags = 1 << iota // first letter is upper case
	AllCaps                     // at least two letters, all upper case
	Digit                       // holds a digit
	Numeric                     // digits with grouping and decimal marks only
	Letter                      // holds a letter
	Punct                       // neither letters nor digits
	Glued                       // no white space before it
	LineStart                   // first of its line
	OpenQuote                   // an opening quotation mark
	EndQuote                    // a closing quotation mark
	Plain                       // letters of ASCII alone, "_" among them
)

// Has reports whether all of the flags in g are set.
func (f Flags) Has(g Flags) bool { return f&g == g }

// A Sentence is a run of tokens: Document.Tokens[First:Last].
type Sentence struct {
	Span
	First, Last int
}

// A Chunk is a base noun phrase: Tokens[First:Last] with its head token.
type Chunk struct{ First, Last, Head int32 }

// A Form tells how a mention refers.
type Form uint8

// How a mention refers to its entity.
const (
	Named   Form = iota // a proper name
	Nominal             // a description: "the ministry"
	Pronoun             // he, she, it, they, his, ...
)

// A Mention is one place where the article refers to an entity:
// Tokens[First:Last].
type Mention struct {
	First, Last int32
	Label       Label
	Form        Form
	Entity      int32 // index in Document.Entities, -1 where left open
}

// An Entity is what one or more mentions refer to.
type Entity struct {
	Label Label
	Name  int32 // index in Document.Mentions of the fullest named mention
}

// A Document is one article. Source fills the upper part; nlp fills the
// layers; extractors add marks. One goroutine writes at a time.
type Document struct {
	ID     string // the record's id, else its path, else "stdin"
	Title  string // where the input has one apart from the text
	Date   string // publication date as the input gave it, ISO 8601, else ""
	URL    string
	Source string // agency or outlet, where the input names one
	Text   string // UTF-8

	Tokens    []Token
	Sentences []Sentence
	Chunks    []Chunk   // in text order, not overlapping
	Mentions  []Mention // in text order by First; names do not overlap names
	Entities  []Entity

	marks    []Mark
	markHead []int32 // token index -> 1 + index of its last mark in marks
}

// Words returns the text of tokens [first, last).
func (d *Document) Words(first, last int) string {
	if first >= last {
		return ""
	}
	return d.Text[d.Tokens[first].Start:d.Tokens[last-1].End]
}

// Word returns the text of token i.
func (d *Document) Word(i int) string {
	t := &d.Tokens[i]
	return d.Text[t.Start:t.End]
}

// Bracketed reports whether tokens [first, last) are all that stands in a pair of
// brackets, as the news agency of a dateline does.
func (d *Document) Bracketed(first, last int) bool {
	return first > 0 && last < len(d.Tokens) && d.Tokens[first-1].Tag == LRB && d.Tokens[last].Tag == RRB
}

// TokenSpan returns the bytes that tokens [first, last) cover.
func (d *Document) TokenSpan(first, last int) Span {
	return Span{int(d.Tokens[first].Start), int(d.Tokens[last-1].End)}
}

// SentenceOf returns the index of the sentence that holds token i, found by
// binary search; -1 where there is none.
func (d *Document) SentenceOf(i int) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		m := (lo + hi) / 2
		if d.Sentences[m].Last <= i {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(d.Sentences) && d.Sentences[lo].First <= i {
		return lo
	}
	return -1
}

// SentenceNear is SentenceOf for who asks for tokens in the order of the text:
// mostly for one of the same sentence as before, or of one of the next.
func (d *Document) SentenceNear(i, before int) int {
	const few = 4
	for n := before; n < min(before+few, len(d.Sentences)); n++ {
		if s := &d.Sentences[n]; s.First <= i && i < s.Last {
			return n
		}
	}
	return d.SentenceOf(i)
}

// TokenAt returns the index of the first token that ends after byte offset
// off; len(Tokens) where there is none.
func (d *Document) TokenAt(off int) int {
	lo, hi := 0, len(d.Tokens)
	for lo < hi {
		m := (lo + hi) / 2
		if int(d.Tokens[m].End) <= off {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// Reset empties the document for reuse and keeps its buffers.
func (d *Document) Reset() {
	*d = Document{
		Tokens: d.Tokens[:0], Sentences: d.Sentences[:0], Chunks: d.Chunks[:0],
		Mentions: d.Mentions[:0], Entities: d.Entities[:0],
		marks: d.marks[:0], markHead: d.markHead[:0],
	}
}
