package figure

import (
	"lede/extract/quantity"
	"lede/fact"
	"lede/text"
)

type number = fact.Number

// spread reads the other end of a range whose first number has been read: "5
// to 10 years", "$2.9–3.1bn", "between 3 and 4 percent". A figure told as a
// start and an end of a change ("from 3 to 5") stays two figures; see roles.
func (r *reader) spread(it *item) {
	j := it.last
	between := r.lower(it.core-1) == hBetween
	conn := r.connector(j, between)
	if conn == j && it.unit.kind == money && r.lower(j) == hSlash && r.sameSign(it, j+1) {
		conn++ // $7/$9
	}
	if conn == j {
		return
	}
	if it.unit.kind == counted && !between {
		return
	}
	var high item
	end := r.number(conn, &high)
	signed := false
	if end == conn { // a sign may stand before the number: $2 to $3
		for k := conn + 1; k <= conn+2 && k < r.last; k++ {
			if n, e := r.lex.sign.Longest(r.d, conn, k); n == k-conn {
				if end = r.number(k, &high); end > k {
					high.unit, high.numFirst, high.core, signed = r.currency(e.Value), conn, conn, true
					break
				}
			}
			if neg := isMinus(r.d.Word(conn)); neg && k == conn+1 {
				if end = r.number(k, &high); end > k {
					high.num.Value = quantity.Neg(high.num.Value)
					break
				}
			}
		}
	}
	if end == conn || end == 0 || high.num.Kind == quantity.Ordinal || high.num.Value.IsZero() && high.num.Scale.IsZero() {
		return
	}
	if r.yearLike(it) && it.bare() && it.mod == "" || r.yearLike(&high) && !signed && !it.bare() {
		return
	}
	r.right(&high)
	if !r.sameSort(it, &high) || r.fromTo(it, &high, between) {
		return
	}
	r.join(it, &high, between)
}

// connector returns the token after what may join two ends of a range at
// token j; j for none.
func (r *reader) connector(j int, between bool) int {
	if j+1 >= r.last {
		return j
	}
	switch w := r.d.Word(j); {
	case w == "to", between && (w == "and" || w == "to"):
		if r.is(j+1, "between") || r.is(j+1, "about") {
			return j
		}
		return j + 1
	case isDash(w):
		a, b := r.d.Tokens[j].Flags.Has(text.Glued), r.d.Tokens[j+1].Flags.Has(text.Glued)
		if a == b && quantity.Starts(&r.d.Tokens[j+1]) || a && r.d.Tokens[j+1].Tag == text.Currency {
			return j + 1
		}
	}
	return j
}

// sameSort reports whether two numbers may be the ends of one range: one
// has the unit of the other, or none.
func (r *reader) sameSort(a, b *item) bool {
	switch {
	case a.bare():
		return true
	case b.bare():
		return a.unit.kind == money && a.rule == "figure.money.sign" && !r.yearLike(b)
	}
	return a.unit.code == b.unit.code && a.unit.dim == b.unit.dim && a.unit.kind == b.unit.kind
}

// fromTo reports whether the two numbers are the start and the end of a change:
// "from" stands before the first and a change is told in the clause, or the
// second is what a change that the first measures came to.
func (r *reader) fromTo(a, b *item, between bool) bool {
	if between {
		return false
	}
	k := r.beforeModifiers(a)
	from := r.is(k, "from")
	if from && !b.bare() && r.is(b.last, "to") && b.last+1 < r.last && quantity.Starts(&r.d.Tokens[b.last+1]) {
		return false // from 5 to 7 percent to 3 to 5 percent: two ranges
	}
	if c := r.connector(b.last, false); from && b.bare() && c > b.last && isDash(r.d.Word(b.last)) {
		return true // from 24 to 33-35 billion
	}
	if from && r.changeBefore(k) != "" {
		return true
	}
	// rose 18 cents to $2.05, rose $2 to $30: by and to
	if !from && (!a.bare() && !b.bare() || quantity.Less(quantity.Mul(a.num.Value, quantity.Int(10)), b.num.Value)) && r.is(k, "by") && r.is(a.last, "to") && r.changeBefore(k) != "" {
		return true // fell by 500,000 barrels to 9 million barrels
	}
	return !from && (a.unit.kind == money || a.unit.kind == minorMoney) && r.is(a.last, "to") &&
		(r.is(k, "by") || r.movedBy(a)) && r.changeBefore(a.core) != ""
}

