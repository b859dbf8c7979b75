package figure

import (
	"lede/extract/quantity"
	"lede/fact"
)

// An item is one figure while it is being found. Token ranges are half-open.
type item struct {
	num               quantity.Number
	high              fact.Number // of a range
	isRange           bool
	score             []fact.Number
	first, last       int // the whole text: modifier, sign, number, unit phrase
	numFirst, numLast int // sign and number
	core              int // where the text begins without its modifier
	unit              unit
	mod               string
	standing
	head            int  // token of the counted noun, -1 for none
	ofFirst, ofLast int  // tokens of the whole that a part is taken of, equal for none
	hyphen          bool // stands before its noun: a 20-year mortgage
	change, role    string
	metric, of      string
	period, source  string
	status, place   string
	timing
	parts  int    // how many figures after it are all its parts, 0 for none known
	rule   string // the grammar's, such as figure.money
	lost   bool   // see contend
	by     string // the rule with a pattern that found it, "" for a grammar
	filled []filling
}

// A timing tells how an item came by its time and how far it holds.
type timing struct {
	tense    tense
	daily    bool // it has a value each day that markets are open
	framed   bool // a date that opens the sentence tells its time
	carried  bool // its time is that of a sentence before
	assumed  bool // its time is the day of publication, for want of another
	timeless bool // it holds whenever: a town of 43,000, the second of six
	aside    bool // its time is that of what had been before
}

// A unit is what a number counts or measures.
type unit struct {
	family string      // of a currency given by an ambiguous name: dollar
	code   string      // as the record has it
	dim    string      // dimension
	per    string      // of a rate
	scale  fact.Number // what the number is multiplied by; zero for nothing
	kind   unitKind
}

// A unitKind tells how a unit was written.
type unitKind uint8

const (
	noUnit unitKind = iota
	money
	minorMoney
	percent
	points // percentage points, basis points
	measure
	duration
	age
	counted
	scaleUnit // a scale without a unit: magnitude
)

// value returns the number in the unit of the record.
func (it *item) value(n fact.Number) fact.Number {
	if it.unit.scale.IsZero() {
		return n
	}
	return quantity.Mul(n, it.unit.scale)
}

// bare reports whether the figure has no unit.
func (it *item) bare() bool { return it.unit.kind == noUnit }
