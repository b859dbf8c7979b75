package extract_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"lede/extract"
	"lede/fact"
	"lede/rule"
	"lede/text"
)

// layered returns an extractor with a rules file over the shipped ones.
func layered(t testing.TB, user string) *extract.Extractor {
	t.Helper()
	set, err := rule.Parse(extract.Shipped(), rule.Source{Name: "user.yaml", Data: []byte(user)})
	if err != nil {
		t.Fatal(err)
	}
	x, err := extract.New(extract.WithRules(set))
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// found returns "rule: words" of the records of an article but its document.
func found(t testing.TB, x *extract.Extractor, body string) []string {
	t.Helper()
	facts, err := x.Extract(t.Context(), &text.Document{ID: "a", Text: body, Date: "2024-03-05"})
	if err != nil {
		t.Fatal(err)
	}
	var l []string
	for _, f := range facts {
		if h := f.Base(); h.Kind != fact.KindDocument {
			l = append(l, h.Rule+": "+h.Text)
		}
	}
	return l
}

// Every record names a rule of the rules file.
func TestRecordsNameDeclaredRules(t *testing.T) {
	t.Parallel()
	x := newExtractor(t)
	for name, body := range articles(t) {
		facts, err := x.Extract(t.Context(), &text.Document{ID: name, Text: body})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range facts {
			if h := f.Base(); x.Rules().Rule(h.Rule) == nil {
				t.Errorf("%s: %s %q is by rule %q, which rules.yaml does not have", name, h.Kind, h.Text, h.Rule)
			}
		}
	}
}

var grammarName = regexp.MustCompile(`^(document|date|figure|official|statement|event)\.[a-z]+([.-][a-z]+)*$`)

// Every grammar that the extractors' code names is declared in rules.yaml, and
// the other way round.
func TestGrammarsAreDeclared(t *testing.T) {
	t.Parallel()
	written := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if s, err := strconv.Unquote(lit.Value); err == nil && grammarName.MatchString(s) {
					written[s] = true
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	set := newExtractor(t).Rules()
	for name := range written {
		if set.Writes(name) != name {
			t.Errorf("the code writes by %q, which rules.yaml does not declare", name)
		}
	}
	for _, r := range set.Rules() {
		if r.Grammar != "" && !written[r.ID] {
			t.Errorf("%s: no code writes by %q", r.Pos, r.ID)
		}
	}
}

func TestDisabledGrammars(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, user, body, gone, kept string }{
		{"figure", "disable: [figure.money]", "The port earned 3 billion yuan from 40 ships.", "figure.money: 3 billion yuan", "figure.count: 40 ships"},
		{"glob", "disable: [figure.money*]", "The port earned $3 billion from 40 ships.", "figure.money.sign: $3 billion", "figure.count: 40 ships"},
		{"date", "disable: [date.weekday]", "The port closed on Tuesday and opened in May 2023.", "date.weekday: Tuesday", "date.month: May 2023"},
		{"end of a range", "disable: [date.range-end]", "The fair ran July 12 to 16 in Port Elara.", "date.range-end: 16", "date.month-day: July 12"},
		{"all dates", "disable: [date.*]", "The port closed on Tuesday with 40 ships in it.", "date.weekday: Tuesday", "figure.count: 40 ships"},
		{"proper names", "disable: [event.named]", "The Harbour Summit began. It drew 40 ships.", "event.named: Harbour Summit", "figure.count: 40 ships"},
		{"carried quotations", "disable: [statement.carried]", "\"We saw it,\" said Paul Brandt.\n\n\"It was a large blue ship.\"", "statement.carried: It was a large blue ship", "statement.say: We saw it"},
	}
	x := newExtractor(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, after := found(t, x, tt.body), found(t, layered(t, tt.user), tt.body)
			for _, want := range []string{tt.gone, tt.kept} {
				if !slices.Contains(before, want) {
					t.Errorf("without the file there is no %q in %q", want, before)
				}
			}
			if slices.Contains(after, tt.gone) || !slices.Contains(after, tt.kept) {
				t.Errorf("with %s found %q, want %q and not %q", tt.user, after, tt.kept, tt.gone)
			}
		})
	}
}

// A grammar that is off leaves the document's record, with what the input says.
func TestDisabledHead(t *testing.T) {
	t.Parallel()
	facts, err := layered(t, "disable: [document.head]").Extract(t.Context(), &text.Document{
		ID: "a", Title: "Port closes", Date: "2024-03-05", Text: "By Paul Brandt\n\nPORT ELARA, March 4 (Harbour News) - The port closed.\n"})
	if err != nil {
		t.Fatal(err)
	}
	d := facts[0].(*fact.Document)
	if d.Rule != "" || d.Place != "" || d.Byline != nil || d.Title != "Port closes" || d.Date != "2024-03-05" {
		t.Errorf("document is %+v", d)
	}
}

// A rule may write by a grammar under an id of its own, and a veto takes what
// the grammar finds away.
func TestGrammarsAreRules(t *testing.T) {
	t.Parallel()
	const body = "The port earned 3 billion yuan from 40 ships in 12 docks."
	tests := []struct{ name, user, want string }{
		{"renamed", "disable: [figure.money]\nrules: [{id: my.money, kind: figure, grammar: money}]", "my.money: 3 billion yuan; figure.count: 40 ships; figure.count: 12 docks"},
		{"vetoed", "rules: [{id: v, kind: veto, over: figure, tokens: '[flag=numeric] docks'}]", "figure.money: 3 billion yuan; figure.count: 40 ships"},
		{"none", "", "figure.money: 3 billion yuan; figure.count: 40 ships; figure.count: 12 docks"},
	}
	for _, tt := range tests {
		if got := strings.Join(found(t, layered(t, tt.user), body), "; "); got != tt.want {
			t.Errorf("%s: found %s, want %s", tt.name, got, tt.want)
		}
	}
}

// Somebody who watches changes nothing.
func TestTracedExtractionIsTheSame(t *testing.T) {
	t.Parallel()
	x := newExtractor(t)
	plain, traced := x.NewWorker(), x.NewWorker()
	for name, body := range articles(t) {
		want, err := plain.Extract(t.Context(), &text.Document{ID: name, Text: body})
		if err != nil {
			t.Fatal(err)
		}
		traced.Trace(&rule.Tracer{})
		got, err := traced.Extract(t.Context(), &text.Document{ID: name, Text: body})
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != len(want) {
			t.Fatalf("%s: %d records, want %d", name, len(got), len(want))
		}
		for i := range got {
			if *got[i].Base() != *want[i].Base() {
				t.Errorf("%s: %+v, want %+v", name, got[i].Base(), want[i].Base())
			}
		}
	}
}
