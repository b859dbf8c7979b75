// Package house holds tests of how the project is laid out.
package house

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers are the packages from the bottom to the top. A package imports only
// packages of rows above its own in this list, or the ones named beside it.
// A row that ends in / stands for a package and all below it.
var layers = [][]string{
	{"lede", "lede/fact", "lede/text"},
	{"lede/tokenize"},
	{"lede/lexicon"},
	{"lede/rule"},
	{"lede/nlp/"},
	{"lede/story"},
	{"lede/extract/quantity", "lede/extract/timex"},
	{"lede/extract/refer"},
	{"lede/extract/"}, // one package a kind: these know nothing of each other
	{"lede/extract"},
	{"lede/merge", "lede/source", "lede/sink/"},
	{"lede/pipeline"},
	{"lede/workbench/"}, // what people tune rules with
	{"lede/internal/"},  // tools for developers and tests
	{"lede/cmd/", "lede/bench/"},
}

// only names the packages that alone may import a library.
var only = map[string]string{
	"github.com/jdkato/prose/":          "lede/nlp/prose",
	"github.com/spf13/":                 "lede/cmd/lede",
	"github.com/schollz/progressbar/":   "lede/cmd/lede",
	"github.com/olekukonko/tablewriter": "lede/sink",
	"github.com/sourcegraph/conc":       "lede/pipeline",
	"golang.org/x/net/html":             "lede/source",
	"codeberg.org/readeck/":             "lede/source",
	"github.com/mmcdole/gofeed":         "lede/source",
	"go.yaml.in/yaml/":                  "lede/rule",
}

// Nothing imports upward, so that a reader can follow an article one way.
func TestImports(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "testdata" || entry.Name() == ".git") {
			return fs.SkipDir
		}
		if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			checkFile(t, root, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func checkFile(t *testing.T, root, path string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	dir, err := filepath.Rel(root, filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	pkg := strings.TrimSuffix("lede/"+filepath.ToSlash(dir), "/.")
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		checkImport(t, pkg, imported)
	}
}

func checkImport(t *testing.T, pkg, imported string) {
	t.Helper()
	for library, owner := range only {
		if strings.HasPrefix(imported, library) && pkg != owner && !exempt(pkg) {
			t.Errorf("%s imports %s, which is for %s alone", pkg, imported, owner)
		}
	}
	if imported != "lede" && !strings.HasPrefix(imported, "lede/") {
		return
	}
	from, to := layer(pkg), layer(imported)
	switch {
	case from < 0:
		t.Errorf("%s stands in no layer", pkg)
	case to < 0:
		t.Errorf("%s imports %s, which stands in no layer", pkg, imported)
	case to > from, to == from && !sameHouse(pkg, imported):
		t.Errorf("%s imports %s, which is not below it", pkg, imported)
	}
}

// exempt are tools for developers, which may use any library.
func exempt(pkg string) bool {
	return pkg != "lede/cmd/lede" && layer(pkg) >= layer("lede/internal/any")
}

func layer(pkg string) int {
	return slices.IndexFunc(layers, func(row []string) bool {
		return slices.ContainsFunc(row, func(name string) bool {
			tree, isTree := strings.CutSuffix(name, "/")
			return pkg == name || isTree && strings.HasPrefix(pkg, tree+"/") || isTree && pkg == tree && tree != "lede/extract"
		})
	})
}

// sameHouse allows imports within a tree, such as nlp and nlp/postag, but for
// the kinds of fact.
func sameHouse(pkg, imported string) bool {
	first := func(p string) string { return strings.Join(strings.Split(p+"/", "/")[:2], "/") }
	return first(pkg) == first(imported) && first(pkg) != "lede/extract" || exempt(pkg)
}
