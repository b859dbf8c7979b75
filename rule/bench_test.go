package rule_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede"
	"lede/internal/corpus"
	"lede/nlp"
	"lede/rule"
	"lede/text"
)

// ruleFile writes n rules of the shapes that shipped rules have.
func ruleFile(n int) []byte {
	var b strings.Builder
	b.WriteString("lexicons:\n  title: [minister, president, chief executive, spokesman, director, governor]\n")
	b.WriteString("  say: {lemma: [say, tell, warn, point out, add, announce, note, argue]}\n")
	verbs := strings.Fields("sign visit launch approve appoint resign elect protest attack flood crash arrest sentence acquire report win meet agree open publish")
	for i, v := range verbs {
		fmt.Fprintf(&b, "  t%d: {lemma: [%s, re%s, %s off, %ss]}\n", i, v, v, v, v)
	}
	b.WriteString("rules:\n")
	shapes := []string{
		"'trigger:%%t%d ( the | a | an )? [tag~\"NN.*\"]{0,3}'",
		"'name:{person} \",\" title:( %%title ) of {org} t:%%t%d'",
		"'( {org} | {person} | %%title ) [tag=RB]? %%t%d that?'",
		"'%%t%d []{0,4}? %%title name:{person}'",
		"'by:( [tag=JJ] ) [tag~\"NN.*\"] of %%t%d'",
		"'said [tag=DT]? %%title %%t%d'",
		"'( rose | fell | dropped ) by {number} percent %%t%d'",
		"'%%say that []{0,3} %%t%d'",
		"'no longer %%t%d'",
		"'[capital]+ of the %%t%d'",
	}
	kinds := []string{"event", "official", "statement", "figure", "date"}
	for i := range n {
		fmt.Fprintf(&b, "- id: r%d\n  kind: %s\n  tokens: %s\n", i, kinds[i%5], fmt.Sprintf(shapes[i/5%len(shapes)], i%len(verbs)))
	}
	return []byte(b.String())
}

// news annotates n generated articles.
func news(b *testing.B, n int) (docs []*text.Document, size int) {
	b.Helper()
	reader, err := nlp.New()
	if err != nil {
		b.Fatal(err)
	}
	paths, _ := filepath.Glob("../testdata/wire/*.txt")
	var articles []string
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			b.Fatal(err)
		}
		articles = append(articles, string(data))
	}
	if len(articles) == 0 {
		b.Skip("no articles")
	}
	g := corpus.New(1, articles)
	for range n {
		d := &text.Document{}
		d.ID, d.Text = g.Next()
		if err := reader.Annotate(b.Context(), d); err != nil {
			b.Fatal(err)
		}
		docs, size = append(docs, d), size+len(d.Text)
	}
	return docs, size
}

func BenchmarkMatch(b *testing.B) {
	kinds := []string{"event", "official", "statement", "figure", "date"}
	for _, n := range []int{0, 50, 200, 1000} {
		b.Run(fmt.Sprintf("%drules", n), func(b *testing.B) {
			set, err := rule.Parse(rule.Source{Name: "r.yaml", Data: ruleFile(n)})
			if err != nil {
				b.Fatal(err)
			}
			docs, size := news(b, 50)
			m := set.NewMatcher()
			found := 0
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, d := range docs {
					for _, k := range kinds {
						for s := range d.Sentences {
							found += len(m.Match(d, s, k))
						}
					}
				}
			}
			b.ReportMetric(float64(found)/float64(b.N)/float64(size)*1e3, "matches/kB")
		})
	}
}

func BenchmarkParse(b *testing.B) {
	for _, bb := range []struct {
		name string
		data []byte
	}{{"shipped", lede.Rules}, {"200", ruleFile(200)}} {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := rule.Parse(rule.Source{Name: "r.yaml", Data: bb.data}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
