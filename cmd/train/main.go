// Command train makes lede's models from annotated data and measures them by
// cross-validation.
//
//	go run ./cmd/train -data DIR -lexicon FILE -out nlp/model/en.model
//	go run ./cmd/train -data DIR -lexicon FILE -folds 10
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"

	"lede/internal/gum"
	"lede/nlp/model"
	"lede/nlp/postag"
	"lede/text"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run() error {
	data := flag.String("data", "", "folder with "+gum.File)
	lexicon := flag.String("lexicon", "", "JSON file of words and their Penn tags")
	out := flag.String("out", "nlp/model/en.model", "container that the trained sections go into")
	folds := flag.Int("folds", 0, "measure by cross-validation with this many folds")
	flag.Parse()
	docs, err := gum.Load(*data)
	if err != nil {
		return err
	}
	lex, err := readLexicon(*lexicon)
	if err != nil {
		return err
	}
	if *folds > 0 {
		return crossValidate(docs, lex, *folds)
	}
	sections, err := postag.Train(documents(docs), lex, postag.Options{})
	if err != nil {
		return err
	}
	return model.Update(*out, sections...)
}

// readLexicon reads the words and tags of a Brill lexicon in JSON.
func readLexicon(path string) (map[string][]text.Tag, error) {
	if path == "" {
		return nil, nil
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var words map[string][]string
	if err := json.Unmarshal(b, &words); err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	out := make(map[string][]text.Tag, len(words))
	for w, tags := range words {
		for _, s := range tags {
			if t := text.ParseTag(s); t != text.NoTag {
				out[w] = append(out[w], t)
			}
		}
	}
	return out, nil
}

func crossValidate(docs []*gum.Doc, lex map[string][]text.Tag, n int) error {
	right, all := 0, 0
	for k, f := range gum.Folds(docs, n) {
		sections, err := postag.Train(documents(f[0]), lex, postag.Options{})
		if err != nil {
			return err
		}
		g, err := openTagger(sections)
		if err != nil {
			return err
		}
		r, a := scoreTags(g, f[1])
		right, all = right+r, all+a
		fmt.Printf("fold %d: tags %.2f%%\n", k, 100*float64(r)/float64(a))
	}
	fmt.Printf("tags: %d of %d right, %.2f%%\n", right, all, 100*float64(right)/float64(all))
	return nil
}

func documents(docs []*gum.Doc) []*text.Document {
	out := make([]*text.Document, len(docs))
	for i, d := range docs {
		out[i] = &d.Document
	}
	return out
}

func openTagger(sections []model.Section) (*postag.Tagger, error) {
	f, err := model.Open(model.Bytes(sections...))
	if err != nil {
		return nil, err
	}
	return postag.Open(f)
}

var confusion = map[string]int{}

func scoreTags(g *postag.Tagger, docs []*gum.Doc) (right, all int) {
	var s postag.Scratch
	for _, d := range docs {
		c := d.Document
		c.Tokens = append([]text.Token(nil), d.Tokens...)
		for _, sent := range c.Sentences {
			g.Tag(&c, sent.First, sent.Last, &s)
		}
		for i, t := range d.Tokens {
			all++
			if t.Tag == c.Tokens[i].Tag {
				right++
			} else {
				confusion[t.Tag.String()+" as "+c.Tokens[i].Tag.String()]++
				if os.Getenv("SHOW") != "" {
					fmt.Printf("ERR %s %v %v | %q\n", d.Word(i), t.Tag, c.Tokens[i].Tag, d.Words(max(0, i-3), min(len(d.Tokens), i+3)))
				}
			}
		}
	}
	return right, all
}
