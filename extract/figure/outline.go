package figure

import (
	"slices"

	"lede/text"
)

// An outline is a sentence in parts.
type outline struct {
	parts      []part
	firm       []firmWord // what tells how firm figures are
	firstDate  int        // index in Dates of the first in the sentence
	nextFigure int        // first token of the next figure while the sentence is sketched
	nextDate   int        // the same of the next date that is no part of a noun phrase
}

// A part is one piece of the outline of a sentence: a noun phrase, a verb
// group, a preposition, a figure, ... over tokens [first, last).
type part struct {
	first, last int32
	head        int32 // the noun or main verb; the index in items or Dates of a figure or date
	governor    int32 // index of the verb group that it depends on, -1 for none
	kind        partKind
	participle  bool // of a verb group: no finite verb in it
}

// A partKind tells what a part is.
type partKind uint8

const (
	otherPart    partKind = iota // an adverb, a lone adjective, an article before a figure
	nounPart                     // a base noun phrase without a figure
	pronounPart                  // it, they, there
	relativePart                 // who, which
	verbPart                     // will be rising, to pay
	figurePart
	datePart
	prepPart
	commaPart
	andPart    // and, or
	clausePart // while, because, that: a clause begins
	stopPart   // ; : — and quotation marks that set off a clause
	openPart   // an opening bracket
	closePart
)

// soleParts are the kinds of parts that are one token, by its tag; of quotation
// marks see markKind.
var soleParts = [text.TagCount]partKind{
	text.Comma: commaPart, text.LRB: openPart, text.RRB: closePart, text.PRP: pronounPart, text.EX: pronounPart,
	text.WDT: relativePart, text.WP: relativePart, text.OpenMark: stopPart, text.EndMark: stopPart,
}

// sketch reads the sentence into parts. It takes one pass over the tokens.
func (r *reader) sketch() {
	r.arena.parts = slices.Grow(r.arena.parts, r.last-r.first) // a part has one token or more
	start := len(r.arena.parts)
	r.parts = r.arena.parts[start:start]
	r.firstDate = r.dateAt(r.first)
	fig, date, due := r.from, r.firstDate, -1
	for i := r.first; i < r.last; {
		if i > due {
			fig, date, due = r.ahead(i, fig, date)
		}
		switch i {
		case r.nextFigure:
			it := &r.items[fig]
			it.part, it.before = len(r.parts), r.lastPart()
			i = r.add(part{kind: figurePart, first: int32(i), last: int32(max(it.last, i+1)), head: int32(fig)})
		case r.nextDate:
			i = r.add(part{kind: datePart, first: int32(i), last: int32(r.st.Dates[date].Last), head: int32(date)})
		default:
			for ahead := true; ahead; ahead = i < due {
				n := len(r.parts)
				p := &r.parts[:n+1][n] // filled in place, and none of the parts while those before it are asked
				*p = part{first: int32(i), last: int32(i + 1), head: int32(i)}
				r.partAt(i, p)
				r.parts = r.parts[:n+1]
				i = int(p.last)
			}
		}
	}
	r.arena.parts = r.arena.parts[:start+len(r.parts)]
	r.govern()
}

// dateAt returns the index of the first date that ends behind token i.
func (r *reader) dateAt(i int) int {
	dates := r.st.Dates
	for r.date > 0 && dates[r.date-1].Last > i {
		r.date--
	}
	for r.date < len(dates) && dates[r.date].Last <= i {
		r.date++
	}
	return r.date
}

// ahead moves to the first figure and the first date from token i on, from the
// given ones, and notes where they stand. It need not be asked again before a
// token behind due.
func (r *reader) ahead(i, fig, date int) (nextFig, nextDate, due int) {
	for fig < len(r.items) && r.items[fig].first < i {
		fig++
	}
	for date < len(r.st.Dates) && r.st.Dates[date].First < i {
		date++
	}
	r.nextFigure, r.nextDate = r.last, r.last
	if fig < len(r.items) {
		r.nextFigure = r.items[fig].first
	}
	due = r.nextFigure
	if date < len(r.st.Dates) {
		due = min(due, r.st.Dates[date].First)
		if r.standsAlone(date) {
			r.nextDate = r.st.Dates[date].First
		}
	}
	return fig, date, due
}

// add appends the part and returns the token after it.
func (r *reader) add(p part) int {
	r.parts = append(r.parts, p)
	return int(p.last)
}

// lastPart returns the index of the last part so far, adverbs and articles
// passed over; -1 for none.
func (r *reader) lastPart() int {
	k := len(r.parts) - 1
	for k >= 0 && r.parts[k].kind == otherPart {
		k--
	}
	return k
}

