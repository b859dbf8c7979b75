package quantity

import "lede/fact"

// spelled reads a number written in words at i.
func (r *reader) spelled(i int, n *Number) bool {
	end, e := r.word(i)
	return r.spelledAs(i, end, e, n)
}

// spelledAs is spelled where the word at i, which ends at end, is known.
func (r *reader) spelledAs(i, end int, e entry, n *Number) bool {
	switch e.class {
	case articleWord:
		n.Article = true
		return r.article(end, n)
	case halfWord:
		return r.half(end, e.value, n)
	case ordinalWord:
		n.Value, n.End, n.Kind = e.value, end, Ordinal
		return true
	case notNumber, partsWord, negWord, scaleWord, hundredWord, dozenWord, vulgarWord:
		return false
	}
	if r.simpleEnd(end, true) { // most: one word
		n.Value, n.End = e.value, end
		return true
	}
	return r.compound(i, n)
}

// compound reads a number in words that may be more than one.
func (r *reader) compound(i int, n *Number) bool {
	v, end, ok := r.cardinal(i)
	if !ok {
		return false
	}
	n.Value, n.End = v, end
	if r.point(n) {
		r.magnitude(n)
		return true
	}
	if r.parts(i, n) {
		r.magnitude(n) // three quarters billion
		return true
	}
	if s := r.lastScale(n); !s.IsZero() {
		n.Scale = s
	}
	r.andFraction(n)
	if n.Kind == Cardinal {
		r.magnitude(n)
		r.outOf(n)
	}
	return true
}

// article reads what may follow "a" as a number: a hundred, a dozen, a third,
// a quarter million.
func (r *reader) article(i int, n *Number) bool {
	j := r.gap(i)
	end, e := r.word(j)
	if j == i {
		return false
	}
	switch e.class {
	case hundredWord, scaleWord, dozenWord:
		if end-j <= 3 && r.s[j] < 0x80 && r.s[j:end] != "lac" {
			return false // "a bn", "a k"
		}
		v, end, ok := r.cardinalFrom(i, integer(1))
		if !ok {
			return false
		}
		n.Value, n.End = v, end
		if r.parts(j, n) { // a hundred thousand trillionths
			return true
		}
		n.Scale = e.value
		r.andFraction(n)
		return true
	case halfWord:
		return r.half(end, e.value, n)
	case ordinalWord:
		if e.value.IsOne() || e.value.Equal(integer(2).Decimal) {
			return false
		}
		n.Value, n.End, n.Kind = quo(integer(1), e.value), end, Fraction
		r.ofMagnitude(n)
		return true
	}
	return false
}

// half reads half, half a million, half million, half a dozen, a quarter of a
// million; den is 2 or 4 and end the byte after the word.
func (r *reader) half(end int, den fact.Number, n *Number) bool {
	n.Value, n.End, n.Kind = quo(integer(1), den), end, Fraction
	j := r.gap(end)
	if w, e := r.word(j); e.class == articleWord {
		k := r.gap(w)
		if v, s := r.scale(k, false); v > k && r.byteAt(w) != '-' {
			n.Value, n.End, n.Scale, n.Kind = mul(n.Value, s), v, s, Cardinal
		}
		return true
	}
	if v, s := r.scale(end, false); v > end {
		n.Value, n.End, n.Scale, n.Kind = mul(n.Value, s), v, s, Cardinal
		return true
	}
	r.ofMagnitude(n)
	return true
}

// ofMagnitude reads "of a million" after a fraction.
func (r *reader) ofMagnitude(n *Number) {
	j := r.space(n.End)
	if !r.hasWord(j, "of a") {
		return
	}
	j = r.space(j + 4)
	if end, s := r.scale(j, false); end > j {
		n.Value, n.End, n.Scale, n.Kind = mul(n.Value, s), end, s, Cardinal
	}
}

