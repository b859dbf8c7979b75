package workbench

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"lede/rule"
)

// How many rules Why tells of, and how many tokens before the words a rule may
// stop to count as near.
const (
	maxNearest = 8
	maxShort   = 4
)

// Why writes why code points [start, end) are no fact, or which fact they are
// part of: what stands there as patterns see it, what matched there and was
// beaten, and the rules that came nearest with the first element of each that
// failed, on which token. Where kind is not empty, only rules of that kind are
// told of.
func (r *Reading) Why(w io.Writer, start, end int, kind string) error {
	p := &printer{w: w}
	r = r.ofKind(kind)
	first, last := r.Tokens(start, end)
	if first >= len(r.Doc.Tokens) || first >= last {
		p.line("no word stands there")
		return p.err
	}
	s := r.Doc.SentenceOf(first)
	p.line("%q stands in sentence %d: %s", r.Doc.Words(first, last), s, r.sentenceText(s))
	for i := first; i < last; i++ {
		p.line("  %s", r.token(i))
	}
	r.whyRecords(p, start, end)
	told := r.whyMatched(p, s, first, last)
	told = r.whyRefused(p, first, last) || told
	r.whyNearest(p, s, first, last, told)
	return p.err
}

// ofKind returns the reading with the tries and refusals of one kind only.
func (r *Reading) ofKind(kind string) *Reading {
	if kind == "" {
		return r
	}
	out := *r
	out.Tries = slices.DeleteFunc(slices.Clone(r.Tries), func(t *rule.Try) bool {
		return baseKind(t.Rule.Kind) != kind && baseKind(t.Rule.Over) != kind
	})
	out.Refused = slices.DeleteFunc(slices.Clone(r.Refused), func(x rule.Refusal) bool { return x.Kind != kind })
	return &out
}

func (r *Reading) whyRecords(p *printer, start, end int) {
	found := false
	for i := range r.Records {
		rec := &r.Records[i]
		if rec.Kind != "document" && rec.Start < end && start < rec.End {
			if !found {
				p.line("facts there:")
			}
			found = true
			p.line("  = %s (%s)", rec, rec.Rule)
		}
	}
	if !found {
		p.line("no fact stands there")
	}
}

// whyMatched tells of matches over the words and reports whether there are any.
func (r *Reading) whyMatched(p *printer, s, first, last int) (told bool) {
	for _, t := range r.trying(s, "") {
		for _, o := range t.Outcomes {
			if o.First >= last || o.Last <= first {
				continue
			}
			told = true
			if o.Won {
				p.line("  + %s matched %s%s", t.Rule.ID, r.matchString(o), r.barren(o))
			} else {
				p.line("  - %s matched %s but %s", t.Rule.ID, r.matchString(o), fate(o))
			}
		}
	}
	return told
}

// whyRefused tells what lede's own grammars made of the words.
func (r *Reading) whyRefused(p *printer, first, last int) (told bool) {
	for _, x := range r.Refused {
		if x.First < last && first < x.Last {
			told = true
			p.line("  - no %s is made of %q: %s", x.Kind, r.Doc.Words(x.First, x.Last), x.Why)
		}
	}
	return told
}

// A miss is a rule that came near a place.
type miss struct {
	try     *rule.Try
	attempt rule.Attempt
	short   int // tokens between where it stopped and the words asked about
}

// whyNearest tells of the rules that begin before or in the words and came
// furthest, those that took some of the words in first.
func (r *Reading) whyNearest(p *printer, s, first, last int, told bool) {
	var l []miss
	for _, t := range r.trying(s, "") {
		var near []miss
		for _, a := range t.Attempts {
			if a.Start < last && a.Pos > first-maxShort {
				near = append(near, miss{t, a, max(0, first+1-a.Pos)})
			}
		}
		if len(near) > 0 {
			l = append(l, slices.MinFunc(near, nearer))
		}
	}
	slices.SortStableFunc(l, nearer)
	if len(l) > 0 {
		p.line("nearest rules:")
	}
	for _, m := range l[:min(len(l), maxNearest)] {
		p.line("  . %s (%s) %s", m.try.Rule.ID, m.try.Rule.Kind, r.stopped(s, m.attempt))
	}
	if len(l) == 0 && !told {
		r.whyNone(p, s)
	}
}

func nearer(a, b miss) int {
	return cmp.Or(a.short-b.short, (b.attempt.Pos-b.attempt.Start)-(a.attempt.Pos-a.attempt.Start),
		strings.Compare(a.try.Rule.ID, b.try.Rule.ID))
}

// whyNone tells what rules look for first, where none came anywhere.
func (r *Reading) whyNone(p *printer, s int) {
	p.line("no rule begins there; what rules want first:")
	n := 0
	for _, t := range r.trying(s, "") {
		if len(t.Wants) > 0 && n < maxNearest {
			n++
			p.line("  . %s (%s) %s", t.Rule.ID, t.Rule.Kind, strings.Join(t.Wants, " or "))
		}
	}
}
