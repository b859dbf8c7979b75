package rule

import (
	"math/bits"
	"strings"

	"lede/text"
)

// sought are the lists of words that lede's code, and no pattern, looks for in
// every sentence, those together that it looks for together. The filter notes
// where they stand in its one pass over the tokens, so that the code need not
// make its own.
var sought = [...][]string{{"event_head"}, {"event_unreal"}, {"role"}, {"role", "role_modifier"}, {"figure_status"}}

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
		b.set.sought[strings.Join(names, " ")] = Sought{b.set.filter.bit(all), true}
	}
}

// Sought returns the words of some lexicons that are looked for together, for
// Matcher.Where. They must be a line of sought.
func (s *Set) Sought(names ...string) Sought { return s.sought[strings.Join(names, " ")] }

// Where returns the places of a sentence of the document that was read last at
// which a phrase of the words may begin.
func (m *Matcher) Where(sentence int, w Sought) Places {
	p := Places{first: m.doc.Sentences[sentence].First}
	if w.noted {
		p.bits = m.places(sentence, w.bit)
	}
	return p
}

// HasTag reports whether a token of a sentence of the document that was read last
// has the tag.
func (m *Matcher) HasTag(sentence int, t text.Tag) bool {
	return m.sentences[sentence].tags>>t&1 != 0
}

// Places are tokens of a sentence. From the 63rd on they are all in or all out.
type Places struct {
	first int // token of the sentence
	bits  uint64
}

// Until returns those of the places that do not stand behind the last of q, which
// are of the same sentence.
func (p Places) Until(q Places) Places {
	return Places{p.first, p.bits & (^uint64(0) >> bits.LeadingZeros64(q.bits))}
}

// None reports whether there are none.
func (p Places) None() bool { return p.bits == 0 }

// Has reports whether a token of the sentence is one of the places.
func (p Places) Has(at int) bool { return p.bits&place(at-p.first) != 0 }

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
