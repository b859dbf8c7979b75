// Package names finds the names of persons, organizations, places, events and
// peoples in articles: gazetteers and rules propose, a linear model decides,
// and what the article's full names tell settles the short ones.
package names

import (
	"fmt"
	"slices"
	"sync"

	"lede/text"
)

// Options are what a recognizer is made of besides the built-in lists.
type Options struct {
	// Entries are a user's own words and phrases by class, as the headings of
	// gazetteer/words.txt name them.
	Entries map[string][]string
	// Names are whole names that a user wants known, by kind: Person, Org,
	// Place, EventName, Norp. They stand over what rules and model find.
	Names map[text.Label][]string
	// Model is the model's section, as Train returned it; without one the
	// rules decide alone.
	Model []byte
}

// A Recognizer finds the names of articles. It is read-only once made and
// safe for concurrent use.
type Recognizer struct {
	gaz   *gazetteer
	own   *gazetteer // the user's whole names, nil where there are none
	model *model
	pool  sync.Pool // of *reading
}

// New returns a recognizer. Errors tell of an unknown class of words or wrap
// ErrModel.
func New(o Options) (*Recognizer, error) {
	g, err := newGazetteer(o.Entries)
	if err != nil {
		return nil, fmt.Errorf("reading the gazetteer: %w", err)
	}
	r := &Recognizer{gaz: g, own: ownNames(o.Names)}
	if o.Model != nil {
		if r.model, err = readModel(o.Model); err != nil {
			return nil, err
		}
	}
	var outside view
	if r.model != nil {
		outside.block = r.model.neighbors.slot(0).block
	}
	r.pool.New = func() any {
		return &reading{gaz: g, model: r.model, outside: outside}
	}
	return r, nil
}

// A reading is the work on one document.
type reading struct {
	forms    forms // first, so that its sets don't straddle lines of the cache
	d        *text.Document
	gaz      *gazetteer
	model    *model              // nil without one
	found    []text.Mention      // NoLabel where a name's kind is open
	whys     []why               // of found
	known    wordMap[text.Label] // what longer names tell of their words
	votes    wordMap[votes]
	views    []view
	capitals []int32  // tokens that begin with a capital
	may      tokenSet // tokens that may be part of a name
	outside  view     // beyond the ends of the document
	edge     window   // of a token near them
	lower    seen     // words that stand in lower case
	middle   seen     // words capitalised inside a sentence
	lattice  lattice
	memo     *memo // nil before the first document, and without a model
}

// Annotate sets the document's mentions to its names. Tokens and sentences
// must be filled.
func (r *Recognizer) Annotate(d *text.Document) {
	w := r.begin(d)
	if r.model != nil {
		w.decide()
	}
	w.settle()
	if r.own != nil {
		w.claim(r.own)
	}
	w.d = nil
	r.pool.Put(w)
}

// begin reads the document by rules and makes its views.
func (r *Recognizer) begin(d *text.Document) *reading {
	w := r.pool.Get().(*reading)
	w.d, w.found, w.whys = d, w.found[:0], w.whys[:0]
	w.known.reset()
	w.words()
	w.runs()
	w.learn()
	w.look()
	return w
}

// eachIsland calls f with the ends of each run of candidates within a
// sentence.
func (w *reading) eachIsland(f func(first, last int)) {
	for _, s := range w.d.Sentences {
		for i := w.may.next(s.First, s.Last); i < s.Last; {
			end := w.may.end(i, s.Last)
			f(i, end)
			i = w.may.next(end, s.Last)
		}
	}
}

// decide replaces the rules' names by the model's.
func (w *reading) decide() {
	w.found, w.whys = w.found[:0], w.whys[:0]
	w.known.reset()
	if w.memo == nil {
		w.memo = new(memo)
	}
	w.eachIsland(func(first, last int) {
		if w.weigh(first, last) {
			w.collect(first, w.model.best(&w.lattice))
		}
	})
	w.learn()
	w.recall()
}

// weigh fills the lattice for the island [first, last) and reports whether
// there may be a name in it.
func (w *reading) weigh(first, last int) bool {
	l, outside := &w.lattice, true
	l.sums = slices.Grow(l.sums[:0], last-first)[:last-first]
	for k := range l.sums {
		s := &l.sums[k]
		w.score(s, first+k)
		outside = outside && w.views[first+k].rule < ruled && s.outside(w.model.lead)
	}
	if outside {
		return false
	}
	l.score = slices.Grow(l.score[:0], last-first)[:last-first]
	for k := range l.score {
		l.sums[k].scores(&l.score[k])
		w.trust(&l.score[k], first+k)
	}
	return true
}

// trust favours what the rules say of token i: on wire copy, which the model
// has seen little of, they are the better guide.
func (w *reading) trust(score *scores, i int) {
	v := &w.views[i]
	if v.rule < ruled {
		return
	}
	score[tagOf[v.rule/2-1]+v.rule%2] += trustIn[v.why]
}

