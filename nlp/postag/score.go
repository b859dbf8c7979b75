package postag

import "lede/text"

// A ballot is the candidates of a token that can still win, the more frequent
// ones first, with their scores so far.
type ballot struct {
	n      int
	tags   [classTags]text.Tag
	scores [classTags]int32
}

// best returns the candidate with the highest score, the earlier and so more
// frequent one where two are equal. The weights are far more than the cache
// holds: those that tell most are asked first, the others only for candidates
// that can still win, and where there are two.
func (g *Tagger) best(s *Scratch, i int, t1, t2 text.Tag) text.Tag {
	w := &s.words[i]
	c := &g.classes[w.cands]
	var b ballot
	b.n, b.tags = int(c.n), c.tags
	g.own(&s.memo, w, b.scores[:c.n])
	var pos [aroundCount]uint32
	s.around(&pos, i, t1, t2)
	b.addStrong(g.weights, (*[strongCount]uint32)(pos[:]))
	weak := (*[weakCount]uint32)(pos[strongCount:])
	if !b.drop(g.bound(weak)) {
		b.addWeak(g.weights, weak)
	}
	return b.first()
}

// addStrong adds the weights of features to the scores.
func (b *ballot) addStrong(w *table, p *[strongCount]uint32) {
	for j := range b.tags[:b.n] {
		t := uint32(b.tags[j])
		b.scores[j] += w.at(p[0]^t) + w.at(p[1]^t) + w.at(p[2]^t) + w.at(p[3]^t) + w.at(p[4]^t) +
			w.at(p[5]^t) + w.at(p[6]^t) + w.at(p[7]^t) + w.at(p[8]^t) + w.at(p[9]^t)
	}
}

func (b *ballot) addWeak(w *table, p *[weakCount]uint32) {
	for j := range b.tags[:b.n] {
		t := uint32(b.tags[j])
		b.scores[j] += w.at(p[0]^t) + w.at(p[1]^t) + w.at(p[2]^t) + w.at(p[3]^t)
	}
}

func (w *table) at(p uint32) int32 { return int32(int8(w[p%uint32(len(w))])) }

// drop drops the candidates that cannot win where the differences of scores
// still change by so much at most. It reports whether one is left.
func (b *ballot) drop(most int32) bool {
	top := b.scores[0]
	for _, x := range b.scores[1:b.n] {
		top = max(top, x)
	}
	n := 0
	for j, x := range b.scores[:b.n] {
		if x+most >= top {
			b.tags[n], b.scores[n] = b.tags[j], x
			n++
		}
	}
	b.n = n
	return n == 1
}

// first returns the first candidate with the highest score.
func (b *ballot) first() text.Tag {
	best := 0
	for j, x := range b.scores[:b.n] {
		if x > b.scores[best] {
			best = j
		}
	}
	return b.tags[best]
}

// spreads has for each line of the table two bits that tell by how much
// weights in it differ at most.
type spreads [1 << lineBits / 4]uint8

// levels are the differences that the two bits stand for.
var levels = [4]uint8{30, 60, 110, 255}

// bound returns by how much the weights of features can change a difference
// of scores.
func (g *Tagger) bound(pos *[weakCount]uint32) (sum int32) {
	for _, p := range pos {
		sum += int32(levels[g.spreads[p>>8%uint32(len(g.spreads))]>>(p>>5&6)&3])
	}
	return sum
}

func spreadsOf(weights *table) (s spreads) {
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
