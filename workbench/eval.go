package workbench

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
)

// A Gold is an article with the records that it should yield.
type Gold struct {
	Article
	Records []Record
}

// maxGoldLine is the longest line of a gold file.
const maxGoldLine = 64 << 20

// ReadGold reads gold: JSON Lines with id, text, date where known, and records
// (or gold), a list of records as lede extract writes them; start and end count code
// points. Kinds that no record of the file has are not judged. A record may name
// the rule that should find it.
func ReadGold(name string, r io.Reader) ([]Gold, error) {
	var l []Gold
	s := bufio.NewScanner(r)
	s.Buffer(nil, maxGoldLine)
	for line := 1; s.Scan(); line++ {
		if strings.TrimSpace(s.Text()) == "" {
			continue
		}
		var g struct {
			ID, Text, Date string
			Records, Gold  []json.RawMessage
		}
		if err := json.Unmarshal(s.Bytes(), &g); err != nil {
			return nil, fmt.Errorf("%s:%d: reading gold: %w", name, line, err)
		}
		gold := Gold{Article: Article{g.ID, g.Text, g.Date}}
		for _, raw := range append(g.Records, g.Gold...) {
			rec, err := goldRecord(raw)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: reading gold: %w", name, line, err)
			}
			gold.Records = append(gold.Records, rec)
		}
		l = append(l, gold)
	}
	if err := s.Err(); err != nil {
		return nil, fmt.Errorf("reading gold %s: %w", name, err)
	}
	return l, nil
}

func goldRecord(raw []byte) (Record, error) {
	var h struct {
		Kind, Text, Rule string
		Start, End       int
	}
	if err := json.Unmarshal(raw, &h); err != nil {
		return Record{}, err
	}
	if h.Kind == "" || h.End <= h.Start {
		return Record{}, fmt.Errorf("a record needs kind, start and end: %s", raw)
	}
	fields, err := decode(raw)
	if err != nil {
		return Record{}, err
	}
	for _, name := range headFields {
		delete(fields, name)
	}
	return Record{Kind: h.Kind, Rule: h.Rule, Text: h.Text, Start: h.Start, End: h.End, Fields: fields}, nil
}

// A Tally counts right, invented and missed things.
type Tally struct{ Right, Extra, Missed int }

func (t *Tally) add(o Tally) {
	t.Right += o.Right
	t.Extra += o.Extra
	t.Missed += o.Missed
}

// Precision is the share of what was found that is right; 0 where nothing was.
func (t Tally) Precision() float64 { return share(t.Right, t.Right+t.Extra) }

// Recall is the share of what there is that was found.
func (t Tally) Recall() float64 { return share(t.Right, t.Right+t.Missed) }

// F1 is the harmonic mean of precision and recall.
func (t Tally) F1() float64 { return share(2*t.Right, 2*t.Right+t.Extra+t.Missed) }

func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// ofRule begins the names of the scores of rules.
const ofRule = "rule "

// A Score is a tally with where it comes from: a kind ("figure"), a field of a
// kind ("figure.unit") or a rule ("rule figure.percent").
type Score struct {
	Name string
	Tally
	Low, High float64 // 95% interval of F1, by bootstrap over documents
	Asked     bool    // what should have been found is known: false of a rule that gold does not name
}

// An Evaluation is how the records of articles compare with gold.
type Evaluation struct {
	Scores []Score
	Errors []string
	docs   []map[string]Tally // a document
	asked  map[string]bool    // rules that gold names
}

// Evaluate reads the articles of gold and compares. A record is right where it
// has the kind of a gold record and overlaps it; each counts once. A field is
// right where the values are the same. A rule has missed what gold names it for
// where no rule found it.
func (l *Lab) Evaluate(ctx context.Context, gold []Gold) (*Evaluation, error) {
	e := &Evaluation{asked: map[string]bool{}}
	judged := map[string]bool{}
	for i := range gold {
		for j := range gold[i].Records {
			rec := &gold[i].Records[j]
			judged[rec.Kind] = true
			e.asked[ofRule+rec.Rule] = rec.Rule != ""
		}
	}
	for i := range gold {
		g := &gold[i]
		r, err := l.Read(ctx, g.Article, false)
		if err != nil {
			return nil, err
		}
		g.quote(r)
		e.docs = append(e.docs, e.document(g, r.Records, judged))
	}
	e.sum()
	return e, nil
}

// quote gives the records that don't say it the words that they stand at.
func (g *Gold) quote(r *Reading) {
	for i := range g.Records {
		if rec := &g.Records[i]; rec.Text == "" {
			rec.Text = r.Doc.Text[r.Byte(rec.Start):r.Byte(rec.End)]
		}
	}
}

