package nlp_test

import (
	"strings"
	"testing"

	"lede/nlp"
	"lede/text"
)

// A phrase stands in brackets, its head behind a star.
func TestChunks(t *testing.T) {
	t.Parallel()
	for _, want := range []string{
		"[The/DT central/JJ *bank/NN] raised/VBD [its/PRP$ main/JJ *rate/NN]",
		"[*It/PRP] gave/VBD [*them/PRP] [the/DT two/CD seized/VBN *boats/NNS]",
		"[*Beijing/NNP] ['s/POS *economy/NN]",
		"[all/PDT the/DT *workers/NNS] said/VBD [*Monday/NNP] [an/DT old/JJ *friend/NN]",
		"[three/CD -/HYPH *day/NN] -/HYPH 12/CD fell/VBD",
		"[the/DT state/NN -/HYPH owned/VBN *airline/NN] built/VBN [in/RB 30/CD *days/NNS]",
		"more/RB than/RB [most/RB recent/JJ *polls/NNS]",
		"the/DT poor/JJ [the/DT *rich/NN] very/RB",
		"[*index/NN] [100/CD very/RB new/JJ *shares/NNS] 7/CD",
	} {
		d := new(text.Document)
		for _, w := range strings.Fields(want) {
			_, tag, _ := strings.Cut(strings.Trim(w, "[]"), "/")
			d.Tokens = append(d.Tokens, text.Token{Tag: text.ParseTag(tag)})
		}
		d.Sentences = []text.Sentence{{Last: len(d.Tokens)}}
		nlp.Chunks(d)
		if got := bracketed(d, want); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func bracketed(d *text.Document, words string) string {
	out := strings.Fields(strings.NewReplacer("[", "", "]", "", "*", "").Replace(words))
	for _, c := range d.Chunks {
		out[c.Head] = "*" + out[c.Head]
		out[c.First] = "[" + out[c.First]
		out[c.Last-1] += "]"
	}
	return strings.Join(out, " ")
}
