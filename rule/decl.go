package rule

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"lede/lexicon"
)

// A layer is one file as read, before layers are laid over each other.
type layer struct {
	src      *Source
	disable  []named
	settings []named
	lexicons []*lexDecl
	entities []*lexDecl
	kinds    []*Kind
	rules    []*ruleDecl
}

// A named is a word of the file with its place.
type named struct {
	name, value string
	node        *yaml.Node
	src         *Source
}

// A lexDecl is one lexicon as a file writes it.
type lexDecl struct {
	name        string
	node        *yaml.Node
	src         *Source
	entries     []lexicon.Entry
	include     []named
	add, remove []lexicon.Entry
	overlay     bool // has add or remove: changes the lexicon below
}

// A Kind is a kind of record that a rules file declares.
type Kind struct {
	Name        string
	Description string
	Fields      []string // in the order of the file
	Pos         Position
}

const fileKeys = "a rules file"

// file reads the top level of a rules file.
func (w *walker) file(root *yaml.Node) *layer {
	l := &layer{src: w.src}
	w.fields(root, fileKeys, map[string]func(*yaml.Node){
		"version": func(n *yaml.Node) {
			if w.text(n, "version") != "1" {
				w.fault(n, codeValue, "write version: 1", "version %q is not known", n.Value)
			}
		},
		"extends": func(n *yaml.Node) { w.texts(n, "extends") }, // followed by Load
		"disable": func(n *yaml.Node) {
			w.items(n, "disable", func(c *yaml.Node) {
				l.disable = append(l.disable, named{name: w.text(c, "an item of disable"), node: c, src: w.src})
			})
		},
		"settings": func(n *yaml.Node) {
			w.pairs(n, "settings", func(k, v *yaml.Node) {
				l.settings = append(l.settings, named{k.Value, w.text(v, "a setting"), k, w.src})
			})
		},
		"lexicons": func(n *yaml.Node) {
			w.pairs(n, "lexicons", func(k, v *yaml.Node) { l.lexicons = append(l.lexicons, w.lexicon(k, v)) })
			w.atMost(n, len(l.lexicons), maxLexicons, "lexicons")
			l.lexicons = l.lexicons[:min(len(l.lexicons), maxLexicons)]
		},
		"entities": func(n *yaml.Node) {
			w.pairs(n, "entities", func(k, v *yaml.Node) { l.entities = append(l.entities, w.lexicon(k, v)) })
		},
		"kinds": func(n *yaml.Node) {
			w.pairs(n, "kinds", func(k, v *yaml.Node) { l.kinds = append(l.kinds, w.kind(k, v)) })
			w.atMost(n, len(l.kinds), maxKinds, "kinds")
			l.kinds = l.kinds[:min(len(l.kinds), maxKinds)]
		},
		"rules": func(n *yaml.Node) {
			w.items(n, "rules", func(c *yaml.Node) { l.rules = append(l.rules, w.rule(c)) })
		},
	})
	return l
}

// lexicon reads one word list. A plain list counts as words.
func (w *walker) lexicon(k, v *yaml.Node) *lexDecl {
	x := &lexDecl{name: k.Value, node: k, src: w.src}
	if !isName(k.Value) {
		w.fault(k, codeValue, "letters, digits, _ and - only", "lexicon name %q", k.Value)
	}
	if v.Kind != yaml.MappingNode {
		x.entries = w.phrases(v, lexicon.Words)
		return x
	}
	by := lexicon.Words
	var maps []*yaml.Node
	w.fields(v, "lexicon "+k.Value, map[string]func(*yaml.Node){
		"words": func(n *yaml.Node) { x.entries = append(x.entries, w.phrases(n, lexicon.Words)...) },
		"lemma": func(n *yaml.Node) { x.entries = append(x.entries, w.phrases(n, lexicon.Lemma)...) },
		"cased": func(n *yaml.Node) { x.entries = append(x.entries, w.phrases(n, lexicon.Cased)...) },
		"map":   func(n *yaml.Node) { maps = append(maps, n) },
		"by":    func(n *yaml.Node) { by = w.mode(n) },
		"include": func(n *yaml.Node) {
			w.items(n, "include", func(c *yaml.Node) {
				x.include = append(x.include, named{name: w.text(c, "an item of include"), node: c, src: w.src})
			})
		},
		"add":    func(n *yaml.Node) { x.overlay = true; x.add = append(x.add, w.changes(n, "add")...) },
		"remove": func(n *yaml.Node) { x.overlay = true; x.remove = append(x.remove, w.changes(n, "remove")...) },
		"doc":    func(n *yaml.Node) { w.text(n, "doc") },
	})
	for _, m := range maps {
		x.entries = append(x.entries, w.values(m, by)...)
	}
	if x.overlay && (len(x.entries) > 0 || len(x.include) > 0) {
		w.fault(k, codeValue, "either write the whole list or only add and remove",
			"lexicon %s has both a list of its own and changes to the one below", k.Value)
	}
	return x
}

