package rule

import "lede/text"

// An instOp is one step of a compiled pattern.
type instOp uint8

const (
	instToken instOp = iota // one token that fits pred, then x
	instWord                // one token whose lower-case hash is hash, then x
	instLex                 // the longest entry of lex, then x
	instLabel               // the longest span of label, then x
	instSplit               // x, and where that fails y
	instSave                // set capture slot arg to here, then x
	instBegin               // only at the sentence's start, then x
	instEnd                 // only at the sentence's end, then x
	instMatch
)

type inst struct {
	op    instOp
	label text.Label
	ways  uint16 // of instSplit: the program's openings of x and y
	x, y  int32
	arg   int32 // of instSave: the slot; of instSplit: its number among the splits
	hash  uint64
	pred  *pred // of instLex: the one that asks for its lexicon
}

// A program is a compiled pattern.
type program struct {
	insts    []inst
	openings [][2]opening // of splits, of which many are alike
	begin    *start
	start    int32
	splits   int
	captures []string // name of capture i; its slots are 2i and 2i+1
	anchored bool     // can match only at a sentence's start
	straight bool     // has no alternatives: one way leads through it
	src      string
	tree     *node
	nodes    []*node // what each step stands for, for traces
}

// compiler turns a pattern's tree into steps, last to first, so that each
// knows the step after it.
type compiler struct {
	prog program
	big  bool
}

// compileNode returns the program of a tree, false where it is too large.
func compileNode(n *node, src string) (*program, bool) {
	c := &compiler{prog: program{src: src, tree: n}}
	c.number(n)
	c.emit(inst{op: instMatch}, n)
	c.prog.start = c.node(n, 0)
	c.prog.anchored = anchored(n)
	if c.big {
		return nil, false
	}
	c.prog.open()
	c.prog.straight = c.prog.splits == 0
	return &c.prog, true
}

// number gives captures their numbers, in the order in which they are written.
func (c *compiler) number(n *node) {
	if n.op == opCapture {
		n.slot = int32(len(c.prog.captures))
		c.prog.captures = append(c.prog.captures, n.name)
	}
	for _, s := range n.sub {
		c.number(s)
	}
}

// emit adds a step that stands for n.
func (c *compiler) emit(i inst, n *node) int32 {
	if len(c.prog.insts) >= maxProgram {
		c.big = true
		return 0
	}
	c.prog.insts = append(c.prog.insts, i)
	c.prog.nodes = append(c.prog.nodes, n)
	return int32(len(c.prog.insts) - 1)
}

// node emits n so that it goes on at next, and returns where it begins.
func (c *compiler) node(n *node, next int32) int32 {
	if c.big {
		return 0
	}
	switch n.op {
	case opToken:
		if n.pred.op == predHash && n.pred.mode == 0 {
			return c.emit(inst{op: instWord, hash: n.pred.hash, x: next}, n)
		}
		return c.emit(inst{op: instToken, pred: n.pred, x: next}, n)
	case opLexicon:
		return c.emit(inst{op: instLex, pred: &pred{op: predLex, lex: n.lex}, x: next}, n)
	case opLabel:
		return c.emit(inst{op: instLabel, label: n.label, x: next}, n)
	case opBegin:
		return c.emit(inst{op: instBegin, x: next}, n)
	case opEnd:
		return c.emit(inst{op: instEnd, x: next}, n)
	case opSeq:
		for i := len(n.sub) - 1; i >= 0; i-- {
			next = c.node(n.sub[i], next)
		}
		return next
	case opAlt:
		at := c.node(n.sub[len(n.sub)-1], next)
		for i := len(n.sub) - 2; i >= 0; i-- {
			at = c.emit(inst{op: instSplit, x: c.node(n.sub[i], next), y: at}, n)
		}
		return at
	case opCapture:
		end := c.emit(inst{op: instSave, arg: 2*n.slot + 1, x: next}, n)
		return c.emit(inst{op: instSave, arg: 2 * n.slot, x: c.node(n.sub[0], end)}, n)
	}
	return c.repeat(n, next)
}

// repeat unrolls x{m,n}: m times x, then n-m times x? within each other, or x*.
func (c *compiler) repeat(n *node, next int32) int32 {
	sub := n.sub[0]
	at := next
	if n.max < 0 {
		loop := c.emit(inst{op: instSplit}, n)
		body := c.node(sub, loop)
		if !c.big {
			c.prog.insts[loop] = n.split(body, next)
		}
		at = loop
	} else {
		for range n.max - n.min {
			if c.big {
				return 0
			}
			body := c.node(sub, at)
			at = c.emit(n.split(body, next), n)
		}
	}
	for range n.min {
		if c.big {
			return 0
		}
		at = c.node(sub, at)
	}
	return at
}

func (n *node) split(body, next int32) inst {
	if n.lazy {
		body, next = next, body
	}
	return inst{op: instSplit, x: body, y: next}
}

// anchored reports whether the pattern begins with ^ on every way.
func anchored(n *node) bool {
	switch n.op {
	case opBegin:
		return true
	case opSeq, opCapture:
		return anchored(n.sub[0])
	case opAlt:
		for _, s := range n.sub {
			if !anchored(s) {
				return false
			}
		}
		return true
	}
	return false
}
