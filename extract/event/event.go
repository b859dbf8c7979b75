// Package event finds what happened, happens or is scheduled. Rules of kind
// event say which words tell an event and of which type; this package decides
// by tense, mood and anchors whether they tell of a real one, when and where
// it is, and which of them tell the same one again.
package event

import (
	"context"
	"sync"

	"lede/extract/refer"
	"lede/fact"
	"lede/lexicon"
	"lede/rule"
	"lede/story"
	"lede/text"
)

// An Extractor is read-only once made and safe for concurrent use.
type Extractor struct {
	w     words
	heads *lexicon.Lexicon // last words of proper names of events, with types
	ends  rule.Sought      // those words
	ifs   rule.Sought      // words that make unreal what follows
	name  string           // the rule of proper names, "" where it is off
	idle  sync.Pool        // of *reading
}

// New compiles the tables that the extractor needs out of the rules.
func New(set *rule.Set) (*Extractor, error) {
	x := &Extractor{name: set.Writes("event.named"), ends: set.Sought("event_head"), ifs: set.Sought("event_unreal")}
	for name, to := range map[string]**lexicon.Lexicon{
		"event_head": &x.heads, "event_light": &x.w.light, "event_plan": &x.w.plan, "event_fail": &x.w.fail, "event_wish": &x.w.wish, "event_averted": &x.w.averted,
		"event_cancel": &x.w.cancel, "event_deny": &x.w.deny, "event_unreal": &x.w.unreal, "event_vague": &x.w.vague,
		"event_coming": &x.w.coming, "event_fall": &x.w.fall, "event_rise": &x.w.rise, "say": &x.w.report, "event_building": &x.w.building, "event_report": &x.w.result,
	} {
		l, ok := set.Lexicon(name)
		if !ok {
			l = lexicon.New(name, nil)
		}
		*to = l
	}
	x.w.hash()
	return x, nil
}

// Extract adds the article's events to st.Events, each once, in the order of
// their first mentions.
func (x *Extractor) Extract(ctx context.Context, st *story.Story) {
	r, ok := x.idle.Get().(*reading)
	if !ok {
		r = new(reading)
	}
	r.begin(x, st)
	for s := range st.Doc.Sentences {
		if s%256 == 0 && ctx.Err() != nil {
			return
		}
		r.sentence(s)
	}
	r.finish()
	clear(r.told) // the reading must not keep the article in memory
	r.names.Forget()
	*r = reading{names: r.names, told: r.told[:0], spans: r.spans, conditions: r.conditions}
	x.idle.Put(r)
}

// A reading is one article while its events are found, then another in the
// same memory.
type reading struct {
	x     *Extractor
	st    *story.Story
	d     *text.Document
	names refer.Guide
	told  []telling
	dates int   // index in st.Dates of the first of the current sentence
	body  int   // first sentence after the headline
	lead  int   // first sentence after it that is no byline or date line
	first int   // index in d.Mentions of the first of the current sentence
	spans []int // where the current sentence's triggers begin

	judged     int   // the sentence whose conditions are noted
	conditions []int // where "if" and the like stand in it

	published string
	day       string // the day of the story's own news
	moved     string // the day of the market's move told last
	movedAt   int    // its sentence
}

// A telling is one place where the article tells an event.
type telling struct {
	fact.Event
	sentence   int
	form       form
	lemma      uint64 // of the trigger's head
	subject    string // whose event it is: the nearest name or noun before
	dated      bool   // its own sentence gives the date
	closed     bool   // its own words leave the date open
	simple     bool   // told in the simple past
	earlier    bool   // it lies before the story: told in the past perfect, or "two weeks after" it
	known      bool   // "the" says that it was told before
	background bool   // told only as the background of another
	cost       int    // how far away the date stands that dates it
	lead       int    // the last sentence that told it again
	leadLast   int    // where its trigger there ends
}

// A form is how the words that tell an event are used.
type form string

// The forms, as rules write them.
const (
	verbForm  form = "verb"
	nounForm  form = "noun"  // tells an event wherever it stands
	weakForm  form = "weak"  // tells one only where something anchors it
	stateForm form = "state" // "was up 3%"
	nameForm  form = "name"  // a proper name
)

