package official

import (
	"sort"

	"lede/rule"
	"lede/text"
)

// A title is a role's words at tokens [first, last).
type title struct {
	first, last int
	core        int  // where the words of the lexicon begin
	head        int  // their last token, the role's noun
	former      bool // a word before it says that the role is past
}

// maxTitle is how many words before the words of the lexicon a title may
// take in, and maxOf how many after "of".
const (
	maxTitle = 6
	maxOf    = 4
)

// findTitles lists the titles of a sentence and marks them for the rules.
func (r *reader) findTitles(sentence int) {
	first, last := r.doc.Sentences[sentence].First, r.doc.Sentences[sentence].Last
	places := r.st.Match.Where(sentence, r.x.title)
	if !places.None() {
		places = places.Until(r.st.Match.Where(sentence, r.x.roles))
	}
	for i := places.Next(first, last); i < last; i = places.Next(i, last) {
		if !mayBegin(&r.doc.Tokens[i]) {
			i++
			continue
		}
		end := r.core(i, last, places)
		if end == 0 {
			i++
			continue
		}
		if end < last && r.doc.Tokens[end].Tag == text.POS {
			i = end // "the governor's adviser": the role follows
			continue
		}
		t := title{first: i, last: end, core: i, head: r.headOf(i, end)}
		r.withoutBody(&t)
		r.withoutParty(&t)
		r.extendLeft(&t, first)
		r.extendRight(&t, last)
		r.titles = append(r.titles, t)
		r.doc.AddMark(text.Mark{First: int32(t.first), Last: int32(t.last), Label: text.Title, Ref: int32(len(r.titles) - 1)})
		i = max(t.last, i+1)
	}
}

// withoutBody leaves out of a title the words that end a body's name: the
// cricket of "Board of Cricket secretary".
func (r *reader) withoutBody(t *title) {
	m := r.guide.Named(t.first)
	if m == nil || int(m.First) == t.first || r.doc.Tokens[t.first-1].Tag != text.IN {
		return
	}
	for t.first < t.head && t.first < int(m.Last) {
		t.first++
	}
	t.core = t.first
}

// mayBegin reports whether a title may begin at a token by what the token is.
func mayBegin(t *text.Token) bool {
	if small>>t.Tag&1 != 0 {
		return t.Flags.Has(text.Capital)
	}
	return t.Flags.Has(text.Letter)
}

// small are the tags of words that begin a title only with a capital.
const small uint64 = 1<<text.DT | 1<<text.IN | 1<<text.TO | 1<<text.MD | 1<<text.CC | 1<<text.PRP | 1<<text.PRPS | 1<<text.POS |
	1<<text.WDT | 1<<text.WP | 1<<text.WRB | 1<<text.Comma | 1<<text.Stop | 1<<text.Colon | 1<<text.HYPH | 1<<text.CD

// verbTells reports whether "who" and a verb after it tell a role in a
// sentence: "who now heads".
func (r *reader) verbTells(sentence int) bool {
	if !r.st.Match.HasTag(sentence, text.WP) {
		return false
	}
	last := r.doc.Sentences[sentence].Last
	for i := r.doc.Sentences[sentence].First; i < last; i++ {
		if r.doc.Tokens[i].Tag != text.WP {
			continue
		}
		for j := i + 1; j < min(i+3, last); j++ {
			if r.x.roleVerb.Has(r.doc, j) {
				return true
			}
		}
	}
	return false
}

// core returns where a run of role words and words that modify roles, which
// begins at token i, has its last role; 0 where there is none. Such words stand at
// the places.
func (r *reader) core(i, last int, places rule.Places) int {
	end := 0
	for j := i; j < last; {
		if r.doc.Tokens[j].Flags.Has(text.Punct) {
			if j == i || r.doc.Tokens[j].Tag != text.HYPH || !r.doc.Tokens[j].Flags.Has(text.Glued) {
				break
			}
			j++
			continue
		}
		if !places.Has(j) {
			break
		}
		n, _ := r.x.role.Longest(r.doc, j, last)
		m, _ := r.x.modifier.Longest(r.doc, j, last)
		if n == 0 && m == 0 || j > i && r.startsName(j, i) {
			break
		}
		if n >= m {
			end = r.suffixed(j+n, last)
		}
		j = max(j+max(n, m), end)
	}
	return end
}

