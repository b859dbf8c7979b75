package figure

import "lede/text"

// A tagSet is some tags, a bit each. It tells with one test what a chain of
// comparisons would, and whether a dearer question about a token can be answered
// with yes at all.
type tagSet uint64

// has reports whether the tag is in the set.
func (s tagSet) has(t text.Tag) bool { return s>>(t&63)&1 != 0 }

const (
	nounTags      tagSet = 1<<text.NN | 1<<text.NNS | 1<<text.NNP | 1<<text.NNPS
	adjectiveTags tagSet = 1<<text.JJ | 1<<text.JJR | 1<<text.JJS
	verbTags      tagSet = 1<<text.VB | 1<<text.VBD | 1<<text.VBG | 1<<text.VBN | 1<<text.VBP | 1<<text.VBZ

	// clausal are the tags of verbs and modals, see verb.
	clausal = verbTags | 1<<text.MD
	// mistakenNouns are the tags of words that nounLike may tell to be nouns.
	mistakenNouns = verbTags | 1<<text.CD | 1<<text.JJ
	// mistakenVerbs are the tags of words that verbLike may tell to be verbs.
	mistakenVerbs tagSet = 1<<text.IN | 1<<text.RB | 1<<text.JJ | 1<<text.NN | 1<<text.NNS
	// breaking are the tags of marks and words that may begin or end a clause.
	breaking tagSet = 1<<text.Colon | 1<<text.OpenMark | 1<<text.EndMark | 1<<text.IN | 1<<text.WRB | 1<<text.CC | 1<<text.RB
	// foreign are the tags of words that end a base noun phrase.
	foreign tagSet = 1<<text.IN | 1<<text.TO | 1<<text.MD | 1<<text.CC | 1<<text.PRP | 1<<text.EX | 1<<text.RP | 1<<text.WDT | 1<<text.WP |
		1<<text.WRB | 1<<text.Comma | 1<<text.Stop
	// determining are the tags of words that stand before the nouns of a phrase.
	determining tagSet = 1<<text.DT | 1<<text.PDT | 1<<text.PRPS | 1<<text.WPS
	// nominal are the tags of words with which most base noun phrases begin.
	nominal tagSet = 1<<text.DT | 1<<text.CD | 1<<text.PRPS
	// nounFirst are the tags of all words with which one may begin without a hyphen.
	nounFirst = nounTags | adjectiveTags | verbTags | determining | nominal | 1<<text.RB | 1<<text.FW | 1<<text.POS
)
