package figure

import (
	"lede/extract/refer"
	"lede/text"
)

// alternative reads a figure that tells another's amount anew: 350 jobs, or
// roughly 2%; $218 million, or $1.14 per share.
func (r *reader) alternative(i int) said {
	if i == r.from {
		return said{}
	}
	k := r.partBefore(i)
	if k > 0 && r.dated(i, k) {
		return r.previous(i)
	}
	if k < 0 || r.parts[k].kind != andPart || r.d.Tokens[r.parts[k].first].Lower != hOr {
		return said{}
	}
	if n := r.items[i].part + 1; r.items[i].hyphen && n < len(r.parts) && r.parts[n].kind == nounPart {
		return said{} // a 40-room inn or 90-room hotel
	}
	for j := r.items[i-1].part + 1; j < k; j++ {
		if p := &r.parts[j]; p.kind != commaPart && p.kind != otherPart && p.kind != openPart && p.kind != closePart && p.kind != datePart && p.kind != prepPart {
			return said{}
		}
	}
	return r.previous(i)
}

// respectively reports whether the sentence deals its figures out to a list.
func (r *reader) respectively() bool {
	if len(r.items)-r.from < 2 {
		return false
	}
	for k := len(r.parts) - 1; k >= 0; k-- {
		if p := &r.parts[k]; p.kind == otherPart && r.d.Tokens[p.first].Lower == hRespectively {
			return true
		}
	}
	return false
}

// respective returns the member of the list before the verb that the i-th
// figure goes with: the Nasdaq and the S&P fell 2% and 3%, respectively.
func (r *reader) respective(i int) said {
	v := r.governor(r.items[r.from].part)
	if v < 0 {
		return said{}
	}
	n, last := len(r.items)-r.from, len(r.items)-1
	for k := v - 1; k >= 0; k-- {
		switch r.parts[k].kind {
		case nounPart:
			if last == i {
				return r.said(phrase{int(r.parts[k].first), int(r.parts[k].last)})
			}
			last--
			if n--; n == 0 {
				return said{}
			}
		case commaPart, andPart, otherPart:
		default:
			return said{}
		}
	}
	return said{}
}

// apposed reads a figure that a comma or bracket sets beside what it is said
// of: X, up 3%; 5 billion, a rise of 3%; Smith (15.3 points).
func (r *reader) apposed(i int) said {
	it := &r.items[i]
	k := r.partBefore(i)
	if k >= 0 && r.parts[k].kind == prepPart && r.in(int(r.parts[k].first), upDownFrom) {
		for k--; k >= 0 && r.parts[k].kind == otherPart; k-- {
		}
	}
	if k > 0 && k < it.part-1 && r.parts[k].kind == nounPart && r.is(int(r.parts[k-1].first), "with") && r.isWord(it.first-1, "up", "down") {
		return r.said(phrase{int(r.parts[k].first), int(r.parts[k].last)}) // with crude up $1.30
	}
	if k < 1 || r.parts[k].kind != commaPart && r.parts[k].kind != openPart {
		return said{}
	}
	for j := k - 1; j >= 0; j-- {
		switch p := &r.parts[j]; p.kind {
		case figurePart:
			if int(p.head) < i && (r.parts[k].kind == commaPart || k-j == 1) {
				return r.previous(i)
			}
			return said{}
		case nounPart:
			if whole := r.wholeOf(&r.items[i]); !whole.empty() && r.d.Tokens[whole.first].Tag == text.PRPS {
				return r.previous(i) // 23 million of capacity, 46 percent of its total
			}
			if r.governor(j) >= 0 && r.parts[k].kind == commaPart && !r.setOff(i, j, k) {
				return said{}
			}
			q := j
			for q > 1 && r.parts[q-1].kind == prepPart && r.parts[q-2].kind == nounPart {
				q -= 2
			}
			if q == 1 && r.parts[0].kind == prepPart && r.parts[k].kind == commaPart && !r.wholeOf(it).empty() { // In the capital, one in five
				return said{}
			}
			s := r.said(phrase{int(r.parts[q].first), int(r.parts[j].last)})
			if q == j && r.parts[k].kind == commaPart {
				s = r.withOwner(i, j, s)
			}
			return s
		case datePart, prepPart, otherPart, commaPart, closePart:
		case openPart:
			if r.parts[k].kind == commaPart { // Smith (15.3 points, 7.4 rebounds)
				return r.previous(i)
			}
		default:
			return said{}
		}
	}
	return said{}
}

