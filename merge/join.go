package merge

import "encoding/binary"

// A share is the part of the blocks that one worker puts together. Blocks have
// nothing to do with each other, so that the shares haven't either, until
// their claims are linked.
type share struct {
	known  map[string]string // words of metrics, see parseMetric
	blocks *spool            // the drafts that were picked, by block
	filer
	memory memory
	drafts []*draft // of a block
	err    error    // the first; nothing is taken after it
}

// work puts together what comes in packs, and leaves its claims and links
// sorted.
func (s *share) work(packs <-chan []byte) {
	for p := range packs {
		if s.err == nil {
			s.err = s.take(p)
		}
	}
	if s.err == nil {
		s.err = s.join()
	}
	if s.err == nil {
		s.err = s.sort()
	}
}

// take keeps the drafts of a pack. One whose key is nothing but its order has
// no block, and is filed.
func (s *share) take(pack []byte) error {
	for len(pack) > 0 {
		var r record
		r, pack = cutRecord(pack)
		if len(r.key) > orderSize {
			if err := s.blocks.add(r.key, r.payload); err != nil {
				return err
			}
			continue
		}
		d, err := s.decode(string(r.payload))
		if err != nil {
			return err
		}
		d.order = binary.BigEndian.Uint64(r.key)
		if err := s.file(d); err != nil {
			return err
		}
		s.memory.reset()
	}
	return nil
}

// decode returns a draft that is good until the memory is reset.
func (s *share) decode(stored string) (*draft, error) {
	d := &s.memory.drafts.take(1)[0]
	return d, d.decode(stored, &s.memory)
}

// join puts the drafts of each block together and files the claims.
func (s *share) join() error {
	in, err := s.blocks.read()
	if err != nil {
		return err
	}
	if err := eachGroup(in, s.joinGroup); err != nil {
		return err
	}
	return s.blocks.close()
}

// groupSize is from how many bytes on the drafts of some blocks are enough to
// be worked on together.
const groupSize = 64 << 10

// eachGroup calls f with the records of whole blocks, each its key and then
// the payload behind its size.
func eachGroup(in cursor, f func(string) error) error {
	var group []byte
	last := make([]byte, keySize)
	for {
		r, ok, err := in.next()
		if err != nil {
			return err
		}
		if len(group) > 0 && (!ok || len(group) > groupSize && string(r.key[:keySize]) != string(last)) {
			if err := f(string(group)); err != nil {
				return err
			}
			group = group[:0]
		}
		if !ok {
			return nil
		}
		copy(last, r.key)
		group = append(group, r.key...)
		group = binary.AppendUvarint(group, uint64(len(r.payload)))
		group = append(group, r.payload...)
	}
}

// joinGroup files the claims of some blocks.
func (s *share) joinGroup(group string) error {
	last := ""
	for in := (decoder{rest: group}); in.rest != ""; {
		key := in.rest[:keySize]
		order := binary.BigEndian.Uint64([]byte(in.rest[keySize : keySize+orderSize]))
		in.rest = in.rest[keySize+orderSize:]
		if key != last && len(s.drafts) > 0 {
			if err := s.joinBlock(); err != nil {
				return err
			}
		}
		last = key
		d, err := s.decode(in.str())
		if err != nil {
			return err
		}
		d.order, d.metric = order, parseMetric(d.claim.Metric, s.known)
		s.drafts = append(s.drafts, d)
	}
	return s.joinBlock()
}

// joinBlock puts the drafts of one block together, the earliest first, links
// the claims that cannot both hold, and files all.
func (s *share) joinBlock() error {
	claims := together(s.drafts)
	conflicts(claims)
	for _, c := range claims {
		if err := s.file(c); err != nil {
			return err
		}
	}
	s.drafts = s.drafts[:0]
	s.memory.reset()
	return nil
}
