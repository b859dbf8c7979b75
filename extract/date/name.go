package date

import (
	"slices"

	"lede/text"
)

// Months and weekdays stand in names too, and there they are no dates.

// inName reports whether the month or holiday at item i is part of a person's name: "June
// Carter", "Theresa May", "Mary Easter".
func (r *reader) inName(i int) bool {
	m := r.mention(i)
	return m != nil && m.Label == text.Person && m.Last-m.First > 1
}

// namesBody reports whether the weekday at item i begins the name of a body:
// "The Sunday Times", "the Monday Club".
func (r *reader) namesBody(i int) bool {
	if !r.is(i-1, wThe) || r.at(i+1).kind != letters || !r.at(i+1).capital() || r.has(i+1, isPart|isMonth) {
		return false
	}
	m := r.mention(i)
	return m != nil && m.Label == text.Org && m.First == r.row[i].token
}

// mention returns the name that holds item i, nil where none does.
func (r *reader) mention(i int) *text.Mention {
	token, all := r.row[i].token, r.doc.Mentions
	at, _ := slices.BinarySearchFunc(all, token+1, func(m text.Mention, t int32) int { return int(m.First - t) })
	for at--; at >= 0 && all[at].First > token-8; at-- {
		if m := &all[at]; m.Form == text.Named && m.Last > token {
			return m
		}
	}
	return nil
}
