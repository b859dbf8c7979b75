package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"lede/sink"
)

// errClosedPipe is how writing fails when the reader has seen enough.
const errClosedPipe = syscall.EPIPE

// output is where records go: the standard output, a file or a directory.
// Files appear when it is committed.
type output struct {
	sink   sink.Sink
	commit func() error
	abort  func()
}

func openOutput(s *settings, kinds []sink.Kind, stdout io.Writer) (*output, error) {
	if s.TimeML {
		return openTimeML(s.Output, stdout)
	}
	o := sink.Options{Kinds: kinds, Width: width(stdout)}
	format := sink.Format(s.Format)
	if format == "auto" {
		format = sink.FormatJSONL
		if s.Output == "" && isTerminal(stdout) {
			format = sink.FormatTable
		}
	}
	switch {
	case s.Output == "":
		o.Color = colorful(stdout)
		return openStream(format, stdout, o)
	case isDir(s.Output):
		return openDir(format, s.Output, o)
	}
	return openFile(format, s.Output, o)
}

// openTimeML opens a directory for a document an article, else what takes one.
func openTimeML(path string, stdout io.Writer) (*output, error) {
	keep := func() error { return nil }
	switch {
	case path == "":
		return &output{sink: sink.NewTimeML(stdout), commit: keep, abort: func() {}}, nil
	case isDir(path):
		d, err := sink.NewTimeMLDir(path)
		return &output{sink: d, commit: keep, abort: func() {}}, err
	}
	file, err := sink.Create(path)
	if err != nil {
		return nil, err
	}
	return &output{sink: sink.NewTimeML(file), commit: file.Commit, abort: file.Abort}, nil
}

// isDir reports whether an output path is meant to be a directory.
func isDir(path string) bool {
	if strings.HasSuffix(path, "/") || strings.HasSuffix(path, string(os.PathSeparator)) {
		return true
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func openStream(f sink.Format, w io.Writer, o sink.Options) (*output, error) {
	s, err := sink.New(f, w, o)
	if err != nil {
		return nil, fmt.Errorf("opening the output: %w", err)
	}
	return &output{sink: s, commit: func() error { return nil }, abort: func() {}}, nil
}

func openDir(f sink.Format, path string, o sink.Options) (*output, error) {
	d, err := sink.NewDir(path, f, o)
	if err != nil {
		return nil, err
	}
	return &output{sink: d, commit: d.Commit, abort: d.Abort}, nil
}

func openFile(f sink.Format, path string, o sink.Options) (*output, error) {
	if info, err := os.Stat(path); err == nil && info.Mode()&fs.ModeType != 0 {
		return openDevice(f, path, o) // a pipe or /dev/null cannot be renamed over
	}
	file, err := sink.Create(path)
	if err != nil {
		return nil, err
	}
	s, err := sink.New(f, file, o)
	if err != nil {
		file.Abort()
		return nil, err
	}
	return &output{sink: s, commit: file.Commit, abort: file.Abort}, nil
}

func openDevice(f sink.Format, path string, o sink.Options) (*output, error) {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return nil, fmt.Errorf("opening %s: %w", path, err)
	}
	out, err := openStream(f, file, o)
	if err != nil {
		return nil, err
	}
	out.commit = file.Close
	return out, nil
}