func (r *reading) begin(x *Extractor, st *story.Story) {
	r.x, r.st, r.d, r.judged = x, st, st.Doc, -1
	r.names.Read(nil, r.d)
	st.Match.Read(r.d)
	r.published = r.st.Published
	r.body = 0
	for r.body < len(r.d.Sentences) && r.d.Sentences[r.body].Start < r.st.Headline.End {
		r.body++
	}
	r.lead = r.body
	for r.lead+1 < len(r.d.Sentences) && r.lead < r.body+maxLines && !r.hasVerb(r.lead) {
		r.lead++
	}
	r.day = r.storyDay()
}

// maxLines is how many lines without a verb may stand before the lead.
const maxLines = 4

// hasVerb reports whether the sentence has a verb.
func (r *reading) hasVerb(s int) bool {
	for k := r.d.Sentences[s].First; k < r.d.Sentences[s].Last; k++ {
		if t := r.d.Tokens[k].Tag; t.Verb() || t == text.MD {
			return true
		}
	}
	return false
}

// sentence reads the events of sentence s.
func (r *reading) sentence(s int) {
	sent := r.d.Sentences[s]
	for r.dates < len(r.st.Dates) && r.st.Dates[r.dates].First < sent.First {
		r.dates++
	}
	for r.first < len(r.d.Mentions) && int(r.d.Mentions[r.first].First) < sent.First {
		r.first++
	}
	if r.d.Tokens[sent.Last-1].Lower == r.x.w.question {
		return
	}
	matches := r.st.Match.Match(r.d, s, "event")
	r.spans = r.spans[:0]
	for i := range matches {
		r.spans = append(r.spans, matches[i].First)
	}
	if r.x.name != "" && !r.st.Match.Where(s, r.x.ends).None() {
		r.properNames(s)
	}
	for i := range matches {
		r.match(s, &matches[i])
	}
}

// match judges one rule's match and notes the event it tells.
func (r *reading) match(s int, m *rule.Match) {
	first, last := m.First, m.Last
	if c, ok := m.Get("trigger"); ok {
		first, last = c.First, c.Last
	}
	if r.insideName(first, last) {
		r.st.Match.Drop(m, "it stands within a longer name")
		return
	}
	if r.taken(first, last) {
		r.st.Match.Drop(m, "another event is told there")
		return
	}
	f := r.formOf(m.Rule, s, first, last)
	if f == verbForm && r.otherVerb(m.Rule, s, first, last) {
		return
	}
	if f == nameForm {
		r.named(s, first, last, m.Rule)
		return
	}
	status, ok := m.Rule.Constant("status"), !r.unreal(s, first)
	if status == "" {
		status, ok = r.judge(s, first, last, f)
	}
	if !ok {
		r.st.Match.Drop(m, "by tense and mood it tells of no real event: negated, wished, general or only possible")
		return
	}
	t := telling{sentence: s, form: f}
	t.Event = fact.Event{
		Head: r.st.Head(fact.KindEvent, m.Rule.ID, first, last), Type: m.Rule.Constant("type"),
		Status: status, First: first, Last: last,
	}
	if t.Type == "" {
		t.Type = "other-named"
	}
	if t.Type == acquisition && status == occurred && f != verbForm && r.contested(s, first, last) {
		t.Status, status = hoped, hoped
	}
	t.Trigger = t.Text
	t.lemma = r.headLemma(first, last, f)
	r.complete(&t)
	if status == hoped {
		t.Date, t.EndDate, t.dated, t.cost = "", "", false, maxReach // they are of the wish
	}
	r.fill(&t, m)
	r.told = append(r.told, t)
}

// fill takes over the place and the participants that the rule tells.
func (r *reading) fill(t *telling, m *rule.Match) {
	if v := m.Value(r.d, "place"); v != "" {
		t.Place = v
	}
	v := m.Value(r.d, "participants")
	if v == "" {
		return
	}
	t.Participants = []string{v}
	for _, c := range m.Captures {
		if c.Name == "participants" {
			t.Participants = appendNew(t.Participants, c.Words(r.d))
		}
	}
}

