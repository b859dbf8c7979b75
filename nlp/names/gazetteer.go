package names

import (
	"embed"
	"fmt"
	"strings"

	"lede/text"
	"lede/tokenize"
)

// A class tells what a word or a phrase can be in a name, as a set of bits.
type class uint32

// What words and phrases can be. The words of each class stand under its name
// in gazetteer/words.txt, and a rules file adds to them under `entities:`.
const (
	givenMale       class = 1 << iota // given-male.txt
	givenFemale                       // given-female.txt
	given                             // a given name of either sex
	surname                           // surname.txt
	place                             // a whole place's name
	norp                              // nationality, people, religion, creed
	org                               // a whole organization's name
	event                             // a whole event's name
	orgHead                           // ends an organization's name: Bank
	orgOf                             // goes on with "of": Ministry
	orgPrefix                         // begins an organization's name: FC
	title                             // a role: Prime Minister
	honorificMale                     // Mr.
	honorificFemale                   // Ms.
	kinMale                           // husband
	kinFemale                         // wife
	particle                          // de, bin
	nameSuffix                        // Jr.
	placeHead                         // ends a place's name: Province
	placePrefix                       // begins a place's name: Lake
	eventHead                         // ends an event's name: Summit
	eventPrefix                       // begins an event's name: Hurricane
	notName                           // Monday, GDP
	say                               // stands beside a person or a body: said
	placeCue                          // stands before a place: in
	chineseSurname                    // family name that stands first: Wang, Kim
	function                          // the, however
	common                            // an English word, common.txt
	connector                         // stands within names: of, and
	personNoun                        // stands before a person's name: teacher, counterpart
	genitive                          // stands with 's inside a body's name: People's
	more                              // the beginning of a longer phrase
)

const anyGiven = givenMale | givenFemale | given

// classNames are the headings of words.txt and the keys of `entities:`.
var classNames = map[string]class{
	"given_male": givenMale, "given_female": givenFemale, "given": given, "surname": surname,
	"place": place, "norp": norp, "norp_adjective": norp, "org": org, "event": event,
	"org_head": orgHead, "org_of": orgOf, "org_prefix": orgPrefix,
	"title": title, "honorific_male": honorificMale, "honorific_female": honorificFemale,
	"kin_male": kinMale, "kin_female": kinFemale, "particle": particle, "name_suffix": nameSuffix,
	"place_head": placeHead, "place_prefix": placePrefix, "event_head": eventHead,
	"event_prefix": eventPrefix, "not_name": notName, "say": say, "place_cue": placeCue,
	"chinese_surname": chineseSurname, "function": function, "common": common, "connector": connector, "person_noun": personNoun, "genitive": genitive,
}

//go:embed gazetteer/*.txt
var gazetteerFiles embed.FS

// wordFiles are lists of one class, one entry a line.
var wordFiles = map[string]class{
	"given-male.txt": givenMale, "given-female.txt": givenFemale,
	"surname.txt": surname, "city.txt": place, "common.txt": common,
}

// A gazetteer maps words and phrases to their classes. It is an open hash
// table; a slot holds the upper half of the key's hash beside the bits, which
// with the slot's own place leaves one false find in some 2^49. Read-only
// once made.
type gazetteer struct {
	slots []gazetteerSlot
	mask  uint64
}

type gazetteerSlot struct {
	print uint32
	class class
}

// An entry is a word, a phrase or the beginning of one.
type gazetteerEntry struct {
	hash  uint64
	class class
}

// newGazetteer returns the built-in gazetteer with a user's entries added:
// class name to phrases. An unknown class is an error.
func newGazetteer(entries map[string][]string) (*gazetteer, error) {
	b := gazetteerBuilder{entries: make([]gazetteerEntry, 0, 1<<17)}
	if err := b.builtin(); err != nil {
		return nil, err
	}
	for name, phrases := range entries {
		c, ok := classNames[name]
		if !ok {
			return nil, fmt.Errorf("entities: unknown class %q", name)
		}
		for _, p := range phrases {
			b.add(p, c)
		}
	}
	return b.table(), nil
}

type gazetteerBuilder struct {
	entries []gazetteerEntry
	toks    []text.Token // of a phrase, reused
}

// builtin adds the embedded lists.
func (b *gazetteerBuilder) builtin() error {
	for name, c := range wordFiles {
		if err := readGazetteer(name, func(line string) { b.add(line, c) }); err != nil {
			return err
		}
	}
	section := ""
	return readGazetteer("words.txt", func(line string) {
		if strings.HasPrefix(line, "[") {
			section = strings.Trim(line, "[]")
			return
		}
		c := classNames[section]
		for entry := range strings.SplitSeq(line, ",") {
			entry = strings.TrimSpace(entry)
			b.add(entry, c)
			if section == "norp" && plural(entry) {
				b.add(entry+"s", c)
			}
		}
	})
}

// plural reports whether the word for a people takes an s: Israelis, but not
// the British, the Chinese, the Dutch.
func plural(s string) bool {
	for _, end := range [...]string{"s", "sh", "ch", "ese", "man", "men", "x", "y"} {
		if strings.HasSuffix(s, end) {
			return false
		}
	}
	return s != ""
}

// readGazetteer calls f for each line of an embedded file that is neither
// empty nor a comment.
func readGazetteer(name string, f func(line string)) error {
	data, err := gazetteerFiles.ReadFile("gazetteer/" + name)
	if err != nil {
		return fmt.Errorf("reading gazetteer: %w", err)
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			f(line)
		}
	}
	return nil
}

