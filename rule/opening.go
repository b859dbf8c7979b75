package rule

import (
	"lede/lexicon"
	"lede/text"
)

// An opening tells with which tokens a program can go on from a step. A no of
// it is sure, so that a way that would fail at once need not be gone.
type opening struct {
	words  uint64 // a bit for each word, by its hash
	lemmas uint64 // the same for lemmas
	tags   uint64
	labels uint32
	flags  text.Flags
	always bool // also without a token, or with any
}

// fits reports whether a program may go on with token pos.
func (o *opening) fits(v *machine, pos int) bool {
	if o.always {
		return true
	}
	if pos >= v.last {
		return false
	}
	t := &v.m.doc.Tokens[pos]
	return (o.words>>(t.Lower&63)|o.lemmas>>(t.Lemma&63)|o.tags>>t.Tag)&1 != 0 || o.flags&t.Flags != 0 ||
		o.labels != 0 && v.m.spans(v.sentence, o.labels)&place(pos-v.begin) != 0
}

// An opener finds the openings of a program's steps.
type opener struct {
	insts []inst
	known []*opening // by step
}

// open numbers the splits of a program and finds their openings.
func (p *program) open() {
	o := opener{p.insts, make([]*opening, len(p.insts))}
	known := map[[2]opening]int{}
	for i := range p.insts {
		in := &p.insts[i]
		if in.op != instSplit {
			continue
		}
		in.arg = int32(p.splits)
		p.splits++
		ways := [2]opening{*o.of(in.x), *o.of(in.y)}
		n, ok := known[ways]
		if !ok {
			n = len(p.openings)
			known[ways] = n
			p.openings = append(p.openings, ways)
		}
		in.ways = uint16(n)
	}
}

// of returns the opening of a step. That of a loop's own first step counts as
// always where the loop leads back to it.
func (o *opener) of(step int32) *opening {
	if known := o.known[step]; known != nil {
		return known
	}
	p := &opening{always: true}
	o.known[step] = p
	switch in := &o.insts[step]; in.op {
	case instWord:
		*p = opening{words: bitOf(in.hash)}
	case instToken, instLex:
		*p = openingOf(predNeed(in.pred))
	case instLabel:
		*p = opening{labels: 1 << in.label}
	case instSplit:
		x, y := o.of(in.x), o.of(in.y)
		*p = x.or(y)
	case instSave, instBegin:
		*p = *o.of(in.x)
	}
	return p
}

// openingOf returns the opening of a step that needs n; nil needs nothing.
func openingOf(n *need) opening {
	if n == nil || len(n.words[lexicon.Cased]) > 0 {
		return opening{always: true}
	}
	p := opening{tags: n.tags, labels: n.labels, flags: n.flags}
	for h := range n.words[lexicon.Words] {
		p.words |= bitOf(h)
	}
	for h := range n.words[lexicon.Lemma] {
		p.lemmas |= bitOf(h)
	}
	return p
}

func bitOf(hash uint64) uint64 { return 1 << (hash & 63) }

func (o *opening) or(p *opening) opening {
	return opening{o.words | p.words, o.lemmas | p.lemmas, o.tags | p.tags, o.labels | p.labels, o.flags | p.flags, o.always || p.always}
}
