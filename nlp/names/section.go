package names

import (
	"cmp"
	"encoding/binary"
	"slices"
)

const modelVersion = 2

// A sort tells which of a model's tables a feature is in.
type sort uint8

const (
	ofWord     sort = iota // of the token's own word
	ofSetting              // see setting
	ofPair                 // of the word and one beside it
	ofNeighbor             // of a word beside it
	ofShape                // of the word next to it and the token's shape
)

// A feature is one thing that is said of a token, as training sees it.
type feature struct {
	sort  sort
	side  side   // where the token stands, of the last two sorts
	key   key    // of the first three sorts
	word  uint64 // the neighbour, of a pair the first word
	other uint64 // the second word, or the shape
}

// features appends all features of token i to dst.
func (w *reading) features(dst []feature, i int) []feature {
	for _, k := range w.wordKeys(nil, i) {
		dst = append(dst, feature{sort: ofWord, key: k})
	}
	v := w.window(i)
	for p := range parts {
		for _, k := range v.keys(nil, p) {
			dst = append(dst, feature{sort: ofSetting, key: k})
		}
	}
	c, p, n := v[here].lower, v[here-1].lower, v[here+1].lower
	shape := uint64(v[here].shape)
	return append(dst,
		feature{sort: ofNeighbor, side: behind, word: p},
		feature{sort: ofNeighbor, side: ahead, word: n},
		feature{sort: ofNeighbor, side: twoBehind, word: v[here-2].lower},
		feature{sort: ofNeighbor, side: twoAhead, word: v[here+2].lower},
		feature{sort: ofPair, key: pairKey(p, c, behind), word: p, other: c},
		feature{sort: ofPair, key: pairKey(c, n, ahead), word: c, other: n},
		feature{sort: ofShape, side: behind, word: p, other: shape},
		feature{sort: ofShape, side: ahead, word: n, other: shape},
	)
}

// A weighted feature is what a row is made of.
type weighted struct {
	feature
	count int32 // how often training saw it
	w     [tagCount]int8
}

// A blockEntry is what a section says of one word's block.
type blockEntry struct {
	lower uint64
	head  head
	sides [sides]*weighted
	shape [2][]*weighted // for tokens behind and ahead
}

// A head is what a section says a block holds: bits 0 to 5 as a block has them, and
// above them two numbers of shapesBits: how many rows there are for shapes of
// tokens behind and ahead.
type head uint32

const headShift = int(sides) + 2 // of these numbers

func (h head) shapes(s side) int { return int(h >> (headShift + shapesBits*int(s)) & maxShapes) }

// encode returns a model in bytes, which is the section of a model file: the
// version and the transitions, three tables (how many rows; of each the key and
// the weights) and the blocks of neighbours (how many; of each the word's hash,
// its head and the weights of its rows, those for a shape behind the shape).
// What is common comes first.
func encode(features []weighted, trans *[tagCount][tagCount]int32) []byte {
	slices.SortStableFunc(features, func(a, b weighted) int { return cmp.Compare(b.count, a.count) })
	b := binary.LittleEndian.AppendUint32(nil, modelVersion)
	for _, from := range trans {
		for _, to := range from {
			b = binary.LittleEndian.AppendUint32(b, uint32(to))
		}
	}
	for _, s := range [...]sort{ofWord, ofSetting, ofPair} {
		b = appendTable(b, s, features)
	}
	blocks := blockEntries(features)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(blocks)))
	for _, e := range blocks {
		b = e.append(b)
	}
	return b
}

// appendTable appends the features of the sort.
func appendTable(b []byte, s sort, features []weighted) []byte {
	at, n := len(b), 0
	b = append(b, 0, 0, 0, 0)
	for i := range features {
		if f := &features[i]; f.sort == s {
			b = appendWeights(binary.LittleEndian.AppendUint32(b, uint32(f.key)), &f.w)
			n++
		}
	}
	binary.LittleEndian.PutUint32(b[at:], uint32(n))
	return b
}

func appendWeights(b []byte, weights *[tagCount]int8) []byte {
	for _, w := range weights {
		b = append(b, byte(w))
	}
	return b
}

