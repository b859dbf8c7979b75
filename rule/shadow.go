package rule

// maxCover bounds the rules and pieces of patterns that are compared to find
// shadowed rules, half a second. What is beyond it is not warned of.
const maxCover = 5_000_000

// shadows warns of rules that never win, since wherever they match another rule
// of the kind matches too and comes first.
func (v *linter) shadows() {
	by := map[string][]*ruleDecl{} // of a kind, those that nothing keeps from matching
	for _, id := range v.b.ruleIDs() {
		r := v.b.rules[id]
		if (r.prog != nil || r.regex != nil) && !r.veto() && len(r.unless)+len(r.notAfter)+len(r.notBefore) == 0 {
			by[r.Kind] = append(by[r.Kind], r)
		}
	}
	c := &cover{steps: maxCover}
	for _, id := range v.b.ruleIDs() {
		r := v.b.rules[id]
		if r.veto() || !v.asks(r.src) {
			continue
		}
		for _, o := range by[r.Kind] {
			if c.steps < 0 {
				return
			}
			if o.ID != r.ID && c.rule(o, r) {
				v.warn(r.Pos, codeShadow, "raise its priority or take it out", "rule %q never wins: %q at %s takes all that it takes and comes first", r.ID, o.ID, o.Pos)
				break
			}
		}
	}
}

// rule reports whether o always wins over r.
func (c *cover) rule(o, r *ruleDecl) bool {
	c.steps--
	switch {
	case o.Priority < r.Priority:
		return false
	case o.regex != nil && r.regex != nil:
		return o.Regex == r.Regex && (o.Priority > r.Priority || o.ID < r.ID)
	case o.prog == nil || r.prog == nil:
		return false
	}
	return c.covers(o.prog.tree, r.prog.tree) && (o.Priority > r.Priority || firstAmongEquals(o, r))
}

// firstAmongEquals reports whether of two matches of the same tokens that of o
// comes first: it has more captures, or the earlier id. Where o may take fewer
// tokens than r at the same place, the answer is no.
func firstAmongEquals(o, r *ruleDecl) bool {
	if _, fixed := length(o.prog.tree); !fixed {
		return false
	}
	sure, _ := captureCount(o.prog.tree)
	_, most := captureCount(r.prog.tree)
	return sure > most || sure == most && o.ID < r.ID
}

// length returns how many tokens n takes, and whether that is always so.
func length(n *node) (tokens int, fixed bool) {
	switch n.op {
	case opToken:
		return 1, true
	case opBegin, opEnd:
		return 0, true
	case opCapture:
		return length(n.sub[0])
	case opRepeat:
		tokens, fixed = length(n.sub[0])
		return n.min * tokens, fixed && n.min == n.max
	case opSeq:
		fixed = true
		for _, s := range n.sub {
			l, ok := length(s)
			tokens, fixed = tokens+l, fixed && ok
		}
		return tokens, fixed
	case opAlt:
		tokens, fixed = length(n.sub[0])
		for _, s := range n.sub[1:] {
			l, ok := length(s)
			fixed = fixed && ok && l == tokens
		}
		return tokens, fixed
	}
	return 0, false // what is looked up has a length of its own
}

// captureCount returns how many captures every match has, and how many one can
// have.
func captureCount(n *node) (sure, most int) {
	for i, s := range n.sub {
		l, m := captureCount(s)
		switch {
		case n.op == opAlt && i > 0:
			sure, most = min(sure, l), max(most, m)
		case n.op == opRepeat && n.min == 0:
			most += m
		default:
			sure, most = sure+l, most+m
		}
	}
	if n.op == opCapture {
		return sure + 1, most + 1
	}
	return sure, most
}
