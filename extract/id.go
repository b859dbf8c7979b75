package extract

import (
	"encoding/binary"

	"lede/fact"
)

// same returns how many records before the i-th agree with it in kind, place
// and words. Records of one place stand together, so that a look back finds
// them.
func same(heads []*fact.Head, i int) (n int) {
	h := heads[i]
	for i--; i >= 0; i-- {
		o := heads[i]
		if o.Start != h.Start || o.End != h.End {
			break
		}
		if o.Kind == h.Kind && o.Text == h.Text {
			n++
		}
	}
	return n
}

// contentHash is FNV-1a of a document's id, and the kind, place and words of a
// record in it, of which the id is written. The rule is left out, so that a
// fact keeps its id when the rule that finds it is renamed; records that agree
// in all of these are told apart by a serial number. A run of a million records
// has about one chance in thirty million of two equal ids.
func contentHash(doc fnv1a, h *fact.Head, serial int) uint64 {
	return uint64(doc.add(string(h.Kind)).add(h.Text).number(h.Start).number(h.End).number(serial))
}

// fnv1a is a 64-bit FNV-1a hash in the making. That of hash/fnv copies every
// string that is written to it.
type fnv1a uint64

// docHash returns the hash of a document's id, with which those of its records
// begin.
func docHash(doc string) fnv1a { return fnv1a(offset64).add(doc) }

const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

// add goes on over the string and a byte of zero.
func (h fnv1a) add(s string) fnv1a {
	for ; len(s) >= 4; s = s[4:] {
		h = (h ^ fnv1a(s[0])) * prime64
		h = (h ^ fnv1a(s[1])) * prime64
		h = (h ^ fnv1a(s[2])) * prime64
		h = (h ^ fnv1a(s[3])) * prime64
	}
	for i := range len(s) {
		h = (h ^ fnv1a(s[i])) * prime64
	}
	return h * prime64
}

// number goes on over the eight bytes of n, the lowest first.
func (h fnv1a) number(n int) fnv1a {
	left := 8
	for u := uint64(n); u != 0; u >>= 8 {
		h = (h ^ fnv1a(u&0xff)) * prime64
		left--
	}
	return h * zeros[left]
}

// zeros are the factors by which so many bytes of zero change a hash.
var zeros = func() (z [9]fnv1a) {
	z[0] = 1
	for i := range z[1:] {
		z[i+1] = z[i] * prime64
	}
	return z
}()

// idSize is the length of an id: 16 hexadecimal digits of a contentHash.
const idSize = 16

func appendHex(dst []byte, sum uint64) []byte {
	dst = binary.BigEndian.AppendUint64(dst, hexDigits(uint32(sum>>32)))
	return binary.BigEndian.AppendUint64(dst, hexDigits(uint32(sum)))
}

// hexDigits returns the eight hexadecimal digits of n, the first in the highest
// byte, all at once: those above 9 stand 39 further on than the others would go.
func hexDigits(n uint32) uint64 {
	const ones = 0x0101010101010101
	d := uint64(n)
	d = (d | d<<16) & 0x0000ffff0000ffff
	d = (d | d<<8) & 0x00ff00ff00ff00ff
	d = (d | d<<4) & 0x0f0f0f0f0f0f0f0f
	above := (d + 6*ones) >> 4 & ones
	return d + '0'*ones + above*('a'-'9'-1)
}

// Failed returns the record of a document that could not be read.
func Failed(doc string, err error) *fact.Document {
	d := &fact.Document{Head: fact.Head{Kind: fact.KindDocument, Doc: doc}, Error: err.Error()}
	d.ID = string(appendHex(nil, contentHash(docHash(doc), &d.Head, 0)))
	return d
}
