package statement

import (
	"sort"
	"strings"

	"lede/extract/refer"
	"lede/fact"
)

// record writes a statement down.
func (r *reader) record(st *statement) fact.Statement {
	p := r.trimmed(st.content)
	out := fact.Statement{
		Head:    r.st.Head(fact.KindStatement, st.rule, p.first, p.last),
		Speaker: strings.TrimSpace(st.name), Content: refer.Squeeze(r.doc.Words(p.first, p.last)),
		Direct: r.direct(p), Continued: st.continued, First: p.first, Last: p.last,
	}
	if st.continued {
		return out
	}
	out.SpeakerText = refer.Squeeze(r.doc.Words(st.speaker.first, st.speaker.last))
	out.Cue = refer.Squeeze(r.doc.Words(st.cue.first, st.cue.last))
	out.Date = r.saidOn(st)
	return out
}

// saidOn returns the day that stands beside the cue, outside the content and in
// no clause of its own: "said on Monday that"; "" where none does.
func (r *reader) saidOn(st *statement) string {
	dates := r.st.Dates
	from := max(st.cue.first-3, 0)
	i := sort.Search(len(dates), func(i int) bool { return dates[i].First >= from })
	for ; i < len(dates) && dates[i].First < st.cue.last+maxLead; i++ {
		d := &dates[i]
		if d.First < st.content.last && st.content.first < d.Last || r.at[d.First] > 0 || r.doc.SentenceOf(d.First) != r.doc.SentenceOf(st.cue.first) ||
			r.clauseBefore(st, d.First) {
			continue
		}
		if (d.Type == "DATE" || d.Type == "TIME") && len(d.Begin) > 0 && d.Begin == d.EndDate {
			return d.Begin
		}
	}
	return ""
}

// clauseBefore reports whether a verb behind the statement stands before token
// t: "called it a tragedy and said he would come on Friday".
func (r *reader) clauseBefore(st *statement, t int) bool {
	from := st.cue.last
	if st.content.last <= t {
		from = max(from, st.content.last)
	}
	for k := from; k < t; k++ {
		if r.isFinite(k) {
			return true
		}
	}
	return false
}

// trimmed narrows a content by its enclosing marks and last comma or stop.
func (r *reader) trimmed(p phrase) phrase {
	if q := r.quoteAt(p.first); q != nil && q.phrase.first == p.first && q.phrase.last == p.last {
		p = q.inside
	}
	for p.last-p.first > 1 && r.closesSentence(p.last-1) {
		p.last--
	}
	return p
}

// direct reports whether at least half of the words stand in quotation
// marks.
func (r *reader) direct(p phrase) bool {
	in, all := 0, 0
	for t := p.first; t < p.last; t++ {
		if !r.isWord(t) {
			continue
		}
		all++
		if r.at[t] > 0 {
			in++
		}
	}
	return all > 0 && 2*in >= all
}

// sources gives figures inside a statement its speaker as source, where none
// is nearer. Of nested statements the inner one counts, so they are gone
// through from the last to begin.
func (r *reader) sources() {
	figs := r.st.Figures
	for i := len(r.st.Says) - 1; i >= 0; i-- {
		s := &r.st.Says[i]
		k := sort.Search(len(figs), func(k int) bool { return figs[k].First >= s.First })
		for ; s.Speaker != "" && k < len(figs) && figs[k].First < s.Last; k++ {
			if figs[k].Source == "" && figs[k].Last <= s.Last {
				figs[k].Source = s.Speaker
			}
		}
	}
}
