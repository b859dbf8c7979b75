package figure

import (
	"strings"

	"lede/extract/quantity"
	"lede/lexicon"
	"lede/text"
)

// describes reports whether the unit stands in the singular before a noun
// that the figure describes: a 30 degree turn, a 12.3 inch screen.
func (r *reader) describes(it *item) bool {
	return it.last > it.numLast && r.d.Tokens[it.last-1].Tag == text.NN && !it.num.Value.IsOne() && r.nounAt(it.last) && !r.timeNoun(it.last)
}

// degrees reads the scale of degrees that cling to the number: 1.19deg C.
func (r *reader) degrees(it *item) {
	if it.unit.code != "deg" || it.last >= r.last {
		return
	}
	if e := r.lex.measureSign.Lookup("deg" + r.d.Word(it.last)); e != nil {
		it.unit = measureUnit(e.Value)
		it.last++
	}
}

// onScale reads a unit that is told as a scale: 70 on the GPa scale.
func (r *reader) onScale(it *item) {
	j := it.last + 2
	if r.lower(it.last) != hOn || r.lower(it.last+1) != hThe {
		return
	}
	for _, x := range [...]*lexicon.Lexicon{r.lex.measureSign, r.lex.measure} {
		if n, e := x.Longest(r.d, j, r.last); n > 0 && r.is(j+n, "scale") {
			it.unit, it.last = measureUnit(e.Value), j+n+1
		}
	}
}

// weight reports whether the pounds of a figure are those of a scale: a part
// of one, pounds of a thing, or in a sentence that tells what something weighs;
// and where the article's money is another.
func (r *reader) weight(it *item) bool {
	if it.unit.family != "pound" || !it.num.Scale.IsOne() || !r.isWord(it.last-1, "pound", "pounds") {
		return false
	}
	j := it.last
	if r.is(j, "of") && r.nounAt(j+1) && !r.lex.moneyWord.Has(r.d, j+1) || it.num.Kind == quantity.Fraction {
		return true
	}
	for i := r.first; i < r.last; i++ {
		if r.lex.weightWord.Has(r.d, i) {
			return true
		}
	}
	local := r.local()
	return local != "" && !strings.Contains(r.families("pound"), local)
}

// magnitudeScale reads "magnitude 6.8", "a 6.8-magnitude quake", "a 6.8 quake",
// whose unit is none.
func (r *reader) magnitudeScale(it *item) bool {
	p, j := it.core-1, it.last
	switch {
	case r.lower(p) == hOf && r.lower(p-1) == hMagnitude:
	case r.lower(j) == hDash && r.lower(j+1) == hMagnitude:
		it.last, it.hyphen = j+2, true
	case r.lower(j) == hMagnitude && r.nounAt(j+1):
		it.last, it.hyphen = j+1, true
	case r.lower(p) == hDash && r.lower(p-1) == hMagnitude:
		it.core = p - 1
	case r.lower(p) == hMagnitude:
		it.core = p
	case !it.num.Value.IsInt() && quantity.Less(it.num.Value, quantity.Int(10)) && it.last == it.numLast &&
		r.isWord(j, "quake", "earthquake", "aftershock", "tremor", "temblor") && !r.is(j+1, "-"): // an 8.2 quake
	default:
		return false
	}
	it.unit = unit{dim: "magnitude", kind: scaleUnit}
	it.rule = "figure.magnitude"
	return true
}

// secondDuration joins "two hours and 41 minutes" into one figure.
func (r *reader) secondDuration(it *item) {
	if r.andHalf(it) {
		return
	}
	code := it.unit.code
	if code != "h" && code != "min" || !it.unit.scale.IsZero() {
		return
	}
	j := it.last
	if r.is(j, "and") || r.is(j, ",") {
		j++
	}
	if j >= r.last || !quantity.Starts(&r.d.Tokens[j]) {
		return
	}
	n, k := quantity.At(r.d, j, r.last)
	if k == 0 || j+k >= r.last {
		return
	}
	m, e := r.lex.duration.Longest(r.d, j+k, r.last)
	if m == 0 || code == "h" && e.Value != "min" || code == "min" && e.Value != "s" {
		return
	}
	sixty := quantity.Int(60)
	it.num.Value = quantity.Add(quantity.Mul(it.num.Value, sixty), n.Value)
	it.unit = durationUnit(e.Value)
	it.last = j + k + m
}

