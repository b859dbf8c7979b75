package nlp

import "lede/text"

// Chunks fills Document.Chunks with base noun phrases found from tags: an
// optional determiner or possessive, modifiers, and nouns, the last of which
// is the head. A possessive 's joins two into one only as the start of the
// second ("Beijing | 's economy").
func Chunks(d *text.Document) {
	d.Chunks = d.Chunks[:0]
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; {
			end, head := phrase(d.Tokens, i, s.Last)
			if head < 0 {
				i = max(end, i+1)
				continue
			}
			d.Chunks = append(d.Chunks, text.Chunk{First: int32(i), Last: int32(end), Head: int32(head)})
			i = end
		}
	}
}

// phrase returns where the noun phrase that begins at i ends and its head, -1
// where there is none.
func phrase(toks []text.Token, i, last int) (end, head int) {
	head = -1
	j := i
	for ; j < last; j++ {
		t := toks[j].Tag
		switch {
		case t.Noun():
			head = j
		case t == text.PRP && j == i:
			return j + 1, j
		case t == text.DT || t == text.PRPS || t == text.PDT || t == text.POS || t == text.WPS:
			if j > i && toks[j-1].Tag != text.PDT {
				return finish(j, head)
			}
		case t.Adjective() || t == text.CD || t == text.Currency || t == text.HYPH:
			if head >= 0 && t != text.HYPH {
				if t != text.CD {
					return finish(j, head)
				}
			}
		case t == text.VBN || t == text.VBG:
			if head >= 0 && toks[j-1].Tag != text.HYPH || j == i {
				return finish(j, head)
			}
		case t == text.RB:
			if head >= 0 || j+1 >= last || !toks[j+1].Tag.Adjective() && toks[j+1].Tag != text.CD {
				return finish(j, head)
			}
		default:
			return finish(j, head)
		}
	}
	return finish(j, head)
}

func finish(end, head int) (int, int) {
	if head >= 0 {
		return head + 1, head
	}
	return end, head
}
