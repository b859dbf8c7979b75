package nlp

import "lede/text"

// Chunks fills Document.Chunks with base noun phrases found from tags: an
// optional determiner or possessive, modifiers, and nouns, the last of which
// is the head. A possessive 's joins two into one only as the start of the
// second ("Beijing | 's economy").
func Chunks(d *text.Document) {
	d.Chunks = d.Chunks[:0]
	for _, s := range d.Sentences {
		chunk(d, s.First, s.Last)
	}
}

// chunk adds the noun phrases of the sentence [first, last).
func chunk(d *text.Document, first, last int) {
	tokens := d.Tokens[:last]
	for i := first; i < len(tokens); {
		if k := kinds[tokens[i].Tag%64]; k == other || k == participle {
			i++ // with which no phrase begins
			continue
		}
		end, head := phrase(tokens, i)
		if head < 0 {
			i = max(end, i+1)
			continue
		}
		d.Chunks = append(d.Chunks, text.Chunk{First: int32(i), Last: int32(end), Head: int32(head)})
		i = end
	}
}

// What words of a tag are to a noun phrase.
const (
	other = iota
	noun
	personal   // pronoun, a phrase of its own
	determiner // or possessive, with which one begins
	modifier
	hyphen
	number
	participle
	adverb
)

var kinds = [64]uint8{
	text.NN: noun, text.NNS: noun, text.NNP: noun, text.NNPS: noun, text.PRP: personal,
	text.DT: determiner, text.PRPS: determiner, text.PDT: determiner, text.POS: determiner, text.WPS: determiner,
	text.JJ: modifier, text.JJR: modifier, text.JJS: modifier, text.Currency: modifier, text.HYPH: hyphen, text.CD: number,
	text.VBN: participle, text.VBG: participle, text.RB: adverb,
}

// phrase returns where the noun phrase that begins at i ends and its head, -1
// where there is none.
func phrase(toks []text.Token, i int) (end, head int) {
	head = -1
	j := i
	for ; j < len(toks); j++ {
		ends := false
		switch k := kinds[toks[j].Tag%64]; k {
		case noun:
			head = j
		case number, hyphen:
		case determiner:
			ends = j > i && toks[j-1].Tag != text.PDT
		case modifier:
			ends = head >= 0
		case participle:
			ends = head >= 0 && toks[j-1].Tag != text.HYPH || j == i
		case adverb:
			ends = head >= 0 || j+1 >= len(toks) || !toks[j+1].Tag.Adjective() && toks[j+1].Tag != text.CD
		default:
			if k == personal && j == i {
				return j + 1, j
			}
			ends = true
		}
		if ends {
			break
		}
	}
	if head >= 0 {
		return head + 1, head
	}
	return j, head
}
