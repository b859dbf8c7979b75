package event

import (
	"lede/text"
)

// who fills in the place and the participants from the names of the sentence:
// a place that "in" or "at" leads to, and the nearest persons, bodies and
// countries on both sides of the trigger.
func (r *reading) who(t *telling) {
	sent := r.d.Sentences[t.sentence]
	for i := r.names; i < len(r.d.Mentions) && int(r.d.Mentions[i].First) < sent.Last; i++ {
		m := &r.d.Mentions[i]
		first, last := int(m.First), int(m.Last)
		if m.Form != text.Named || first < t.Last && last > t.First {
			continue
		}
		located := first > sent.First && r.x.w.place[r.d.Tokens[first-1].Lower]
		switch m.Label {
		case text.Place:
			if located && t.Place == "" && first >= t.First && r.close(t, first) {
				t.Place = r.d.Words(first, last)
				continue
			}
			if located {
				continue
			}
		case text.Person, text.Org, text.Norp:
		default:
			continue
		}
		if r.close(t, first) && len(t.Participants) < 4 {
			t.Participants = appendNew(t.Participants, r.d.Words(first, last))
		}
	}
	t.subject = r.subject(t)
}

// close reports whether the name at token i stands in the trigger's clause.
func (r *reading) close(t *telling, i int) bool {
	from, to := t.Last, i
	if i < t.First {
		from, to = i, t.First
	}
	return to-from < 18 && r.barriers(from, to) < 8
}

// subject returns the words of the noun phrase before the trigger.
func (r *reading) subject(t *telling) string {
	sent := r.d.Sentences[t.sentence]
	for i := r.names; i < len(r.d.Mentions) && int(r.d.Mentions[i].First) < t.First; i++ {
		m := &r.d.Mentions[i]
		if m.Form == text.Named && int(m.First) >= sent.First && m.Label != text.Place {
			return r.d.Words(int(m.First), int(m.Last))
		}
	}
	return ""
}

func appendNew(list []string, s string) []string {
	for _, x := range list {
		if x == s {
			return list
		}
	}
	return append(list, s)
}