// setOff reports whether commas set the i-th figure off right after the object
// at part j, whose size it tells: has a larger battery, 4,500 mAh, than.
func (r *reader) setOff(i, j, k int) bool {
	it := &r.items[i]
	if j+1 != k || j == 0 || r.parts[j-1].kind != verbPart || it.part != k+1 || it.unit.kind != measure && it.unit.kind != money && it.unit.kind != percent {
		return false
	}
	n := it.part + 1
	return n < len(r.parts) && (r.parts[n].kind == commaPart || r.d.Tokens[r.parts[n].first].Tag == text.Stop)
}

// labeled reads a figure of a list or table, which its label stands right
// before: DAX -1.6%; Capital 401.
func (r *reader) labeled(i int) said {
	it := &r.items[i]
	k := it.part - 1
	if k < 0 || it.unit.kind == counted && it.unit.code != "point" && it.last > it.numLast {
		return said{}
	}
	if r.parts[k].kind == stopPart && r.is(int(r.parts[k].first), ":") {
		k--
	}
	if k >= 0 && r.parts[k].kind == otherPart && r.tabbed(it) { // Elsewhere	143
		return said{words: refer.Squeeze(r.d.Words(r.first, it.first))}
	}
	if k < 0 || r.parts[k].kind != nounPart || r.governed(k) {
		return said{}
	}
	for j := k - 1; j >= 0; j-- {
		switch r.parts[j].kind {
		case verbPart, relativePart:
			return said{}
		case figurePart, stopPart:
			if j+1 == k && r.adjectival(j) { // cut its two-year goal from 5 to 7
				continue
			}
			return r.said(phrase{int(r.parts[k].first), int(r.parts[k].last)})
		}
	}
	return r.said(phrase{int(r.parts[k].first), int(r.parts[k].last)})
}

// ticker reads a run of labels and figures: FTSE -0.6% CAC -1.7%.
func (r *reader) ticker(i int) said {
	it := &r.items[i]
	k := it.part
	if it.hyphen || k == 0 || r.parts[k-1].kind != nounPart || k+2 < len(r.parts) && r.parts[k+2].kind != figurePart {
		return said{}
	}
	for j := r.items[r.from].part; j < k; j++ {
		if n := &r.parts[j]; n.kind != figurePart && n.kind != nounPart {
			return said{}
		}
	}
	if r.governor(k) >= 0 || i == r.from && k+2 >= len(r.parts) {
		return said{}
	}
	return r.labeled(i)
}

// gapped reads a figure whose verb stands only in the member of the list
// before: the Greens are on 19, the Liberals on 15.
func (r *reader) gapped(i int) said {
	if i == r.from {
		return said{}
	}
	k := r.partBefore(i)
	if k >= 0 && r.parts[k].kind == prepPart {
		k--
	}
	if k > 1 && r.parts[k].kind == closePart { // and the Dow (.DJI) 0.8%
		k = r.opening(k) - 1
	}
	if k < 1 || r.parts[k].kind != nounPart {
		return said{}
	}
	if s := r.swapped(i, k); s.ok() {
		return s
	}
	j := k - 1
	for n := 0; j > 0 && n < 2 && (r.parts[j].kind == commaPart || r.parts[j].kind == andPart); n++ {
		j--
	}
	for j > 0 && j < k-1 && (r.parts[j].kind == closePart || r.parts[j].kind == nounPart && r.parts[j-1].kind == figurePart || r.parts[j].kind == otherPart) {
		j--
	}
	if j == k-1 || j < 0 || r.parts[j].kind != figurePart {
		return said{}
	}
	return r.said(phrase{int(r.parts[k].first), int(r.parts[k].last)})
}
