package figure

import "lede/text"

// longestModifier is how many tokens a modifier may have: "greater than or
// equal to".
const longestModifier = 5

// modify reads how the figure is meant: about, more than, up to before it, or
// more, or so after it. It sets where the text begins and ends.
func (r *reader) modify(it *item) {
	it.first = it.core
	p := it.core
	if p-1 >= r.first && r.d.Tokens[p-1].Lower == hThe && p-2 >= r.first && r.isWord(it.last, "mark", "level", "threshold") {
		p-- // above the 5000 mark
	}
	if p > r.first && r.lex.modifierEnd.May(&r.d.Tokens[p-1]) {
		r.modifierBefore(it, p)
	}
	if n, e := r.lex.modifierAfter.Longest(r.d, it.last, r.last); n > 0 {
		if e.Value == "=" { // more than 5000 or equal to
			switch it.mod {
			case ">", "<":
				it.mod += "="
				it.last += n
			}
		} else if it.mod == "" || it.mod == "~" {
			it.mod = e.Value
			it.last += n
		}
	}
}

// modifierBefore reads the modifier of the figure that ends before token p.
func (r *reader) modifierBefore(it *item, p int) {
	for q := max(r.first, p-longestModifier); q < p; q++ {
		n, e := r.lex.modifier.Longest(r.d, q, p)
		if n != p-q || !r.modifies(it, q, p) {
			continue
		}
		it.first = q
		if e.Value != "=" {
			it.mod = e.Value
		}
		return
	}
}

// converted gives a conversion in brackets the modifier of what it converts:
// up to 16 feet (4.9 m).
func (r *reader) converted() {
	for i := r.from + 1; i < len(r.items); i++ {
		it, before := &r.items[i], &r.items[i-1]
		if it.mod == "" && before.mod != "" && it.unit.code != before.unit.code && it.unit.dim == before.unit.dim && r.conversion(it, before) {
			it.mod = before.mod
		}
	}
}

// particleOver reports whether "over" at token q belongs to the verb before it:
// handed over 40 files, will take over three floors, but not: took over 300 photos,
// won over 50 seats.
func (r *reader) particleOver(it *item, q int) bool {
	if it.unit.kind == duration || q == r.first || !r.d.Tokens[q-1].Tag.Verb() {
		return false
	}
	return r.in(q-1, handing) || r.in(q-1, taking) && !it.num.Digits && it.unit.kind == counted
}

// climbsTo reports whether "up to" at token q tells where a verb before it leads:
// edged up to 4.8 percent, but not: costs up to $5.
func (r *reader) climbsTo(q int) bool {
	return q > r.first && r.d.Tokens[q].Lower == hUp && r.lex.climbVerb.Has(r.d, q-1)
}

// modifies reports whether the words at tokens [q, p) modify the figure
// rather than say where or when: "over two years" is a time, "for over two
// years" a bound; "above" and "below" need a level.
func (r *reader) modifies(it *item, q, p int) bool {
	if p-q > 1 {
		return !r.climbsTo(q)
	}
	switch r.d.Tokens[q].Lower {
	case hOver:
		if r.particleOver(it, q) {
			return false
		}
		if it.unit.kind != duration {
			return true
		}
		if q == r.first {
			return false
		}
		t := r.d.Tokens[q-1].Tag
		return t == text.IN || t.Verb() || t == text.RB || t == text.CC
	case hUp:
		return false
	}
	return true
}
