package event

import (
	"lede/lexicon"
	"lede/text"
)

// words are what tense and mood are read from. Auxiliaries belong to the
// language; the lists of verbs come from the rules file.
type words struct {
	light, plan, fail, wish, cancel, deny, unreal, vague, coming *lexicon.Lexicon
	fall, rise, report, result, building                         *lexicon.Lexicon

	be, have, do, to, question, comma, would, that uint64
	when, for_, from, by, on, of, here, according  uint64
	compared                                       uint64
	also                                           uint64
	will                                           map[uint64]bool // modals that promise
	dated                                          map[uint64]bool // modals that promise where a date says when
	no                                             map[uint64]bool
	none                                           map[uint64]bool // subjects that deny their verb
	each                                           map[uint64]bool // words that make a habit
	since                                          map[uint64]bool // words before a date that is not the event's
	at                                             map[uint64]bool // words that put a noun into its time
	place                                          map[uint64]bool // words before a place
	goal                                           map[uint64]bool // words before where a journey leads
	the                                            map[uint64]bool // words before a thing already known
	subordinate                                    map[uint64]bool // conjunctions of time, whose clause is background
	police                                         map[uint64]bool // what the police do about a crime
	ended                                          map[uint64]bool // words before the end of a period
	beside                                         map[uint64]bool // prepositions that part a noun from the verb before
	meanwhile                                      map[uint64]bool // prepositions before "which" that begin another happening
	with                                           map[uint64]bool // prepositions before who takes part
	clause                                         map[uint64]bool // conjunctions that look like prepositions
	topic                                          map[uint64]bool // prepositions that make a noun what something is about
	behind                                         map[uint64]bool // prepositions that put a noun into the background
}

func (w *words) hash() {
	w.be, w.have, w.do, w.to = text.Hash("be"), text.Hash("have"), text.Hash("do"), text.Hash("to")
	w.compared = text.Hash("compared")
	w.when, w.for_, w.from, w.by = text.Hash("when"), text.Hash("for"), text.Hash("from"), text.Hash("by")
	w.on, w.of, w.here, w.according = text.Hash("on"), text.Hash("of"), text.Hash("here"), text.Hash("according")
	w.also = text.Hash("also")
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
	w.the = hashes("the", "this", "that", "its", "their", "his", "her", "these", "those", "our", "my", "your")
}

func hashes(list ...string) map[uint64]bool {
	m := make(map[uint64]bool, len(list))
	for _, s := range list {
		m[text.Hash(s)] = true
	}
	return m
}

// has reports whether an entry of the lexicon begins at token i.
func has(x *lexicon.Lexicon, d *text.Document, i int) bool {
	n, _ := x.Longest(d, i, min(i+4, len(d.Tokens)))
	return n > 0
}