// standsAlone reports whether the k-th date is an adverbial of its own, "last
// year", rather than part of a noun phrase: the third-quarter revenue, the
// year's best month.
func (r *reader) standsAlone(k int) bool {
	d := &r.st.Dates[k]
	if d.First >= r.last || d.Last > r.nextFigure {
		return false
	}
	if d.Last >= r.last || d.First == r.first {
		return true
	}
	t, p := &r.d.Tokens[d.Last], &r.d.Tokens[d.First-1]
	if t.Tag == text.POS || t.Tag == text.HYPH {
		return false
	}
	if !t.Tag.Noun() && !t.Tag.Adjective() || r.pastChange(d.Last) {
		return !r.attributive(d.Last) // quarterly operating profit
	}
	if p.Tag == text.DT || p.Tag == text.PRPS || p.Tag == text.POS || p.Tag.Adjective() || p.Tag == text.HYPH {
		return r.d.Tokens[d.First].Tag == text.DT
	}
	if d.First == r.first+1 && p.Tag == text.IN && r.verbAhead(d.Last) { // In May sales fell
		return true
	}
	// after third-quarter revenue rose; in January sales
	c := r.chunkOf(d.First)
	return c < 0 || int(r.d.Chunks[c].Last) <= d.Last || r.lex.timeAdverb.Has(r.d, d.Last-1) || p.Tag != text.IN && !p.Tag.Verb()
}

// partAt reads the part that begins at token i, which is no figure or date, into
// p, which is that token alone so far.
func (r *reader) partAt(i int, p *part) {
	t := &r.d.Tokens[i]
	if kind := soleParts[t.Tag]; kind != otherPart {
		if p.kind = kind; kind == stopPart {
			p.kind = r.markKind(i)
		}
		return
	}
	if i+1 == r.last && t.Tag == text.Stop && t.Lower == hStop {
		return
	}
	noun := nominal.has(t.Tag) || nounTags.has(t.Tag) && !r.verbLike(i) || t.Lower == hPer && r.is(i+1, "capita") || r.hyphenates(i)
	if noun {
		if end, head := r.baseNoun(i); end > i { // most parts, without a look into the lists
			if end == r.nextFigure && r.is(head, "record") && end-i <= 2 {
				p.last = int32(end) // a record 62 percent of adults
				return
			}
			p.kind, p.last, p.head = nounPart, int32(end), int32(head)
			return
		}
	}
	known := r.lex.joints.May(t)
	if known && r.complexAt(i) {
		if n, _ := r.lex.complexPreposition.Longest(r.d, i, r.last); n > 0 { // on top of
			p.last, p.kind = int32(i+n), prepPart
			return
		}
	}
	if r.breaks(i) || known && r.lex.clauseAlways.Has(r.d, i) {
		p.kind = clausePart
		if t.Tag == text.Colon {
			p.kind = stopPart
		}
		return
	}
	if clausal.has(t.Tag) || t.Tag == text.TO || r.verbLike(i) {
		if end, main, participle := r.verbGroup(i); end > i {
			p.kind, p.last, p.head, p.participle = verbPart, int32(end), int32(main), participle
			return
		}
	}
	if r.relates(i) || r.lex.preposition.Has(r.d, i) {
		p.kind = prepPart
		return
	}
	if !noun && nounFirst.has(t.Tag) {
		if end, head := r.baseNoun(i); end > i {
			p.kind, p.last, p.head = nounPart, int32(end), int32(head)
			return
		}
	}
	if t.Tag == text.CC {
		if i == r.first || r.d.Tokens[i-1].Tag != text.IN { // of both doses
			p.kind = andPart
		}
	} else if t.Tag == text.DT && r.demonstrative(i) {
		p.kind = pronounPart
	}
}

// complexAt reports whether a preposition of several words may begin at token i, for
// all that the next word tells.
func (r *reader) complexAt(i int) bool {
	return i+1 < r.last && r.lex.complexRest.May(&r.d.Tokens[i+1]) || r.lex.complexEnd.May(&r.d.Tokens[i])
}

// demonstrative reports whether the determiner at token i stands for a noun:
// it is followed by none and by no figure.
func (r *reader) demonstrative(i int) bool {
	if i+1 >= r.last || i+1 == r.nextFigure || r.in(i, articles) {
		return false
	}
	t := &r.d.Tokens[i+1]
	return !t.Tag.Noun() && !t.Tag.Adjective() && t.Tag != text.CD && t.Tag != text.RB
}

// markKind tells quotation marks around a clause from those around a word:
// the former stand at a comma, a stop or the sentence's ends.
func (r *reader) markKind(i int) partKind {
	if i == r.first || i+1 >= r.last {
		return stopPart
	}
	p := &r.d.Tokens[i-1]
	if p.Tag == text.Comma || p.Tag == text.Colon || p.Tag == text.Stop || r.reports(i-1) {
		return stopPart
	}
	return otherPart
}
