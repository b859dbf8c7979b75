package namecorpus

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"lede/nlp/names"
	"lede/text"
)

// WikigoldFile is the name that Wikigold has in a data folder.
const WikigoldFile = "wikigold.conll"

// LoadWikigold reads the documents of Wikigold (Balasuriya et al. 2009) in a
// folder. Its words are joined by blanks, its sentences by line ends.
// Miscellaneous names become peoples or events where the lists of r know
// them, else works.
func LoadWikigold(folder string, r *names.Recognizer) ([]names.Example, error) {
	path := filepath.Join(folder, WikigoldFile)
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("opening Wikigold: %w", err)
	}
	defer func() { _ = f.Close() }()
	out, err := readWikigold(f, r)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	return out, nil
}

func readWikigold(in io.Reader, r *names.Recognizer) ([]names.Example, error) {
	w := wikigold{r: r}
	sc := bufio.NewScanner(in)
	for sc.Scan() {
		word, tag, ok := strings.Cut(strings.TrimSpace(sc.Text()), " ")
		switch {
		case word == "-DOCSTART-":
			w.flush()
		case !ok:
			w.text.WriteByte('\n')
			w.open = ""
		default:
			w.word(word, tag)
		}
	}
	w.flush()
	return w.out, sc.Err()
}

type wikigold struct {
	r    *names.Recognizer
	text strings.Builder
	gold []names.Name
	open string // the tag of the name that the last word belongs to
	out  []names.Example
}

func (w *wikigold) word(word, tag string) {
	if n := w.text.Len(); n > 0 && !strings.HasSuffix(w.text.String()[n-1:], "\n") {
		w.text.WriteByte(' ')
	}
	start := w.text.Len()
	w.text.WriteString(word)
	end := w.text.Len()
	if tag != "O" {
		if n := len(w.gold); n > 0 && w.open == tag {
			w.gold[n-1].End = end
		} else {
			w.gold = append(w.gold, names.Name{Span: text.Span{Start: start, End: end}, Label: wikigoldLabels[tag[2:]]})
		}
	}
	w.open = tag
}

var wikigoldLabels = map[string]text.Label{"PER": text.Person, "ORG": text.Org, "LOC": text.Place, "MISC": names.Work}

func (w *wikigold) flush() {
	s := w.text.String()
	if strings.TrimSpace(s) == "" {
		return
	}
	for i, n := range w.gold {
		if n.Label != names.Work {
			continue
		}
		phrase := s[n.Start:n.End]
		last := phrase[strings.LastIndexByte(phrase, ' ')+1:]
		switch {
		case w.r.Known(phrase, "norp") || w.r.Known(last, "norp") && strings.HasPrefix(phrase, "non"):
			w.gold[i].Label = text.Norp
		case w.r.Known(phrase, "event") || last != phrase && w.r.Known(last, "event_head"):
			w.gold[i].Label = text.EventName
		}
	}
	w.out = append(w.out, names.Example{Doc: Split(fmt.Sprintf("wikigold-%d", len(w.out)+1), s), Gold: w.gold})
	w.text.Reset()
	w.gold, w.open = nil, ""
}
