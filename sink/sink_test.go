package sink_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"
	"github.com/olekukonko/tablewriter/pkg/twwidth"

	"lede/fact"
	"lede/sink"
)

func num(s string) *fact.Number { return &fact.Number{Decimal: decimal.MustParse(s)} }

// records are a run with a kind of the user's own.
func records() ([]fact.Fact, []sink.Kind) {
	facts := []fact.Fact{
		&fact.Document{Head: fact.Head{Kind: fact.KindDocument, ID: "d1", Doc: "a"}, Title: "Harbour | toll", Byline: []string{"Ann", "Bo"}, Chars: 9, Sentences: 1},
		&fact.Figure{Head: fact.Head{Kind: fact.KindFigure, ID: "f1", Doc: "a", Text: "about 1,500\tships", Start: 1, End: 18, Rule: "figure.count"}, Value: num("1500"), Modifier: "~", Unit: "ship"},
		&fact.Figure{Head: fact.Head{Kind: fact.KindFigure, ID: "f2", Doc: "a", Text: "5 to 10 years"}, Low: num("5"), High: num("10"), Unit: "a"},
		&fact.Custom{Head: fact.Head{Kind: "tender", ID: "t1", Doc: "a", Text: "bids"}, Fields: []fact.Field{{Name: "buyer", Value: "City \"Hall\""}, {Name: "sum", Value: "5"}}},
	}
	kinds := []sink.Kind{{Name: fact.KindDocument}, {Name: fact.KindFigure}, {Name: "tender", Fields: []string{"buyer", "sum", "deadline"}}}
	return facts, kinds
}

func write(t *testing.T, f sink.Format, o sink.Options, facts []fact.Fact) string {
	t.Helper()
	var b bytes.Buffer
	s, err := sink.New(f, &b, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Write(facts); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFormats(t *testing.T) {
	t.Parallel()
	for f, want := range map[sink.Format]string{
		sink.FormatCSV: `kind,id,doc,text,start,end,sentence,rule,title,date,date_from,place,agency,byline,chars,sentences,error,modifier,value,low,high,score,unit,per,dimension,change,change_role,metric,of,period,source,status,converted,converted_low,converted_high,converted_unit,buyer,sum,deadline
document,d1,a,,0,0,0,,Harbour | toll,,,,,Ann; Bo,9,1,,,,,,,,,,,,,,,,,,,,,,,
figure,f1,a,about 1,500	ships,1,18,0,figure.count,,,,,,,,,,~,1500,,,,ship,,,,,,,,,,,,,,,,
`,
		sink.FormatMarkdown: `## Documents (1)

| doc | title | byline |
| --- | --- | --- |
| a | Harbour \| toll | Ann; Bo |

## Figures (2)

| text | value |
| --- | --- |
| about 1,500 ships | ~1,500 ship |
| 5 to 10 years | 5 to 10 years |

## Tender (1)

| text | buyer | sum |
| --- | --- | --- |
| bids | City "Hall" | 5 |

`,
		sink.FormatTable: `Documents (1)
╭─────┬────────────────┬─────────╮
│ doc │ title          │ byline  │
├─────┼────────────────┼─────────┤
│ a   │ Harbour | toll │ Ann; Bo │
╰─────┴────────────────┴─────────╯
Figures (2)
╭───────────────────┬───────────────╮
│ text              │ value         │
├───────────────────┼───────────────┤
│ about 1,500 ships │ ~1,500 ship   │
│ 5 to 10 years     │ 5 to 10 years │
╰───────────────────┴───────────────╯
Tender (1)
╭──────┬─────────────┬─────╮
│ text │ buyer       │ sum │
├──────┼─────────────┼─────┤
│ bids │ City "Hall" │ 5   │
╰──────┴─────────────┴─────╯
`,
	} {
		facts, kinds := records()
		got := write(t, f, sink.Options{Kinds: kinds}, facts)
		if f == sink.FormatCSV {
			// Quoting is encoding/csv's affair; the first rows show the columns.
			want = strings.Replace(want, "about 1,500	ships", "\"about 1,500\tships\"", 1)
			got = strings.Join(strings.SplitAfter(got, "\n")[:3], "")
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", f, d)
		}
	}
}

func TestTSVEscapes(t *testing.T) {
	t.Parallel()
	facts := []fact.Fact{&fact.Document{Head: fact.Head{Kind: fact.KindDocument, Doc: `a\b`}, Title: "two\nlines\tand a tab"}}
	got := write(t, sink.FormatTSV, sink.Options{Kinds: []sink.Kind{{Name: fact.KindDocument}}}, facts)
	if !strings.Contains(got, `a\\b`) || !strings.Contains(got, `two\nlines\tand a tab`) || strings.Count(got, "\n") != 2 {
		t.Errorf("TSV = %q", got)
	}
}

// A run without records still writes what its format begins and ends with.
func TestNoRecords(t *testing.T) {
	t.Parallel()
	_, kinds := records()
	for f, want := range map[sink.Format]string{sink.FormatJSONL: "", sink.FormatJSON: "[]\n", sink.FormatTable: "", sink.FormatMarkdown: ""} {
		var b bytes.Buffer
		s, err := sink.New(f, &b, sink.Options{Kinds: kinds})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil || b.String() != want {
			t.Errorf("%s without records = %q, error %v; want %q", f, b.String(), err, want)
		}
	}
}

// A table is never wider than the terminal, and wrapping loses no character.
func TestTableFits(t *testing.T) {
	t.Parallel()
	long := "Beijing Municipal Bureau of Economy and Information Technology"
	facts := []fact.Fact{&fact.Official{
		Head: fact.Head{Kind: fact.KindOfficial, Doc: "a"}, Name: "王蕾王蕾王蕾王蕾", Title: "deputy-director-general-for-everything", Org: long,
		Place: "Zürich", Aliases: []string{"Wang", "Lei"},
	}}
	for _, width := range []int{200, 100, 60, 40} {
		got := write(t, sink.FormatTable, sink.Options{Kinds: []sink.Kind{{Name: fact.KindOfficial}}, Width: width}, facts)
		var letters []string
		for line := range strings.Lines(got) {
			if w := twwidth.Width(strings.TrimRight(line, "\n")); w > width {
				t.Errorf("width %d: a line takes %d cells: %s", width, w, line)
			}
		}
		for cell := range strings.FieldsFuncSeq(got, func(r rune) bool { return strings.ContainsRune("│╭╮╰╯─┬┴┼├┤ \n", r) }) {
			letters = append(letters, cell)
		}
		all := strings.Join(letters, "")
		for _, r := range long + "王蕾Zürich" {
			if r != ' ' && !strings.ContainsRune(all, r) {
				t.Errorf("width %d: %q is lost", width, r)
			}
		}
	}
}

// Files stand in their places only when they are whole.
func TestDirCommits(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "out")
	facts, kinds := records()
	for _, commit := range []bool{false, true} {
		d, err := sink.NewDir(dir, sink.FormatJSONL, sink.Options{Kinds: kinds})
		if err != nil {
			t.Fatal(err)
		}
		if err := d.Write(facts); err != nil {
			t.Fatal(err)
		}
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
		want := []string(nil)
		if commit {
			want = []string{"documents.jsonl", "figures.jsonl", "tender.jsonl"}
			err = d.Commit()
		}
		d.Abort()
		var names []string
		entries, _ := os.ReadDir(dir)
		for _, e := range entries {
			names = append(names, e.Name())
		}
		if diff := cmp.Diff(want, names); err != nil || diff != "" {
			t.Errorf("commit %v: error %v, files (-want +got):\n%s", commit, err, diff)
		}
	}
}
