package figure

import (
	"strings"

	"lede/extract/quantity"
	"lede/lexicon"
	"lede/text"
)

// right reads the unit after the number, and what a rate is told by.
func (r *reader) right(it *item) {
	if it.unit.kind == money {
		r.afterSign(it)
		r.per(it)
		return
	}
	if it.unit.kind != noUnit { // 32m2
		it.rule = "figure.measure"
		r.degrees(it)
		r.per(it)
		return
	}
	j := it.numLast
	r.suffix(it, j)
	j = it.last
	if it.bare() {
		if u, end, hyphen := r.unitAt(it, j); end > j {
			it.unit, it.last, it.hyphen = u, end, hyphen
		}
	}
	if it.bare() {
		r.onScale(it)
	}
	switch it.unit.kind {
	case money:
		it.rule = "figure.money"
		if r.weight(it) {
			it.unit, it.rule = measureUnit("[lb_av]"), "figure.measure"
			break
		}
		r.afterName(it)
	case minorMoney:
		it.rule = "figure.money.minor"
	case percent, points:
		it.rule = "figure.percent"
	case measure:
		it.rule = "figure.measure"
		it.hyphen = it.hyphen || r.attributive(it)
	case duration:
		it.rule = "figure.duration"
		it.hyphen = it.hyphen || r.attributive(it)
		r.secondDuration(it)
	case age:
		it.rule = "figure.age"
	case counted:
		it.rule, it.head = "figure.count", it.last-1
	case noUnit:
		it.rule = "figure.number"
		if r.magnitudeScale(it) {
			return
		}
		r.count(it)
	}
	r.per(it)
}

