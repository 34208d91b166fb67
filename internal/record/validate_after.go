package record

import (
	"fmt"
	"slices"
	"time"
)

// faults gathers what is not allowed.
type faults []error

func (f *faults) check(ok bool, format string, args ...any) {
	if !ok {
		*f = append(*f, fmt.Errorf(format, args...))
	}
}

// validateAfter checks step 6 and what came after it.
func (r *Record) validateAfter() []error {
	var f faults
	for i, s := range r.Responsibility.Shares {
		f.check(s.Part.valid(), "share %d is not 0 to 100", i+1)
	}
	for _, m := range r.Heavy.Moves {
		f.check(slices.Contains(HeavyParts, m), "%q is not one of the five questions", m)
	}
	for i, e := range r.Engagements {
		f.engagement(i+1, e)
	}
	for i, c := range r.Forecasts {
		f.forecast(i+1, c)
	}
	for i, s := range r.StillTrue {
		f.check(slices.Contains(StillAnswers, s.Answer), "still true %d: answer %q is not known", i+1, s.Answer)
		f.check(s.Day != "" && validDay(s.Day), "still true %d: its day is not a date", i+1)
	}
	for i, t := range r.Recovery.Taps {
		f.check(t.Distress.valid(), "tap %d is not 0 to 100", i+1)
		f.check(t.Day != "" && validDay(t.Day), "tap %d: its day is not a date", i+1)
	}
	for i, d := range r.LaterDrafts {
		f.check(!d.Written.IsZero(), "later draft %d has no time", i+1)
	}
	return f
}

func (f *faults) engagement(n int, e Engagement) {
	f.check(e.ID.Valid(), "engagement %d: id %q is not a ULID", n, e.ID)
	f.check(e.Kind == Win || e.Kind == Experiment, "engagement %d: kind %q is not known", n, e.Kind)
	f.check(e.Dose == "" || slices.Contains(Doses, e.Dose), "engagement %d: dose %q is not known", n, e.Dose)
	f.check(slices.Contains([]string{"", Done, Changed, LetGo}, e.State), "engagement %d: state %q is not known", n, e.State)
	f.check(e.Expected.valid() && e.Felt.valid(), "engagement %d: discomfort is not 0 to 100", n)
	f.check(validDay(e.Day) && validDay(e.Answered), "engagement %d: a day is not a date", n)
}

func (f *faults) forecast(n int, c Forecast) {
	f.check(c.ID.Valid(), "forecast %d: id %q is not a ULID", n, c.ID)
	f.check(c.Likelihood.valid(), "forecast %d: likelihood is not 0 to 100", n)
	f.check(slices.Contains([]string{"", DidNotHappen, Partly, Happened, LetGo}, c.Outcome), "forecast %d: outcome %q is not known", n, c.Outcome)
	f.check(c.Harder == "" || slices.Contains(Compared, c.Harder), "forecast %d: %q is not harder, as-feared or easier", n, c.Harder)
	f.check(validDay(c.Check) && validDay(c.Answered), "forecast %d: a day is not a date", n)
}

// validDay reports whether s is empty or a date as 2006-01-02.
func validDay(s string) bool {
	if s == "" {
		return true
	}
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}
