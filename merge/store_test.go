package merge

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"testing"

	"lede/fact"
)

// Runs come back as one, in order, from however many files they stand in, and
// the files go when the store is closed.
func TestStoreRuns(t *testing.T) {
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
			recs = append(recs, record{[]byte(key), bytes.Repeat([]byte("seven people were hurt "), 100)})
			want = append(want, key)
		}
		if err := s.add(slices.Values(recs)); err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(want)
	paths := s.paths
	if len(paths) < 3 {
		t.Errorf("%d files, want several", len(paths))
	}
	in, err := s.read()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for {
		r, more, err := in.next()
		if err != nil {
			t.Fatal(err)
		}
		if !more {
			break
		}
		got = append(got, string(r.key))
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %d records %.60q, want %d %.60q", len(got), got, len(want), want)
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

// closed checks that the file is there until it is closed, which may be done
// twice.
func closed(t *testing.T, f *tempFile, close func() error) {
	t.Helper()
	path := f.f.Name()
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
	for range 2 {
		if err := close(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("%s is still there", path)
	}
}

// hurt is a draft of an article of a day.
func hurt(day string) *draft {
	d := &draft{day: day}
	d.claim.Metric = "number of people hurt"
	d.claim.Mentions = []fact.ClaimMention{{Text: "seven", Figure: "0123456789abcdef"}}
	return d
}

// A journal gives back the same drafts from memory and from its file, as often
// as it is asked.
func TestJournal(t *testing.T) {
	t.Parallel()
	for _, limit := range []int{1 << 20, 300} {
		j := newJournal(limit)
		var want []string
		for article := range 40 {
			var r Reader
			drafts := make([]*draft, 1+article%3)
			for i := range drafts {
				drafts[i] = hurt(fmt.Sprintf("2021-07-%02d", article))
				drafts[i].linked = i == 1
				want = append(want, fmt.Sprintf("%s %d %t", drafts[i].day, article<<placeBits|i, i == 1))
			}
			if err := j.add(r.store(drafts).stored); err != nil {
				t.Fatal(err)
			}
		}
		for range 2 {
			var got []string
			for e, err := range j.entries() {
				var d draft
				if err == nil {
					err = d.decode(string(e.payload), new(memory))
				}
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, fmt.Sprintf("%s %d %t", d.day, e.order, e.linked))
			}
			if !slices.Equal(got, want) {
				t.Errorf("within %d bytes: got %d drafts %.60q, want %d %.60q", limit, len(got), got, len(want), want)
			}
		}
		if j.file == nil {
			continue
		}
		closed(t, j.file, j.close)
	}
}

// A file that was damaged is an error, not fewer claims.
func TestDamaged(t *testing.T) {
	t.Parallel()
	var r Reader
	stored := r.store([]*draft{hurt("2021-07-05"), hurt("2021-07-06")}).stored
	for n := 1; n < len(stored); n++ {
		if n == len(stored)/2 {
			continue // one draft, whole
		}
		j := newJournal(1 << 20)
		if err := j.add(stored[:n]); err != nil {
			t.Fatal(err)
		}
		var err error
		for _, e := range j.entries() {
			err = e
		}
		if err == nil {
			t.Errorf("no error from %d of %d bytes", n, len(stored))
		}
	}
}
