package rule

import (
	"math/bits"

	"lede/lexicon"
	"lede/text"
)

// A start tells at which tokens a pattern can begin at all, so that its
// program is run at few. Nil can begin anywhere.
type start struct {
	bit    uint32 // of the filter, for words
	noted  bool   // the filter notes where they stand, since rules need them
	flags  text.Flags
	labels uint32
	tags   uint64
	words  [3]wordSet // by lexicon.Mode: the words that the pattern can begin with
}

// newStart returns the start of a pattern; nil where a token cannot tell.
func (f *filter) newStart(n *node) *start {
	all := &need{}
	if skips, ok := first(n, all); skips || !ok {
		return nil
	}
	s := &start{labels: all.labels, tags: all.tags, flags: all.flags}
	s.bit, s.noted = f.known[all.sign()]
	for m, words := range all.words {
		s.words[m] = newWordSet(words)
	}
	return s
}

// others returns those of a rule's checks that the start does not make and whose
// places in a sentence are noted.
func (s *start) others(checks []check) (l []check) {
	for _, c := range checks {
		same := s != nil && s.noted && c.bit == s.bit && c.labels == s.labels
		if !same && c.tags == 0 && c.flags == 0 {
			l = append(l, c)
		}
	}
	return l
}

// first adds to all what the first token of n can be. It reports whether n can
// be passed without a token, and whether that all is known.
func first(n *node, all *need) (skips, ok bool) {
	switch n.op {
	case opToken:
		return false, known(all, predNeed(n.pred))
	case opLexicon:
		return false, known(all, lexNeed(n.lex))
	case opLabel:
		return false, known(all, &need{labels: 1 << n.label})
	case opBegin, opEnd:
		return true, true
	case opCapture:
		return first(n.sub[0], all)
	case opRepeat:
		skips, ok = first(n.sub[0], all)
		return skips || n.min == 0, ok
	case opSeq:
		for _, s := range n.sub {
			if skips, ok = first(s, all); !skips || !ok {
				return skips, ok
			}
		}
		return true, true
	case opAlt:
		for _, s := range n.sub {
			pass, sure := first(s, all)
			if skips = skips || pass; !sure {
				return skips, false
			}
		}
		return skips, true
	}
	return false, false
}

func known(all, n *need) bool {
	if n == nil {
		return false
	}
	all.join(n)
	return true
}

// begins reports whether the pattern can begin at token i.
func (s *start) begins(m *Matcher, i int) bool {
	if s == nil {
		return true
	}
	if s.takes(&m.doc.Tokens[i]) {
		return true
	}
	for labels := s.labels; labels != 0; labels &= labels - 1 {
		if m.spanEnd(i, text.Label(bits.TrailingZeros32(labels))) > i {
			return true
		}
	}
	return false
}

// takes reports whether a pattern can begin with the token by what it is.
func (s *start) takes(t *text.Token) bool {
	return s.tags>>t.Tag&1 != 0 || s.flags&t.Flags != 0 || s.words[lexicon.Words].may(t.Lower) ||
		s.words[lexicon.Lemma].may(t.Lemma) || s.words[lexicon.Cased].may(t.Form)
}

// starts returns the places of a sentence at which the rule can begin: where
// one of its first words or spans stands, and nothing that it needs besides
// stands only before.
func (m *Matcher) starts(r *Rule, sentence int) uint64 {
	places := ^uint64(0)
	if r.prog.anchored {
		places = 1
	}
	for i := range r.later {
		c := &r.later[i]
		places &= ^uint64(0) >> bits.LeadingZeros64(m.places(sentence, c.bit)|m.spans(sentence, c.labels))
	}
	if r.prog.begin != nil && places != 0 {
		places &= m.begins(r.prog.begin, sentence, places)
	}
	return places
}

// begins returns those of the places at which a pattern can begin.
func (m *Matcher) begins(b *start, sentence int, among uint64) (places uint64) {
	sent := &m.sentences[sentence]
	places = m.spans(sentence, b.labels)
	if b.noted {
		places |= m.places(sentence, b.bit)
		if b.tags&sent.tags == 0 && b.flags&sent.flags == 0 {
			return places
		}
	}
	s := &m.doc.Sentences[sentence]
	last := s.Last
	if among>>lastPlace == 0 {
		last = min(last, s.First+bits.Len64(among))
	}
	for i := s.First; i < last; i++ {
		if b.takes(&m.doc.Tokens[i]) {
			places |= place(i - s.First)
		}
	}
	return places
}

// next returns the first token from at on at which the rule can begin, last
// where there is none before that.
func (m *Matcher) next(r *Rule, s *text.Sentence, places uint64, at, last int) int {
	at = Places{s.First, places}.Next(at, last)
	for at < last && at-s.First >= lastPlace && !r.prog.begin.begins(m, at) {
		at++
	}
	return at
}

// A wordSet answers whether a word may be among some: never no for one that
// is. Each has two bits of sixteen or more.
type wordSet struct {
	bits []uint64
	mask uint64
}

func newWordSet(words map[uint64]followers) wordSet {
	if len(words) == 0 {
		return wordSet{}
	}
	size := 1
	for 64*size < 16*len(words) {
		size *= 2
	}
	s := wordSet{make([]uint64, size), uint64(size - 1)}
	for h := range words {
		s.bits[h>>6&s.mask] |= 1<<(h&63) | 1<<(h>>20&63)
	}
	return s
}

func (s *wordSet) may(hash uint64) bool {
	if s.bits == nil {
		return false
	}
	w := s.bits[hash>>6&s.mask]
	return w>>(hash&63)&(w>>(hash>>20&63))&1 != 0
}
