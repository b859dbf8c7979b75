package workbench

import (
	"cmp"
	"context"
	"slices"
	"strings"
)

// A Change is a record that two sets of rules do not agree on.
type Change struct {
	How      string   `json:"how"` // gained, lost or changed
	Doc      string   `json:"doc"`
	Kind     string   `json:"kind"`
	Rule     string   `json:"rule"` // the new record's; the old one's where it is lost
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Text     string   `json:"text"`
	Old      string   `json:"old,omitempty"`
	New      string   `json:"new,omitempty"`
	Fields   []string `json:"fields,omitempty"` // what changed, as "unit: km, was m"
	Sentence string   `json:"sentence"`
}

// Diff returns what reading the articles by the new rules changes, in the order
// of the articles.
func Diff(ctx context.Context, before, after *Lab, articles []Article) ([]Change, error) {
	var l []Change
	for _, a := range articles {
		x, err := before.Read(ctx, a, false)
		if err != nil {
			return nil, err
		}
		y, err := after.Read(ctx, a, false)
		if err != nil {
			return nil, err
		}
		l = append(l, Changes(x, y)...)
	}
	return l, nil
}

// Changes returns how the records of a second reading of an article differ from
// those of the first, in text order.
func Changes(x, y *Reading) []Change {
	var l []Change
	taken := make([]bool, len(y.Records))
	for i := range x.Records {
		o := &x.Records[i]
		if o.Kind == "document" {
			continue
		}
		j := partner(o, y.Records, taken)
		if j < 0 {
			l = append(l, Change{How: "lost", Doc: o.Doc, Kind: o.Kind, Rule: o.Rule, Start: o.Start, End: o.End,
				Text: o.Text, Old: o.String(), Sentence: x.sentenceText(o.Sentence)})
			continue
		}
		taken[j] = true
		n := &y.Records[j]
		if fields := changedFields(o, n); len(fields) > 0 {
			l = append(l, Change{How: "changed", Doc: n.Doc, Kind: n.Kind, Rule: n.Rule, Start: n.Start, End: n.End,
				Text: n.Text, Old: o.String(), New: n.String(), Fields: fields, Sentence: y.sentenceText(n.Sentence)})
		}
	}
	for j := range y.Records {
		if n := &y.Records[j]; !taken[j] && n.Kind != "document" {
			l = append(l, Change{How: "gained", Doc: n.Doc, Kind: n.Kind, Rule: n.Rule, Start: n.Start, End: n.End,
				Text: n.Text, New: n.String(), Sentence: y.sentenceText(n.Sentence)})
		}
	}
	slices.SortStableFunc(l, func(a, b Change) int {
		return cmp.Or(a.Start-b.Start, a.End-b.End, strings.Compare(a.Kind, b.Kind), strings.Compare(a.How, b.How))
	})
	return l
}

// partner returns the record of the same kind at the same place, else one that
// overlaps; -1 where there is none.
func partner(o *Record, l []Record, taken []bool) int {
	best := -1
	for j := range l {
		n := &l[j]
		if taken[j] || n.Kind != o.Kind || n.Start >= o.End || o.Start >= n.End {
			continue
		}
		if n.Start == o.Start && n.End == o.End {
			return j
		}
		if best < 0 {
			best = j
		}
	}
	return best
}

func changedFields(o, n *Record) []string {
	var l []string
	if o.Text != n.Text {
		l = append(l, "text: "+n.Text+", was "+o.Text)
	}
	for _, name := range union(o.Names(), n.Names()) {
		if name == "mentions" {
			continue
		}
		if a, b := o.Fields[name], n.Fields[name]; !Same(a, b) {
			l = append(l, name+": "+Show(b)+", was "+Show(a))
		}
	}
	return l
}

func union(a, b []string) []string {
	l := append(slices.Clone(a), b...)
	slices.Sort(l)
	return slices.Compact(l)
}

// A RuleCount is how many changes a rule has to do with.
type RuleCount struct {
	Rule                  string
	Gained, Lost, Changed int
}

// Count returns the changes a rule, by the rule's id.
func Count(l []Change) []RuleCount {
	by := map[string]*RuleCount{}
	for i := range l {
		c := by[l[i].Rule]
		if c == nil {
			c = &RuleCount{Rule: l[i].Rule}
			by[l[i].Rule] = c
		}
		switch l[i].How {
		case "gained":
			c.Gained++
		case "lost":
			c.Lost++
		default:
			c.Changed++
		}
	}
	out := make([]RuleCount, 0, len(by))
	for _, c := range by {
		out = append(out, *c)
	}
	slices.SortFunc(out, func(a, b RuleCount) int { return strings.Compare(a.Rule, b.Rule) })
	return out
}
