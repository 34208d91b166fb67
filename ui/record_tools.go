package ui

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/internal/tools"
)

// toolParts shows what stands in the tools of step 6, tool by tool. Forecasts and
// ways back in have parts of their own, with what came of them.
func toolParts(rec *record.Record, part func(title, text string)) {
	for _, t := range rec.ToolTexts() {
		switch t.Name {
		case "map-did":
			part(lang.L("What played a part, in shares of 100"), sharesText(rec.Responsibility))
		case "heavy-step":
			part(lang.L("What can still move"), movesText(rec.Heavy.Moves))
		}
		part(word(t.Title), *t.Words)
	}
}

// sharesText has a line for each share, the largest first.
func sharesText(r record.Responsibility) string {
	var lines []string
	shares := slices.Clone(r.Shares)
	slices.SortStableFunc(shares, func(a, b record.Share) int { return partOf(b) - partOf(a) })
	for _, s := range shares {
		line := s.What
		if s.Part != nil {
			line += ": " + strconv.Itoa(int(*s.Part))
		}
		if s.Mine {
			line += " · " + lang.L("mine")
		}
		lines = append(lines, line)
	}
	if r.LeftOut && len(lines) > 0 {
		lines = append(lines, lang.L("What you did is left out on purpose."))
	}
	return strings.Join(lines, "\n")
}

func partOf(s record.Share) int {
	if s.Part == nil {
		return -1
	}
	return int(*s.Part)
}

// movesText names those of the five that can still move.
func movesText(moves []string) string {
	var names []string
	for _, p := range tools.HeavyParts() {
		if slices.Contains(moves, p.Name) {
			names = append(names, lang.L(p.Title))
		}
	}
	return strings.Join(names, "\n")
}
