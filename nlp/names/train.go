package names

import (
	"math"
	"math/rand/v2"
	"slices"

	"lede/text"
)

// An Example is a document with its names, as byte spans; Gold is sorted and
// without overlaps. Label Work marks works and products.
type Example struct {
	Doc  *text.Document // tokens and sentences filled
	Gold []Name
}

// A Name is a span of the text and its kind.
type Name struct {
	text.Span
	Label text.Label
}

// Work is the label of works, products and other names in training data that
// are neither persons, bodies, places, events nor peoples.
const Work = work

// An island is a run of candidates with gold tags and features.
type island struct {
	keys [][]int32 // ids of features
	gold []uint8
}

// A trainer holds an averaged perceptron's weights: Collins 2002,
// "Discriminative training methods for hidden Markov models".
type trainer struct {
	ids     map[feature]int32
	names   []feature
	count   []int32
	weight  [][tagCount]float32
	total   [][tagCount]float64
	stamp   [][tagCount]int32
	trans   [tagCount][tagCount]float32
	transT  [tagCount][tagCount]float64
	transS  [tagCount][tagCount]int32
	step    int32
	islands [][]island
}

// Train learns a model from the examples and returns its section's bytes. It
// is deterministic: the same examples in the same order give the same bytes.
func (r *Recognizer) Train(examples []Example, epochs int) []byte {
	t := &trainer{ids: map[feature]int32{}}
	for _, e := range examples {
		t.islands = append(t.islands, t.read(r, e))
	}
	sum := make([][tagCount]float64, len(t.names))
	var trans [tagCount][tagCount]float64
	for seed := range uint64(members) {
		t.run(seed, epochs)
		t.addTo(sum, &trans)
	}
	return t.model(sum, &trans)
}

// members is how many perceptrons, each with the examples in an order of its
// own, are averaged: it steadies what one learns from few examples.
const members = 5

// run trains anew with the examples in the seed's order.
func (t *trainer) run(seed uint64, epochs int) {
	t.weight = make([][tagCount]float32, len(t.names))
	t.total = make([][tagCount]float64, len(t.names))
	t.stamp = make([][tagCount]int32, len(t.names))
	t.trans, t.transT, t.transS = [tagCount][tagCount]float32{}, [tagCount][tagCount]float64{}, [tagCount][tagCount]int32{}
	t.step = 0
	rng := rand.New(rand.NewPCG(seed, 2))
	order := make([]int, len(t.islands))
	for i := range order {
		order[i] = i
	}
	for range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			for i := range t.islands[k] {
				t.learn(&t.islands[k][i])
			}
		}
	}
}

// addTo adds the averaged weights of the run.
func (t *trainer) addTo(sum [][tagCount]float64, trans *[tagCount][tagCount]float64) {
	for f := range sum {
		for j := range tagCount {
			sum[f][j] += (t.total[f][j] + float64(t.step-t.stamp[f][j])*float64(t.weight[f][j])) / float64(t.step)
		}
	}
	for a := range tagCount {
		for b := range tagCount {
			trans[a][b] += (t.transT[a][b] + float64(t.step-t.transS[a][b])*float64(t.trans[a][b])) / float64(t.step)
		}
	}
}

// read makes the islands of one example.
func (t *trainer) read(r *Recognizer, e Example) []island {
	w := r.begin(e.Doc)
	tags := goldTags(e)
	var out []island
	var buf []feature
	w.eachIsland(func(first, last int) {
		var x island
		for i := first; i < last; i++ {
			buf = w.features(buf[:0], i)
			ids := make([]int32, len(buf))
			for j, f := range buf {
				ids[j] = t.id(f)
			}
			x.keys = append(x.keys, ids)
		}
		x.gold = tags[first:last]
		if x.gold[0] != 0 && x.gold[0]%2 == 0 {
			x.gold[0]-- // the name began outside
		}
		out = append(out, x)
	})
	return out
}

func (t *trainer) id(f feature) int32 {
	id, ok := t.ids[f]
	if !ok {
		id = int32(len(t.names))
		t.ids[f] = id
		t.names = append(t.names, f)
		t.count = append(t.count, 0)
	}
	t.count[id]++
	return id
}

