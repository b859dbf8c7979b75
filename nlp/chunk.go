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

// chunk adds the noun phrases of the sentence [first, last). That one has ended
// shows by a token that it can't hold, or by the sentence's end; what stands
// behind its head is read again.
func chunk(d *text.Document, first, last int) {
	tokens := d.Tokens[:last]
	var begin, head int
	in := outside
	for i := first; i < len(tokens) || in >= headed; i++ {
		k := other
		if i < len(tokens) {
			k = kindAt(tokens, i)
		}
		in = steps[in%8][k%16]
		if in == ended {
			d.Chunks = append(d.Chunks, text.Chunk{First: int32(begin), Last: int32(head) + 1, Head: int32(head)})
			in, i = outside, head
			continue
		}
		if in >= anew {
			begin = i
		}
		if k == noun || k == personal {
			head = i
		}
	}
}

// A kind tells what words of a tag are to a noun phrase.
type kind uint8

const (
	other kind = iota
	noun
	personal      // pronoun, a phrase of its own
	determiner    // or possessive, with which one begins
	predeterminer // with a determiner behind it
	modifier
	hyphen
	number
	participle
	adverb
)

var kinds = [64]kind{
	text.NN: noun, text.NNS: noun, text.NNP: noun, text.NNPS: noun, text.PRP: personal,
	text.DT: determiner, text.PRPS: determiner, text.POS: determiner, text.WPS: determiner, text.PDT: predeterminer,
	text.JJ: modifier, text.JJR: modifier, text.JJS: modifier, text.Currency: modifier, text.HYPH: hyphen, text.CD: number,
	text.VBN: participle, text.VBG: participle, text.RB: adverb,
}

// kindAt returns the kind of token i. An adverb is a modifier before another.
func kindAt(tokens []text.Token, i int) kind {
	k := kinds[tokens[i].Tag%64]
	if k != adverb {
		return k
	}
	if i+1 < len(tokens) && (tokens[i+1].Tag.Adjective() || tokens[i+1].Tag == text.CD) {
		return modifier
	}
	return other
}

// A state tells how much of a noun phrase has been read.
type state uint8

const (
	outside    state = iota
	headless         // no head yet
	quantified       // no head yet, and a predeterminer comes last
	headed           // a head, and perhaps numbers
	hyphened         // the same, and a hyphen comes last
	closed           // all that it can hold
	ended            // all of it, and something else
	anew       = 8   // with a state: the token begins a phrase
)

// steps gives the state behind a token of each kind.
var steps = [8][16]state{
	outside: {
		noun: anew | headed, personal: anew | closed, determiner: anew | headless, predeterminer: anew | quantified,
		modifier: anew | headless, hyphen: anew | headless, number: anew | headless,
	},
	headless: {
		noun: headed, personal: anew | closed, determiner: anew | headless, predeterminer: anew | quantified,
		modifier: headless, hyphen: headless, number: headless, participle: headless,
	},
	quantified: {
		noun: headed, personal: anew | closed, determiner: headless, predeterminer: quantified,
		modifier: headless, hyphen: headless, number: headless, participle: headless,
	},
	headed: {
		noun: headed, personal: ended, determiner: ended, predeterminer: ended,
		modifier: ended, hyphen: hyphened, number: headed, participle: ended, other: ended,
	},
	hyphened: {
		noun: headed, personal: ended, determiner: ended, predeterminer: ended,
		modifier: ended, hyphen: hyphened, number: headed, participle: headed, other: ended,
	},
	closed: {
		noun: ended, personal: ended, determiner: ended, predeterminer: ended,
		modifier: ended, hyphen: ended, number: ended, participle: ended, other: ended,
	},
}
