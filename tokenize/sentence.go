package tokenize

import (
	"unicode/utf8"

	"lede/text"
)

// maxSentence is how many tokens a sentence may have before it is cut at the
// next white space. The longest in print have some hundreds; what is longer is a
// table, and readers whose work grows faster than a sentence would take minutes
// over it.
const maxSentence = 400

// Sentences appends the sentences of the text to dst. toks are the tokens of
// s in order; every token is in one sentence. A sentence's span reaches from
// its first token to its last.
func Sentences(dst []text.Sentence, s string, toks []text.Token) []text.Sentence {
	var edges []int32
	for i := range toks {
		if edge(s, int(toks[i].End), toks[i].Flags) {
			edges = append(edges, int32(i))
		}
	}
	return appendSentences(dst, s, toks, edges)
}

// edge reports whether a token with flags f that ends at byte end is an edge:
// one that may end a sentence, or begin one where a line begins.
func edge(s string, end int, f text.Flags) bool {
	return mayEnd[s[end-1]] || f&text.LineStart != 0
}

// mayEnd tells of each byte whether a sentence can end with a token that ends
// with it.
var mayEnd = func() (t [256]bool) {
	for c := range t {
		t[c] = c == '.' || c == '?' || c == '!' || c >= utf8.RuneSelf
	}
	return t
}()

func appendSentences(dst []text.Sentence, s string, toks []text.Token, edges []int32) []text.Sentence {
	b := boundaries{s: s, toks: toks, edges: edges}
	first := 0
	for first < len(toks) {
		last := b.next(first)
		dst = append(dst, text.Sentence{
			Span:  text.Span{Start: int(toks[first].Start), End: int(toks[last-1].End)},
			First: first, Last: last,
		})
		first = last
	}
	return dst
}

// boundaries finds where sentences end.
type boundaries struct {
	s     string
	toks  []text.Token
	edges []int32 // the tokens that are edges, of which those before the sentence are dropped

	// The paragraph whose line width is known, and that width in bytes.
	paraEnd, width int
}

// next returns the index behind the last token of the sentence at first.
func (b *boundaries) next(first int) int {
	for ; len(b.edges) > 0; b.edges = b.edges[1:] {
		i := int(b.edges[0])
		if i < first {
			continue
		}
		if end := b.tooLong(first, i); end > 0 {
			return end
		}
		t := &b.toks[i]
		if i > first && t.Flags.Has(text.LineStart) && b.breaksLine(i) {
			return i
		}
		if b.cuts(first, i) {
			return i
		}
		if mayEnd[b.s[t.End-1]] {
			if end := b.ends(i); end > 0 {
				return end
			}
		}
	}
	if end := b.tooLong(first, len(b.toks)); end > 0 {
		return end
	}
	return len(b.toks)
}

// tooLong returns the index of the first token before i at which the sentence
// at first is cut for its length, 0 where there is none.
func (b *boundaries) tooLong(first, i int) int {
	for k := first + maxSentence; k < i; k++ {
		if b.cuts(first, k) {
			return k
		}
	}
	return 0
}

// cuts reports whether the sentence at first is cut before token i for its
// length.
func (b *boundaries) cuts(first, i int) bool {
	n := i - first
	return n >= maxSentence && (!b.toks[i].Flags.Has(text.Glued) || n >= 2*maxSentence)
}

// ends returns the index behind the sentence that token i ends, closing marks
// included; 0 where it ends none.
func (b *boundaries) ends(i int) int {
	t := &b.toks[i]
	c := b.s[t.End-1]
	var hard bool // ends a sentence whatever follows, but for a small letter
	switch {
	case c == '.':
		if t.Flags&(text.Letter|text.Digit) != 0 {
			return b.abbreviation(i)
		}
		if t.Flags.Has(text.Glued) && i > 0 && b.s[b.toks[i-1].Start] == '(' {
			return 0 // an index by its code: the S&P 500 (.SPX)
		}
	case c == '?' || c == '!':
		hard = true
	case c >= 0x80 && b.wideStop(t):
		hard = true
	default:
		return 0
	}
	j := b.closing(i + 1)
	if j >= len(b.toks) {
		return j
	}
	if !b.opens(j, hard && j > i+1) {
		return 0
	}
	if b.toks[j].Flags.Has(text.Glued) && t.End-t.Start > 1 && c == '.' {
		return 0 // "...word"
	}
	return j
}

func (b *boundaries) wideStop(t *text.Token) bool {
	switch b.s[t.Start:t.End] {
	case "…", "。", "！", "？", "‼", "⁇":
		return true
	}
	return false
}

// closing returns the index behind the closing quotation marks and brackets
// that are written against the token before i. In copy that has white space
// round its marks, a closing quotation mark may stand apart.
func (b *boundaries) closing(i int) int {
	for i < len(b.toks) && b.toks[i].Flags&text.Punct != 0 && (b.toks[i].Flags.Has(text.Glued) || b.apart(i)) {
		t := &b.toks[i]
		if !t.Flags.Has(text.EndQuote) {
			switch b.s[t.Start] {
			case ')', ']', '}':
			default:
				return i
			}
		}
		i++
	}
	return i
}

