package official

import (
	"lede/text"
)

// A title is a role's words at tokens [first, last).
type title struct {
	first, last int
	core        int  // where the words of the lexicon begin
	head        int  // their last token, the role's noun
	former      bool // a word before it says that the role is past
	rank        bool // nothing but a military or church rank
}

// maxTitle is how many words before the words of the lexicon a title may
// take in, and maxOf how many after "of".
const (
	maxTitle = 6
	maxOf    = 4
)

// findTitles lists the titles of tokens [first, last) and marks them for the
// rules.
func (r *reader) findTitles(first, last int) {
	for i := first; i < last; {
		end := r.core(i, last)
		if end == 0 {
			i++
			continue
		}
		if end < last && r.doc.Tokens[end].Tag == text.POS {
			i = end // "the governor's adviser": the role follows
			continue
		}
		t := title{first: i, last: end, core: i, head: end - 1}
		r.extendLeft(&t, first)
		r.extendRight(&t, last)
		r.titles = append(r.titles, t)
		r.doc.AddMark(text.Mark{First: int32(t.first), Last: int32(t.last), Label: text.Title, Ref: int32(len(r.titles) - 1)})
		i = max(t.last, i+1)
	}
}

// core returns where a run of role words and words that modify roles, which
// begins at token i, has its last role; 0 where there is none.
func (r *reader) core(i, last int) int {
	end := 0
	for j := i; j < last; {
		if r.doc.Tokens[j].Flags.Has(text.Punct) {
			if j == i || r.doc.Tokens[j].Tag != text.HYPH || !r.doc.Tokens[j].Flags.Has(text.Glued) {
				break
			}
			j++
			continue
		}
		n, _ := r.x.role.Longest(r.doc, j, last)
		m, _ := r.x.modifier.Longest(r.doc, j, last)
		if n == 0 && m == 0 || j > i && r.startsName(j, i) {
			break
		}
		if n >= m {
			end = j + n
		}
		j += max(n, m)
	}
	return end
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
	for r.doc.Tokens[t.first].Flags.Has(text.Punct) && t.first < t.core {
		t.first++
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
	if m := r.guide.Named(p); m != nil {
		return int(m.First) <= p && int(m.Last) > t.core && m.Label != text.Person
	}
	if !tok.Tag.Noun() && !tok.Tag.Adjective() || !tok.Flags.Has(text.Letter) {
		return false
	}
	if r.x.orgNoun.Has(r.doc, p) && !r.x.ofKind.Has(r.doc, t.last-1) {
		return false
	}
	capital := r.doc.Tokens[t.core].Flags.Has(text.Capital)
	switch {
	case !tok.Flags.Has(text.Capital):
		return !capital
	case capital:
		return tok.Tag.Noun() || tok.Tag.Adjective()
	}
	return p == r.first
}

// extendRight takes in what the role is of, where that is a field and no
// body: "director of public works".
func (r *reader) extendRight(t *title, last int) {
	toks := r.doc.Tokens
	if t.last+1 >= last || toks[t.last].Lower != r.x.of {
		return
	}
	capital := toks[t.last-1].Flags.Has(text.Capital)
	end := 0
	for j := t.last + 1; j < min(last, t.last+1+maxOf); j++ {
		tok := &toks[j]
		cased := tok.Flags.Has(text.Capital)
		if r.guide.Named(j) != nil || cased && !capital || !tok.Tag.Noun() && !tok.Tag.Adjective() && tok.Tag != text.CC {
			break
		}
		if r.x.orgNoun.Has(r.doc, j) || r.x.role.Has(r.doc, j) {
			return
		}
		if tok.Tag.Noun() {
			end = j + 1
		}
	}
	if end > 0 && (end >= last || r.guide.Labeled(end, text.Org, text.Place, text.Norp) == nil && !toks[end].Tag.Adjective()) {
		t.last = end
	}
}