// tagOf gives the tag of a label's beginning.
var tagOf = func() (t [work + 1]uint8) {
	for k, l := range labels {
		t[l] = uint8(1 + 2*k)
	}
	return t
}()

// trustIn is how much each rule's word counts beside the model's scores, of
// which a clear case has some hundreds; chosen on news in cross-validation.
var trustIn = [...]int32{
	byHead: 60, byHeadOf: 200, byList: 80, byPrefix: 60, byTitle: 200,
	byGiven: 60, byChinese: 150, byClue: 60, byDateline: 300, byCapitals: 60,
	byNoun: 150, byEvent: 1500, byFixed: 1500, byAmpersand: 1500,
}

// collect adds the names that the tags from token first on tell.
func (w *reading) collect(first int, tags []uint8) {
	for i := 0; i < len(tags); {
		start := i
		i++
		if tags[start] == 0 {
			continue
		}
		for i < len(tags) && tags[i] == tags[start]+1 {
			i++
		}
		l := labels[(tags[start]-1)/2]
		if l == work {
			l = text.NoLabel
		}
		end := w.withoutTail(first+start, first+i)
		if l == text.Org || l == text.Place {
			end = w.withoutOffice(first+start, end)
		}
		begin := first + start
		if l == text.Person && w.joinedByAmpersand(begin, end) {
			l = text.Org // Harcombe & Lyle
		}
		if l == text.Person {
			begin = w.withoutTitle(begin, end)
			end = w.withoutPlace(begin, end)
			if w.ofFirm(begin) {
				l = text.Org
			}
		}
		w.add(begin, end, l, byModel)
	}
}

// ofFirm reports whether the name at token first, which looks like a person's,
// stands behind what firms are called and has no given name: "contractor Balfour
// Kent", "the developer, Bloor Holt".
func (w *reading) ofFirm(first int) bool {
	if w.is(first, anyGiven) {
		return false
	}
	k := first - 1
	if w.mark(k, ",") {
		k--
	}
	return k >= 0 && firmNouns[w.d.Tokens[k].Lower]
}

// joinedByAmpersand reports whether "&" stands within the name [first, last).
func (w *reading) joinedByAmpersand(first, last int) bool {
	for i := first + 1; i < last-1; i++ {
		if w.mark(i, "&") {
			return true
		}
	}
	return false
}

// runs finds the runs of capitalised words and reads each.
func (w *reading) runs() {
	next := 0 // of the capitals
	for _, s := range w.d.Sentences {
		for next < len(w.capitals) && int(w.capitals[next]) < s.Last {
			i := int(w.capitals[next])
			end := w.run(i, w.runEnd(i, s.Last), s)
			for next < len(w.capitals) && int(w.capitals[next]) < min(end, s.Last) {
				next++
			}
		}
	}
}

func (w *reading) flags(i int) text.Flags { return w.d.Tokens[i].Flags }

// capital reports whether token i is a word that begins with a capital.
func (w *reading) capital(i int) bool { return w.views[i].capital }

// phrase is that of the gazetteer.
func (w *reading) phrase(i, limit int, want class) (int, class) {
	return w.gaz.phraseFrom(w.views[i].class, w.d, i, limit, want)
}

// is reports whether token i is within the document and in a class of c.
func (w *reading) is(i int, c class) bool {
	return i >= 0 && i < len(w.views) && w.views[i].class&c != 0
}

func (w *reading) mark(i int, s string) bool {
	return i >= 0 && i < len(w.d.Tokens) && w.d.Word(i) == s
}

// runEnd returns the end of the run of capitalised words that begins at i:
// hyphens, ampersands, initials, the small words inside persons' names and the
// marks inside bodies' names go on with it.
func (w *reading) runEnd(i, limit int) int {
	j := i + 1
	for j < limit {
		switch {
		case w.capital(j):
			j++
		case j+1 < limit && w.capital(j+1) && w.flags(j).Has(text.Glued) && w.flags(j+1).Has(text.Glued) && w.d.Word(j) == "-":
			j += 2
		case j+1 < limit && w.capital(j+1) && (w.d.Word(j) == "&" || w.inBody(j)):
			j += 2
		case j+2 < limit && w.views[j].class&particle != 0 && w.mark(j+1, "-") && w.capital(j+2) && w.flags(j+2).Has(text.Glued):
			j += 3 // el-Sayed
		case w.flags(j)&text.Letter != 0 && w.views[j].class&particle != 0:
			k := j + 1
			for k < limit && k < j+3 && !w.capital(k) && w.views[k].class&particle != 0 {
				k++
			}
			if k >= limit || !w.capital(k) || w.views[j-1].class&(function|title|notName) != 0 {
				return j
			}
			j = k + 1
		default:
			return j
		}
	}
	return j
}

func (w *reading) add(first, last int, l text.Label, y why) {
	if last > first {
		w.whys = append(w.whys, y)
		w.found = append(w.found, text.Mention{First: int32(first), Last: int32(last), Label: l, Entity: -1})
	}
}
