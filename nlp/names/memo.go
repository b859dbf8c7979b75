package names

// A memo keeps sums of weights that come again and again: those of words and
// those of settings. Both tables are direct-mapped: a newer key takes the place
// of an older one.
type memo struct {
	words    [1 << memoWords]keyedSum
	settings [1 << memoSettings]keyedSum
	keys     []key
}

// With these sizes two thirds of the words and nine settings in ten are
// there. Larger ones are no faster: what is gained is lost where they leave the
// nearest levels of the cache.
const (
	memoWords    = 11
	memoSettings = 12
)

// A keyedSum holds the sum of the features that a key stands for.
type keyedSum struct {
	key uint64 // 0 where the place is free
	sum sum
}

// score returns the scores of token i's tags.
func (w *reading) score(m *model, i int) scores {
	x := w.memo
	s := *w.wordSum(m, i)
	s.add(w.settingSum(m, i))
	x.keys = w.neighborKeys(x.keys[:0], i)
	m.emit(&s, x.keys)
	return s.scores()
}

// wordSum returns the sum of what the word of token i adds.
func (w *reading) wordSum(m *model, i int) *sum {
	x := w.memo
	form := w.d.Tokens[i].Form | 1 // never 0
	e := &x.words[slotOf(form, len(x.words))]
	if e.key != form {
		e.key, e.sum = form, sum{}
		x.keys = w.wordKeys(x.keys[:0], i)
		m.emit(&e.sum, x.keys)
	}
	return &e.sum
}

// settingSum returns the sum of what the setting of token i adds.
func (w *reading) settingSum(m *model, i int) *sum {
	x := w.memo
	s := w.setting(i)
	k := s.hash()
	e := &x.settings[k>>(64-memoSettings)]
	if e.key != k {
		e.key, e.sum = k, sum{}
		x.keys = s.keys(x.keys[:0])
		m.emit(&e.sum, x.keys)
	}
	return &e.sum
}
