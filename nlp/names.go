package nlp

import (
	"strings"

	"lede/text"
)

// A recognizer finds the names of an article. It is read-only once made.
type recognizer struct {
	gaz *gazetteer
}

// newRecognizer returns a recognizer that knows the built-in gazetteer and a
// user's entries, class name to phrases.
func newRecognizer(entries map[string][]string) (*recognizer, error) {
	g, err := newGazetteer(entries)
	if err != nil {
		return nil, err
	}
	return &recognizer{gaz: g}, nil
}

// A nameReading is the work of one document.
type nameReading struct {
	d     *text.Document
	gaz   *gazetteer
	class []class        // of each token by itself
	found []text.Mention // NoLabel where a name's kind is open
	known map[uint64]knownName
}

// A knownName is what the article has told of a word or an acronym.
type knownName struct {
	label text.Label
	full  int32 // index in found of the longer name
}

// recognize sets the document's mentions to its names.
func (r *recognizer) recognize(d *text.Document) {
	w := &nameReading{d: d, gaz: r.gaz, known: map[uint64]knownName{}}
	w.class = make([]class, len(d.Tokens))
	for i := range d.Tokens {
		if d.Tokens[i].Flags&text.Letter != 0 {
			w.class[i] = r.gaz.word(&d.Tokens[i])
		}
	}
	for _, s := range d.Sentences {
		w.sentence(s)
	}
	w.learn()
	w.settle()
}

// sentence finds the runs of capitalised words and reads each.
func (w *nameReading) sentence(s text.Sentence) {
	for i := s.First; i < s.Last; {
		if !w.capital(i) {
			i++
			continue
		}
		end := w.runEnd(i, s.Last)
		w.run(i, end, s)
		i = end
	}
}

func (w *nameReading) flags(i int) text.Flags { return w.d.Tokens[i].Flags }

// capital reports whether token i is a word that begins with a capital.
func (w *nameReading) capital(i int) bool { return w.flags(i).Has(text.Capital | text.Letter) }

// is reports whether token i is within the document and in a class of c.
func (w *nameReading) is(i int, c class) bool {
	return i >= 0 && i < len(w.class) && w.class[i]&c != 0
}

func (w *nameReading) mark(i int, s string) bool {
	return i >= 0 && i < len(w.d.Tokens) && w.d.Word(i) == s
}

// runEnd returns the end of the run of capitalised words that begins at i:
// hyphens, ampersands, initials and the small words inside persons' names go
// on with it.
func (w *nameReading) runEnd(i, limit int) int {
	j := i + 1
	for j < limit {
		switch {
		case w.capital(j):
			j++
		case j+1 < limit && w.capital(j+1) && w.flags(j).Has(text.Glued) && w.flags(j+1).Has(text.Glued) && w.d.Word(j) == "-":
			j += 2
		case j+1 < limit && w.capital(j+1) && w.d.Word(j) == "&":
			j += 2
		case w.flags(j)&text.Letter != 0 && w.class[j]&particle != 0:
			k := j + 1
			for k < limit && k < j+3 && !w.capital(k) && w.class[k]&particle != 0 {
				k++
			}
			if k >= limit || !w.capital(k) || w.class[j-1]&(function|title|notName) != 0 {
				return j
			}
			j = k + 1
		default:
			return j
		}
	}
	return j
}

func (w *nameReading) add(first, last int, l text.Label) {
	if last > first {
		w.found = append(w.found, text.Mention{First: int32(first), Last: int32(last), Label: l, Entity: -1})
	}
}

// learn notes what the article's full names tell of their parts: a person's
// family name, an organization's first word, and the acronym in brackets
// after a name.
func (w *nameReading) learn() {
	for k, m := range w.found {
		first, last := int(m.First), int(m.Last)
		n := knownName{m.Label, int32(k)}
		switch {
		case m.Label == text.NoLabel || last-first < 2:
		case m.Label == text.Person:
			end := last - 1
			for end > first && w.class[end]&nameSuffix != 0 {
				end--
			}
			w.know(end, n)
			if w.class[first]&chineseSurname != 0 {
				w.know(first, n)
			}
		case m.Label == text.Org:
			if w.class[first]&(common|function|place|norp) == 0 {
				w.know(first, n)
			}
			w.bracketed(last, n)
		}
	}
}

func (w *nameReading) know(tok int, n knownName) {
	h := w.d.Tokens[tok].Lower
	if _, ok := w.known[h]; !ok {
		w.known[h] = n
	}
}

// bracketed reads "(NBS)" after a name as its alias.
func (w *nameReading) bracketed(i int, n knownName) {
	if w.mark(i, "(") && i+2 < len(w.d.Tokens) && w.mark(i+2, ")") && w.flags(i+1).Has(text.AllCaps) {
		w.known[w.d.Tokens[i+1].Lower] = n
	}
}

// settle decides the names whose kind is open by what the article has told,
// drops what stays open and writes the rest to the document.
func (w *nameReading) settle() {
	d := w.d
	d.Mentions = d.Mentions[:0]
	for _, m := range w.found {
		if m.Last-m.First == 1 {
			if n, ok := w.known[d.Tokens[m.First].Lower]; ok && m.Label != text.Norp {
				m.Label = n.label
			}
		}
		if m.Label != text.NoLabel {
			d.Mentions = append(d.Mentions, m)
		}
	}
}

// year reports whether s is a year's four digits.
func year(s string) bool {
	return len(s) == 4 && (s[0] == '1' || s[0] == '2') && strings.Trim(s, "0123456789") == ""
}
