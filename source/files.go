package source

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Files reads files, directories (all their articles, recursively, in
// lexical order), glob patterns, and "-" for the standard input.
type Files struct {
	Paths []string
	Stdin io.Reader
	Options
}

// Items implements Source.
func (f *Files) Items(ctx context.Context) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for _, path := range f.Paths {
			for item := range f.path(ctx, path) {
				if ctx.Err() != nil || !yield(item) {
					return
				}
			}
		}
	}
}

// path yields the items of one argument.
func (f *Files) path(ctx context.Context, path string) iter.Seq[Item] {
	if path == "-" {
		return f.stream("stdin", cancellable(ctx, f.Stdin))
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return f.directory(path)
	case err == nil && info.Mode().IsRegular():
		return f.file(path)
	case err == nil:
		return f.device(ctx, path)
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(path, "*?["):
		return f.glob(ctx, path)
	}
	return one(failed(path, readError(path, err)))
}

func (f *Files) glob(ctx context.Context, pattern string) iter.Seq[Item] {
	paths, err := filepath.Glob(pattern)
	if err == nil && len(paths) == 0 {
		err = errors.New("no file matches")
	}
	if err != nil {
		return one(failed(pattern, readError(pattern, err)))
	}
	return func(yield func(Item) bool) {
		for _, path := range paths {
			for item := range f.path(ctx, path) {
				if !yield(item) {
					return
				}
			}
		}
	}
}

// directory yields the articles below a directory. Hidden files are passed
// over.
func (f *Files) directory(root string) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		found := false
		visit := func(path string, entry fs.DirEntry, err error) error {
			switch hidden := path != root && strings.HasPrefix(filepath.Base(path), "."); {
			case err != nil:
				found = true // an error is not an empty directory
				if !yield(failed(path, readError(path, err))) {
					return fs.SkipAll
				}
				return nil
			case hidden && entry.IsDir():
				return fs.SkipDir
			case hidden || entry.IsDir() || !isArticle(path):
				return nil
			}
			found = true
			for item := range f.file(path) {
				if !yield(item) {
					return fs.SkipAll
				}
			}
			return nil
		}
		if err := filepath.WalkDir(root, visit); err == nil && !found {
			names := strings.Join(extensions(), ", ")
			yield(failed(root, readError(root, fmt.Errorf("no articles in this directory (%s)", names))))
		}
	}
}

// extensions lists the endings that make a file of a directory an article.
func extensions() []string {
	return []string{".txt", ".text", ".jsonl", ".ndjson", ".html", ".htm", ".xhtml", ".rss", ".atom"}
}

func isArticle(path string) bool { return slices.Contains(extensions(), extension(path)) }

func extension(path string) string { return strings.ToLower(filepath.Ext(path)) }

// file yields the documents of one file: plain text and a web page as one item
// that opens it when it is loaded, others as their items are asked for.
func (f *Files) file(path string) iter.Seq[Item] {
	switch format := f.format(path); {
	case format == HTML:
		return one(f.item(path, page))
	case format == Text && f.Split == "":
		return one(f.item(path, plain))
	}
	return f.open(path, func(r io.Reader) io.Reader { return r })
}

// device yields the documents of a named pipe or the like, whose reads may
// wait for ever.
func (f *Files) device(ctx context.Context, path string) iter.Seq[Item] {
	return f.open(path, func(r io.Reader) io.Reader { return cancellable(ctx, r) })
}

func (f *Files) open(path string, wrap func(io.Reader) io.Reader) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		file, err := os.Open(path)
		if err != nil {
			yield(failed(path, readError(path, err)))
			return
		}
		defer file.Close()
		for item := range f.stream(path, wrap(file)) {
			if !yield(item) {
				return
			}
		}
	}
}

// item is a file that holds one document, which is read when it is loaded.
func (f *Files) item(path string, m maker) Item {
	item := Item{ID: path}
	if info, err := os.Stat(path); err == nil {
		item.Size = info.Size()
	}
	item.Load = func() (Document, error) {
		raw, err := os.ReadFile(path)
		if err != nil {
			return Document{ID: path}, readError(path, err)
		}
		return m.document(path, raw, f.Encoding)
	}
	return item
}

// stream yields the documents of an open reader; name is what their ids are
// made of.
func (f *Files) stream(name string, r io.Reader) iter.Seq[Item] {
	in, label := unified(bufio.NewReaderSize(r, 64<<10), f.Encoding)
	format := f.format(name)
	if format == Auto {
		format = sniff(in)
	}
	switch {
	case format == JSONL:
		return jsonLines(name, in)
	case format == Feed:
		return feed(name, in)
	case format == HTML:
		return one(whole(name, in, label, page))
	case f.Split != "":
		return parts(name, in, f.Split, label)
	}
	return one(whole(name, in, label, plain))
}

// readError says what was read. Package os names the path once more, so only
// its cause is kept.
func readError(place string, err error) error {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		err = p.Err
	}
	return fmt.Errorf("reading %s: %w", place, err)
}
