package rule

import (
	"slices"
	"sync"

	"lede/lexicon"
)

// A lazyLexicon is a lexicon that is built when it is first asked for: most
// runs use few of them.
type lazyLexicon struct {
	name    string
	entries []lexicon.Entry
	get     func() *lexicon.Lexicon
	first   *need // see lexNeed; nil where nobody asked
}

func newLazy(name string, entries []lexicon.Entry) *lazyLexicon {
	return &lazyLexicon{name: name, entries: entries, get: sync.OnceValue(func() *lexicon.Lexicon { return lexicon.New(name, entries) })}
}

// resolveLexicons follows includes and sets the set's lexicons.
func (b *builder) resolveLexicons() {
	b.set.lexicons = b.resolve(b.lexicons)
	b.set.entities = b.resolve(b.entities)
}

// resolve returns the lexicons with what they include.
func (b *builder) resolve(all map[string]*lexDecl) map[string]*lazyLexicon {
	r := resolver{b: b, all: all, out: make(map[string]*lazyLexicon, len(all))}
	for _, name := range sortedKeys(all) {
		r.visit(all[name], nil)
	}
	if r.total > maxEntries {
		x := all[sortedKeys(all)[0]]
		(&walker{x.src, b.faults}).fault(x.node, codeLimit, "", "more than %d phrases in all lexicons", maxEntries)
	}
	return r.out
}

// A resolver follows includes. It counts phrases and ends where there are more
// than allowed, since each inclusion may double them.
type resolver struct {
	b     *builder
	all   map[string]*lexDecl
	out   map[string]*lazyLexicon
	total int
}

// visit returns the phrases of a lexicon that the lexicons of path include.
func (r *resolver) visit(x *lexDecl, path []string) []lexicon.Entry {
	own := r.all[x.name] == x // entities include lexicons
	if done := r.out[x.name]; own && done != nil {
		return done.entries
	}
	entries := x.entries
	for _, inc := range x.include {
		if y := r.included(x, inc, path); y != nil && r.total <= maxEntries {
			entries = append(slices.Clone(r.visit(y, append(path, x.name))), entries...)
		}
	}
	r.total += len(entries)
	if own {
		r.out[x.name] = newLazy(x.name, entries)
	}
	return entries
}

// included returns the lexicon that x includes, nil where that is a fault.
func (r *resolver) included(x *lexDecl, inc named, path []string) *lexDecl {
	w := &walker{inc.src, r.b.faults}
	y := r.b.lexicons[inc.name]
	switch {
	case y == nil:
		w.fault(inc.node, codeUnknown, meant(inc.name, sortedKeys(r.b.lexicons)), "unknown lexicon %q", inc.name)
		return nil
	case inc.name == x.name || slices.Contains(path, inc.name):
		w.fault(inc.node, codeValue, "", "lexicon %q includes itself", inc.name)
		return nil
	case len(path) >= maxNesting:
		w.fault(inc.node, codeLimit, "", "lexicons include each other deeper than %d", maxNesting)
		return nil
	}
	return y
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
