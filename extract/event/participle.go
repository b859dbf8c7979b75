package event

import "lede/text"

// moves reports whether the verb tells of a market's move, whose subject
// stands just before an -ing form: "sent prices soaring".
func (r *reading) moves(v int) bool {
	return has(r.x.w.fall, r.d, v) || has(r.x.w.rise, r.d, v)
}

// active reports whether a participle without an auxiliary is a past tense that
// was tagged as one: an object follows it and its subject stands before it
// ("the club named Ana Silva", but not "a man named Paul Brandt").
func (r *reading) active(s, v int) bool {
	sent := r.d.Sentences[s]
	if v == sent.First || v+1 >= sent.Last {
		return false
	}
	prev, next := &r.d.Tokens[v-1], &r.d.Tokens[v+1]
	if prev.Tag == text.PRP || prev.Tag.Noun() && r.moves(v) {
		return true // "it dropped", "the index fell": no object needed
	}
	if prev.Lower == r.x.w.also && next.Tag != text.IN {
		return true // "the firm also reported net income"
	}
	switch next.Tag {
	case text.DT, text.PRPS, text.CD, text.NNP, text.NNPS:
	default:
		return next.Flags.Has(text.Digit)
	}
	if !prev.Tag.Noun() && prev.Tag != text.RB && !prev.Flags.Has(text.Capital) {
		return false
	}
	start := r.phraseStart(s, v)
	w := r.d.Word(start)
	return prev.Tag.Proper() || start == v || w != "a" && w != "an" && w != "A" && w != "An"
}

// reduced reports whether a bare participle follows its noun ("a pact signed
// in March") and is no adjective before one.
func (r *reading) reduced(s, v int) bool {
	sent := r.d.Sentences[s]
	if v == sent.First || v+1 >= sent.Last {
		return false
	}
	prev, next := &r.d.Tokens[v-1], &r.d.Tokens[v+1]
	if prev.Tag == text.Comma {
		return next.Tag == text.IN || next.Tag == text.TO
	}
	return prev.Tag.Noun() && !next.Tag.Noun() && !next.Tag.Adjective()
}

// dated reports whether an -ing form after its subject has a date of its own:
// "the council approving a measure on Monday".
func (r *reading) dated(s, v int) bool {
	return v > r.d.Sentences[s].First && r.d.Tokens[v-1].Tag.Noun() && r.dateAfter(s, v)
}

// participle reports whether an -ing form goes on telling what its clause
// tells: after a comma or a noun, with an object.
func (r *reading) participle(s, v int) bool {
	sent := r.d.Sentences[s]
	if v == sent.First || v+1 >= sent.Last {
		return false
	}
	prev, next := &r.d.Tokens[v-1], &r.d.Tokens[v+1]
	if prev.Tag != text.Comma && !(prev.Tag.Noun() && r.moves(v)) && !(prev.Tag == text.RB && v-2 > sent.First) {
		return false
	}
	return next.Tag != text.Stop && next.Tag != text.Comma
}
