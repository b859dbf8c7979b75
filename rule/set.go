package rule

import (
	"slices"

	"lede/lexicon"
	"lede/text"
)

// A Set is the rules of one or more files, compiled. It is read-only and safe
// for concurrent use.
type Set struct {
	rules    []*Rule // sorted by id
	kinds    []*Kind
	lexicons map[string]*lazyLexicon
	entities map[string]*lazyLexicon
	settings map[string]string
	byKind   map[string]*kindRules
	grammars map[string]*Rule // by kind and grammar: figure.money
	filter   *filter
	sought   map[string]Sought
	spans    uint64 // the labels of spans that some pattern has or asks for
	within   uint64 // those of which some pattern asks whether a token lies in one
	usesRel  bool   // some pattern asks for relations
}

// AsksRelations reports whether some pattern asks how words are related (rel=),
// so that every sentence must be parsed.
func (s *Set) AsksRelations() bool { return s.usesRel }

// asks reports whether some pattern has spans of the label or asks for them.
func (s *Set) asks(l text.Label) bool { return s.spans>>l&1 != 0 }

// Rules returns the rules in the order of their ids. The slice is the set's
// own.
func (s *Set) Rules() []*Rule { return s.rules }

// Rule returns the rule of the id, nil where there is none.
func (s *Set) Rule(id string) *Rule {
	for _, r := range s.rules {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// Kinds returns the kinds that the rules files declare, in their order.
func (s *Set) Kinds() []*Kind { return s.kinds }

// Knows reports whether rules can be of the kind.
func (s *Set) Knows(kind string) bool {
	return isBuiltin(kind) || slices.ContainsFunc(s.kinds, func(k *Kind) bool { return k.Name == kind })
}

// Lexicon returns the lexicon of the name.
func (s *Set) Lexicon(name string) (*lexicon.Lexicon, bool) {
	x, ok := s.lexicons[name]
	if !ok {
		return nil, false
	}
	return x.get(), true
}

// Lexicons returns the names of the lexicons, sorted.
func (s *Set) Lexicons() []string { return sortedKeys(s.lexicons) }

// Entities returns the names that the rules files list for a label under
// entities.
func (s *Set) Entities(l text.Label) (*lexicon.Lexicon, bool) {
	x, ok := s.entities[l.String()]
	if !ok {
		return nil, false
	}
	return x.get(), true
}

// Setting returns the setting of the name as the file writes it.
func (s *Set) Setting(name string) (string, bool) {
	v, ok := s.settings[name]
	return v, ok
}
