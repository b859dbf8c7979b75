package sink_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede/fact"
	"lede/sink"
)

// article returns the records of an article with one date, which words open
// that are no part of the time.
func article(id string) []fact.Fact {
	return []fact.Fact{
		&fact.Document{Head: fact.Head{Doc: id}, Date: "2021-07-20", Full: "Café & bar closed before July 16."},
		&fact.Date{Head: fact.Head{Start: 18, End: 32}, Type: "DATE", Value: "2021-07-16", Mod: "APPROX", Opener: 7},
	}
}

const tagged = `<TEXT>Café &amp; bar closed before <TIMEX3 tid="t1" type="DATE" value="2021-07-16" mod="APPROX">July 16</TIMEX3>.</TEXT>`

func TestTimeML(t *testing.T) {
	var b strings.Builder
	s := sink.NewTimeML(&b)
	if err := errors.Join(s.Write(article("a")), s.Close()); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), tagged) || !strings.Contains(b.String(), `value="2021-07-20" functionInDocument="CREATION_TIME"`) {
		t.Errorf("TimeML gives\n%s\nwant in it %s", b.String(), tagged)
	}
}

func TestTimeMLSecondDocument(t *testing.T) {
	var b strings.Builder
	s := sink.NewTimeML(&b)
	err := errors.Join(s.Write(article("a")), s.Write(article("b")), s.Close())
	if !errors.Is(err, sink.ErrSecondDocument) || strings.Count(b.String(), "<TimeML>") != 1 {
		t.Errorf("two articles give the error %v and\n%s\nwant ErrSecondDocument and the first", err, b.String())
	}
}

func TestTimeMLDir(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	s, err := sink.NewTimeMLDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	failed := []fact.Fact{&fact.Document{Head: fact.Head{Doc: "bad"}, Error: "no text"}}
	if err := errors.Join(s.Write(article("../news/a.txt")), s.Write(failed), s.Write(article("../news/a.txt")), s.Close()); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"news_a.txt.tml", "news_a.txt_2.tml"} {
		if b, err := os.ReadFile(filepath.Join(dir, name)); err != nil || !strings.Contains(string(b), tagged) {
			t.Errorf("%s holds %q (%v), want in it %s", name, b, err, tagged)
		}
	}
	if files, _ := os.ReadDir(dir); len(files) != 2 {
		t.Errorf("the directory has %d files, want 2: what could not be read has none", len(files))
	}
}
