package postag_test

import (
	"strings"
	"testing"

	"lede/nlp/postag"
)

// Pronouns in capitals are names, but where whole lines are in capitals.
func TestPronounsInCapitals(t *testing.T) {
	t.Parallel()
	g, err := postag.Open(english(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ text, word, want string }{
		{"WHO Director-General Ana Silva told reporters.", "WHO", "NNP"},
		{"Cases were reported to the WHO on Friday.", "WHO", "NNP"},
		{"IT spending rose 5 percent.", "IT", "NNP"},
		{"US exports fell 3 percent.", "US", "NNP"},
		{"It is a company that makes IT systems.", "It", "PRP"},
		{"WHO IS TO BLAME FOR IT?", "WHO", "WP"},
		{"WHO IS TO BLAME FOR IT?", "IT", "PRP"},
	} {
		d := document(tt.text)
		tags := strings.Fields(tag(g, tt.text))
		for i := range d.Tokens {
			if d.Word(i) == tt.word && tags[i] != tt.want {
				t.Errorf("%s in %q is %s, want %s", tt.word, tt.text, tags[i], tt.want)
			}
		}
	}
}

// What follows a word, or the rest of its clause, settles its tag.
func TestMend(t *testing.T) {
	t.Parallel()
	g, err := postag.Open(english(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, text, word, want string }{
		{"subject before a past", "Net fell 37 percent.", "Net", "NN"},
		{"first name like a verb", "Rob Orvik said the plan worked.", "Rob", "NNP"},
		{"first name before an age", "Sue Orvik, 45, takes over.", "Sue", "NNP"},
		{"verb of a headline", "Kolding's Social Democrats win Vestmark election by 2.4 points", "win", "VBP"},
		{"first name like a modal", "Will Orvik, of Norbank, said so.", "Will", "NNP"},
		{"sentence without another verb", "Two members voted for a rise.", "voted", "VBD"},
		{"verb of an index", "The MX 100 closed up 2 percent.", "closed", "VBD"},
		{"noun behind a compound", "Prices fell to a two-year low in May.", "low", "NN"},
		{"noun at the end behind a compound", "Rents take 37% of take-home pay.", "pay", "NN"},
		{"verb behind a compound", "Buyers of high-end cars pay more.", "pay", "VBP"},
		{"call", "Visit Orvik in May.", "Visit", "VB"},
		{"predicate before an object", "Six people were hurt when a tram hit a lorry.", "hit", "VBD"},
		{"past at the end", "The firm's IT budget fell.", "fell", "VBD"},
		{"noun of the same form", "Portrait shot of a dancer.", "shot", "NN"},
		{"subject in the plural", "Orvik's shares rose 3 percent.", "shares", "NNS"},
		{"subject like a verb", "The bank's May report put it at 2 percent.", "report", "NN"},
		{"verb of a clause without another", "Half of those entitled to vote cast a ballot.", "cast", "VBD"},
		{"what somebody said", "She said the board unanimously rejected the offer.", "rejected", "VBD"},
		{"after also", "The firm also cited costs.", "cited", "VBD"},
		{"clause with another verb", "People given a vaccine recovered.", "given", "VBN"},
		{"attribute of a count", "On Monday, 12 confirmed cases were reported.", "confirmed", "VBN"},
		{"what people warn of", "Officials are warning residents of floods.", "warning", "VBG"},
		{"one for a noun", "It left the one for May at 3 percent.", "one", "NN"},
		{"noun in -ing", "The city's IT spending rose.", "spending", "NN"},
		{"noun like a participle", "The cut came in May.", "cut", "NN"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			d := document(tt.text)
			tags := strings.Fields(tag(g, tt.text))
			for i := range d.Tokens {
				if d.Word(i) == tt.word && tags[i] != tt.want {
					t.Errorf("%s in %q is %s, want %s", tt.word, tt.text, tags[i], tt.want)
				}
			}
		})
	}
}
