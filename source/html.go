package source

import (
	"fmt"
	"strings"
	"time"

	readability "codeberg.org/readeck/go-readability/v2"
	"codeberg.org/readeck/go-readability/v2/render"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// page is the maker of a web page: its headline, its byline and
// its article, without menus, advertisements and the like, in paragraphs. Places
// of facts count in this text.
func page(d *Document, raw []byte, label string) error {
	if label == "" {
		label = pageLabel(raw)
	}
	markup, notes, err := decode(raw, label)
	if err != nil {
		return err
	}
	d.Notes = notes
	root, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		return err
	}
	d.URL = canonical(root)
	article, err := readability.FromDocument(root, nil)
	if err != nil {
		return fmt.Errorf("finding the article of the page: %w", err)
	}
	d.Source = squeeze(article.SiteName())
	d.Title = withoutOutlet(squeeze(article.Title()), d.Source)
	if t, err := article.PublishedTime(); err == nil {
		d.Date = pageTime(t)
	}
	var body strings.Builder
	if article.Node != nil {
		if err := article.RenderText(&body); err != nil {
			return fmt.Errorf("writing the text of the page: %w", err)
		}
	}
	if strings.TrimSpace(body.String()) == "" { // nothing on it looks like an article
		d.Notes = append(d.Notes, "no article found, so the whole page is read")
		body.WriteString(render.InnerText(root))
	}
	return d.compose(article.Byline(), body.String())
}

// withoutOutlet is a title without the name of the outlet at its end, which pages give
// to the windows of browsers.
func withoutOutlet(title, outlet string) string {
	rest, cut := strings.CutSuffix(title, " "+outlet)
	if headline := strings.TrimRight(rest, " |-–—:·»"); cut && headline != "" && headline != rest {
		return headline
	}
	return title
}

// pageLabel is what a page says its encoding is, unless it is valid UTF-8.
func pageLabel(raw []byte) string {
	found := detect(raw)
	if found != "windows-1252" && found != "gb18030" {
		return found
	}
	if _, told, _ := charset.DetermineEncoding(raw, ""); told != "windows-1252" { // which it says of itself
		return told
	}
	return found
}

// pageTime is a time of publication; one at midnight UTC tells a day.
func pageTime(t time.Time) string {
	if t.Location() == time.UTC && t.Equal(t.Truncate(24*time.Hour)) {
		return t.Format(time.DateOnly)
	}
	return isoTime(t, time.RFC3339)
}

// compose puts the text of an article together, each part of it once.
func (d *Document) compose(byline, body string) error {
	body = strings.TrimSpace(body)
	var parts []string
	if d.Title != "" && !strings.EqualFold(firstLine(body), d.Title) {
		parts = append(parts, d.Title)
	}
	if byline = squeeze(byline); byline != "" {
		if first, _, _ := strings.Cut(byline, " "); !strings.EqualFold(first, "by") {
			byline = "By " + byline
		}
		if !strings.EqualFold(firstLine(body), byline) {
			parts = append(parts, byline)
		}
	}
	if body != "" {
		parts = append(parts, body)
	}
	text, notes, err := withoutNUL(strings.ToValidUTF8(strings.Join(parts, "\n\n"), "\uFFFD"))
	if err == nil && text == "" {
		err = ErrEmpty
	}
	if err != nil {
		return err
	}
	d.Text, d.Notes = text, append(d.Notes, notes...)
	return nil
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return squeeze(line)
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// canonical is the address that a page gives itself; "" where it gives none.
func canonical(root *html.Node) string {
	for n := range root.Descendants() {
		if n.DataAtom == atom.Link && strings.EqualFold(attribute(n, "rel"), "canonical") {
			return strings.TrimSpace(attribute(n, "href"))
		}
	}
	return ""
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
