// Package quantity reads numbers and units as English news writes them: digits
// with any grouping, words, magnitudes, fractions and their mixtures. Values
// are exact decimals; no floating point is used anywhere.
//
// The grammar reads bytes, not tokens, so that "2.3m", "twenty-two" and
// "six-hour" come out alike however a tokenizer cuts them.
package quantity
