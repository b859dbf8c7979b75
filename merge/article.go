package merge

import (
	"slices"
	"strings"

	"lede/fact"
)

// grouping puts the figures of one article together. Figures are looked up by
// leading digits, so that the cost is near linear in their number. It is used
// for one article after the other, whose drafts live until the next.
type grouping struct {
	known  map[string]string // words of metrics, see parseMetric
	day    string            // when the article was published
	place  string            // what it is about, where a metric names nothing
	drafts []*draft
	latest map[bucket]*draft // see draft.before

	made     []draft // memory for a draft, a mention and a source of each figure
	mentions []fact.ClaimMention
	sources  []string
}

// begin makes room for the figures of an article.
func (g *grouping) begin(figures int) {
	g.made = slices.Grow(g.made[:0], figures)
	g.mentions, g.sources = slices.Grow(g.mentions[:0], figures), slices.Grow(g.sources[:0], figures)
}

// end forgets the article: its text may be large, and it is the caller's.
func (g *grouping) end() {
	clear(g.latest)
	clear(g.made)
	clear(g.mentions)
	clear(g.sources)
	g.drafts = g.drafts[:0]
}

// A bucket holds claims whose values may agree: the same two leading digits.
// Units are compared later, since an article says "230" and "230 aircraft",
// "US$78 million" and "78 million".
type bucket struct {
	lead uint64
	exp  int
}

// recent is how many claims of a bucket a figure is compared with, the latest
// first: repetitions stand near each other, and a long list of figures of one
// size must not cost the square of its length.
const recent = 24

func (g *grouping) add(f *fact.Figure) *draft {
	d := g.newDraft(f)
	b := d.bucket()
	for _, near := range [...]bucket{b, b.above(), b.below()} {
		o := g.latest[near]
		for n := 0; o != nil && n < recent; n++ {
			if sameInArticle(o, d) {
				o.absorb(d)
				return o
			}
			o = o.before
		}
	}
	g.drafts = append(g.drafts, d)
	d.before, g.latest[b] = g.latest[b], d
	return d
}

// bucket returns the bucket of the draft's value, or of its range's low end.
func (d *draft) bucket() bucket {
	v, single := d.stated()
	if !single {
		v = stated{scaled: scale(d.claim.Low)}
	}
	lead, exp := v.leading()
	return bucket{lead, exp}
}

func (b bucket) above() bucket {
	if b.lead == 99 {
		return bucket{10, b.exp + 1}
	}
	return bucket{b.lead + 1, b.exp}
}

func (b bucket) below() bucket {
	if b.lead <= 10 {
		return bucket{99, b.exp - 1}
	}
	return bucket{b.lead - 1, b.exp}
}

func (g *grouping) newDraft(f *fact.Figure) *draft {
	g.mentions = append(g.mentions, fact.ClaimMention{Doc: f.Doc, Start: f.Start, End: f.End, Text: f.Text, Figure: f.ID})
	g.sources = append(g.sources, f.Source)
	n := len(g.made)
	g.made = append(g.made, draft{role: f.ChangeRole, change: f.Change, place: f.Place, where: f.Place, day: g.day})
	d := &g.made[n]
	d.age, d.lasts = f.Dimension == "age", f.Dimension == "duration"
	if d.place == "" {
		d.place = g.place
	}
	d.claim = fact.Claim{
		Head: f.Head, Metric: f.Metric, Period: f.Period, Value: f.Value, Low: f.Low, High: f.High,
		Unit: f.Unit, Per: f.Per, Of: f.Of, Modifier: f.Modifier, Status: f.Status, Docs: 1,
		Mentions: g.mentions[n : n+1 : n+1],
	}
	d.claim.Kind = fact.KindClaim
	if f.Source != "" {
		d.claim.Sources = g.sources[n : n+1 : n+1]
	}
	d.metric = parseMetric(f.Metric, g.known)
	return d
}

// sameInArticle reports whether two figures of one article say the same. An
// article rarely has the same distinctive amount twice for two things, so that
// such a value needs no word in common, only none that speaks against it.
func sameInArticle(a, b *draft) bool {
	if a.age != b.age || !samePlace(a, b) || !sameSort(a, b) || !sameValue(a, b) || a.metric.apart(&b.metric) {
		return false
	}
	v, ok := a.stated()
	w, _ := b.stated()
	exact := ok && v.scaled == w.scaled
	common := shared(a.metric.words, b.metric.words) > 0
	if !samePeriod(a, b) && !(exact && common && (v.digits() >= 3 || nested(a.claim.Period, b.claim.Period))) {
		return false
	}
	if common {
		return true
	}
	if a.metric.head == "" || b.metric.head == "" {
		return exact && (v.digits() >= 2 || a.claim.Unit == b.claim.Unit && unusual(v))
	}
	return exact && (distinctive(v, a.claim.Unit) || unusual(v) && a.lasts && b.lasts)
}

// samePlace reports whether two figures can be of one place: one is not said
// of any, or one name has the other in it ("northern France").
func samePlace(a, b *draft) bool {
	return strings.Contains(a.where, b.where) || strings.Contains(b.where, a.where)
}

