package names

// A memo keeps sums of weights that come again and again: those that a word's
// form alone decides, by role, and those of a circumstance. Both tables are
// direct-mapped: a newer key takes the place of an older one.
type memo struct {
	words   [1 << memoWords]wordSums
	around  [1 << memoAround]aroundSum
	outside [roles]sum // of what is beyond the ends of the document
	keys    []key
}

// Larger ones are no faster: what is gained is lost where they leave the nearest
// levels of the cache.
const (
	memoWords  = 10
	memoAround = 9
)

// A wordSums holds the sums of a form's features in each role that it was
// asked in.
type wordSums struct {
	form uint64 // 0 where the place is free
	have uint8  // a bit for each role
	sum  [roles]sum
}

// An aroundSum holds the sum of a circumstance's features.
type aroundSum struct {
	packed uint64 // 0 where the place is free
	sum    sum
}

func (m *model) newMemo() *memo {
	x := new(memo)
	for r := range x.outside {
		x.keys = wordKeys(x.keys[:0], role(r), &word{})
		m.emit(&x.outside[r], x.keys)
	}
	return x
}

// score returns the scores of token i's tags.
func (w *reading) score(m *model, i int) scores {
	x := w.memo
	s := *w.wordSum(m, itself, i)
	s.add(w.wordSum(m, before, i-1))
	s.add(w.wordSum(m, after, i+1))
	s.add(w.wordSum(m, before2, i-2))
	s.add(w.wordSum(m, after2, i+2))
	s.add(w.aroundSum(m, i))
	x.keys = w.pairKeys(x.keys[:0], i)
	m.emit(&s, x.keys)
	return s.scores()
}

// wordSum returns the sum of what the form of token i adds in a role.
func (w *reading) wordSum(m *model, r role, i int) *sum {
	x := w.memo
	if uint(i) >= uint(len(w.d.Tokens)) {
		return &x.outside[r]
	}
	form := w.d.Tokens[i].Form | 1 // never 0
	e := &x.words[slotOf(form, len(x.words))]
	if e.form != form {
		e.form, e.have = form, 0
	}
	if e.have>>r&1 == 0 {
		y := w.word(i)
		x.keys = wordKeys(x.keys[:0], r, &y)
		e.sum[r] = sum{}
		m.emit(&e.sum[r], x.keys)
		e.have |= 1 << r
	}
	return &e.sum[r]
}

// aroundSum returns the sum of what the circumstance of token i adds.
func (w *reading) aroundSum(m *model, i int) *sum {
	x := w.memo
	c := w.circumstance(i)
	p := c.packed()
	e := &x.around[p*0x9e3779b97f4a7c15>>(64-memoAround)]
	if e.packed != p {
		x.keys = c.keys(x.keys[:0])
		e.packed, e.sum = p, sum{}
		m.emit(&e.sum, x.keys)
	}
	return &e.sum
}
