package source

import (
	"fmt"
	"strings"
	"time"
)

// isoDate returns the day of a publication date as inputs write it: ISO 8601
// with or without a time, RFC 1123 as feeds have it, or digits alone. The day
// is that of the date's own time zone.
func isoDate(s string) (string, error) {
	s = strings.TrimSpace(s)
	for _, layout := range [...]string{
		time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateTime, "2006-01-02 15:04:05Z07:00",
		"2006-01-02T15:04:05Z0700", "20060102", time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700",
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.DateOnly), nil
		}
	}
	return "", fmt.Errorf("date %q is no ISO 8601 date", s)
}
