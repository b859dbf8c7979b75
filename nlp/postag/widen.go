package postag

import (
	"maps"
	"slices"
	"strings"

	"lede/text"
)

// numerals are the words for numbers, which lists of words often leave out.
var numerals = [...]string{
	"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
	"twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
	"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
	"hundred", "thousand", "million", "billion", "trillion",
}

// shortened are the forms that follow an apostrophe, and the mark itself.
var shortened = [...]struct {
	form string
	tags []text.Tag
}{
	{"'d", []text.Tag{text.MD, text.VBD}},
	{"'ll", []text.Tag{text.MD}},
	{"'ve", []text.Tag{text.VBP, text.VB}},
	{"'re", []text.Tag{text.VBP}},
	{"'m", []text.Tag{text.VBP}},
	{"n't", []text.Tag{text.RB}},
	{"'s", []text.Tag{text.POS, text.VBZ, text.PRP}},
	{"'", []text.Tag{text.POS, text.EndMark, text.OpenMark}},
	{"‘", []text.Tag{text.OpenMark}},
}

// pasts are irregular verbs' pasts that are no participles nor much else,
// whatever a list of words says.
var pasts = [...]string{
	"arose", "ate", "began", "blew", "broke", "chose", "drank", "drew", "drove", "fell", "flew", "forgave",
	"forgot", "froze", "gave", "grew", "hid", "knew", "rang", "rode", "rose", "sang", "sank", "saw", "shook",
	"shrank", "spoke", "sprang", "stole", "swam", "swore", "threw", "took", "tore", "undertook", "went",
	"withdrew", "woke", "wore", "wrote",
}

// widen adds what no list of words needs to say: numerals, shortened forms
// with either apostrophe, and the tags that the form of a word brings along.
func widen(words map[string]class) {
	extend := func(w string, tags ...text.Tag) {
		c := words[w]
		for _, t := range tags {
			c.add(t)
		}
		words[w] = c
	}
	for _, w := range numerals {
		extend(w, text.CD)
	}
	for _, s := range shortened {
		extend(s.form, s.tags...)
		if curly := strings.Replace(s.form, "'", "’", 1); curly != s.form {
			extend(curly, s.tags...)
		}
	}
	for _, w := range pasts {
		c := words[w]
		c = c.without(func(t text.Tag) bool { return t != text.VBD && t != text.NN })
		c.add(text.VBD)
		words[w] = c
	}
	order := slices.Sorted(maps.Keys(words))
	slices.Reverse(order) // words in small letters come before those with capitals, which take after them
	for _, w := range order {
		c := words[w]
		inflect(&c, w, words)
		if l := lowerASCII(w); l != w {
			likeName(&c, w, words[l])
		}
		words[w] = c
	}
}

// inflect adds the other readings of a verb's or a noun's form.
func inflect(c *class, w string, words map[string]class) {
	if w != "be" && (c.has(text.VB) || c.has(text.VBP)) {
		c.add(text.VB)
		c.add(text.VBP)
	}
	switch {
	case strings.HasSuffix(w, "ed") && (c.has(text.VBD) || c.has(text.VBN)):
		c.add(text.VBD)
		c.add(text.VBN)
		c.add(text.JJ)
	case strings.HasSuffix(w, "ing") && c.has(text.VBG):
		c.add(text.NN)
		c.add(text.JJ)
	case strings.HasSuffix(w, "s") && c.has(text.NNS):
		if stem := words[w[:len(w)-1]]; stem.has(text.VB) || stem.has(text.VBP) {
			c.add(text.VBZ)
		}
	}
}

// likeName adds the other readings of a word that is listed with a capital:
// those of the word in small letters, of peoples, and of names in plural.
func likeName(c *class, w string, small class) {
	if c.tags[0] == text.NNP { // what looks like a verb is so in small letters, or by a mistake of the list
		*c = c.without(text.Tag.Verb)
	}
	if c.has(text.NNP) {
		for _, t := range small.tags[:small.n] {
			c.add(t)
		}
		if strings.HasSuffix(w, "ian") || strings.HasSuffix(w, "ish") || strings.HasSuffix(w, "ese") {
			c.add(text.JJ)
		}
	}
	if c.n == 1 && c.has(text.JJ) {
		c.add(text.NNP)
	}
	if strings.HasSuffix(w, "s") && (c.has(text.NNP) || c.has(text.NNPS)) {
		c.add(text.NNPS)
		c.add(text.NNP)
	}
}
