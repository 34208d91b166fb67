package followup

import (
	"cmp"
	"strings"
	"time"

	"seconddraft/internal/kept"
)

// KeptWin is a small win that stands beside the evenings: what became of it.
const KeptWin Kind = "kept-win"

// What was given no day is asked after all the same, so many days later: the user set
// it, and would hear nothing of it again.
const (
	// WinDays is for a small win or an experiment.
	WinDays = 7
	// FearDays is for something feared.
	FearDays = 14
)

// OfWin is what may be asked of a small win beside the evenings, if anything. The
// record of the Ask is the win itself.
func OfWin(w kept.Win) (Ask, bool) {
	if w.What != kept.SmallWin || w.State != "" || strings.TrimSpace(w.Words) == "" {
		return Ask{}, false
	}
	made := w.Made.Format(time.DateOnly)
	from := max(cmp.Or(w.Day, after(made, WinDays)), after(made, 1)) // nothing is asked on the day itself
	return Ask{Kind: KeptWin, Record: w.ID, Evening: made, From: from}, true
}
