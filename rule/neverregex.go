package rule

import "regexp/syntax"

// A regexPlace is how far a regular expression has come: an instruction, and
// what the way to it has settled.
type regexPlace struct {
	pc    uint32
	moved bool // a character was taken
	ended bool // the text's end was asked for
}

// impossibleRegex says why a regular expression can never match, "" where it
// may. It follows every way through the compiled expression, once.
func impossibleRegex(expr string) string {
	tree, err := parseRegex(expr)
	if err != nil {
		return ""
	}
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return ""
	}
	matched := false
	seen := map[regexPlace]bool{}
	way := []regexPlace{{pc: uint32(prog.Start)}}
	for len(way) > 0 {
		p := way[len(way)-1]
		way = way[:len(way)-1]
		if seen[p] {
			continue
		}
		seen[p] = true
		if prog.Inst[p.pc].Op == syntax.InstMatch {
			if p.moved {
				return ""
			}
			matched = true
			continue
		}
		way = p.next(way, &prog.Inst[p.pc])
	}
	if matched {
		return "it takes no character"
	}
	return "no text fits all of it"
}

// next adds the places that instruction x leads to.
func (p regexPlace) next(way []regexPlace, x *syntax.Inst) []regexPlace {
	q := regexPlace{x.Out, p.moved, p.ended}
	switch x.Op {
	case syntax.InstAlt, syntax.InstAltMatch:
		return append(way, q, regexPlace{x.Arg, p.moved, p.ended})
	case syntax.InstCapture, syntax.InstNop:
		return append(way, q)
	case syntax.InstEmptyWidth:
		asked := syntax.EmptyOp(x.Arg)
		if asked&syntax.EmptyBeginText != 0 && p.moved {
			return way
		}
		q.ended = p.ended || asked&syntax.EmptyEndText != 0
		return append(way, q)
	case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		if p.ended || x.Op == syntax.InstRune && len(x.Rune) == 0 {
			return way
		}
		q.moved = true
		return append(way, q)
	}
	return way
}