// headOf returns the role's noun among tokens [first, last): the last one
// before "of" or "for".
func (r *reader) headOf(first, last int) int {
	for i := first + 1; i < last; i++ {
		if w := r.doc.Tokens[i].Lower; w == r.x.of || w == r.x.forWord {
			return i - 1
		}
	}
	return last - 1
}

// suffixed goes on over "-designate" and "-elect", which follow a role that
// ends before token t.
func (r *reader) suffixed(t, last int) int {
	if t+1 < last && r.doc.Tokens[t].Flags.Has(text.Punct|text.Glued) && r.doc.Tokens[t+1].Flags.Has(text.Glued) && r.x.suffix.Has(r.doc, t+1) {
		return t + 2
	}
	return t
}

// startsName reports whether a person's name begins at token j, which ends
// the title that began at token i ("President Major").
func (r *reader) startsName(j, i int) bool {
	m := r.guide.Labeled(j, text.Person)
	return m != nil && int(m.First) == j
}

// extendLeft takes in words before the core that belong to the title:
// "chief river accountant", "Social Welfare Secretary".
func (r *reader) extendLeft(t *title, first int) {
	for p := t.first - 1; p >= first && t.core-p <= maxTitle; p-- {
		if n := r.timeWord(p); n {
			t.former = t.former || r.x.former.Has(r.doc, p)
			break
		}
		if r.doc.Tokens[p].Tag == text.HYPH {
			if p > first && r.timeWord(p-1) {
				t.former = t.former || r.x.former.Has(r.doc, p-1)
				break
			}
			continue
		}
		if !r.partOfTitle(p, t) {
			break
		}
		t.first = p
	}
	for t.first < t.core && (r.doc.Tokens[t.first].Flags.Has(text.Punct) || t.first > first && r.doc.Tokens[t.first-1].Tag == text.HYPH) {
		t.first++ // half of a compound: two-time champion
	}
	r.past(t, first)
}

// past looks for a word before the title that says it is past, over the name
// of its body: "former Acme Corp. chairman".
func (r *reader) past(t *title, first int) {
	for p := t.first - 1; p >= max(first, t.first-8) && !t.former; p-- {
		tok := &r.doc.Tokens[p]
		if tok.Tag == text.Comma || tok.Tag.Verb() && tok.Tag != text.VBN && tok.Tag != text.VBG {
			return
		}
		if r.x.former.Has(r.doc, p) {
			t.former = true
			return
		}
		if r.guide.Named(p) == nil && tok.Tag != text.POS && tok.Tag != text.HYPH && !tok.Tag.Adjective() && !tok.Tag.Noun() {
			return
		}
	}
}

func (r *reader) timeWord(p int) bool { return r.x.time.Has(r.doc, p) }

