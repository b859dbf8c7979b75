package official

import (
	"strings"

	"lede/rule"
	"lede/text"
)

// A candidate is one place where a person's role is told.
type candidate struct {
	rule        string
	first, last int // tokens of the whole
	name        *text.Mention
	title       string
	org         string
	place       string
	former      bool
	score       int
}

// Scores by which the best of a person's roles is chosen: a role that holds
// now over a past one, one that names its body over one that does not, an
// exact title over a vague one.
const (
	scoreCurrent = 8
	scoreExact   = 4
	scoreOrg     = 2
	scoreBefore  = 1
)

// read turns a rule's match into a candidate for each name in it.
func (r *reader) read(m *rule.Match, s *text.Sentence) {
	tc, ok := m.Get("title")
	if !ok {
		r.readVerb(m)
		return
	}
	t, ok := r.titleAt(tc.First, tc.Last)
	if !ok { // a rule of a user's file takes it for one
		t = title{first: tc.First, last: tc.Last, core: tc.First, head: tc.Last - 1}
	}
	org := r.orgOf(m, t, s)
	plural := r.plural(t.head)
	n := 0
	for _, c := range m.Captures {
		if c.Name != "name" {
			continue
		}
		name := r.person(c.First, c.Last)
		if n++; name == nil || n > 1 && !plural || r.apart(t, name) {
			continue
		}
		c := candidate{rule: m.Rule.ID, first: m.First, last: m.Last, name: name, org: org, title: r.titleText(tc.First, tc.Last)}
		if v, ok := m.Rule.Set["title"]; ok {
			c.title = v
		}
		if plural {
			w := r.doc.Word(t.head)
			c.title = strings.Replace(c.title, w, singular(w), 1)
		}
		c.place = r.origin(t, s)
		c.former = t.former || m.Rule.Constant("former") == "true"
		if r.x.peer.Has(r.doc, t.head) && !r.peer(&c, s) {
			continue
		}
		if c.org != "" && c.org == r.st.Article.Agency && !r.names(c.org, s) {
			c.org = "" // "the company" of a story by an agency is not the agency
		}
		r.completeOrg(&c, t, s)
		r.score(&c, t)
		r.found = append(r.found, c)
		if r.isRank(t) {
			r.beyondRank(c, s)
		}
	}
}

// apart reports whether the title ends its line and what follows is one word of
// the next, which is no name then: "Health Correspondent", "Published: 7:05AM".
func (r *reader) apart(t title, name *text.Mention) bool {
	return int(name.First) >= t.last && name.Last-name.First == 1 && r.doc.Tokens[name.First].Flags.Has(text.LineStart)
}

// names reports whether a body is named in the sentence, outside the dateline.
func (r *reader) names(body string, s *text.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if m := r.guide.Labeled(t, text.Org); m != nil && int(m.First) == t && r.guide.NameOf(m) == body && !r.inDateline(m) {
			return true
		}
	}
	return false
}

// readVerb turns a match whose verb tells the role ("X, who heads the bank")
// into a candidate: the rule sets the title, and the body must be named.
func (r *reader) readVerb(m *rule.Match) {
	nc, named := m.Get("name")
	oc, ok := m.Get("org")
	title := m.Rule.Constant("title")
	if !named || !ok || title == "" {
		return
	}
	name, org := r.person(nc.First, nc.Last), r.body(oc.First, oc.Last)
	if name == nil || org == "" {
		return
	}
	c := candidate{rule: m.Rule.ID, first: m.First, last: m.Last, name: name, title: title, org: org, former: m.Rule.Constant("former") == "true"}
	c.score = scoreOrg
	if !c.former {
		c.score += scoreCurrent
	}
	r.found = append(r.found, c)
}

// plural reports whether a role's noun is in the plural. Capitalized ones may
// have been tagged as singular names.
func (r *reader) plural(head int) bool {
	switch r.doc.Tokens[head].Tag {
	case text.NNS, text.NNPS:
		return true
	}
	w := r.doc.Word(head)
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
}

// peer gives a "counterpart" the role of the person before, and reports
// whether there is one.
func (r *reader) peer(c *candidate, s *text.Sentence) bool {
	n := len(r.found)
	if n == 0 || r.found[n-1].first < s.First {
		return false
	}
	c.title = r.found[n-1].title
	return true
}

// singular returns a title in the plural, as several persons share it, for
// one of them.
func singular(title string) string {
	switch {
	case strings.HasSuffix(title, "men"):
		return strings.TrimSuffix(title, "men") + "man"
	case strings.HasSuffix(title, "ies"):
		return strings.TrimSuffix(title, "ies") + "y"
	case strings.HasSuffix(title, "ss"):
		return title
	}
	return strings.TrimSuffix(title, "s")
}

// titleAt returns the title that covers the tokens, joined to one that stands
// beside it by "and".
func (r *reader) titleAt(first, last int) (title, bool) {
	m, ok := r.doc.MarkAt(first, text.Title)
	if !ok {
		return title{}, false
	}
	t := r.titles[m.Ref]
	t.last = max(t.last, last)
	return t, true
}

// titleText returns the words of a title, white space made single, without the
// rank that may stand behind it.
func (r *reader) titleText(first, last int) string {
	last = r.beforeRank(first, last)
	return strings.Join(strings.Fields(r.doc.Words(first, last)), " ")
}

// person returns the mention that names a person over the tokens, nil where
// none does.
func (r *reader) person(first, last int) *text.Mention {
	for t := first; t < last; t++ {
		if m := r.guide.Labeled(t, text.Person); m != nil {
			if len(r.byline) > 0 && r.byline[strings.ToLower(r.guide.Bare(int(m.First), int(m.Last)))] {
				return nil
			}
			return m
		}
	}
	return nil
}

func (r *reader) score(c *candidate, t title) {
	if !c.former {
		c.score += scoreCurrent
	}
	if c.org != "" {
		c.score += scoreOrg
	}
	if !r.isRank(t) && !r.x.vague.Has(r.doc, t.last-1) {
		c.score += scoreExact
	}
	if t.first < int(c.name.First) {
		c.score += scoreBefore
	}
}
