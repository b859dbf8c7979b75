package rule

// A machine runs programs over the tokens of one sentence.
//
// It follows the ways through a program depth first, the preferred way first,
// and never enters a split twice at the same token: one that failed there
// once fails there always. So the cost is at most steps times tokens, whatever
// the pattern, and the match found is the one that a backtracking matcher
// would find. (The method of RE2's bit-state matcher.)
type machine struct {
	m        *Matcher
	prog     *program
	sentence int
	begin    int // the sentence's first token
	stop     int // the token after the sentence's last
	last     int // the token after the last that is read, see window
	endAt    int // the only token where a match may end; negative for any
	seen     []uint64
	width    int // how many bits a token has in seen: one a split
	base     int // the token whose bits come first in seen
	stack    []job
	slots    []int32
	trace    *reach // nil when nobody asks
}

// A job is a step still to be tried at a token, or (negative step) a capture
// slot to be put back.
type job struct{ step, pos, old int32 }

// window is how many bits seen may have: longer sentences are read in pieces.
const window = 1 << 25

// load makes ready to run prog over tokens [from, to) of a sentence.
func (v *machine) load(m *Matcher, prog *program, sentence, from, to int) {
	s := &m.doc.Sentences[sentence]
	v.m, v.prog, v.begin, v.stop, v.base, v.endAt = m, prog, s.First, s.Last, from, -1
	v.sentence, v.width = sentence, prog.splits
	v.last = min(to, s.Last)
	if n := window / len(prog.insts); v.last-from > n {
		v.last = from + n
	}
	v.room()
	if prog.straight {
		return
	}
	words := ((v.last-from+1)*v.width + 63) / 64
	if cap(v.seen) < words {
		v.seen = make([]uint64, words)
	} else {
		v.seen = v.seen[:words]
		clear(v.seen)
	}
}

// room makes room for the program's captures.
func (v *machine) room() {
	if n := 2 * len(v.prog.captures); cap(v.slots) < n {
		v.slots = make([]int32, n)
	} else {
		v.slots = v.slots[:n]
	}
}

// forget lets the splits at tokens [from, to] be entered again.
func (v *machine) forget(from, to int) {
	if v.prog.straight {
		return
	}
	lo, hi := (from-v.base)*v.width, (min(to, v.last)-v.base+1)*v.width
	for i := lo; i < hi; {
		if i&63 == 0 && hi-i >= 64 {
			v.seen[i>>6] = 0
			i += 64
			continue
		}
		v.seen[i>>6] &^= 1 << (i & 63)
		i++
	}
}

// run looks for a match that begins at token start. It returns the match's
// end; slots hold the captures, -1 where unset.
func (v *machine) run(start int) (end int, ok bool) {
	for i := range v.slots {
		v.slots[i] = -1
	}
	if v.prog.straight {
		return v.straight(start)
	}
	v.stack = append(v.stack[:0], job{v.prog.start, int32(start), 0})
	for len(v.stack) > 0 {
		j := v.stack[len(v.stack)-1]
		v.stack = v.stack[:len(v.stack)-1]
		if j.step < 0 {
			v.slots[^j.step] = j.old
			continue
		}
		if end, ok := v.follow(j.step, int(j.pos)); ok {
			return end, true
		}
	}
	return 0, false
}

// straight is run for a program with one way through, as patterns of one
// lexicon have: there is nothing to come back to.
func (v *machine) straight(pos int) (int, bool) {
	for step := v.prog.start; ; step = v.prog.insts[step].x {
		in := &v.prog.insts[step]
		switch in.op {
		case instSave:
			v.slots[in.arg] = int32(pos)
		case instBegin:
			if pos != v.begin {
				return v.failed(step, pos)
			}
		case instEnd:
			if pos != v.stop {
				return v.failed(step, pos)
			}
		case instMatch:
			return pos, v.endAt < 0 || pos == v.endAt
		default:
			n := v.consume(in, pos)
			if n == 0 {
				return v.failed(step, pos)
			}
			pos += n
		}
	}
}

// follow goes on from a step until it fails or matches; other ways that it
// passes go onto the stack.
func (v *machine) follow(step int32, pos int) (int, bool) {
	for {
		at, in := step, &v.prog.insts[step]
		step = in.x
		switch in.op {
		case instSplit:
			if step = v.split(in, pos); step < 0 {
				return 0, false
			}
		case instSave:
			if len(v.stack) > 0 {
				v.stack = append(v.stack, job{^in.arg, 0, v.slots[in.arg]})
			}
			v.slots[in.arg] = int32(pos)
		case instBegin:
			if pos != v.begin {
				return v.failed(at, pos)
			}
		case instEnd:
			if pos != v.stop {
				return v.failed(at, pos)
			}
		case instMatch:
			if v.endAt < 0 || pos == v.endAt {
				return pos, true
			}
			return 0, false
		default:
			n := v.consume(in, pos)
			if n == 0 {
				return v.failed(at, pos)
			}
			pos += n
		}
	}
}

// split returns the way to go on from a split at token pos, and puts the other
// onto the stack where both are open; negative where none is. All are to who
// traces what failed.
func (v *machine) split(in *inst, pos int) int32 {
	bit := (pos-v.base)*v.width + int(in.arg)
	if v.seen[bit>>6]>>(bit&63)&1 != 0 {
		return -1
	}
	v.seen[bit>>6] |= 1 << (bit & 63)
	ways := &v.prog.openings[in.ways]
	switch traced := v.trace != nil; {
	case !traced && !ways[1].fits(v, pos):
		if !ways[0].fits(v, pos) {
			return -1
		}
		return in.x
	case !traced && !ways[0].fits(v, pos):
		return in.y
	}
	v.stack = append(v.stack, job{in.y, int32(pos), 0})
	return in.x
}

// consume returns how many tokens from pos on fit a step that takes tokens.
func (v *machine) consume(in *inst, pos int) int {
	if pos >= v.last {
		return 0
	}
	switch in.op {
	case instWord:
		if v.m.doc.Tokens[pos].Lower == in.hash {
			return 1
		}
	case instToken:
		if in.pred.holds(v.m, pos) {
			return 1
		}
	case instLex:
		n, _ := in.pred.lex.get().Longest(v.m.doc, pos, v.last)
		return n
	case instLabel:
		if end := v.m.spanEnd(pos, in.label); end > pos && end <= v.last {
			return end - pos
		}
	}
	return 0
}

func (v *machine) failed(step int32, pos int) (int, bool) {
	if v.trace != nil {
		v.trace.note(v.prog.nodes[step], pos)
	}
	return 0, false
}
