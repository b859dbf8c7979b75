package merge

import (
	"encoding/binary"
	"slices"
	"strings"

	"lede/fact"
)

// A Reader makes drafts of claims from the figures of articles. It is for one
// goroutine; a Merger may have several.
type Reader struct {
	article grouping       // the current one
	figures []*fact.Figure // of it
	of      []*draft       // what they are part of
	out     encoder
	draft   encoder // the draft that is being stored
	key     []byte
}

// Drafts are what the figures of one article say, put together and stored.
type Drafts struct {
	stored []byte // see Reader.store
	keyed  int    // how many have a key
}

// NewReader returns a reader for this merger.
func (m *Merger) NewReader() *Reader {
	return &Reader{article: grouping{known: m.known, latest: make(map[bucket]*draft)}}
}

// Read puts the figures among one article's finished facts together, its own
// record first. Facts without such a record go on with the article before.
func (r *Reader) Read(facts []fact.Fact) Drafts {
	r.figures, r.of = r.figures[:0], r.of[:0]
	g := &r.article
	for _, f := range facts {
		switch f := f.(type) {
		case *fact.Document:
			g.day, g.place = strings.Clone(f.Date), strings.Clone(firstPart(f.Place)) // not slices of the article
		case *fact.Figure:
			if f.Value != nil || f.Low != nil && f.High != nil {
				r.figures = append(r.figures, f)
			}
		}
	}
	if len(r.figures) == 0 {
		return Drafts{}
	}
	g.begin(len(r.figures))
	for _, f := range r.figures {
		r.of = append(r.of, g.add(f))
	}
	followTolls(r.figures, r.of)
	g.disputes()
	checkChanges(r.figures, r.of)
	checkShares(r.figures, r.of, g.known)
	checkSums(r.figures, r.of)
	checkPartitions(r.figures, r.of)
	checkCurrencies(r.figures, r.of)
	drafts := r.store(g.drafts)
	g.end()
	clear(r.figures)
	return drafts
}

// Bits of the byte that a stored draft begins with.
const (
	hasKey   = 1 << iota // the key of its block comes next
	hasLinks             // it has links or is pointed at
)

// keySize is the size of a block's key in bytes.
const keySize = 16

// store encodes the drafts of an article, each behind its size, its bits and
// its key.
func (r *Reader) store(drafts []*draft) Drafts {
	var out Drafts
	r.out.buf = r.out.buf[:0]
	for _, d := range drafts {
		r.key = blockKey(r.key[:0], d)
		var bits byte
		if len(r.key) > 0 {
			bits |= hasKey
			out.keyed++
		}
		if d.linked || len(d.links) > 0 {
			bits |= hasLinks
		}
		r.draft.buf = r.draft.buf[:0]
		r.draft.draft(d)
		r.out.buf = binary.AppendUvarint(r.out.buf, uint64(1+len(r.key)+len(r.draft.buf)))
		r.out.buf = append(append(append(r.out.buf, bits), r.key...), r.draft.buf...)
	}
	out.stored = slices.Clone(r.out.buf)
	return out
}

// An entry is a draft as it is stored.
type entry struct {
	order   uint64 // in the run: of the article, then the place in it
	key     []byte // of its block; empty where no other article can match it
	linked  bool   // it has links or is pointed at
	payload []byte // the draft, encoded
}

// placeBits are the bits of an order that hold the place in an article.
const placeBits = 24

// cutEntry parts the first entry from the rest of what store made.
func cutEntry(stored []byte) (e entry, rest []byte, err error) {
	size, n := binary.Uvarint(stored)
	if n <= 0 || size == 0 || size > uint64(len(stored)-n) {
		return e, nil, errShort
	}
	e.payload, rest = stored[n:n+int(size)], stored[n+int(size):]
	bits := e.payload[0]
	e.payload, e.linked = e.payload[1:], bits&hasLinks != 0
	if bits&hasKey != 0 {
		if len(e.payload) < keySize {
			return e, nil, errShort
		}
		e.key, e.payload = e.payload[:keySize], e.payload[keySize:]
	}
	return e, rest, nil
}
