// Package sink writes records. It neither sorts nor filters nor merges: what
// comes in goes out, in the order it came.
package sink

import "lede/fact"

// A Sink takes the records of one article after the other. Close writes what
// a format keeps for its end; it does not close the writer below.
type Sink interface {
	Write(facts []fact.Fact) error
	Close() error
}
