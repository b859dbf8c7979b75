package source

import (
	"strings"
	"testing"

	"golang.org/x/net/html/charset"
)

const price = "The café’s price rose to €3.20 – “a record”, said Zoë Müller."

func encode(t *testing.T, label, s string) []byte {
	t.Helper()
	e, _ := charset.Lookup(label)
	out, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatalf("encoding as %s: %v", label, err)
	}
	return out
}

func TestDecode(t *testing.T) {
	t.Parallel()
	hanzi := "北京市数字经济增加值达1.44万亿元，占GDP比重40%。 Beijing’s digital economy, in “yuan”."
	for _, c := range []struct {
		name, label string
		raw         []byte
		want, note  string
	}{
		{"utf-8", "", []byte(price), price, ""},
		{"utf-8 with mark", "", []byte("\uFEFF" + price), price, ""},
		{"windows-1252", "", encode(t, "windows-1252", price), price, "read as windows-1252"},
		{"utf-16le with mark", "", append([]byte{0xFF, 0xFE}, encode(t, "utf-16le", price)...), price, "read as utf-16le"},
		{"utf-16be with mark", "", append([]byte{0xFE, 0xFF}, encode(t, "utf-16be", price)...), price, "read as utf-16be"},
		{"utf-16le without mark", "", encode(t, "utf-16le", price), price, "read as utf-16le"},
		{"utf-16be without mark", "", encode(t, "utf-16be", price), price, "read as utf-16be"},
		{"gb18030", "", encode(t, "gb18030", hanzi), hanzi, "read as gb18030"},
		{"named", "windows-1251", encode(t, "windows-1251", "Цена выросла"), "Цена выросла", ""},
		{"utf-8 with a broken byte", "", []byte("Prices in Zürich and Genève rose\xFF 3%, in Köln 2%, in Nîmes 1%"), "Prices in Zürich and Genève rose\uFFFD 3%, in Köln 2%, in Nîmes 1%", "1 bytes are no UTF-8, read as U+FFFD"},
		{"a NUL", "", []byte("Oil fell\x00 to $80."), "Oil fell\uFFFD to $80.", "1 NUL bytes, read as U+FFFD"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got, notes, err := decode(c.raw, c.label)
			if err != nil {
				t.Fatal(err)
			}
			if got != c.want {
				t.Errorf("decode = %q, want %q", got, c.want)
			}
			if n := strings.Join(notes, "; "); n != c.note {
				t.Errorf("notes = %q, want %q", n, c.note)
			}
		})
	}
}

func TestDecodeBinary(t *testing.T) {
	t.Parallel()
	if _, _, err := decode([]byte("\x7fELF\x02\x01\x00\x00\x00\x00\x01\x00"), "utf-8"); err == nil {
		t.Error("decode took binary data for text")
	}
}