func (e *Evaluation) document(g *Gold, found []Record, judged map[string]bool) map[string]Tally {
	t := map[string]Tally{}
	add := func(name string, x Tally) {
		y := t[name]
		y.add(x)
		t[name] = y
	}
	taken := make([]bool, len(found))
	for i := range g.Records {
		w := &g.Records[i]
		j := partner(w, found, taken)
		if j < 0 {
			add(w.Kind, Tally{Missed: 1})
			if w.Rule != "" {
				add(ofRule+w.Rule, Tally{Missed: 1})
			}
			for _, f := range w.Names() {
				add(w.Kind+"."+f, Tally{Missed: 1})
			}
			e.Errors = append(e.Errors, g.ID+": missed "+w.String())
			continue
		}
		taken[j] = true
		add(w.Kind, Tally{Right: 1})
		add(ofRule+found[j].Rule, Tally{Right: 1})
		e.fields(g.ID, w, &found[j], add)
	}
	for j := range found {
		if f := &found[j]; !taken[j] && judged[f.Kind] {
			add(f.Kind, Tally{Extra: 1})
			add(ofRule+f.Rule, Tally{Extra: 1})
			e.Errors = append(e.Errors, g.ID+": invented "+f.String()+" ("+f.Rule+")")
		}
	}
	return t
}

// fields compares the fields that gold has. One that it leaves out is not
// judged: gold may be incomplete there.
func (e *Evaluation) fields(doc string, want, got *Record, add func(string, Tally)) {
	for _, f := range want.Names() {
		name := want.Kind + "." + f
		switch g, ok := got.Fields[f]; {
		case !ok:
			add(name, Tally{Missed: 1})
			e.Errors = append(e.Errors, fmt.Sprintf("%s: %s %q: no %s, want %s", doc, want.Kind, want.Text, f, Show(want.Fields[f])))
		case Same(want.Fields[f], g):
			add(name, Tally{Right: 1})
		default:
			add(name, Tally{Extra: 1, Missed: 1})
			e.Errors = append(e.Errors, fmt.Sprintf("%s: %s %q: %s is %s, want %s (%s)", doc, want.Kind, want.Text, f, Show(g), Show(want.Fields[f]), got.Rule))
		}
	}
}

// rounds is how often documents are drawn anew: enough for two digits of a 95%
// interval.
const rounds = 1000

func (e *Evaluation) sum() {
	total := map[string]Tally{}
	for _, d := range e.docs {
		for name, t := range d {
			x := total[name]
			x.add(t)
			total[name] = x
		}
	}
	for name, t := range total {
		s := Score{Name: name, Tally: t, Asked: !strings.HasPrefix(name, ofRule) || e.asked[name]}
		s.Low, s.High = e.interval(name)
		e.Scores = append(e.Scores, s)
	}
	slices.SortFunc(e.Scores, func(a, b Score) int {
		return cmp.Or(scoreRank(a.Name)-scoreRank(b.Name), strings.Compare(a.Name, b.Name))
	})
}

// scoreRank puts kinds first, then fields, then rules.
func scoreRank(name string) int {
	switch {
	case strings.HasPrefix(name, ofRule):
		return 2
	case strings.Contains(name, "."):
		return 1
	}
	return 0
}

// interval draws documents with replacement, always in the same way.
func (e *Evaluation) interval(name string) (low, high float64) {
	r := rand.New(rand.NewPCG(1, 2))
	f1 := make([]float64, rounds)
	for i := range f1 {
		var t Tally
		for range e.docs {
			t.add(e.docs[r.IntN(len(e.docs))][name])
		}
		f1[i] = t.F1()
	}
	slices.Sort(f1)
	return f1[rounds*25/1000], f1[rounds*975/1000-1]
}

// Compare returns, for a name of the scores, by how much b's F1 is above a's,
// and how likely a difference as large would be if the two were as good: a
// paired randomization test over documents, which swaps each document's two
// results at random. Both must have read the same gold.
func Compare(a, b *Evaluation, name string) (gain, p float64) {
	f := func(swap func(int) bool) float64 {
		var x, y Tally
		for i := range a.docs {
			s, t := a.docs[i][name], b.docs[i][name]
			if swap(i) {
				s, t = t, s
			}
			x.add(s)
			y.add(t)
		}
		return y.F1() - x.F1()
	}
	gain = f(func(int) bool { return false })
	r := rand.New(rand.NewPCG(3, 4))
	as := 0
	for range rounds {
		if math.Abs(f(func(int) bool { return r.IntN(2) == 1 })) >= math.Abs(gain)-1e-12 {
			as++
		}
	}
	return gain, float64(as+1) / (rounds + 1)
}
