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
// blocks of common words lie beside each other. The mark of a block's first row
// is its head, see headOf; the first block, that of unknown words, is empty.
//
// A block begins with a row for each side that has one, and has one row of no
// weights where none has. Rows for tokens of a certain shape follow, with the
// shape as their mark: those for tokens behind the word, then for tokens ahead.
type neighbors struct {
	blocks []wordBlock // open table, its size a power of two
	rows   []row
	pairs  table
}

// A wordBlock tells where a word's block begins. It holds the upper half of the
// word's hash, as slots of a gazetteer do.
type wordBlock struct {
	print uint32
	block int32 // 0 where the place is free
}

// A head tells what a block holds: bits 0 to 3 which sides have a row, bits 4
// and 5 whether the word is in pairs as the first and as the second, and above
// them two numbers of nine bits: how many rows there are for shapes of tokens
// behind and ahead.
type head uint32

const (
	pairFirst   head = 1 << sides
	pairSecond  head = 2 << sides
	shapesShift      = int(sides) + 2
	shapesBits       = 9
	maxShapes        = 1<<shapesBits - 1
)

// headOf returns the head of a block.
func (x *neighbors) headOf(block int32) head { return head(x.rows[block].mark()) }

// row returns the index of the block's row for the side, 0 where it has none.
func (h head) row(block int32, s side) int {
	if h>>s&1 == 0 {
		return 0
	}
	return int(block) + (h & (1<<s - 1)).ones()
}

// ones returns how many of the lowest four bits are set; no other may be.
func (h head) ones() int { return int(0x4332322132212110 >> (4 * h) & 15) }

// shapes returns the ends of the block's rows for shapes of tokens behind or
// ahead.
func (h head) shapes(block int32, s side) (first, last int) {
	first = int(block) + max((h&(1<<sides-1)).ones(), 1)
	n, m := int(h>>shapesShift&maxShapes), int(h>>(shapesShift+shapesBits))
	if s == behind {
		return first, first + n
	}
	return first + n, first + n + m
}

// shape returns the index of the block's row for a token of that shape behind
// or ahead, 0 where it has none.
func (x *neighbors) shape(h head, block int32, s side, shape uint32) int {
	first, last := h.shapes(block, s)
	for i := first; i < last; i++ {
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
	print, last := uint32(lower>>32), uint64(len(x.blocks)-1)
	for i := lower * 0x9e3779b1 >> 7; ; i++ {
		if s := &x.blocks[i&last]; s.block == 0 || s.print == print {
			return s
		}
	}
}

// add returns s with what the neighbours of a token tell.
func (x *neighbors) add(s sum, v *window) sum {
	c, p, n := &v[here], &v[here-1], &v[here+1]
	p2, n2 := v[here-2].block, v[here+2].block
	own, before, after := x.headOf(c.block), x.headOf(p.block), x.headOf(n.block)
	s = s.plusLifted(&x.rows[before.row(p.block, behind)])
	s = s.plusLifted(&x.rows[after.row(n.block, ahead)])
	s = s.plusLifted(&x.rows[x.headOf(p2).row(p2, twoBehind)])
	s = s.plusLifted(&x.rows[x.headOf(n2).row(n2, twoAhead)])
	s = s.plusLifted(&x.rows[x.shape(before, p.block, behind, c.shape)])
	s = s.plusLifted(&x.rows[x.shape(after, n.block, ahead, c.shape)])
	s = s.lowered(6)
	if before&pairFirst != 0 && own&pairSecond != 0 {
		s = s.plusLifted(x.pairs.find(pairKey(p.lower, c.lower, behind))).lowered(1)
	}
	if own&pairFirst != 0 && after&pairSecond != 0 {
		s = s.plusLifted(x.pairs.find(pairKey(c.lower, n.lower, ahead))).lowered(1)
	}
	return s
}
