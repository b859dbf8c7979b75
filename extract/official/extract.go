// Package official finds named persons with a stated role: their names,
// titles and the bodies that they act for.
//
// Rules say how a role and a name stand together ("Foreign Minister X", "X, the
// foreign minister"). This package finds the titles that the rules refer to,
// looks for the body in the words around a title, and makes one record of all
// that an article says about one person.
package official

import (
	"context"
	"strings"
	"sync"

	"lede/extract/refer"
	"lede/fact"
	"lede/lexicon"
	"lede/rule"
	"lede/story"
	"lede/text"
)

// An Extractor is read-only once made and safe for concurrent use.
type Extractor struct {
	words    *refer.Words
	role     *lexicon.Lexicon // nouns and phrases that name a role
	modifier *lexicon.Lexicon // words that may stand before one in a title
	title    rule.Sought      // words of the two
	roles    rule.Sought      // those of the first
	time     *lexicon.Lexicon // words before a title that tell when
	former   *lexicon.Lexicon // those of them that say it is past
	rank     *lexicon.Lexicon // a title only where no other is told
	vague    *lexicon.Lexicon // roles that any other is more exact than
	orgNoun  *lexicon.Lexicon // nouns for bodies
	ofKind   *lexicon.Lexicon // roles that keep such a noun: "council member"
	company  *lexicon.Lexicon // nouns for companies
	roleBody *lexicon.Lexicon // roles that only one kind of body has -> that kind
	bodyPrep *lexicon.Lexicon // words between a role and its body
	party    *lexicon.Lexicon // adjectives that stand for a party
	appoint  *lexicon.Lexicon // verbs whose subject gives a role
	peer     *lexicon.Lexicon // "counterpart": the role of the person before
	roleVerb *lexicon.Lexicon // verbs that tell a role: "who heads"
	suffix   *lexicon.Lexicon // what a hyphen may join to a role: "-designate"
	envoy    *lexicon.Lexicon // roles that somebody is sent to a place in
	forParty *lexicon.Lexicon // roles that parties have

	of, from, at, to, its, their, forWord, partyWord, according uint64

	idle     sync.Pool // of *reader
	anywhere bool      // some rule of a user's file may do without a marked title
}

// New compiles the tables that the extractor needs out of the rules.
func New(set *rule.Set) (*Extractor, error) {
	list := func(name string) *lexicon.Lexicon { return refer.List(set, name) }
	role, modifier := list("role"), list("role_modifier")
	return &Extractor{
		words: refer.NewWords(set),
		role:  role, modifier: modifier, title: set.Sought("role", "role_modifier"), roles: set.Sought("role"), time: list("role_time"), former: list("role_former"),
		rank: list("rank"), vague: list("role_vague"), orgNoun: list("org_noun"), ofKind: list("role_of_kind"),
		company: list("company_noun"), roleBody: list("role_body"),
		bodyPrep: list("body_preposition"), party: list("party_adjective"), appoint: list("appoint_verb"), peer: list("role_peer"),
		roleVerb: list("role_verb"), suffix: list("role_suffix"), envoy: list("role_envoy"), forParty: list("role_of_party"),
		of: text.HashLower("of"), from: text.HashLower("from"), at: text.HashLower("at"), to: text.HashLower("to"), forWord: text.HashLower("for"), partyWord: text.HashLower("party"), according: text.HashLower("according"),
		its: text.HashLower("its"), their: text.HashLower("their"), anywhere: anywhere(set),
	}, nil
}

// anywhere reports whether a rule for officials in a user's file may fit a
// sentence without a marked title.
func anywhere(set *rule.Set) bool {
	for _, r := range set.Rules() {
		if r.Kind == string(fact.KindOfficial) && !r.Shipped && !strings.Contains(r.Tokens, "{title}") {
			return true
		}
	}
	return false
}

// A reader reads one article, then another in the same memory.
type reader struct {
	x      *Extractor
	st     *story.Story
	doc    *text.Document
	guide  refer.Guide
	first  int           // first token of the sentence being read
	main   *text.Mention // the body that the article is about, nil where that is open
	titles []title
	found  []candidate
	byline map[string]bool
	shorts map[uint64]*text.Mention // see shortFor, nil until it is asked

	official []int32 // entity -> 1 + its record
}

// Extract adds the officials of the story, one record a person, in the order
// of their first mention with a role.
func (x *Extractor) Extract(ctx context.Context, st *story.Story) {
	r, ok := x.idle.Get().(*reader)
	if !ok {
		r = new(reader)
	}
	r.begin(x, st)
	for i := range st.Doc.Sentences {
		if ctx.Err() != nil {
			return
		}
		s := &st.Doc.Sentences[i]
		r.first = s.First
		before := len(r.titles)
		r.findTitles(i)
		if len(r.titles) == before && !x.anywhere && !r.verbTells(i) {
			continue
		}
		for _, m := range st.Match.Match(st.Doc, i, string(fact.KindOfficial)) {
			r.read(&m, s)
		}
	}
	r.settle()
	clear(r.found) // the reader must not keep the article in memory
	r.guide.Forget()
	*r = reader{guide: r.guide, titles: r.titles[:0], found: r.found[:0], official: r.official}
	x.idle.Put(r)
}

// begin makes ready to read an article.
func (r *reader) begin(x *Extractor, st *story.Story) {
	r.x, r.st, r.doc = x, st, st.Doc
	r.guide.Read(x.words, r.doc)
	st.Match.Read(r.doc)
	for _, n := range st.Article.Byline {
		if r.byline == nil {
			r.byline = map[string]bool{}
		}
		r.byline[strings.ToLower(n)] = true
	}
	r.main = r.findMain()
}
