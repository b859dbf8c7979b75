package event

import (
	"slices"

	"lede/lexicon"
	"lede/text"
)

// words are what tense and mood are read from. Auxiliaries belong to the
// language; the lists of verbs come from the rules file.
type words struct {
	light, plan, fail, wish, cancel, deny, unreal, vague, coming *lexicon.Lexicon
	averted                                                      *lexicon.Lexicon
	fall, rise, report, result, building                         *lexicon.Lexicon

	be, have, do, to, question, comma, would, that uint64
	when, for_, from, by, on, of, here, according  uint64
	compared                                       uint64
	also, set                                      uint64
	will                                           wordSet // modals that promise
	dated                                          wordSet // modals that promise where a date says when
	no                                             wordSet // words that deny
	none                                           wordSet // subjects that deny their verb
	each                                           wordSet // words that make a habit
	since                                          wordSet // words before a date that is not the event's
	at                                             wordSet // words that put a noun into its time
	place                                          wordSet // words before a place
	goal                                           wordSet // words before where a journey leads
	the                                            wordSet // words before a thing already known
	subordinate                                    wordSet // conjunctions of time, whose clause is background
	police                                         wordSet // what the police do about a crime
	ended                                          wordSet // words before the end of a period
	beside                                         wordSet // prepositions that part a noun from the verb before
	meanwhile                                      wordSet // prepositions before "which" that begin another happening
	with                                           wordSet // prepositions before who takes part
	clause                                         wordSet // conjunctions that look like prepositions
	topic                                          wordSet // prepositions that make a noun what something is about
	until                                          wordSet // prepositions before the end of something
	cite                                           wordSet // participles that lead to a cause
	behind                                         wordSet // prepositions that put a noun into the background
}

func (w *words) hash() {
	w.be, w.have, w.do, w.to = text.Hash("be"), text.Hash("have"), text.Hash("do"), text.Hash("to")
	w.compared = text.Hash("compared")
	w.when, w.for_, w.from, w.by = text.Hash("when"), text.Hash("for"), text.Hash("from"), text.Hash("by")
	w.on, w.of, w.here, w.according = text.Hash("on"), text.Hash("of"), text.Hash("here"), text.Hash("according")
	w.also, w.set = text.Hash("also"), text.Hash("set")
	w.question, w.comma = text.Hash("?"), text.Hash(",")
	w.would, w.that = text.Hash("would"), text.Hash("that")
	w.will = hashes("will", "'ll", "would", "shall", "wo", "'d")
	w.dated = hashes("may", "might", "could", "should", "must", "ought") // but not "can"
	w.no = hashes("not", "n't", "never", "no", "hardly", "nor", "neither")
	w.none = hashes("nobody", "none", "noone")
	w.each = hashes("every", "each")
	w.since = hashes("since", "than", "until", "till", "from", "by", "before", "compared", "with", "after", "for")
	w.at = hashes("at", "during", "after", "before", "following", "amid", "since", "ahead", "despite", "in", "by", "of", "from")
	w.place = hashes("in", "at", "near", "outside", "on", "off", "across", "around", "inside", "through")
	w.goal = hashes("to", "into", "for", "towards")
	w.subordinate = hashes("since", "after", "before", "until", "till", "once")
	w.meanwhile = hashes("during", "after", "before", "following")
	w.police = hashes("arrest", "detain", "charge", "indict", "extradite", "indictment", "extradition")
	w.ended = hashes("ended", "ending")
	w.beside = hashes("despite", "amid", "since", "following")
	w.with = hashes("by", "with", "between", "among", "against", "including", "alongside")
	w.clause = hashes("as", "while", "because", "although", "though", "if", "whether", "so")
	w.topic = hashes("on", "about", "over", "into", "against")
	w.behind = hashes("since", "following", "amid", "despite", "of", "to", "than", "like", "as", "after", "before", "for")
	w.until = hashes("until", "till")
	w.cite = hashes("citing", "blaming", "fearing")
	w.the = hashes("the", "this", "that", "its", "their", "his", "her", "these", "those", "our", "my", "your")
}

// A wordSet is a few words, by their hashes.
type wordSet struct {
	front uint64 // a bit for each: most words are told by it
	words []uint64
}

func (s *wordSet) has(hash uint64) bool {
	return s.front>>(hash&63)&1 != 0 && slices.Contains(s.words, hash)
}

func hashes(list ...string) (s wordSet) {
	for _, w := range list {
		h := text.Hash(w)
		s.front |= 1 << (h & 63)
		s.words = append(s.words, h)
	}
	return s
}

// has reports whether an entry of the lexicon begins at token i.
func has(x *lexicon.Lexicon, d *text.Document, i int) bool {
	n, _ := x.Longest(d, i, min(i+4, len(d.Tokens)))
	return n > 0
}
