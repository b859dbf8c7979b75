package figure

import (
	"lede/extract/quantity"
	"lede/fact"
	"lede/lexicon"
	"lede/rule"
)

// A filling is a field that a rule with a pattern fills, whatever lede would
// find for it.
type filling struct{ name, value string }

// own makes a figure of a match of a rule with a pattern: the number is that of
// the group value, the rule's constant, or the first in the match. It reports
// false where there is none.
func (r *reader) own(m *rule.Match) (item, bool) {
	it := item{first: m.First, core: m.First, last: m.Last, head: -1, by: m.Rule.ID, rule: "figure.number"}
	at, limit := m.First, m.Last
	if c, ok := m.Get("value"); ok {
		at, limit = c.First, c.Last
	} else if c, ok := m.Get("low"); ok {
		at, limit = c.First, c.Last
	}
	known := m.Rule.Set["value"] != "" || m.Rule.Set["low"] != ""
	for it.numFirst, it.numLast = at, at; at < limit; at++ {
		if n, tokens := quantity.At(r.d, at, limit); tokens > 0 && n.Kind != quantity.Ordinal {
			it.num, it.numFirst, it.numLast = n, at, at+tokens
			known = true
			break
		}
	}
	it.unit = r.unitOf(m.Value(r.d, "unit"))
	it.numFirst = m.First // so that no metric takes in the words before the number
	if c, ok := m.Get("high"); ok {
		it.numLast = max(it.numLast, c.Last)
	}
	if it.unit.kind == counted {
		it.head = m.Last - 1
		if c, ok := m.Get("unit"); ok {
			it.head, it.numLast = c.Last-1, max(it.numLast, c.First)
		}
	}
	r.fill(&it, m)
	return it, known
}

// fill notes what the match gives the fields of its kind. Groups for numbers
// and units are read, others are taken as they stand.
func (r *reader) fill(it *item, m *rule.Match) {
	for _, name := range [...]string{"value", "low", "high", "per", "dimension", "modifier", "change", "change_role",
		"metric", "of", "period", "place", "source", "status"} {
		v := m.Rule.Set[name]
		if c, ok := m.Get(name); ok {
			v = c.Words(r.d)
			if name == "low" || name == "high" || name == "value" {
				n, _ := quantity.Parse(v, 0, len(v))
				v = it.value(n.Value).String()
			}
		}
		if v != "" {
			it.filled = append(it.filled, filling{name, v})
		}
	}
}

// unitOf returns the unit of a word or code: tonnes, CNY, %. What no lexicon
// has is a counted noun.
func (r *reader) unitOf(s string) unit {
	if s == "" {
		return unit{}
	}
	for _, l := range [...]struct {
		lex  *lexicon.Lexicon
		make func(string) unit
	}{{r.lex.percent, percentUnit}, {r.lex.code, r.currency}, {r.lex.name, r.currency}, {r.lex.sign, r.currency},
		{r.lex.duration, durationUnit}, {r.lex.measure, measureUnit}, {r.lex.measureSign, measureUnit}} {
		if e := l.lex.Lookup(s); e != nil {
			return l.make(e.Value)
		}
	}
	if quantity.Dimension(s) != "" {
		return measureUnit(s)
	}
	return unit{code: s, dim: "count", kind: counted}
}

// override gives the record the fields that its rule fills.
func (it *item) override(f *fact.Figure) {
	f.Rule = it.by
	for _, x := range it.filled {
		switch x.name {
		case "value":
			f.Value, f.Low, f.High = decimal(x.value), nil, nil
		case "low":
			f.Value, f.Low = nil, decimal(x.value)
		case "high":
			f.Value, f.High = nil, decimal(x.value)
		default:
			*textField(f, x.name) = x.value
		}
	}
}

func decimal(s string) *fact.Number {
	var n fact.Number
	if n.UnmarshalText([]byte(s)) != nil {
		return nil
	}
	return &n
}

// textField returns the field of the name.
func textField(f *fact.Figure, name string) *string {
	switch name {
	case "per":
		return &f.Per
	case "dimension":
		return &f.Dimension
	case "modifier":
		return &f.Modifier
	case "change":
		return &f.Change
	case "change_role":
		return &f.ChangeRole
	case "metric":
		return &f.Metric
	case "of":
		return &f.Of
	case "period":
		return &f.Period
	case "place":
		return &f.Place
	case "source":
		return &f.Source
	}
	return &f.Status
}
