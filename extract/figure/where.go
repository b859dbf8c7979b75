package figure

import "lede/text"

// places gives the figures of the sentence the places that they hold for: one
// that hangs on the figure or on its verb, one in what it is said of, or one
// that opens the sentence.
func (r *reader) places() {
	r.partitions()
	if !r.sightPlaces() {
		return
	}
	opening := r.openingPlace()
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		if it.unit.kind == duration || it.unit.kind == age || it.hyphen && it.role == "" || it.timeless {
			continue
		}
		if it.place = r.placeAfter(it); it.place == "" {
			it.place = r.placeOf(it)
		}
		if it.place == "" && opening != "" && r.mainClause(it.part) {
			it.place = opening
		}
		if it.place == "" && i > r.from && r.oneChange(i-1, i) && r.items[i-1].last <= it.first {
			it.place = r.items[i-1].place // grew 3 percent in Germany to 5 billion
		}
	}
}

// sightPlaces moves to the names of the sentence and reports whether there is
// a place among them.
func (r *reader) sightPlaces() bool {
	names := r.d.Mentions
	for r.name < len(names) && int(names[r.name].First) < r.first {
		r.name++
	}
	for k := r.name; k < len(names) && int(names[k].First) < r.last; k++ {
		if names[k].Label == text.Place && names[k].Form == text.Named {
			return true
		}
	}
	return false
}

// placeAt returns the words of the noun phrase at part k where the name of a
// place ends it: northern Tarkesh, Hebei Province. "" where none does.
func (r *reader) placeAt(k int) string {
	if k >= len(r.parts) || r.parts[k].kind != nounPart {
		return ""
	}
	p := &r.parts[k]
	if m := r.placeName(int(p.last) - 1); m != nil && int(m.First) >= int(p.first) {
		if first := r.skipDeterminers(int(p.first), int(p.last)); first < int(m.First) && !r.d.Tokens[first].Tag.Adjective() { // in president Putin's Russia
			return r.words(int(m.First), r.placesEnd(k))
		}
		return r.words(int(p.first), r.placesEnd(k))
	}
	return ""
}

// placesEnd returns the token after the list of places that begins with the one
// at part k: California, Arizona and Nevada; Shijiazhuang, Hebei.
func (r *reader) placesEnd(k int) int {
	end := int(r.parts[k].last)
	for j := k + 1; j+1 < len(r.parts); j += 2 {
		p := &r.parts[j]
		if p.kind == commaPart && r.parts[j+1].kind == andPart {
			j++
		}
		n := &r.parts[min(j+1, len(r.parts)-1)]
		if p.kind != commaPart && p.kind != andPart || n.kind != nounPart || r.placeName(int(n.first)) == nil || r.placeName(int(n.last)-1) == nil {
			break
		}
		end = int(n.last)
	}
	return end
}

// placeName returns the name of a place that token i is part of, nil for none.
func (r *reader) placeName(i int) *text.Mention {
	for k := r.name; k < len(r.d.Mentions) && int(r.d.Mentions[k].First) <= i; k++ {
		if m := &r.d.Mentions[k]; m.Label == text.Place && m.Form == text.Named && int(m.Last) > i {
			return m
		}
	}
	return nil
}

// located reports whether the preposition at part k says where something is.
func (r *reader) located(k int) bool {
	return r.parts[k].kind == prepPart && r.in(int(r.parts[k].first), locating)
}

// placeAfter returns the place that hangs on the figure: 12 people in Hebei;
// 12 people died in a fire in Hebei; rose 3 percent in Germany. Phrases that
// say where or of what may stand between, and the verb of a subject.
func (r *reader) placeAfter(it *item) string {
	subject := r.inSubject(it)
	for k := it.part + 1; k < len(r.parts); k++ {
		switch p := &r.parts[k]; p.kind {
		case prepPart:
			switch {
			case r.located(k):
				if place := r.placeAt(k + 1); place != "" {
					return place
				}
			case r.is(int(p.first), "of"):
				if place := r.placeAt(k + 1); place != "" && r.parts[k-1].kind == nounPart && r.lex.placeNoun.Has(r.d, int(r.parts[k-1].head)) {
					return place
				}
			case k+1 >= len(r.parts) || r.parts[k+1].kind != datePart:
				return ""
			}
		case verbPart:
			if !subject {
				return ""
			}
			subject = false
		case nounPart:
			if k == it.part+1 && it.unit.kind != counted {
				return ""
			}
		case otherPart, datePart:
		case openPart:
			for k+1 < len(r.parts) && r.parts[k].kind != closePart {
				k++
			}
		default:
			return ""
		}
	}
	return ""
}

// placeOf returns the place in what the figure is said of: the exports of
// Vietnam, Vietnam's exports, crime in Ohio.
func (r *reader) placeOf(it *item) string {
	for k := it.about.first; k < it.about.last; k++ {
		if r.lex.firmNoun.Has(r.d, k) { // of a firm whose name looks like a place's
			return ""
		}
	}
	inner := false
	for k := it.about.first; k < it.about.last; k++ {
		if r.in(k, aiming) {
			return "" // a fund for refugees in Syria
		}
		m := r.placeName(k)
		if m == nil {
			continue
		}
		first, last := int(m.First), int(m.Last)
		k = last - 1
		if last+1 < r.last && r.d.Tokens[last].Tag == text.POS {
			if r.placeName(last+1) != nil { // China's Hexi Province
				inner = true
				continue
			}
			return r.d.Words(first, last)
		}
		p := first - 1
		for p > it.about.first && (r.d.Tokens[p].Tag == text.DT || r.d.Tokens[p].Tag.Adjective()) {
			p--
		}
		if (inner || r.isWord(p, "of", "in", "across", "throughout")) && r.closes(last, it.about.last) {
			return r.d.Words(first, last)
		}
	}
	return ""
}

// closes reports whether the noun phrase ends with the name before token k: not
// the Tacoma, Washington-based company.
func (r *reader) closes(k, end int) bool {
	if k >= end {
		return k >= r.last || r.d.Tokens[k].Tag != text.Comma && r.d.Tokens[k].Tag != text.HYPH && !r.d.Tokens[k].Tag.Noun()
	}
	t := &r.d.Tokens[k]
	return !t.Flags.Has(text.Punct) && !t.Tag.Noun()
}

// openingPlace returns the place that opens the sentence: In Hebei, 12 people
// died. "" for none.
func (r *reader) openingPlace() string {
	if len(r.parts) < 3 || !r.located(0) || r.parts[2].kind != commaPart {
		return ""
	}
	return r.placeAt(1)
}

// mainClause reports whether no other clause begins before part k.
func (r *reader) mainClause(k int) bool {
	for j := range k {
		switch r.parts[j].kind {
		case stopPart, clausePart, relativePart:
			return false
		}
	}
	return true
}
