package event

import (
	"lede/fact"
	"lede/rule"
	"lede/text"
)

// properNames notes the sentence's events with a proper name: names that nlp
// took for one, and runs of capitalized words that end in a word like
// "Summit" or "Games".
func (r *reading) properNames(s int) {
	sent := r.d.Sentences[s]
	for k := sent.First; k < sent.Last; k++ {
		t := &r.d.Tokens[k]
		if !t.Flags.Has(text.Capital) && !t.Flags.Has(text.Digit) {
			continue
		}
		end := r.capitalRun(k, sent.Last)
		first, last, kind := r.headOf(k, end)
		if kind != "" {
			r.name(s, first, last, kind, r.x.name)
		}
		k = max(k, end-1)
	}
}

// capitalRun returns the end of the run of capitalized words, years included.
func (r *reading) capitalRun(k, limit int) int {
	end := k
	for end < limit {
		t := &r.d.Tokens[end]
		if t.Flags.Has(text.Capital) || t.Flags.Has(text.Numeric) && end == k && t.End-t.Start == 4 ||
			t.Tag == text.HYPH || r.d.Word(end) == "-" && end > k {
			end++
			continue
		}
		break
	}
	return end
}

// headOf looks for the last word in the run that heads the name of an event.
func (r *reading) headOf(first, end int) (int, int, string) {
	for k := end - 1; k > first; k-- {
		if n, e := r.x.heads.Longest(r.d, k, end); n > 0 {
			last := k + n
			if last < end && r.d.Tokens[last].Flags.Has(text.Capital) {
				return 0, 0, "" // "Olympic Games Committee" names a body
			}
			if k > first && r.x.heads.Has(r.d, k-1) {
				k--
			}
			start := r.trim(first, k)
			if start == k && !r.d.Tokens[first].Flags.Has(text.Numeric) {
				return 0, 0, ""
			}
			return start, last, e.Value
		}
	}
	return 0, 0, ""
}

// trim leaves out a sentence's first article and a month or weekday before
// the name.
func (r *reading) trim(first, head int) int {
	for first < head && (r.d.Tokens[first].Tag == text.DT || r.d.Tokens[first].Tag == text.IN || r.d.Tokens[first].Tag == text.PRPS) {
		first++
	}
	return first
}

// named notes an event whose name a rule found.
func (r *reading) named(s, first, last int, rl *rule.Rule) {
	r.name(s, first, last, rl.Constant("type"), rl.ID)
}

// name notes one event with its name. Its status is told only where a date
// tells it.
func (r *reading) name(s, first, last int, kind, id string) {
	if r.taken(first, last) {
		return
	}
	t := telling{sentence: s, form: nameForm}
	t.Event = fact.Event{Head: r.st.Head(fact.KindEvent, id, first, last), Type: kind, First: first, Last: last}
	t.Name, t.Trigger = t.Text, t.Text
	t.lemma = r.d.Tokens[last-1].Lemma
	r.complete(&t)
	if d, ok := r.nearest(s, first, last); ok {
		t.Status = occurred
		if after(d, r.published) {
			t.Status = scheduled
		}
	}
	r.told = append(r.told, t)
}