// blockEntries returns the blocks of the features' words.
func blockEntries(features []weighted) []*blockEntry {
	var list []*blockEntry
	words := map[uint64]*blockEntry{}
	entry := func(lower uint64) *blockEntry {
		e, ok := words[lower]
		if !ok {
			e = &blockEntry{lower: lower}
			words[lower] = e
			list = append(list, e)
		}
		return e
	}
	for i := range features {
		f := &features[i]
		switch f.sort {
		case ofPair:
			entry(f.word).head |= head(pairFirst)
			entry(f.other).head |= head(pairSecond)
		case ofNeighbor:
			e := entry(f.word)
			e.head |= 1 << f.side
			e.sides[f.side] = f
		case ofShape:
			if e := entry(f.word); len(e.shape[f.side]) < maxShapes {
				e.shape[f.side] = append(e.shape[f.side], f)
			}
		}
	}
	return list
}

func (e *blockEntry) append(b []byte) []byte {
	h := e.head
	for s, list := range e.shape {
		h |= head(len(list)) << (headShift + shapesBits*s)
	}
	b = binary.LittleEndian.AppendUint64(b, e.lower)
	b = binary.LittleEndian.AppendUint32(b, uint32(h))
	for _, f := range e.sides {
		if f != nil {
			b = appendWeights(b, &f.w)
		}
	}
	for _, list := range e.shape {
		for _, f := range list {
			b = appendWeights(binary.LittleEndian.AppendUint32(b, uint32(f.other)), &f.w)
		}
	}
	return b
}

// A decoder reads a section; behind its end it reads zeros.
type decoder struct {
	b   []byte
	bad bool // the section ended too early
}

func (d *decoder) take(n int) []byte {
	if len(d.b) < n {
		d.b, d.bad = make([]byte, n), true
	}
	b := d.b[:n]
	d.b = d.b[n:]
	return b
}

func (d *decoder) uint32() uint32 { return binary.LittleEndian.Uint32(d.take(4)) }

// count reads how many entries of at least size bytes follow.
func (d *decoder) count(size int) int {
	n := int(d.uint32())
	if n > len(d.b)/size {
		d.bad, n = true, 0
	}
	return n
}

func (d *decoder) weights() (w [tagCount]int8) {
	for j, b := range d.take(tagCount) {
		w[j] = int8(b)
	}
	return w
}

// readModel reads what encode wrote.
func readModel(b []byte) (*model, error) {
	d := decoder{b: b}
	if d.uint32() != modelVersion {
		return nil, ErrModel
	}
	m := new(model)
	for i := range m.trans {
		for j := range m.trans[i] {
			m.trans[i][j] = int32(d.uint32())
		}
	}
	m.prepare()
	m.words, m.settings, m.neighbors.pairs = d.table(), d.table(), d.table()
	m.neighbors.read(&d)
	if d.bad || len(d.b) > 0 {
		return nil, ErrModel
	}
	return m, nil
}

func (d *decoder) table() table {
	n := d.count(4 + tagCount)
	t := newTable(n)
	for range n {
		k := key(d.uint32())
		w := d.weights()
		t.put(k, &w)
	}
	return t
}

// read reads the blocks.
func (x *neighbors) read(d *decoder) {
	n := d.count(8 + 4)
	size := 4
	for 3*size < 4*n {
		size *= 2
	}
	x.words, x.rows = make([]wordBlock, size), make([]row, 1, len(d.b)/tagCount+1)
	x.rows[0] = freeRow
	for range n {
		lower, h := binary.LittleEndian.Uint64(d.take(8)), head(d.uint32())
		first := len(x.rows)
		block := blockOf(first, h)
		*x.slot(lower) = wordBlock{uint32(lower >> 32), block}
		for s := range sides {
			if h>>s&1 != 0 {
				w := d.weights()
				x.rows = append(x.rows, rowOf(&w, 0))
			}
		}
		if len(x.rows) == first {
			x.rows = append(x.rows, freeRow)
		}
		x.rows[first][1] |= uint64(shapesOf(block, h)) << markShift
		for n := h.shapes(behind) + h.shapes(ahead); n > 0 && !d.bad; n-- {
			shape := d.uint32()
			w := d.weights()
			x.rows = append(x.rows, rowOf(&w, uint64(shape)))
		}
	}
}
