package figure

import (
	"strings"

	"lede/text"
)

// Words that the constructions speak of.
var (
	hGet          = text.Hash("get")
	hSee          = text.Hash("see")
	hNet          = text.Hash("net")
	hPrice        = text.Hash("price")
	hShare        = text.Hash("share")
	hStock        = text.Hash("stock")
	hRespectively = text.Hash("respectively")
	hThat         = text.Hash("that")
)

// A standing is where a figure stands in its sentence.
type standing struct {
	part   int    // index in reader.parts while its sentence is read
	before int    // index of the part before, adverbs and articles passed over; -1 for none
	about  phrase // what the metric was taken from
	base   bool   // only what others are compared with
	view   int    // 1 + the part of the verb that tells its status, 0 for none
	given  int    // 1 + the part of the verb by which a document gives it, 0 for none
	deed   bool   // money with which something is done: what it is said of is that
	doer   string // who does it, "" for unknown
	told   bool   // a result: a change, a level, a score
}

// A said is what a figure is said of: the words, and the phrase that they were
// taken from, whose dates are the figure's as well.
type said struct {
	words string
	at    phrase
}

func (s said) ok() bool { return s.words != "" }

// of returns the phrase's words as what a figure is said of.
func (r *reader) said(p phrase) said {
	if p.empty() {
		return said{}
	}
	return said{words: r.words(p.first, p.last), at: p}
}

// measure finds what each figure of the sentence measures.
func (r *reader) measure() {
	respective := r.respectively()
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		if it.metric != "" {
			continue
		}
		s := said{}
		switch {
		case i > r.from && r.conversion(it, &r.items[i-1]):
			p := &r.items[i-1]
			it.ofFirst, it.ofLast = p.ofFirst, p.ofLast
			it.change, it.role = p.change, p.role
			s = said{p.metric, p.about}
		case respective:
			s = r.respective(i)
		}
		if !s.ok() {
			s = r.metricOf(i)
		}
		it.metric, it.about = s.words, s.at
		if it.unit.per == "share" && s.ok() && !strings.HasSuffix(s.words, perShare) {
			it.metric = join(s.words, perShare)
		}
	}
}

// conversion reports whether the figure stands in brackets right after
// another, as the same amount in other units.
func (r *reader) conversion(it, before *item) bool {
	if it.first <= before.last || it.first-before.last > 3 {
		return false
	}
	k := before.last
	if r.d.Tokens[k].Tag != text.LRB {
		return false
	}
	for k++; k < it.first; k++ {
		if t := &r.d.Tokens[k]; t.Tag.Verb() || t.Tag == text.RRB {
			return false
		}
	}
	return it.unit.kind != counted
}

// metricOf chooses what the i-th figure measures by how it is built into the
// sentence.
func (r *reader) metricOf(i int) said {
	it := &r.items[i]
	if s := r.ofWhich(i); s.ok() {
		return s
	}
	if p := r.setAgainst(i); p > 0 {
		return r.opponent(i, p)
	}
	switch {
	case it.unit.kind == age:
		return r.ageMetric(i)
	case it.unit.kind == counted && (it.unit.code != "point" || it.head > it.numLast && !r.is(it.head-1, "index") || r.pointsInGame(i)):
		return r.countMetric(i)
	case it.unit.kind == duration:
		return r.durationMetric(i)
	}
	return r.amountMetric(i)
}

// amountMetric reads money, shares, measures and bare numbers. The
// constructions are tried from the tightest to the loosest: what a figure
// repeats, the noun that it stands in, the noun that it hangs on, its label in
// a list, its verb.
func (r *reader) amountMetric(i int) said {
	if s := r.alternative(i); s.ok() {
		return s
	}
	if s := r.ticker(i); s.ok() {
		return s
	}
	if s := r.ownNoun(i); s.ok() {
		return s
	}
	if s := r.surveyed(i); s.ok() {
		return s
	}
	if s := r.heightened(i); s.ok() {
		return s
	}
	if s := r.apposed(i); s.ok() {
		return s
	}
	if s := r.gapped(i); s.ok() {
		return s
	}
	if s := r.labeled(i); s.ok() {
		return s
	}
	if s := r.portion(i); s.ok() {
		return s
	}
	if s := r.verbal(i); s.ok() {
		return s
	}
	if p := r.wholeOf(&r.items[i]); !p.empty() && !r.pronounAt(p) { // 70% of our fuel
		return r.said(p)
	}
	return said{}
}

// ownNoun reads the noun that the i-th figure stands in, is an amount of or hangs
// on.
func (r *reader) ownNoun(i int) said {
	if s := r.extending(i); s.ok() {
		return s
	}
	if s := r.premodified(i); s.ok() {
		return r.withOwner(i, r.items[i].part, s)
	}
	if s := r.content(i); s.ok() {
		return r.withOwner(i, r.items[i].part, s)
	}
	return r.complement(i)
}

// previous returns what the figure before the i-th in its sentence is said of.
func (r *reader) previous(i int) said {
	if i <= r.from {
		return said{}
	}
	p := &r.items[i-1]
	return said{strings.TrimSuffix(p.metric, " "+perShare), p.about}
}

// perShare ends the metric of amounts a share, which are another measure than
// the amounts.
const perShare = "per share"

// partBefore returns the index of the part before the i-th figure, adverbs
// and articles passed over; -1 for none.
func (r *reader) partBefore(i int) int {
	return r.items[i].before
}
