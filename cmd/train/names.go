package main

import (
	"context"
	"fmt"
	"os"
	"slices"

	"lede/internal/gum"
	"lede/internal/namecorpus"
	"lede/nlp"
	"lede/nlp/model"
	"lede/nlp/names"
	"lede/nlp/prose"
)

// nameEpochs is how often the training of names passes over its data; more
// gains nothing in cross-validation.
const nameEpochs = 10

// nameData is what the recognizer of names learns from.
type nameData struct {
	rules         *names.Recognizer
	gum, wikigold []names.Example
}

func readNameData(folder string, docs []*gum.Doc) (*nameData, error) {
	r, err := names.New(names.Options{})
	if err != nil {
		return nil, err
	}
	w, err := namecorpus.LoadWikigold(folder, r)
	if err != nil {
		return nil, err
	}
	return &nameData{r, namecorpus.FromGUM(docs, r), w}, nil
}

// trainNames returns the section of names.
func trainNames(folder string, docs []*gum.Doc) ([]model.Section, error) {
	d, err := readNameData(folder, docs)
	if err != nil {
		return nil, err
	}
	b := d.rules.Train(slices.Concat(d.gum, d.wikigold), nameEpochs)
	return []model.Section{{Name: names.Section, Data: b}}, nil
}

// crossValidateNames prints the scores of the recognizer on held-out
// documents of both corpora, beside those of its rules alone and of prose;
// with errs, also what was wrong.
func crossValidateNames(folder string, docs []*gum.Doc, folds int, errs bool) error {
	d, err := readNameData(folder, docs)
	if err != nil {
		return err
	}
	sets := []struct {
		name     string
		examples []names.Example
	}{{"GUM", d.gum}, {"Wikigold", d.wikigold}}
	scores := make([]namecorpus.Scores, len(sets))
	var persons namecorpus.BCubed
	for k := range folds {
		var train []names.Example
		for _, s := range sets {
			for i, e := range s.examples {
				if i%folds != k {
					train = append(train, e)
				}
			}
		}
		section := d.rules.Train(train, nameEpochs)
		m, err := names.New(names.Options{Model: section})
		if err != nil {
			return err
		}
		if err := groupPersons(&persons, heldOut(docs, k, folds), d.rules, section); err != nil {
			return err
		}
		for j, s := range sets {
			if scores[j] == nil {
				scores[j] = namecorpus.Scores{}
			}
			for i, e := range s.examples {
				if i%folds == k {
					m.Annotate(e.Doc)
					scores[j].Add(namecorpus.Found(e.Doc), e.Gold)
					if errs {
						namecorpus.PrintErrors(os.Stdout, e)
					}
				}
			}
		}
	}
	other, err := prose.New()
	if err != nil {
		return err
	}
	for j, s := range sets {
		rules, baseline := namecorpus.Scores{}, namecorpus.Scores{}
		for _, e := range s.examples {
			d.rules.Annotate(e.Doc)
			rules.Add(namecorpus.Found(e.Doc), e.Gold)
			if err := other.Annotate(context.Background(), e.Doc); err != nil {
				return err
			}
			baseline.Add(namecorpus.Found(e.Doc), e.Gold)
		}
		fmt.Print(namecorpus.Table(s.name, []namecorpus.Row{
			{Name: "prose v3", Scores: baseline}, {Name: "rules alone", Scores: rules}, {Name: "lede", Scores: scores[j]},
		}))
	}
	fmt.Printf("persons, GUM news: B-cubed F1 %.1f, precision %.1f, recall %.1f (%.0f mentions)\n",
		persons.F1(), 100*persons.Precision/persons.Found, 100*persons.Recall/persons.Gold, persons.Gold)
	return nil
}

// heldOut returns the documents of fold k.
func heldOut(docs []*gum.Doc, k, folds int) []*gum.Doc {
	var out []*gum.Doc
	for i, d := range docs {
		if i%folds == k {
			out = append(out, d)
		}
	}
	return out
}

// groupPersons adds the scores of coreference on documents, with the given
// model of names and the shipped tagger and parser.
func groupPersons(b *namecorpus.BCubed, docs []*gum.Doc, rules *names.Recognizer, section []byte) error {
	f, err := model.English()
	if err != nil {
		return err
	}
	f, err = model.Open(model.Bytes(model.Replace(f.Sections(), model.Section{Name: names.Section, Data: section})...))
	if err != nil {
		return err
	}
	r, err := nlp.Open(f)
	if err != nil {
		return err
	}
	x, err := namecorpus.ScorePersons(context.Background(), docs, rules, r)
	b.Sum(x)
	return err
}
