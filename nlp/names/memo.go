package names

// A memo keeps sums of weights that come again and again: those of words and
// those of the parts of settings.
type memo struct {
	words [1 << 10]kept
	parts [1 << 11]kept
	keys  []key
}

// kept are the two sums with a place that came last, the last one first. They
// fill one line of the cache: a sum's key, 32 bits of its hash, is in digits
// that stand for no tag.
type kept [2]sum

// has reports whether the key of the sum is that of the hash.
func (s *sum) has(hash uint64) bool { return s.key() == uint32(hash>>32) }

// find returns the sum with the hash, nil where it is not kept.
func (k *kept) find(hash uint64) *sum {
	i := 0
	if k[1].has(hash) { // no jump, which could not be foretold
		i = 1
	}
	if s := &k[i]; s.has(hash) {
		return s
	}
	return nil
}

// put keeps the sum of the keys in the table and returns it.
func (k *kept) put(hash uint64, t table, keys []key) *sum {
	k[1], k[0] = k[0], t.sum(keys)
	k[0].setKey(uint32(hash >> 32))
	return &k[0]
}

// score sets s to the scores of token i's tags.
func (w *reading) score(s *sum, i int) {
	v := w.window(i)
	*s = *w.wordSum(i)
	w.addSetting(s, v)
	w.model.neighbors.add(s, v)
}

// wordSum returns the sum of what the word of token i adds.
func (w *reading) wordSum(i int) *sum {
	x := w.memo
	h := w.d.Tokens[i].Form
	k := &x.words[slotOf(h, len(x.words))]
	if s := k.find(h); s != nil {
		return s
	}
	x.keys = w.wordKeys(x.keys[:0], i)
	return k.put(h, w.model.words, x.keys)
}

// addSetting adds to s what the setting adds.
func (w *reading) addSetting(s *sum, v *window) {
	x, t := w.memo, *s
	var hashes [parts]uint64
	v.hash(&hashes)
	for p := range hashes {
		h := hashes[p]
		k := &x.parts[h%uint64(len(x.parts))]
		o := k.find(h)
		if o == nil {
			x.keys = v.keys(x.keys[:0], part(p))
			o = k.put(h, w.model.settings, x.keys)
		}
		t = t.plus(o)
	}
	*s = t
}
