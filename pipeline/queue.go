package pipeline

import (
	"iter"
	"sync"

	"github.com/sourcegraph/conc"

	"lede/extract"
	"lede/source"
)

// batchBytes is how much input makes a batch although it has fewer than
// extract.Batch items: long articles gain nothing from each other.
const batchBytes = 64 << 10

// batches yields the items in batches: one after the other while they come in
// slowly, so that none waits for a later one, and several together where they
// come in faster than they are taken. At most one batch is read ahead. When the
// caller stops before the last item, the reading of items must end by itself,
// as it does when its context is cancelled.
func batches(items iter.Seq[source.Item]) iter.Seq[[]source.Item] {
	return func(yield func([]source.Item) bool) {
		q := newQueue()
		var reader conc.WaitGroup
		defer reader.Wait()
		defer q.close()
		reader.Go(func() {
			defer q.close()
			for item := range items {
				if !q.put(item) {
					return
				}
			}
		})
		for batch := q.take(); batch != nil && yield(batch); batch = q.take() {
		}
	}
}

// A queue holds what has been read ahead.
type queue struct {
	mu     sync.Mutex
	moved  *sync.Cond // something was put or taken, or the queue was closed
	items  []source.Item
	size   int64
	closed bool
}

func newQueue() *queue {
	q := new(queue)
	q.moved = sync.NewCond(&q.mu)
	return q
}

// put waits until the item has room, and reports whether it found some before
// the queue was closed.
func (q *queue) put(item source.Item) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	for !q.closed && len(q.items) > 0 && (len(q.items) == extract.Batch || q.size+item.Size > batchBytes) {
		q.moved.Wait()
	}
	if q.closed {
		return false
	}
	q.items = append(q.items, item)
	q.size += item.Size
	q.moved.Signal()
	return true
}

// take waits for items and returns all that are there; nil after the last.
func (q *queue) take() []source.Item {
	q.mu.Lock()
	defer q.mu.Unlock()
	for !q.closed && len(q.items) == 0 {
		q.moved.Wait()
	}
	batch := q.items
	q.items, q.size = nil, 0
	q.moved.Signal()
	return batch
}

// close ends the putting of items; those that are there can still be taken.
func (q *queue) close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	q.moved.Broadcast()
}
