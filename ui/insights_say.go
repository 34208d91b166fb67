package ui

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/insight"
)

// monthName is "March", monthYear "March 2026".
func monthName(t time.Time) string { return lang.X("month."+t.Format("January"), t.Format("January")) }

func monthYear(t time.Time) string {
	return lang.L("{{.Month}} {{.Year}}", vals{"Month": monthName(t), "Year": t.Year()})
}

// quarterName is "Apr–Jun 2026". It names months, for spring is not the same
// everywhere.
func quarterName(start time.Time) string {
	return fmt.Sprintf("%s %d", quarterMonths(start), start.Year())
}

func quarterMonths(start time.Time) string {
	short := func(t time.Time) string { return lang.X("month.short."+t.Format("Jan"), t.Format("Jan")) }
	return short(start) + "–" + short(start.AddDate(0, 2, 0))
}

// plainNumber has one place where it needs one.
func plainNumber(v float64) string {
	return withPoint(strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64))
}

// withPoint writes the point of each number as the language does: 4.5 is 4,5 in German.
func withPoint(figures string) string {
	return decimal.ReplaceAllStringFunc(figures, func(number string) string {
		whole, part, _ := strings.Cut(number, ".")
		return lang.L("{{.Whole}}.{{.Part}}", vals{"Whole": whole, "Part": part})
	})
}

var decimal = regexp.MustCompile(`\d+\.\d+`)

// signed says on which side of 0 a change is.
func signed(v float64) string {
	s := plainNumber(math.Abs(v))
	switch {
	case s == "0":
		return s
	case v < 0:
		return "−" + s
	}
	return "+" + s
}

func sharePercent(share float64) string { return fmt.Sprintf("%.0f", 100*share) }

// lastingWords says the days of the last two quarters that have a middle, each with
// its range.
func lastingWords(quarters []insight.Lasting) string {
	var said []string
	for i := len(quarters) - 1; i >= 0 && len(said) < 2; i-- {
		q := quarters[i]
		if math.IsNaN(q.Median) {
			continue
		}
		line := lang.L("{{.Days}} in {{.Months}}", vals{"Days": plainNumber(q.Median), "Months": quarterMonths(q.Start)})
		said = append([]string{line + rangeOf(q.Low, q.High)}, said...)
	}
	return strings.Join(said, ", ")
}

// rangeOf is " (3–9)"; an end that is not known is left open.
func rangeOf(low, high float64) string {
	end := func(v float64) string {
		if math.IsNaN(v) {
			return "…"
		}
		return plainNumber(v)
	}
	if math.IsNaN(low) && math.IsNaN(high) {
		return ""
	}
	return " (" + end(low) + "–" + end(high) + ")"
}
