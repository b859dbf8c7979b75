package nlp

import (
	"strings"

	"lede/text"
)

// Lemmatize sets the lemma hash of every token from its words and tag: the
// dictionary form of verbs and nouns, the lower-case word of all else.
func Lemmatize(d *text.Document) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		t.Lemma = t.Lower
		switch t.Tag {
		case text.NNS, text.VBZ, text.VBD, text.VBN, text.VBG, text.VBP, text.MD:
			if h, ok := irregular[t.Lower]; ok {
				t.Lemma = h
				continue
			}
			if l := Lemma(strings.ToLower(d.Word(i)), t.Tag); l != "" {
				t.Lemma = text.Hash(l)
			}
		}
	}
}

var irregular = irregularForms(`be am is are was were been being|have has had having|do does did done
	|say said|go went gone|make made|take took taken|come came|see saw seen|get got gotten|give gave given
	|find found|think thought|tell told|become became|leave left|feel felt|bring brought|begin began begun
	|keep kept|hold held|write wrote written|stand stood|hear heard|mean meant|meet met|run ran|pay paid
	|sit sat|speak spoke spoken|lie lay lain|lead led|grow grew grown|lose lost|fall fell fallen|send sent
	|build built|draw drew drawn|break broke broken|spend spent|rise rose risen|drive drove driven|buy bought
	|wear wore worn|choose chose chosen|win won|teach taught|know knew known|show shown|seek sought
	|fight fought|sell sold|shoot shot|sing sang sung|strike struck|die died dying|lie lied lying
	|note noted noting|add added adding|signal signalled signalling|label labelled labelling|cancel cancelled cancelling
	|will wo|can ca|not n't|man men|woman women|child children|person people|foot feet`)

func irregularForms(lists string) map[uint64]uint64 {
	m := make(map[uint64]uint64)
	for l := range strings.SplitSeq(lists, "|") {
		words := strings.Fields(l)
		for _, w := range words[1:] {
			m[text.Hash(w)] = text.Hash(words[0])
		}
	}
	return m
}

// Lemma returns the dictionary form of a lower-case inflected word, "" where
// the word has no ending to take off.
func Lemma(w string, tag text.Tag) string {
	switch {
	case len(w) < 4:
		return ""
	case tag == text.NNS || tag == text.VBZ:
		switch {
		case strings.HasSuffix(w, "ies") && len(w) > 4:
			return w[:len(w)-3] + "y"
		case strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "xes"):
			return w[:len(w)-2]
		case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
			return w[:len(w)-1]
		}
	case strings.HasSuffix(w, "ied"):
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ed"):
		return stem(w[:len(w)-2])
	case strings.HasSuffix(w, "ing") && len(w) > 4:
		return stem(w[:len(w)-3])
	}
	return ""
}

func stem(s string) string {
	n := len(s)
	if n < 2 {
		return s
	}
	vowel := func(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
	c, p := s[n-1], s[n-2]
	switch {
	case c == p && strings.IndexByte("bdgmnprt", c) >= 0:
		return s[:n-1]
	case strings.IndexByte("cvu", c) >= 0, c == 's' && vowel(p), c == 'z' && vowel(p), c == 'g' && !(p == 'n' || p == 'g'):
		return s + "e"
	case c == 'l' && strings.IndexByte("bdgtpkf", p) >= 0:
		return s + "e"
	case n > 3 && c == 't' && p == 'a' && s[n-3] != 'e' && s[n-3] != 'o':
		return s + "e"
	}
	return s
}
