package source

import (
	"fmt"
	"strings"
	"time"
)

// isoDate returns a publication date as inputs write it (ISO 8601 with or
// without a time, RFC 1123 as feeds have it, or digits alone) as YYYY-MM-DD,
// with its time to the minute where it has one: "2021-07-16T08:30", with a Z
// behind it for UTC. Day and time are those of the date's own time zone.
func isoDate(s string) (string, error) {
	s = strings.TrimSpace(s)
	for _, layout := range [...]string{
		time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateTime, "2006-01-02 15:04:05Z07:00",
		"2006-01-02T15:04:05Z0700", "20060102", time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700",
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return isoTime(t, layout), nil
		}
	}
	return "", fmt.Errorf("date %q is no ISO 8601 date", s)
}

// isoTime writes as much of a time as its layout has.
func isoTime(t time.Time, layout string) string {
	out := time.DateOnly
	if strings.Contains(layout, "15:04") {
		out = "2006-01-02T15:04"
		name, offset := t.Zone() // an abbreviation that Go doesn't know has offset 0 too
		zoned := strings.Contains(layout, "Z07") || strings.Contains(layout, "MST") || strings.Contains(layout, "-0700")
		if zoned && offset == 0 && (name == "" || name == "UTC" || name == "GMT") {
			out += "Z"
		}
	}
	return t.Format(out)
}
