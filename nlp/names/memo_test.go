package names

import (
	"math"
	"slices"
	"testing"

	english "lede/nlp/model"
	"lede/text"
	"lede/tokenize"
)

const report = `PORT ELARA, Marenia, June 14 (Andes Wire) -- The National Bureau of Statistics (NBS) said on Monday that
exports rose 12% to $3.4 billion. "It's a strong signal," said Ana Ruiz-Lopez, deputy governor of the Bank of Marenia.

Ruiz-Lopez told Al-Nahar that the 2024 World Cable Conference opens on May 3 in São Vicente; the NBS, O'Brien & Sons
Ltd., and McDonald's will attend. Kim Tae-hoon, of the U.S. Department of Trade, won't.`

// begun returns a reading of the report and the embedded model.
func begun(t *testing.T) *reading {
	t.Helper()
	f, err := english.English()
	if err != nil {
		t.Fatal(err)
	}
	b, err := f.Section(Section)
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(Options{Model: b})
	if err != nil {
		t.Fatal(err)
	}
	d := &text.Document{Text: report}
	d.Tokens = tokenize.Tokens(nil, d.Text)
	d.Sentences = tokenize.Sentences(nil, d.Text, d.Tokens)
	w := r.begin(d)
	w.memo = new(memo)
	return w
}

// A memo gives the sums of the features that a model is trained with, the
// first time and later.
func TestScore(t *testing.T) {
	t.Parallel()
	w := begun(t)
	for range 2 {
		for i := range w.d.Tokens {
			var s sum
			for _, f := range w.features(nil, i) {
				r := w.model.row(f)
				s.addLifted(&r)
				s.lower(1)
			}
			var got, want scores
			var x sum
			w.score(&x, i)
			x.scores(&got)
			if s.scores(&want); got != want {
				t.Errorf("scores of %q = %v, want %v", w.d.Word(i), got, want)
			}
		}
	}
}

// row returns the weights of the feature.
func (m *model) row(f feature) row {
	x := &m.neighbors
	b := x.slot(f.word).block
	switch f.sort {
	case ofWord:
		return *m.words.find(f.key)
	case ofSetting:
		return *m.settings.find(f.key)
	case ofPair:
		return *x.pairs.find(f.key)
	case ofNeighbor:
		return x.rows[b.row(f.side)]
	}
	return x.rows[x.shape(b, f.side, uint32(f.other))]
}

// The search that passes over hopeless tags finds what one finds that tries
// all, and where there need be none it would find no name.
func TestBest(t *testing.T) {
	t.Parallel()
	w := begun(t)
	w.eachIsland(func(first, last int) {
		l := &w.lattice
		l.score = make([]scores, last-first)
		outside := true
		for k := range l.score {
			var s sum
			w.score(&s, first+k)
			s.scores(&l.score[k])
			outside = outside && s.outside(w.model.lead)
		}
		want := searchAll(w.model, l.score)
		if outside && slices.Max(want) > 0 {
			t.Errorf("tags of %q = %v, want none", w.d.Words(first, last), want)
		}
		if got := w.model.best(l); !slices.Equal(got, want) {
			t.Errorf("tags of %q = %v, want %v", w.d.Words(first, last), got, want)
		}
	})
}

func searchAll(m *model, score []scores) []uint8 {
	type path struct {
		score int32
		tags  []uint8
	}
	paths := make([]path, tagCount)
	for j := range paths {
		paths[j] = path{impossible, nil}
	}
	paths[0].score = 0
	for _, s := range score {
		next := make([]path, tagCount)
		for b := range next {
			next[b].score = math.MinInt32
			for a, p := range paths {
				if x := p.score + m.trans[a][b] + s[b]; follows(a, b) && x > next[b].score {
					next[b] = path{x, append(slices.Clone(p.tags), uint8(b))}
				}
			}
		}
		paths = next
	}
	for j := range paths {
		paths[j].score += m.trans[j][0]
	}
	return slices.MaxFunc(paths, func(a, b path) int { return int(a.score) - int(b.score) }).tags
}
