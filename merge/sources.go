package merge

// sources are several cursors that are read as one. They are few.
type sources []*source

// A source is a cursor at its current record.
type source struct {
	in    cursor
	begun bool
	more  bool
	record
}

// merged returns one cursor of each share.
func merged(shares []*share, of func(*share) cursor) sources {
	var all sources
	for _, s := range shares {
		all = append(all, &source{in: of(s)})
	}
	return all
}

// next implements cursor.
func (all sources) next() (record, bool, error) {
	var first *source
	for _, s := range all {
		if !s.begun {
			if err := s.advance(); err != nil {
				return record{}, false, err
			}
		}
		if s.more && (first == nil || s.compare(first.record) < 0) {
			first = s
		}
	}
	if first == nil {
		return record{}, false, nil
	}
	first.begun = false // its record is good until the next call
	return first.record, true, nil
}

// advance goes to the next record.
func (s *source) advance() (err error) {
	s.begun = true
	s.record, s.more, err = s.in.next()
	return err
}