// goldTags returns the tags of the document's tokens.
func goldTags(e Example) []uint8 {
	tags := make([]uint8, len(e.Doc.Tokens))
	k := 0
	for i, tok := range e.Doc.Tokens {
		for k < len(e.Gold) && e.Gold[k].End <= int(tok.Start) {
			k++
		}
		if k == len(e.Gold) || int(tok.Start) < e.Gold[k].Start {
			continue
		}
		tag := uint8(1 + 2*slices.Index(labels[:], e.Gold[k].Label))
		if int(tok.Start) > e.Gold[k].Start {
			tag++
		}
		tags[i] = tag
	}
	return tags
}

// learn decodes the island and, where the tags are wrong, moves the weights.
func (t *trainer) learn(x *island) {
	t.step++
	tags := t.decode(x)
	if slices.Equal(tags, x.gold) {
		return
	}
	before, wanted := uint8(0), uint8(0)
	for i := range tags {
		t.moveTrans(wanted, x.gold[i], before, tags[i])
		before, wanted = tags[i], x.gold[i]
		if tags[i] == x.gold[i] {
			continue
		}
		for _, f := range x.keys[i] {
			t.move(f, x.gold[i], 1)
			t.move(f, tags[i], -1)
		}
	}
	t.moveTrans(wanted, 0, before, 0)
}

func (t *trainer) move(f int32, tag uint8, by float32) {
	t.total[f][tag] += float64(t.step-t.stamp[f][tag]) * float64(t.weight[f][tag])
	t.stamp[f][tag] = t.step
	t.weight[f][tag] += by
}

func (t *trainer) moveTrans(a, b, c, d uint8) {
	if a == c && b == d {
		return
	}
	for _, x := range []struct {
		from, to uint8
		by       float32
	}{{a, b, 1}, {c, d, -1}} {
		t.transT[x.from][x.to] += float64(t.step-t.transS[x.from][x.to]) * float64(t.trans[x.from][x.to])
		t.transS[x.from][x.to] = t.step
		t.trans[x.from][x.to] += x.by
	}
}

// decode is model.best in floating point.
func (t *trainer) decode(x *island) []uint8 {
	n := len(x.keys)
	back := make([][tagCount]uint8, n)
	var prev [tagCount]float32
	for j := 1; j < tagCount; j++ {
		prev[j] = -1e9
	}
	for i := range n {
		var emit, cur [tagCount]float32
		for _, f := range x.keys[i] {
			for j, v := range &t.weight[f] {
				emit[j] += v
			}
		}
		for b := range tagCount {
			top, arg := float32(-math.MaxFloat32), 0
			for a := range tagCount {
				if s := prev[a] + t.trans[a][b]; follows(a, b) && s > top {
					top, arg = s, a
				}
			}
			cur[b], back[i][b] = top+emit[b], uint8(arg)
		}
		prev = cur
	}
	top := 0
	for j := range prev {
		if prev[j]+t.trans[j][0] > prev[top]+t.trans[top][0] {
			top = j
		}
	}
	tags := make([]uint8, n)
	for i := n - 1; i >= 0; i-- {
		tags[i] = uint8(top)
		top = int(back[i][top])
	}
	return tags
}

// model returns the section of the averaged weights, scaled to whole numbers;
// features whose weights all come to nothing are left out.
func (t *trainer) model(rows [][tagCount]float64, trans *[tagCount][tagCount]float64) []byte {
	var sizes []float64
	for f := range rows {
		for j := range tagCount {
			if v := math.Abs(rows[f][j]); v > 0 {
				sizes = append(sizes, v)
			}
		}
	}
	slices.Sort(sizes)
	scale := 1.0
	if len(sizes) > 0 { // one weight in two thousand is cut off at 127
		scale = 127 / sizes[len(sizes)-1-len(sizes)/2000]
	}
	var kept []weighted
	for f, r := range rows {
		k := weighted{feature: t.names[f], count: t.count[f]}
		keep := false
		for j, v := range r {
			q := math.Round(max(-127, min(127, v*scale)))
			k.w[j] = int8(q)
			keep = keep || math.Abs(q) > pruneBelow
		}
		if keep {
			kept = append(kept, k)
		}
	}
	var whole [tagCount][tagCount]int32
	for a := range tagCount {
		for b := range tagCount {
			whole[a][b] = int32(math.Round(trans[a][b] * scale))
		}
	}
	return encode(kept, &whole)
}

// pruneBelow is the size of weights that are not worth a feature's place.
const pruneBelow = 2
