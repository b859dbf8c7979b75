package text

// A Tag is a part of speech of the Penn Treebank set.
type Tag uint8

// The Penn Treebank tags.
const (
	NoTag Tag = iota
	CC
	CD
	DT
	EX
	FW
	HYPH
	IN
	JJ
	JJR
	JJS
	LS
	MD
	NN
	NNS
	NNP
	NNPS
	PDT
	POS
	PRP
	PRPS // PRP$
	RB
	RBR
	RBS
	RP
	SYM
	TO
	UH
	VB
	VBD
	VBG
	VBN
	VBP
	VBZ
	WDT
	WP
	WPS // WP$
	WRB
	Comma    // ,
	Stop     // .
	Colon    // :
	OpenMark // ``
	EndMark  // ''
	LRB      // -LRB-
	RRB      // -RRB-
	Currency // $
	Pound    // #
	NFP
	ADD
	TagCount int = iota
)

var tagNames = [...]string{"", "CC", "CD", "DT", "EX", "FW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "$", "#", "NFP", "ADD"}

// String returns the tag as the Treebank writes it.
func (t Tag) String() string { return tagNames[t] }

// ParseTag returns the tag written as s, NoTag where s is none.
func ParseTag(s string) Tag {
	for i, n := range tagNames {
		if n == s {
			return Tag(i)
		}
	}
	return NoTag
}

// Noun reports whether the tag is a common or proper noun.
func (t Tag) Noun() bool { return t >= NN && t <= NNPS }

// Proper reports whether the tag is a proper noun.
func (t Tag) Proper() bool { return t == NNP || t == NNPS }

// Verb reports whether the tag is a verb form (modals apart).
func (t Tag) Verb() bool { return t >= VB && t <= VBZ }

// Adjective reports whether the tag is an adjective.
func (t Tag) Adjective() bool { return t >= JJ && t <= JJS }
