package date

import (
	"fmt"
	"strconv"
	"strings"

	"lede/extract/quantity"
	"lede/extract/timex"
	"lede/rule"
	"lede/text"
)

// A class is a set of what a word can be in a temporal expression.
type class uint32

const (
	isMonth class = 1 << iota
	isWeekday
	isWeekdays
	isSeason
	isUnit
	isUnits
	isPart
	isParts
	isClockName
	isShift
	isPhase
	isEdge
	isWhole
	isAhead
	isResult
	isDecade
	isPhrase   // begins a phrase of one of the lexicons of phrases
	isApprox   // begins a phrase that bounds or blurs what follows
	isKey      // the longest word of a phrase of several words
	isZone     // begins the name of a time zone
	isBound    // begins words that make a range of a date
	isOpener   // begins an expression, as openers has it
	isLeader   // begins one where what follows may belong to it, as leaders has it
	isFiller   // may stand between a number and its unit, as fillers has it
	isNoun     // is told apart by an article or "same", as nouns has it
	isOffset   // tells what an amount of time is counted from, as counters has it
	isEra      // an era or its first letter, as eras has it
	isGame     // tells that a game is told of: scored
	isYearNoun // is told apart by its year, in the plural: elections
	isJoint    // may join a number to what it belongs to, as joints has it
)

// trigger are the classes of words that an expression can be built on; others
// only modify one.
const trigger = isMonth | isWeekday | isWeekdays | isSeason | isUnit | isUnits | isPart | isParts | isClockName | isKey | isDecade

// starts are the classes of words that an expression may begin with, whatever
// follows.
const starts = isMonth | isWeekday | isWeekdays | isSeason | isUnits | isPart | isParts | isClockName | isDecade | isOpener

// Words of the grammar that no lexicon lists, since the language fixes them.
var (
	openers = [...]string{"another", "each", "every", "any", "q", "h", "fy", "cy", "fiscal", "financial", "calendar", "half",
		"couple", "several", "few", "once", "twice", "all", "mid", "overnight", "recent", "future", "w"}
	leaders = [...]string{"a", "an", "the", "in", "many", "some", "numerous", "final"}
	fillers = [...]string{"working", "business", "trading", "more", "straight", "consecutive", "successive", "full", "whole",
		"entire", "additional", "extra", "long", "short", "solid", "further", "calendar", "fiscal"}
	counters = [...]string{"ago", "earlier", "before", "previously", "prior", "later", "afterward", "afterwards", "thereafter", "after", "from", "hence", "following", "since", "or"}
	nouns    = [...]string{"very", "good", "corresponding", "comparable", "equivalent", "identical", "similar",
		"period", "time", "term", "moment", "academic", "school", "eve"}
	joints = [...]string{"to", "through", "thru", "until", "till", "or", "and", "past", "p", "am", "pm", "o", "oclock", "m", "d", "y", "s", "st", "nd", "rd", "th", "times", "of"}
	eras   = [...]string{"bc", "bce", "ad", "ce", "b", "a", "c"}
	keys   = [...]string{"nineteen", "eighteen", "thousand", "thirty", "fifteen", "time", "eve", "overnight", "half"} // of years and hours in words, "at the time", "the eve of"
)

// A word is what the lexicons say of one word.
type word struct {
	class   class
	month   int8
	weekday int8
	unit    timex.Unit
	season  string
	part    string
	clock   int   // minutes of the day
	decade  int16 // its first year
	shift   shift
	mod     string
	phrases []phrase // longest first
	sorts   uint16   // bit s is set where one of them is of phraseSort s
}

// A shift tells which of several periods is meant.
type shift uint8

const (
	noShift shift = iota
	shiftLast
	shiftPast
	shiftPrevious
	shiftThis
	shiftNext
	shiftComing
	shiftFollowing
	shiftLatest
	shiftSame
	shiftThat
)

var shiftNames = map[string]shift{
	"last": shiftLast, "past": shiftPast, "previous": shiftPrevious, "this": shiftThis, "next": shiftNext,
	"coming": shiftComing, "following": shiftFollowing, "latest": shiftLatest, "same": shiftSame, "that": shiftThat,
}

// A phrase is an entry of a lexicon whose entries may have several words.
type phrase struct {
	sort  phraseSort
	words []uint64 // hashes of the items after the first
	value string
}

// A phraseSort names the lexicon that a phrase stands in.
type phraseSort uint8

const (
	dayName phraseSort = iota
	approx
	reference
	frequency
	holiday
	zone
	rangeOpener
	boundOpener
	boundCloser
)

// A table holds the words of the lexicons by hash. It is read-only once made.
type table struct {
	words map[uint64]*word
	front [1 << 9]uint64    // a bit for each of them and each number word, see knows
	days  map[string]string // tables of holidays
}

