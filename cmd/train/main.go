// Command train makes lede's models of tags and syntax from annotated data
// and measures them by cross-validation over documents.
//
//	go run ./cmd/train -data DIR -lexicon FILE            writes the model
//	go run ./cmd/train -data DIR -lexicon FILE -folds 10  prints scores
//	go run ./cmd/train -data DIR -names                   writes the model of names
//	go run ./cmd/train -data DIR -names -folds 10         prints the scores of names
//	go run ./cmd/train -data DIR -split                   prints the scores of tokens and sentences
//
// DIR holds gum-ccby.jsonl; FILE is a JSON object of words and the Penn tags
// that they may have, such as lexicon_from_posjs.json of the npm package
// natural. The same input gives the same model, byte for byte.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"

	"lede/internal/gum"
	"lede/nlp/model"
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
	folds := flag.Int("folds", 0, "measure by cross-validation with this many folds and write nothing")
	only := flag.Bool("names", false, "train or measure the recognizer of names only")
	onlySplit := flag.Bool("split", false, "measure tokens and sentences only; nothing is trained")
	errs := flag.Bool("errors", false, "with -folds or -split, print every wrong tag, name or sentence")
	flag.Parse()
	docs, err := gum.Load(*data)
	if err != nil {
		return err
	}
	if *onlySplit {
		measureSplit(docs, *errs)
		return nil
	}
	if *only {
		return runNames(*data, docs, *folds, *errs, *out)
	}
	lex, err := readLexicon(*lexicon)
	if err != nil {
		return err
	}
	if *folds > 0 {
		return crossValidate(docs, lex, *folds, *errs)
	}
	sections, err := train(documents(docs), lex)
	if err != nil {
		return err
	}
	return model.Update(*out, sections...)
}

// runNames writes or, with folds, measures the model of names.
func runNames(folder string, docs []*gum.Doc, folds int, errs bool, out string) error {
	if folds > 0 {
		return crossValidateNames(folder, docs, folds, errs)
	}
	s, err := trainNames(folder, docs)
	if err != nil {
		return err
	}
	return model.Update(out, s...)
}

// readLexicon reads the words and tags of a lexicon in JSON; tags that are
// not the Treebank's are passed over.
func readLexicon(path string) (map[string][]text.Tag, error) {
	if path == "" {
		return nil, nil
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading the lexicon: %w", err)
	}
	var words map[string][]string
	if err := json.Unmarshal(b, &words); err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	out := make(map[string][]text.Tag, len(words))
	for w, tags := range words {
		for _, t := range tags {
			for s := range strings.SplitSeq(t, "|") { // the corpus's annotators left some open
				if t := text.ParseTag(s); t != text.NoTag && !slices.Contains(out[w], t) {
					out[w] = append(out[w], t)
				}
			}
		}
	}
	return out, nil
}

func documents(docs []*gum.Doc) []*text.Document {
	out := make([]*text.Document, len(docs))
	for i, d := range docs {
		out[i] = &d.Document
	}
	return out
}
