package names

// A side tells where a token stands that a word is a neighbour of.
type side uint8

const (
	behind    side = iota // the token stands behind the word
	ahead                 // before it
	twoBehind             // behind the token behind the word
	twoAhead
	sides
)

// neighbors hold what words add to the scores of the tokens beside them. All
// rows of a word are one block, so that they come into the cache together; the
// blocks of common words lie beside each other.
//
// A block begins with a row for each side that has one, and has one row of no
// weights where none has. Rows for tokens of a certain shape follow, with the
// shape as their mark: those for tokens behind the word, then for tokens ahead. The
// mark of a block's first row tells where they are, see shapes; the first row of
// all has no weights.
type neighbors struct {
	words []wordBlock // open table, its size a power of two
	rows  []row
	pairs table
}

// A wordBlock tells where a word's block is. It holds the upper half of the
// word's hash, as slots of a gazetteer do.
type wordBlock struct {
	print uint32
	block block // 0 where the place is free
}

// A block tells what a word's block holds: bits 0 to 3 which sides have a row, bits
// 4 and 5 whether the word is in pairs as the first and as the second, bits 6 and 7
// whether there are rows for shapes of tokens behind and ahead. Above them is the
// index of its first row. It is 0 for unknown words.
type block uint32

const (
	pairFirst  block = 1 << sides
	pairSecond block = 2 << sides
	shaped     block = 4 << sides
	blockShift       = sides + 4
)

// blockOf returns the block at row i that has the head.
func blockOf(i int, h head) block {
	b := block(i)<<blockShift | block(h)&(shaped-1)
	for s := range ahead + 1 {
		if h.shapes(s) > 0 {
			b |= shaped << s
		}
	}
	return b
}

// row returns the index of the block's row for the side, 0 where it has none.
func (b block) row(s side) int {
	return int((b>>blockShift + b.before(s)) & -(b >> s & 1))
}

// before returns how many sides before s have a row.
func (b block) before(s side) block {
	const ones = uint64(0x4332322132212110) // in the numbers from 0 to 15
	return block(ones >> (b & (1<<s - 1) * 4) & 15)
}

// shapes tell where a block's rows for shapes are: bits 0 to 2 how many rows behind
// the block's first, then two numbers of shapesBits, how many there are for tokens
// behind and ahead.
type shapes uint32

const (
	shapesShift = 3
	shapesBits  = 9
	maxShapes   = 1<<shapesBits - 1
)

// shapesOf returns the shapes of a block that has the head.
func shapesOf(b block, h head) shapes {
	return shapes(max(b.before(sides), 1)) | shapes(h.shapes(behind))<<shapesShift | shapes(h.shapes(ahead))<<(shapesShift+shapesBits)
}

// shape returns the index of the block's row for a token of that shape behind
// or ahead, 0 where it has none.
func (x *neighbors) shape(b block, s side, shape uint32) int {
	if b&(shaped<<s) == 0 {
		return 0
	}
	i := int(b >> blockShift)
	at := int(x.rows[i].mark())
	i += at & (1<<shapesShift - 1)
	n := at >> shapesShift & maxShapes
	if s == ahead {
		i, n = i+n, at>>(shapesShift+shapesBits)
	}
	for end := i + n; i < end; i++ {
		if x.rows[i].mark() == uint64(shape) {
			return i
		}
	}
	return 0
}

// pairKey returns the key of what two words, one behind the other, tell of the
// token behind the first, which is the second, or of the one ahead of the
// second.
func pairKey(first, second uint64, s side) key {
	return keyOf(7+int(s), first^second*3)
}

// slot returns where the block of the word is noted, or the free place that it
// would take.
func (x *neighbors) slot(lower uint64) *wordBlock {
	print, last := uint32(lower>>32), uint64(len(x.words)-1)
	for i := lower * 0x9e3779b1 >> 7; ; i++ {
		s := &x.words[i&last]
		if uint64(s.block)*uint64(s.print^print) == 0 { // free or its own, in one test
			return s
		}
	}
}

// add adds to s what the neighbours of a token tell.
func (x *neighbors) add(s *sum, v *window) {
	c, p, n := &v[here], &v[here-1], &v[here+1]
	s.addLifted(&x.rows[p.block.row(behind)])
	s.addLifted(&x.rows[n.block.row(ahead)])
	s.addLifted(&x.rows[v[here-2].block.row(twoBehind)])
	s.addLifted(&x.rows[v[here+2].block.row(twoAhead)])
	s.addLifted(&x.rows[x.shape(p.block, behind, c.shape)])
	s.addLifted(&x.rows[x.shape(n.block, ahead, c.shape)])
	s.lower(6)
	if p.block&pairFirst != 0 && c.block&pairSecond != 0 {
		s.addLifted(x.pairs.find(pairKey(p.lower, c.lower, behind)))
		s.lower(1)
	}
	if c.block&pairFirst != 0 && n.block&pairSecond != 0 {
		s.addLifted(x.pairs.find(pairKey(c.lower, n.lower, ahead)))
		s.lower(1)
	}
}
