package rule

import (
	"path"
	"slices"
	"strings"

	"lede/lexicon"
	"lede/text"
)

// A builder lays files over each other and compiles what comes out.
type builder struct {
	faults   *Faults
	settings map[string]named
	lexicons map[string]*lexDecl
	entities map[string]*lexDecl
	kinds    map[string]*Kind
	rules    map[string]*ruleDecl
	kindList []*Kind
	masks    map[string]uint64 // see parser
	set      *Set

	shippedSettings map[string]bool
	asked           map[string]bool // lexicons that lede's code asks for
	laid            bool            // a layer has been laid
	lowest          bool            // the layer being laid is the first
}

func newBuilder(f *Faults) *builder {
	return &builder{
		faults: f, settings: map[string]named{}, lexicons: map[string]*lexDecl{},
		entities: map[string]*lexDecl{}, kinds: map[string]*Kind{}, rules: map[string]*ruleDecl{}, masks: map[string]uint64{}, shippedSettings: map[string]bool{}, asked: map[string]bool{},
	}
}

// know notes the lexicons and settings of the shipped file.
func (b *builder) know(shipped Source) {
	if l := read(&shipped, &Faults{}); l != nil {
		for _, x := range l.lexicons {
			b.asked[x.name] = true
		}
		for _, s := range l.settings {
			b.shippedSettings[s.name] = true
		}
	}
}

// lay puts one more file above those so far.
func (b *builder) lay(l *layer) {
	w := &walker{l.src, b.faults}
	b.lowest = !b.laid
	b.laid = true
	for _, s := range l.settings {
		b.settings[s.name] = s
		b.shippedSettings[s.name] = b.shippedSettings[s.name] || l.src.Shipped
	}
	for _, x := range l.lexicons {
		b.asked[x.name] = b.asked[x.name] || l.src.Shipped
		b.layLexicon(w, b.lexicons, x, "lexicon")
	}
	for _, x := range l.entities {
		if _, ok := text.ParseLabel(x.name); !ok {
			w.fault(x.node, codeUnknown, meant(x.name, labelNames()), "unknown sort of entity %q", x.name)
			continue
		}
		b.layLexicon(w, b.entities, x, "entities")
	}
	for _, k := range l.kinds {
		if below := b.kinds[k.Name]; below != nil && !slices.Equal(below.Fields, k.Fields) {
			w.faultAt(k.Pos, codeDuplicate, "give one of them another name",
				"kind %q clashes with that of %s, which has the fields %s", k.Name, below.Pos, strings.Join(below.Fields, ", "))
		}
		if b.kinds[k.Name] == nil {
			b.kindList = append(b.kindList, k)
		} else {
			i := slices.Index(b.kindList, b.kinds[k.Name])
			b.kindList[i] = k
		}
		b.kinds[k.Name] = k
	}
	if len(l.disable) > maxDisable {
		w.fault(l.disable[maxDisable].node, codeLimit, "use * for any letters", "more than %d patterns to disable", maxDisable)
	} else {
		for _, d := range l.disable {
			b.disable(w, d)
		}
	}
	here := map[string]Position{}
	for _, r := range l.rules {
		if r.ID == "" {
			continue
		}
		if first, ok := here[r.ID]; ok {
			w.faultAt(r.Pos, codeDuplicate, "give it another id", "rule %q stands twice; first at %s", r.ID, first)
			continue
		}
		here[r.ID] = r.Pos
		b.layRule(w, r)
	}
	if len(b.rules) > maxRules {
		w.faultAt(Position{l.src.Name, 1, 1}, codeLimit, "", "more than %d rules", maxRules)
	}
}

// disable takes the rules away whose ids the glob fits.
func (b *builder) disable(w *walker, d named) {
	if len(d.name) > maxGlob {
		w.fault(d.node, codeLimit, "", "a pattern for ids may have at most %d bytes", maxGlob)
		return
	}
	hit := false
	for id := range b.rules {
		ok, err := path.Match(d.name, id)
		if err != nil {
			w.fault(d.node, codeValue, "", "bad pattern %q", d.name)
			return
		}
		if ok {
			hit = true
			delete(b.rules, id)
		}
	}
	if !hit && d.name != "" {
		w.fault(d.node, codeUnknown, meant(d.name, b.guesses()), "no rule %q to disable in the files below", d.name)
	}
}

// guesses returns the ids that may be meant by one that is not known.
func (b *builder) guesses() []string {
	if len(b.rules) > maxGuesses {
		return nil
	}
	return b.ruleIDs()
}

