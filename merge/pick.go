package merge

import (
	"encoding/binary"
	"errors"
	"math/bits"
	"sync"
)

// A sketch tells which keys came several times. Of a few that came once it
// says so too, which costs time and changes nothing: it holds two bits for each
// of a number of places, and a key falls on one.
type sketch struct{ once, again []uint64 }

// newSketch returns a sketch for a number of keys.
func newSketch(keys int) sketch {
	words := max(1, 1<<bits.Len(uint(keys))*8/64)
	return sketch{make([]uint64, words), make([]uint64, words)}
}

// place returns the word and the bit of a key, which is a hash.
func (s sketch) place(key []byte) (word int, bit uint64) {
	h := binary.LittleEndian.Uint64(key)
	return int(h>>6) & (len(s.once) - 1), 1 << (h & 63)
}

func (s sketch) add(key []byte) {
	i, bit := s.place(key)
	s.again[i] |= s.once[i] & bit
	s.once[i] |= bit
}

func (s sketch) several(key []byte) bool {
	i, bit := s.place(key)
	return s.again[i]&bit != 0
}

// picks reports whether a claim may differ from the draft: another draft may
// be merged with it, or it is linked with others.
func (m *Merger) picks(e entry) bool {
	return e.linked || len(e.key) > 0 && m.picked.several(e.key)
}

// merge files all claims that are picked.
func (m *Merger) merge(workers int) error {
	m.picked = newSketch(m.keyed)
	for e, err := range m.log.entries() {
		if err != nil {
			return err
		}
		if len(e.key) > 0 {
			m.picked.add(e.key)
		}
	}
	n := m.shareCount(workers)
	for range n {
		m.shares = append(m.shares, m.newShare(n))
	}
	if err := m.deal(); err != nil {
		return err
	}
	m.ids = newSpool(m.limit / 16)
	return resolve(merged(m.shares, func(s *share) cursor { return s.sortedLinks }), m.ids)
}

// mostShares is how many shares there are at most: each has files and memory.
// Drafts of more than sharedLimits times the limit make so many runs that there
// is only one share.
const mostShares, sharedLimits = 16, 8

func (m *Merger) shareCount(workers int) int {
	if m.log.file != nil && m.log.file.size > int64(sharedLimits*m.limit) {
		return 1
	}
	return max(1, min(workers, mostShares))
}

// newShare returns one of so many shares.
func (m *Merger) newShare(of int) *share {
	return &share{known: m.known, blocks: newSpool(m.limit / 4 / of), filer: filer{
		links: newSpool(m.limit / 16 / of), claims: newSpool(m.limit / 16 * 3 / of),
	}}
}

// packSize is how many bytes of drafts are handed over at a time.
const packSize = 64 << 10

func newPack() []byte { return make([]byte, 0, packSize+packSize/8) }

// deal hands the drafts that are picked to the shares that their blocks fall
// on, and waits until all have put theirs together.
func (m *Merger) deal() error {
	var working sync.WaitGroup
	packs := make([][]byte, len(m.shares))
	queues := make([]chan []byte, len(m.shares))
	for i, s := range m.shares {
		packs[i], queues[i] = newPack(), make(chan []byte)
		q := queues[i]
		working.Go(func() { s.work(q) })
	}
	var err error
	var key []byte
	for e, damaged := range m.log.entries() {
		if err = damaged; err != nil {
			break
		}
		if !m.picks(e) {
			continue
		}
		i := m.shareOf(e)
		key = binary.BigEndian.AppendUint64(append(key[:0], e.key...), e.order)
		if packs[i] = (record{key, e.payload}).append(packs[i]); len(packs[i]) >= packSize {
			queues[i] <- packs[i]
			packs[i] = newPack()
		}
	}
	for i, q := range queues {
		q <- packs[i]
		close(q)
	}
	working.Wait()
	for _, s := range m.shares {
		err = errors.Join(err, s.err)
	}
	return err
}

// shareOf returns the share of an entry's block. What has no block may go
// anywhere.
func (m *Merger) shareOf(e entry) int {
	n := e.order >> placeBits
	if len(e.key) > 0 {
		n = binary.BigEndian.Uint64(e.key[keySize-8:])
	}
	return int(n % uint64(len(m.shares)))
}
