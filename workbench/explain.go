package workbench

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"lede/nlp"
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
		for _, x := range r.Refused {
			if only == "" && r.Doc.SentenceOf(x.First) == s {
				p.line("  - no %s is made of %q: %s", x.Kind, r.Doc.Words(x.First, x.Last), x.Why)
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
		p.line("  + %s (%s, priority %d) %q%s", t.Rule.ID, t.Rule.Kind, t.Rule.Priority, r.Doc.Words(o.First, o.Last), r.barren(o))
		for _, c := range o.Captures {
			p.line("      %s = %s", c.Name, c.Words(r.Doc))
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

// barren says of a match that won why it made no record; "" where it made one
// or is not meant to.
func (r *Reading) barren(o *rule.Outcome) string {
	kind := o.Rule.Kind
	switch {
	case o.Drop != "":
		return ", but " + o.Drop
	case kind == "veto":
		return ": no rule of kind " + o.Rule.Over + " may match there"
	case isPart(kind) || r.recordAt(o):
		return ""
	}
	switch kind {
	case "statement":
		return ", but no speaker or no content was found for it"
	case "official":
		return ", but it names no person, or a better role of the person was found"
	case "event":
		return ", but the event is told by another mention"
	case "date", "figure":
		return ", but it has no value"
	}
	return ""
}

// recordAt reports whether a record of the rule stands in the sentence of its
// match, which for statements may be told in the next one.
func (r *Reading) recordAt(o *rule.Outcome) bool {
	s := r.Doc.SentenceOf(o.First)
	for i := range r.Records {
		if rec := &r.Records[i]; rec.Rule == o.Rule.ID && rec.Sentence >= s-1 && rec.Sentence <= s+1 {
			return true
		}
	}
	return false
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
	w := r.Doc.Word(i)
	s := fmt.Sprintf("%q (tag %s", w, t.Tag)
	if lemma := nlp.Lemma(w, t.Tag); lemma != strings.ToLower(w) && text.HashLower(lemma) == t.Lemma {
		s += ", lemma " + lemma
	}
	if spans := r.spans(i); len(spans) > 0 {
		s += ", in " + strings.Join(spans, " ")
	}
	return s + ")"
}

// spans returns the spans that hold a token, by label, with their words where
// they hold more.
func (r *Reading) spans(i int) []string {
	var l [text.LabelCount]string
	put := func(first, last int, label text.Label) {
		if i < first || i >= last || l[label] != "" {
			return
		}
		l[label] = "{" + label.String() + "}"
		if last-first > 1 {
			l[label] += fmt.Sprintf(" %q", r.Doc.Words(first, last))
		}
	}
	for _, m := range r.Doc.Mentions {
		if m.Form == text.Named {
			put(int(m.First), int(m.Last), m.Label)
		}
	}
	for _, c := range r.Doc.Chunks {
		put(int(c.First), int(c.Last), text.NounPhrase)
	}
	for _, m := range r.Doc.Marks() {
		put(int(m.First), int(m.Last), m.Label)
	}
	return slices.DeleteFunc(l[:], func(s string) bool { return s == "" })
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
