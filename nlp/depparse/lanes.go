package depparse

import (
	"encoding/binary"
	"slices"

	"lede/nlp/linear"
	"lede/text"
)

// moveBytes lays out the weights of transitions: a little-endian uint32 a
// slot, the rest of the key above the weights of right and left. Of features
// that want the same slot the first, which matters most, has it.
func moveBytes(rows []linear.Row) []byte {
	b := make([]byte, 4<<moveBits)
	for _, r := range rows {
		slot := b[r.Key>>(32-moveBits)*4:][:4]
		if binary.LittleEndian.Uint32(slot) == 0 {
			binary.LittleEndian.PutUint32(slot, r.Key>>(16-moveBits)<<16|uint32(r.Weights[1])<<8|uint32(r.Weights[0]))
		}
	}
	return b
}

// labelBytes lays out the weights of relations: a lane's weight each byte and
// eight bits of the key in the last.
func labelBytes(rows []linear.Row) []byte {
	b := make([]byte, 8<<labelBits)
	for _, r := range rows {
		slot := b[r.Key>>(32-labelBits)*8:][:8]
		if binary.LittleEndian.Uint64(slot) == 0 {
			copy(slot, r.Weights)
			slot[laneCount] = byte(r.Key >> (24 - labelBits))
		}
	}
	return b
}

// lanes lists the relations of each group of arcs, the most frequent first;
// those of the child's tag alone where the group is not seen.
func lanes(docs []*text.Document) (out [groups][laneCount]text.Rel) {
	var count [groups][text.RelCount]int
	var byTag [text.TagCount][text.RelCount]int
	for _, d := range docs {
		for i, t := range d.Tokens {
			if t.Head < 0 {
				continue
			}
			dir := uint64(0)
			if int(t.Head) < i {
				dir = 1
			}
			count[group(t.Tag, d.Tokens[t.Head].Tag, dir)][t.Rel]++
			byTag[t.Tag][t.Rel]++
		}
	}
	for g := range out {
		out[g] = frequent(&count[g])
		if out[g][0] == text.NoRel {
			out[g] = frequent(&byTag[g/(headKinds*2)])
		}
		if out[g][0] == text.NoRel {
			out[g][0] = text.RelDep
		}
	}
	return out
}

// frequent returns the relations that are counted most.
func frequent(count *[text.RelCount]int) (out [laneCount]text.Rel) {
	for i := range out {
		best := text.NoRel
		for r, n := range count {
			if n > count[best] && !slices.Contains(out[:i], text.Rel(r)) {
				best = text.Rel(r)
			}
		}
		if best == text.NoRel {
			break
		}
		out[i] = best
	}
	return out
}

func laneBytes(lanes *[groups][laneCount]text.Rel) []byte {
	var b []byte
	for _, g := range lanes {
		for _, r := range g {
			b = append(b, byte(r))
		}
	}
	return b
}
