package nlp_test

import (
	"strings"
	"testing"

	"lede/nlp"
	"lede/text"
)

// article is news text of the usual mix of names, numbers and quotations.
const article = `LIMA, March 9 (Andes Wire) -- Peru's central bank raised its benchmark rate by 25 basis points to 4.75 percent on Thursday, the ninth increase in a row, as food prices rose faster than expected.

"We will not hesitate to act again," said Lucia Paredes, deputy governor of the Central Reserve Bank, at a news conference in the capital. She added that inflation, which reached 6.2% in February, was likely to fall to about 3.5% by the end of next year.

The National Institute of Statistics said on Monday that the economy grew 2.9 percent in 2021 to US$223.3 billion, led by mining and a record harvest of blueberries. About 1,500 companies, or 28% of all exporters, sold their goods to China for the first time, according to preliminary figures from the Ministry of Foreign Trade.

Analysts at three banks had forecast a smaller rise. "It's a strong signal," Diego Salas, chief economist of Banco del Sur, told reporters. He expects two further increases before July.

`

func BenchmarkAnnotate(b *testing.B) {
	r, err := nlp.New()
	if err != nil {
		b.Fatal(err)
	}
	d := &text.Document{Text: strings.Repeat(article, 60)}
	b.Run("split", func(b *testing.B) {
		b.SetBytes(int64(len(d.Text)))
		b.ReportAllocs()
		for b.Loop() {
			nlp.Split(d)
		}
	})
	b.Run("all", func(b *testing.B) {
		b.SetBytes(int64(len(d.Text)))
		b.ReportAllocs()
		for b.Loop() {
			if err := r.Annotate(b.Context(), d); err != nil {
				b.Fatal(err)
			}
		}
	})
}