// samePeriod reports whether two figures can be of one time. The day on which
// an article appeared stands for "now", where the article says no more: it
// fits any time.
func samePeriod(a, b *draft) bool {
	return either(a.claim.Period, b.claim.Period) || a.claim.Period == a.day || b.claim.Period == b.day
}

// nested reports whether one period is told as a part of the other: a quarter
// of its year.
func nested(a, b string) bool { return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) }

// distinctive reports whether two things of one article are unlikely to have
// the value by chance.
func distinctive(v stated, unit string) bool {
	n := v.digits()
	return n >= 3 || n == 2 && (!everyday(unit) || v.exp > 0) || unit == "pp"
}

// unusual reports whether a value is no small whole number, which an article
// may count anything with.
func unusual(v stated) bool {
	return v.exp < 0 || v.exp > 0 || v.coef > 4
}

// everyday reports whether many figures of an article have the unit, so that
// two may be equal by chance: shares, times and counts.
func everyday(unit string) bool {
	switch unit {
	case "", "%", "a", "mo", "wk", "d", "h", "min", "s":
		return true
	}
	return unit[0] >= 'a' && unit[0] <= 'z' && len(unit) > 3
}

// sameSort reports whether two figures are of one unit, rate, status and part
// of a change. Claims of different status or unit are never put together.
func sameSort(a, b *draft) bool {
	return sameUnit(a, b) && either(a.claim.Per, b.claim.Per) && sameStatus(a.claim.Status, b.claim.Status) &&
		sameRole(a, b)
}

// sameUnit lets a bare number stand for one with a unit, and one counted noun
// for another of its family ("dealer", "dealership"), where the values are
// exactly the same and of two digits or more. Victims are people.
func sameUnit(a, b *draft) bool {
	if a.claim.Unit == b.claim.Unit || countsPeople(a.claim.Unit) && countsPeople(b.claim.Unit) {
		return true
	}
	if a.claim.Unit != "" && b.claim.Unit != "" && !family(a.claim.Unit, b.claim.Unit) {
		return false
	}
	v, ok := a.stated()
	w, ok2 := b.stated()
	return ok && ok2 && v.scaled == w.scaled && v.digits() >= 2
}

// family reports whether one noun is the other's stem, of five letters or
// more.
func family(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 5 && strings.HasPrefix(b, a)
}

func sameStatus(a, b string) bool {
	if a == b {
		return true
	}
	plain := func(s string) bool { return s == "" || s == "actual" }
	return plain(a) && plain(b)
}

// sameRole keeps the size of a change apart from levels, and a fall from a
// rise.
func sameRole(a, b *draft) bool {
	if a.isChange() != b.isChange() {
		return a.role == "" && a.change == "" && b.role == "by" || b.role == "" && b.change == "" && a.role == "by"
	}
	return !a.isChange() || either(a.change, b.change)
}

// isChange reports whether the figure is the size of a change, not a level.
func (d *draft) isChange() bool { return d.role == "by" || d.role == "" && d.change != "" }

func either(a, b string) bool { return a == b || a == "" || b == "" }

func sameValue(a, b *draft) bool {
	v, okA := a.stated()
	w, okB := b.stated()
	if okA != okB {
		return false
	}
	if okA {
		return agree(v, w)
	}
	return sameEnd(a.claim.Low, b.claim.Low) && sameEnd(a.claim.High, b.claim.High)
}

func sameEnd(a, b *fact.Number) bool {
	if a == nil || b == nil {
		return a == b
	}
	return agree(stated{scaled: scale(a)}, stated{scaled: scale(b)})
}

// absorb takes another draft's mentions, and from it what it lacks. The
// value stated most exactly is kept.
func (d *draft) absorb(o *draft) {
	c, p := &d.claim, &o.claim
	c.Mentions = append(c.Mentions, p.Mentions...)
	for _, s := range p.Sources {
		if !slices.Contains(c.Sources, s) {
			c.Sources = append(c.Sources, s)
		}
	}
	if moreExact(o, d) {
		c.Value, c.Modifier = p.Value, p.Modifier
	}
	for _, f := range [...]struct{ to, from *string }{{&c.Of, &p.Of}, {&c.Per, &p.Per},
		{&c.Status, &p.Status}, {&c.Unit, &p.Unit}, {&d.role, &o.role}, {&d.change, &o.change}, {&d.place, &o.place}, {&d.where, &o.where}} {
		if *f.to == "" {
			*f.to = *f.from
		}
	}
	if c.Period == "" || c.Period == d.day && p.Period != "" {
		c.Period = p.Period
	}
	if len(o.metric.words) > len(d.metric.words) {
		c.Metric, d.metric = p.Metric, o.metric
	}
	d.links = append(d.links, o.links...)
	d.linked = d.linked || o.linked
}

func moreExact(a, b *draft) bool {
	v, okA := a.stated()
	w, okB := b.stated()
	if !okA || !okB {
		return false
	}
	if (v.mod == "") != (w.mod == "") {
		return v.mod == ""
	}
	return v.digits() > w.digits()
}