// magnitude multiplies a number that ended with a fraction or decimals: five
// and a half million, two point four billion.
func (r *reader) magnitude(n *Number) {
	if end, s := r.scale(n.End, false); end > n.End {
		n.Value, n.End, n.Scale, n.Kind = mul(n.Value, s), end, s, Cardinal
	}
}

// cardinal reads a whole number in words at i.
func (r *reader) cardinal(i int) (v fact.Number, end int, ok bool) {
	_, e := r.word(i)
	if e.class < unitWord || e.class > tensWord {
		return v, i, false
	}
	return r.cardinalFrom(i, fact.Number{})
}

// cardinalFrom reads groups and magnitudes: (two hundred and sixteen)
// thousand (four hundred). A group of one may be given that stands before a
// magnitude, as "a" does.
func (r *reader) cardinalFrom(i int, group fact.Number) (total fact.Number, end int, ok bool) {
	ceiling := fact.Number{} // the last magnitude; a further one must be less
	j := i
	end = i
	if !group.IsZero() {
		if group, j = r.hundreds(group, i); j > i {
			end = j
		}
	}
	for {
		if group.IsZero() {
			g, e, found := r.below1000(j)
			if !found || end > i && r.partsFollow(j, e, g) {
				return total, end, end > i
			}
			group, j = g, e
		}
		e, s := r.wordScale(j)
		if e == j {
			if !ceiling.IsZero() && !less(group, ceiling) {
				return total, end, end > i
			}
			return r.ordinalGuard(i, add(total, group), j)
		}
		if !ceiling.IsZero() && !less(s, ceiling) {
			return total, end, end > i
		}
		total, end, ceiling = add(total, mul(group, s)), e, s
		group = fact.Number{}
		if j = r.and(e); j == e {
			j = r.gap(e)
		}
	}
}

// ordinalGuard refuses twenty-first: a number directly before a singular
// ordinal is part of that ordinal, unless it is one ("one third") .
func (r *reader) ordinalGuard(i int, v fact.Number, end int) (fact.Number, int, bool) {
	if v.IsOne() {
		return v, end, true
	}
	j := r.gap(end)
	if _, e := r.word(j); j > end && e.class == ordinalWord && r.byteAt(end) == '-' {
		return v, i, false
	}
	return v, end, true
}

// wordScale is scale with the first magnitude glued to nothing: words only.
func (r *reader) wordScale(i int) (end int, v fact.Number) {
	j := r.gap(i)
	if e, x := r.word(j); j == i || x.class == hundredWord || e == j {
		return i, v
	}
	return r.scale(i, false)
}

// below1000 reads a group: two hundred and sixteen, ninety-five hundred.
func (r *reader) below1000(i int) (v fact.Number, end int, ok bool) {
	v, end, ok = r.below100(i)
	if !ok {
		return v, i, false
	}
	v, end = r.hundreds(v, end)
	return v, end, true
}

// hundreds reads "hundred and sixteen" after a number v that ended at end.
func (r *reader) hundreds(v fact.Number, end int) (fact.Number, int) {
	j := r.gap(end)
	e, x := r.word(j)
	if j == end || x.class != hundredWord {
		return v, end
	}
	v, end = mul(v, x.value), e
	j = r.and(end)
	if j == end {
		j = r.gap(end)
	}
	if w, e, found := r.below100(j); j > end && found && !r.partsFollow(j, e, w) && !r.tensParts(j) {
		return add(v, w), e
	}
	return v, end
}

// tensParts reports whether a denominator such as thirty-fifths begins at j:
// one hundred thirty-fifths.
func (r *reader) tensParts(j int) bool {
	end, e := r.word(j)
	if e.class != tensWord {
		return false
	}
	k := r.gap(end)
	_, x := r.word(k)
	return k > end && x.class == partsWord && less(x.value, integer(10))
}

// partsFollow reports whether the number v at [i, end) is the numerator of a
// proper fraction, as three in "one hundred and three quarters".
func (r *reader) partsFollow(i, end int, v fact.Number) bool {
	n := Number{Value: v, End: end}
	return r.parts(i, &n) && n.Value.WithinOne()
}

