package event

import "lede/text"

// unreal reports whether the clause before token i opens with a condition.
func (r *reading) unreal(s, i int) bool {
	if r.judged != s {
		r.readConditions(s)
	}
	for _, k := range r.conditions {
		if k < i && k > i-25 && !r.colonBetween(k, i) {
			return true
		}
	}
	return false
}

// readConditions notes where words such as "if" stand in a sentence.
func (r *reading) readConditions(s int) {
	r.judged, r.conditions = s, r.conditions[:0]
	first, last := r.d.Sentences[s].First, r.d.Sentences[s].Last
	places := r.st.Match.Where(s, r.x.ifs)
	for k := places.Next(first, last); k < last; k = places.Next(k+1, last) {
		if n, _ := r.x.w.unreal.Longest(r.d, k, last); n > 0 {
			r.conditions = append(r.conditions, k)
		}
	}
}

func (r *reading) colonBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if r.d.Tokens[k].Tag == text.Colon {
			return true
		}
	}
	return false
}

// isDenied reports whether the clause of a verb group that begins at token
// first is what somebody denies: "denied that he had resigned".
func (r *reading) isDenied(s, first int) bool {
	for k := first - 1; k >= r.d.Sentences[s].First && k > first-7; k-- {
		if t := &r.d.Tokens[k]; t.Tag.Verb() {
			return has(r.x.w.deny, r.d, k) && !r.auxiliaries(s, k).not
		} else if t.Tag == text.Comma {
			return false
		}
	}
	return false
}

// nobody reports whether a verb group that begins at token first has a subject
// that denies it: "nobody opened".
func (r *reading) nobody(s, first int) bool {
	sent := r.d.Sentences[s]
	for k := first - 1; k >= sent.First && k > first-3; k-- {
		if r.x.w.none.has(r.d.Tokens[k].Lower) {
			return true
		}
		if r.d.Tokens[k].Tag != text.RB {
			return false
		}
	}
	return false
}

// relative reports whether a relative pronoun is the subject of the verb group
// that begins at token first.
func (r *reading) relative(s, first int) bool {
	if first <= r.d.Sentences[s].First {
		return false
	}
	t := r.d.Tokens[first-1].Tag
	return t == text.WDT || t == text.WP
}

// habit reports whether "every" after the verb at token v makes it a habit:
// "is elected every five years".
func (r *reading) habit(s, v int) bool {
	for k := v + 1; k < r.d.Sentences[s].Last && k < v+7; k++ {
		if r.x.w.each.has(r.d.Tokens[k].Lower) {
			return true
		}
	}
	return false
}
