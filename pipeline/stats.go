package pipeline

import (
	"time"

	"lede/extract"
	"lede/fact"
)

// Stats tell what a run read and wrote.
type Stats struct {
	Documents int               // documents taken in, the failed ones included
	Failed    int               // documents that could not be read
	Read      int64             // bytes of input
	Bytes     int64             // of article text
	Facts     map[fact.Kind]int // records written
	Elapsed   time.Duration
	Profile   *extract.Profile // of all workers together; nil where Config asks for none
}

func (s *Stats) add(a *article) {
	s.Documents++
	s.Read += a.read
	s.Bytes += a.size
	if a.err != nil {
		s.Failed++
	}
}

func (s *Stats) count(k kindCount) {
	if s.Facts == nil {
		s.Facts = make(map[fact.Kind]int)
	}
	s.Facts[k.kind] += k.n
}
