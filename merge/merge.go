// Package merge puts together figures that say the same thing: one claim with
// all of its mentions, within an article and across the articles of a run.
//
// It works in three passes, so that the cost is near linear in the number of
// figures and the memory is bounded. A Reader makes drafts of claims from the
// figures of an article, and a Merger keeps them in the order in which they
// came. At the end, the drafts that may say the same (those of one subject:
// unit, metric, period, names) are picked out and compared block by block,
// and links between claims are filled in. Then the claims are read back in the
// order of their first mentions: most are drafts as they came.
package merge

import (
	"encoding/hex"
	"errors"
	"hash/fnv"

	"lede/fact"
)

// DefaultLimit is how many bytes of figures a Merger holds in memory where
// nothing else is asked: those of some 8 MB of news, and as much again for
// merging them.
const DefaultLimit = 32 << 20

// A Merger collects drafts of claims. It is for one goroutine. Close removes
// its temporary files.
type Merger struct {
	known  map[string]string // words of metrics, see parseMetric
	log    *journal          // all drafts
	keyed  int               // how many of them another article may match
	reader *Reader           // of Add
	picked sketch            // keys that several drafts have, from merge on
	limit  int               // bytes of memory
	shares []*share          // the drafts that are picked, and what comes of them
	ids    *spool            // of claims, by the claims whose links ask for them
	err    error
}

// New returns a merger that holds figures of at most limit bytes in memory and
// puts further ones into temporary files; 0 means DefaultLimit. What it
// returns does not depend on the limit.
func New(limit int) *Merger {
	if limit <= 0 {
		limit = DefaultLimit
	}
	m := &Merger{known: defaultWords(), log: newJournal(limit / 2), limit: limit}
	m.reader = m.NewReader()
	return m
}

// Add takes the figures among one article's finished facts, its own record
// first. Facts without such a record go on with the article before. An error
// of the temporary file is kept and comes back from Claims.
func (m *Merger) Add(facts []fact.Fact) { m.Take(m.reader.Read(facts)) }

// Take takes what a Reader of this merger made of an article. Articles are
// taken in the order of the input.
func (m *Merger) Take(d Drafts) {
	if m.err != nil || len(d.stored) == 0 {
		return
	}
	m.keyed += d.keyed
	m.err = m.log.add(d.stored)
}

// Spilled reports whether the figures were more than the limit holds, so that
// they are in temporary files.
func (m *Merger) Spilled() bool { return m.log.file != nil }

// Close removes the temporary files, if there are any.
func (m *Merger) Close() error {
	err := m.log.close()
	for _, s := range m.shares {
		err = errors.Join(err, s.blocks.close(), s.links.close(), s.claims.close())
	}
	if m.ids != nil {
		err = errors.Join(err, m.ids.close())
	}
	return err
}

// An id is that of a claim.
type id [16]byte

// claimID returns the id of the claim whose first mention is the figure: the
// hash of its id by FNV-1a, in hexadecimal.
func claimID(figure string) (text id) {
	h := fnv.New64a()
	_, _ = h.Write([]byte("claim\x00")) // a hash does not fail
	_, _ = h.Write([]byte(figure))
	var sum [8]byte
	hex.Encode(text[:], h.Sum(sum[:0]))
	return text
}
