package rule

import (
	"lede/lexicon"
	"lede/text"
)

// A start tells at which tokens a pattern can begin at all, so that its
// program is run at few. Nil can begin anywhere.
type start struct {
	words  [3]wordSet // by lexicon.Mode
	labels []text.Label
	tags   uint64
	flags  text.Flags
}

// newStart returns the start of a pattern; nil where a token cannot tell.
func newStart(n *node) *start {
	all := &need{}
	if skips, ok := first(n, all); skips || !ok {
		return nil
	}
	s := &start{tags: all.tags, flags: all.flags}
	for m, words := range all.words {
		s.words[m] = newWordSet(words)
	}
	for l := range text.LabelCount {
		if all.labels>>l&1 != 0 {
			s.labels = append(s.labels, text.Label(l))
		}
	}
	return s
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
	t := &m.doc.Tokens[i]
	if s.tags>>t.Tag&1 != 0 || s.flags&t.Flags != 0 || s.words[lexicon.Words].may(t.Lower) ||
		s.words[lexicon.Lemma].may(t.Lemma) || s.words[lexicon.Cased].may(t.Form) {
		return true
	}
	for _, l := range s.labels {
		if m.spanEnd(i, l) > i {
			return true
		}
	}
	return false
}

// A wordSet answers whether a word may be among some: never no for one that
// is. The bits are sixteen a word or more.
type wordSet struct {
	bits []uint64
	mask uint64
}

func newWordSet(words map[uint64]bool) wordSet {
	if len(words) == 0 {
		return wordSet{}
	}
	size := 1
	for 64*size < 16*len(words) {
		size *= 2
	}
	s := wordSet{make([]uint64, size), uint64(size - 1)}
	for h := range words {
		s.bits[h>>6&s.mask] |= 1 << (h & 63)
	}
	return s
}

func (s *wordSet) may(hash uint64) bool {
	return s.bits != nil && s.bits[hash>>6&s.mask]>>(hash&63)&1 != 0
}
