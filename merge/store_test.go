package merge

import (
	"fmt"
	"os"
	"slices"
	"testing"
)

// Runs come back as one, in order, from however many files they stand in, and
// the files go when the store is closed.
func TestStoreInFiles(t *testing.T) {
	t.Parallel()
	s, err := newStore()
	if err != nil {
		t.Fatal(err)
	}
	s.full = 1000
	var want []string
	for run := range 9 {
		var recs []record
		for i := range 20 {
			key := fmt.Sprintf("claim-%03d", 7*i+run)
			recs = append(recs, record{[]byte(key), []byte("seven people were hurt")})
			want = append(want, key)
		}
		if err := s.add(recs); err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(want)
	var got []string
	if err := s.each(func(key, _ []byte) error { got = append(got, string(key)); return nil }); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %d records %.60q, want %d %.60q", len(got), got, len(want), want)
	}
	paths := s.paths
	if len(paths) < 3 {
		t.Errorf("%d files, want several", len(paths))
	}
	if err := s.close(); err != nil {
		t.Fatal(err)
	}
	for _, p := range paths {
		if _, err := os.Stat(p); !os.IsNotExist(err) {
			t.Errorf("%s is still there", p)
		}
	}
}
