package official

import "lede/text"

// sent reports whether the title is that of somebody who is sent to what
// follows it: the body is the one that sends, "the Chinese ambassador to Japan".
func (r *reader) sent(t title, s *text.Sentence) bool {
	if t.last+1 >= s.Last || r.doc.Tokens[t.last].Lower != r.x.to && r.doc.Tokens[t.last].Lower != r.x.forWord {
		return false
	}
	for i := t.core; i < t.last; i++ {
		if n, _ := r.x.envoy.Longest(r.doc, i, t.last); n > 0 {
			return true
		}
	}
	return false
}

// origin returns the place of a role that its own words tell apart from its
// body: where an envoy is sent, where a nurse comes from; "" for none.
func (r *reader) origin(t title, s *text.Sentence) string {
	if !r.sent(t, s) && (t.last+1 >= s.Last || r.doc.Tokens[t.last].Lower != r.x.from) {
		return ""
	}
	i := t.last + 1
	for i < s.Last && r.doc.Tokens[i].Tag == text.DT {
		i++
	}
	if i == s.Last {
		return ""
	}
	if m := r.guide.Labeled(i, text.Place); m != nil {
		return r.guide.NameOf(m)
	}
	return ""
}
