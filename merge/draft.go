package merge

import (
	"encoding/binary"
	"errors"
	"math"
	"strconv"

	"github.com/govalues/decimal"

	"lede/fact"
)

// A draft is a claim while it is being put together: first the figures of one
// article that say the same thing, later those of all articles.
type draft struct {
	claim  fact.Claim
	order  uint64 // of its first mention in the run: article, then place
	role   string // by, to, from or "": what part of a change it is
	change string // up or down
	day    string // when the article that says it first was published
	place  string // what its article is about, where the metric names nothing
	links  []link
	linked bool // another draft's link points at it

	// Needed within an article only, not stored:
	age, lasts bool   // an age, or how long something lasts
	where      string // the place that the article gives the figure itself
	before     *draft // the one before it in its bucket

	metric metric // worked out from claim.Metric, not stored
}

// A link leads from a claim to others, named by the ids of their first
// figures until the ids of claims are known.
type link struct {
	kind     string // supersedes, revised, disputed, or what a check compares
	targets  []string
	computed *fact.Number // of a check
	agrees   bool
}

// The kinds of link that are no check.
const (
	supersedes = "supersedes"
	revised    = "revised"
	disputed   = "disputed"
)

// stated returns the value and whether the claim has a single one.
func (d *draft) stated() (stated, bool) {
	if d.claim.Value == nil {
		return stated{}, false
	}
	return stated{scale(d.claim.Value), d.claim.Modifier}, true
}

// An encoder appends plain values to a buffer.
type encoder struct{ buf []byte }

func (e *encoder) str(s string) {
	e.buf = binary.AppendUvarint(e.buf, uint64(len(s)))
	e.buf = append(e.buf, s...)
}

func (e *encoder) num(n int) { e.buf = binary.AppendVarint(e.buf, int64(n)) }

func (e *encoder) flag(b bool) {
	if b {
		e.buf = append(e.buf, 1)
	} else {
		e.buf = append(e.buf, 0)
	}
}

// decimal writes a number: how many of its digits stand behind the point and
// whether it is below zero, then the digits. A nil is 0.
func (e *encoder) decimal(n *fact.Number) {
	if n == nil {
		e.buf = append(e.buf, 0)
		return
	}
	form := 2 + uint64(n.Scale())<<1
	if n.IsNeg() {
		form++
	}
	e.buf = binary.AppendUvarint(binary.AppendUvarint(e.buf, form), n.Coef())
}

// draft writes a draft without its order, which the place where it is stored
// tells, and without what its first mention repeats.
func (e *encoder) draft(d *draft) {
	c := &d.claim
	for _, s := range [...]string{c.Rule, c.Metric, c.Period, c.Unit, c.Per, c.Of, c.Modifier, c.Status,
		d.role, d.change, d.day, d.place} {
		e.str(s)
	}
	e.num(c.Sentence)
	e.decimal(c.Value)
	e.decimal(c.Low)
	e.decimal(c.High)
	e.num(len(c.Mentions))
	for _, m := range c.Mentions {
		e.str(m.Doc)
		e.num(m.Start)
		e.num(m.End)
		e.str(m.Text)
		e.str(m.Figure)
	}
	e.num(len(c.Sources))
	for _, s := range c.Sources {
		e.str(s)
	}
	e.num(c.Docs)
	e.flag(d.linked)
	e.num(len(d.links))
	for _, l := range d.links {
		e.str(l.kind)
		e.decimal(l.computed)
		e.flag(l.agrees)
		e.num(len(l.targets))
		for _, t := range l.targets {
			e.str(t)
		}
	}
}

// A decoder reads what an encoder wrote. The first fault stops it. Strings are
// slices of what it reads.
type decoder struct {
	rest string
	to   *memory // for numbers and lists
	err  error
}

var errShort = errors.New("reading claims back: the temporary file is damaged")

func (d *decoder) fail() {
	d.err, d.rest = errShort, ""
}

func (d *decoder) uvarint() uint64 {
	var v uint64
	for i, shift := 0, 0; i < len(d.rest) && shift < 64; i, shift = i+1, shift+7 {
		c := d.rest[i]
		v |= uint64(c&0x7f) << shift
		if c < 0x80 {
			d.rest = d.rest[i+1:]
			return v
		}
	}
	d.fail()
	return 0
}

// num reads a number of encoder.num: the sign is the last bit.
func (d *decoder) num() int {
	v := d.uvarint()
	return int(v>>1) ^ -int(v&1)
}

func (d *decoder) str() string {
	n := d.uvarint()
	if n > uint64(len(d.rest)) {
		d.fail()
		return ""
	}
	s := d.rest[:n]
	d.rest = d.rest[n:]
	return s
}

func (d *decoder) flag() bool { return d.uvarint() == 1 }

// count reads the length of a list, each item of which takes a byte or more.
func (d *decoder) count() int {
	n := d.num()
	if n < 0 || n > len(d.rest) {
		d.fail()
		return 0
	}
	return n
}

func (d *decoder) decimal() *fact.Number {
	form := d.uvarint()
	if form == 0 {
		return nil
	}
	n := &d.to.numbers.take(1)[0]
	var err error
	if n.Decimal, err = newDecimal(form&1 == 1, d.uvarint(), form>>1-1); err != nil {
		d.fail()
	}
	return n
}

// newDecimal returns a number of a sign, digits, and how many of them stand
// behind the point.
func newDecimal(neg bool, coef, scale uint64) (decimal.Decimal, error) {
	if scale > decimal.MaxScale {
		return decimal.Decimal{}, errShort
	}
	if coef > math.MaxInt64 {
		n, err := decimal.Parse(strconv.FormatUint(coef, 10) + "e-" + strconv.FormatUint(scale, 10))
		if neg {
			n = n.Neg()
		}
		return n, err
	}
	if neg {
		return decimal.New(-int64(coef), int(scale))
	}
	return decimal.New(int64(coef), int(scale))
}

// decode fills an empty draft with what encoder.draft wrote. Numbers and lists
// are in the memory given, strings in what was stored.
func (x *draft) decode(stored string, to *memory) error {
	d := decoder{rest: stored, to: to}
	c := &x.claim
	c.Kind = fact.KindClaim
	c.Rule, c.Metric, c.Period, c.Unit, c.Per, c.Of = d.str(), d.str(), d.str(), d.str(), d.str(), d.str()
	c.Modifier, c.Status = d.str(), d.str()
	x.role, x.change, x.day, x.place = d.str(), d.str(), d.str(), d.str()
	c.Sentence = d.num()
	c.Value, c.Low, c.High = d.decimal(), d.decimal(), d.decimal()
	c.Mentions = to.mentions.take(d.count())
	for i := range c.Mentions {
		m := &c.Mentions[i]
		m.Doc, m.Start, m.End, m.Text, m.Figure = d.str(), d.num(), d.num(), d.str(), d.str()
	}
	if len(c.Mentions) == 0 {
		return errShort
	}
	first := &c.Mentions[0]
	c.Doc, c.Start, c.End, c.Text = first.Doc, first.Start, first.End, first.Text
	c.Sources = d.texts()
	c.Docs = d.num()
	x.linked = d.flag()
	x.links = to.links.take(d.count())
	for i := range x.links {
		x.links[i] = link{kind: d.str(), computed: d.decimal(), agrees: d.flag(), targets: d.texts()}
	}
	return d.err
}

// texts reads a list of strings; nil where it is empty.
func (d *decoder) texts() []string {
	list := d.to.texts.take(d.count())
	for i := range list {
		list[i] = d.str()
	}
	return list
}
