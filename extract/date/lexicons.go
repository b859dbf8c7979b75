package date

import (
	"fmt"
	"strconv"
	"strings"

	"lede/extract/timex"
	"lede/text"
)

// A list is a lexicon and how its entries are read.
type list struct {
	name string
	add  func(phrase, value string) error
}

// lists tells how the entries of each lexicon are read.
func (t *builder) lists() []list {
	number := func(value string, top int) (int8, error) {
		n, err := strconv.Atoi(value)
		if err != nil || n < 1 || n > top {
			return 0, fmt.Errorf("%q is no number from 1 to %d", value, top)
		}
		return int8(n), nil
	}
	weekday := func(c class) func(p, v string) error {
		return func(p, v string) (err error) { w := t.word(p, c); w.weekday, err = number(v, 7); return }
	}
	unit := func(c class) func(p, v string) error {
		return func(p, v string) error {
			u, ok := timex.ParseUnit(v)
			if !ok {
				return fmt.Errorf("%q is no unit", v)
			}
			t.word(p, c).unit = u
			return nil
		}
	}
	part := func(c class) func(p, v string) error {
		return func(p, v string) (err error) {
			w := t.word(p, c)
			v, w.mod, _ = strings.Cut(v, " ")
			w.part, err = code(v)
			return err
		}
	}
	mod := func(c class) func(p, v string) error {
		return func(p, v string) error {
			if w := t.word(p, c); v != "" { // "start" is an edge, and looks ahead
				w.mod = v
			}
			return nil
		}
	}
	phrases := func(s phraseSort) func(p, v string) error {
		return func(p, v string) error { t.phrase(s, p, v); return nil }
	}
	return []list{
		{"month", func(p, v string) (err error) { w := t.word(p, isMonth); w.month, err = number(v, 12); return }},
		{"weekday", weekday(isWeekday)}, {"weekdays", weekday(isWeekdays)},
		{"season", func(p, v string) (err error) { t.word(p, isSeason).season, err = code(v); return }},
		{"time_unit", unit(isUnit)}, {"time_units", unit(isUnits)},
		{"day_part", part(isPart)}, {"day_parts", part(isParts)},
		{"clock_name", t.addClock}, {"date_shift", t.addShift},
		{"date_phase", mod(isPhase)}, {"date_edge", mod(isEdge)},
		{"date_whole", mod(isWhole)}, {"date_ahead", mod(isAhead)}, {"date_result", mod(isResult)}, {"date_year_noun", mod(isYearNoun)}, {"date_game", mod(isGame)}, {"decade_name", t.addDecade},
		{"day_name", phrases(dayName)}, {"date_approx", phrases(approx)}, {"date_reference", phrases(reference)},
		{"frequency", phrases(frequency)}, {"holiday", t.addHoliday}, {"independence_day", t.addNation}, {"time_zone", phrases(zone)},
		{"date_range", phrases(rangeOpener)}, {"date_bound", phrases(boundOpener)}, {"date_bound_end", phrases(boundCloser)},
	}
}

// code returns the code of a season or a part of the day.
func code(v string) (timex.Code, error) {
	c, ok := timex.ParseCode(v)
	if !ok {
		return 0, fmt.Errorf("%q is no code of two letters", v)
	}
	return c, nil
}

func (t *builder) addClock(p, v string) error {
	h, m, ok := strings.Cut(v, ":")
	hour, errH := strconv.Atoi(h)
	minute, errM := strconv.Atoi(m)
	if !ok || errH != nil || errM != nil || hour > 23 || minute > 59 {
		return fmt.Errorf("%q is no time HH:MM", v)
	}
	t.word(p, isClockName).clock = int16(60*hour + minute)
	return nil
}

func (t *builder) addDecade(p, v string) error {
	y, err := strconv.Atoi(v)
	if err != nil || y < 1000 || y > 2990 || y%10 != 0 {
		return fmt.Errorf("%q is no first year of a decade", v)
	}
	t.word(p, isDecade).decade = int16(y)
	return nil
}

func (t *builder) addShift(p, v string) error {
	s, ok := shiftNames[v]
	if !ok {
		return fmt.Errorf("%q is none of last, past, previous, this, next, coming, following, latest, same, that", v)
	}
	t.word(p, isShift).shift = s
	return nil
}

func (t *builder) addHoliday(p, v string) error {
	if day, ok := strings.CutPrefix(v, ofNation); ok {
		t.phrase(holiday, p, v)
		return timex.CheckFeast(day)
	}
	if name, ok := strings.CutPrefix(v, "@"); ok {
		days, ok := t.days[name]
		if !ok {
			return fmt.Errorf("holiday_days has no %q", name)
		}
		v = "table " + days
	}
	if err := timex.CheckFeast(v); err != nil {
		return err
	}
	t.phrase(holiday, p, v)
	return nil
}

func (t *builder) addFixed(c class, words []string) {
	for _, w := range words {
		t.word(w, c)
	}
}

// word returns the entry of a word, with the class added.
func (t *builder) word(s string, c class) *word {
	h := text.HashLower(s)
	w := t.words[h]
	if w == nil {
		w = &word{hash: h, detail: new(detail)}
		t.words[h] = w
	}
	w.class |= c
	return w
}

// phrase adds a phrase under its first word. It is cut into items as texts
// are.
func (t *builder) phrase(s phraseSort, words, value string) {
	items := cut(nil, words, 0, len(words))
	if len(items) == 0 {
		return
	}
	p := phrase{sort: s, value: value}
	key := 0
	for i, it := range items {
		if i > 0 {
			p.words = append(p.words, it.hash)
			t.word(words[it.start:it.end], 0) // see reader.look
		}
		if it.len() > items[key].len() {
			key = i
		}
	}
	w := t.word(words[items[0].start:items[0].end], s.class())
	w.phrases = append(w.phrases, p)
	if len(p.words) == 0 {
		w.seconds = ^uint64(0)
	} else {
		w.seconds |= 1 << (p.words[0] & 63)
	}
	w.sorts |= 1 << s
	if s.class() == isPhrase {
		t.word(words[items[key].start:items[key].end], isKey)
	}
}

// class returns the class of the words that phrases of the sort begin with.
func (s phraseSort) class() class {
	switch s {
	case approx:
		return isApprox
	case zone:
		return isZone
	case rangeOpener, boundOpener, boundCloser:
		return isBound
	}
	return isPhrase
}

func sortPhrases(p []phrase) {
	for i := range p { // few: insertion sort, longest first, else as listed
		for j := i; j > 0 && len(p[j].words) > len(p[j-1].words); j-- {
			p[j], p[j-1] = p[j-1], p[j]
		}
	}
}
