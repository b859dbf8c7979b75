package figure

import (
	"lede/lexicon"
	"lede/rule"
)

// The lexicons of the rules file that the extractor reads.
type lexicons struct {
	wordLists
	contextLists
	units                                             *lexicon.Front // of all that unitAt tries
	directions                                        *lexicon.Front // of up and down
	says                                              *lexicon.Front // of say and sayThat
	beforeEnd                                         *lexicon.Front // the last words of signs and codes of currencies
	modifierEnd                                       *lexicon.Front // the last words of modifiers
	idiomEnd, idiomRest                               *lexicon.Front // the last words of idioms, and all but the first
	complexEnd, complexRest                           *lexicon.Front // the same of complexPreposition
	joints                                            *lexicon.Front // of prepositions of several words and what always begins a clause
	sign, code, codeAfter, name, family, place, minor *lexicon.Lexicon
	letter                                            *lexicon.Lexicon
	percent, measure, measureSign, duration, ageAfter *lexicon.Lexicon
	modifier, modifierAfter, up, down                 *lexicon.Lexicon
	status, statusVerb                                *lexicon.Lexicon
	numberName, idiom, scoreCue, cricket, perNoun     *lexicon.Lexicon
	preposition, clauseWord, timeAdverb, levelNoun    *lexicon.Lexicon
	boundWord                                         *lexicon.Lexicon
	say, sayThat                                      *lexicon.Lexicon
	changeFlat, payVerb, comparative, intransitive    *lexicon.Lexicon
	personWord, pluralNoun, percentMetric, street     *lexicon.Lexicon
}

func newLexicons(set *rule.Set) lexicons {
	get := func(name string) *lexicon.Lexicon {
		if x, ok := set.Lexicon(name); ok {
			return x
		}
		return lexicon.New(name, nil)
	}
	l := lexicons{
		wordLists: newWordLists(get), contextLists: newContextLists(get),
		sign: get("currency_sign"), letter: get("currency_letter"), code: get("currency_code"), codeAfter: get("currency_code_after"),
		name: get("currency_name"), family: get("currency_family"), place: get("currency_of"),
		minor: get("minor_unit"), percent: get("percent"), measure: get("measure"),
		measureSign: get("measure_sign"), duration: get("duration"), ageAfter: get("age_after"),
		modifier: get("modifier"), modifierAfter: get("modifier_after"),
		up: get("change_up"), down: get("change_down"), status: get("figure_status"), statusVerb: get("figure_status_verb"),
		numberName: get("number_name"), idiom: get("number_idiom"), scoreCue: get("score_cue"), cricket: get("cricket"),
		preposition: get("preposition"), clauseWord: get("clause_word"), timeAdverb: get("time_adverb"),
		levelNoun: get("level_noun"), changeFlat: get("change_flat"), payVerb: get("pay_verb"), boundWord: get("bound_word"), say: get("say"), sayThat: get("say_that"),
		comparative: get("comparative"), intransitive: get("change_intransitive"),
		perNoun: get("per_noun"), personWord: get("person_word"), pluralNoun: get("plural_noun"),
		percentMetric: get("percent_metric"), street: get("street_word"),
	}
	l.units = lexicon.NewFront(l.percent, l.minor, l.name, l.code, l.duration, l.measure, l.measureSign, l.stat, l.sign, l.codeAfter)
	l.directions = lexicon.NewFront(l.up, l.down)
	l.says = lexicon.NewFront(l.say, l.sayThat)
	l.beforeEnd = lexicon.NewFrontOf(lastWord, l.sign, l.code)
	l.modifierEnd = lexicon.NewFrontOf(lastWord, l.modifier)
	l.idiomEnd = lexicon.NewFrontOf(lastWord, l.idiom)
	l.idiomRest = lexicon.NewFrontOf(laterWords, l.idiom)
	l.complexEnd = lexicon.NewFrontOf(lastWord, l.complexPreposition)
	l.complexRest = lexicon.NewFrontOf(laterWords, l.complexPreposition)
	l.joints = lexicon.NewFront(l.complexPreposition, l.clauseAlways)
	return l
}

func laterWords(phrase []uint64) []uint64 { return phrase[1:] }

func lastWord(phrase []uint64) []uint64 { return phrase[len(phrase)-1:] }
