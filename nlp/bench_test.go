package nlp_test

import (
	"strings"
	"testing"

	"github.com/jdkato/prose/v3"

	"lede/nlp"
	"lede/nlp/depparse"
	"lede/nlp/model"
	"lede/nlp/names"
	"lede/nlp/postag"
	"lede/text"
)

// article is news text of the usual mix of names, numbers and quotations.
const article = `LIMA, March 9 (Andes Wire) -- Peru's central bank raised its benchmark rate by 25 basis points to 4.75 percent on Thursday, the ninth increase in a row, as food prices rose faster than expected.

"We will not hesitate to act again," said Lucia Paredes, deputy governor of the Central Reserve Bank, at a news conference in the capital. She added that inflation, which reached 6.2% in February, was likely to fall to about 3.5% by the end of next year.

The National Institute of Statistics said on Monday that the economy grew 2.9 percent in 2021 to US$223.3 billion, led by mining and a record harvest of blueberries. About 1,500 companies, or 28% of all exporters, sold their goods to China for the first time, according to preliminary figures from the Ministry of Foreign Trade.

Analysts at three banks had forecast a smaller rise. "It's a strong signal," Diego Salas, chief economist of Banco del Sur, told reporters. He expects two further increases before July.

`

// BenchmarkAnnotate measures each layer by itself on one text, then all of
// them, and beside them prose v3 as it makes documents by default.
func BenchmarkAnnotate(b *testing.B) {
	d := &text.Document{Text: strings.Repeat(article, 60)}
	f, err := model.English()
	if err != nil {
		b.Fatal(err)
	}
	run := func(name string, do func() error) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(d.Text)))
			b.ReportAllocs()
			for b.Loop() {
				if err := do(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(d.Text)), "ns/B")
		})
	}
	run("split", func() error { nlp.Split(d); return nil })
	run("tags", tags(b, f, d))
	run("parse", parse(b, f, d))
	run("names", find(b, f, d))
	r, err := nlp.New()
	if err != nil {
		b.Fatal(err)
	}
	run("all", func() error { return r.Annotate(b.Context(), d) })
	sparing := r.Sparing()
	run("sparing", func() error { return sparing.Annotate(b.Context(), d) })
	d = &text.Document{Text: strings.Repeat(article, 4)} // prose is slow on long texts
	run("prose", func() error {
		_, err := prose.NewDocument(d.Text)
		return err
	})
}

func tags(b *testing.B, f *model.File, d *text.Document) func() error {
	g, err := postag.Open(f)
	if err != nil {
		b.Fatal(err)
	}
	var sc postag.Scratch
	return func() error {
		sc.Begin(d)
		for _, s := range d.Sentences {
			g.Tag(d, s.First, s.Last, &sc)
		}
		return nil
	}
}

func parse(b *testing.B, f *model.File, d *text.Document) func() error {
	p, err := depparse.Open(f)
	if err != nil {
		b.Fatal(err)
	}
	var sc depparse.Scratch
	return func() error {
		for _, s := range d.Sentences {
			p.Parse(d, s.First, s.Last, &sc)
		}
		return nil
	}
}

func find(b *testing.B, f *model.File, d *text.Document) func() error {
	section, err := f.Section(names.Section)
	if err != nil {
		b.Fatal(err)
	}
	r, err := names.New(names.Options{Model: section})
	if err != nil {
		b.Fatal(err)
	}
	return func() error {
		r.Annotate(d)
		return nil
	}
}
