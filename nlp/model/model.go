// Package model holds lede's trained models: a container of named sections
// that is checked once and then used in place, with nothing to decode.
package model

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
)

// Version is the version of the container and of the meaning of its sections.
// A program reads only files of its own version.
const Version = 2

var (
	// ErrForeign is returned for a file that is no lede model.
	ErrForeign = errors.New("not a lede model file")
	// ErrVersion is returned for a model of another version of lede.
	ErrVersion = errors.New("model file of another version")
	// ErrDamaged is returned for a file that is cut off or altered.
	ErrDamaged = errors.New("model file is damaged")
	// ErrSection is returned for a section that the file does not hold.
	ErrSection = errors.New("no such section in the model file")
)

// The layout, little-endian: the magic, uint32 version, uint32 CRC-32C of all
// that follows, uint32 count of sections; for each a 16-byte name and uint32
// offset (from the start of the file) and length; then the sections, each at
// a multiple of 64 bytes so that a row of weights is one line of the cache.
const (
	magic     = "lede-mdl"
	headSize  = len(magic) + 12
	nameSize  = 16
	entrySize = nameSize + 8
	align     = 64
	most      = 64 // sections, a bound against damaged counts
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// A Section is a named part of a model.
type Section struct {
	Name string // at most 16 bytes
	Data []byte
}

// A File is an opened container. It is read-only and safe for concurrent use.
type File struct{ sections []Section }

// Open checks the container in b, which it keeps. Errors wrap ErrForeign,
// ErrVersion or ErrDamaged.
func Open(b []byte) (*File, error) {
	if len(b) < headSize || string(b[:len(magic)]) != magic {
		return nil, ErrForeign
	}
	h := b[len(magic):]
	if v := binary.LittleEndian.Uint32(h); v != Version {
		return nil, fmt.Errorf("%w: it has version %d, this program reads %d", ErrVersion, v, Version)
	}
	sum, count := binary.LittleEndian.Uint32(h[4:]), int(binary.LittleEndian.Uint32(h[8:]))
	if crc32.Checksum(b[len(magic)+8:], castagnoli) != sum || count > most || headSize+count*entrySize > len(b) {
		return nil, ErrDamaged
	}
	f := &File{}
	for i := range count {
		e := b[headSize+i*entrySize:][:entrySize]
		from := uint64(binary.LittleEndian.Uint32(e[nameSize:]))
		n := uint64(binary.LittleEndian.Uint32(e[nameSize+4:]))
		if from+n > uint64(len(b)) {
			return nil, ErrDamaged
		}
		name := string(bytes.TrimRight(e[:nameSize], "\x00"))
		f.sections = append(f.sections, Section{name, b[from : from+n : from+n]})
	}
	return f, nil
}

// Section returns the bytes of a section, which must not be changed. The
// error wraps ErrSection.
func (f *File) Section(name string) ([]byte, error) {
	for _, s := range f.sections {
		if s.Name == name {
			return s.Data, nil
		}
	}
	return nil, fmt.Errorf("%w: %s", ErrSection, name)
}

// Sections returns the sections in file order.
func (f *File) Sections() []Section { return f.sections }

// Write writes a container of the sections. The same sections give the same
// bytes.
func Write(w io.Writer, sections ...Section) error {
	if len(sections) > most {
		return fmt.Errorf("writing a model: %d sections, at most %d", len(sections), most)
	}
	body := make([]byte, 4+len(sections)*entrySize)
	binary.LittleEndian.PutUint32(body, uint32(len(sections)))
	const before = headSize - 4 // what stands before body
	for i, s := range sections {
		if len(s.Name) > nameSize {
			return fmt.Errorf("writing a model: section name %q is longer than %d bytes", s.Name, nameSize)
		}
		for (before+len(body))%align != 0 {
			body = append(body, 0)
		}
		e := body[4+i*entrySize:]
		copy(e[:nameSize], s.Name)
		binary.LittleEndian.PutUint32(e[nameSize:], uint32(before+len(body)))
		binary.LittleEndian.PutUint32(e[nameSize+4:], uint32(len(s.Data)))
		body = append(body, s.Data...)
	}
	head := append([]byte(magic), make([]byte, 8)...)
	binary.LittleEndian.PutUint32(head[len(magic):], Version)
	binary.LittleEndian.PutUint32(head[len(magic)+4:], crc32.Checksum(body, castagnoli))
	if _, err := w.Write(append(head, body...)); err != nil {
		return fmt.Errorf("writing a model: %w", err)
	}
	return nil
}

// Bytes returns the container that Write writes.
func Bytes(sections ...Section) []byte {
	var b bytes.Buffer
	if err := Write(&b, sections...); err != nil {
		panic(err) // a name or count that no caller in this module has
	}
	return b.Bytes()
}

// Replace returns the sections of old with those of the same name replaced by
// news, the rest of news appended.
func Replace(old []Section, news ...Section) []Section {
	out := append([]Section(nil), old...)
next:
	for _, n := range news {
		for i := range out {
			if out[i].Name == n.Name {
				out[i] = n
				continue next
			}
		}
		out = append(out, n)
	}
	return out
}
