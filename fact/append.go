package fact

import (
	"strconv"
	"unicode/utf8"
)

// AppendJSON appends the record as one JSON object, without a line feed. It
// writes what encoding/json would write with HTML escaping off
// (TestAppendJSON holds them equal), without reflection.
func AppendJSON(dst []byte, f Fact) []byte {
	o := object{dst}
	o.head(f.Base())
	switch f := f.(type) {
	case *Document:
		o.document(f)
	case *Figure:
		o.figure(f)
	case *Date:
		o.date(f)
	case *Official:
		o.official(f)
	case *Statement:
		o.statement(f)
	case *Event:
		o.event(f)
	case *Claim:
		o.claim(f)
	case *Custom:
		o.custom(f)
	}
	return append(o.dst, '}')
}

// MarshalJSON writes the declared fields beside those of the head.
func (c *Custom) MarshalJSON() ([]byte, error) { return AppendJSON(nil, c), nil }

// object appends members to a JSON object. Their names come as they are written,
// with what stands before and behind them: `{"kind":`, `,"id":`. Methods that
// begin with opt leave out what is empty.
type object struct{ dst []byte }

// key appends a member's name, which needs no escaping.
func (o *object) key(name string) { o.dst = append(o.dst, name...) }

// comma separates the items of a list.
func (o *object) comma(i int) {
	if i > 0 {
		o.dst = append(o.dst, ',')
	}
}

func (o *object) text(name, v string) {
	o.dst = appendString(append(o.dst, name...), v)
}

func (o *object) opt(name, v string) {
	if v != "" {
		o.text(name, v)
	}
}

func (o *object) int(name string, v int) {
	o.key(name)
	o.dst = strconv.AppendInt(o.dst, int64(v), 10)
}

func (o *object) bool(name string, v bool) {
	o.key(name)
	o.dst = strconv.AppendBool(o.dst, v)
}

func (o *object) optBool(name string, v bool) {
	if v {
		o.bool(name, v)
	}
}

func (o *object) optNumber(name string, v *Number) {
	if v != nil {
		o.key(name)
		o.dst = v.append(o.dst)
	}
}

func (o *object) texts(name string, list []string) {
	o.key(name)
	o.dst = append(o.dst, '[')
	for i, v := range list {
		o.comma(i)
		o.dst = appendString(o.dst, v)
	}
	o.dst = append(o.dst, ']')
}

func (o *object) optTexts(name string, list []string) {
	if len(list) > 0 {
		o.texts(name, list)
	}
}

const hexDigits = "0123456789abcdef"

// appendString appends s as a JSON string.
func appendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	if plainText(s) {
		dst = append(dst, s...)
	} else {
		dst = appendEscaped(dst, s)
	}
	return append(dst, '"')
}

// plainText reports whether all bytes stand for themselves.
func plainText(s string) bool {
	if len(s) < 8 {
		for i := range len(s) {
			if !plain[s[i]] {
				return false
			}
		}
		return true
	}
	for i := 8; i < len(s); i += 8 {
		if !allPlain(eight(s[i-8:])) {
			return false
		}
	}
	return allPlain(eight(s[len(s)-8:]))
}

// appendEscaped appends s with escapes. Bytes that are no UTF-8 become U+FFFD;
// U+2028 and U+2029 are escaped, as encoding/json does.
func appendEscaped(dst []byte, s string) []byte {
	done := 0
	for i := 0; i < len(s); {
		for i+8 <= len(s) && allPlain(eight(s[i:])) {
			i += 8
		}
		for i < len(s) && plain[s[i]] {
			i++
		}
		if i == len(s) {
			break
		}
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if (r == utf8.RuneError && n == 1) || r == '\u2028' || r == '\u2029' {
				dst = append(dst, s[done:i]...)
				dst = append(dst, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
				done = i + n
			}
			i += n
			continue
		}
		dst = append(dst, s[done:i]...)
		dst = appendEscape(dst, c)
		i++
		done = i
	}
	return append(dst, s[done:]...)
}

// allPlain reports of eight bytes at once whether all are plain: none has its
// high bit, is less than a space, or is a quotation mark or a backslash.
func allPlain(x uint64) bool {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	quote, back := x^ones*'"', x^ones*'\\'
	return (x|(x-ones*' ')|(quote-ones)&^quote|(back-ones)&^back)&highs == 0
}

// eight returns the first eight bytes, the first as the lowest.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// plain tells the bytes that stand for themselves in a JSON string.
var plain = func() (is [256]bool) {
	for c := ' '; c < utf8.RuneSelf; c++ {
		is[c] = c != '"' && c != '\\'
	}
	return is
}()

func appendEscape(dst []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(dst, '\\', c)
	case '\b':
		return append(dst, '\\', 'b')
	case '\f':
		return append(dst, '\\', 'f')
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	}
	return append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
}
