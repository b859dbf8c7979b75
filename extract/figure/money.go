package figure

import (
	"strings"

	"lede/extract/quantity"
	"lede/text"
)

// currencies are what the article's place makes of ambiguous names.
type currencies struct {
	known    bool
	local    string            // the currency of the article's place, "" where unknown
	family   string            // that was resolved last, and
	code     string            // what it means
	declared map[string]string // family to currency, by "(RMB, the same below)"
}

// currency returns the unit of a currency, given by code ("USD"), by family
// ("dollar") or by code and factor ("USD 1000000").
func (r *reader) currency(v string) unit {
	u := unit{code: v, dim: "money", kind: money}
	if code, n, ok := strings.Cut(v, " "); ok {
		if x, found := quantity.Parse(n, 0, len(n)); found {
			u.code, u.scale = code, x.Value
		}
	}
	if c := v[0]; 'a' <= c && c <= 'z' && v != "satoshi" {
		u.code, u.family = r.resolve(v), v
	}
	return u
}

// minorUnit returns the unit of a value such as "pound 100": a hundredth of a
// pound.
func (r *reader) minorUnit(v string) unit {
	name, n, _ := strings.Cut(v, " ")
	u := r.currency(name)
	u.kind = minorMoney
	if x, ok := quantity.Parse(n, 0, len(n)); ok {
		u.scale = quantity.Quo(quantity.Int(1), x.Value)
	}
	return u
}

// resolve returns the currency that a family's name means in this article:
// what the article declares, else the currency of its place, else the
// family's first.
func (r *reader) resolve(family string) string {
	if c, ok := r.money.declared[family]; ok {
		return c
	}
	if r.money.family == family {
		return r.money.code
	}
	e := r.lex.family.Lookup(family)
	if e == nil {
		return family
	}
	code, _, _ := strings.Cut(e.Value, " ")
	if local := r.local(); local != "" && strings.Contains(e.Value, local) {
		code = local
	}
	if code == noCurrency {
		code = r.mentionedCurrency(e.Value)
	}
	r.money.family, r.money.code = family, code
	return code
}

// noCurrency stands first in the list of a family whose name is money only where
// the article tells whose: crowns, the N of naira.
const noCurrency = "-"

// mentionedCurrency returns the first of the currencies that the article names in
// full or by a place of it, "" where it names none.
func (r *reader) mentionedCurrency(currencies string) string {
	for k := range r.d.Tokens {
		if !r.lex.units.May(&r.d.Tokens[k]) {
			continue
		}
		if _, e := r.lex.name.Longest(r.d, k, len(r.d.Tokens)); e != nil && len(e.Value) == 3 && strings.Contains(currencies, e.Value) {
			return e.Value
		}
	}
	for k := range r.d.Mentions {
		m := &r.d.Mentions[k]
		if m.Label != text.Place {
			continue
		}
		if _, e := r.lex.place.Longest(r.d, int(m.First), int(m.Last)); e != nil && strings.Contains(currencies, e.Value) {
			return e.Value
		}
	}
	return ""
}

// families returns the currencies that a family's name may mean.
func (r *reader) families(family string) string {
	if e := r.lex.family.Lookup(family); e != nil {
		return e.Value
	}
	return ""
}

// local returns the currency of the article's place, "" where it is unknown.
func (r *reader) local() string {
	if !r.money.known {
		r.money.known, r.money.local = true, r.localCurrency()
	}
	return r.money.local
}

// localCurrency returns the currency of the dateline's place or the agency.
func (r *reader) localCurrency() string {
	a := &r.st.Article
	for part := range strings.SplitSeq(a.Place, ",") {
		if e := r.lex.place.Lookup(strings.TrimSpace(part)); e != nil {
			return e.Value
		}
	}
	for _, s := range [...]string{a.Agency, r.d.Source} {
		if e := r.lex.place.Lookup(s); s != "" && e != nil {
			return e.Value
		}
	}
	return ""
}

// declare takes down what "(RMB, the same below)" after an amount of the
// sentence says, for the rest of the article.
func (r *reader) declare() {
	for i := r.from; i < len(r.items); i++ {
		r.declared(&r.items[i])
	}
}

// declared does so for one figure.
func (r *reader) declared(it *item) {
	j := it.last
	if it.unit.kind != money || r.lower(j) != hOpen || j+3 >= r.last {
		return
	}
	n, e := r.lex.code.Longest(r.d, j+1, r.last)
	if n == 0 {
		if n, e = r.lex.name.Longest(r.d, j+1, r.last); n == 0 {
			return
		}
	}
	for k := j + 1 + n; k < min(j+n+6, r.last); k++ {
		if r.is(k, "below") || r.is(k, "hereafter") || r.is(k, "hereinafter") {
			u := r.currency(e.Value)
			family := it.unit.family
			it.unit.code = u.code
			if family == "" {
				return
			}
			if r.money.declared == nil {
				r.money.declared = make(map[string]string)
			}
			r.money.declared[family] = u.code
			return
		}
	}
}

// lettered returns the currency whose letter the number at tokens [i, end) clings
// to, where the article tells of it and the number is large: R500, R1.2 billion.
func (r *reader) lettered(i, end int) unit {
	t := &r.d.Tokens[i]
	if i <= r.first || !t.Flags.Has(text.Glued) || !r.d.Tokens[i-1].Flags.Has(text.Letter) || r.d.Tokens[i-1].End-r.d.Tokens[i-1].Start != 1 || !r.lex.letter.Has(r.d, i-1) {
		return unit{}
	}
	if _, scaled := r.magnitude(end); !scaled && t.End-t.Start < 3 {
		return unit{}
	}
	return r.currency(r.lex.letter.Lookup(r.d.Word(i - 1)).Value)
}
