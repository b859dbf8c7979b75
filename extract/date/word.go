package date

import (
	"lede/extract/timex"
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

// A word is what the lexicons say of one word, and what lists of the grammar it
// is in. It is as long as a line of the cache.
type word struct {
	hash    uint64                        // of its lower case
	lists   [(wordLists + 63) / 64]uint64 // a bit for each wordList
	class   class
	sorts   uint16 // bit s is set where one of its phrases is of phraseSort s
	traits  trait  // of its items: those that hang on the word alone
	opens   opens
	month   int8
	weekday int8
	unit    timex.Unit
	shift   shift
	clock   int16 // minutes of the day
	*detail
}

// in reports whether the word is one of the list.
func (w *word) in(l wordList) bool { return w.lists[l/64]>>(l%64)&1 != 0 }

// counts reports whether a number may begin with the word.
func (w *word) counts() bool { return w.traits&traitCounts != 0 }

// A detail is what is less often asked of a word.
type detail struct {
	season  timex.Code
	part    timex.Code
	mod     string
	decade  int16    // its first year
	phrases []phrase // longest first
	seconds uint64   // the words that come second in them: bit h%64 for the hash h, all for a phrase of one word
	value   figure   // of a number word by itself, its end 0 for none
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
