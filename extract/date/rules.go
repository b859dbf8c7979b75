package date

// A ruleName is the name of the grammar that read an expression.
type ruleName uint8

const (
	noRule ruleName = iota
	ruleCentury
	ruleClock
	ruleClockDay
	ruleClockDigits
	ruleClockName
	ruleClockWords
	ruleCompact
	ruleCounted
	ruleCountedVague
	ruleDayClock
	ruleDayMonth
	ruleDayOfMonth
	ruleDecade
	ruleDeictic
	ruleDuration
	ruleDurationAnchored
	ruleDurationTo
	ruleEdge
	ruleEvery
	ruleFiscalQuarter
	ruleFiscalYear
	ruleFrequency
	ruleHoliday
	ruleIso
	ruleJoined
	ruleLetterPeriod
	ruleMonth
	ruleMonthDay
	ruleNth
	ruleNumeric
	ruleOffset
	rulePartOfDay
	rulePartOfYear
	ruleQuarter
	ruleRangeEnd
	ruleRate
	ruleReference
	ruleRelative
	ruleSamePeriod
	ruleSeason
	ruleTimes
	ruleWeekNumber
	ruleWeekOf
	ruleWeekday
	ruleWeekdayDate
	ruleWeekdayDay
	ruleWeekdayOfWeek
	ruleWeekdays
	ruleYear
	ruleYearAgo
	ruleYearEnd
	ruleYearSpan
	ruleYearToDate

	rules = iota // how many there are
)

// ruleNames holds what rules files call the grammars.
var ruleNames = [rules]string{
	ruleCentury:          "date.century",
	ruleClock:            "date.clock",
	ruleClockDay:         "date.clock-day",
	ruleClockDigits:      "date.clock-digits",
	ruleClockName:        "date.clock-name",
	ruleClockWords:       "date.clock-words",
	ruleCompact:          "date.compact",
	ruleCounted:          "date.counted",
	ruleCountedVague:     "date.counted-vague",
	ruleDayClock:         "date.day-clock",
	ruleDayMonth:         "date.day-month",
	ruleDayOfMonth:       "date.day-of-month",
	ruleDecade:           "date.decade",
	ruleDeictic:          "date.deictic",
	ruleDuration:         "date.duration",
	ruleDurationAnchored: "date.duration-anchored",
	ruleDurationTo:       "date.duration-to",
	ruleEdge:             "date.edge",
	ruleEvery:            "date.every",
	ruleFiscalQuarter:    "date.fiscal-quarter",
	ruleFiscalYear:       "date.fiscal-year",
	ruleFrequency:        "date.frequency",
	ruleHoliday:          "date.holiday",
	ruleIso:              "date.iso",
	ruleJoined:           "date.joined",
	ruleLetterPeriod:     "date.letter-period",
	ruleMonth:            "date.month",
	ruleMonthDay:         "date.month-day",
	ruleNth:              "date.nth",
	ruleNumeric:          "date.numeric",
	ruleOffset:           "date.offset",
	rulePartOfDay:        "date.part-of-day",
	rulePartOfYear:       "date.part-of-year",
	ruleQuarter:          "date.quarter",
	ruleRangeEnd:         "date.range-end",
	ruleRate:             "date.rate",
	ruleReference:        "date.reference",
	ruleRelative:         "date.relative",
	ruleSamePeriod:       "date.same-period",
	ruleSeason:           "date.season",
	ruleTimes:            "date.times",
	ruleWeekNumber:       "date.week-number",
	ruleWeekOf:           "date.week-of",
	ruleWeekday:          "date.weekday",
	ruleWeekdayDate:      "date.weekday-date",
	ruleWeekdayDay:       "date.weekday-day",
	ruleWeekdayOfWeek:    "date.weekday-of-week",
	ruleWeekdays:         "date.weekdays",
	ruleYear:             "date.year",
	ruleYearAgo:          "date.year-ago",
	ruleYearEnd:          "date.year-end",
	ruleYearSpan:         "date.year-span",
	ruleYearToDate:       "date.year-to-date",
}
