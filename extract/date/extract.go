package date

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"lede/extract/timex"
	"lede/fact"
	"lede/rule"
	"lede/story"
)

// An Extractor finds dates. It is read-only once made and safe for concurrent
// use.
type Extractor struct {
	set       *rule.Set
	contested bool              // see rule.Set.Contested
	table     *table            // nil where all grammars are off
	grammars  [rules]*rule.Rule // nil for those that are off
	calendar  timex.Calendar
	idle      sync.Pool // of *worker
}

// A worker is the scratch memory of one article.
type worker struct {
	*Extractor
	story    *story.Story
	reader   reader
	batch    []sentence
	read     int  // how many of the batch are read
	settled  int  // how many of these are settled
	contends bool // others compete with the grammars
	bids     []rule.Match
	own      []rule.Match // of rules with patterns
	resolver timex.Resolver
	found    []member
	values   []timex.Value // of those found, as far as they are settled
	ranges   int
}

// A sentence is one of a batch, with what was found in it.
type sentence struct {
	index      int
	line       line
	found, own span // in the worker's
}

// A span is a half-open range of indices.
type span struct{ first, last int }

// New reads the lexicons and settings that the extractor needs out of the
// rules. It returns an error where one is missing or ill-formed.
func New(set *rule.Set) (*Extractor, error) {
	x := &Extractor{set: set, contested: set.Contested(string(fact.KindDate))}
	if set.Grammars(string(fact.KindDate)) > 0 {
		t, err := newTable(set)
		if err != nil {
			return nil, fmt.Errorf("reading the lexicons of dates: %w", err)
		}
		x.table = t
	}
	for i, name := range ruleNames {
		x.grammars[i] = set.Grammar(name)
	}
	if s, ok := set.Setting("fiscal_year_start"); ok && s != "" {
		month, _, _ := strings.Cut(s, "-")
		m, err := strconv.Atoi(month)
		if err != nil || m < 1 || m > 12 {
			return nil, fmt.Errorf("reading the setting fiscal_year_start: %q is no day MM-DD", s)
		}
		x.calendar.FiscalStart = m
	}
	x.idle.New = func() any { return x.newWorker() }
	return x, nil
}

func (x *Extractor) newWorker() *worker {
	w := &worker{Extractor: x}
	if x.table != nil {
		w.reader = newReader(x.table)
	}
	w.reader.settle = w.settle
	return w
}

// Extract adds the dates of the article to the story, in the order of the
// text, and marks where they stand.
func (x *Extractor) Extract(ctx context.Context, st *story.Story) {
	w := x.idle.Get().(*worker)
	defer x.idle.Put(w)
	st.Match.Read(st.Doc) // for the kinds to come: the tokens are fetched once for both
	w.start(st)
	for i := range st.Doc.Sentences {
		if ctx.Err() != nil {
			return
		}
		if len(w.reader.row) > batch {
			w.flush()
		}
		w.fill(i)
	}
	w.flush()
	w.story = nil
}

// batch is how many items are read before what was found in them is settled:
// sentences enough that the code of each step stays in the cache, and few
// enough that the items do.
const batch = 1 << 10

func (w *worker) start(st *story.Story) {
	w.story = st
	w.resolver.Calendar = w.calendar
	w.resolver.Reset(published(st))
	w.ranges = 0
	w.contends = w.contested || st.Match.Watched()
	w.reader.start(st.Doc)
	w.clear()
}

// clear forgets the batch.
func (w *worker) clear() {
	w.batch, w.read, w.settled = w.batch[:0], 0, 0
	w.found, w.values, w.own = w.found[:0], w.values[:0], w.own[:0]
	w.reader.clear()
}

// published returns the publication date, with its time of day where the input
// gives one. Midnight is what inputs write that know the day alone.
func published(st *story.Story) timex.Time {
	day, _ := timex.ParseTime(st.Published)
	t, ok := timex.ParseTime(st.Doc.Date)
	if ok && t.Unit < timex.DayUnit && (t.Hour > 0 || t.Minute > 0) && day.Unit == timex.DayUnit && strings.HasPrefix(st.Doc.Date, st.Published) {
		return t
	}
	return day
}

// fill adds the i-th sentence to the batch.
func (w *worker) fill(i int) {
	s := sentence{index: i}
	if w.table != nil && w.reader.fill(w.story.Doc.Sentences[i]) {
		s.line = w.reader.line
	} else if !w.contends {
		return
	}
	w.batch = append(w.batch, s)
}

// flush finds the expressions of the batch and adds them to the story. One step
// for all sentences is done before the next, so that its code is in the cache.
func (w *worker) flush() {
	for k := range w.batch {
		s := &w.batch[k]
		s.found.first = len(w.found)
		w.reader.open(s.line, w.story.Doc.Sentences[s.index])
		w.find()
		s.found.last = len(w.found)
		w.read++
	}
	w.settle()
	w.clear()
}

// find reads the expressions of the sentence from left to right.
func (w *worker) find() {
	r := &w.reader
	end := 0
	for _, i := range r.starts[r.line.starts.first:r.line.starts.last] {
		if int(i) < end || !r.begins(int(i)) {
			continue
		}
		w.found = r.spans(w.found, int(i))
		if n := len(w.found); n > 0 {
			end = w.found[n-1].b
		}
	}
}
