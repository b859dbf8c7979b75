package rule

import "go.yaml.in/yaml/v3"

// compile compiles the rule's patterns and notes their faults.
func (b *builder) compile(r *ruleDecl) {
	if (&walker{r.src, b.faults}).full() {
		return // nobody will use it
	}
	if n, ok := r.has["tokens"]; ok && scalar(n.Node) {
		if tree := b.pattern(n.src, n.Node, r.Tokens); tree != nil {
			r.checks = b.set.filter.checks(needs(tree))
			if r.prog = b.program(n, tree, r.Tokens); r.prog != nil {
				r.later = r.prog.begin.others(r.checks)
			}
		}
	}
	if n, ok := r.has["regex"]; ok && scalar(n.Node) {
		tree, err := parseRegex(r.Regex)
		if r.Regex == "" {
			(&walker{n.src, b.faults}).fault(n.Node, codeRegex, "", "an empty regular expression")
		} else if err != nil {
			off, msg := regexFault(r.Regex, err)
			(&walker{n.src, b.faults}).faultAt(n.src.inside(n.Node, off), codeRegex, "RE2 syntax, as Go's regexp has it", "%s", msg)
		} else {
			r.regex = newRegexRule(r.Regex, tree)
			r.checks = b.set.filter.checks(regexNeeds(tree))
		}
	}
	r.unless = b.guards(r, "unless")
	r.notBefore = b.guards(r, "not_before")
	r.notAfter = b.guards(r, "not_after")
}

func scalar(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && !empty(n) }

func (b *builder) guards(r *ruleDecl, field string) []*guard {
	n, ok := r.has[field]
	if !ok {
		return nil
	}
	nodes := []*yaml.Node{n.Node}
	if n.Kind == yaml.SequenceNode {
		nodes = n.Content
	}
	var l []*guard
	for _, c := range nodes {
		if !scalar(c) {
			continue
		}
		if tree := b.pattern(n.src, c, c.Value); tree != nil {
			if p := b.program(fieldNode{c, n.src}, tree, c.Value); p != nil {
				g := &guard{prog: p, at: n.src.position(c)}
				if field == "unless" { // the others are asked at one token
					g.checks = b.set.filter.checks(needs(tree))
				}
				l = append(l, g)
			}
		}
	}
	return l
}

// pattern parses a token pattern; nil where it has faults.
func (b *builder) pattern(src *Source, n *yaml.Node, pattern string) *node {
	p := &parser{src: pattern, lexicon: b.findLexicon, masks: b.masks}
	tree := p.parse()
	for _, e := range p.errs {
		(&walker{src, b.faults}).faultAt(src.inside(n, e.at), e.code, e.hint, "%s", e.message)
	}
	b.set.spans |= p.spans | p.within
	b.set.within |= p.within
	b.set.usesRel = b.set.usesRel || p.usesRel
	return tree
}

func (b *builder) program(n fieldNode, tree *node, pattern string) *program {
	p, ok := compileNode(tree, pattern)
	if !ok {
		(&walker{n.src, b.faults}).fault(n.Node, codeLimit, "fewer or smaller repetitions", "the pattern is larger than %d steps", maxProgram)
		return nil
	}
	p.begin = b.set.filter.newStart(tree)
	return p
}

func (b *builder) findLexicon(name string) (*lazyLexicon, string) {
	if x := b.set.lexicons[name]; x != nil {
		return x, ""
	}
	return nil, meant(name, sortedKeys(b.set.lexicons))
}
