package workbench

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"lede/rule"
)

// A Result is the outcome of one example or test.
type Result struct {
	Rule string // the rule whose example it is; "" for a test file's
	Name string
	Pos  rule.Position
	Fail []string // what is wrong, a line each; none where the test passes
}

// A Report is the outcome of a run of tests.
type Report struct {
	Results []Result
	Silent  []*rule.Rule // rules that fired in no example
}

// Failed returns how many tests failed.
func (r *Report) Failed() int {
	n := 0
	for i := range r.Results {
		if len(r.Results[i].Fail) > 0 {
			n++
		}
	}
	return n
}

// ExampleOptions say which examples to run.
type ExampleOptions struct {
	Run *regexp.Regexp // those whose name, RULE/NUMBER, fits; nil fits all
	All bool           // those of the shipped rules as well
}

// fits reports whether the rule's examples are meant.
func (o *ExampleOptions) fits(r *rule.Rule) bool { return o.All || !r.Shipped }

// Examples runs the examples of rules.
func (l *Lab) Examples(ctx context.Context, o ExampleOptions) (*Report, error) {
	rep := &Report{}
	fired := map[string]bool{}
	for _, r := range l.set.Rules() {
		for i := range r.Examples {
			name := fmt.Sprintf("%s/%d", r.ID, i+1)
			if !o.fits(r) || o.Run != nil && !o.Run.MatchString(name) {
				continue
			}
			res, err := l.example(ctx, r, &r.Examples[i], fired)
			if err != nil {
				return nil, err
			}
			res.Name = name
			rep.Results = append(rep.Results, res)
		}
	}
	for _, r := range l.set.Rules() {
		if !fired[r.ID] && o.fits(r) && (o.Run == nil || o.Run.MatchString(r.ID+"/")) {
			rep.Silent = append(rep.Silent, r)
		}
	}
	return rep, nil
}

func (l *Lab) example(ctx context.Context, r *rule.Rule, e *rule.Example, fired map[string]bool) (Result, error) {
	res := Result{Rule: r.ID, Pos: e.Pos}
	reading, err := l.Read(ctx, Article{ID: "example", Text: e.Text, Date: e.Date}, false)
	if err != nil {
		return res, fmt.Errorf("reading the example at %s: %w", e.Pos, err)
	}
	for _, id := range reading.fired() {
		fired[id] = true
	}
	matches := reading.won(r)
	switch {
	case e.None:
		res.Fail = reading.mustNot(r, matches)
	default:
		res.Fail = reading.must(r, matches, e.Want)
	}
	if len(res.Fail) > 0 {
		res.Fail = append([]string{"in: " + e.Text}, res.Fail...)
	}
	return res, nil
}

// fired returns the ids of rules that won a match or made a record.
func (r *Reading) fired() []string {
	var ids []string
	for _, t := range r.Tries {
		for _, o := range t.Outcomes {
			if o.Won {
				ids = append(ids, t.Rule.ID)
			}
		}
	}
	for i := range r.Records {
		ids = append(ids, r.Records[i].Rule)
	}
	return ids
}

// won returns the matches that a rule won.
func (r *Reading) won(of *rule.Rule) []*rule.Outcome {
	var l []*rule.Outcome
	for _, t := range r.Tries {
		if t.Rule == of {
			for _, o := range t.Outcomes {
				if o.Won {
					l = append(l, o)
				}
			}
		}
	}
	return l
}

// mustNot returns what a counter-example finds in spite of it: records of the
// rule, or of the kind that a veto stands over.
func (r *Reading) mustNot(of *rule.Rule, matches []*rule.Outcome) []string {
	var fail []string
	for i := range r.Records {
		rec := &r.Records[i]
		if rec.Rule == of.ID || of.Kind == "veto" && rec.Kind == baseKind(of.Over) {
			fail = append(fail, "+ "+rec.String())
		}
	}
	if len(fail) == 0 && of.Kind != "veto" && isPart(of.Kind) {
		for _, o := range matches {
			fail = append(fail, "+ match "+r.matchString(o))
		}
	}
	if len(fail) > 0 {
		fail = append([]string{"- nothing"}, fail...)
	}
	return fail
}

