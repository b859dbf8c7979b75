package rule

import (
	"slices"
	"strings"
)

// A rule with grammar: stands for a reading of the language that lede has in
// Go, such as that of amounts of money: too much arithmetic for a pattern, yet
// a rule like any other to those who switch it off, veto it, give it examples
// or look for what wrote a record.

// grammars returns the names of the grammars of a kind, sorted. A test of
// package extract holds that extractors write by these and no others.
func grammars(kind string) []string {
	switch kind {
	case "document":
		return []string{"head"}
	case "date":
		return []string{
			"century", "clock", "clock-day", "clock-digits", "clock-name", "clock-words", "compact", "counted", "counted-vague",
			"day-clock", "day-month", "day-of-month", "decade", "deictic", "duration", "duration-anchored",
			"duration-to", "edge", "every", "fiscal-quarter", "fiscal-year", "frequency", "holiday", "iso", "joined",
			"letter-period", "month", "month-day", "nth", "numeric", "offset", "part-of-day", "part-of-year",
			"quarter", "range-end", "rate", "reference", "relative", "same-period", "season", "times", "week-number",
			"week-of", "weekday", "weekday-date", "weekday-day", "weekday-of-week", "weekdays", "year", "year-ago",
			"year-end", "year-span", "year-to-date",
		}
	case "figure":
		return []string{
			"age", "age.apposition", "age.word", "count", "count.compound", "count.part", "duration", "magnitude",
			"measure", "money", "money.minor", "money.sign", "number", "percent", "ratio", "score", "share",
		}
	case "statement":
		return []string{"carried"}
	case "event":
		return []string{"named"}
	}
	return nil
}

// patternFields are what a rule may have besides a pattern and not besides a
// grammar, which finds its own fields and exceptions.
var patternFields = [...]string{"set", "unless", "not_before", "not_after"}

// checkGrammar finds what is wrong with a rule that names a grammar.
func (b *builder) checkGrammar(r *ruleDecl) {
	n := r.has["grammar"]
	w := &walker{n.src, b.faults}
	known := grammars(r.Kind)
	switch {
	case !b.known(r.Kind):
		return // told already
	case len(known) == 0:
		w.fault(n.Node, codeUnknown, "write tokens: or regex:", "kind %s has no grammars", r.Kind)
		return
	case !slices.Contains(known, r.Grammar):
		w.fault(n.Node, codeUnknown, meant(r.Grammar, known), "unknown grammar %q of kind %s", r.Grammar, r.Kind)
		return
	}
	for _, name := range patternFields {
		if f, ok := r.has[name]; ok {
			(&walker{f.src, b.faults}).fault(f.Node, codeField, "for exceptions write a rule of kind veto over "+r.Kind,
				"%s in rule %q, which has a grammar and no pattern", name, r.ID)
		}
	}
	full := r.Kind + "." + r.Grammar
	if other := b.set.grammars[full]; other != nil {
		w.fault(n.Node, codeDuplicate, "disable one of the two", "rule %q has the grammar too, at %s", other.ID, other.Pos)
		return
	}
	b.set.grammars[full] = &r.Rule
}

// Grammar returns the rule that stands for the grammar of the name, such as
// figure.money; nil where none does, so that the grammar is off.
func (s *Set) Grammar(name string) *Rule { return s.grammars[name] }

// Writes returns the id of the rule that the grammar of the name writes by, ""
// where it is off.
func (s *Set) Writes(name string) string {
	if r := s.grammars[name]; r != nil {
		return r.ID
	}
	return ""
}

// Grammars returns how many grammars of the kind are on.
func (s *Set) Grammars(kind string) int {
	n := 0
	for name := range s.grammars {
		if k, _, _ := strings.Cut(name, "."); k == kind {
			n++
		}
	}
	return n
}

// Contested reports whether not all that the grammars of a kind find is sure
// to stand: one of them is off, or rules with patterns compete with them.
func (s *Set) Contested(kind string) bool {
	return s.byKind[kind].count() > 0 || !s.Complete(kind)
}

// Complete reports whether all grammars of a kind are on.
func (s *Set) Complete(kind string) bool { return s.Grammars(kind) == len(grammars(kind)) }
