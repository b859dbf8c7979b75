// Package gum reads annotated training documents: JSON Lines with the text,
// sentences, tokens and entities of the GUM corpus. Only training and
// measuring use it.
package gum

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"lede/text"
	"lede/tokenize"
)

// File is the name that the corpus has in a data folder.
const File = "gum-ccby.jsonl"

// A Doc is one annotated document. Its Document holds the gold sentences,
// tokens, tags, heads and relations; lemmas are in Lemmas.
type Doc struct {
	text.Document
	Genre  string
	Lemmas []string
	Spans  []Entity
}

// An Entity is one mention: a half-open byte range, what it is, whether its
// head is a proper noun, and the id that mentions of one thing share.
type Entity struct {
	text.Span
	Type  string
	Named bool
	ID    string
}

type record struct {
	ID        string
	Genre     string
	Date      string
	Text      string
	Sentences [][2]int
	Tokens    []tokenRecord
	Entities  []entityRecord
}

type tokenRecord struct {
	start, end, head int
	tag, lemma, rel  string
}

type entityRecord struct {
	start, end int
	typ, id    string
	named      bool
}

func (t *tokenRecord) UnmarshalJSON(b []byte) error {
	var upos string
	return json.Unmarshal(b, &[]any{&t.start, &t.end, &t.tag, &t.lemma, &upos, &t.head, &t.rel})
}

func (e *entityRecord) UnmarshalJSON(b []byte) error {
	return json.Unmarshal(b, &[]any{&e.start, &e.end, &e.typ, &e.named, &e.id})
}

// Load reads every document of the corpus in a folder, in file order.
func Load(folder string) ([]*Doc, error) {
	path := filepath.Join(folder, File)
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("opening the corpus: %w", err)
	}
	defer f.Close()
	docs, err := Read(f)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	return docs, nil
}

// Read reads every document of r.
func Read(r io.Reader) ([]*Doc, error) {
	dec := json.NewDecoder(bufio.NewReaderSize(r, 1<<20))
	var docs []*Doc
	for dec.More() {
		var rec record
		if err := dec.Decode(&rec); err != nil {
			return nil, fmt.Errorf("document %d: %w", len(docs)+1, err)
		}
		docs = append(docs, rec.doc())
	}
	return docs, nil
}

// doc turns the record's code points into bytes.
func (r *record) doc() *Doc {
	at := make([]int, 0, len(r.Text)+1)
	for i := range r.Text {
		at = append(at, i)
	}
	at = append(at, len(r.Text))
	d := &Doc{Genre: r.Genre}
	d.ID, d.Date, d.Text = r.ID, r.Date, r.Text
	for _, t := range r.Tokens {
		w := r.Text[at[t.start]:at[t.end]]
		form, low := text.HashBoth(w)
		k := text.Token{
			Start: int32(at[t.start]), End: int32(at[t.end]), Form: form, Lower: low, Lemma: low,
			Head: int32(t.head), Tag: text.ParseTag(t.tag), Rel: relation(t.rel),
			Flags: tokenize.Shape(w),
		}
		if n := len(d.Tokens); n > 0 && d.Tokens[n-1].End == k.Start {
			k.Flags |= text.Glued
		}
		d.Tokens = append(d.Tokens, k)
		d.Lemmas = append(d.Lemmas, t.lemma)
	}
	next := 0
	for _, s := range r.Sentences {
		first := next
		for next < len(d.Tokens) && int(d.Tokens[next].Start) < at[s[1]] {
			next++
		}
		if next > first {
			d.Sentences = append(d.Sentences, text.Sentence{
				Span: text.Span{Start: at[s[0]], End: at[s[1]]}, First: first, Last: next,
			})
		}
	}
	for _, e := range r.Entities {
		d.Spans = append(d.Spans, Entity{
			Span: text.Span{Start: at[e.start], End: at[e.end]}, Type: e.typ, Named: e.named, ID: e.id,
		})
	}
	return d
}

// relation folds GUM's finer labels into lede's.
func relation(s string) text.Rel {
	switch s {
	case "obl:unmarked":
		return text.RelOblTmod
	case "nmod:unmarked", "nmod:desc":
		return text.RelNmod
	case "advcl:relcl":
		return text.RelAdvcl
	case "nsubj:outer":
		return text.RelNsubj
	case "csubj:pass", "csubj:outer":
		return text.RelCsubj
	case "det:predet":
		return text.RelDet
	case "cc:preconj":
		return text.RelCc
	case "discourse":
		return text.RelAdvmod
	case "list", "vocative", "reparandum", "orphan", "dislocated":
		return text.RelParataxis
	}
	return text.ParseRel(s)
}

// Folds returns n cross-validation folds: document i is held out in fold
// i mod n, so that every fold has every genre.
func Folds(docs []*Doc, n int) [][2][]*Doc {
	folds := make([][2][]*Doc, n)
	for k := range folds {
		for i, d := range docs {
			held := 0
			if i%n == k {
				held = 1
			}
			folds[k][held] = append(folds[k][held], d)
		}
	}
	return folds
}
