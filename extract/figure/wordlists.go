package figure

import "lede/lexicon"

// The lexicons that tell numbers and units from names, and give a unit to a
// number that leaves it unsaid.
type wordLists struct {
	numberNameAfter                                           *lexicon.Lexicon
	peopleNoun, placeNoun, peopleVerb, harmVerb, unitlessNoun *lexicon.Lexicon
	changeNoun, winVerb, closeVerb, totalVerb                 *lexicon.Lexicon
	weightWord, moneyWord, stat                               *lexicon.Lexicon
	reachVerb, tallyNoun, forecaster, effortVerb              *lexicon.Lexicon
	body, document                                            *lexicon.Lexicon
}

func newWordLists(get func(string) *lexicon.Lexicon) wordLists {
	return wordLists{
		numberNameAfter: get("number_name_after"), peopleNoun: get("people_noun"), placeNoun: get("people_place"),
		peopleVerb: get("people_verb"), harmVerb: get("harm_verb"), unitlessNoun: get("unitless_noun"),
		weightWord: get("weight_word"), moneyWord: get("money_word"), stat: get("stat_unit"),
		reachVerb: get("reach_verb"), effortVerb: get("effort_verb"), body: get("org_noun"), document: get("document_noun"), forecaster: get("forecaster"), tallyNoun: get("tally_noun"),
		changeNoun: get("change_noun"), winVerb: get("win_verb"), closeVerb: get("close_verb"), totalVerb: get("total_verb"),
	}
}
