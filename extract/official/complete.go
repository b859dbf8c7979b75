package official

import "lede/text"

// completeOrg looks for the body of a candidate whose title's own words tell
// none: after the name, in a second title ("manager and Acme vice president"),
// with the person before ("President X and Secretary Y"), in who gave the role,
// in what the article is about.
func (r *reader) completeOrg(c *candidate, t title, s *text.Sentence) {
	for _, look := range [...]func(*candidate, title, *text.Sentence) string{
		r.orgAfterName, r.orgOfNext, r.orgOfPerson, r.orgGiving, r.implied,
	} {
		if c.org != "" {
			return
		}
		c.org = look(c, t, s)
	}
}

// orgOfNext returns the body of a second title that "and" joins to this one.
func (r *reader) orgOfNext(_ *candidate, t title, s *text.Sentence) string {
	if t.last+1 >= s.Last || r.doc.Tokens[t.last].Tag != text.CC {
		return ""
	}
	m := r.guide.Labeled(t.last+1, text.Org, text.Place)
	if m == nil || int(m.First) != t.last+1 || !r.titled(int(m.Last)) {
		return ""
	}
	return r.guide.NameOf(m)
}

func (r *reader) titled(i int) bool {
	_, ok := r.doc.MarkAt(i, text.Title)
	return ok
}

// orgOfPerson returns the body of the person before, where "and" joins the two.
func (r *reader) orgOfPerson(c *candidate, _ title, s *text.Sentence) string {
	if n := len(r.found); n > 0 {
		p := &r.found[n-1]
		if p.first >= s.First && p.last == c.first-1 && r.doc.Tokens[p.last].Tag == text.CC {
			return p.org
		}
	}
	return ""
}

// orgGiving returns the body that gives the role: "The bank named its head of
// lending, X, as president".
func (r *reader) orgGiving(c *candidate, t title, s *text.Sentence) string {
	first := min(t.first, int(c.name.First))
	for v := first - 1; v >= max(s.First, first-2); v-- {
		if r.doc.Tokens[v].Tag.Verb() && r.x.appoint.Has(r.doc, v) {
			return r.subjectOf(v, s.First)
		}
	}
	return ""
}
