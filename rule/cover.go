package rule

// A cover tells whether one pattern takes whatever another takes. It compares
// the patterns piece by piece, so that its yes is right and its no may be
// wrong.
type cover struct {
	steps int // left; without any the answer is no
}

// covers reports whether b matches the tokens of every match of a.
func (c *cover) covers(b, a *node) bool {
	if c.steps--; c.steps < 0 {
		return false
	}
	a, b = bare(a), bare(b)
	if a.op == opAlt {
		for _, s := range a.sub {
			if !c.covers(b, s) {
				return false
			}
		}
		return true
	}
	if b.op == opAlt {
		for _, s := range b.sub {
			if c.covers(s, a) {
				return true
			}
		}
		return false
	}
	if a.op == opSeq || b.op == opSeq {
		return c.sequence(pieces(b), pieces(a))
	}
	return c.piece(b, a)
}

// sequence reports whether the pieces of b take those of a in their order. It
// keeps which pieces of b may take the next one of a.
func (c *cover) sequence(b, a []*node) bool {
	at := make([]bool, len(b)+1)
	at[0] = true
	skip(at, b)
	for _, x := range a {
		next := make([]bool, len(b)+1)
		for i, y := range b {
			if !at[i] {
				continue
			}
			if c.covers(y, x) {
				next[i+1] = true
			}
			if y.op == opRepeat && y.max < 0 && y.min <= 1 && c.covers(y.sub[0], x) {
				next[i], next[i+1] = true, true
			}
		}
		at = next
		skip(at, b)
	}
	return at[len(b)]
}

// skip lets what need not be there be left out.
func skip(at []bool, b []*node) {
	for i, y := range b {
		if at[i] && shortest(y) == 0 && y.op == opRepeat {
			at[i+1] = true
		}
	}
}

// piece compares two pieces that are no sequences or choices.
func (c *cover) piece(b, a *node) bool {
	if b.op == opRepeat {
		if a.op != opRepeat {
			return b.min <= 1 && c.covers(b.sub[0], a)
		}
		return b.min <= a.min && (b.max < 0 || a.max >= 0 && a.max <= b.max) && c.covers(b.sub[0], a.sub[0])
	}
	if a.op != b.op {
		return false
	}
	switch a.op {
	case opToken:
		return c.implies(a.pred, b.pred)
	case opLexicon:
		return a.name == b.name
	case opLabel:
		return a.label == b.label
	case opBegin, opEnd:
		return true
	}
	return false
}

// implies reports whether every token that fits p fits q.
func (c *cover) implies(p, q *pred) bool {
	if c.steps--; c.steps < 0 {
		return false
	}
	switch {
	case q.op == predAny:
		return true
	case q.op == predAnd:
		for _, s := range q.sub {
			if !c.implies(p, s) {
				return false
			}
		}
		return true
	case p.op == predOr:
		for _, s := range p.sub {
			if !c.implies(s, q) {
				return false
			}
		}
		return true
	case q.op == predOr:
		for _, s := range q.sub {
			if c.implies(p, s) {
				return true
			}
		}
		return false
	case p.op == predAnd:
		for _, s := range p.sub {
			if c.implies(s, q) {
				return true
			}
		}
		return false
	case p.op != q.op:
		return false
	}
	return c.leaf(p, q)
}

// leaf compares two conditions of one sort.
func (c *cover) leaf(p, q *pred) bool {
	switch p.op {
	case predHash:
		return p.mode == q.mode && p.hash == q.hash
	case predTag, predRel:
		return p.mask&^q.mask == 0
	case predFlag:
		return p.flags.Has(q.flags)
	case predLabel:
		return p.label == q.label
	case predLex:
		return p.lex.name == q.lex.name
	case predNot:
		return c.implies(q.sub[0], p.sub[0])
	}
	return false
}

// bare takes groups of one piece, and captures, off a node.
func bare(n *node) *node {
	for n.op == opCapture || n.op == opSeq && len(n.sub) == 1 {
		n = n.sub[0]
	}
	return n
}

// pieces returns the pieces of a sequence, those of sequences within it too.
func pieces(n *node) []*node {
	n = bare(n)
	if n.op != opSeq {
		return []*node{n}
	}
	var l []*node
	for _, s := range n.sub {
		l = append(l, pieces(s)...)
	}
	return l
}
