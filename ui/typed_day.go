package ui

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// monthWords begin the names of the months, in the languages of the window.
var monthWords = [12][]string{
	{"jan", "jän"},
	{"feb"},
	{"mar", "mär", "maer"},
	{"apr"},
	{"may", "mai"},
	{"jun"},
	{"jul"},
	{"aug"},
	{"sep"},
	{"oct", "okt"},
	{"nov"},
	{"dec", "dez"},
}

// typedDays are the days that somebody who types a day may mean: none where it cannot be
// read, and two where the day and the month may be either way round (5/12/2026) and both
// are still to come. Without a year it is the next such day.
func typedDays(s string, now time.Time) []time.Time {
	parts := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	switch {
	case len(parts) < 2 || len(parts) > 3:
		return nil
	case len(parts) == 3 && len(parts[0]) == 4: // 2026-12-05
		return realDays(now, [3]string{parts[0], parts[1], parts[2]})
	}
	year := ""
	if len(parts) == 3 {
		if year = parts[2]; len(year) == 2 {
			year = "20" + year
		}
		if len(year) != 4 {
			return nil
		}
	}
	dayFirst, monthFirst := [3]string{year, parts[1], parts[0]}, [3]string{year, parts[0], parts[1]}
	if strings.Contains(s, ".") && isNumber(parts[0]) && isNumber(parts[1]) { // 5.12.2026 has one reading
		return realDays(now, dayFirst)
	}
	days := realDays(now, dayFirst, monthFirst)
	if ahead := slices.DeleteFunc(slices.Clone(days), func(d time.Time) bool { return dateKey(d) < dateKey(now) }); len(ahead) > 0 {
		return ahead
	}
	return days
}

// realDays are those of the readings (year, month, day) that are in the calendar, each
// once.
func realDays(now time.Time, readings ...[3]string) (days []time.Time) {
	for _, r := range readings {
		month := monthOf(r[1])
		day, err := strconv.Atoi(r[2])
		if month == 0 || err != nil {
			continue
		}
		year, err := strconv.Atoi(r[0])
		if r[0] == "" {
			if year, err = now.Year(), nil; time.Date(year, month, day, 23, 59, 0, 0, now.Location()).Before(now) {
				year++
			}
		}
		d := time.Date(year, month, day, 12, 0, 0, 0, now.Location())
		if err == nil && d.Day() == day && !slices.ContainsFunc(days, d.Equal) {
			days = append(days, d)
		}
	}
	return days
}

// monthOf is a month by its number or its name, 0 for none.
func monthOf(s string) time.Month {
	if n, err := strconv.Atoi(s); err == nil {
		if n >= 1 && n <= 12 {
			return time.Month(n)
		}
		return 0
	}
	for i, words := range monthWords {
		if slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(s, w) }) {
			return time.Month(i + 1)
		}
	}
	return 0
}

func isNumber(s string) bool {
	_, err := strconv.Atoi(s)
	return err == nil
}
