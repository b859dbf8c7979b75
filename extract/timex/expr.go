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

// A Type is one of the TIMEX3 types.
type Type uint8

// The types.
const (
	TypeDate Type = iota
	TypeTime
	TypeDuration
	TypeSet
)

// String returns the type as TIMEX3 has it.
func (t Type) String() string { return [...]string{"DATE", "TIME", "DURATION", "SET"}[t] }

// A Quant is the quantifier of a set.
type Quant uint8

// The quantifiers.
const (
	NoQuant Quant = iota
	Every
	Each
	EveryOther
)

// String returns the quantifier as TIMEX3 has it, "" for none.
func (q Quant) String() string { return [...]string{"", "EVERY", "EACH", "EVERY OTHER"}[q] }

// An Expr is what a temporal expression says, before its context is known.
type Expr struct {
	Type    Type
	Form    Form
	Dir     Dir    // Absolute and Feast without a year
	Anchor  Anchor // Relative
	Unit    Unit   // of N or Amount
	Prec    Unit   // Relative: precision of the value, NoUnit for Unit
	Count   int8   // Nth: how many units in a row, 0 for one
	Edge    int8   // Length: -1 for one that ends now, 1 for one that begins now, 2 for one that does in the future tense
	Keep    bool   // Relative: take over the precision of the date last told
	Far     bool   // Relative with Keep: that date may have been told long before
	Current bool   // Relative: the period last told stands, where it has the unit
	Over    bool   // Relative with Current: only where it has ended by the publication date
	ToDate  bool   // Relative: only up to the publication date
	OfYear  bool   // Length: from the beginning of the year ("the first nine months")
	Story   bool   // Length: its edge is the date last told
	Bare    bool   // a clock time without a.m. or p.m.: "at 8"
	Quant   Quant  // of a set
	Times   int8   // of a set: how often in its time ("twice a week"), 0 where it doesn't say
	Time    Time   // Absolute; the part or clock time that goes with another form's day
	Amount  Amount // Length
	N       int    // Relative: units to move by; Nth: which one, below 0 from the end
	In      *Expr  // Absolute, Nth, Feast: the larger period; for clock times the day
	Of      *Expr  // Relative: what it counts from
	Value   string // Literal: the value; Feast: the day, see CheckFeast
	Mod     string
}

// HangsOnTense reports whether the value may be another under another tense.
func (e *Expr) HangsOnTense() bool {
	switch e.Form {
	case Absolute:
		if e.In == nil {
			return e.Time.Year == 0
		}
		return e.Time.Weekday > 0 || e.In.HangsOnTense()
	case Relative:
		return e.Unit == Weekend || e.Of != nil && e.Of.HangsOnTense()
	case Nth:
		return e.In != nil && e.In.HangsOnTense()
	case Length:
		return e.Edge == 2
	}
	return e.Form == Feast
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
	Type  Type
	Quant Quant
	Times int8 // of a set, 0 where it doesn't say
	Known bool
	Time  Time // the time itself, where Known

	Value, Mod, Begin, End string
}