// apart reports whether token i is a closing quotation mark with white space
// on both sides.
func (b *boundaries) apart(i int) bool {
	f := b.toks[i].Flags
	return f.Has(text.EndQuote) && !f.Has(text.LineStart) && (i+1 == len(b.toks) || !b.toks[i+1].Flags.Has(text.Glued))
}

// opens reports whether a sentence can begin with token i. afterQuote says
// that it follows a quotation that ended in a question or an exclamation,
// which a reporting clause may continue.
func (b *boundaries) opens(i int, afterQuote bool) bool {
	t := &b.toks[i]
	for t.Flags.Has(text.Punct) && i+1 < len(b.toks) && b.opener(t) {
		i++
		t = &b.toks[i]
	}
	switch {
	case t.Flags.Has(text.LineStart):
		return t.Flags&text.Letter == 0 || t.Flags.Has(text.Capital) || b.caseless(t) || t.Flags.Has(text.Digit)
	case t.Flags.Has(text.Capital):
		return !(afterQuote && b.reports(i)) && !corporate[t.Lower]
	case t.Flags.Has(text.Digit):
		return true
	case t.Flags.Has(text.Letter):
		return b.caseless(t) || b.lowerName(i)
	}
	switch b.s[t.Start] {
	case ',', ';', ':', '-', ')', ']', '.', '?', '!', '%', '/':
		return false
	}
	return !b.dash(t)
}

func (b *boundaries) dash(t *text.Token) bool {
	w := b.s[t.Start:t.End]
	return w == "–" || w == "—" || w == "―" || w == "…"
}

// caseless reports whether the token's script has no capitals, such as Chinese.
func (b *boundaries) caseless(t *text.Token) bool { return han(b.s[t.Start:t.End]) }

func (b *boundaries) opener(t *text.Token) bool {
	if t.Flags.Has(text.OpenQuote) {
		return true
	}
	switch b.s[t.Start] {
	case '(', '[', '"', '\'':
		return true
	}
	return false
}

// lowerName reports whether token i is a name that begins with a small letter,
// such as "eBay" or "al-Shabab".
func (b *boundaries) lowerName(i int) bool {
	t := &b.toks[i]
	for _, c := range []byte(b.s[t.Start+1 : t.End]) {
		if 'A' <= c && c <= 'Z' {
			return t.Flags&text.Digit == 0
		}
	}
	return t.End-t.Start == 2 && i+2 < len(b.toks) && b.s[t.End] == '-' && b.toks[i+2].Flags.Has(text.Capital|text.Glued)
}

// reports looks for a reporting verb close behind i: "…?" Smith said.
func (b *boundaries) reports(i int) bool {
	for j := i; j < len(b.toks) && j < i+6; j++ {
		t := &b.toks[j]
		if t.Flags.Has(text.Punct) || t.Flags.Has(text.LineStart) {
			return false
		}
		if j > i && speech[t.Lower] {
			return true
		}
		if j == i && starters[t.Lower] && !pronouns[t.Lower] {
			return false
		}
	}
	return false
}

// pronouns begin both sentences and reporting clauses.
var pronouns = wordSet("he she they we i the one")

// abbreviation decides whether the token i, which holds its own full stop,
// also ends the sentence.
func (b *boundaries) abbreviation(i int) int {
	t := &b.toks[i]
	j := b.closing(i + 1)
	if j >= len(b.toks) {
		return j
	}
	if !b.opens(j, false) {
		return 0
	}
	n := j
	for n+1 < len(b.toks) && b.opener(&b.toks[n]) {
		n++
	}
	next := &b.toks[n]
	if !next.Flags.Has(text.Capital) && !b.caseless(next) {
		return 0
	}
	word := b.s[t.Start : t.End-1]
	starts := starters[next.Lower]
	k := abbreviations[lowerHash(word)]
	switch {
	case k == title, k == before, t.Flags&text.Letter == 0, word == "v":
		return 0
	case k == closing && !calendar[next.Lower] && !next.Flags.Has(text.AllCaps) && !b.title(i):
		return j
	case k == noAbbrev && len(word) == 1 && i > 0 && !b.sentenceFinalLetter(i) && !plain[next.Lower]:
		return 0
	case starts:
		return j
	case j > i+1 && b.toks[j-1].Flags.Has(text.EndQuote):
		return j
	}
	return 0
}

// title reports whether "P.M." at i is a prime minister: no hour stands before
// it.
func (b *boundaries) title(i int) bool {
	return b.toks[i].Flags.Has(text.AllCaps) && (i == 0 || !b.toks[i-1].Flags.Has(text.Digit))
}

// plain are starters that are no part of anybody's name, so that a letter
// before them is no initial.
var plain = wordSet(`the this these those he she they we it there but`)

// sentenceFinalLetter reports whether the single letter at i is more likely
// the last word of a sentence than an initial: what stands before it is a
// word in small letters.
func (b *boundaries) sentenceFinalLetter(i int) bool {
	p := &b.toks[i-1]
	return p.Flags.Has(text.Letter) && !p.Flags.Has(text.Capital)
}

// calendar are the words that go on after "a.m." and the like.
var calendar = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march
	april may june july august september october november december jan. feb. mar. apr. jun. jul. aug.
	sept. sep. oct. nov. dec. eastern pacific central local gmt est edt pst pdt et pt utc`)
