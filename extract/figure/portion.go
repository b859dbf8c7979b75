package figure

// portion returns what a share in subject position tells: what is said of the
// part, with the whole.
func (r *reader) portion(i int) said {
	it := &r.items[i]
	whole := r.wholeOf(it)
	if whole.empty() {
		if s := r.others(i); s.ok() {
			return s
		}
		return r.doers(it)
	}
	if !r.subjectFigure(it.part) {
		if v := it.part - 1; v >= 0 && r.parts[v].kind == verbPart && r.reports(int(r.parts[v].head)) {
			return r.said(whole) // it says 60 percent of men
		}
		return said{}
	}
	s := r.said(whole)
	if v := r.verbAfterPart(it.part); v >= 0 && !r.reports(int(r.parts[v].head)) {
		s.words = join(s.words, r.predicateWords(v))
	}
	return s
}

// ofWhich reads a part of what the figure before it counts: 800 beds, of which
// 620 are taken; pupils, of whom 57 percent are girls.
func (r *reader) ofWhich(i int) said {
	it := &r.items[i]
	k := r.partBefore(i)
	if k < 1 || i == r.from || r.parts[k].kind != relativePart || !r.is(int(r.parts[k-1].first), "of") || it.unit.kind != counted && it.unit.kind != percent {
		return said{}
	}
	noun := r.countedNoun(&r.items[i-1])
	v := r.verbAfterPart(it.part)
	if noun.empty() || v < 0 || r.items[i-1].unit.kind != counted {
		return said{}
	}
	return said{words: join(r.words(noun.first, noun.last), r.predicateWords(v)), at: noun}
}

// others reads a share of the same whole as the one before it: 60 percent of
// voters favored it, 29 percent opposed it.
func (r *reader) others(i int) said {
	it := &r.items[i]
	v := it.part + 1
	if it.unit.kind != percent || i == r.from || it.part == 0 || v >= len(r.parts) || r.parts[v].kind != verbPart {
		return said{}
	}
	prev := &r.items[i-1]
	if k := r.parts[it.part-1].kind; k != commaPart && k != andPart && k != clausePart || prev.unit.kind != percent {
		return said{}
	}
	whole := r.wholeOf(prev)
	if whole.empty() || !r.subjectFigure(prev.part) {
		return said{}
	}
	it.ofFirst, it.ofLast = whole.first, whole.last
	s := r.said(whole)
	s.words = join(s.words, r.predicateWords(v))
	return s
}

// doers reads a share that is the subject of a clause and leaves its whole
// unsaid: found that 46 percent had cut spending.
func (r *reader) doers(it *item) said {
	k := it.part
	if it.unit.kind != percent || k == 0 || r.parts[k-1].kind != clausePart || k+1 >= len(r.parts) || r.parts[k+1].kind != verbPart {
		return said{}
	}
	v := k + 1
	if head := int(r.parts[v].head); r.reports(head) || r.direction(head) != "" && !r.possesses(v) && r.objectOf(v, r.last).empty() {
		return said{}
	}
	return said{words: r.predicateWords(v)}
}
