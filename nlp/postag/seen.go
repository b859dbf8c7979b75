package postag

import "lede/text"

// How the document writes a word elsewhere, 0 for words in small letters.
const (
	asked      = 1 << iota // the word has a capital
	smallToo               // it also comes in small letters
	namedInRow             // it has a capital within a sentence too
)

// A seen is a set of words, by bits of their hashes: small enough to be
// emptied for each document, and large enough that few words are taken for
// others in a document of the usual length.
type seen [1 << seenBits / 64]uint64

const seenBits = 16

func (s *seen) add(h uint64) {
	h ^= h >> 32
	s[h>>6&(1<<(seenBits-6)-1)] |= 1 << (h & 63)
}

func (s *seen) has(h uint64) bool {
	h ^= h >> 32
	return s[h>>6&(1<<(seenBits-6)-1)]>>(h&63)&1 != 0
}

// writing is how a document writes its words.
type writing struct {
	small seen // in small letters
	inRow seen // with a capital, within a sentence
}

// Begin notes how the document writes its words. It must be called before the
// first sentence of each document is tagged.
func (s *Scratch) Begin(d *text.Document) { s.writing.read(d) }

func (w *writing) read(d *text.Document) {
	*w = writing{}
	for _, x := range d.Sentences {
		opening := true
		for i := x.First; i < x.Last; i++ {
			t := &d.Tokens[i]
			switch {
			case !t.Flags.Has(text.Capital):
				w.small.add(t.Lower)
			case !opening:
				w.inRow.add(t.Lower)
			}
			if t.Flags&(text.Letter|text.Digit) != 0 {
				opening = false
			}
		}
	}
}

// of tells how the document writes a capitalized word elsewhere.
func (w *writing) of(lower uint64) uint8 {
	v := uint8(asked)
	if w.small.has(lower) {
		v |= smallToo
	}
	if w.inRow.has(lower) {
		v |= namedInRow
	}
	return v
}

// Styles of a sentence.
const (
	titled  = 1 << iota // most of its words have capitals
	unended             // no mark ends it, as in headings
)

// cases counts the words of a sentence by how they are written.
type cases struct{ capitals, whole, all int }

func (n *cases) add(f text.Flags) {
	n.capitals += int(f / text.Capital & 1)
	n.whole += int(f / text.AllCaps & 1)
	n.all += int(f / text.Letter & 1)
}

// loud reports whether more than half of the words are all in capitals, which
// so mark no names.
func (n *cases) loud() bool { return 2*n.whole > n.all }

// style returns the style of the sentence, which ends with token t.
func (n *cases) style(d *text.Document, t *text.Token) (v uint64) {
	if 2*n.capitals > n.all {
		v = titled
	}
	if !t.Flags.Has(text.Punct) || d.Text[t.Start] == ':' {
		v |= unended
	}
	return v
}
