package figure

import "strings"

// anyCents is the family of the currencies that are no dollars and have cents too.
const anyCents = "cent"

// centsOfArticle makes cents those of the currency that the article speaks of: of
// the amount next to them in their sentence, else the only one before. Where it
// speaks of none, they stay cents of a dollar.
func (r *reader) centsOfArticle() {
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		if it.unit.kind != minorMoney || it.unit.family != "dollar" {
			continue
		}
		code := r.centsBeside(i)
		if code == "" {
			code = r.centsBefore()
		}
		if code != "" {
			it.unit.code = code
		}
	}
}

// centsBeside returns the currency of the amount before the i-th figure in its
// sentence, else of the one behind it, "" where neither has cents.
func (r *reader) centsBeside(i int) string {
	for k := i - 1; k >= r.from; k-- {
		if c := r.inCents(&r.items[k]); c != "" {
			return c
		}
	}
	for k := i + 1; k < len(r.items); k++ {
		if c := r.inCents(&r.items[k]); c != "" {
			return c
		}
	}
	return ""
}

// centsBefore returns the currency of all amounts before the sentence, "" where they
// are of several or the currency has no cents.
func (r *reader) centsBefore() string {
	code := ""
	for k := range r.from {
		it := &r.items[k]
		switch {
		case it.unit.kind != money && it.unit.kind != minorMoney:
		case code == "":
			code = it.unit.code
			if r.inCents(it) == "" {
				return ""
			}
		case it.unit.code != code:
			return ""
		}
	}
	return code
}

// inCents returns the currency of an amount that has cents, "" for another.
func (r *reader) inCents(it *item) string {
	if it.unit.kind != money || !strings.Contains(r.families("dollar"), it.unit.code) && !strings.Contains(r.families(anyCents), it.unit.code) {
		return ""
	}
	return it.unit.code
}
