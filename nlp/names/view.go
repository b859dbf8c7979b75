package names

import "lede/text"

// seenBits is the size of the sets of words seen in an article. At a
// thousand different words one look-up in sixty is false, which training
// sees as well.
const seenBits = 1 << 16

type seen [seenBits / 64]uint64

func (s *seen) add(h uint64)      { s[h>>48/64] |= 1 << (h >> 48 % 64) }
func (s *seen) has(h uint64) bool { return s[h>>48/64]&(1<<(h>>48%64)) != 0 }

// look fills the views of all tokens.
func (w *reading) look() {
	clear(w.lower[:])
	clear(w.middle[:])
	for _, s := range w.d.Sentences {
		w.lookSentence(s)
	}
	for k, m := range w.found {
		for i := m.First; i < m.Last; i++ {
			w.views[i].rule = ruleCode(m.Label, i > m.First)
			w.views[i].why = w.whys[k]
		}
	}
	w.tally()
	for _, i := range w.capitals {
		w.lookWord(int(i))
	}
	w.candidates()
}

// tally counts the kinds that the rules gave to names with each word.
func (w *reading) tally() {
	clear(w.votes)
	for _, m := range w.found {
		if m.Label == text.NoLabel || m.Label > text.Norp {
			continue
		}
		for i := m.First; i < m.Last; i++ {
			if w.capital(int(i)) {
				v := w.votes[w.d.Tokens[i].Lower]
				v[m.Label]++
				w.votes[w.d.Tokens[i].Lower] = v
			}
		}
	}
}

// lookSentence notes which words stand in lower case and which are
// capitalised in the middle of sentences.
func (w *reading) lookSentence(s text.Sentence) {
	title := w.titleCase(s)
	begins := true
	for i := s.First; i < s.Last; i++ {
		t, v := &w.d.Tokens[i], &w.views[i]
		if title {
			v.bits |= headline
		}
		if t.Flags&text.Letter == 0 {
			begins = begins || t.Flags&text.OpenQuote != 0
			continue
		}
		switch {
		case begins:
			v.bits |= first
		case !w.capital(i):
			w.lower.add(t.Lower)
		case !title:
			w.middle.add(t.Lower)
		}
		begins = false
	}
}

// titleCase reports whether nearly all longer words of the sentence are
// capitalised, as in headlines: nine for each that is not.
func (w *reading) titleCase(s text.Sentence) bool {
	upper, lower := 0, 0
	for i := s.First; i < s.Last; i++ {
		t := &w.d.Tokens[i]
		switch {
		case t.Flags&text.Letter == 0 || t.End-t.Start < 4:
		case w.capital(i):
			upper++
		default:
			if lower++; upper+s.Last-i <= 9*lower {
				return false // whatever follows
			}
		}
	}
	return upper+lower > 3 && upper >= 9*lower
}

// lookWord fills the view of a capitalised word.
func (w *reading) lookWord(i int) {
	t, v := &w.d.Tokens[i], &w.views[i]
	if w.lower.has(t.Lower) {
		v.bits |= lowerCase
	}
	if w.middle.has(t.Lower) {
		v.bits |= midCapital
	}
	if v, ok := w.votes[t.Lower]; ok {
		w.views[i].vote = elected(&v, w.views[i].rule)
	}
	if n, ok := w.known[t.Lower]; ok {
		v.known = uint8(n.label)
	}
	if v.phrase != 0 || v.class&more == 0 {
		return
	}
	n, c := w.gaz.phrase(w.d, i, len(w.d.Tokens), org|event|place|norp|title)
	if n > 1 {
		v.bits |= phraseStart
		for j := i; j < i+n; j++ {
			w.views[j].phrase = c
		}
	}
}

// elected returns the label that most other names with the word have, and
// twice whether it has two votes or more.
func elected(v *[text.Norp + 1]uint16, own uint8) uint8 {
	if l := own/2 - 1; own >= 4 && int(l) < len(v) && v[l] > 0 {
		v[l]--
	}
	best := 0
	for l, n := range v {
		if n > v[best] {
			best = l
		}
	}
	out := uint8(best) * 2
	if v[best] > 1 {
		out++
	}
	return out
}

// candidates marks the tokens that may be part of a name: capitalised words,
// numbers beside them, and up to two small words or marks between them.
func (w *reading) candidates() {
	last := -9 // the last capitalised word
	for _, c := range w.capitals {
		i := int(c)
		if gap := i - last; gap > 1 && gap <= 3 && w.joined(last+1, i) {
			for j := last + 1; j < i; j++ {
				w.views[j].bits |= candidate
			}
		}
		w.views[i].bits |= candidate
		if i > 0 && w.flags(i-1).Has(text.Digit) {
			w.views[i-1].bits |= candidate
		}
		for j := i + 1; j < len(w.views) && w.flags(j).Has(text.Digit) && !w.capital(j); j++ {
			w.views[j].bits |= candidate
		}
		last = i
	}
}

func (w *reading) joined(i, end int) bool {
	for ; i < end; i++ {
		if w.class[i]&(connector|particle) == 0 && w.flags(i)&text.Digit == 0 && !w.inBody(i) {
			return false
		}
	}
	return true
}
