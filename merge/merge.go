// Package merge puts together figures that say the same thing: one claim with
// all of its mentions, within an article and across the articles of a run.
//
// It works in three passes, each over records in sorted order, so that the
// cost is near linear in the number of figures and the memory is bounded:
// the figures of each article become drafts as the article comes in; drafts
// of one subject (unit, metric, period, names) are compared block by block;
// then the claims are put back in the order of their first mentions, and the
// links between them are filled in.
package merge

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"iter"
	"strings"

	"lede/fact"
)

// DefaultLimit is how many bytes of figures a Merger holds in memory where
// nothing else is asked: those of some 10 MB of news.
const DefaultLimit = 32 << 20

// A Merger collects figures. It is for one goroutine. Close removes its
// temporary files.
type Merger struct {
	known  map[string]string
	drafts *spool // by block
	out    filer
	docs   uint64
	day    string // when the current article was published
	place  string // where it is from
	err    error
	enc    encoder
	key    []byte
}

// New returns a merger that holds figures of at most limit bytes in memory and
// puts further ones into temporary files; 0 means DefaultLimit. What it
// returns does not depend on the limit.
func New(limit int) *Merger {
	if limit <= 0 {
		limit = DefaultLimit
	}
	return &Merger{
		known: defaultWords(), drafts: newSpool(limit / 2),
		out: filer{links: newSpool(limit / 8), claims: newSpool(limit / 8 * 3)},
	}
}

// Add takes the figures among one article's finished facts, its own record
// first. Facts without such a record go on with the article before. An error
// of the temporary file is kept and comes back from Claims.
func (m *Merger) Add(facts []fact.Fact) {
	if m.err != nil {
		return
	}
	var figures []*fact.Figure
	for _, f := range facts {
		switch f := f.(type) {
		case *fact.Document:
			m.day, m.place = strings.Clone(f.Date), strings.Clone(firstPart(f.Place)) // not slices of the article
		case *fact.Figure:
			if f.Value != nil || f.Low != nil && f.High != nil {
				figures = append(figures, f)
			}
		}
	}
	if len(figures) == 0 {
		return
	}
	g := grouping{known: m.known, day: m.day, place: m.place, buckets: make(map[bucket][]int)}
	of := make([]*draft, len(figures))
	for i, f := range figures {
		of[i] = g.add(f)
	}
	followTolls(figures, of)
	g.disputes()
	checkChanges(figures, of)
	checkShares(figures, of, m.known)
	checkSums(figures, of)
	checkPartitions(figures, of)
	checkCurrencies(figures, of)
	m.docs++
	for i, d := range g.drafts {
		d.order = m.docs<<24 | uint64(i)&(1<<24-1)
		m.store(d)
	}
}

// store puts a draft away under its block's key, or with the finished claims
// where no other article can say the same.
func (m *Merger) store(d *draft) {
	if m.err != nil {
		return
	}
	m.key = blockKey(m.key[:0], d)
	if len(m.key) == 0 {
		m.err = m.out.file(d)
		return
	}
	m.enc.buf = m.enc.buf[:0]
	m.enc.draft(d)
	m.err = m.drafts.add(m.key, m.enc.buf)
}

// Spilled reports whether the figures were more than the limit holds, so that
// some are in temporary files.
func (m *Merger) Spilled() bool { return m.drafts.store != nil || m.out.claims.store != nil }

// Claims returns what the figures add up to, in the order of their first
// mentions. It can be called once; an error ends the sequence.
func (m *Merger) Claims() iter.Seq2[fact.Fact, error] {
	return func(yield func(fact.Fact, error) bool) {
		err := m.err
		if err == nil {
			err = m.claims(func(c *fact.Claim) bool { return yield(c, nil) })
		}
		if err != nil && !errors.Is(err, errStopped) {
			yield(nil, fmt.Errorf("merging claims: %w", err))
		}
	}
}

// Close removes the temporary files, if there are any.
func (m *Merger) Close() error {
	return errors.Join(m.drafts.close(), m.out.links.close(), m.out.claims.close())
}

// errStopped says that the reader of a sequence wants no more.
var errStopped = errors.New("stopped")

func (m *Merger) claims(yield func(*fact.Claim) bool) error {
	b := block{out: &m.out, known: m.known}
	err := m.drafts.each(b.add)
	if err == nil {
		err = b.finish()
	}
	if err == nil {
		err = m.drafts.close()
	}
	if err == nil {
		err = m.out.resolve()
	}
	if err != nil {
		return err
	}
	return m.out.read(yield)
}

// claimID returns the id of the claim whose first mention is the figure.
func claimID(figure string) string {
	h := fnv.New64a()
	_, _ = h.Write([]byte("claim\x00" + figure)) // a hash does not fail
	return fmt.Sprintf("%016x", h.Sum64())
}

// orderKey is a key under which claims stand in the order of their first
// mentions, with their links behind them.
func orderKey(buf []byte, order uint64, link int) []byte {
	buf = binary.BigEndian.AppendUint64(buf, order)
	return binary.BigEndian.AppendUint32(buf, uint32(link))
}
