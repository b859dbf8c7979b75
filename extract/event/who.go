package event

import "lede/text"

// maxParticipants is how many names one telling takes in; an event that is
// told again may gather two more.
const maxParticipants = 4

// who fills in the participants: the nearest persons, bodies and countries on
// both sides of the trigger, but for those that only tell the place.
func (r *reading) who(t *telling) {
	sent := r.d.Sentences[t.sentence]
	for i := r.names; i < len(r.d.Mentions) && int(r.d.Mentions[i].First) < sent.Last; i++ {
		m := &r.d.Mentions[i]
		first, last := int(m.First), int(m.Last)
		if m.Form != text.Named || first < t.Last && last > t.First || len(t.Participants) == maxParticipants {
			continue
		}
		switch m.Label {
		case text.Place:
			if first > sent.First && r.x.w.place[r.before(first, sent.First)] || r.d.Words(first, last) == t.Place {
				continue
			}
		case text.Person, text.Org, text.Norp:
		default:
			continue
		}
		if r.close(t, first) {
			t.Participants = appendNew(t.Participants, r.d.Words(first, last))
		}
	}
	t.subject = r.subject(t)
}

// before returns the word before token i, an article passed over.
func (r *reading) before(i, first int) uint64 {
	if i-1 > first && r.d.Tokens[i-1].Tag == text.DT {
		i--
	}
	return r.d.Tokens[i-1].Lower
}

// close reports whether the name at token i stands in the trigger's clause.
func (r *reading) close(t *telling, i int) bool {
	from, to := t.Last, i
	if i < t.First {
		from, to = i, t.First
	}
	return to-from < 18 && r.barriers(from, to) < 8
}

// subject returns the words of the first name before the trigger.
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
