package date

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"lede/extract/timex"
	"lede/fact"
	"lede/rule"
	"lede/story"
	"lede/text"
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
	reader   reader
	bids     []rule.Match
	own      []rule.Match // of rules with patterns, in the sentence
	resolver timex.Resolver
	found    []member
	values   []timex.Value
	ranges   int
}

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
	return w
}

// Extract adds the dates of the article to the story, in the order of the
// text, and marks where they stand.
func (x *Extractor) Extract(ctx context.Context, st *story.Story) {
	w := x.idle.Get().(*worker)
	defer x.idle.Put(w)
	w.resolver.Calendar = x.calendar
	w.resolver.Reset(published(st))
	w.ranges = 0
	w.reader.told, w.reader.game = w.reader.told[:0], 0
	w.reader.order = order(st.Doc.Text)
	for i, s := range st.Doc.Sentences {
		if ctx.Err() != nil {
			return
		}
		w.resolver.Sentence = i
		w.found, w.own = w.found[:0], w.own[:0]
		if x.table != nil && w.reader.read(st.Doc, s) {
			w.find()
		}
		w.contend(st, i)
		if len(w.found)+len(w.own) > 0 {
			w.settle(st, i)
		}
	}
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

// find reads the expressions of the sentence from left to right.
func (w *worker) find() {
	r := &w.reader
	end := 0
	for _, i := range r.starts {
		if int(i) < end || !r.begins(int(i)) {
			continue
		}
		w.found = r.spans(w.found, int(i))
		if n := len(w.found); n > 0 {
			end = w.found[n-1].b
		}
	}
}

// settle resolves what was found and adds it to the story, in text order with
// the dates of rules with patterns.
func (w *worker) settle(st *story.Story, sentence int) {
	w.values = w.values[:0]
	for i := range w.found {
		w.resolve(i)
	}
	own := w.own
	for i := range w.found {
		f := &w.found[i]
		if f.lost {
			continue
		}
		for len(own) > 0 && st.Doc.Tokens[own[0].First].Start < w.reader.items[f.a].start {
			w.emitOwn(st, &own[0])
			own = own[1:]
		}
		w.emit(st, sentence, f, w.values[i])
	}
	for i := range own {
		w.emitOwn(st, &own[i])
	}
	w.link(st)
}

// resolve finds the value of what was found as i-th.
func (w *worker) resolve(i int) {
	f := &w.found[i]
	tense := w.reader.tense(f.a, f.b)
	if f.ahead != nil && w.grammars[ruleOffset] != nil {
		f.settleAhead(tense)
	}
	if f.pair > 0 && f.pair-1 < i {
		follow(w.found[f.pair-1].e, f.e, w.values[f.pair-1])
	} else if f.pair > 0 {
		lead(f.e, w.found[f.pair-1].e)
	}
	v := w.resolver.Resolve(f.e, tense)
	w.values = append(w.values, v)
	if v.Known && !f.e.Keep && !f.lost {
		w.resolver.Tell(v.Time)
		if _, exact := v.Time.Exact(); exact {
			w.reader.told = append(w.reader.told, told{w.resolver.Sentence, v.Time})
		}
	}
}

// emit adds one date to the story.
func (w *worker) emit(st *story.Story, sentence int, f *member, v timex.Value) {
	r := &w.reader
	a, b := r.text(f, f.pair > 0 && !w.found[f.pair-1].lost)
	start, end := int(r.items[a].start), int(r.items[b-1].end)
	first, last := r.tokens(&f.found)
	d := fact.Date{
		Head: fact.Head{Kind: fact.KindDate, Rule: w.writes(f.rule), Start: start, End: end, Text: st.Doc.Text[start:end], Sentence: sentence},
		Type: v.Type, Value: v.Value, Mod: v.Mod, Freq: v.Freq, Quant: v.Quant, Begin: v.Begin, EndDate: v.End,
		First: first, Last: last,
		Opener: utf8.RuneCountInString(st.Doc.Text[start:r.items[f.a].start]), Closer: utf8.RuneCountInString(st.Doc.Text[r.items[f.b-1].end:end]),
	}
	f.index = len(st.Dates)
	st.Dates = append(st.Dates, d)
	st.Doc.AddMark(text.Mark{First: int32(first), Last: int32(last), Label: text.Date, Ref: int32(f.index)})
}

// writes returns the id of the rule that the grammar writes by, "" where it is
// off.
func (x *Extractor) writes(g ruleName) string {
	if r := x.grammars[g]; r != nil {
		return r.ID
	}
	return ""
}

// link gives the two ends of a range their common id.
func (w *worker) link(st *story.Story) {
	for i := range w.found {
		if p := w.found[i].pair; p > i+1 && !w.found[i].lost && !w.found[p-1].lost {
			w.ranges++
			id := "r" + strconv.Itoa(w.ranges)
			st.Dates[w.found[i].index].Range = id
			st.Dates[w.found[p-1].index].Range = id
		}
	}
}

// order infers from the dates in digits that allow only one reading whether
// the article writes the day or the month first.
func order(s string) dateOrder {
	votes := 0
	for i := strings.IndexByte(s, '/'); i >= 0; {
		a, b := numberBefore(s, i), numberAfter(s, i)
		switch {
		case a > 12 && a <= 31 && b >= 1 && b <= 12:
			votes++
		case b > 12 && b <= 31 && a >= 1 && a <= 12:
			votes--
		}
		n := strings.IndexByte(s[i+1:], '/')
		if n < 0 {
			break
		}
		i += n + 1
	}
	if votes > 0 {
		return dayBeforeMonth
	}
	return monthBeforeDay
}

func numberBefore(s string, i int) int {
	j := i
	for j > 0 && i-j < 3 && s[j-1] >= '0' && s[j-1] <= '9' {
		j--
	}
	n, _ := strconv.Atoi(s[j:i])
	return n
}

func numberAfter(s string, i int) int {
	j := i + 1
	for j < len(s) && j-i < 4 && s[j] >= '0' && s[j] <= '9' {
		j++
	}
	n, _ := strconv.Atoi(s[i+1 : j])
	return n
}
