// Package corpus makes as much news-like text as a benchmark asks for out of
// a few articles: names, numbers, dates and the order of paragraphs vary from
// document to document, so that no cache of words or sentences helps.
package corpus

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Generator makes documents from articles. The same seed and articles give
// the same documents in the same order. It is not safe for concurrent use.
type Generator struct {
	rand     *rand.Rand
	articles [][]string // paragraphs of each article
	made     int
	names    map[string]string // what names became in the current document
}

// New returns a generator over the articles, which must not be empty.
func New(seed uint64, articles []string) *Generator {
	g := &Generator{rand: rand.New(rand.NewPCG(seed, seed))}
	for _, a := range articles {
		g.articles = append(g.articles, strings.Split(strings.TrimSpace(a), "\n\n"))
	}
	return g
}

// Next returns the next document.
func (g *Generator) Next() (id, text string) {
	g.made++
	g.names = map[string]string{}
	from := g.articles[g.rand.IntN(len(g.articles))]
	order := g.rand.Perm(max(len(from)-2, 0)) // headline and first paragraph stay in front
	var b strings.Builder
	for i := range from {
		p := from[i]
		if i >= 2 {
			p = from[2+order[i-2]]
			b.WriteString("\n\n")
		} else if i == 1 {
			b.WriteString("\n\n")
		}
		for s := range sentences(p) {
			g.sentence(&b, s)
		}
	}
	return fmt.Sprintf("generated-%08d", g.made), b.String()
}

// sentence writes a sentence varied. One that has nothing to vary is given a
// day, so that it is no other document's.
func (g *Generator) sentence(b *strings.Builder, s string) {
	var varied strings.Builder
	g.vary(&varied, s)
	if varied.String() != s {
		b.WriteString(varied.String())
		return
	}
	fmt.Fprintf(b, "On %s %d, 20%02d, ", months[g.rand.IntN(len(months))], 1+g.rand.IntN(28), g.rand.IntN(30))
	if r, size := utf8.DecodeRuneInString(s); unicode.IsUpper(r) && size < len(s) && s[size] != ' ' {
		b.WriteRune(unicode.ToLower(r))
		s = s[size:]
	}
	b.WriteString(s)
}

// sentences cuts a paragraph behind every stop with what closes it. It need
// not be right: each piece is only varied on its own.
func sentences(p string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for p != "" {
			n := len(p)
			for i := 0; i < len(p); i++ {
				if p[i] == ' ' && i > 0 && strings.ContainsRune(".!?\"”’", lastRune(p[:i])) {
					n = i + 1
					break
				}
			}
			if !yield(p[:n]) {
				return
			}
			p = p[n:]
		}
	}
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// vary writes a piece of text with its numbers, months, weekdays and names
// replaced by others of the same look.
func (g *Generator) vary(b *strings.Builder, p string) {
	begins := true // the word begins a sentence: its capital tells nothing
	for len(p) > 0 {
		r, size := utf8.DecodeRuneInString(p)
		switch {
		case unicode.IsLetter(r):
			n := span(p, unicode.IsLetter)
			g.word(b, p[:n], begins)
			p, begins = p[n:], false
		case r >= '0' && r <= '9':
			n := span(p, unicode.IsDigit)
			g.digits(b, p[:n])
			p, begins = p[n:], false
		default:
			b.WriteString(p[:size])
			begins = begins && r != ',' || strings.ContainsRune(".!?:\n", r)
			p = p[size:]
		}
	}
}

func span(p string, in func(rune) bool) int {
	if i := strings.IndexFunc(p, func(r rune) bool { return !in(r) }); i >= 0 {
		return i
	}
	return len(p)
}

func (g *Generator) word(b *strings.Builder, w string, begins bool) {
	for _, same := range [...][]string{months, weekdays} {
		for _, m := range same {
			if w == m {
				b.WriteString(same[g.rand.IntN(len(same))])
				return
			}
		}
	}
	n, seen := g.names[w]
	if !seen {
		if begins || len(w) < 4 || !unicode.IsUpper(rune(w[0])) || !unicode.IsLower(rune(w[1])) || kept[w] {
			b.WriteString(w)
			return
		}
		n = g.name()
		g.names[w] = n
	}
	b.WriteString(n)
}

// name makes a pronounceable capitalised word of two or three syllables.
func (g *Generator) name() string {
	var b strings.Builder
	for range 2 + g.rand.IntN(2) {
		b.WriteByte("bcdfghjklmnprstvwz"[g.rand.IntN(18)])
		b.WriteByte("aeiou"[g.rand.IntN(5)])
		if g.rand.IntN(3) == 0 {
			b.WriteByte("lnrst"[g.rand.IntN(5)])
		}
	}
	s := b.String()
	return strings.ToUpper(s[:1]) + s[1:]
}

// digits keeps the length, so that years stay years and days stay days.
func (g *Generator) digits(b *strings.Builder, d string) {
	if len(d) == 4 && (d[:2] == "19" || d[:2] == "20") {
		fmt.Fprintf(b, "20%d%d", g.rand.IntN(3), g.rand.IntN(10))
		return
	}
	if len(d) == 2 && d < "32" {
		fmt.Fprintf(b, "%d", 10+g.rand.IntN(19))
		return
	}
	for i := range len(d) {
		low := 0
		if i == 0 && len(d) > 1 || d[i] != '0' {
			low = 1
		}
		b.WriteByte(byte('0' + low + g.rand.IntN(10-low)))
	}
}
