package figure

import (
	"slices"
	"strings"

	"lede/extract/quantity"
	"lede/text"
)

// codeGoesOn reports whether only blanks, brackets and hyphens part the number
// at token i from one that was refused, as in +1 (512) 555-0173.
func (r *reader) codeGoesOn(i int) bool {
	if !r.d.Tokens[i].Flags.Has(text.Numeric) || i-r.vetoed > 2 {
		return false
	}
	for k := r.vetoed; k < i; k++ {
		if !r.isWord(k, "(", ")", "-", "–") {
			return false
		}
	}
	p := r.d.Word(r.vetoed - 1)
	return r.d.Tokens[r.vetoed-1].Flags.Has(text.Numeric) && p != ""
}

// phone reports whether the digits at token i belong to a telephone number or
// a code: they begin with a zero, or go on by hyphens in three or more parts,
// or the second part begins with a zero.
func (r *reader) phone(i, end int) bool {
	w := r.d.Word(i)
	t := &r.d.Tokens[i]
	if !t.Flags.Has(text.Numeric) {
		return false
	}
	if len(w) >= 2 && w[0] == '0' && w[1] != '.' && w[1] != ',' {
		return true
	}
	clings := t.Flags.Has(text.Glued)
	if !clings && !(end < r.last && r.d.Tokens[end].Flags.Has(text.Glued|text.Punct) && isDash(r.d.Word(end))) {
		return false // most numbers
	}
	if i > r.first && clings && r.d.Word(i-1) == "+" {
		return true
	}
	parts := 1
	for j := end; j+1 < r.last && isDash(r.d.Word(j)) && r.d.Tokens[j].Flags.Has(text.Glued) && r.d.Tokens[j+1].Flags.Has(text.Glued|text.Numeric); j += 2 {
		parts++
		if next := r.d.Word(j + 1); len(next) >= 3 && next[0] == '0' {
			return true
		}
	}
	for j := i - 1; clings && j-1 >= r.first && r.d.Word(j) == "-" && r.d.Tokens[j].Flags.Has(text.Glued) && r.d.Tokens[j+1].Flags.Has(text.Glued) && r.d.Tokens[j-1].Flags.Has(text.Numeric); j -= 2 {
		parts++
	}
	return parts >= 3 || parts == 2 && r.afterCall(i)
}

// afterCall reports whether a word for calling stands shortly before token i.
func (r *reader) afterCall(i int) bool {
	for k := i - 1; k >= max(r.first, i-5); k-- {
		if r.in(k, calling) {
			return true
		}
	}
	return false
}

// address reports whether the number is a house number.
func (r *reader) address(it *item) bool {
	if !it.num.Digits || it.mod != "" || !it.num.Value.IsInt() {
		return false
	}
	for i := it.numLast; i < min(it.numLast+4, r.last); i++ {
		if !r.d.Tokens[i].Flags.Has(text.Capital) {
			return false
		}
		if i > it.numLast && r.lex.street.Has(r.d, i) {
			return true
		}
	}
	return false
}

// named reports whether the number ends a name: iPhone 15, S&P 500, Boeing 777.
func (r *reader) named(it *item, p int) bool {
	t := &r.d.Tokens[p]
	if t.Tag == text.POS && p > r.first { // Boeing's 747
		return it.bare() && it.num.Digits && it.numLast-it.core == 1 && len(r.d.Word(it.core)) == 3 && r.d.Tokens[p-1].Tag.Proper()
	}
	if !t.Tag.Proper() && !(t.Flags.Has(text.Capital) && (t.Tag.Noun() && p > r.first || r.camel(p))) ||
		!it.num.Digits || it.mod != "" || it.num.Start != int(r.d.Tokens[it.core].Start) {
		return false
	}
	if it.bare() || it.num.Scale.IsOne() && !it.num.Value.IsInt() && !r.mention(p, text.Person) {
		return true
	}
	// In Kenya 50 people: a place may precede a count
	m, ok := r.d.MarkAt(p, text.Place)
	return !(ok && int(m.Last) == p+1) && !r.mention(p, text.Place) && !r.mention(p, text.Person) && it.num.Value.IsInt() && quantity.Less(it.num.Value, quantity.Int(10000))
}

// camel reports whether the word at token i has a capital within: AquaLine.
func (r *reader) camel(i int) bool {
	w := r.d.Word(i)
	return len(w) > 1 && strings.ToLower(w[1:]) != w[1:] && !r.d.Tokens[i].Flags.Has(text.AllCaps)
}

// remember takes down the model number at token i, the 787 of Boeing 787, for
// the rest of the article.
func (r *reader) remember(i int) {
	if t := &r.d.Tokens[i]; t.Flags.Has(text.Numeric) && t.End-t.Start == 3 && !r.model(i) {
		r.models = append(r.models, t.Form)
	}
}

// model reports whether the number at token i was part of a name before.
func (r *reader) model(i int) bool { return slices.Contains(r.models, r.d.Tokens[i].Form) }

