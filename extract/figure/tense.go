package figure

import "lede/text"

// A tense is the time of a verb against the time of writing.
type tense uint8

const (
	noTense    tense = iota
	past             // fell, was convicted
	present          // is, stands
	perfect          // has risen
	pluperfect       // had risen
	unreal           // will rise, may rise, wants to see it rise
)

// tenseOf returns the tense of the clause that the figure belongs to: that of
// its verb, or, where that is a participle, of the verb which the participle
// goes with. An infinitive is unreal.
func (r *reader) tenseOf(it *item) tense {
	v := r.governor(it.part)
	if v < 0 {
		v = r.verbAfterPart(it.part)
	} else if r.reports(int(r.parts[v].head)) { // said 231 people were hurt
		if u := r.verbAfterPart(it.part); u >= 0 {
			v = u
		}
	}
	for v >= 0 && r.parts[v].participle && (v < it.part || r.parts[v].last-r.parts[v].first > 1) {
		u := r.verbLeft(v)
		if u < 0 {
			break
		}
		v = u
	}
	if k := it.part + 1; (v < 0 || r.reports(int(r.parts[v].head))) && k+1 < len(r.parts) && r.parts[k].kind == relativePart && r.parts[k+1].kind == verbPart {
		v = k + 1 // of nine women who had been killed
	}
	if v < 0 {
		return noTense
	}
	if r.infinitive(v) { // rose all day to close at 4,577, but not: wants to cut
		if u := r.verbLeft(v); u >= 0 && u+1 < v && !r.lex.status.Has(r.d, int(r.parts[u].head)) && r.tenseAt(u) == past {
			return past
		}
	}
	return r.tenseAt(v)
}

// verbLeft returns the nearest verb group before the one at part v in its
// stretch of the sentence, relative clauses between commas passed over; -1 for
// none.
func (r *reader) verbLeft(v int) int {
	comma := false
	for k := v - 1; k >= 0; k-- {
		switch r.parts[k].kind {
		case verbPart:
			if !comma || k == 0 || r.parts[k-1].kind != relativePart {
				return k
			}
		case commaPart:
			comma = true
		case stopPart:
			return -1
		case relativePart:
			if !comma {
				return -1
			}
		}
	}
	return -1
}

// tenseAt returns the tense of the verb group at part v.
func (r *reader) tenseAt(v int) tense {
	p := &r.parts[v]
	found := noTense
	for k := int(p.first); k < int(p.last); k++ {
		t := &r.d.Tokens[k]
		switch {
		case t.Tag == text.TO && (found == noTense || r.d.Tokens[p.first].Tag != text.VBN && !r.lex.realVerb.Has(r.d, int(p.first))):
			return unreal // to give; agreed to give, but not: entitled to vote
		case t.Tag == text.MD && !r.isWord(k, "can", "could"):
			return unreal
		case found != noTense && t.Tag == text.VBN || found != noTense && t.Tag == text.VBD:
			if r.d.Tokens[p.first].Lemma == hHave && found == past {
				return pluperfect
			}
			if r.d.Tokens[p.first].Lemma == hHave && found == present {
				return perfect
			}
		case found != noTense:
		case t.Tag == text.VBD || t.Tag == text.VBN:
			found = past
		case t.Tag == text.VBZ || t.Tag == text.VBP || t.Tag == text.VB:
			found = present
		}
	}
	return found
}

// by reports whether the sentence tells what had come about by a time: by
// Tuesday night the toll had risen to 15.
func (r *reader) by(when string) bool {
	for k := 1; k < len(r.parts); k++ {
		if p := &r.parts[k]; p.kind == datePart && r.is(int(r.parts[k-1].first), "by") && calendar(r.st.Dates[p.head].Value) == when {
			return true
		}
	}
	return false
}
