package pipeline

import (
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"lede/extract"
	"lede/source"
)

// taken runs batches over items that come in every so often and are taken
// every so often, and returns the ids of each batch.
func taken(t *testing.T, sizes []int64, every, takes time.Duration) (got [][]string) {
	synctest.Test(t, func(t *testing.T) {
		items := func(yield func(source.Item) bool) {
			for i, size := range sizes {
				time.Sleep(every)
				if !yield(source.Item{ID: fmt.Sprint(i), Size: size}) {
					return
				}
			}
		}
		for batch := range batches(items) {
			var ids []string
			for _, item := range batch {
				ids = append(ids, item.ID)
			}
			got = append(got, ids)
			time.Sleep(takes)
		}
	})
	return got
}

func TestSlowItemsGoAlone(t *testing.T) {
	t.Parallel()
	got := taken(t, make([]int64, 5), time.Second, time.Millisecond)
	if want := [][]string{{"0"}, {"1"}, {"2"}, {"3"}, {"4"}}; fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("batches %v, want %v", got, want)
	}
}

func TestFastItemsGoTogether(t *testing.T) {
	t.Parallel()
	got := taken(t, make([]int64, 100), time.Millisecond, time.Second)
	all := slices.Concat(got...)
	if len(got) > 2+100/extract.Batch || len(all) != 100 {
		t.Errorf("%d batches of %d items", len(got), len(all))
	}
	for i, id := range all {
		if id != fmt.Sprint(i) {
			t.Fatalf("out of order: %v", got)
		}
	}
}

// Long items fill a batch by their size.
func TestLongItems(t *testing.T) {
	t.Parallel()
	got := taken(t, []int64{1, batchBytes / 2, batchBytes / 2, batchBytes / 2, 10 * batchBytes, 1}, time.Millisecond, time.Second)
	if want := [][]string{{"0"}, {"1", "2"}, {"3"}, {"4"}, {"5"}}; fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("batches %v, want %v", got, want)
	}
}

// Who stops early ends the reading.
func TestStopEarly(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		read := 0
		for range batches(func(yield func(source.Item) bool) {
			for yield(source.Item{Size: batchBytes}) {
				read++
			}
		}) {
			break
		}
		if read > 2 {
			t.Errorf("%d items were read", read)
		}
	})
}
