package figure

import "lede/lexicon"

// contextLists are the lexicons that tell what a figure is said of.
type contextLists struct {
	nounPreposition, amountPreposition, complexPreposition          *lexicon.Lexicon
	clauseAlways, quantifier, looseAdverb                           *lexicon.Lexicon
	budgetNoun, allotVerb                                           *lexicon.Lexicon
	election, realVerb, firmNoun, ratioWord                         *lexicon.Lexicon
	partition, complement                                           *lexicon.Lexicon
	pollNoun, pollVerb, earnVerb, moveVerb, climbVerb               *lexicon.Lexicon
	levelVerb, lightVerb, takeVerb, rangeVerb, dailyNoun, dailyHead *lexicon.Lexicon
	spanNoun, mannerNoun, lastingNoun                               *lexicon.Lexicon
	ownVerb, supplyVerb, causeVerb, stageVerb, stageNoun            *lexicon.Lexicon
	role                                                            *lexicon.Lexicon
}

func newContextLists(get func(string) *lexicon.Lexicon) contextLists {
	return contextLists{
		nounPreposition: get("noun_preposition"), amountPreposition: get("amount_preposition"),
		complexPreposition: get("complex_preposition"), clauseAlways: get("clause_always"),
		quantifier: get("quantifier"), looseAdverb: get("loose_adverb"),
		budgetNoun: get("budget_noun"), allotVerb: get("allot_verb"),
		election: get("election"), realVerb: get("real_verb"), firmNoun: get("firm_noun"), ratioWord: get("ratio_word"), partition: get("partition"), complement: get("complement"),
		pollNoun: get("poll_noun"), pollVerb: get("poll_verb"), earnVerb: get("earn_verb"), moveVerb: get("move_verb"), climbVerb: get("climb_verb"),
		levelVerb: get("level_verb"), lightVerb: get("light_verb"), takeVerb: get("take_verb"), rangeVerb: get("range_verb"), dailyNoun: get("daily_noun"), dailyHead: get("daily_head"),
		spanNoun: get("span_noun"), mannerNoun: get("manner_noun"), lastingNoun: get("lasting_noun"),
		ownVerb: get("own_verb"), supplyVerb: get("supply_verb"), causeVerb: get("cause_verb"), stageVerb: get("stage_verb"), stageNoun: get("stage_noun"),
		role: get("role"),
	}
}