// changes reads the entries of add or remove: a list, or lists by mode.
// Entries of a plain list take the mode of the lexicon below (see overlay).
func (w *walker) changes(n *yaml.Node, what string) []lexicon.Entry {
	if n.Kind != yaml.MappingNode {
		return w.phrases(n, anyMode)
	}
	var l []lexicon.Entry
	by := lexicon.Words
	w.fields(n, what, map[string]func(*yaml.Node){
		"words": func(n *yaml.Node) { l = append(l, w.phrases(n, lexicon.Words)...) },
		"lemma": func(n *yaml.Node) { l = append(l, w.phrases(n, lexicon.Lemma)...) },
		"cased": func(n *yaml.Node) { l = append(l, w.phrases(n, lexicon.Cased)...) },
		"by":    func(n *yaml.Node) { by = w.mode(n) },
		"map":   func(n *yaml.Node) { l = append(l, w.values(n, by)...) },
	})
	return l
}

// anyMode marks an entry whose mode the lexicon below decides.
const anyMode lexicon.Mode = 255

func (w *walker) mode(n *yaml.Node) lexicon.Mode {
	switch w.text(n, "by") {
	case "words":
		return lexicon.Words
	case "lemma":
		return lexicon.Lemma
	case "cased":
		return lexicon.Cased
	}
	w.fault(n, codeValue, "words, lemma or cased", "by: %q is not known", n.Value)
	return lexicon.Words
}

// phrases reads a list of phrases, or one text with phrases between commas
// and line ends, which loads faster and reads better where there are many.
func (w *walker) phrases(n *yaml.Node, m lexicon.Mode) []lexicon.Entry {
	var l []lexicon.Entry
	put := func(n *yaml.Node, s string) {
		if s = strings.TrimSpace(s); s == "" {
			return
		}
		if len(s) > maxPhrase {
			w.fault(n, codeLimit, "", "a phrase may have at most %d bytes", maxPhrase)
			return
		}
		l = append(l, lexicon.Entry{Phrase: s, Mode: m})
	}
	if n.Kind == yaml.ScalarNode && !empty(n) {
		for s := range strings.FieldsFuncSeq(n.Value, func(r rune) bool { return r == ',' || r == '\n' }) {
			put(n, s)
		}
		return l
	}
	w.items(n, "a word list", func(c *yaml.Node) {
		if s := w.text(c, "a phrase"); strings.TrimSpace(s) == "" {
			w.fault(c, codeValue, "", "an empty phrase")
		} else {
			put(c, s)
		}
	})
	return l
}

func (w *walker) values(n *yaml.Node, m lexicon.Mode) []lexicon.Entry {
	var l []lexicon.Entry
	w.pairs(n, "map", func(k, v *yaml.Node) {
		l = append(l, lexicon.Entry{Phrase: k.Value, Value: w.text(v, "a value"), Mode: m})
	})
	return l
}

func (w *walker) kind(k, v *yaml.Node) *Kind {
	d := &Kind{Name: k.Value, Pos: w.src.position(k)}
	if !isName(k.Value) {
		w.fault(k, codeValue, "letters, digits, _ and - only", "kind name %q", k.Value)
	}
	if isBuiltin(k.Value) {
		w.fault(k, codeDuplicate, "choose another name", "kind %q is lede's own", k.Value)
	}
	w.fields(v, "kind "+k.Value, map[string]func(*yaml.Node){
		"doc": func(n *yaml.Node) { d.Description = w.text(n, "doc") },
		"fields": func(n *yaml.Node) {
			w.items(n, "fields", func(c *yaml.Node) {
				f := w.text(c, "a field")
				if !isName(f) || isHeadField(f) {
					w.fault(c, codeValue, "letters, digits and _, and none of kind, id, doc, text, start, end, sentence, rule",
						"field name %q", f)
				}
				d.Fields = append(d.Fields, f)
			})
		},
	})
	if len(d.Fields) == 0 {
		w.fault(k, codeMissing, "write fields: [...]", "kind %q has no fields", k.Value)
	}
	return d
}

func isHeadField(s string) bool {
	switch s {
	case "kind", "id", "doc", "text", "start", "end", "sentence", "rule":
		return true
	}
	return false
}

// isName reports whether s is fit for a name: ASCII letters, digits, _ and -.
func isName(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c != '_' && c != '-' && (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z') {
			return false
		}
	}
	return s != "" && len(s) <= 64
}
