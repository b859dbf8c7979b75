package rule

import (
	"math/bits"

	"lede/text"
)

// sought are the lists of words that lede's code, and no pattern, looks for in
// every sentence, those together that it looks for together. The filter notes
// where they stand in its one pass over the tokens, so that the code need not
// make its own.
var sought = [...][]string{{"event_head"}, {"role", "role_modifier"}}

// A Sought is a list of words whose places the filter notes. The zero value has
// none.
type Sought struct {
	bit   uint32
	noted bool
}

// seek makes the filter note where the words stand that code looks for.
func (b *builder) seek() {
	b.set.sought = map[string]Sought{}
	for _, names := range sought {
		all := &need{}
		for _, name := range names {
			if x := b.set.lexicons[name]; x != nil {
				all.join(lexNeed(x))
			}
		}
		b.set.sought[names[0]] = Sought{b.set.filter.bit(all), true}
	}
}

// Sought returns the words of a lexicon, and of those looked for together with it,
// for Matcher.Where. It must be the first of its line in sought.
func (s *Set) Sought(name string) Sought { return s.sought[name] }

// Where returns the places of a sentence at which a phrase of the words may
// begin.
func (m *Matcher) Where(d *text.Document, sentence int, w Sought) Places {
	p := Places{first: d.Sentences[sentence].First}
	if w.noted {
		m.Read(d)
		p.bits = m.places(sentence, w.bit)
	}
	return p
}

// HasTag reports whether a token of the sentence has the tag.
func (m *Matcher) HasTag(d *text.Document, sentence int, t text.Tag) bool {
	m.Read(d)
	return m.sentences[sentence].tags>>t&1 != 0
}

// Places are tokens of a sentence. From the 63rd on they are all in or all out.
type Places struct {
	first int // token of the sentence
	bits  uint64
}

// Everywhere returns all places of the sentence that begins at token first.
func Everywhere(first int) Places { return Places{first, ^uint64(0)} }

// None reports whether there are none.
func (p Places) None() bool { return p.bits == 0 }

// Next returns the first of the places from token at on, last where there is
// none before that.
func (p Places) Next(at, last int) int {
	if i := at - p.first; i < lastPlace {
		if i += bits.TrailingZeros64(p.bits >> i); i < lastPlace {
			return min(p.first+i, last)
		}
		at = p.first + lastPlace
	}
	if p.bits>>lastPlace == 0 {
		return last
	}
	return min(at, last)
}
