package date

import (
	"sort"
	"strings"

	"lede/extract/timex"
	"lede/text"
)

// ofNation begins the day of a holiday that each nation keeps on a day of its own;
// the day behind it is that of an article that names no nation of the list.
const ofNation = "@nation "

// noDay stands for the day of a nation that keeps none, or one that moves.
const noDay = "-"

func (t *builder) addNation(name, day string) error {
	t.nations[text.HashLower(name)] = day
	if day == noDay {
		return nil
	}
	return timex.CheckFeast(day)
}

// feastDay returns the day of a holiday of the description that begins at token t:
// for one of many nations that of the nation named next to it in its sentence, else
// of the one that the article names most; "" where that nation's is not known.
func (r *reader) feastDay(spec string, t int) string {
	usual, ok := strings.CutPrefix(spec, ofNation)
	if !ok {
		return spec
	}
	day := r.nationNear(t)
	if day == "" && r.owner(t) {
		return ""
	}
	if day == "" {
		day = r.nationMost()
	}
	switch day {
	case "":
		return usual
	case noDay:
		return ""
	}
	return day
}

// nationNear returns the day of the nation that the sentence names last before
// token t, else first behind it; "" where it names none.
func (r *reader) nationNear(t int) string {
	for i := t - 1; i >= r.from; i-- {
		if day, _ := r.nation(i); day != "" {
			return day
		}
	}
	for i := t; i < r.to; i++ {
		if day, _ := r.nation(i); day != "" {
			return day
		}
	}
	return ""
}

// nationReach is how many tokens are searched for what nation an article is about.
const nationReach = 1000

// nationMost returns the day of the nations that the article names most, of the one
// named first where several are; "" where it names none.
func (r *reader) nationMost() string {
	count := map[string]int{}
	best := ""
	var seen []string // in the order of the text
	for i := 0; i < min(len(r.doc.Tokens), nationReach); {
		day, n := r.nation(i)
		if i += n; day == "" {
			continue
		}
		if count[day]++; count[day] == 1 {
			seen = append(seen, day)
		}
	}
	for _, day := range seen {
		if count[day] > count[best] {
			best = day
		}
	}
	return best
}

// longestNation is how many words the names of nations have at most: Democratic
// Republic of the Congo.
const longestNation = 5

// nation returns the day of the nation whose name begins at token i, and how many
// tokens the name has; 1 where none begins there.
func (r *reader) nation(i int) (day string, n int) {
	toks := r.doc.Tokens
	if !toks[i].Flags.Has(text.Capital) || r.person(i) {
		return "", 1
	}
	for n := min(longestNation, len(toks)-i); n > 0; n-- {
		if day := r.table.nations[text.HashLower(r.doc.Words(i, i+n))]; day != "" {
			return day, n
		}
	}
	return "", 1
}

// owner reports whether a name that is no person's owns what begins at token t:
// Marenia's Independence Day.
func (r *reader) owner(t int) bool {
	toks := r.doc.Tokens
	return t-2 >= r.from && toks[t-1].Tag == text.POS && toks[t-2].Flags.Has(text.Capital) && !r.person(t-2)
}

// person reports whether token i belongs to a person's name.
func (r *reader) person(i int) bool {
	l := r.doc.Mentions
	k := sort.Search(len(l), func(k int) bool { return int(l[k].First) > i })
	for n := k - 1; n >= max(0, k-3); n-- { // a name and what it may be part of
		if l[n].Label == text.Person && l[n].Form == text.Named && i < int(l[n].Last) {
			return true
		}
	}
	return false
}
