package insight

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"seconddraft/internal/record"
)

// Evening is what the charts use of a record, about 300 bytes.
type Evening struct {
	ID record.ID
	// Day is the date of the evening at midnight UTC, so that two can be compared.
	Day  time.Time
	Area string
	// Dials are 1 to 7; one that was not touched is nil.
	Dials record.Dials
	// Before and After are the belief in the hot thought, 0 to 100, nil where it
	// was not rated.
	Before, After *record.Rating
	Feelings      []record.Feeling
	Traps         []string // confirmed, each once
	// Critic is the highest confirmed level of the inner critic, 0 where none was.
	Critic int
	// Strategy is the family of the second draft; "" where it was written freely
	// or not at all.
	Strategy  string
	Forecasts []Forecast
	// Recovery is nil where there is nothing to go by, or the evening is left out.
	Recovery *Recovery
}

// Forecast is a fear with a likelihood that was asked about later.
type Forecast struct {
	Likelihood int // 0 to 100
	Outcome    string
	Harder     string
}

// Recovery is how long it took until a day felt ordinary again.
type Recovery struct {
	Days int
	// Over says that it was; else it had lasted so long when it was last known.
	Over bool
}

// Of takes the numbers out of a record. The recovery is worked out elsewhere, from
// the days around it.
func Of(r *record.Record, recovery *Recovery) Evening {
	y, m, d := r.Started.Date()
	e := Evening{
		ID: r.ID, Day: time.Date(y, m, d, 0, 0, 0, 0, time.UTC), Area: strings.TrimSpace(r.Area), Recovery: recovery,
	}
	c := r.Clone() // so that nothing of the record is kept alive or shared
	e.Dials, e.Feelings = c.Dials, c.Feelings
	for _, t := range c.Thoughts {
		if t.Hot || len(c.Thoughts) == 1 {
			e.Before, e.After = t.Belief, t.BeliefAfter
		}
	}
	for _, v := range r.Verdicts {
		if v.Answer != record.CouldBe && v.Answer != record.True {
			continue
		}
		e.Critic = max(e.Critic, v.CriticLevel)
		if v.Kind == "trap" && !slices.Contains(e.Traps, v.Category) {
			e.Traps = append(e.Traps, strings.Clone(v.Category))
		}
	}
	if strings.TrimSpace(r.SecondDraft) != "" {
		e.Strategy = strings.Clone(r.Strategy)
	}
	for _, f := range r.Forecasts {
		if f.Likelihood != nil && slices.Contains([]string{record.DidNotHappen, record.Partly, record.Happened}, f.Outcome) {
			e.Forecasts = append(e.Forecasts, Forecast{int(*f.Likelihood), f.Outcome, f.Harder})
		}
	}
	return e
}

// Filter says which evenings are meant; an empty field means all.
type Filter struct {
	Area, Feeling string
	// From and To are days, both included.
	From, To time.Time
}

// Choose are the evenings that fit, the earliest first; two of one day in the order of
// their ids, so that a trend is the same each time it is looked at.
func Choose(all []Evening, f Filter) []Evening {
	var out []Evening
	for _, e := range all {
		if f.fits(&e) {
			out = append(out, e)
		}
	}
	slices.SortFunc(out, func(a, b Evening) int { return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.ID, b.ID)) })
	return out
}

func (f *Filter) fits(e *Evening) bool {
	felt := func(w record.Feeling) bool { return w.Name == f.Feeling }
	return (f.Area == "" || e.Area == f.Area) &&
		(f.Feeling == "" || slices.ContainsFunc(e.Feelings, felt)) &&
		(f.From.IsZero() || !e.Day.Before(f.From)) && (f.To.IsZero() || !e.Day.After(f.To))
}

// monthOf and quarterOf are the first day of a day's month and quarter.
func monthOf(day time.Time) time.Time {
	return time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, time.UTC)
}

func quarterOf(day time.Time) time.Time {
	return time.Date(day.Year(), (day.Month()-1)/3*3+1, 1, 0, 0, 0, 0, time.UTC)
}
