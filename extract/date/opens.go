package date

// An opens is a set of readings that a word can begin: where it lacks one, that
// reading need not be tried.
type opens uint8

const (
	opensPart      opens = 1 << iota // see reader.part
	opensLength                      // duration
	opensSet                         // repeated
	opensReference                   // refers
	opensFiscal                      // fiscal
	opensLetter                      // letterPeriod
	opensClock                       // clockTime
	opensWeek                        // weekendOf
)

// opening lists the words that each reading begins with, besides those that
// their class tells.
var opening = [...]struct {
	opens
	words string
}{
	{opensPart, "last final"},
	{opensLength, "several few many some numerous all couple another a an half"},
	{opensSet, "every each any weekends once twice last"},
	{opensReference, "recent past coming future previous"},
	{opensFiscal, "fiscal financial fy calendar cy year week"},
	{opensLetter, "q h"},
	{opensClock, "mid"},
	{opensWeek, "w weekend week"},
}

// classOpens returns the readings that a word can begin by its class.
func (w *word) classOpens() (all opens) {
	if w.counts() {
		all |= opensPart | opensLength | opensSet | opensClock
	}
	if w.class&isUnits != 0 {
		all |= opensLength
	}
	if w.class&isWeekdays != 0 || w.sorts&(1<<frequency) != 0 {
		all |= opensSet
	}
	if w.sorts&(1<<reference) != 0 {
		all |= opensReference
	}
	if w.class&isClockName != 0 {
		all |= opensClock
	}
	return all
}