// must returns what keeps an example from passing. What is wanted may stand in
// a record of the rule; in one of its kind at the place of a match, since
// extractors join what several rules find; or in the match itself.
func (r *Reading) must(of *rule.Rule, matches []*rule.Outcome, want map[string]any) []string {
	kind := baseKind(of.Kind)
	if of.Kind == "veto" {
		kind = baseKind(of.Over)
	}
	var near []string
	best := []string(nil)
	consider := func(get func(string) (any, bool), text string) bool {
		diff := differences(want, get)
		if len(diff) == 0 {
			return true
		}
		if best == nil || len(diff) < len(best) {
			best = diff
		}
		near = append(near, text)
		return false
	}
	for i := range r.Records {
		rec := &r.Records[i]
		if rec.Rule == of.ID || rec.Kind == kind && (of.Kind == "veto" || r.touches(rec, matches)) {
			if consider(rec.Get, rec.String()) {
				return nil
			}
		}
	}
	for _, o := range matches {
		if consider(func(name string) (any, bool) { return r.matchField(o, name) }, "match "+r.matchString(o)) {
			return nil
		}
	}
	if len(near) == 0 {
		return append([]string{"- " + wantString(want), "+ nothing: the rule did not match"}, r.beaten(of)...)
	}
	fail := append([]string{"- " + wantString(want)}, best...)
	for _, n := range near {
		fail = append(fail, "+ "+n)
	}
	return fail
}

// beaten says what became of matches of the rule that did not win.
func (r *Reading) beaten(of *rule.Rule) []string {
	var l []string
	for _, t := range r.Tries {
		if t.Rule != of {
			continue
		}
		for _, o := range t.Outcomes {
			if !o.Won {
				l = append(l, "  "+r.matchString(o)+" "+fate(o))
			}
		}
	}
	return l
}

// fate says why a match did not win.
func fate(o *rule.Outcome) string {
	if o.Guard != "" {
		return fmt.Sprintf("was killed by %q (%s)", o.Guard, o.GuardP)
	}
	return fmt.Sprintf("lost to %s: %s", o.By.ID, o.Why)
}

func wantString(want map[string]any) string {
	if len(want) == 0 {
		return "a match"
	}
	names := make([]string, 0, len(want))
	for n := range want {
		names = append(names, n)
	}
	slices.Sort(names)
	for i, n := range names {
		names[i] = n + "=" + Show(want[n])
	}
	return strings.Join(names, " ")
}

// differences returns a line for each wanted field that is not there or holds
// something else.
func differences(want map[string]any, get func(string) (any, bool)) []string {
	var l []string
	for name, w := range want {
		if g, _ := get(name); !Same(w, g) {
			l = append(l, fmt.Sprintf("  %s: want %s, got %s", name, Show(w), Show(g)))
		}
	}
	slices.Sort(l)
	return l
}

// touches reports whether a record stands at a match's place.
func (r *Reading) touches(rec *Record, matches []*rule.Outcome) bool {
	first, last := r.Tokens(rec.Start, rec.End)
	for _, o := range matches {
		if first < o.Last && o.First < last || r.Doc.SentenceOf(o.First) == rec.Sentence {
			return true
		}
	}
	return false
}

func (r *Reading) matchField(o *rule.Outcome, name string) (any, bool) {
	if c, ok := o.Get(name); ok {
		return c.Words(r.Doc), true
	}
	if name == "text" {
		return r.Doc.Words(o.First, o.Last), true
	}
	v, ok := o.Rule.Set[name]
	if !ok {
		return nil, false
	}
	return v, true
}

// matchString writes a match as "words" name=words ...
func (r *Reading) matchString(o *rule.Outcome) string {
	s := fmt.Sprintf("%q", r.Doc.Words(o.First, o.Last))
	for _, c := range o.Captures {
		s += " " + c.Name + "=" + c.Words(r.Doc)
	}
	return s
}

// baseKind returns the kind of record that a rule's kind belongs to.
func baseKind(kind string) string {
	base, _, _ := strings.Cut(kind, ".")
	return base
}

func isPart(kind string) bool { return strings.Contains(kind, ".") }
