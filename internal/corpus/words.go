package corpus

import "strings"

var (
	months = []string{
		"January", "February", "March", "April", "June", "July", "August",
		"September", "October", "November", "December",
	}
	weekdays = []string{
		"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
	}
	// kept are capitalised words that make a name what it is: a bureau stays a
	// bureau, so that rules find as much in a generated article as in its model.
	kept = set(`Bank Bureau Board Central Chief City Co Commission Committee Company
		Conference Corp Council Country County Court Department Deputy Director Doctor
		Dollar East Executive Federal Foreign General Global Governor Group High Inc
		Industry Institute Justice Mayor Minister Ministry Municipal National North
		Office Olympics Olympic Party People President Prime Professor Province Public
		Reporter Republic School Secretary Senate South State States Statistics Summit
		Union United University Water West Winter World`)
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
