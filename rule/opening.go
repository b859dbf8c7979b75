package rule

import (
	"lede/lexicon"
	"lede/text"
)

// An opening tells with which tokens a program can go on from a step. A no of
// it is sure, so that a way that would fail at once need not be gone.
type opening struct {
	words  [3]uint64 // by lexicon.Mode: a bit for each word, by its hash
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
	return (o.words[lexicon.Words]>>(t.Lower&63)|o.words[lexicon.Lemma]>>(t.Lemma&63)|o.words[lexicon.Cased]>>(t.Form&63)|
		o.tags>>t.Tag)&1 != 0 || o.flags&t.Flags != 0 || o.labels != 0 && v.m.spans(v.sentence, o.labels)&place(pos-v.begin) != 0
}

// An opener finds the openings of a program's steps.
type opener struct {
	insts []inst
	known []*opening // by step
}

// openings returns those of a program's ways: by split, first x then y.
func openings(insts []inst) []opening {
	o := opener{insts, make([]*opening, len(insts))}
	var l []opening
	for i := range insts {
		if in := &insts[i]; in.op == instSplit {
			in.arg = int32(len(l))
			l = append(l, *o.of(in.x), *o.of(in.y))
		}
	}
	return l
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
		*p = opening{}
		p.words[lexicon.Words] = bitOf(in.hash)
	case instToken:
		*p = openingOf(predNeed(in.pred))
	case instLex:
		*p = openingOf(lexNeed(in.lex))
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
	if n == nil {
		return opening{always: true}
	}
	p := opening{tags: n.tags, labels: n.labels, flags: n.flags}
	for m, words := range n.words {
		for h := range words {
			p.words[m] |= bitOf(h)
		}
	}
	return p
}

func bitOf(hash uint64) uint64 { return 1 << (hash & 63) }

func (o *opening) or(p *opening) opening {
	out := *o
	for m := range out.words {
		out.words[m] |= p.words[m]
	}
	out.tags |= p.tags
	out.labels |= p.labels
	out.flags |= p.flags
	out.always = o.always || p.always
	return out
}