// below100 reads seven, seventeen, seventy, seventy-seven.
func (r *reader) below100(i int) (v fact.Number, end int, ok bool) {
	end, e := r.word(i)
	switch e.class {
	case unitWord, teenWord:
		return e.value, end, true
	case tensWord:
		j := r.gap(end)
		if k, u := r.word(j); j > end && u.class == unitWord && !u.value.IsZero() {
			return add(e.value, u.value), k, true
		}
		return e.value, end, true
	}
	return v, i, false
}

// point reads "point four" after a number in words.
func (r *reader) point(n *Number) bool {
	j := r.gap(n.End)
	if j == n.End || !r.hasWord(j, "point") {
		return false
	}
	j = r.gap(j + 5)
	unit := quo(integer(1), integer(10))
	found := false
	for {
		end, e := r.word(j)
		if e.class == unitWord {
			n.Value, n.End = add(n.Value, mul(e.value, unit)), end
			unit = quo(unit, integer(10))
			found = true
		} else if v, end, ok := r.below100(j); ok && !found {
			n.Value, n.End = add(n.Value, quo(v, integer(100))), end
			return true
		} else {
			return found
		}
		if k := r.gap(n.End); k > n.End {
			j = k
			continue
		}
		return found
	}
}

// parts reads a denominator after the numerator n: two thirds, one fifth,
// twenty-three fifths, three twenty-firsts. The number began at i.
func (r *reader) parts(i int, n *Number) bool {
	j := r.gap(n.End)
	end, e := r.word(j)
	if j == n.End {
		return false
	}
	if e.class == tensWord || e.class == hundredWord { // three twenty-firsts
		k := r.gap(end)
		if w, x := r.word(k); k > end && (x.class == partsWord || x.class == ordinalWord && n.Value.IsOne()) && less(x.value, integer(10)) {
			n.Value, n.End, n.Kind = quo(n.Value, add(e.value, x.value)), w, Fraction
			return true
		}
		return false
	}
	one := n.Value.IsOne() && (e.class == ordinalWord || e.class == halfWord)
	if one && e.class == ordinalWord && (e.value.IsOne() || e.value.Equal(integer(2).Decimal)) {
		return false
	}
	if e.class != partsWord && !one || e.value.IsZero() {
		return false
	}
	n.Value, n.End, n.Kind = quo(n.Value, e.value), end, Fraction
	if !n.Value.WithinOne() {
		n.Kind = Cardinal
	}
	return true
}

// andFraction reads "and a half", "and two thirds" after a number. After a
// magnitude it is a part of that magnitude: one million and a half.
func (r *reader) andFraction(n *Number) {
	j := r.and(n.End)
	if j == n.End {
		return
	}
	part := Number{Start: j, Scale: one}
	end, e := r.word(j)
	switch e.class {
	case articleWord:
		k := r.gap(end)
		w, x := r.word(k)
		if k == end || x.class != ordinalWord && x.class != halfWord || x.value.IsOne() || x.class == ordinalWord && x.value.Equal(integer(2).Decimal) {
			return
		}
		part.Value, part.End = quo(integer(1), x.value), w
	case unitWord, teenWord, tensWord:
		v, end, ok := r.below100(j)
		part.Value, part.End = v, end
		if !ok || !r.parts(j, &part) || !part.Value.WithinOne() {
			return
		}
	default:
		return
	}
	if scale := r.lastScale(n); !scale.IsZero() {
		part.Value = mul(part.Value, scale)
	}
	n.Value, n.End, n.Kind = add(n.Value, part.Value), part.End, Cardinal
}

// lastScale returns the magnitude of a thousand or more that the number's
// last word is, zero for none.
func (r *reader) lastScale(n *Number) fact.Number {
	i := n.End
	for i > n.Start && r.letterAt(i-1) {
		i--
	}
	if _, e := r.word(i); e.class == scaleWord {
		return e.value
	}
	return fact.Number{}
}
