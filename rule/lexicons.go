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
	total := 0
	for _, x := range b.set.lexicons {
		total += len(x.entries)
	}
	if total > maxEntries {
		for _, name := range sortedKeys(b.lexicons) {
			x := b.lexicons[name]
			(&walker{x.src, b.faults}).fault(x.node, codeLimit, "", "more than %d phrases in all lexicons", maxEntries)
			break
		}
	}
}

func (b *builder) resolve(all map[string]*lexDecl) map[string]*lazyLexicon {
	out := make(map[string]*lazyLexicon, len(all))
	names := sortedKeys(all)
	var visit func(x *lexDecl, path []string) []lexicon.Entry
	visit = func(x *lexDecl, path []string) []lexicon.Entry {
		if done := out[x.name]; done != nil && all[x.name] == x {
			return done.entries
		}
		entries := x.entries
		for _, inc := range x.include {
			w := &walker{inc.src, b.faults}
			y := b.lexicons[inc.name]
			switch {
			case y == nil:
				w.fault(inc.node, codeUnknown, meant(inc.name, sortedKeys(b.lexicons)), "unknown lexicon %q", inc.name)
			case slices.Contains(path, inc.name) || inc.name == x.name:
				w.fault(inc.node, codeValue, "", "lexicon %q includes itself", inc.name)
			default:
				sub := visit(y, append(path, x.name))
				entries = append(slices.Clone(sub), entries...)
			}
			if len(entries) > maxEntries {
				break
			}
		}
		return entries
	}
	for _, name := range names {
		out[name] = newLazy(name, visit(all[name], nil))
	}
	return out
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
