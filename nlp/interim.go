package nlp

import (
	"lede/text"

	"github.com/jdkato/prose/v3/tag"
)

// A quickTagger stands in for lede's own tagger until that is trained.
type quickTagger struct{ t *tag.Tagger }

func newQuickTagger() (quickTagger, error) {
	t, err := tag.New()
	return quickTagger{t}, err
}

func (q quickTagger) tag(d *text.Document) {
	var buf []string
	for _, s := range d.Sentences {
		buf = buf[:0]
		for i := s.First; i < s.Last; i++ {
			buf = append(buf, d.Word(i))
		}
		for i, t := range q.t.Tag(buf) {
			tk := &d.Tokens[s.First+i]
			tk.Tag = text.ParseTag(t.Tag)
			switch {
			case tk.Flags.Has(text.OpenQuote):
				tk.Tag = text.OpenMark
			case tk.Flags.Has(text.EndQuote) && tk.Tag != text.POS:
				tk.Tag = text.EndMark
			case d.Word(s.First+i) == "-" && tk.Flags.Has(text.Glued):
				tk.Tag = text.HYPH
			}
		}
	}
}