// titled reports whether the number begins a name: 787 Dreamliner, Five-Year
// Plan, 90049 ZIP code.
func (r *reader) titled(it *item) bool {
	j := it.numLast
	if j >= r.last || it.mod != "" || it.num.Scale.Cmp(quantity.Int(1).Decimal) != 0 {
		return false
	}
	if n, _ := r.lex.numberNameAfter.Longest(r.d, j, r.last); n > 0 {
		return true
	}
	if it.hyphen && r.is(j, "-") && it.num.Digits && it.unit.kind == counted {
		return r.capital(j + 1) // 7-Eleven, Form 10-K
	}
	if it.hyphen && r.is(j, "-") {
		return r.capital(it.core) && r.capital(j+1) && it.last < r.last && r.capital(it.last)
	}
	if !it.num.Digits || !it.num.Value.IsInt() {
		return false
	}
	if r.model(it.core) && (it.bare() && r.namesNext(it.core-1) || it.head >= 0 && !r.plural(it.head)) {
		return true
	}
	t := &r.d.Tokens[j]
	named := it.head == j && r.capital(j) && !r.is(j+1, "of") && t.Tag != text.NNS && quantity.Singular(r.d.Word(j)) == strings.ToLower(r.d.Word(j)) &&
		!r.lex.pluralNoun.Has(r.d, j) && !r.lex.personWord.Has(r.d, j)
	if named {
		r.remember(it.core)
	}
	return named
}

// namesNext reports whether token i stands before a noun rather than before an
// amount: nothing, an article, an adjective, a name.
func (r *reader) namesNext(i int) bool {
	if i < r.first {
		return true
	}
	t := r.d.Tokens[i].Tag
	return t == text.DT || t == text.PRPS || t == text.POS || t == text.CC || t.Adjective() || t.Noun()
}

// variant reports whether what looks like a measure is the number of a thing
// with the letter of a variant: a Boeing 777F, Form 10-K.
func (r *reader) variant(it *item) bool {
	p := it.core - 1
	w := r.d.Word(it.last - 1)
	return p >= r.first && it.mod == "" && r.capital(p) && r.lex.numberName.Has(r.d, p) &&
		len(w) > 0 && w[len(w)-1] >= 'A' && w[len(w)-1] <= 'Z' && r.d.Tokens[it.last-1].Flags.Has(text.Glued) == (it.last-it.core > 1)
}

// numbers reports whether the noun at token p, in lower case, takes the number
// after it as its own although another noun follows: the number 42 bus, phase
// 3 trials.
func (r *reader) numbers(it *item, p int) bool {
	if !it.num.Digits || it.unit.kind != counted || it.head < 0 || it.hyphen || it.isRange || !r.d.Tokens[p].Tag.Noun() || !quantity.Less(it.num.Value, quantity.Int(1000)) {
		return false
	}
	if !r.plural(it.head) {
		return true
	}
	if p == r.first {
		return true
	}
	t := r.d.Tokens[p-1].Tag
	return t != text.DT && t != text.PRPS && t != text.POS && !t.Adjective() && t != text.IN
}

// entitled reports whether a number word with a capital is part of a title:
// Ocean's Eleven, Nine Entertainment.
func (r *reader) entitled(it *item) bool {
	if !r.capital(it.core) || it.mod != "" {
		return false
	}
	if it.last < r.last && r.d.Tokens[it.last].Tag.Proper() && !r.timeNoun(it.last) {
		return true
	}
	if it.core == r.first || r.d.Tokens[it.core-1].Flags.Has(text.Punct) {
		return false
	}
	for i := it.core - 1; i >= r.first; i-- { // not in a headline in title case
		if t := &r.d.Tokens[i]; t.Flags.Has(text.Letter) && !t.Flags.Has(text.Capital) && t.End-t.Start > 3 {
			return true
		}
	}
	return false
}

func (r *reader) capital(i int) bool { return i < r.last && r.d.Tokens[i].Flags.Has(text.Capital) }

// mention reports whether token p is in a named mention with the label.
func (r *reader) mention(p int, l text.Label) bool {
	ms := r.d.Mentions
	lo, hi := 0, len(ms)
	for lo < hi {
		m := (lo + hi) / 2
		if int(ms[m].Last) <= p {
			lo = m + 1
		} else {
			hi = m
		}
	}
	for ; lo < len(ms) && int(ms[lo].First) <= p; lo++ {
		if int(ms[lo].Last) > p && ms[lo].Label == l && ms[lo].Form == text.Named {
			return true
		}
	}
	return false
}

// inName reports whether the figure stands in a short quotation without a
// verb: the name of a programme or a work.
func (r *reader) inName(it *item) bool {
	if it.unit.kind != counted && !it.bare() {
		return false
	}
	open := -1
	for i := it.first - 1; i >= max(r.first, it.first-6); i-- {
		if t := &r.d.Tokens[i]; t.Flags.Has(text.OpenQuote) {
			open = i
			break
		} else if t.Flags.Has(text.EndQuote) || t.Tag.Verb() || t.Tag == text.MD {
			return false
		}
	}
	if open < 0 {
		return false
	}
	for i := it.last; i < min(r.last, open+9); i++ {
		if t := &r.d.Tokens[i]; t.Flags.Has(text.EndQuote) {
			return true
		} else if t.Tag.Verb() || t.Tag == text.MD {
			return false
		}
	}
	return false
}

// keepCount refuses what only looks like a count: "the 787 project manager",
// "our 911 center".
func (r *reader) keepCount(it *item) bool {
	if it.hyphen || !it.num.Digits || !it.num.Value.IsInt() || it.num.Value.IsOne() || it.mod != "" || it.rule != "figure.count" {
		return true
	}
	if r.plural(it.head) || r.lex.pluralNoun.Has(r.d, it.head) || r.lex.personWord.Has(r.d, it.head) {
		return true
	}
	p := it.core - 1
	return p < r.first || r.d.Tokens[p].Tag != text.DT && r.d.Tokens[p].Tag != text.PRPS && r.d.Tokens[p].Tag != text.POS
}
