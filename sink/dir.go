package sink

import (
	"fmt"
	"os"
	"path/filepath"

	"lede/fact"
)

// A Dir writes one file a kind into a directory. Every kind that could come
// gets its file, so that none is left over from an earlier run.
type Dir struct {
	files []*File
	sinks map[fact.Kind]Sink
	batch map[fact.Kind][]fact.Fact
	kinds []Kind
}

// NewDir begins the files, and makes the directory where there is none.
func NewDir(dir string, f Format, o Options) (*Dir, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("creating %s: %w", dir, err)
	}
	d := &Dir{kinds: o.Kinds, sinks: make(map[fact.Kind]Sink), batch: make(map[fact.Kind][]fact.Fact)}
	for _, k := range o.Kinds {
		if err := d.add(dir, f, k, o); err != nil {
			d.Abort()
			return nil, err
		}
	}
	return d, nil
}

func (d *Dir) add(dir string, f Format, k Kind, o Options) error {
	file, err := Create(filepath.Join(dir, Plural(k.Name)+f.Ext()))
	if err != nil {
		return err
	}
	d.files = append(d.files, file)
	o.Kinds = []Kind{k}
	d.sinks[k.Name], err = New(f, file, o)
	return err
}

// Write implements Sink.
func (d *Dir) Write(facts []fact.Fact) error {
	for _, f := range facts {
		k := f.Base().Kind
		d.batch[k] = append(d.batch[k], f)
	}
	for _, k := range d.kinds {
		batch := d.batch[k.Name]
		if len(batch) == 0 {
			continue
		}
		if err := d.sinks[k.Name].Write(batch); err != nil {
			return err
		}
		clear(batch)
		d.batch[k.Name] = batch[:0]
	}
	return nil
}

// Close implements Sink.
func (d *Dir) Close() error {
	for _, k := range d.kinds {
		if err := d.sinks[k.Name].Close(); err != nil {
			return err
		}
	}
	return nil
}

// Commit puts all files in their places.
func (d *Dir) Commit() error {
	for _, f := range d.files {
		if err := f.Commit(); err != nil {
			d.Abort()
			return err
		}
	}
	return nil
}

// Abort drops the files that are not in their places yet.
func (d *Dir) Abort() {
	for _, f := range d.files {
		f.Abort()
	}
}
