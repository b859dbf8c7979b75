package figure

// wholeOf returns the whole that the figure is a share of: 28% of the total;
// empty for none.
func (r *reader) wholeOf(it *item) phrase {
	if it.ofLast > it.ofFirst {
		return phrase{it.ofFirst, it.ofLast}
	}
	k := it.part + 1
	if it.unit.kind != percent || k+1 >= len(r.parts) || r.d.Tokens[r.parts[k].first].Lower != hOf {
		return phrase{}
	}
	for k++; k+1 < len(r.parts) && r.parts[k].kind == otherPart; k++ {
	}
	if r.parts[k].kind != nounPart {
		return phrase{}
	}
	return phrase{int(r.parts[k].first), r.reachOf(k, r.last, true)}
}

// wholes turns the wholes of shares into words.
func (r *reader) wholes() {
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		if p := r.wholeOf(it); !p.empty() {
			it.of = clean(r.d.Words(p.first, p.last))
		}
	}
}