// formOf returns how the words are used: as the rule says, but a noun that
// was tagged a verb is judged as one ("was arrested").
func (r *reading) formOf(rl *rule.Rule, s, first, last int) form {
	f := form(rl.Constant("form"))
	t := &r.d.Tokens[first]
	verb := last == first+1 && (t.Tag == text.VBD || t.Tag == text.VBN || t.Tag == text.VB || t.Tag == text.VBP)
	switch f {
	case "":
		if t.Tag.Verb() {
			return verbForm
		}
		return nounForm
	case nounForm, weakForm:
		if verb && !r.afterVerb(s, first) || last == first+1 && first > r.d.Sentences[s].First && r.d.Tokens[first-1].Tag == text.TO {
			return verbForm // "30 days to appeal"
		}
	}
	return f
}

// otherVerb reports whether a verb tells something else than its rule says: one
// that was listed as a noun and means another thing as a verb ("will fire 300
// people", "stopped wearing a hat"), or one that says of an event before it
// that it begins ("talks will open").
func (r *reading) otherVerb(rl *rule.Rule, s, first, last int) bool {
	switch form(rl.Constant("form")) {
	case nounForm, weakForm:
		gerund := last < r.d.Sentences[s].Last && r.d.Tokens[last].Tag == text.VBG
		return gerund || rl.Constant("type") == "accident" && r.auxiliaries(s, first).first < first
	}
	if rl.Constant("type") != launch || !has(r.x.w.light, r.d, first) {
		return false
	}
	for i := len(r.told) - 1; i >= 0 && r.told[i].sentence == s; i-- {
		if t := &r.told[i]; t.form != verbForm && t.form != stateForm && t.Last <= first && first-t.Last < 6 && r.barriers(t.Last, first) < 8 {
			return true
		}
	}
	return false
}

// afterVerb reports whether a full verb stands just before token i, so that
// what follows is its object.
func (r *reading) afterVerb(s, i int) bool {
	if i == r.d.Sentences[s].First {
		return false
	}
	if start := r.phraseStart(s, i); start < i && r.d.Tokens[start].Tag == text.DT {
		return true // "a three-day visit"
	}
	p := &r.d.Tokens[i-1]
	return p.Tag.Verb() && p.Lemma != r.x.w.be && p.Lemma != r.x.w.have && p.Lemma != r.x.w.do ||
		p.Tag == text.DT || p.Tag == text.JJ || p.Tag == text.POS || p.Tag == text.PRPS
}

// headLemma returns the lemma of the trigger's head: the first word of a
// verb, the last of a noun.
func (r *reading) headLemma(first, last int, f form) uint64 {
	if f == verbForm {
		return r.d.Tokens[first].Lemma
	}
	return r.d.Tokens[last-1].Lemma
}

// complete fills in when, where and who.
func (r *reading) complete(t *telling) {
	switch t.form {
	case verbForm, stateForm:
		v := t.First
		if t.form == stateForm {
			v = r.verbBefore(t.sentence, v)
		}
		t.background = t.sentence >= r.body && r.subordinate(t.sentence, v)
		t.simple = r.simplePast(t.sentence, v)
		t.earlier = r.pluperfect(t.sentence, v)
	default:
		start := r.phraseStart(t.sentence, t.First)
		t.known = start < t.First && r.x.w.the.has(r.d.Tokens[start].Lower)
		t.background = start > r.d.Sentences[t.sentence].First && t.sentence >= r.body &&
			(r.x.w.behind.has(r.d.Tokens[start-1].Lower) || r.cited(t.sentence, start, t.Last))
		t.earlier = r.afterSpan(start)
	}
	r.when(t)
	r.noteMove(t)
	r.where(t)
	r.title(t)
	r.who(t)
}

// insideName reports whether the words lie within a longer name, such as a
// company's or a treaty's.
func (r *reading) insideName(first, last int) bool {
	for _, i := range [...]int{first, last - 1} {
		if m := r.names.Named(i); m != nil && int(m.Last-m.First) > last-first {
			return true
		}
	}
	return false
}

// taken reports whether a telling already covers the words.
func (r *reading) taken(first, last int) bool {
	for i := len(r.told) - 1; i >= 0 && i > len(r.told)-16; i-- {
		if r.told[i].First < last && first < r.told[i].Last {
			return true
		}
	}
	return false
}
