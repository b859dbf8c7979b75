// Package lead finds an article's own facts in its head: title, byline,
// dateline with place and agency, and when it was published.
package lead

import (
	"context"
	"strings"
	"unicode"

	"lede/fact"
	"lede/rule"
	"lede/story"
	"lede/text"
)

// An Extractor reads the heads of articles. It is read-only and safe for
// concurrent use.
type Extractor struct{ rule string }

// New returns an extractor.
func New(set *rule.Set) (*Extractor, error) { return &Extractor{set.Writes("document.head")}, nil }

// Extract fills st.Article, st.Published, st.Headline and st.Dateline. A date
// that the input gives wins over the dateline's; a dateline without a year
// takes the year that the text makes likeliest, and where the text doesn't
// tell, the article stays without a date. Where the rules switch the grammar
// off, or the text is no beginning, only what the input gives is taken.
func (x *Extractor) Extract(_ context.Context, st *story.Story) {
	d := st.Doc
	h := head{doc: d}
	hasHead := x.rule != "" && !st.Continues
	if hasHead {
		h.read()
	}
	if len(h.bylines) == 0 && hasHead {
		h.bylines = credits(d.Text[max(0, len(d.Text)-600):])
	}
	a := &st.Article
	a.Kind, a.Rule = fact.KindDocument, x.rule
	a.Title, a.Byline = d.Title, h.bylines
	if a.Title == "" {
		a.Title = d.Text[h.title.Start:h.title.End]
	}
	h.placeAndAgency(a)
	if a.Agency == "" {
		a.Agency = d.Source
	}
	a.Date, a.DateFrom = h.published()
	span := h.title
	if span.Len() == 0 {
		span = h.line.Span
	}
	a.Start, a.End, a.Text = span.Start, span.End, d.Text[span.Start:span.End]
	a.Chars, a.Sentences = 0, len(d.Sentences)
	st.Published, st.Headline, st.Dateline = a.Date, h.title, h.line.Span
}

// head is what the first lines of an article hold.
type head struct {
	doc     *text.Document
	title   text.Span
	line    dateline
	day     day       // of a line of its own
	place   text.Span // of that line
	bylines []string
}

// read goes through the first lines until the dateline or the first
// paragraph.
func (h *head) read() {
	s := h.doc.Text
	ls := lines(s)
	for i, l := range ls {
		t := s[l.Start:l.End]
		if d, ok := parseDateline(t, l.Start); ok {
			h.line = d
			return
		}
		if d, ok := dayBefore(t, l.Start); ok && !diary(s, l.End, h.doc.Title, s[h.title.Start:h.title.End]) {
			h.line = d
			return
		}
		if d, sp := dateOnly(t); sp.Len() > 0 {
			if h.day.year == 0 {
				h.day = d
			}
			continue
		}
		if h.readByline(t) || slug(t) || h.readDatedLine(l.Span) {
			continue
		}
		var next *line
		if i+1 < len(ls) {
			next = &ls[i+1]
			if !l.gap {
				_, _, l.gap = datedLine(s[next.Start:next.End])
			}
		}
		if h.title.Len() == 0 && isTitle(s, l, next) {
			h.title = l.Span
			continue
		}
		if endsSentence(t) {
			return // the story has begun
		}
	}
}

// readByline takes in a byline, with the day that may follow it: "By Theo
// Lindqvist | Aug. 13, 2023".
func (h *head) readByline(t string) bool {
	names, end := byline(t)
	if len(names) == 0 || endsSentence(t) && len(t) > 80 {
		return false
	}
	if len(h.bylines) == 0 {
		h.bylines = names
	}
	rest := strings.TrimLeftFunc(t[end:], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if d, sp := dateOnly(rest); sp.Len() > 0 && h.day.year == 0 {
		h.day = d
	}
	return true
}

// readDatedLine takes in a line that tells where and when the article is from.
func (h *head) readDatedLine(l text.Span) bool {
	d, place, ok := datedLine(h.doc.Text[l.Start:l.End])
	if !ok {
		return false
	}
	if h.day.year == 0 {
		h.day = d
	}
	if place.Len() > 0 && h.place.Len() == 0 {
		h.place = text.Span{Start: l.Start + place.Start, End: l.Start + place.End}
	}
	return true
}

// slug reports whether a line says what sort of text follows and is no title:
// a desk's catchword in capitals.
func slug(t string) bool {
	if !shouted(t) || len(strings.Fields(t)) > 4 {
		return false
	}
	u := strings.ToUpper(t)
	for _, w := range [...]string{"RELEASE", "EMBARGO", "BREAKING", "EXCLUSIVE", "UPDATE", "URGENT", "ADVISORY"} {
		if strings.Contains(u, w) {
			return true
		}
	}
	return false
}

// placeAndAgency tells the dateline's names apart. An agency stands in
// brackets, or first where the brackets name a reporter ("Chinanews, Beijing,
// July 16 (Reporter Lin Qiao)") or where its name says so.
func (h *head) placeAndAgency(a *fact.Document) {
	s, l := h.doc.Text, &h.line
	parts := l.parts
	names := reporters(l.noteText)
	if len(names) > 0 {
		a.Byline = names
	} else {
		a.Agency = l.noteText
	}
	if len(parts) > 0 {
		first := s[parts[0].Start:parts[0].End]
		if a.Agency == "" && (len(names) > 0 && len(parts) > 1 || outlet(first)) {
			a.Agency = first
			parts = parts[1:]
		}
	}
	switch {
	case len(parts) > 0:
		a.Place = s[parts[0].Start:parts[len(parts)-1].End]
	case h.place.Len() > 0:
		a.Place = s[h.place.Start:h.place.End]
	}
}

// outlet reports whether a name is that of a news agency or paper by its
// words.
func outlet(name string) bool {
	f := strings.Fields(strings.ToLower(name))
	if len(f) == 0 {
		return false
	}
	switch f[len(f)-1] {
	case "news", "agency", "press", "newswire", "wire", "times", "daily", "post", "xinhua", "reuters", "chinanews",
		"afp", "tass", "bloomberg", "kyodo", "yonhap", "antara", "bernama", "interfax":
		return true
	}
	return false
}

// published returns the day of publication and where it is from.
func (h *head) published() (date, from string) {
	if d, n := parseISO(h.doc.Date); n > 0 {
		return d.iso(), "input"
	}
	d := h.day
	if d.year == 0 && h.line.hasDay {
		d = h.line.day
	}
	switch {
	case d.year > 0:
		return d.iso(), "dateline"
	case d.month > 0:
		d.year = inferYear(d, h.doc.Text, h.line.End)
		if d.year > 0 {
			return d.iso(), "inferred"
		}
	}
	return "", ""
}
