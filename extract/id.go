package extract

import (
	"encoding/binary"
	"encoding/hex"

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
	var numbers [24]byte
	binary.LittleEndian.PutUint64(numbers[0:], uint64(h.Start))
	binary.LittleEndian.PutUint64(numbers[8:], uint64(h.End))
	binary.LittleEndian.PutUint64(numbers[16:], uint64(serial))
	sum := fnv1a(offset64)
	sum.add(h.Doc)
	sum.add("\x00")
	sum.add(string(h.Kind))
	sum.add("\x00")
	sum.add(h.Text)
	sum.add("\x00")
	for _, b := range numbers {
		sum = (sum ^ fnv1a(b)) * prime64
	}
	return uint64(sum)
}

// fnv1a is a 64-bit FNV-1a hash in the making. That of hash/fnv copies every
// string that is written to it.
type fnv1a uint64

const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

func (f *fnv1a) add(s string) {
	h := *f
	for i := range len(s) {
		h = (h ^ fnv1a(s[i])) * prime64
	}
	*f = h
}

func hexID(sum uint64) string {
	var raw [8]byte
	binary.BigEndian.PutUint64(raw[:], sum)
	var digits [16]byte
	hex.Encode(digits[:], raw[:])
	return string(digits[:])
}

// Failed returns the record of a document that could not be read.
func Failed(doc string, err error) *fact.Document {
	d := &fact.Document{Head: fact.Head{Kind: fact.KindDocument, Doc: doc}, Error: err.Error()}
	d.ID = hexID(contentHash(&d.Head, 0))
	return d
}
