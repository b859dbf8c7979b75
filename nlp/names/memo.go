package names

// A memo keeps sums of weights that come again and again: those that a word's
// form alone decides, by role; those of all that is said of a token and its
// neighbours but for their words; and those of the circumstances in that. The
// tables are direct-mapped: a newer key takes the place of an older one.
type memo struct {
	words    [1 << memoWords]wordSums
	settings [1 << memoSettings]keyedSum
	around   [1 << memoAround]keyedSum
	outside  [roles]sum // of what is beyond the ends of the document
	keys     []key
}

// With these sizes two thirds of the words, four fifths of the settings and
// nearly all circumstances are there. Larger ones are no faster: what is gained is
// lost where they leave the nearest levels of the cache.
const (
	memoWords    = 11
	memoSettings = 11
	memoAround   = 9
)

// A wordSums holds the sums of a form's features in each role that it was
// asked in.
type wordSums struct {
	form uint64 // 0 where the place is free
	have uint8  // a bit for each role
	sum  [roles]sum
}

// A keyedSum holds the sum of the features that a key stands for.
type keyedSum struct {
	key uint64 // 0 where the place is free
	sum sum
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
	s.add(w.settingSum(m, i))
	x.keys = w.lexicalKeys(x.keys[:0], i)
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

// settingSum returns the sum of what the setting of token i adds, its
// circumstance included.
func (w *reading) settingSum(m *model, i int) *sum {
	x := w.memo
	c := w.circumstance(i)
	k := w.setting(i, &c)
	e := &x.settings[k>>(64-memoSettings)]
	if e.key != k {
		e.key, e.sum = k, *x.aroundSum(m, &c)
		x.keys = w.settingKeys(x.keys[:0], i)
		m.emit(&e.sum, x.keys)
	}
	return &e.sum
}

// aroundSum returns the sum of what a circumstance adds.
func (x *memo) aroundSum(m *model, c *circumstance) *sum {
	p := c.packed()
	e := &x.around[p*0x9e3779b97f4a7c15>>(64-memoAround)]
	if e.key != p {
		e.key, e.sum = p, sum{}
		x.keys = c.keys(x.keys[:0])
		m.emit(&e.sum, x.keys)
	}
	return &e.sum
}
