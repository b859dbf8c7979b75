package date

import (
	"sort"

	"lede/text"
)

// namesPerson reports whether what was found is part of a person's name: the
// given name in "August Wilson", the family name in "Mary Easter". Weekdays and
// family names that are months are left: where a name ends beside one, names
// take in too much more often than people are called so.
func (w *worker) namesPerson(d *text.Document, f *found) bool {
	month := f.rule == "date.month"
	if f.b != f.a+1 || !month && f.rule != "date.holiday" {
		return false
	}
	t := int32(w.reader.items[f.a].token)
	i := sort.Search(len(d.Mentions), func(i int) bool { return d.Mentions[i].Last > t })
	if i == len(d.Mentions) {
		return false
	}
	m := &d.Mentions[i]
	return m.Label == text.Person && m.Form == text.Named && m.First <= t && m.Last > m.First+1 && (m.First == t || !month)
}
