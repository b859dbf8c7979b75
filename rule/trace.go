package rule

import (
	"fmt"
	"slices"
)

// A Tracer keeps what a matcher tried, for people who wonder why a rule did or
// did not match. A matcher without one pays a comparison for it.
type Tracer struct {
	Deep  bool // keep attempts that failed too; slow
	Tries []*Try

	Refusals []Refusal
}

// A Refusal is what a grammar read and made nothing of: tokens [First, Last).
type Refusal struct {
	Kind        string
	First, Last int
	Why         string
	Near        bool // only a unit was missing
}

// A Try is one rule run over one sentence.
type Try struct {
	Rule     *Rule
	Sentence int
	Outcomes []*Outcome
	Attempts []Attempt // those that failed after at least one token
	Wants    []string  // what the rule wants first
}

// An Outcome is a place where a rule's pattern fits, and what became of it.
type Outcome struct {
	Match
	Won    bool
	Guard  string   // the guard that killed it: the pattern as written
	GuardP Position // where the guard stands
	By     *Rule    // the rule that beat it
	Why    string   // by what: "priority 60 > 50"
	Drop   string   // why the extractor of the kind made no record of a match that won
}

// An Attempt is a start from which a pattern came some way.
type Attempt struct {
	Start int      // token where it began
	Pos   int      // token that did not fit; the sentence's end where none was left
	Wants []string // what was wanted there, as the pattern writes it
}

// Trace makes the matcher tell t what it tries from now on; nil ends it. A
// traced matcher is slow.
func (m *Matcher) Trace(t *Tracer) { m.tracer = t }

// begin notes that a rule is run and returns its try.
func (t *Tracer) begin(r *Rule, sentence int) *Try {
	for i, old := range t.Tries {
		if old.Rule == r && old.Sentence == sentence {
			t.Tries = append(t.Tries[:i], t.Tries[i+1:]...) // run again: the last run counts
			break
		}
	}
	try := &Try{Rule: r, Sentence: sentence}
	t.Tries = append(t.Tries, try)
	return try
}

func (t *Tracer) try(r *Rule) *Try {
	for i := len(t.Tries) - 1; i >= 0; i-- {
		if t.Tries[i].Rule == r {
			return t.Tries[i]
		}
	}
	return &Try{}
}

// Drop tells who watches why no record is made of a match that won.
func (m *Matcher) Drop(lost *Match, why string) {
	if m == nil || m.tracer == nil {
		return
	}
	for _, o := range m.tracer.try(lost.Rule).Outcomes {
		if o.Won && o.First == lost.First && o.Last == lost.Last {
			o.Drop = why
		}
	}
}

// Refuse tells who watches what a grammar reads and makes no record of.
func (m *Matcher) Refuse(x Refusal) {
	if m != nil && m.tracer != nil {
		m.tracer.Refusals = append(m.tracer.Refusals, x)
	}
}

// grammars notes that the grammars of a kind read a sentence.
func (t *Tracer) grammars(set *Set, kind string, sentence int) {
	for _, name := range grammars(kind) {
		if r := set.Grammar(kind + "." + name); r != nil {
			t.begin(r, sentence)
		}
	}
}

func (t *Tracer) killed(r *Rule, first, last int, g *guard) {
	try := t.try(r)
	try.Outcomes = append(try.Outcomes, &Outcome{
		Match: Match{Rule: r, First: first, Last: last}, Guard: g.prog.src, GuardP: g.at,
	})
}

func (t *Tracer) lost(c, to *Match) {
	o := t.outcome(c)
	o.By, o.Why = to.Rule, whyBetter(to, c)
}

func (t *Tracer) won(c *Match) { t.outcome(c).Won = true }

func (t *Tracer) outcome(c *Match) *Outcome {
	try := t.try(c.Rule)
	o := &Outcome{Match: *c}
	o.Captures = append([]Capture(nil), c.Captures...)
	try.Outcomes = append(try.Outcomes, o)
	return o
}

// whyBetter says what makes a win over b: the first thing in which they
// differ, in the order of better.
func whyBetter(a, b *Match) string {
	la, lb := a.Last-a.First, b.Last-b.First
	switch {
	case a.Rule.veto() && !b.Rule.veto():
		return "it is a veto"
	case a.Rule.Priority != b.Rule.Priority:
		return fmt.Sprintf("priority %d > %d", a.Rule.Priority, b.Rule.Priority)
	case la != lb:
		return fmt.Sprintf("longer, %d tokens > %d", la, lb)
	case a.First != b.First:
		return "it begins earlier"
	case len(a.Captures) != len(b.Captures):
		return fmt.Sprintf("more captures, %d > %d", len(a.Captures), len(b.Captures))
	}
	return fmt.Sprintf("id %q before %q", a.Rule.ID, b.Rule.ID)
}

// A reach is how far a program came from one start.
type reach struct {
	pos   int
	wants []*node // what was wanted there
}

func (r *reach) note(wanted *node, pos int) {
	if pos < r.pos {
		return
	}
	if pos > r.pos {
		r.pos, r.wants = pos, r.wants[:0]
	}
	for _, n := range r.wants {
		if n == wanted {
			return
		}
	}
	r.wants = append(r.wants, wanted)
}

func (r *reach) texts(src string) []string {
	l := make([]string, 0, len(r.wants))
	for _, n := range r.wants {
		if w := src[n.at:n.end]; !slices.Contains(l, w) {
			l = append(l, w)
		}
	}
	return l
}

// attempts runs the rule's program from every token of the sentence and notes
// in try how far each came.
func (m *Matcher) attempts(r *Rule, sentence int, try *Try) {
	s := &m.doc.Sentences[sentence]
	v := &m.run
	defer func() { v.trace = nil }()
	for at := s.First; at < s.Last; at++ {
		v.trace = &reach{pos: at}
		v.load(m, r.prog, sentence, at, s.Last)
		if _, ok := v.run(at); ok {
			continue
		}
		switch wants := v.trace.texts(r.prog.src); {
		case v.trace.pos > at:
			try.Attempts = append(try.Attempts, Attempt{at, v.trace.pos, wants})
		case try.Wants == nil:
			try.Wants = wants
		}
	}
}
