package sink

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"lede/fact"
)

// TimeML writes one article as a TimeML 1.2 document: its text with a TIMEX3
// element around each date, and the publication date as t0. The facts are the
// article's finished records, with offsets in code points; dates that overlap
// an earlier one are left out, since elements cannot cross.
func TimeML(w io.Writer, text string, facts []fact.Fact) error {
	var b strings.Builder
	b.WriteString(xml.Header + "<TimeML>\n<DCT>")
	for _, f := range facts {
		if d, ok := f.(*fact.Document); ok && d.Date != "" {
			fmt.Fprintf(&b, `<TIMEX3 tid="t0" type="DATE" value="%s" functionInDocument="CREATION_TIME">%[1]s</TIMEX3>`, escaped(d.Date))
		}
	}
	b.WriteString("</DCT>\n<TEXT>")
	points, at, n := []rune(text), 0, 0
	for _, f := range facts {
		d, ok := f.(*fact.Date)
		if !ok || d.Start < at || d.End > len(points) {
			continue
		}
		n++
		start, end := d.Start+d.Opener, d.End-d.Closer // prepositions are signals to TimeML, and no part of the time
		b.WriteString(escaped(string(points[at:start])))
		fmt.Fprintf(&b, `<TIMEX3 tid="t%d" type="%s" value="%s"`, n, escaped(d.Type), escaped(d.Value))
		for _, a := range [...]struct{ name, value string }{{"mod", d.Mod}, {"freq", d.Freq}, {"quant", d.Quant}} {
			if a.value != "" {
				fmt.Fprintf(&b, ` %s="%s"`, a.name, escaped(a.value))
			}
		}
		b.WriteString(">" + escaped(string(points[start:end])) + "</TIMEX3>")
		at = end
	}
	b.WriteString(escaped(string(points[at:])) + "</TEXT>\n</TimeML>\n")
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("writing TimeML: %w", err)
	}
	return nil
}

var xmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func escaped(s string) string { return xmlEscapes.Replace(s) }