// partOfTitle reports whether the word at p, before the title, belongs to it.
func (r *reader) partOfTitle(p int, t *title) bool {
	tok := &r.doc.Tokens[p]
	if r.dated(p) {
		return false // "on Monday President X"
	}
	if r.shortFor(p) != nil {
		return false
	}
	if m := r.guide.Named(p); m != nil {
		if p > int(m.First) && tok.Tag == text.IN || p-1 > int(m.First) && r.doc.Tokens[p-1].Tag == text.IN {
			return false // "Board of Cricket secretary"
		}
		if int(m.Last) == p+1 && m.Last-m.First == 1 && r.x.orgNoun.Has(r.doc, p) {
			return r.x.ofKind.Has(r.doc, t.last-1) // "Council member"
		}
		return int(m.First) <= p && int(m.Last) > t.core && m.Label == text.Org && !r.x.orgNoun.Has(r.doc, p)
	}
	if r.stands(p, t) {
		return false
	}
	named := tok.Tag == text.VBG && p > r.first && r.doc.Tokens[p-1].Tag == text.DT && !r.x.time.Has(r.doc, p) // a shipping analyst
	if !tok.Tag.Noun() && !tok.Tag.Adjective() && !named || !tok.Flags.Has(text.Letter) {
		return false
	}
	if r.x.orgNoun.Has(r.doc, p) {
		return r.x.ofKind.Has(r.doc, t.last-1)
	}
	capital := r.doc.Tokens[t.core].Flags.Has(text.Capital)
	switch {
	case !tok.Flags.Has(text.Capital):
		return !capital
	case capital:
		return tok.Tag.Noun() || tok.Tag.Adjective()
	}
	return p == r.first && !tok.Tag.Proper()
}

// dated reports whether token p belongs to a date.
func (r *reader) dated(p int) bool {
	dates := r.st.Dates
	i := sort.Search(len(dates), func(i int) bool { return dates[i].First > p }) - 1
	return i >= 0 && dates[i].Last > p
}

// stands reports whether the word at p stands for a body: "UAW President",
// "Liberal leader".
func (r *reader) stands(p int, t *title) bool {
	f := r.doc.Tokens[p].Flags
	return f.Has(text.AllCaps) && !r.doc.Tokens[t.core].Flags.Has(text.AllCaps) || f.Has(text.Capital) && r.x.party.Has(r.doc, p)
}

// extendRight takes in what the role is of, where that is a field and no
// body: "director of public works".
func (r *reader) extendRight(t *title, last int) {
	toks := r.doc.Tokens
	r.secondField(t, last)
	if t.last+1 >= last || toks[t.last].Lower != r.x.of && !r.portfolio(t.last) {
		return
	}
	capital := toks[t.last-1].Flags.Has(text.Capital)
	end := 0
	for j := t.last + 1; j < min(last, t.last+1+maxOf); j++ {
		tok := &toks[j]
		cased := tok.Flags.Has(text.Capital)
		if r.guide.Named(j) != nil || cased && !capital || !fieldWord(tok.Tag) && tok.Tag != text.CC {
			break
		}
		if r.x.orgNoun.Has(r.doc, j) || r.x.role.Has(r.doc, j) {
			return
		}
		if tok.Tag.Noun() || tok.Tag == text.VBG {
			end = j + 1
		}
	}
	if end > 0 && (end >= last || r.guide.Labeled(end, text.Org, text.Place, text.Norp) == nil && !toks[end].Tag.Adjective()) {
		t.last = end
	}
}

// secondField takes in the field that "and" adds to an office's: "Minister of
// Industry and Trade".
func (r *reader) secondField(t *title, last int) {
	toks := r.doc.Tokens
	if t.head+1 >= t.last || t.last+1 >= last || toks[t.last].Tag != text.CC {
		return
	}
	j := t.last + 1
	for j < min(last, t.last+maxOf) && toks[j].Flags.Has(text.Capital) && fieldWord(toks[j].Tag) && r.guide.Named(j) == nil && !r.x.role.Has(r.doc, j) {
		j++
	}
	if j > t.last+1 && j < last && (toks[j].Tag == text.Comma || r.guide.Labeled(j, text.Person) != nil) {
		t.last = j
	}
}

// portfolio reports whether "for" at token i stands between an office and a
// field in capitals: Minister for Health.
func (r *reader) portfolio(i int) bool {
	toks := r.doc.Tokens
	return toks[i].Lower == r.x.forWord && toks[i-1].Flags.Has(text.Capital) && toks[i+1].Flags.Has(text.Capital) && toks[i+1].Tag != text.DT
}

// fieldWord reports whether a word with the tag may name a field of work:
// "public works", "lending".
func fieldWord(t text.Tag) bool { return t.Noun() || t.Adjective() || t == text.VBG }