// attributive reports whether the unit stands in the singular before a noun
// that the figure describes: a 30 degree turn, a 12.3 inch screen.
func (r *reader) attributive(it *item) bool {
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
	if !r.is(it.last, "on") || !r.is(it.last+1, "the") {
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

// magnitudeScale reads "magnitude 6.8", whose unit is none.
func (r *reader) magnitudeScale(it *item) bool {
	p := it.core - 1
	if r.is(p, "-") {
		p--
	}
	if !r.is(p, "magnitude") {
		return false
	}
	it.core = p
	it.unit = unit{dim: "magnitude", kind: scaleUnit}
	it.rule = "figure.magnitude"
	return true
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
		million = after > end || t.Tag == text.NNS || (t.Tag.Adjective() || t.Tag == text.NN || t.Tag == text.VBN) && r.pluralAhead(end)
	}
	if !million {
		return
	}
	*n = n.Scaled()
	it.numLast, it.last = end, end
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

// unitAt returns the unit whose words begin at token j, perhaps after a
// hyphen, and the token after it; j where there is none. Counted nouns are
// read by count.
func (r *reader) unitAt(it *item, j int) (u unit, end int, hyphen bool) {
	if j >= r.last {
		return u, j, false
	}
	if n, _ := r.lex.ageAfter.Longest(r.d, j, r.last); n > 0 {
		return r.ageUnit(j, j+n), j + n, r.d.Word(j) == "-"
	}
	k := j
	if r.d.Word(j) == "-" && j+1 < r.last && r.d.Tokens[j].Flags.Has(text.Glued) {
		k, hyphen = j+1, true
	}
	if o := r.opened(j); o > j {
		if u, end, _ := r.unitAt(it, o); end > o && end < r.last && u.kind == measure && closes(r.d.Word(end)) {
			return u, end + 1, false
		}
		return u, j, false
	}
	if it.num.Kind == quantity.Fraction && k+1 < r.last { // half an hour, a quarter of an inch
		k = r.skipArticle(k)
	}
	best := 0
	try := func(x *lexicon.Lexicon, make func(string) unit) {
		if n, e := x.Longest(r.d, k, r.last); n > best {
			best, u = n, make(e.Value)
		}
	}
	try(r.lex.percent, percentUnit)
	try(r.lex.minor, r.minorUnit)
	try(r.lex.name, r.currency)
	try(r.lex.code, r.currency)
	try(r.lex.duration, durationUnit)
	try(r.lex.measure, measureUnit)
	if it.num.Digits && r.signFits(k) {
		try(r.lex.measureSign, measureUnit)
	}
	if best == 0 && it.num.Kind == quantity.Fraction && k < r.last && (r.d.Tokens[k].Lower == hPoint || r.d.Tokens[k].Lower == hPoints) {
		best, u = 1, percentUnit("pp")
	}
	if best == 0 && it.num.Digits {
		try(r.lex.stat, statUnit)
		try(r.lex.sign, r.currency)
		try(r.lex.codeAfter, r.currency)
	}
	if u.kind == money && k+best < r.last && r.d.Tokens[k+best].Flags.Has(text.Digit|text.Glued) && !r.d.Tokens[k].Flags.Has(text.Glued) {
		best = 0 // the sign of the number after it
	}
	if best == 0 {
		return unit{}, j, false
	}
	return u, k + best, hyphen
}

func closes(w string) bool { return w == ")" || w == "]" || w == "}" || w == ">" }

// opened returns the token after an opening bracket at j, j for none.
func (r *reader) opened(j int) int {
	switch r.d.Word(j) {
	case "(", "[", "{", "<":
		if j+1 < r.last {
			return j + 1
		}
	}
	return j
}

// skipArticle returns the token after "an", "of a" or "of an" at k; k where
// neither stands there.
func (r *reader) skipArticle(k int) int {
	i := k
	if r.is(i, "of") {
		i++
	}
	if r.is(i, "a") || r.is(i, "an") || r.is(i, "one") {
		i++
		if i < r.last && r.d.Tokens[i].Lower == hUS { // a US pint
			i++
		}
		return i
	}
	return k
}

// signFits reports whether the token at k may be a unit's sign: it clings to
// the number, or it is more than one ordinary letter or word.
func (r *reader) signFits(k int) bool {
	t := &r.d.Tokens[k]
	w := r.d.Word(k)
	if (w == "F" || w == "C") && k+1 < r.last { // an F-Series truck, F Block
		if n := &r.d.Tokens[k+1]; n.Flags.Has(text.Capital) || isDash(r.d.Word(k+1)) && n.Flags.Has(text.Glued) {
			return false
		}
	}
	if t.Flags.Has(text.Glued) {
		return true
	}
	switch w {
	case "R", "V", "W", "N", "t", "h", "l", "s":
		return r.is(k+1, "per") || r.is(k+1, "/")
	case "in", "min", "B", "ft.", "in.", "\"", "mb", "Mb", "Gb":
		return false
	}
	return true
}

func (r *reader) is(i int, w string) bool {
	return i >= r.first && i < r.last && r.d.Tokens[i].Lower == text.Hash(w)
}

// afterSign reads a currency's name that repeats its sign ("$5 U.S.") and
// cents after dollars.
func (r *reader) afterSign(it *item) {
	it.rule = "figure.money.sign"
	if it.num.Suffix != 0 {
		it.num = it.num.Scaled()
		for it.last < r.last && int(r.d.Tokens[it.last].Start) < it.num.End {
			it.last++
		}
		it.numLast = it.last
	}
	if j := it.last; j < r.last {
		if n, e := r.lex.name.Longest(r.d, j, r.last); n > 0 {
			it.unit, it.last = r.currency(e.Value), j+n
		} else if w := r.d.Word(j); w == "U.S." || w == "US" {
			if k := j + 1; k >= r.last || !r.d.Tokens[k].Tag.Noun() {
				it.unit, it.last = r.currency("USD"), j+1
			}
		} else if n, e := r.lex.code.Longest(r.d, j, r.last); n > 0 && !(j+1 < r.last && r.d.Tokens[j+1].Flags.Has(text.Digit)) {
			it.unit, it.last = r.currency(e.Value), j+n
		}
	}
	if it.last < r.last && r.d.Word(it.last) == "-" && it.last+1 < r.last && r.d.Tokens[it.last].Flags.Has(text.Glued) {
		if m, ok := r.magnitude(it.last + 1); ok && it.num.Scale.IsOne() {
			it.num = it.num.Times(m)
			it.last += 2
			it.numLast = it.last
		}
	}
	r.cents(it)
	r.bareCents(it)
}

// afterName reads what may follow a currency's name: a magnitude ("75 USD
// million") and the cents.
func (r *reader) afterName(it *item) {
	if m, ok := r.magnitude(it.last); ok && it.num.Scale.IsOne() {
		it.num = it.num.Times(m)
		it.last++
	}
	r.cents(it)
	r.bareCents(it)
}

// bareCents reads cents without their name, which end what is said of a price:
// it cost 15 dollars and 50, 15 dollars 50 more.
func (r *reader) bareCents(it *item) {
	j := it.last
	if r.is(j, "and") {
		j++
	}
	if j >= r.last || !quantity.Starts(&r.d.Tokens[j]) || !it.num.Scale.IsOne() || !it.num.Value.IsInt() {
		return
	}
	n, k := quantity.At(r.d, j, r.last)
	if k == 0 || n.Kind != quantity.Cardinal || !n.Value.IsInt() || quantity.Less(n.Value, quantity.Int(10)) || !quantity.Less(n.Value, quantity.Int(100)) {
		return
	}
	if e := j + k; e < r.last && !r.isWord(e, ".", ",", ";", "?", "!", "more", "less") {
		return
	}
	it.num.Value = quantity.Add(it.num.Value, quantity.Mul(n.Value, quantity.Hundredth()))
	it.last = j + k
}

// cents reads "and forty-five cents" after an amount.
func (r *reader) cents(it *item) {
	j := it.last
	if r.is(j, "and") {
		j++
	}
	if j >= r.last || !quantity.Starts(&r.d.Tokens[j]) || !it.num.Scale.IsOne() {
		return
	}
	n, k := quantity.At(r.d, j, r.last)
	if k == 0 || j+k >= r.last {
		return
	}
	m, e := r.lex.minor.Longest(r.d, j+k, r.last)
	if m == 0 {
		return
	}
	u := r.minorUnit(e.Value)
	it.num.Value = quantity.Add(it.num.Value, quantity.Mul(n.Value, u.scale))
	it.last = j + k + m
}

// magnitude returns the value of a magnitude word at token j.
func (r *reader) magnitude(j int) (m number, ok bool) {
	if j >= r.last {
		return m, false
	}
	return quantity.Magnitude(r.d.Tokens[j].Lower)
}

// secondDuration joins "two hours and 41 minutes" into one figure.
func (r *reader) secondDuration(it *item) {
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

// ageUnit returns the unit of the age words at tokens [j, end).
func (r *reader) ageUnit(j, end int) unit {
	u := unit{code: "a", dim: "age", kind: age}
	for ; j < end; j++ {
		if n, e := r.lex.duration.Longest(r.d, j, end); n > 0 {
			u.code = e.Value
		}
	}
	return u
}

func percentUnit(v string) unit {
	switch v {
	case "pp":
		return unit{code: "pp", dim: "percent", kind: points}
	case "bp":
		return unit{code: "pp", dim: "percent", kind: points, scale: quantity.Hundredth()}
	}
	return unit{code: "%", dim: "percent", kind: percent}
}

// statUnit returns the unit of a statistic such as "point/game".
func statUnit(v string) unit {
	u := unit{code: v, dim: "count", kind: counted}
	if strings.Contains(v, "/") {
		u.dim = "rate"
	}
	return u
}

// durationUnit returns the unit of a value such as a or 10.a.
func durationUnit(v string) unit {
	u := unit{code: v, dim: "duration", kind: duration}
	if n, code, ok := strings.Cut(v, "."); ok {
		if x, found := quantity.Parse(n, 0, len(n)); found {
			u.code, u.scale = code, x.Value
		}
	}
	return u
}

func measureUnit(v string) unit {
	u := unit{code: v, dim: quantity.Dimension(v), kind: measure}
	if n, code, ok := strings.Cut(v, "."); ok {
		if x, found := quantity.Parse(n, 0, len(n)); found {
			u.code, u.scale, u.dim = code, x.Value, quantity.Dimension(code)
		}
	}
	if u.dim == "duration" {
		u.kind = duration
	}
	return u
}
