package merge

import (
	"encoding/binary"
	"fmt"
	"iter"
	"math"
	"runtime"
	"strings"

	"lede/fact"
)

// A Batch is some claims as they are stored.
type Batch struct {
	stored string
	claims int
}

// A batch is full with so many claims, or so many bytes: what many articles
// say, most of which stands in the first of them, is long.
const (
	batchClaims = 256
	batchBytes  = 64 << 10
)

// Claims returns what the figures add up to, in the order of their first
// mentions. It can be called once, in place of Batches; an error ends the
// sequence.
func (m *Merger) Claims() iter.Seq2[fact.Fact, error] {
	return func(yield func(fact.Fact, error) bool) {
		for b, err := range m.Batches(runtime.GOMAXPROCS(0)) {
			var claims []fact.Fact
			if err == nil {
				claims, err = new(Unpacker).Unpack(b)
			}
			if err != nil {
				yield(nil, err)
				return
			}
			for _, c := range claims {
				if !yield(c, nil) {
					return
				}
			}
		}
	}
}

// Batches returns what Claims does, still to be unpacked, which can be done
// from several goroutines. So many work on merging the claims first.
func (m *Merger) Batches(workers int) iter.Seq2[Batch, error] {
	return func(yield func(Batch, error) bool) {
		err := m.err
		if err == nil {
			err = m.merge(workers)
		}
		if err == nil {
			err = m.batches(func(b Batch) bool { return yield(b, nil) })
		}
		if err != nil {
			yield(Batch{}, fmt.Errorf("merging claims: %w", err))
		}
	}
}

// batches goes through the drafts and puts in place of those that are picked
// the claims that were filed.
func (m *Merger) batches(yield func(Batch) bool) error {
	ids, err := m.ids.read()
	if err != nil {
		return err
	}
	filed := append(merged(m.shares, func(s *share) cursor { return s.sortedClaims }), &source{in: ids})
	r, more, err := filed.next()
	out := batcher{yield: yield}
	fileBefore := func(order uint64) {
		for err == nil && more && binary.BigEndian.Uint64(r.key) < order && !out.stopped {
			out.add(binary.BigEndian.Uint32(r.key[8:]), r.payload)
			r, more, err = filed.next()
		}
	}
	for e, damaged := range m.log.entries() {
		if damaged != nil {
			return damaged
		}
		if m.picks(e) {
			continue
		}
		fileBefore(e.order)
		if err != nil || out.stopped {
			return err
		}
		out.add(0, e.payload)
	}
	fileBefore(math.MaxUint64)
	out.flush()
	return err
}

// A batcher makes batches of claims and the ids for their links.
type batcher struct {
	yield   func(Batch) bool
	stored  strings.Builder
	claims  int
	stopped bool
}

// add takes a claim, or the id for one of the links of the claim before.
func (b *batcher) add(link uint32, payload []byte) {
	if link == 0 {
		if b.claims == batchClaims || b.stored.Len() >= batchBytes {
			b.flush()
		}
		if b.claims == 0 {
			b.stored.Grow(batchBytes)
		}
		b.claims++
	}
	var head [2 * binary.MaxVarintLen64]byte
	n := binary.PutUvarint(head[:], uint64(link))
	n += binary.PutUvarint(head[n:], uint64(len(payload)))
	b.stored.Write(head[:n])
	b.stored.Write(payload)
}

func (b *batcher) flush() {
	if b.claims > 0 && !b.stopped {
		b.stopped = !b.yield(Batch{b.stored.String(), b.claims})
	}
	b.stored.Reset()
	b.claims = 0
}
