package date

import (
	"strconv"
	"unicode/utf8"

	"lede/extract/timex"
	"lede/fact"
	"lede/text"
)

// settle resolves what was found in the sentences that are read and not yet
// settled, and adds it to the story.
func (w *worker) settle() {
	r := &w.reader
	from, to := r.from, r.to // of a sentence that is being read
	todo := w.batch[w.settled:w.read]
	w.settled = w.read
	for k := range todo {
		s := &todo[k]
		in := w.story.Doc.Sentences[s.index]
		r.from, r.to, w.resolver.Sentence = in.First, in.Last, s.index
		if w.contends {
			w.contend(s)
		}
		for i := s.found.first; i < s.found.last; i++ {
			w.resolve(i)
		}
	}
	for k := range todo {
		w.emitAll(&todo[k])
	}
	r.from, r.to = from, to
}

// emitAll adds the dates of a sentence in text order, with those of rules with
// patterns.
func (w *worker) emitAll(s *sentence) {
	own := w.own[s.own.first:s.own.last]
	for i := s.found.first; i < s.found.last; i++ {
		f := &w.found[i]
		if f.lost {
			continue
		}
		for len(own) > 0 && w.story.Doc.Tokens[own[0].First].Start < w.reader.row[f.a].start {
			w.emitOwn(s, &own[0])
			own = own[1:]
		}
		w.emit(s.index, f, &w.values[i])
	}
	for i := range own {
		w.emitOwn(s, &own[i])
	}
	w.link(s)
}

// resolve finds the value of what was found as i-th.
func (w *worker) resolve(i int) {
	f := &w.found[i]
	tense := timex.NoTense
	if f.ahead != nil || f.e.HangsOnTense() {
		tense = w.reader.tense(f.a, f.b)
	}
	if f.ahead != nil && w.grammars[ruleOffset] != nil {
		f.settleAhead(tense)
	}
	if f.pair > 0 && f.pair-1 < i {
		follow(w.found[f.pair-1].e, f.e, w.values[f.pair-1])
	} else if f.pair > 0 {
		lead(f.e, w.found[f.pair-1].e)
	}
	w.values = append(w.values, w.resolver.Resolve(f.e, tense))
	v := &w.values[i]
	if v.Known && !f.e.Keep && !f.lost {
		w.resolver.Tell(v.Time)
		if v.Time.IsDay() {
			w.reader.told = append(w.reader.told, told{w.resolver.Sentence, v.Time})
		}
	}
}

// emit adds one date to the story.
func (w *worker) emit(sentence int, f *member, v *timex.Value) {
	r, st := &w.reader, w.story
	a, b := r.text(f, f.pair > 0 && !w.found[f.pair-1].lost)
	start, end := int(r.row[a].start), int(r.row[b-1].end)
	f.index = len(st.Dates)
	st.Dates = append(st.Dates, fact.Date{})
	d := &st.Dates[f.index]
	d.Kind, d.Rule, d.Sentence = fact.KindDate, w.writes(f.rule), sentence
	d.Start, d.End, d.Text = start, end, st.Doc.Text[start:end]
	d.Type, d.Value, d.Mod, d.Begin, d.EndDate = v.Type.String(), v.Value, v.Mod, v.Begin, v.End
	if v.Type == set {
		d.Quant = v.Quant.String()
		if v.Times > 0 {
			d.Freq = strconv.Itoa(int(v.Times)) + "X"
		}
	}
	d.First, d.Last = r.tokens(&f.found)
	if a < f.a {
		d.Opener = utf8.RuneCountInString(st.Doc.Text[start:r.row[f.a].start])
	}
	if f.b < b {
		d.Closer = utf8.RuneCountInString(st.Doc.Text[r.row[f.b-1].end:end])
	}
	st.Doc.AddMark(text.Mark{First: int32(d.First), Last: int32(d.Last), Label: text.Date, Ref: int32(f.index)})
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
func (w *worker) link(s *sentence) {
	dates := w.story.Dates
	for i := s.found.first; i < s.found.last; i++ {
		if p := w.found[i].pair; p > i+1 && !w.found[i].lost && !w.found[p-1].lost {
			w.ranges++
			id := "r" + strconv.Itoa(w.ranges)
			dates[w.found[i].index].Range = id
			dates[w.found[p-1].index].Range = id
		}
	}
}
