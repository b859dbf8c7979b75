package nlp

import (
	"cmp"
	"strings"

	"lede/text"
)

// Lemmatize sets the lemma hash of every token from its words and tag: the
// dictionary form of verbs and nouns, the lower-case word of all else.
func Lemmatize(d *text.Document) { new(lemmas).fill(d, 0, len(d.Tokens)) }

// lemmas keeps the lemmas that came last, by word and tag, direct-mapped. The
// zero lemmas is ready.
type lemmas [1 << 9]struct {
	key   uint64 // of the word and the tag
	lemma uint64 // 0 where the place is free
}

// fill sets the lemmas of the tokens [first, last).
func (x *lemmas) fill(d *text.Document, first, last int) {
	tokens := d.Tokens[first:last]
	for i := range tokens {
		t := &tokens[i]
		t.Lemma = t.Lower
		if !inflects(t.Tag) {
			continue
		}
		key := t.Lower + uint64(t.Tag)
		e := &x[(key>>32^key)%uint64(len(x))]
		if e.key != key || e.lemma == 0 {
			e.key, e.lemma = key, lemmaHash(d, first+i)
		}
		t.Lemma = e.lemma
	}
}

// lemmaHash returns the hash of the lemma of token i, whose tag inflects.
func lemmaHash(d *text.Document, i int) uint64 {
	t := &d.Tokens[i]
	if base, ok := irregular[t.Lower]; ok {
		return base.hash
	}
	if l := Lemma(strings.ToLower(d.Word(i)), t.Tag); l != "" {
		return text.Hash(l)
	}
	return t.Lower
}

// inflects reports whether words of the tag have a lemma of their own.
func inflects(t text.Tag) bool {
	const tags = 1<<text.NNS | 1<<text.VBZ | 1<<text.VBD | 1<<text.VBN | 1<<text.VBG | 1<<text.VBP | 1<<text.MD
	return uint64(tags)>>(t%64)&1 != 0
}

// LemmaAt returns the words of token i's lemma, whose hash Lemmatize sets;
// proper nouns in the singular as they stand.
func LemmaAt(d *text.Document, i int) string {
	t := &d.Tokens[i]
	if t.Tag == text.NNP {
		return d.Word(i)
	}
	word := strings.ReplaceAll(strings.ToLower(d.Word(i)), "’", "'")
	if !inflects(t.Tag) {
		return word
	}
	if base, ok := irregular[t.Lower]; ok {
		return base.word
	}
	return cmp.Or(Lemma(word, t.Tag), word)
}

// A base is a lemma and its hash.
type base struct {
	word string
	hash uint64
}

var irregular = irregularForms(`be am is are was were been being|have has had having|do does did done
	|say said|go went gone|make made|take took taken|come came|see saw seen|get got gotten|give gave given
	|find found|think thought|tell told|become became|leave left|feel felt|bring brought|begin began begun
	|keep kept|hold held|write wrote written|stand stood|hear heard|mean meant|meet met|run ran|pay paid
	|sit sat|speak spoke spoken|lie lay lain|lead led|grow grew grown|lose lost|fall fell fallen|send sent
	|build built|draw drew drawn|break broke broken|spend spent|rise rose risen|drive drove driven|buy bought
	|wear wore worn|choose chose chosen|win won|teach taught|know knew known|show shown|seek sought
	|fight fought|sell sold|shoot shot|sing sang sung|catch caught|win won winning|swear swore sworn|steal stole stolen
	|flee fled|fly flew flown|freeze froze frozen|forget forgot forgotten|arise arose arisen|hide hid hidden
	|withdraw withdrew withdrawn|overtake overtook overtaken|undertake undertook undertaken|throw threw thrown
	|blow blew blown|tear tore torn|shake shook shaken|sink sank sunk|ring rang rung|swim swam swum
	|drink drank drunk|sleep slept|deal dealt|bind bound|forbid forbade forbidden|beat beaten|eat ate eaten
	|wake woke woken|weave wove woven|overthrow overthrew overthrown|oversee oversaw overseen|shine shone
	|begin beginning|run running|get getting|cut cutting|put putting|set setting|hit hitting|quit quitting
	|step stepped stepping|ban banned banning|plan planned planning|sing sang sung|strike struck|die died dying|lie lied lying
	|note noted noting|add added adding|signal signalled signalling|label labelled labelling|cancel cancelled cancelling
	|will wo|can ca|not n't|man men|woman women|child children|person people|foot feet`)

func irregularForms(lists string) map[uint64]base {
	m := make(map[uint64]base)
	for l := range strings.SplitSeq(lists, "|") {
		words := strings.Fields(l)
		for _, w := range words[1:] {
			m[text.Hash(w)] = base{words[0], text.Hash(words[0])}
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
	case tag == text.NNS || tag == text.VBZ && !strings.HasSuffix(w, "ed"): // "emphasised" taken for a present
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
	case strings.HasSuffix(w, "eed"):
		return w[:len(w)-1] // agreed
	case strings.HasSuffix(w, "ed"):
		return stem(w[:len(w)-2])
	case strings.HasSuffix(w, "ing") && len(w) > 4:
		return stem(w[:len(w)-3])
	}
	return ""
}

// stem returns the base form of a verb that has lost -ed or -ing: a doubled
// consonant is made single, and a silent e comes back where the longest known
// ending of the stem says so.
func stem(s string) string {
	n := len(s)
	if n < 2 {
		return s
	}
	if c := s[n-1]; c == s[n-2] && strings.IndexByte("bdgmnprt", c) >= 0 {
		return s[:n-1]
	}
	for k := min(n, maxEnding); k > 0; k-- {
		if silent, ok := endings[s[n-k:]]; ok {
			if silent {
				return s + "e"
			}
			return s
		}
	}
	return s
}

// maxEnding is the longest ending in endings.
const maxEnding = 6

// endings tells whether a verb's stem with the ending lost a silent e. The
// longest ending that fits decides.
var endings = silentEndings(
	`c v u z bl dl gl tl pl kl fl ul il ol ir ur ar tor scor stor plor gnor ador at it ot ut plet ompet id ad od ud
	ced am im om um in an ven nven rven pon phon clon un hop cop scop ap ip ok ik ak rib crib prob ab
	ns rs ls ps as is os us es ung chang rang lleng veng loung spong rg dg lg ag eg ig og ug cal creat iz yz yp ys eth oath
	tun lov hir fir mad nam sav ic os fus cit vit unit ignit writ quot vot not mot eas aus ous eng xchang`,
	`ail oil eil ool eel eal oal aul ial ual tual itor onitor air our eir ear oar oor uar tar eat oat isit xit imit dit ait
	fit bit rit uit osit ait hoot oot ilot ivot allot out debut pet aid oid orbid ead oad road oud aud ceed
	aim eam oam xam oom ain oin ein eign ign tain ean oan oap eap uip ook oak eak ouc ing ang hang ong angs
	sang bang gang clas ess oss iss uss ass focus bias enjoy en on er or al el ow aw ew rn mn
	visit elicit olicit vomit merit mut orm rim laim exhibit habit ohibit edit credit audit profit benefit
	isten ight bout rob absorb climb omb comb doubt ick ack ock uck eck nk sk lk rk ruin win begin`)

func silentEndings(silent, plain string) map[string]bool {
	m := make(map[string]bool)
	for _, e := range strings.Fields(plain) {
		m[e] = false
	}
	for _, e := range strings.Fields(silent) {
		m[e] = true
	}
	return m
}
