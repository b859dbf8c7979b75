package source

import "unicode/utf8"

// detect guesses the encoding of a text: by its byte order mark, as UTF-8
// where that is valid or nearly so, as UTF-16 by the zeros between letters, as
// GB18030 where bytes above ASCII come in pairs that are common Hanzi, and as
// Windows-1252 for the rest.
func detect(raw []byte) string {
	if label := utf16Mark(raw); label != "" {
		return label
	}
	if label := utf16Zeros(raw[:min(len(raw), 4<<10)]); label != "" {
		return label
	}
	if utf8.Valid(raw) || mostlyUTF8(raw) {
		return utf8Label
	}
	if pairedHanzi(raw) {
		return "gb18030"
	}
	return "windows-1252"
}

func utf16Mark(raw []byte) string {
	if len(raw) >= 2 {
		switch {
		case raw[0] == 0xFF && raw[1] == 0xFE:
			return "utf-16le"
		case raw[0] == 0xFE && raw[1] == 0xFF:
			return "utf-16be"
		}
	}
	return ""
}

// utf16Zeros tells UTF-16 without a mark: Latin text in it has a zero in every
// other byte.
func utf16Zeros(raw []byte) string {
	var zeros [2]int
	for i, c := range raw {
		if c == 0 {
			zeros[i&1]++
		}
	}
	half := len(raw) / 2
	switch even, odd := zeros[0], zeros[1]; {
	case half < 4:
	case odd > half/2 && even < half/20+1:
		return "utf-16le"
	case even > half/2 && odd < half/20+1:
		return "utf-16be"
	}
	return ""
}

// mostlyUTF8 reports whether of the characters above ASCII at least four in
// five are valid UTF-8: a text cut or patched by bytes, not another encoding.
func mostlyUTF8(raw []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good >= 4*bad
}

// pairedHanzi reports whether at least nine in ten units above ASCII are pairs
// in the part of GB2312 that holds its punctuation and Hanzi.
func pairedHanzi(raw []byte) bool {
	pairs, others := 0, 0
	for i := 0; i < len(raw); i++ {
		if raw[i] < utf8.RuneSelf {
			continue
		}
		if i+1 < len(raw) && raw[i] >= 0xA1 && raw[i] <= 0xF7 && raw[i+1] >= 0xA1 && raw[i+1] != 0xFF {
			pairs++
			i++
			continue
		}
		others++
	}
	return pairs > 0 && pairs >= 9*others
}