func (b *builder) ruleIDs() []string {
	ids := make([]string, 0, len(b.rules))
	for id := range b.rules {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func (b *builder) layLexicon(w *walker, all map[string]*lexDecl, x *lexDecl, what string) {
	if !x.overlay {
		all[x.name] = x
		return
	}
	below := all[x.name]
	if below == nil {
		w.fault(x.node, codeUnknown, "write words: or lemma: for a new one", "there is no %s %q to change", what, x.name)
		return
	}
	all[x.name] = overlayLexicon(w, below, x)
}

// overlayLexicon returns the lexicon below with x's changes made.
func overlayLexicon(w *walker, below, x *lexDecl) *lexDecl {
	mode := lexicon.Words
	if len(below.entries) > 0 {
		mode = below.entries[0].Mode
	}
	out := *below
	out.entries = slices.Clone(below.entries)
	for _, r := range x.remove {
		n := len(out.entries)
		out.entries = slices.DeleteFunc(out.entries, func(e lexicon.Entry) bool {
			return strings.EqualFold(e.Phrase, r.Phrase) && (r.Mode == anyMode || r.Mode == e.Mode)
		})
		if n == len(out.entries) && !w.full() {
			w.fault(x.node, codeUnknown, "", "lexicon %s has no %q to remove", x.name, r.Phrase)
		}
	}
	for _, a := range x.add {
		if a.Mode == anyMode {
			a.Mode = mode
		}
		out.entries = append(out.entries, a)
	}
	return &out
}

// layRule adds a rule, replaces the one of its id, or patches it.
func (b *builder) layRule(w *walker, r *ruleDecl) {
	below := b.rules[r.ID]
	if r.patch {
		if below == nil && w.full() {
			return
		}
		if below == nil {
			w.faultAt(r.Pos, codeUnknown, meant(r.ID, b.guesses()), "there is no rule %q to patch", r.ID)
			return
		}
		b.rules[r.ID] = patchRule(below, r)
		return
	}
	if below != nil && below.Kind != r.Kind {
		w.faultAt(r.Pos, codeDuplicate, "give it another id",
			"rule %q of kind %s clashes with that of %s, which is of kind %s", r.ID, r.Kind, below.Pos, below.Kind)
	}
	if r.Priority < 0 {
		r.Priority = userPriority
		if b.lowest {
			r.Priority = lowestPriority
		}
	}
	b.rules[r.ID] = r
}

// patchRule returns the rule below with the fields that p writes; examples and
// set are added to.
func patchRule(below, p *ruleDecl) *ruleDecl {
	out := *below
	out.has = make(map[string]fieldNode, len(below.has)+len(p.has))
	for k, v := range below.has {
		out.has[k] = v
	}
	for k, v := range p.has {
		out.has[k] = v
		switch k {
		case "kind":
			out.Kind = p.Kind
		case "over":
			out.Over = p.Over
		case "doc":
			out.Doc = p.Doc
		case "priority":
			out.Priority = p.Priority
		case "tokens", "regex", "grammar":
			out.Tokens, out.Regex, out.Grammar = p.Tokens, p.Regex, p.Grammar
			for _, other := range [...]string{"tokens", "regex", "grammar"} {
				if _, ok := p.has[other]; !ok {
					delete(out.has, other)
				}
			}
		case "set":
			m := map[string]string{}
			for name, value := range below.Set {
				m[name] = value
			}
			for name, value := range p.Set {
				m[name] = value
			}
			out.Set = m
		case "examples":
			out.Examples = append(slices.Clone(below.Examples), p.Examples...)
		}
	}
	out.Pos, out.node, out.Shipped = p.Pos, p.node, p.Shipped
	return &out
}

func labelNames() []string {
	var l []string
	for i := 1; i < text.LabelCount; i++ {
		l = append(l, text.Label(i).String())
	}
	return l
}

// build compiles what the layers come to.
func (b *builder) build() *Set {
	b.set = &Set{filter: newFilter(), byKind: map[string]*kindRules{}, grammars: map[string]*Rule{}, kinds: b.kindList, settings: make(map[string]string, len(b.settings))}
	for name, s := range b.settings {
		b.set.settings[name] = s.value
	}
	b.resolveLexicons()
	for _, id := range b.ruleIDs() {
		r := b.rules[id]
		b.checkRule(r)
		b.compile(r)
		for _, name := range sortedKeys(r.Set) {
			r.constants = append(r.constants, setField{name, r.Set[name]})
		}
		b.set.rules = append(b.set.rules, &r.Rule)
		if r.Grammar != "" {
			continue
		}
		kind := r.Kind
		if r.veto() {
			kind = r.Over
		}
		if b.set.byKind[kind] == nil {
			b.set.byKind[kind] = &kindRules{}
		}
		b.set.byKind[kind].add(&r.Rule)
	}
	b.seek()
	b.set.filter.seal()
	return b.set
}

// checkRule finds what is wrong with a rule apart from its patterns.
func (b *builder) checkRule(r *ruleDecl) {
	w := &walker{r.src, b.faults}
	at := func(field string) (*walker, *fieldNode) {
		if n, ok := r.has[field]; ok {
			return &walker{n.src, b.faults}, &n
		}
		return w, &fieldNode{r.node, r.src}
	}
	kw, kn := at("kind")
	switch {
	case r.Kind == "":
		w.faultAt(r.Pos, codeMissing, "write kind: figure, or another", "rule %q has no kind", r.ID)
	case !b.known(r.Kind):
		kw.fault(kn.Node, codeUnknown, meant(r.Kind, b.kindNames()), "unknown kind %q", r.Kind)
	case r.Kind == veto && r.Over == "":
		w.faultAt(r.Pos, codeMissing, "write over: figure, or another", "veto %q does not say over which kind", r.ID)
	case r.Kind != veto && r.Over != "":
		ow, on := at("over")
		ow.fault(on.Node, codeField, "only a rule of kind veto has it", "unknown field %q in rule %q", "over", r.ID)
	case r.Kind == veto && !b.known(r.Over):
		ow, on := at("over")
		ow.fault(on.Node, codeUnknown, meant(r.Over, b.kindNames()), "unknown kind %q", r.Over)
	}
	b.checkForm(w, r)
	b.checkSet(r)
}

// checkForm finds out whether a rule has one pattern or grammar.
func (b *builder) checkForm(w *walker, r *ruleDecl) {
	n := 0
	for _, form := range [...]string{"tokens", "regex", "grammar"} {
		if _, ok := r.has[form]; ok {
			n++
		}
	}
	if n != 1 {
		w.faultAt(r.Pos, codeMissing, "write one of them", "rule %q needs either tokens, regex or grammar", r.ID)
	} else if _, ok := r.has["grammar"]; ok {
		b.checkGrammar(r)
	}
}

func (b *builder) known(kind string) bool { return isBuiltin(kind) || b.kinds[kind] != nil }

func (b *builder) kindNames() []string {
	return append(append(builtinKinds(), veto), sortedKeys(b.kinds)...)
}
