package figure

import (
	"strings"

	"lede/text"
)

// surveyed returns what a poll or a count gives a share: the survey gave Solano
// 44% to 41% for Ibarra, with 9% undecided; a poll put the party on 31%, two
// points ahead of its rival. What is measured is never the poll.
func (r *reader) surveyed(i int) said {
	it := &r.items[i]
	switch it.unit.kind {
	case points:
		return r.lead(i)
	case percent:
	default:
		return said{}
	}
	v := r.governor(it.part)
	if v < 0 {
		return said{}
	}
	given := r.in(int(r.parts[v].head), giving) && r.documented(v)
	if given {
		it.given = 1 + v
	}
	if r.in(it.last, leanings) && r.endsAfter(it.last) {
		return said{words: r.d.Word(it.last)}
	}
	if !given {
		if s := r.opposed(i, v); s.ok() {
			return s
		}
		return r.outpolled(i, v)
	}
	if s := r.favoring(it); s.ok() {
		return s
	}
	limit := it.first
	if k := r.partBefore(i); k > v && r.parts[k].kind == prepPart && r.in(int(r.parts[k].first), atOnTo) {
		limit = int(r.parts[k].first)
	}
	if o := r.objectOf(v, limit); !o.empty() && o.last == limit && !r.pronounAt(o) {
		return r.said(o)
	}
	return said{}
}

// opposed reads the share of another that a share got is set against: had 36% of
// the vote to 34% for the Bloc.
func (r *reader) opposed(i, v int) said {
	k := r.partBefore(i)
	if i == r.from || k != r.items[i].part-1 || r.items[i-1].unit.kind != percent || r.lower(int(r.parts[k].first)) != hTo || !r.lex.pollVerb.Has(r.d, int(r.parts[v].head)) {
		return said{}
	}
	return r.favoring(&r.items[i])
}

// outpolled reads the shares of two that the verb group v sets against each
// other: Odell led Brandt by 52 percent to 40.
func (r *reader) outpolled(i, v int) said {
	k := r.partBefore(i)
	if k < 1 || r.parts[k].kind != prepPart || !r.in(int(r.parts[v].head), outpolling) {
		return said{}
	}
	switch {
	case k == r.items[i].part-1 && i > r.from && r.lower(int(r.parts[k].first)) == hTo && r.items[i-1].part == k-1:
		return r.said(r.objectOf(v, r.items[i-1].first))
	case i+1 < len(r.items) && r.lower(r.items[i].last) == hTo && r.items[i+1].first == r.items[i].last+1 && r.isWord(int(r.parts[k].first), "by", "with"):
		p, _ := r.subjectPhrase(v)
		return r.said(p)
	}
	return said{}
}

// documented reports whether the subject of the verb group v is a document: a
// poll, the results.
func (r *reader) documented(v int) bool {
	q, _ := r.subjectOf(v)
	return q >= 0 && r.parts[q].kind == nounPart && r.lex.document.Has(r.d, int(r.parts[q].head))
}

// favoring returns whom or what those are for whom the share counts: 41% for
// Ibarra, 38% of the vote for Solano, 9% undecided.
func (r *reader) favoring(it *item) said {
	k := it.part + 1
	for whole := r.wholeOf(it); k < len(r.parts) && int(r.parts[k].first) < whole.last; k++ {
	}
	if k+1 < len(r.parts) && r.is(int(r.parts[k].first), "for") && r.parts[k+1].kind == nounPart {
		return r.said(phrase{int(r.parts[k+1].first), int(r.parts[k+1].last)})
	}
	return said{}
}

// lead reads the points by which what the figure before is said of is ahead of
// another or behind it.
func (r *reader) lead(i int) said {
	s := r.previous(i)
	k := r.items[i].part + 1
	if !s.ok() || k+1 >= len(r.parts) || r.parts[k].kind != prepPart || r.parts[k+1].kind != nounPart || !r.isWord(int(r.parts[k].first), "ahead", "behind", "clear") {
		return said{}
	}
	s.words = join(s.words, r.words(int(r.parts[k].first), int(r.parts[k+1].last)))
	return s
}

// setAgainst reports whether the i-th figure is a share or level that the one before
// is set against, and returns where who has it begins: Orvik took 24%, to its 19%;
// against Norbank's 19%. It is 0 where none is.
func (r *reader) setAgainst(i int) int {
	it := &r.items[i]
	p := it.first - 1
	if i == r.from || it.role != "" || r.items[i-1].role != "" || it.unit.code != r.items[i-1].unit.code {
		return 0
	}
	if r.d.Tokens[p].Tag == text.POS {
		for p--; p > r.items[i-1].last && (r.d.Tokens[p].Tag.Noun() || r.d.Tokens[p].Tag.Adjective()); p-- {
		}
		if t := r.d.Tokens[p].Tag; t != text.PRPS && t != text.DT {
			p++
		}
	} else if r.d.Tokens[p].Tag != text.PRPS {
		return 0
	}
	if p-1 > r.items[i-1].last && r.isWord(p-1, "to", "against") && r.d.Tokens[p-2].Tag == text.Comma {
		return p
	}
	return 0
}

// opponent returns who has the i-th figure, which the one before is set against: the
// owner at token p, or whom a pronoun there stands for if that is not who has the
// one before; who else it is stays unknown.
func (r *reader) opponent(i, p int) said {
	if end := r.items[i].first - 1; p < end {
		return r.said(phrase{p, end})
	}
	name := r.referentName(phrase{p, p + 1})
	if name == "" || strings.Contains(r.items[i-1].metric, name) || strings.Contains(name, r.items[i-1].metric) {
		return said{}
	}
	return said{words: name}
}