// newTable reads the lexicons of the rules.
func newTable(set *rule.Set) (*table, error) {
	t := &table{words: make(map[uint64]*word, 512), days: make(map[string]string)}
	each := func(name string, f func(phrase, value string) error) error {
		x, ok := set.Lexicon(name)
		if !ok {
			return fmt.Errorf("lexicon %s is missing", name)
		}
		for _, e := range x.Entries() {
			if err := f(e.Phrase, e.Value); err != nil {
				return fmt.Errorf("lexicon %s: %q: %w", name, e.Phrase, err)
			}
		}
		return nil
	}
	if err := each("holiday_days", func(name, days string) error { t.days[name] = days; return nil }); err != nil {
		return nil, err
	}
	for _, l := range t.lists() {
		if err := each(l.name, l.add); err != nil {
			return nil, err
		}
	}
	for _, w := range t.words {
		sortPhrases(w.phrases)
	}
	t.addFixed(isOpener, openers[:])
	t.addFixed(isLeader, leaders[:])
	t.addFixed(isFiller, fillers[:])
	t.addFixed(isNoun, nouns[:])
	t.addFixed(isOffset, counters[:])
	t.addFixed(isJoint, joints[:])
	t.addFixed(isEra, eras[:])
	t.addFixed(isKey, keys[:])
	for h := range t.words {
		t.note(h)
	}
	quantity.EachWord(t.note)
	return t, nil
}

func (t *table) note(h uint64) { t.front[h>>6%uint64(len(t.front))] |= 1 << (h & 63) }

// knows reports whether a word of the hash may be one of the lexicons' or a
// number word: never no where it is. Most words of a text are neither, and
// are known by this alone.
func (t *table) knows(h uint64) bool { return t.front[h>>6%uint64(len(t.front))]>>(h&63)&1 != 0 }

type list struct {
	name string
	add  func(phrase, value string) error
}

// lists tells how the entries of each lexicon are read.
func (t *table) lists() []list {
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
		return func(p, v string) error {
			w := t.word(p, c)
			w.part, w.mod, _ = strings.Cut(v, " ")
			return nil
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
		{"season", func(p, v string) error { t.word(p, isSeason).season = v; return nil }},
		{"time_unit", unit(isUnit)}, {"time_units", unit(isUnits)},
		{"day_part", part(isPart)}, {"day_parts", part(isParts)},
		{"clock_name", t.addClock}, {"date_shift", t.addShift},
		{"date_phase", mod(isPhase)}, {"date_edge", mod(isEdge)},
		{"date_whole", mod(isWhole)}, {"date_ahead", mod(isAhead)}, {"date_result", mod(isResult)}, {"date_year_noun", mod(isYearNoun)}, {"date_game", mod(isGame)}, {"decade_name", t.addDecade},
		{"day_name", phrases(dayName)}, {"date_approx", phrases(approx)}, {"date_reference", phrases(reference)},
		{"frequency", phrases(frequency)}, {"holiday", t.addHoliday}, {"time_zone", phrases(zone)},
		{"date_range", phrases(rangeOpener)}, {"date_bound", phrases(boundOpener)}, {"date_bound_end", phrases(boundCloser)},
	}
}

func (t *table) addClock(p, v string) error {
	h, m, ok := strings.Cut(v, ":")
	hour, errH := strconv.Atoi(h)
	minute, errM := strconv.Atoi(m)
	if !ok || errH != nil || errM != nil || hour > 23 || minute > 59 {
		return fmt.Errorf("%q is no time HH:MM", v)
	}
	t.word(p, isClockName).clock = 60*hour + minute
	return nil
}

func (t *table) addDecade(p, v string) error {
	y, err := strconv.Atoi(v)
	if err != nil || y < 1000 || y > 2990 || y%10 != 0 {
		return fmt.Errorf("%q is no first year of a decade", v)
	}
	t.word(p, isDecade).decade = int16(y)
	return nil
}

func (t *table) addShift(p, v string) error {
	s, ok := shiftNames[v]
	if !ok {
		return fmt.Errorf("%q is none of last, past, previous, this, next, coming, following, latest, same, that", v)
	}
	t.word(p, isShift).shift = s
	return nil
}

func (t *table) addHoliday(p, v string) error {
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

func (t *table) addFixed(c class, words []string) {
	for _, w := range words {
		t.word(w, c)
	}
}

// word returns the entry of a word, with the class added.
func (t *table) word(s string, c class) *word {
	h := text.HashLower(s)
	w := t.words[h]
	if w == nil {
		w = &word{}
		t.words[h] = w
	}
	w.class |= c
	return w
}

// phrase adds a phrase under its first word. It is cut into items as texts
// are.
func (t *table) phrase(s phraseSort, words, value string) {
	items := cut(nil, words, 0, len(words))
	if len(items) == 0 {
		return
	}
	p := phrase{sort: s, value: value}
	key := 0
	for i, it := range items {
		if i > 0 {
			p.words = append(p.words, it.hash)
		}
		if it.len() > items[key].len() {
			key = i
		}
	}
	w := t.word(words[items[0].start:items[0].end], s.class())
	w.phrases = append(w.phrases, p)
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
