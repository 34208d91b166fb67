package ui

import (
	"time"
)

// dayWords names a day as a person would: "today", "yesterday", "Tuesday",
// "11 February 2026".
func dayWords(t, now time.Time) string {
	day := func(t time.Time) time.Time {
		y, m, d := t.Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	switch days := int(day(now).Sub(day(t)).Hours() / 24); {
	case days == 0:
		return "today"
	case days == 1:
		return "yesterday"
	case days > 1 && days < 7:
		return t.Weekday().String()
	}
	return t.Format("2 January 2006")
}
