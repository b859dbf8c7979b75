package names

import (
	"slices"

	"lede/text"
)

// ownClasses are the classes that stand for the kinds of a user's names.
var ownClasses = map[text.Label]class{
	text.Person: given, text.Org: org, text.Place: place, text.EventName: event, text.Norp: norp,
}

// ownNames returns the gazetteer of a user's names, nil where there are none.
func ownNames(byLabel map[text.Label][]string) *gazetteer {
	var b gazetteerBuilder
	for l, c := range ownClasses {
		for _, n := range byLabel[l] {
			b.add(n, c)
		}
	}
	if len(b.entries) == 0 {
		return nil
	}
	return b.table()
}

// claim puts the user's names over those found: what overlaps one gives way,
// unless it holds the user's name and more.
func (w *reading) claim(own *gazetteer) {
	var claimed []text.Mention
	for _, s := range w.d.Sentences {
		for i := s.First; i < s.Last; {
			n, c := own.phrase(w.d, i, s.Last, given|org|place|event|norp)
			if n == 0 || !w.capital(i) {
				i++
				continue
			}
			for _, l := range [...]text.Label{text.Person, text.Org, text.Place, text.EventName, text.Norp} {
				if c&ownClasses[l] != 0 {
					claimed = append(claimed, text.Mention{First: int32(i), Last: int32(i + n), Label: l, Entity: -1})
					break
				}
			}
			i += n
		}
	}
	for _, m := range claimed {
		w.give(m)
	}
}

// give puts one name in its place among the document's mentions.
func (w *reading) give(m text.Mention) {
	d := w.d
	at, _ := slices.BinarySearchFunc(d.Mentions, m, func(a, b text.Mention) int {
		if a.Last <= b.First {
			return -1
		}
		return 1
	})
	end := at
	for end < len(d.Mentions) && d.Mentions[end].First < m.Last {
		if f := d.Mentions[end]; f.First <= m.First && f.Last >= m.Last && f.Last-f.First > m.Last-m.First {
			return
		}
		end++
	}
	d.Mentions = slices.Replace(d.Mentions, at, end, m)
}
