package annotation

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"lede/text"
)

// conll writes CoNLL-U (https://universaldependencies.org/format.html). Its
// last column has the place, the entity of a name in IOB2 with its group, and
// SpaceAfter. UPOS and features are not known.
type conll struct{ w io.Writer }

// Write implements Writer.
func (c *conll) Write(d *text.Document) error {
	out := bufio.NewWriter(c.w)
	iob := entityColumn(d)
	all := tokens(d)
	fmt.Fprintf(out, "# newdoc id = %s\n", oneLine(d.ID))
	for i := range d.Sentences {
		s := &d.Sentences[i]
		fmt.Fprintf(out, "# sent_id = %d\n# text = %s\n", i, oneLine(d.Text[s.Start:s.End]))
		for j := s.First; j < s.Last; j++ {
			misc := fmt.Sprintf("Start=%d|End=%d%s", all[j].Start, all[j].End, iob[j])
			if j+1 < len(d.Tokens) && d.Tokens[j+1].Flags.Has(text.Glued) {
				misc += "|SpaceAfter=No"
			}
			head, rel := governor(&d.Tokens[j], s.First)
			fmt.Fprintf(out, "%d\t%s\t%s\t_\t%s\t_\t%s\t%s\t_\t%s\n",
				j-s.First+1, all[j].Text, all[j].Lemma, orBlank(all[j].Tag), head, rel, misc)
		}
		fmt.Fprintln(out)
	}
	return out.Flush()
}

// governor returns the columns HEAD and DEPREL of a token whose sentence
// begins with token first.
func governor(t *text.Token, first int) (head, rel string) {
	switch {
	case t.Head >= 0:
		return fmt.Sprint(int(t.Head) - first + 1), orBlank(t.Rel.String())
	case t.Rel == text.RelRoot:
		return "0", t.Rel.String()
	}
	return "_", "_"
}

func orBlank(s string) string {
	if s == "" {
		return "_"
	}
	return s
}

// entityColumn returns, for each token of a name, its entity: "|Entity=B-PERSON|Group=0".
func entityColumn(d *text.Document) []string {
	out := make([]string, len(d.Tokens))
	for _, m := range d.Mentions {
		if m.Form != text.Named {
			continue
		}
		group := ""
		if m.Entity >= 0 {
			group = fmt.Sprintf("|Group=%d", m.Entity)
		}
		for i := m.First; i < m.Last; i++ {
			begin := "I-"
			if i == m.First {
				begin = "B-"
			}
			out[i] = "|Entity=" + begin + labels[m.Label] + group
		}
	}
	return out
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
