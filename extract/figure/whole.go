package figure

import "lede/extract/refer"

// wholeOf returns the whole that the figure is a share of: 28% of the total,
// 12% of its 53 officers; empty for none.
func (r *reader) wholeOf(it *item) phrase {
	if it.ofLast > it.ofFirst {
		return phrase{it.ofFirst, r.wholeEnd(it)}
	}
	k := it.part + 1
	if it.unit.kind != percent || k+1 >= len(r.parts) {
		return phrase{}
	}
	if r.parts[k].kind == commaPart { // a quarter, of its 3,200 dealers
		k++
	}
	if k+1 >= len(r.parts) || r.d.Tokens[r.parts[k].first].Lower != hOf {
		return phrase{}
	}
	first := int(r.parts[k].last)
	for k++; k+1 < len(r.parts) && r.parts[k].kind == otherPart; k++ {
	}
	switch p := &r.parts[k]; p.kind {
	case nounPart:
		return phrase{first, r.pastAge(r.pastFigure(k, r.reachOf(k, r.last, true)))}
	case figurePart:
		return phrase{first, int(p.last)}
	case pronounPart:
		if r.is(first, "those") {
			return phrase{first, r.thoseEnd(first + 1)}
		}
	}
	return phrase{}
}

// wholeEnd returns where the whole that was read with the figure's number
// ends, with the phrases that hang on its noun.
func (r *reader) wholeEnd(it *item) int {
	for k := it.part + 1; k < len(r.parts) && int(r.parts[k].first) < it.ofLast; k++ {
		if p := &r.parts[k]; p.kind == nounPart && int(p.last) == it.ofLast {
			return r.reachOf(k, r.last, false)
		}
	}
	return it.ofLast
}

// pastFigure returns the end of a phrase, which begins at part k and ends at
// token end, with a figure that hangs on it by "of": the goal of 240,000.
func (r *reader) pastFigure(k, end int) int {
	for k < len(r.parts) && int(r.parts[k].first) < end {
		k++
	}
	if k+1 < len(r.parts) && r.d.Tokens[r.parts[k].first].Lower == hOf && r.parts[k+1].kind == figurePart {
		return int(r.parts[k+1].last)
	}
	return end
}

// pastAge returns the end of a phrase that ends at token end with the age of
// those it speaks of: men aged 18 to 34.
func (r *reader) pastAge(end int) int {
	if r.lower(end) == hAged {
		if it := r.itemOver(end + 1); it != nil && it.unit.kind == age {
			return it.last
		}
	}
	return end
}

// wholes turns the wholes of shares into words. A share of the same thing, or
// that one is compared with, is one of the same whole.
func (r *reader) wholes() {
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		if p := r.wholeOf(it); !p.empty() {
			it.of = refer.Squeeze(r.d.Words(p.first, p.last))
			continue
		}
		if it.unit.kind != percent || i == 0 || it.role == "by" {
			continue
		}
		if prev := &r.items[i-1]; prev.of != "" && prev.unit.kind == percent && prev.metric == it.metric && prev.role != "by" {
			it.of = prev.of
		}
	}
}
