package sink

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"lede/fact"
)

func documentColumns() []column {
	type d = *fact.Document
	return []column{
		field("title", func(f d) string { return f.Title }),
		field("date", func(f d) string { return f.Date }),
		data("date_from", func(f d) string { return f.DateFrom }),
		field("place", func(f d) string { return f.Place }),
		field("agency", func(f d) string { return f.Agency }),
		field("byline", func(f d) string { return list(f.Byline) }),
		data("chars", func(f d) string { return strconv.Itoa(f.Chars) }),
		data("sentences", func(f d) string { return strconv.Itoa(f.Sentences) }),
		field("error", func(f d) string { return f.Error }),
	}
}

func figureColumns() []column {
	type g = *fact.Figure
	return []column{
		told("value", func(f g) string { return measured(amount(f.Modifier, f.Value, f.Low, f.High, f.Score), f.Unit, f.Per) }),
		data("modifier", func(f g) string { return f.Modifier }),
		number("value", func(f g) *fact.Number { return f.Value }),
		number("low", func(f g) *fact.Number { return f.Low }),
		number("high", func(f g) *fact.Number { return f.High }),
		data("score", func(f g) string { return score(f.Score) }),
		data("unit", func(f g) string { return f.Unit }),
		data("per", func(f g) string { return f.Per }),
		data("dimension", func(f g) string { return f.Dimension }),
		told("change", func(f g) string { return strings.TrimSpace(f.Change + " " + f.ChangeRole) }),
		data("change", func(f g) string { return f.Change }),
		data("change_role", func(f g) string { return f.ChangeRole }),
		field("metric", func(f g) string { return f.Metric }),
		field("of", func(f g) string { return f.Of }),
		field("period", func(f g) string { return f.Period }),
		field("place", func(f g) string { return f.Place }),
		field("source", func(f g) string { return f.Source }),
		field("status", func(f g) string { return f.Status }),
		told("converted", func(f g) string {
			return measured(amount("", f.Converted, f.ConvertedLow, f.ConvertedHigh, nil), f.ConvertedUnit, f.Per)
		}),
		number("converted", func(f g) *fact.Number { return f.Converted }),
		number("converted_low", func(f g) *fact.Number { return f.ConvertedLow }),
		number("converted_high", func(f g) *fact.Number { return f.ConvertedHigh }),
		data("converted_unit", func(f g) string { return f.ConvertedUnit }),
	}
}

func dateColumns() []column {
	type d = *fact.Date
	return []column{
		field("type", func(f d) string { return f.Type }),
		field("value", func(f d) string { return f.Value }),
		field("mod", func(f d) string { return f.Mod }),
		data("freq", func(f d) string { return f.Freq }),
		data("quant", func(f d) string { return f.Quant }),
		field("begin", func(f d) string { return f.Begin }),
		field("end_date", func(f d) string { return f.EndDate }),
		data("range", func(f d) string { return f.Range }),
	}
}

func officialColumns() []column {
	type o = *fact.Official
	return []column{
		field("name", func(f o) string { return f.Name }),
		field("title", func(f o) string { return f.Title }),
		field("org", func(f o) string { return f.Org }),
		field("place", func(f o) string { return f.Place }),
		field("aliases", func(f o) string { return list(f.Aliases) }),
		field("former", func(f o) string { return flag(f.Former) }),
		data("mentions", func(f o) string {
			var all []string
			for _, m := range f.Mentions {
				all = append(all, fmt.Sprintf("%d-%d %s", m.Start, m.End, m.Text))
			}
			return list(all)
		}),
	}
}

func statementColumns() []column {
	type s = *fact.Statement
	return []column{
		field("speaker", func(f s) string { return f.Speaker }),
		data("speaker_text", func(f s) string { return f.SpeakerText }),
		field("cue", func(f s) string { return f.Cue }),
		field("content", func(f s) string { return f.Content }),
		data("direct", func(f s) string { return strconv.FormatBool(f.Direct) }),
		data("continued", func(f s) string { return flag(f.Continued) }),
		field("date", func(f s) string { return f.Date }),
	}
}

func eventColumns() []column {
	type e = *fact.Event
	return []column{
		field("type", func(f e) string { return f.Type }),
		told("event", func(f e) string { return cmp.Or(f.Name, f.Trigger) }),
		data("name", func(f e) string { return f.Name }),
		data("trigger", func(f e) string { return f.Trigger }),
		told("date", func(f e) string { return days(f.Date, f.EndDate) }),
		data("date", func(f e) string { return f.Date }),
		data("end_date", func(f e) string { return f.EndDate }),
		field("place", func(f e) string { return f.Place }),
		field("participants", func(f e) string { return list(f.Participants) }),
		field("status", func(f e) string { return f.Status }),
	}
}

// days returns the days that something takes.
func days(first, last string) string {
	if last == "" || last == first {
		return first
	}
	return first + " to " + last
}

func claimColumns() []column {
	type c = *fact.Claim
	return []column{
		field("metric", func(f c) string { return f.Metric }),
		field("of", func(f c) string { return f.Of }),
		field("period", func(f c) string { return f.Period }),
		told("value", func(f c) string { return measured(amount(f.Modifier, f.Value, f.Low, f.High, nil), f.Unit, f.Per) }),
		data("modifier", func(f c) string { return f.Modifier }),
		number("value", func(f c) *fact.Number { return f.Value }),
		number("low", func(f c) *fact.Number { return f.Low }),
		number("high", func(f c) *fact.Number { return f.High }),
		data("unit", func(f c) string { return f.Unit }),
		data("per", func(f c) string { return f.Per }),
		field("status", func(f c) string { return f.Status }),
		field("count", func(f c) string { return strconv.Itoa(f.Count) }),
		field("docs", func(f c) string { return strconv.Itoa(f.Docs) }),
		field("sources", func(f c) string { return list(f.Sources) }),
		data("mentions", func(f c) string {
			var all []string
			for _, m := range f.Mentions {
				all = append(all, fmt.Sprintf("%s:%d-%d %s", m.Doc, m.Start, m.End, m.Text))
			}
			return list(all)
		}),
		data("conflicts", func(f c) string {
			var all []string
			for i, id := range f.Conflicts {
				all = append(all, id+" "+f.How[i])
			}
			return list(all)
		}),
		data("supersedes", func(f c) string { return list(f.Supersedes) }),
		data("checks", func(f c) string {
			var all []string
			for _, x := range f.Checks {
				all = append(all, check(x))
			}
			return list(all)
		}),
	}
}

// check tells what arithmetic says in a few words: "change 4.85: agrees".
func check(c fact.Check) string {
	s := c.What
	if c.Computed != nil {
		s += " " + c.Computed.String()
	}
	if c.Agrees {
		return s + ": agrees"
	}
	return s + ": disagrees"
}
