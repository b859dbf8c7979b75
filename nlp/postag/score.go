package postag

import "lede/text"

// best returns the candidate with the highest score, the earlier and so more
// frequent one where two are equal. The weights are far more than the cache
// holds: those that tell most are asked first, the others only where another
// candidate can still win.
func (g *Tagger) best(s *Scratch, r *surroundings, t1, t2 text.Tag) text.Tag {
	var pos [aroundCount]uint32
	r.features(&pos, s.style, t1, t2)
	c := &g.classes[r[1].cands]
	var b ballot
	b.addStrong(g.weights, c, g.own(&s.memo, &r[1], c), (*[strongCount]uint32)(pos[:]))
	weak := (*[weakCount]uint32)(pos[strongCount:])
	top, second, first := b.lead(int(c.n))
	if most := g.spreads.bound(weak); top-second <= most {
		return b.withWeak(g.weights, c, weak, top-most)
	}
	return c.tags[first]
}

// A ballot is the scores of the candidates of a class.
type ballot [classTags]int32

// addStrong sets the scores to what the features of the word alone add, and
// adds the weights of others.
func (b *ballot) addStrong(w *table, c *class, own []int16, p *[strongCount]uint32) {
	for j, x := range own {
		t := uint32(c.tags[j])
		b[j] = int32(x) + w.at(p[0]^t) + w.at(p[1]^t) + w.at(p[2]^t) + w.at(p[3]^t) + w.at(p[4]^t) +
			w.at(p[5]^t) + w.at(p[6]^t) + w.at(p[7]^t) + w.at(p[8]^t) + w.at(p[9]^t)
	}
}

// lead returns the two highest scores and which is the first that has the
// highest.
func (b *ballot) lead(n int) (top, second int32, first int) {
	top, second = b[0], -1<<31
	for j, x := range b[1:n] {
		if x > top {
			top, second, first = x, top, j+1
		} else {
			second = max(second, x)
		}
	}
	return top, second, first
}

// withWeak returns the best of the candidates with a score of no less than
// least, where those are the only ones that the weights can make it.
func (b *ballot) withWeak(w *table, c *class, p *[weakCount]uint32, least int32) (best text.Tag) {
	top := int32(-1 << 31)
	for j, x := range b[:c.n] {
		if x < least {
			continue
		}
		t := uint32(c.tags[j])
		if x += w.at(p[0]^t) + w.at(p[1]^t) + w.at(p[2]^t) + w.at(p[3]^t); x > top {
			best, top = text.Tag(t), x
		}
	}
	return best
}

// at returns a weight, 128 added.
func (w *table) at(p uint32) int32 { return int32(w[p%uint32(len(w))]) }

// sum returns the sum of the weights of features for a tag.
func (w *table) sum(pos []uint32, t text.Tag) (sum int32) {
	for _, p := range pos {
		sum += w.at(p ^ uint32(t))
	}
	return sum
}

// spreads has for each line of the table two bits that tell by how much
// weights in it differ at most.
type spreads [1 << lineBits / 4]uint8

// levels are the differences that the two bits stand for.
var levels = [4]uint8{30, 60, 110, 255}

// of returns by how much the weights of a feature differ at most.
func (s *spreads) of(p uint32) int32 {
	return int32(levels[s[p>>8%uint32(len(s))]>>(p>>5&6)&3])
}

// bound returns by how much the weights of features can change a difference
// of scores.
func (s *spreads) bound(p *[weakCount]uint32) int32 {
	return s.of(p[0]) + s.of(p[1]) + s.of(p[2]) + s.of(p[3])
}

func spreadsOf(weights []byte) (s spreads) {
	for line := range 1 << lineBits {
		low, high := 0, 0
		for _, w := range weights[line*64:][:64] {
			low, high = min(low, int(int8(w))), max(high, int(int8(w)))
		}
		level := 0
		for high-low > int(levels[level]) {
			level++
		}
		s[line/4] |= uint8(level) << (line % 4 * 2)
	}
	return s
}
