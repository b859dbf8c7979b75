package annotation

import (
	"fmt"
	"io"

	"lede/sink"
	"lede/text"
)

// table writes a table a document.
type table struct {
	w io.Writer
	Options
}

// Write implements Writer.
func (t *table) Write(d *text.Document) error {
	if t.Tokens {
		return t.tokens(d)
	}
	var rows [][]string
	for _, e := range entities(d) {
		rows = append(rows, []string{oneLine(e.Text), e.Label, e.Form, number(e.Group), fmt.Sprint(e.Start), fmt.Sprint(e.End)})
	}
	return sink.WriteTable(t.w, "entities of "+oneLine(d.ID), []string{"text", "label", "form", "group", "start", "end"}, rows, t.Table)
}

func (t *table) tokens(d *text.Document) error {
	var rows [][]string
	for i, k := range tokens(d) {
		rows = append(rows, []string{
			fmt.Sprint(i), k.Text, k.Tag, k.Lemma, fmt.Sprint(k.Sentence), number(k.Head), k.Relation, fmt.Sprint(k.Start), fmt.Sprint(k.End),
		})
	}
	header := []string{"token", "text", "tag", "lemma", "sentence", "head", "relation", "start", "end"}
	return sink.WriteTable(t.w, "tokens of "+oneLine(d.ID), header, rows, t.Table)
}

func number(n *int32) string {
	if n == nil {
		return ""
	}
	return fmt.Sprint(*n)
}