// movedBy reports whether a word of change stands right before the figure and
// its modifier: fell a further 75 cents.
func (r *reader) movedBy(it *item) bool {
	probe := *it
	r.modify(&probe)
	return r.directChange(&probe) != ""
}

// beforeModifiers returns the token before a figure and its modifier.
func (r *reader) beforeModifiers(it *item) int {
	probe := *it
	r.modify(&probe)
	return probe.first - 1
}

// changeBefore returns the direction of a change told by a verb among the few
// words before token k, "" for none.
func (r *reader) changeBefore(k int) string {
	for i := k - 1; i >= max(r.first, k-4); i-- {
		if d := r.direction(i); d != "" {
			return d
		}
		if r.d.Tokens[i].Flags.Has(text.Punct) {
			break
		}
	}
	return ""
}

// join makes one range of a and b.
func (r *reader) join(a, b *item, between bool) {
	low, high := a.num, b.num
	switch {
	case low.Scale.IsOne() && !high.Scale.IsOne() && low.Digits == high.Digits && r.sharesScale(a, b):
		low = low.Times(high.Scale)
	}
	if a.bare() {
		a.unit, a.head, a.hyphen = b.unit, b.head, b.hyphen
	}
	lo, hi := a.value(low.Value), b.value(high.Value)
	if b.bare() {
		hi = a.value(high.Value)
	}
	if quantity.Less(hi, lo) && !between && (b.bare() || !r.is(a.core-1, "from")) {
		return // won 54% to 46%
	}
	a.num, a.high, a.isRange = low, high.Value, true
	a.num.End = b.num.End
	a.last, a.numLast = b.last, b.numLast
	a.ofFirst, a.ofLast = b.ofFirst, b.ofLast
	if a.unit.per == "" {
		a.unit.per = b.unit.per
		r.per(a)
	}
	if !b.bare() {
		a.rule = b.rule
	}
	if between {
		a.core--
	} else if r.is(a.core-1, "from") {
		a.core--
	}
}

// sharesScale reports whether the first number of "$10 to $15 billion" takes
// the magnitude of the second: it has none of its own, and is less than the
// second without it ("$200 to $4 million" are two amounts).
func (r *reader) sharesScale(a, b *item) bool {
	return quantity.Less(a.num.Value, quantity.Quo(b.num.Value, b.num.Scale))
}

// share gives the units and magnitudes of the last of a list to the others:
// "2, 3 and 5 million yuan", "at 33 and 36 per cent".
func (r *reader) share() {
	for i := len(r.items) - 2; i >= r.from; i-- {
		a, b := &r.items[i], &r.items[i+1]
		if !a.bare() || b.bare() || a.isRange || b.rule == "figure.share" || !r.listed(a.last, b.first) {
			continue
		}
		if b.unit.kind == age && !b.hyphen || b.unit.kind == money && b.numFirst < b.numLast-1 && b.rule == "figure.money.sign" {
			continue
		}
		if a.num.Scale.IsOne() && !b.num.Scale.IsOne() && r.sharesScale(a, b) && a.num.Digits == b.num.Digits && b.unit.kind != counted {
			a.num = a.num.Times(b.num.Scale)
		}
		a.unit, a.head, a.rule = b.unit, b.head, b.rule
	}
}

// listed reports whether tokens [a, b) only part two members of a list.
func (r *reader) listed(a, b int) bool {
	if b <= a || b-a > 4 {
		return false
	}
	joined := false
	for i := a; i < b; i++ {
		switch r.d.Tokens[i].Lower {
		case hComma, hAnd, hOr, hDash, hTo, hSlash:
			joined = true
		default:
			return false
		}
	}
	return joined
}

