// Package fact holds the records that lede writes. Field names, meanings and
// forms are those of the record format, version 1 (see docs/records.md).
package fact

// A Kind names a sort of record.
type Kind string

// The kinds of record that lede knows without a rules file.
const (
	KindDocument  Kind = "document"
	KindFigure    Kind = "figure"
	KindDate      Kind = "date"
	KindOfficial  Kind = "official"
	KindStatement Kind = "statement"
	KindEvent     Kind = "event"
	KindClaim     Kind = "claim"
)

// A Fact is one record.
type Fact interface {
	Base() *Head
}

// A Head is what every record has. Start and End are byte offsets while an
// article is being read and code points in a finished record.
type Head struct {
	Kind     Kind   `json:"kind"`
	ID       string `json:"id"`
	Doc      string `json:"doc"`
	Text     string `json:"text"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Sentence int    `json:"sentence"`
	Rule     string `json:"rule,omitempty"`
}

// Base returns the head itself, so that every record is a Fact.
func (h *Head) Base() *Head { return h }

// A Document is the record of an article as a whole.
type Document struct {
	Head
	Title     string   `json:"title,omitempty"`
	Date      string   `json:"date,omitempty"`
	DateFrom  string   `json:"date_from,omitempty"` // input, dateline or inferred
	Place     string   `json:"place,omitempty"`
	Agency    string   `json:"agency,omitempty"`
	Byline    []string `json:"byline,omitempty"`
	Chars     int      `json:"chars"`
	Sentences int      `json:"sentences"`
	Error     string   `json:"error,omitempty"`

	Full string `json:"-"` // the article's text, where the extractor was asked for it
}

// A Figure is a quantity with what it measures.
type Figure struct {
	Head
	Value      *Number  `json:"value,omitempty"`
	Low        *Number  `json:"low,omitempty"`
	High       *Number  `json:"high,omitempty"`
	Score      []Number `json:"score,omitempty"`
	Unit       string   `json:"unit,omitempty"`
	Per        string   `json:"per,omitempty"`
	Dimension  string   `json:"dimension,omitempty"`
	Modifier   string   `json:"modifier,omitempty"`
	Change     string   `json:"change,omitempty"`
	ChangeRole string   `json:"change_role,omitempty"`
	Metric     string   `json:"metric,omitempty"`
	Of         string   `json:"of,omitempty"`
	Period     string   `json:"period,omitempty"`
	Place      string   `json:"place,omitempty"`
	Source     string   `json:"source,omitempty"`
	Status     string   `json:"status,omitempty"`
	// Converted and the like are the numbers in the base unit of the dimension,
	// where asked for.
	Converted     *Number `json:"converted,omitempty"`
	ConvertedLow  *Number `json:"converted_low,omitempty"`
	ConvertedHigh *Number `json:"converted_high,omitempty"`
	ConvertedUnit string  `json:"converted_unit,omitempty"`

	Parts       int `json:"-"` // how many figures after it the text says are all its parts, 0 where it says nothing
	First, Last int `json:"-"` // tokens, half-open
}

// A Date is a temporal expression with its TIMEX3 type and value.
type Date struct {
	Head
	Type    string `json:"type"`
	Value   string `json:"value"`
	Mod     string `json:"mod,omitempty"`
	Freq    string `json:"freq,omitempty"`
	Quant   string `json:"quant,omitempty"`
	Begin   string `json:"begin,omitempty"`
	EndDate string `json:"end_date,omitempty"`
	Range   string `json:"range,omitempty"`

	First, Last int `json:"-"` // tokens, half-open, without the words that make a range of it
	// Opener and Closer are how many code points of Text those words are:
	// "from " of "from August 2", " or later" of "2012 or later".
	Opener, Closer int `json:"-"`
}

// A Mention is one place where an official is referred to.
type Mention struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// An Official is a named person with a stated role.
type Official struct {
	Head
	Name     string    `json:"name"`
	Title    string    `json:"title,omitempty"`
	Org      string    `json:"org,omitempty"`
	Place    string    `json:"place,omitempty"`
	Aliases  []string  `json:"aliases,omitempty"`
	Mentions []Mention `json:"mentions,omitempty"`
	Former   bool      `json:"former,omitempty"`

	First, Last int `json:"-"` // tokens, half-open
	Entity      int `json:"-"` // index in text.Document.Entities
}

// A Statement is what somebody is reported to have said.
type Statement struct {
	Head
	Speaker     string `json:"speaker,omitempty"`
	SpeakerText string `json:"speaker_text,omitempty"`
	Cue         string `json:"cue,omitempty"`
	Content     string `json:"content"`
	Direct      bool   `json:"direct"`
	Continued   bool   `json:"continued,omitempty"`
	Date        string `json:"date,omitempty"`

	First, Last int `json:"-"` // tokens of the content, half-open
}

// An Event is something that happened, is happening or is scheduled.
type Event struct {
	Head
	Name         string   `json:"name,omitempty"`
	Type         string   `json:"type"`
	Trigger      string   `json:"trigger"`
	Date         string   `json:"date,omitempty"`
	EndDate      string   `json:"end_date,omitempty"`
	Place        string   `json:"place,omitempty"`
	Participants []string `json:"participants,omitempty"`
	Status       string   `json:"status,omitempty"`

	First, Last int `json:"-"` // tokens of the trigger, half-open
}

// A Field is one named value of a Custom record.
type Field struct{ Name, Value string }

// A Custom is a record of a kind that a rules file declares.
type Custom struct {
	Head
	Fields []Field // in the order that the rules file declares them

	First, Last int // tokens, half-open
}
