package main

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/schollz/progressbar/v3"

	"lede/pipeline"
)

// progress is a bar on a terminal, shown once the work has taken a second.
type progress struct {
	bar *progressbar.ProgressBar // nil where nobody would see it
}

func newProgress(w io.Writer, s *settings, paths []string) *progress {
	if s.Quiet || !isTerminal(w) {
		return &progress{}
	}
	return &progress{progressbar.NewOptions64(size(paths),
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetDescription("reading"),
		progressbar.OptionShowBytes(true),
		progressbar.OptionSetWidth(30),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetVisibility(false),
	)}
}

const patience = time.Second // before a bar is worth a line

func (p *progress) update(s pipeline.Stats) {
	if p.bar == nil || s.Elapsed < patience {
		return
	}
	progressbar.OptionSetVisibility(true)(p.bar)
	_ = p.bar.Set64(s.Read) // a bar that cannot be drawn is no reason to stop
}

func (p *progress) clear() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}

// size returns the bytes of all files, -1 where the standard input is among
// them.
func size(paths []string) int64 {
	var sum int64
	for _, path := range paths {
		if path == "-" {
			return -1
		}
		_ = filepath.WalkDir(path, func(_ string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return nil // reported when it is read
			}
			if info, err := os.Stat(path); err == nil {
				sum += info.Size()
			}
			return nil
		})
	}
	return sum
}
