package depparse

import (
	"math/rand/v2"
	"slices"

	"lede/text"
)

// learnTree learns the transitions of one sentence; follow is how often a
// wrong one is taken.
func (t *trainer) learnTree(x sentence, follow float64, r *rand.Rand) {
	t.begin(x)
	for s := &t.s; !s.done(); {
		if len(s.stack) == 1 {
			s.apply(shift)
			continue
		}
		if a := t.p.moves.sure.Find(s.key()); a >= 0 && s.allowed(a) {
			s.apply(a)
			continue
		}
		got, want := t.learnMove()
		if got != want && r.Float64() >= follow {
			got = want
		}
		s.apply(got)
	}
}

// learnMove learns from one decision and returns the transition that was
// chosen and one that would have been right.
func (t *trainer) learnMove() (got, want int) {
	t.moves.Tick()
	var at [moveCount]int32
	var l, r int32
	for i, k := range t.s.keys() {
		at[i] = t.moves.Find(k)
		l += t.moves.At(at[i], 0)
		r += t.moves.At(at[i], 1)
	}
	got, want = pick(&t.s, l, r), t.best(l, r)
	if t.cost(got) == t.cost(want) {
		return got, got
	}
	for _, i := range at {
		if want != shift {
			t.moves.Add(i, want-left, 1)
		}
		if got != shift {
			t.moves.Add(i, got-left, -1)
		}
	}
	return got, want
}

// learnRel learns the relation of one arc. A gold relation that is not among
// those of its group teaches nothing.
func (t *trainer) learnRel(x sentence, i int32, a *arc) {
	lanes := &t.p.lanes[a.group]
	gold := slices.Index(lanes[:], t.rel(x, i))
	if gold < 0 || t.p.labels.sure.Find(a.key(&t.s)) >= 0 {
		return
	}
	t.labels.Tick()
	var at [labelCount]int32
	for i, k := range a.keys(&t.s, i) {
		at[i] = t.labels.Find(k)
	}
	got := t.bestLane(&at, lanes)
	if got == gold {
		return
	}
	for _, i := range at {
		t.labels.Add(i, gold, 1)
		t.labels.Add(i, got, -1)
	}
}

func (t *trainer) bestLane(at *[labelCount]int32, lanes *[laneCount]text.Rel) int {
	best, top := 0, int32(-1<<31)
	for k, rel := range lanes {
		if rel == text.NoRel {
			break
		}
		var sum int32
		for _, i := range at {
			sum += t.labels.At(i, k)
		}
		if sum > top {
			best, top = k, sum
		}
	}
	return best
}