// scores reads results of games and votes: 3–2, 74 to 76, a tennis score.
func (r *reader) scores(it *item) (end int, ok bool) {
	if !it.bare() || !it.num.Digits || !it.num.Value.IsInt() || it.num.Value.IsNeg() {
		return 0, false
	}
	j := it.last
	b, next, found := r.scoreEnd(it, j)
	if !found {
		return 0, false
	}
	first, saved := it.numFirst, *it
	for ; found; b, next, found = r.scoreEnd(it, j) {
		if len(it.score) == 0 {
			it.score = append(it.score, it.num.Value)
		}
		it.score = append(it.score, b)
		it.last, it.numLast = next, next
		// a list: 6–4, 3–6, 7–6 (7–5)
		k := next
		if r.is(k, ",") || r.is(k, "(") {
			k++
		}
		if k == next || k >= r.last || !r.d.Tokens[k].Flags.Has(text.Numeric) {
			break
		}
		var nx item
		e := r.number(k, &nx)
		if e == k || !nx.num.Value.IsInt() {
			break
		}
		probe := item{num: nx.num, numFirst: k, last: e}
		if _, _, more := r.scoreEnd(&probe, e); !more {
			break
		}
		it.score = append(it.score, nx.num.Value)
		it.num, j = nx.num, e
		if r.d.Word(k-1) == "(" {
			if b, n, ok := r.scoreEnd(&probe, e); ok && r.is(n, ")") {
				it.score = append(it.score, b)
				it.last, it.numLast = n+1, n+1
			} else {
				it.score = it.score[:len(it.score)-1]
			}
			break
		}
	}
	if len(it.score) < 2 || !r.scoreTold(it, first) {
		*it = saved
		return 0, false
	}
	it.unit = unit{dim: "score"}
	it.rule = "figure.score"
	it.first = it.core
	return it.last, true
}

// scoreEnd reads the second number of a score after token j.
func (r *reader) scoreEnd(it *item, j int) (b number, end int, ok bool) {
	if j+1 >= r.last {
		return b, j, false
	}
	w := r.d.Word(j)
	dash := isDash(w) && w != "—" && r.d.Tokens[j].Flags.Has(text.Glued) && r.d.Tokens[j+1].Flags.Has(text.Glued)
	if !dash && w != "to" && !(w == "for" && r.atCricket()) {
		return b, j, false
	}
	if !r.d.Tokens[j+1].Flags.Has(text.Numeric) {
		return b, j, false
	}
	n, k := quantity.At(r.d, j+1, r.last)
	if k != 1 || n.Kind != quantity.Cardinal || !n.Value.IsInt() || n.Suffix != 0 || n.End != int(r.d.Tokens[j+1].End) {
		return b, j, false
	}
	return n.Value, j + 2, true
}

// scoreTold reports whether the score at it is one: both are small, no unit
// follows, and the sentence tells of a game or a vote.
func (r *reader) scoreTold(it *item, first int) bool {
	limit := quantity.Int(700) // seats of the largest parliaments
	for _, v := range it.score {
		if !quantity.Less(v, limit) {
			return false
		}
	}
	if e := it.last; e < r.last {
		if u, end, _ := r.unitAt(it, e); end > e && u.kind != noUnit {
			return false
		}
		if t := r.d.Tokens[e].Tag; t == text.NNS || isDash(r.d.Word(e)) && r.d.Tokens[e].Flags.Has(text.Glued) {
			return false
		}
	}
	if p := first - 1; p >= r.first && isDash(r.d.Word(p)) && r.d.Tokens[first].Flags.Has(text.Glued) {
		return false
	}
	if r.d.Word(first+1) == "for" {
		return quantity.Less(it.score[1], quantity.Int(mostWickets+1)) && quantity.Less(it.score[1], it.score[0])
	}
	to := r.d.Word(first+1) == "to"
	for i := r.first; i < r.last; i++ {
		if n, _ := r.lex.scoreCue.Longest(r.d, i, r.last); n > 0 {
			return !to || r.is(first-1, "by") || r.is(first-1, ",") || r.votes(first)
		}
	}
	return quantity.Less(it.score[1], it.score[0]) && !to && (first == r.first || !r.lex.numberName.Has(r.d, first-1))
}

// votes reports whether a vote is told just before token i.
func (r *reader) votes(i int) bool {
	for k := i - 1; k >= max(r.first, i-3); k-- {
		if l := r.d.Tokens[k].Lemma; l == hVote || l == hVoted {
			return true
		}
	}
	return false
}
