package extract

import (
	"encoding/binary"
	"encoding/hex"
	"hash/fnv"
	"io"

	"lede/fact"
)

// id returns the id of a record: 16 hexadecimal digits of a hash over its
// document's id, kind, place and words. The rule is left out, so that a fact
// keeps its id when the rule that finds it is renamed. Records that agree in
// all of these are numbered.
func (f *finisher) id(h *fact.Head) string {
	sum := contentHash(h, 0)
	if n := f.seen[sum]; n > 0 {
		f.seen[sum]++
		return hexID(contentHash(h, n))
	}
	f.seen[sum] = 1
	return hexID(sum)
}

// contentHash is FNV-1a of the head's content and a serial number. A run of
// a million records has about one chance in thirty million of two equal ids.
func contentHash(h *fact.Head, serial int) uint64 {
	sum := fnv.New64a()
	var numbers [24]byte
	binary.LittleEndian.PutUint64(numbers[0:], uint64(h.Start))
	binary.LittleEndian.PutUint64(numbers[8:], uint64(h.End))
	binary.LittleEndian.PutUint64(numbers[16:], uint64(serial))
	for _, s := range [...]string{h.Doc, "\x00", string(h.Kind), "\x00", h.Text, "\x00"} {
		_, _ = io.WriteString(sum, s) // a hash does not fail
	}
	_, _ = sum.Write(numbers[:])
	return sum.Sum64()
}

func hexID(sum uint64) string {
	var raw [8]byte
	binary.BigEndian.PutUint64(raw[:], sum)
	return hex.EncodeToString(raw[:])
}

// Failed returns the record of a document that could not be read.
func Failed(doc string, err error) *fact.Document {
	d := &fact.Document{Head: fact.Head{Kind: fact.KindDocument, Doc: doc}, Error: err.Error()}
	d.ID = hexID(contentHash(&d.Head, 0))
	return d
}
