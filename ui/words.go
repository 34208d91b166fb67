package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
)

// vals are what stands at the {{.Places}} of a line.
type vals map[string]any

// amount says a line with a number in it, {{.N}}. The line is the plural; the
// files of the languages have its singular.
func amount(line string, n int) string { return lang.N(line, n, vals{"N": n}) }

// quoted are words of the user's within the marks of the window's language.
func quoted(words string) string { return lang.L("“{{.Words}}”", vals{"Words": words}) }

func eveningCount(n int) string { return amount("{{.N}} evenings", n) }
func recordCount(n int) string  { return amount("{{.N}} records", n) }
func versionCount(n int) string { return amount("{{.N}} saved versions", n) }

// ownWords are the words of ours that are stored as they are in English and shown
// in the language of the window: a record holds the same ones everywhere.
var ownWords = slices.Concat(record.Areas, triggers, firstFeelings, moreFeelings, stepNames, dialEnds(), toolTitles(), []string{
	"yes", "partly", "no", "Could be", "Not this", "It’s true", "5 minutes", "15 minutes", "60 minutes", "Never",
})

// word is a stored word as it is shown. One that is the user's own stays as it is,
// and is not looked up: a word that is not found would be named in a log.
func word(w string) string {
	if slices.Contains(ownWords, w) {
		return lang.X("word."+w, w)
	}
	return w
}

// toolTitles are what the fields of step 6 are called.
func toolTitles() (titles []string) {
	for _, t := range new(record.Record).ToolTexts() {
		titles = append(titles, t.Title)
	}
	return titles
}

func dialEnds() (ends []string) {
	for _, a := range axes {
		ends = append(ends, a.left, a.right)
	}
	return ends
}

// dayWords names a day as a person would: "today", "yesterday", "Tuesday",
// "11 February 2026".
func dayWords(t, now time.Time) string {
	day := func(t time.Time) time.Time {
		y, m, d := t.Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	switch days := int(day(now).Sub(day(t)).Hours() / 24); {
	case days == 0:
		return lang.L("today")
	case days == 1:
		return lang.L("yesterday")
	case days > 1 && days < 7:
		return weekday(t)
	}
	return dayOf(t)
}

// weekday is "Tuesday".
func weekday(t time.Time) string { return lang.X("day."+t.Format("Monday"), t.Format("Monday")) }

// dayOf is "2 January 2006".
func dayOf(t time.Time) string {
	month := lang.X("month."+t.Format("January"), t.Format("January"))
	return lang.L("{{.Day}} {{.Month}} {{.Year}}", vals{"Day": t.Day(), "Month": month, "Year": t.Year()})
}

// longDay is "Monday, 2 January 2006".
func longDay(t time.Time) string { return weekday(t) + ", " + dayOf(t) }

// momentOf is "2 January 2006, 15:04" where the user is.
func momentOf(t time.Time) string { return dayOf(t.Local()) + ", " + t.Local().Format("15:04") }

// longMoment is "Monday, 2 January 2006, 15:04".
func longMoment(t time.Time) string { return longDay(t) + ", " + t.Format("15:04") }

// shortDay is "Mon 2 Jan 2006", for lists.
func shortDay(t time.Time) string {
	day, month := lang.X("day."+t.Format("Mon"), t.Format("Mon")), lang.X("month.short."+t.Format("Jan"), t.Format("Jan"))
	return day + " " + lang.L("{{.Day}} {{.Month}} {{.Year}}", vals{"Day": t.Day(), "Month": month, "Year": t.Year()})
}
