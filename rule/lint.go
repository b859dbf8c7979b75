package rule

import (
	"fmt"
	"slices"
	"strings"
)

// The codes of warnings.
const (
	codeNever   = "never-matches"
	codeShadow  = "shadowed"
	codeExample = "no-example"
	codeCapture = "unused-capture"
	codeLexicon = "unused-lexicon"
	codeSetting = "unknown-setting"
)

// Lint returns everything that is wrong with rules files, and warns of what
// works but is not likely to be meant. Layers are as for Parse; warnings are
// given for the files that are not lede's own, or for all where there is no
// other.
func Lint(layers ...Source) Faults { return LintFor(Source{}, layers...) }

// LintFor is Lint for a program that asks for the lexicons and settings of the
// shipped file: those are in use whether the layers hold that file or not.
func LintFor(shipped Source, layers ...Source) Faults {
	var faults Faults
	b := newBuilder(&faults)
	b.know(shipped)
	own := true
	for i := range layers {
		own = own && layers[i].Shipped
		if l := read(&layers[i], &faults); l != nil {
			b.lay(l)
		}
	}
	set := b.build()
	v := &linter{b: b, set: set, own: own}
	for _, id := range b.ruleIDs() {
		if r := b.rules[id]; v.asks(r.src) {
			v.rule(r)
		}
	}
	v.shadows()
	if !own {
		v.lexicons()
		v.settings()
	}
	return append(faults, v.warnings...).first()
}

// LintCodes returns the code and meaning of every problem that Lint can find.
func LintCodes() map[string]string {
	return map[string]string{
		codeSyntax: "the file is not YAML", codeType: "a value is of the wrong type",
		codeField: "a field is not known", codeDuplicate: "something stands twice",
		codeUnknown: "a lexicon, label, kind or rule is not known", codePattern: "a token pattern cannot be read",
		codeRegex: "a regular expression cannot be read", codeLimit: "something is larger than allowed",
		codeMissing: "something that must be there is missing", codeValue: "a value is not allowed",
		codeNever: "a pattern can never match", codeShadow: "another rule always wins over this one",
		codeExample: "a rule has no example", codeCapture: "no field takes what a group captures",
		codeLexicon: "no rule uses a lexicon", codeSetting: "a setting that nothing asks for",
	}
}

type linter struct {
	b        *builder
	set      *Set
	own      bool // only lede's own files are there
	warnings Faults
}

func (v *linter) asks(src *Source) bool { return v.own || !src.Shipped }

// full reports whether there are more warnings than are shown.
func (v *linter) full() bool { return len(v.warnings) >= 2*maxFaults }

func (v *linter) warn(p Position, code, hint, format string, args ...any) {
	if v.full() {
		return
	}
	v.warnings = append(v.warnings, &Fault{
		Position: p, Code: code, Message: fmt.Sprintf(format, args...), Hint: hint, Warning: true,
	})
}

func (v *linter) rule(r *ruleDecl) {
	if len(r.Examples) == 0 {
		v.warn(r.Pos, codeExample, "write examples: [{text: ..., want: {...}}]", "rule %q has no example", r.ID)
	}
	if r.prog != nil {
		n := r.has["tokens"]
		for _, x := range impossible(r.prog.tree, kindLabels(r)) {
			v.warn(n.src.inside(n.Node, x.at), codeNever, x.hint, "this can never match: %s", x.message)
		}
	}
	if r.regex != nil {
		if why := impossibleRegex(r.Regex); why != "" {
			n := r.has["regex"]
			v.warn(n.src.inside(n.Node, 0), codeNever, "", "this can never match: %s", why)
		}
	}
	v.captures(r)
}

// captures warns of groups that no field takes.
func (v *linter) captures(r *ruleDecl) {
	if r.veto() || strings.Contains(r.Kind, ".") {
		return
	}
	takes, sets := fieldNames(r.Kind, captured), fieldNames(r.Kind, constant)
	if k := v.b.kinds[r.Kind]; k != nil {
		takes, sets = k.Fields, k.Fields
	}
	for _, name := range sortedKeys(r.Set) {
		if n := r.has["set"]; sets != nil && !slices.Contains(sets, name) {
			v.warn(n.src.position(keyNode(n.Node, name)), codeCapture, meant(name, sets), "kind %s has no field %q that set can fill", r.Kind, name)
		}
	}
	if takes == nil {
		return
	}
	unknown := func(name string) bool { return name != spanCapture && !slices.Contains(takes, name) }
	switch {
	case r.prog != nil:
		n := r.has["tokens"]
		r.prog.tree.each(func(x *node) {
			if x.op == opCapture && unknown(x.name) {
				v.warn(n.src.inside(n.Node, x.at), codeCapture, meant(x.name, takes), "no field of %s takes the group %q", r.Kind, x.name)
			}
		})
	case r.regex != nil:
		n := r.has["regex"]
		for _, name := range r.regex.get().SubexpNames() {
			if name != "" && unknown(name) {
				at := strings.Index(r.Regex, "<"+name+">") + 1
				v.warn(n.src.inside(n.Node, at), codeCapture, meant(name, takes), "no field of %s takes the group %q", r.Kind, name)
			}
		}
	}
}

func (n *node) each(f func(*node)) {
	f(n)
	for _, s := range n.sub {
		s.each(f)
	}
}

// lexicons warns of word lists in a user's file that nothing uses.
func (v *linter) lexicons() {
	used := map[string]bool{}
	for _, r := range v.b.rules {
		for _, p := range r.programs() {
			p.tree.each(func(n *node) {
				if n.lex != nil {
					used[n.lex.name] = true
				}
				n.pred.each(func(x *pred) {
					if x.lex != nil {
						used[x.lex.name] = true
					}
				})
			})
		}
	}
	for _, x := range v.b.lexicons {
		for _, i := range x.include {
			used[i.name] = true
		}
	}
	for _, name := range sortedKeys(v.b.lexicons) {
		x := v.b.lexicons[name]
		if !x.src.Shipped && !v.b.asked[name] && !used[name] && !v.full() {
			v.warn(x.src.position(x.node), codeLexicon, "write %"+name+" in a pattern", "no rule uses lexicon %q", name)
		}
	}
}

func (r *Rule) programs() []*program {
	var l []*program
	if r.prog != nil {
		l = append(l, r.prog)
	}
	for _, g := range slices.Concat(r.unless, r.notBefore, r.notAfter) {
		l = append(l, g.prog)
	}
	return l
}

func (p *pred) each(f func(*pred)) {
	if p == nil {
		return
	}
	f(p)
	for _, s := range p.sub {
		s.each(f)
	}
}

// settings warns of settings that the shipped file does not have.
func (v *linter) settings() {
	var known []string
	for name, shipped := range v.b.shippedSettings {
		if shipped {
			known = append(known, name)
		}
	}
	for _, name := range sortedKeys(v.b.settings) {
		if s := v.b.settings[name]; !s.src.Shipped && len(known) > 0 && !slices.Contains(known, name) {
			v.warn(s.src.position(s.node), codeSetting, meant(name, known), "nothing asks for setting %q", name)
		}
	}
}
