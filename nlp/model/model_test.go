package model_test

import (
	"bytes"
	"errors"
	"testing"

	"lede/nlp/model"
)

func container(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := model.Write(&b, model.Section{Name: "tags", Data: []byte("abc")}, model.Section{Name: "names", Data: make([]byte, 100)}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestOpen(t *testing.T) {
	t.Parallel()
	good := container(t)
	alter := func(i int) []byte { b := bytes.Clone(good); b[i] ^= 1; return b }
	for _, tt := range []struct {
		name string
		in   []byte
		want error
	}{
		{"good", good, nil},
		{"empty", nil, model.ErrForeign},
		{"foreign", []byte("PK\x03\x04 this is some other kind of file"), model.ErrForeign},
		{"other version", alter(8), model.ErrVersion},
		{"altered weight", alter(len(good) - 1), model.ErrDamaged},
		{"altered count", alter(16), model.ErrDamaged},
		{"cut off", good[:len(good)-1], model.ErrDamaged},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if _, err := model.Open(tt.in); !errors.Is(err, tt.want) {
				t.Errorf("Open = %v, want %v", err, tt.want)
			}
		})
	}
}

func TestSection(t *testing.T) {
	t.Parallel()
	f, err := model.Open(container(t))
	if err != nil {
		t.Fatal(err)
	}
	if b, err := f.Section("tags"); string(b) != "abc" || err != nil {
		t.Errorf("Section(tags) = %q, %v", b, err)
	}
	if _, err := f.Section("parse"); !errors.Is(err, model.ErrSection) {
		t.Errorf("Section(parse) = %v, want ErrSection", err)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(container(f))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := model.Open(b)
		if err != nil {
			return
		}
		for _, s := range m.Sections() {
			if _, err := m.Section(s.Name); err != nil {
				t.Fatal(err)
			}
		}
	})
}
