package workbench

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"lede/rule"
	"lede/text"
)

// Explain writes what the rules did in each sentence of a deep reading: which
// matched and what their groups held, which were beaten and why, and how far
// those came that did not match. Where only is not empty, it tells of that
// rule alone, and more of it.
func (r *Reading) Explain(w io.Writer, only string) error {
	p := &printer{w: w}
	for s := range r.Doc.Sentences {
		p.line("sentence %d: %s", s, r.sentenceText(s))
		p.line("  tokens: %s", r.tagged(s))
		misses := 0
		for _, t := range r.trying(s, only) {
			if !r.explainTry(p, t, only != "") {
				misses++
			}
		}
		for i := range r.Records {
			if rec := &r.Records[i]; rec.Sentence == s && rec.Kind != "document" && (only == "" || rec.Rule == only) {
				p.line("  = %s (%s)", rec, rec.Rule)
			}
		}
		if misses > 0 {
			p.line("  %d other rules found nothing to begin with", misses)
		}
	}
	return p.err
}

// trying returns the tries in a sentence: winners first, then beaten matches,
// then misses by how far they came.
func (r *Reading) trying(sentence int, only string) []*rule.Try {
	var l []*rule.Try
	for _, t := range r.Tries {
		if t.Sentence == sentence && (only == "" || t.Rule.ID == only) {
			l = append(l, t)
		}
	}
	slices.SortStableFunc(l, func(a, b *rule.Try) int {
		return cmp.Or(rank(a)-rank(b), farthest(b)-farthest(a), strings.Compare(a.Rule.ID, b.Rule.ID))
	})
	return l
}

func rank(t *rule.Try) int {
	best := 2
	for _, o := range t.Outcomes {
		if o.Won {
			return 0
		}
		best = 1
	}
	return best
}

func farthest(t *rule.Try) int {
	n := 0
	for _, a := range t.Attempts {
		n = max(n, a.Pos-a.Start)
	}
	return n
}

// explainTry reports whether there was something to tell.
func (r *Reading) explainTry(p *printer, t *rule.Try, full bool) bool {
	for _, o := range t.Outcomes {
		if !o.Won {
			p.line("  - %s %q %s", t.Rule.ID, r.Doc.Words(o.First, o.Last), fate(o))
			continue
		}
		p.line("  + %s (%s, priority %d) %q", t.Rule.ID, t.Rule.Kind, t.Rule.Priority, r.Doc.Words(o.First, o.Last))
		for _, c := range o.Captures {
			p.line("      %s = %s", c.Name, r.Doc.Words(c.First, c.Last))
		}
	}
	if len(t.Outcomes) > 0 && !full {
		return true
	}
	if a, ok := best(t.Attempts); ok {
		p.line("  . %s %s", t.Rule.ID, r.stopped(t.Sentence, a))
		return true
	}
	if full && t.Rule.Grammar != "" && len(t.Outcomes) == 0 {
		p.line("  . %s found nothing: it is lede's own grammar of %s, without a pattern to follow", t.Rule.ID, t.Rule.Grammar)
		return true
	}
	if full && len(t.Outcomes) == 0 {
		p.line("  . %s began nowhere: no token fits %s", t.Rule.ID, strings.Join(t.Wants, " or "))
		return true
	}
	return len(t.Outcomes) > 0
}

// best returns the attempt that came furthest, the earliest of these.
func best(l []rule.Attempt) (rule.Attempt, bool) {
	if len(l) == 0 {
		return rule.Attempt{}, false
	}
	return slices.MaxFunc(l, func(a, b rule.Attempt) int {
		return cmp.Or((a.Pos-a.Start)-(b.Pos-b.Start), b.Start-a.Start)
	}), true
}

// stopped says where an attempt failed and what was wanted there.
func (r *Reading) stopped(sentence int, a rule.Attempt) string {
	wants := strings.Join(a.Wants, " or ")
	had := fmt.Sprintf("fits %q, then wanted %s", r.Doc.Words(a.Start, a.Pos), wants)
	if a.Pos >= r.Doc.Sentences[sentence].Last {
		return had + " but the sentence ends"
	}
	return had + " at " + r.token(a.Pos)
}

// token describes a token as patterns see it.
func (r *Reading) token(i int) string {
	t := &r.Doc.Tokens[i]
	s := fmt.Sprintf("%q (tag %s", r.Doc.Word(i), t.Tag)
	if labels := r.labels(i); len(labels) > 0 {
		s += ", in {" + strings.Join(labels, "} {") + "}"
	}
	return s + ")"
}

// labels returns the labels of the spans that hold a token.
func (r *Reading) labels(i int) []string {
	var mask uint32
	for _, m := range r.Doc.Mentions {
		if int(m.First) <= i && i < int(m.Last) && m.Form == text.Named {
			mask |= 1 << m.Label
		}
	}
	for _, c := range r.Doc.Chunks {
		if int(c.First) <= i && i < int(c.Last) {
			mask |= 1 << text.NounPhrase
		}
	}
	for _, m := range r.Doc.Marks() {
		if int(m.First) <= i && i < int(m.Last) {
			mask |= 1 << m.Label
		}
	}
	var l []string
	for x := range text.LabelCount {
		if mask>>x&1 != 0 {
			l = append(l, text.Label(x).String())
		}
	}
	return l
}

func (r *Reading) sentenceText(s int) string {
	x := r.Doc.Sentences[s]
	return strings.Join(strings.Fields(r.Doc.Text[x.Start:x.End]), " ")
}

// tagged writes the sentence as word/TAG word/TAG ...
func (r *Reading) tagged(s int) string {
	var l []string
	for i := r.Doc.Sentences[s].First; i < r.Doc.Sentences[s].Last; i++ {
		l = append(l, r.Doc.Word(i)+"/"+r.Doc.Tokens[i].Tag.String())
	}
	return strings.Join(l, " ")
}

// A printer writes lines and keeps the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
	}
}
