package rule

import (
	"cmp"
	"slices"

	"lede/lexicon"
	"lede/text"
)

// A need is something that a sentence must hold for a rule to match in it: at
// least one of these words, spans, tags or flags.
type need struct {
	words  [3]map[uint64]followers // by lexicon.Mode
	labels uint32
	tags   uint64
	flags  text.Flags
	cost   int // see weight; 0 where not yet known
}

// followers are the hashes of which one must stand behind a word for it to
// count, sorted: "to" for "according", where "according to" is wanted. None
// where the word counts whatever follows.
type followers []uint64

// maxFollowers is how many followers are told apart; a word with more counts
// always.
const maxFollowers = 8

// maxNeeds is how many needs of a rule are checked; the rarest are kept.
const maxNeeds = 3

// needs returns what the pattern n cannot match without: every one of the
// needs returned must be met.
func needs(n *node) []*need {
	switch n.op {
	case opToken:
		return one(predNeed(n.pred))
	case opLexicon:
		return one(lexNeed(n.lex))
	case opLabel:
		return one(&need{labels: 1 << n.label})
	case opSeq:
		var l []*need
		for _, s := range n.sub {
			l = append(l, needs(s)...)
		}
		return l
	case opCapture:
		return needs(n.sub[0])
	case opRepeat:
		if n.min > 0 {
			return needs(n.sub[0])
		}
	case opAlt:
		all := &need{}
		for _, s := range n.sub {
			l := needs(s)
			if len(l) == 0 {
				return nil
			}
			all.join(slices.MinFunc(l, rarer))
		}
		return one(all)
	}
	return nil
}

func one(n *need) []*need {
	if n == nil {
		return nil
	}
	return []*need{n}
}

// predNeed returns what a token must hold to fit the predicate; nil where
// that cannot be said.
func predNeed(p *pred) *need {
	switch p.op {
	case predHash:
		n := &need{}
		n.word(p.mode, p.hash, nil)
		return n
	case predTag:
		return &need{tags: p.mask}
	case predFlag:
		return &need{flags: p.flags}
	case predLex:
		return lexNeed(p.lex)
	case predAnd:
		var best *need
		for _, s := range p.sub {
			if n := predNeed(s); n != nil && (best == nil || rarer(n, best) < 0) {
				best = n
			}
		}
		return best
	case predOr:
		all := &need{}
		for _, s := range p.sub {
			n := predNeed(s)
			if n == nil {
				return nil
			}
			all.join(n)
		}
		return all
	}
	return nil
}

// lexNeed returns the first words of a lexicon's phrases, each with those that
// may follow it. It is for the builder, which is one goroutine.
func lexNeed(x *lazyLexicon) *need {
	if x.first != nil {
		return x.first
	}
	n := &need{}
	x.first = n
	var buf []uint64
	for _, e := range x.entries {
		if buf = lexicon.Hashes(buf[:0], e.Phrase, e.Mode); len(buf) > 0 {
			n.word(e.Mode, buf[0], slices.Clone(buf[1:min(2, len(buf))]))
		}
	}
	return n
}

// word adds a word that meets the need before one of the followers, which it
// keeps.
func (n *need) word(m lexicon.Mode, h uint64, next followers) {
	if n.words[m] == nil {
		n.words[m] = make(map[uint64]followers)
	}
	if known, ok := n.words[m][h]; ok {
		if len(known) == 0 {
			return
		}
		if len(next) > 0 {
			next = slices.Concat(known, next)
			slices.Sort(next)
			next = slices.Compact(next)
		}
		if len(next) > maxFollowers {
			next = nil
		}
	}
	n.words[m][h] = next
}

func (n *need) join(o *need) {
	for m, words := range o.words {
		for h, next := range words {
			n.word(lexicon.Mode(m), h, next)
		}
	}
	n.labels |= o.labels
	n.tags |= o.tags
	n.flags |= o.flags
	n.cost = 0
}

// rarer orders needs by how many sentences are likely to meet them. The
// weights are rough shares of sentences, in hundredths of a word's.
func rarer(a, b *need) int { return cmp.Compare(a.weight(), b.weight()) }

func (n *need) weight() int {
	if n.cost > 0 {
		return n.cost
	}
	w := 1 + n.wordWeight()
	for l := range text.LabelCount {
		if n.labels>>l&1 != 0 {
			w += 150
			if text.Label(l) == text.NounPhrase {
				w += 1500
			}
		}
	}
	for t := range text.TagCount {
		if n.tags>>t&1 != 0 {
			w += 500
		}
	}
	if n.flags != 0 {
		w += 800
	}
	n.cost = w
	return w
}

// wordWeight is the part of weight that is the words'.
func (n *need) wordWeight() int {
	w := 0
	for _, words := range n.words {
		w += len(words)
		for _, h := range frequent {
			if next, ok := words[h]; ok && len(next) == 0 {
				w += common
			}
		}
	}
	return w
}

// mixed reports whether not only words meet the need, but other things too.
func (n *need) mixed() bool { return n.wordWeight() > 0 && n.weight() > n.wordWeight()+1 }

// common is the weight of a word that most sentences have.
const common = 300

// frequent holds the hashes of words that most sentences have.
var frequent = hashAll("the", "of", "a", "an", "in", "to", "and", ",", ".", "for", "on", "that",
	"'s", "is", "was", "be", "have", "at", "by", "with", "as", "\"", "-", "it")

func hashAll(words ...string) []uint64 {
	h := make([]uint64, len(words))
	for i, s := range words {
		h[i] = text.HashLower(s)
	}
	return h
}
