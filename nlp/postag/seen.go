package postag

import (
	"slices"

	"lede/text"
)

// How the document writes a word elsewhere, 0 for words in small letters.
const (
	asked      = 1 << iota // the word has a capital
	smallToo               // it also comes in small letters
	namedInRow             // it has a capital within a sentence too
)

// writing is how a document writes its words: a set of those in small letters,
// and beside it one of those with a capital, within a sentence, by bits of
// their hashes. It is small enough to be emptied for each document, and large
// enough that few words are taken for others in a document of the usual length.
type writing [1 << (seenBits - 6)][text.Capital + 1]uint64

const seenBits = 16

// Begin notes how the document writes its words. It must be called before the
// first sentence of each document is tagged.
func (s *Scratch) Begin(d *text.Document) { s.writing.read(d) }

func (w *writing) read(d *text.Document) {
	*w = writing{}
	for _, x := range slices.Backward(d.Sentences) { // the last were made just now, the first are tagged next
		tokens := d.Tokens[x.First:x.Last]
		n := opening(tokens)
		for i := range tokens[:n] {
			if t := &tokens[i]; !t.Flags.Has(text.Capital) {
				w.add(t)
			}
		}
		rest := tokens[n:]
		for i := range rest {
			w.add(&rest[i])
		}
	}
}

func (w *writing) add(t *text.Token) {
	h := t.Lower ^ t.Lower>>32
	w[h>>6%uint64(len(w))][t.Flags&text.Capital] |= 1 << (h % 64)
}

// of tells how the document writes a capitalized word elsewhere.
func (w *writing) of(lower uint64) uint64 {
	h := lower ^ lower>>32
	e := &w[h>>6%uint64(len(w))]
	return asked | e[0]>>(h%64)&1*smallToo | e[text.Capital]>>(h%64)&1*namedInRow
}

// opening returns how many tokens a sentence opens with: the first in letters
// or digits, and the marks before it.
func opening(tokens []text.Token) int {
	for i := range tokens {
		if tokens[i].Flags&(text.Letter|text.Digit) != 0 {
			return i + 1
		}
	}
	return len(tokens)
}

// Styles of a sentence.
const (
	titled  = 1 << iota // most of its words have capitals
	unended             // no mark ends it, as in headings
)

// cases counts the words of a sentence by how they are written: three counts
// of twenty bits, each in units of its flag.
type cases uint64

const (
	caseBits   = 20
	wholeField = caseBits
	allField   = 2 * caseBits
)

func (n *cases) add(f text.Flags) {
	const everywhere = 1 | 1<<wholeField | 1<<allField
	*n += cases(f) * everywhere & (cases(text.Capital) | cases(text.AllCaps)<<wholeField | cases(text.Letter)<<allField)
}

func (n cases) capitals() cases { return n % (1 << caseBits) / cases(text.Capital) }
func (n cases) whole() cases    { return n >> wholeField % (1 << caseBits) / cases(text.AllCaps) }
func (n cases) all() cases      { return n >> allField / cases(text.Letter) }

// loud reports whether more than half of the words are all in capitals, which
// so mark no names.
func (n cases) loud() bool { return 2*n.whole() > n.all() }

// style returns the style of the sentence, which ends with token t.
func (n cases) style(d *text.Document, t *text.Token) (v uint64) {
	if 2*n.capitals() > n.all() {
		v = titled
	}
	if !t.Flags.Has(text.Punct) || d.Text[t.Start] == ':' {
		v |= unended
	}
	return v
}
