package rule

import (
	"fmt"

	"lede/lexicon"
	"lede/text"
)

// A reason is why a piece of a pattern can never match.
type reason struct {
	at            int // byte of the pattern
	message, hint string
}

// impossible returns the pieces of a pattern that can never match. known is
// the labels whose spans are there when the rule runs.
func impossible(n *node, known uint32) []reason {
	var l []reason
	if longest(n) == 0 {
		l = append(l, reason{n.at, "it takes no token", "a match must take at least one"})
	}
	n.each(func(x *node) {
		switch x.op {
		case opToken:
			if why := contradiction(x.pred); why != "" {
				l = append(l, reason{x.at, why, ""})
			}
		case opLexicon:
			if x.lex != nil && len(x.lex.entries) == 0 {
				l = append(l, reason{x.at, fmt.Sprintf("lexicon %q is empty", x.name), ""})
			}
		case opLabel:
			if known>>x.label&1 == 0 {
				l = append(l, reason{x.at, fmt.Sprintf("{%s} is found after rules of this kind have run", x.label), "see the order of kinds"})
			}
		case opSeq:
			l = append(l, misplaced(x)...)
		}
	})
	return l
}

// misplaced finds ^ after tokens and tokens after $.
func misplaced(n *node) []reason {
	var l []reason
	for i, s := range n.sub {
		switch s.op {
		case opBegin:
			for _, before := range n.sub[:i] {
				if shortest(before) > 0 {
					l = append(l, reason{s.at, "^ stands after tokens", "^ is the sentence's start; put it first"})
					break
				}
			}
		case opEnd:
			for _, after := range n.sub[i+1:] {
				if shortest(after) > 0 {
					l = append(l, reason{s.at, "tokens stand after $", "$ is the sentence's end; put it last"})
					break
				}
			}
		}
	}
	return l
}

// shortest returns the fewest tokens that n can take.
func shortest(n *node) int {
	switch n.op {
	case opToken, opLexicon, opLabel:
		return 1
	case opSeq:
		sum := 0
		for _, s := range n.sub {
			sum += shortest(s)
		}
		return sum
	case opAlt:
		least := shortest(n.sub[0])
		for _, s := range n.sub[1:] {
			least = min(least, shortest(s))
		}
		return least
	case opRepeat:
		return n.min * shortest(n.sub[0])
	case opCapture:
		return shortest(n.sub[0])
	}
	return 0
}

// longest returns the most tokens that n takes where it is content with the
// fewest: 0 for a lazy piece at the pattern's end, which never grows.
func longest(n *node) int {
	switch n.op {
	case opToken, opLexicon, opLabel:
		return 1
	case opSeq, opAlt:
		sum := 0
		for _, s := range n.sub {
			sum += longest(s)
		}
		return sum
	case opRepeat:
		if n.lazy && n.min == 0 {
			return 0
		}
		return longest(n.sub[0])
	case opCapture:
		return longest(n.sub[0])
	}
	return 0
}

// contradiction says why no token fits the predicate, "" where one may.
func contradiction(p *pred) string {
	switch p.op {
	case predOr:
		why := ""
		for _, s := range p.sub {
			if why = contradiction(s); why == "" {
				return ""
			}
		}
		return why
	case predAnd:
		for _, s := range p.sub {
			if why := contradiction(s); why != "" {
				return why
			}
		}
		return clash(p.sub)
	}
	return ""
}

// clash finds two conditions of a conjunction that exclude each other.
func clash(l []*pred) string {
	tags := ^uint64(0)
	var need, bar text.Flags
	words := map[lexicon.Mode]uint64{}
	for _, p := range l {
		switch p.op {
		case predTag:
			tags &= p.mask
		case predFlag:
			need |= p.flags
		case predHash:
			if h, ok := words[p.mode]; ok && h != p.hash {
				return "a token cannot be two words"
			}
			words[p.mode] = p.hash
		case predNot:
			switch not := p.sub[0]; not.op {
			case predTag:
				tags &^= not.mask
			case predFlag:
				bar |= not.flags
			}
		}
	}
	const inWords = text.Letter | text.Digit | text.Numeric | text.Capital | text.AllCaps
	switch {
	case tags == 0:
		return "no tag fits all conditions"
	case need&bar != 0:
		return "a flag is both wanted and barred"
	case need.Has(text.Punct) && need&inWords != 0:
		return "a mark has neither letters nor digits"
	}
	return ""
}

// kindLabels returns the labels whose spans are there when rules of r's kind
// run.
func kindLabels(r *ruleDecl) uint32 {
	mask := func(l ...text.Label) (m uint32) {
		for _, x := range l {
			m |= 1 << x
		}
		return m
	}
	names := mask(text.Person, text.Org, text.Place, text.EventName, text.Norp, text.NounPhrase)
	kind := r.Kind
	if r.veto() {
		kind = r.Over
	}
	switch kind {
	case "date", "document", "entity":
		return names
	case "figure":
		return names | mask(text.Date)
	case "official":
		return names | mask(text.Date, text.Figure, text.Number, text.Title)
	case "statement":
		return names | mask(text.Date, text.Figure, text.Number, text.Title, text.Official, text.Quote)
	}
	return ^uint32(0)
}