// secondLength joins "6 feet 4", "6-foot-3" and "5ft 10in" into inches.
func (r *reader) secondLength(it *item) {
	if it.unit.code != "[ft_i]" || !it.unit.scale.IsZero() || !it.num.Value.IsInt() {
		return
	}
	j := it.last
	if r.isWord(j, "and", "-", ",") {
		j++
	}
	if j >= r.last || !quantity.Starts(&r.d.Tokens[j]) {
		return
	}
	inches := item{numFirst: j, core: j, head: -1}
	end := r.number(j, &inches)
	if end == j || !quantity.Less(inches.num.Value, quantity.Int(12)) || inches.num.Value.IsNeg() {
		return
	}
	if inches.bare() {
		u, after, _ := r.unitAt(&inches, end)
		switch {
		case u.code == "[in_i]":
			end = after
		case j == it.last+1 && !r.is(it.last, "-"), after > end, r.nounAt(end):
			return
		}
	} else if inches.unit.code != "[in_i]" {
		return
	}
	it.num.Value = quantity.Add(quantity.Mul(it.num.Value, quantity.Int(12)), inches.num.Value)
	it.unit.code, it.last = "[in_i]", end
}

// andHalf reads "two years and a half".
func (r *reader) andHalf(it *item) bool {
	j := it.last
	if r.lower(j) != hAnd || r.lower(j+1) != hA || r.lower(j+2) != hHalf || r.lower(j+3) == hOf || r.nounAt(j+3) {
		return false
	}
	half := quantity.Quo(quantity.Int(1), quantity.Int(2))
	it.num.Value, it.last = quantity.Add(it.num.Value, half), j+3
	return true
}

// hourAndHalf reads "an hour and a half", whose number is the article at
// token i. It returns the token after it, i where none stands there.
func (r *reader) hourAndHalf(i int) int {
	if !r.in(i, aAn) {
		return i
	}
	n, e := r.lex.duration.Longest(r.d, i+1, r.last)
	if n == 0 {
		return i
	}
	it := item{numFirst: i, core: i, first: i, numLast: i + 1, head: -1, rule: "figure.duration"}
	it.num.Value, it.num.Scale = quantity.Int(1), quantity.Int(1)
	it.unit, it.last = durationUnit(e.Value), i+1+n
	if !r.andHalf(&it) {
		return i
	}
	r.modify(&it)
	r.items = append(r.items, it)
	return it.last
}

// suffix settles a letter after the digits that may be a magnitude or a unit:
// 2.3m homes, 37m long, 100t.
func (r *reader) suffix(it *item, j int) {
	n := &it.num
	if n.Suffix == 0 {
		return
	}
	end := j
	for end < r.last && int(r.d.Tokens[end].Start) < n.SuffixEnd {
		end++
	}
	million := n.Suffix == 'M'
	if n.Suffix == 'm' && end < r.last {
		_, after, _ := r.unitAt(it, end)
		t := &r.d.Tokens[end]
		million = after > end || t.Tag == text.NNS || r.pluralForm(end) || (t.Tag.Adjective() || t.Tag == text.NN || t.Tag == text.VBN) && r.pluralAhead(end)
	}
	if !million && n.Suffix == 'm' {
		_, million = r.numberOf(it) // the number of passengers will reach 70m
	}
	if !million {
		return
	}
	*n = n.Scaled()
	it.numLast, it.last = end, end
}

// pluralForm reports whether token i ends like a plural noun though it was
// tagged as an adjective, as rare nouns are: 1.6m emails.
func (r *reader) pluralForm(i int) bool {
	w := r.d.Word(i)
	return r.d.Tokens[i].Tag == text.JJ && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "ss")
}

// pluralAhead reports whether a plural noun ends the run of adjectives and
// nouns at token i.
func (r *reader) pluralAhead(i int) bool {
	for ; i < r.last; i++ {
		switch t := r.d.Tokens[i].Tag; {
		case t == text.NNS || t == text.NNPS:
			return true
		case !t.Adjective() && !t.Noun() && t != text.VBN && t != text.VBG && t != text.CC:
			return false
		}
	}
	return false
}
