package date

import (
	"strings"

	"lede/extract/timex"
	"lede/fact"
	"lede/rule"
	"lede/text"
)

// emitOwn adds the date of a match of a rule with a pattern: its value is that
// of the group or constant value, else what the grammars read in the match.
// Without a value it is no date.
func (w *worker) emitOwn(s *sentence, m *rule.Match) {
	st := w.story
	d := fact.Date{
		Head: st.Head(fact.KindDate, m.Rule.ID, m.First, m.Last),
		Type: m.Rule.Set["type"], Mod: m.Rule.Set["mod"], Freq: m.Rule.Set["freq"], Quant: m.Rule.Set["quant"],
		Value: m.Value(st.Doc, "value"), Begin: m.Value(st.Doc, "begin"), EndDate: m.Value(st.Doc, "end_date"),
		First: m.First, Last: m.Last,
	}
	if d.Value == "" {
		w.readIn(s, m, &d)
	}
	if d.Value == "" {
		return
	}
	if d.Type == "" {
		d.Type = typeOf(d.Value).String()
	}
	if t, ok := timex.ParseTime(d.Value); ok && d.Begin == "" && d.EndDate == "" && t.String() == d.Value {
		if first, last, ok := w.calendar.Bounds(t); ok {
			d.Begin, d.EndDate = first.ISO(), last.ISO()
		}
	}
	st.Dates = append(st.Dates, d)
	st.Doc.AddMark(text.Mark{First: int32(m.First), Last: int32(m.Last), Label: text.Date, Ref: int32(len(st.Dates) - 1)})
}

// readIn gives a date the value of the first expression within the match.
func (w *worker) readIn(s *sentence, m *rule.Match, d *fact.Date) {
	for i := s.found.first; i < s.found.last; i++ {
		first, last := w.reader.tokens(&w.found[i].found)
		if v := w.values[i]; m.First <= first && last <= m.Last {
			d.Value, d.Begin, d.EndDate = v.Value, v.Begin, v.End
			if d.Type == "" {
				d.Type = v.Type.String()
			}
			return
		}
	}
}

// typeOf returns the type of a TIMEX3 value by its form.
func typeOf(v string) timex.Type {
	switch {
	case strings.HasPrefix(v, "P") && !strings.HasSuffix(v, "_REF"):
		return duration
	case strings.HasPrefix(v, "XXXX"):
		return set
	case strings.Contains(v, "T"):
		return clock
	}
	return date
}