// add enters a word or phrase. A single word in capitals (WHO, AU) is known
// in capitals only, since in lower case it may be another word.
func (b *gazetteerBuilder) add(phrase string, c class) {
	if phrase == "" {
		return
	}
	if acronym(phrase) {
		b.set(text.Hash(phrase), c)
		return
	}
	if lettersOnly(phrase) { // one word, as most are: no need to ask the tokenizer
		b.toks = append(b.toks[:0], text.Token{Lower: text.HashLower(phrase)})
	} else {
		b.toks = tokenize.Tokens(b.toks[:0], phrase)
	}
	var h uint64
	for i := range b.toks {
		h = phraseHash(h, b.toks[i].Lower)
		if i < len(b.toks)-1 {
			b.set(h, more)
		}
	}
	b.set(h, c)
	if len(b.toks) == 1 && len(phrase) < 6 && c&(title|nameSuffix|orgHead|honorificMale|honorificFemale) != 0 {
		b.set(text.HashLower(phrase+"."), c) // Mr., Gen., Corp.
	}
}

func (b *gazetteerBuilder) set(h uint64, c class) {
	b.entries = append(b.entries, gazetteerEntry{h, c})
}

// table lays the entries out, at most three quarters full.
func (b *gazetteerBuilder) table() *gazetteer {
	n := 1
	for 3*n < 4*len(b.entries) {
		n *= 2
	}
	g := &gazetteer{slots: make([]gazetteerSlot, n), mask: uint64(n - 1)}
	for _, e := range b.entries {
		s := g.slot(e.hash)
		s.print = uint32(e.hash >> 32)
		s.class |= e.class
	}
	return g
}

// slot returns the slot of the hash, or the free one that it would take.
func (g *gazetteer) slot(h uint64) *gazetteerSlot {
	p := uint32(h >> 32)
	for i := (h * 0x9e3779b1 >> 7) & g.mask; ; i = (i + 1) & g.mask {
		s := &g.slots[i]
		if uint64(s.class)*uint64(s.print^p) == 0 { // free or its own, in one test
			return s
		}
	}
}

// word returns the classes of a token by itself.
func (g *gazetteer) word(t *text.Token) class {
	c := g.slot(t.Lower).class
	if t.Flags.Has(text.AllCaps) {
		c |= g.slot(t.Form).class
	}
	return c
}

// phrase returns the longest phrase at token i of d, before token limit, that
// is in any class of want: how many tokens it has and its classes. A single
// token counts.
func (g *gazetteer) phrase(d *text.Document, i, limit int, want class) (int, class) {
	return g.phraseFrom(g.word(&d.Tokens[i]), d, i, limit, want)
}

// phraseFrom is phrase where c are the classes of the first token by itself.
func (g *gazetteer) phraseFrom(c class, d *text.Document, i, limit int, want class) (int, class) {
	n, found := 0, class(0)
	if c&want != 0 {
		n, found = 1, c
	}
	h := d.Tokens[i].Lower
	for j := i + 1; j < limit && c&more != 0; j++ {
		h = phraseHash(h, d.Tokens[j].Lower)
		if c = g.slot(h).class; c&want != 0 {
			n, found = j+1-i, c
		}
	}
	return n, found
}

func acronym(s string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'A' <= c && c <= 'Z':
			n++
		case c != '.' && c != '&' && (c < '0' || c > '9'):
			return false
		}
	}
	return n > 1
}

// lettersOnly reports whether a phrase is of ASCII letters.
func lettersOnly(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// phraseHash goes on from the hash of the words before (0 at the first) to
// that of the phrase with the next word.
func phraseHash(h, word uint64) uint64 {
	if h == 0 {
		return word
	}
	h = (h ^ word>>29 ^ word) * 0x9e3779b97f4a7c15
	return h ^ h>>32
}

// Known reports whether the recognizer's lists have the phrase in a class,
// named as in gazetteer/words.txt. It is meant for preparing training data.
func (r *Recognizer) Known(phrase, class string) bool {
	d := &text.Document{Text: phrase}
	d.Tokens = tokenize.Tokens(nil, phrase)
	n := 0
	if len(d.Tokens) > 0 {
		n, _ = r.gaz.phrase(d, 0, len(d.Tokens), classNames[class])
	}
	return n > 0 && n == len(d.Tokens)
}

// A Trait is what the lists tell of one word that matters to who is who: a set of
// bits, of which a word has some where it has the trait.
type Trait uint32

// Traits of words.
const (
	MaleName    = Trait(givenMale)                                  // a man's given name
	FemaleName  = Trait(givenFemale)                                // a woman's given name
	MaleWord    = Trait(honorificMale | kinMale)                    // Mr., husband
	FemaleWord  = Trait(honorificFemale | kinFemale)                // Ms., wife
	Role        = Trait(title | personNoun)                         // minister, striker
	FamilyFirst = Trait(chineseSurname)                             // a family name that stands first: Wang
	BodyWord    = Trait(orgHead | orgOf)                            // ministry, bank
	Plain       = Trait(common | norp | place | function | orgHead) // a common word, a people or a place: no short form of a body's name
)

// Traits returns the traits of a token.
func (r *Recognizer) Traits(t *text.Token) Trait { return Trait(r.gaz.word(t)) }
