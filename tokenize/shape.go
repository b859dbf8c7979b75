package tokenize

import "lede/text"

// Shape returns the flags that the characters of one token show: those about
// capitals, letters, digits and marks, not those about its place.
func Shape(w string) text.Flags {
	var all show
	ups := 0
	for i := range len(w) {
		s := shows[w[i]]
		all |= s
		ups += int(s & showUpper)
	}
	if all&showWide != 0 {
		return wideShape(w)
	}
	f := flagsOf[all]
	if ups == 0 {
		return f
	}
	if ups > 1 && all&showLower == 0 {
		f |= text.AllCaps
	}
	if capitalized(w) {
		f |= text.Capital
	}
	return f
}

// capitalized reports whether the first letter of an ASCII word is a capital.
func capitalized(w string) bool {
	for i := range len(w) {
		if s := shows[w[i]]; s&(showUpper|showLower) != 0 {
			return s == showUpper
		}
	}
	return false
}

// A show is a set of bits that tell what sorts of character a token has.
type show uint8

const (
	showUpper show = 1 << iota
	showLower
	showDigit
	showMark  // neither letter nor digit, nor a mark that numbers have
	showPoint // a mark that numbers have
	showWide  // beyond ASCII
	showAll   = 1<<iota - 1
)

// shows gives the sort of each byte, flagsOf what follows from all the sorts of
// a token.
var (
	shows   = byteShows()
	flagsOf = showFlags()
)

func byteShows() (t [256]show) {
	for i := range t {
		switch classes[i] {
		case upper:
			t[i] = showUpper
		case lower:
			t[i] = showLower
		case digit:
			t[i] = showDigit
		case wide:
			t[i] = showWide
		default:
			t[i] = showMark
			if i == ',' || i == '.' {
				t[i] = showPoint
			}
		}
	}
	return t
}

func showFlags() (t [showAll + 1]text.Flags) {
	for i := range t {
		s := show(i)
		if s&(showUpper|showLower) != 0 {
			t[i] |= text.Letter
		}
		if s&showDigit != 0 {
			t[i] |= text.Digit
		}
		if s&(showUpper|showLower|showDigit|showMark) == showDigit {
			t[i] |= text.Numeric
		}
		if s&(showUpper|showLower|showDigit) == 0 {
			t[i] |= text.Punct
		}
		if s != 0 && s&^(showUpper|showLower) == 0 {
			t[i] |= text.Plain
		}
	}
	return t
}

// wideShape is Shape of a token with characters beyond ASCII.
func wideShape(w string) text.Flags {
	var f text.Flags
	var ups, letters, digits, marks int
	for i := 0; i < len(w); {
		c, n := classAt(w, i)
		switch c {
		case upper:
			if letters == 0 {
				f |= text.Capital
			}
			ups++
			letters++
		case lower:
			letters++
		case digit:
			digits++
		default:
			if w[i] != ',' && w[i] != '.' {
				marks++
			}
		}
		i += n
	}
	if letters > 0 {
		f |= text.Letter
	}
	if letters > 0 && letters == len(w) {
		f |= text.Plain
	}
	if digits > 0 {
		f |= text.Digit
	}
	if ups > 1 && ups == letters {
		f |= text.AllCaps
	}
	if digits > 0 && letters == 0 && marks == 0 {
		f |= text.Numeric
	}
	if digits == 0 && letters == 0 {
		f |= text.Punct
	}
	return f
}
