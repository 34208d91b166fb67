package ui

import (
	"strings"
	"time"

	"seconddraft/internal/chart"
	"seconddraft/internal/insight"
	"seconddraft/internal/search"
)

// listBehind opens Records on the evenings that a bar counts: its month, cut off where
// the days looked at are, and what else is chosen there.
func (v *insightsView) listBehind(b chart.Behind) {
	u, state := v.u, *v.state()
	f := state.filterNow(u.deps.Now())
	from, to := b.Month, b.Month.AddDate(0, 1, -1)
	u.open(placeRecords)
	s := &u.shelf
	s.from, s.to = b.Month.Format("2006-01"), b.Month.Format("2006-01")
	if f.From.After(from) {
		from, s.from = f.From, f.From.Format(time.DateOnly)
	}
	if !f.To.IsZero() && f.To.Before(to) {
		to, s.to = f.To, f.To.Format(time.DateOnly)
	}
	s.query = search.Query{From: from, To: to, Area: f.Area, Feeling: f.Feeling, Finding: b.Trap, Critic: b.Level}
	s.behind, s.behindQuery = behindWords(b, f), s.query
	u.show()
}

// behindWords says which evenings they are.
func behindWords(b chart.Behind, f insight.Filter) string {
	what := []string{trapName(b.Trap), criticLevels()[b.Level], word(f.Area), word(f.Feeling)}
	return strings.Join(append([]string{monthYear(b.Month)}, nonEmpty(what)...), " · ")
}
