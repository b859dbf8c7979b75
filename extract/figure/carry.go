package figure

import (
	"strings"

	"lede/text"
)

// carryReach is how many figures back one may take its time from.
const carryReach = 24

// carried returns the time that the i-th figure, which has no date in its
// sentence, holds for: that of the last figure said of the same thing, else of
// those before it in its paragraph, else the day for what has a value a day,
// else of the last result in the article.
func (r *reader) carried(i int) string {
	it := &r.items[i]
	if !r.carries(i) {
		return ""
	}
	if !it.told && it.unit.kind != counted && !r.daily(it) {
		return r.storyTime(it)
	}
	paragraph := r.paragraphFirst()
	head := r.metricHead(it)
	near, far := "", ""
	for k := r.from - 1; k >= max(0, r.from-carryReach); k-- {
		p := &r.items[k]
		if p.period == "" || p.base || !r.timed(p) || !alike(p, it) {
			continue
		}
		if head != 0 && head == r.metricHead(p) && it.told {
			return p.period
		}
		if near == "" && p.first >= paragraph {
			near = p.period
		}
		if far == "" && it.told && (it.role != "" || r.past(it) || r.daily(it)) && (p.told || len(p.period) < len("2006-01-02")) && r.daily(it) == r.daily(p) {
			far = p.period
		}
	}
	switch {
	case near != "":
		return near
	case far == "" && (r.daily(it) || it.score != nil):
		return calendar(r.st.Published)
	case far != "":
		return far
	}
	return r.storyTime(it)
}

// A clock knows the time that the figures of an article hold for.
type clock struct {
	time  string // of the first that holds for one
	count int    // how many hold for it
	mixed bool   // others hold for another time
}

// storyTime returns the time that all figures of the article so far hold for,
// for one that tells what was the case then; "" where they hold for several.
func (r *reader) storyTime(it *item) string {
	if r.clock.mixed || r.clock.count < 2 || (it.unit.kind == counted || it.unit.kind == money) && it.role == "" || !it.told && !r.past(it) {
		return ""
	}
	return r.clock.time
}

// past reports whether the verb that the figure belongs to is in the past
// tense.
func (r *reader) past(it *item) bool {
	v := r.governor(it.part)
	if v < 0 {
		v = r.verbAfterPart(it.part)
	}
	if v < 0 {
		return false
	}
	tag := r.d.Tokens[r.parts[v].first].Tag
	return tag == text.VBD || tag == text.VBN && v < it.part // finished at 756.55, of which the tagger is unsure
}

// keepTime notes the times of the sentence's figures.
func (r *reader) keepTime() {
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		if it.base || it.period == "" || !r.timed(it) {
			continue
		}
		if r.clock.time == "" {
			r.clock.time = it.period
		}
		r.clock.count++
		r.clock.mixed = r.clock.mixed || r.clock.time != it.period
	}
}

// alike reports whether two figures are of one sort, so that one may hold for
// the other's time: counts, scores, or amounts and shares.
func alike(a, b *item) bool {
	if (a.score != nil) != (b.score != nil) {
		return false
	}
	return (a.unit.kind == counted && a.unit.code != "point") == (b.unit.kind == counted && b.unit.code != "point")
}

// carries reports whether a figure may hold for a time told before it: a
// change, a level, a result, not what will or may be, nor what has come about
// since a time.
func (r *reader) carries(i int) bool {
	it := &r.items[i]
	if it.hyphen && it.role == "" || it.status != "" || !it.told && !r.past(it) {
		return false
	}
	since, perfect := false, false
	for k := range r.parts {
		switch p := &r.parts[k]; p.kind {
		case datePart:
			if strings.HasSuffix(r.st.Dates[p.head].Value, "_REF") && !r.daily(it) {
				return false // the fund now holds
			}
		case prepPart, clausePart:
			since = since || r.is(int(p.first), "since")
		case verbPart:
			if r.future(p) {
				return false
			}
			perfect = perfect || r.d.Tokens[p.first].Lemma == hHave
		}
	}
	return !since || !perfect
}

// result reports whether the figure is one: a change, a level of its subject,
// a score.
func (r *reader) result(it *item) bool {
	if it.role != "" || it.score != nil || it.unit.kind == points || it.unit.code == "point" {
		return true
	}
	if it.unit.kind != percent && it.unit.kind != money {
		return false
	}
	v := r.governor(it.part)
	if v < 0 {
		return false
	}
	verb := int(r.parts[v].head)
	if it.unit.kind == percent && r.lex.lightVerb.Has(r.d, verb) {
		return true
	}
	return r.lex.levelVerb.Has(r.d, verb) || r.direction(verb) != ""
}

// future reports whether the verb group tells what is to come.
func (r *reader) future(p *part) bool {
	for k := int(p.first); k < int(p.last); k++ {
		if t := &r.d.Tokens[k]; t.Tag == text.MD && !r.isWord(k, "can", "could") {
			return true
		}
	}
	return false
}

// daily reports whether the figure is one of a market's day: points, or the
// change of shares and indexes.
func (r *reader) daily(it *item) bool {
	if it.unit.code == "point" {
		return true
	}
	if it.role == "" && !it.bare() {
		return false
	}
	for k := it.about.first; k < it.about.last; k++ {
		if r.lex.dailyNoun.Has(r.d, k) {
			return true
		}
	}
	return false
}

// metricHead returns the hash of the noun that heads what the figure is said
// of, 0 for none.
func (r *reader) metricHead(it *item) uint64 {
	c := it.about
	for k := c.first; k < c.last; k++ {
		if t := &r.d.Tokens[k]; t.Tag.Noun() && (k+1 >= c.last || !r.d.Tokens[k+1].Tag.Noun() && r.d.Tokens[k+1].Tag != text.POS) {
			return t.Lemma
		}
	}
	return 0
}

// paragraphFirst returns the first token of the paragraph of the sentence.
func (r *reader) paragraphFirst() int {
	for s := r.sent; s > 0; s-- {
		a, b := &r.d.Sentences[s-1], &r.d.Sentences[s]
		if strings.Contains(r.d.Text[r.d.Tokens[a.Last-1].End:r.d.Tokens[b.First].Start], "\n") {
			return b.First
		}
		if r.sent-s > 8 {
			return b.First
		}
	}
	return 0
}
