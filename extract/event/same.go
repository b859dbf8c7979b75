package event

import (
	"strings"
)

// finish joins the tellings of one event and adds the events to the story.
func (r *reading) finish() {
	var kept []*telling
	byKey := make(map[string][]*telling)
	for i := range r.told {
		t := &r.told[i]
		if o := r.again(byKey[t.Type], t); o != nil {
			o.merge(t)
			continue
		}
		kept = append(kept, t)
		byKey[t.Type] = append(byKey[t.Type], t)
	}
	for _, t := range kept {
		if t.Status == hoped {
			continue
		}
		if t.Status == occurred && r.ahead(t.Date) {
			t.Status = scheduled
		}
		r.st.Events = append(r.st.Events, t.Event)
	}
}

// ahead reports whether a date begins after the day of publication. Of weeks
// and other values that are no part of that day it says nothing.
func (r *reading) ahead(date string) bool {
	return r.published != "" && date > r.published && !strings.HasPrefix(r.published, date) && !strings.ContainsAny(date, "WQHX_")
}

// window is how many tellings of a type are looked through for an earlier one.
const window = 40

// again returns the earlier telling of the same event.
func (r *reading) again(list []*telling, t *telling) *telling {
	for i := len(list) - 1; i >= 0 && i >= len(list)-window; i-- {
		if r.same(list[i], t) {
			return list[i]
		}
	}
	return nil
}

// same reports whether two tellings of one type are of one event: told in the
// headline and again in the lead, or by the same word of the same day and the
// same people.
func (r *reading) same(a, b *telling) bool {
	if a.Name != "" && b.Name != "" {
		return a.Name == b.Name || strings.HasSuffix(a.Name, " "+b.Name) || strings.HasSuffix(b.Name, " "+a.Name)
	}
	if a.Date != "" && b.Date != "" && !sameDay(a.Date, b.Date) || !called(a, b) || !called(b, a) {
		return false
	}
	if r.apart(a, b) || r.apart(b, a) || r.police(a) != r.police(b) {
		return false
	}
	if a.sentence < r.body && b.sentence <= r.body+1 && b.sentence != a.lead && b.form != nameForm {
		return true
	}
	if b.sentence == a.lead && a.form != nameForm && b.form != verbForm && b.form != nameForm && b.First > a.leadLast && b.First-a.leadLast < 12 &&
		a.Type != financial && a.Type != "trial" {
		return true // the object of the verb that told it again
	}
	if a.lemma != b.lemma {
		return a.sentence == b.sentence && a.form != b.form && a.form != nameForm && b.form != nameForm &&
			b.First-a.Last < 12 && a.Type != "financial" && a.Type != "trial"
	}
	return meet(a, b)
}

// police reports whether a telling is of what the police do about a crime, which is
// not the crime.
func (r *reading) police(t *telling) bool {
	return t.Type == "crime" && (r.x.w.police.has(t.lemma) || r.x.w.police.has(r.d.Tokens[t.First].Lemma))
}

// called reports whether the name of a, where it has one, may be meant by a
// noun that tells b: "the conference" may be the Harbour Conference, "the press
// conference" is not.
func called(a, b *telling) bool {
	return a.Name == "" || b.form == verbForm || b.form == nameForm || strings.Contains(strings.ToLower(a.Name), strings.ToLower(b.Trigger))
}

// apart reports whether a is of another time than the story, and nothing says
// so of b.
func (r *reading) apart(a, b *telling) bool {
	return a.dated && b.Date == "" && a.Status == occurred && !r.isLate(a.Date)
}

func sameDay(a, b string) bool { return a == b || strings.HasPrefix(a, b) || strings.HasPrefix(b, a) }

// meet reports whether the participants allow one event: some are shared, or
// one side names none.
func meet(a, b *telling) bool {
	if a.subject != "" && b.subject != "" {
		return a.subject == b.subject
	}
	return a.Type != "financial" && a.Type != "trial"
}

// looser reports whether the date of o is surer to be the event's: a stretch
// of days is an event's own where a single date may be that of a verb beside it.
func (t *telling) looser(o *telling) bool {
	if (t.EndDate == "") != (o.EndDate == "") {
		return t.EndDate == ""
	}
	return o.cost < t.cost
}

// merge adds what a later telling knows. Where a noun and a verb of one
// sentence tell it, the verb stands for the event.
func (t *telling) merge(o *telling) {
	if o.sentence != t.sentence {
		t.lead, t.leadLast = o.sentence, o.Last
	} else if t.form != verbForm && o.form == verbForm && t.Name == "" {
		t.Head, t.Trigger, t.First, t.Last, t.form, t.lemma = o.Head, o.Trigger, o.First, o.Last, o.form, o.lemma
		t.Status = o.Status
	}
	if o.Date != "" && (t.Date == "" || t.looser(o) || strings.HasPrefix(o.Date, t.Date)) {
		t.Date, t.EndDate, t.cost, t.dated = o.Date, o.EndDate, o.cost, o.dated
	}
	for _, f := range [...]struct{ to, from *string }{{&t.Place, &o.Place}, {&t.Name, &o.Name}} {
		if *f.to == "" {
			*f.to = *f.from
		}
	}
	for _, p := range o.Participants {
		if len(t.Participants) < 6 {
			t.Participants = appendNew(t.Participants, p)
		}
	}
	if t.Status == "" || t.Status == hoped || t.Status == occurred && (o.Status == cancelled || o.Status == denied) {
		t.Status = o.Status
	}
}
