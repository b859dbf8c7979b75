package timex

// A Form tells how an expression gives its value.
type Form uint8

// The forms of an expression.
const (
	Absolute Form = iota // a time, with gaps that the context fills
	Relative             // an anchor moved by so many units
	Nth                  // the n-th unit of a larger period
	Feast                // a holiday
	Length               // a duration
	Literal              // a value that needs no context, such as PRESENT_REF
)

// An Anchor is what a Relative expression counts from.
type Anchor uint8

// The anchors.
const (
	FromDocument Anchor = iota // the publication date: "last year", "two days ago"
	FromStory                  // the date last told: "a year earlier", "that year"
	FromExpr                   // Expr.Of: "two days after the vote on May 3"
)

// A Dir says on which side of its anchor a time without a year lies.
type Dir int8

// The directions.
const (
	Open   Dir = iota // tense decides
	Last              // "last October"
	Next              // "next Friday"
	This              // "this summer"
	Near              // "coming Friday": the first one after the anchor
	Past              // "past Friday": the last one before the anchor
	Before            // "the previous Friday": the one before what was told
	After             // "the following Friday": the first one after what was told
	Same              // "that Friday": the one of what was told
)

// A Tense is that of the verb which governs an expression.
type Tense uint8

// The tenses.
const (
	NoTense Tense = iota
	PastTense
	PresentTense
	FutureTense
)

// An Expr is what a temporal expression says, before its context is known.
type Expr struct {
	Type    string // DATE, TIME, DURATION or SET
	Form    Form
	Time    Time   // Absolute; the part or clock time that goes with another form's day
	Dir     Dir    // Absolute and Feast without a year
	Anchor  Anchor // Relative
	N       int    // Relative: units to move by; Nth: which one, below 0 from the end
	Count   int    // Nth: how many units in a row, 0 for one
	Unit    Unit   // of N or Amount
	Prec    Unit   // Relative: precision of the value, NoUnit for Unit
	Keep    bool   // Relative: take over the precision of the date last told
	Far     bool   // Relative with Keep: that date may have been told long before
	In      *Expr  // Absolute, Nth, Feast: the larger period; for clock times the day
	Of      *Expr  // Relative: what it counts from
	Amount  Amount // Length
	OfYear  bool   // Length: from the beginning of the year ("the first nine months")
	Current bool   // Relative: the period last told stands, where it has the unit
	Over    bool   // Relative with Current: only where it has ended by the publication date
	ToDate  bool   // Relative: only up to the publication date
	Edge    int8   // Length: -1 for one that ends now, 1 for one that begins now, 2 for one that does in the future tense
	Value   string // Literal
	Feast   string // Feast: see ParseFeast
	Story   bool   // Length: its edge is the date last told
	Mod     string
	Freq    string
	Quant   string
	Bare    bool // a clock time without a.m. or p.m.: "at 8"
}

// The modifiers of TIMEX3.
const (
	ModStart  = "START"
	ModMid    = "MID"
	ModEnd    = "END"
	ModApprox = "APPROX"
)

// A Value is a temporal expression's meaning as records have it. Begin and End
// are ISO 8601 days, empty where the value does not fix them.
type Value struct {
	Type, Value, Mod, Freq, Quant, Begin, End string

	Time  Time // the time itself, where Known
	Known bool
}
