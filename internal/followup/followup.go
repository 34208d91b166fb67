// Package followup says what may be asked of an old evening, from which day, and
// which one thing of all that is open Home may show today. Start with Of and Today;
// a Book holds what Of gives for every evening.
//
// Nothing here is owed: a thing that was shown twice without an answer is not
// shown again, and no day makes it late. It knows no store, window or clock: the
// same evenings, the same history and the same moment give the same answer.
package followup

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"time"

	"seconddraft/internal/record"
)

// Kind is what is asked.
type Kind string

// The kinds.
const (
	Win       Kind = "win"        // a small win or an experiment: what became of it
	Forecast  Kind = "forecast"   // something feared: what happened
	Stayed    Kind = "stayed"     // it has stayed heavy: where to turn, said once
	Tap       Kind = "tap"        // how heavy it is today
	StillTrue Kind = "still-true" // whether an always or a never still holds
	Draft     Kind = "draft"      // a draft written long after
)

// The days after an evening at which the same is asked once more.
var (
	stillTrueDays = []int{7, 30}
	draftDays     = []int{LaterDraftDays, 180}
)

// LaterDraftDays is how old an evening is when a later draft is first asked for.
const LaterDraftDays = 30

// TapDays is for how many days after a setback a tap is offered.
const TapDays = 14

// Ask is one thing that may be asked of an evening. It holds no word of the user's.
type Ask struct {
	Kind   Kind
	Record record.ID
	// Evening is the date of the evening.
	Evening string
	// Thing says which one of the evening's it is: the id of a forecast or of a way
	// back in, the mark of a thought; "" where there is one alone.
	Thing string
	// Stage tells two times of asking the same from each other.
	Stage int
	// From and Until are the first and the last date on which Home may ask; Until
	// is "" where there is no end.
	From, Until string
}

// Of is what Home may ask of the thing over all its stages; an answer of "don't
// show this again" is kept under it.
func (a Ask) Of() string { return strings.TrimSuffix(string(a.Kind)+"/"+a.Thing, "/") }

// Key is the same for one stage: how often it was shown is kept under it.
func (a Ask) Key() string { return a.Of() + "@" + strconv.Itoa(a.Stage) }

// Of is all that is open of an evening, whatever day it is. It does not look for
// stop signs: who shows one of them has read the evening for them before.
func Of(r *record.Record) []Ask {
	if !r.Finished {
		return nil // it is still being written
	}
	e := evening{r: r, day: r.Started.Format(time.DateOnly)}
	e.engagements()
	e.forecasts()
	e.recovery()
	e.stillTrue()
	e.drafts()
	return e.asks
}

// evening gathers what is open of one.
type evening struct {
	r    *record.Record
	day  string
	asks []Ask
}

func (e *evening) add(a Ask) {
	a.Record, a.Evening = e.r.ID, e.day
	if a.From > e.day { // nothing is asked on the evening itself
		e.asks = append(e.asks, a)
		return
	}
	a.From = after(e.day, 1)
	e.asks = append(e.asks, a)
}

func (e *evening) engagements() {
	for _, g := range e.r.Engagements {
		if g.State == "" && g.What+g.Prediction != "" {
			e.add(Ask{Kind: Win, Thing: string(g.ID), From: cmp.Or(g.Day, after(e.day, WinDays))})
		}
	}
}

func (e *evening) forecasts() {
	for _, f := range e.r.Forecasts {
		if f.Outcome == "" && f.Fear != "" {
			e.add(Ask{Kind: Forecast, Thing: string(f.ID), From: cmp.Or(f.Check, after(e.day, FearDays))})
		}
	}
}

func (e *evening) recovery() {
	v := &e.r.Recovery
	if v.Off || !IsSetback(e.r) {
		return
	}
	last := after(e.day, TapDays)
	if StaysHigh(e.day, v.Taps) && !v.Told {
		e.add(Ask{Kind: Stayed, From: after(last, 1), Until: after(last, TapDays)})
	}
	from := after(e.day, 1)
	for _, t := range v.Taps {
		from = max(from, after(t.Day, 1))
	}
	if from <= last {
		// The stage is the day, so that each tap that was given begins a new count.
		e.add(Ask{Kind: Tap, Stage: between(e.day, from), From: from, Until: last})
	}
}

func (e *evening) stillTrue() {
	for _, thought := range Lasting(e.r) {
		var said []string
		for _, s := range e.r.StillTrue {
			if s.Thought == thought {
				said = append(said, s.Day)
			}
		}
		e.stages(Ask{Kind: StillTrue, Thing: mark(thought)}, stillTrueDays, said, 7)
	}
}

func (e *evening) drafts() {
	if strings.TrimSpace(e.r.SecondDraft) == "" {
		return
	}
	var said []string
	for _, d := range e.r.LaterDrafts {
		if strings.TrimSpace(d.Words) != "" {
			said = append(said, d.Written.Format(time.DateOnly))
		}
	}
	e.stages(Ask{Kind: Draft}, draftDays, said, 30)
}

// stages adds the times of asking the same that no answer came at or after. The
// next one takes the place of the one before, and comes no sooner after an answer
// than pause.
func (e *evening) stages(a Ask, days []int, said []string, pause int) {
	last := ""
	for _, s := range said {
		last = max(last, s)
	}
	for i, n := range days {
		a.Stage, a.From, a.Until = n, after(e.day, n), ""
		if i+1 < len(days) {
			a.Until = after(e.day, days[i+1]-1)
		}
		if last >= a.From {
			continue
		}
		if last != "" {
			if i == 0 { // it was answered before it was asked
				continue
			}
			a.From = max(a.From, after(last, pause))
		}
		e.add(a)
	}
}

// mark names a thought without its words.
func mark(thought string) string {
	h := fnv.New64a()
	_, _ = h.Write([]byte(thought))
	return fmt.Sprintf("%016x", h.Sum64())
}

// ThoughtOf is the thought that an ask of an evening is about, "" where the evening
// no longer has it.
func ThoughtOf(r *record.Record, a Ask) string {
	for _, t := range Lasting(r) {
		if mark(t) == a.Thing {
			return t
		}
	}
	return ""
}

// after is the date some days after another one; "" where that is none.
func after(day string, days int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, days).Format(time.DateOnly)
}

// between is how many days lie between two dates.
func between(from, to string) int {
	f, err1 := time.Parse(time.DateOnly, from)
	t, err2 := time.Parse(time.DateOnly, to)
	if err1 != nil || err2 != nil {
		return 0
	}
	return int(t.Sub(f).Hours() / 24)
}

// StillOpen reports whether an ask is open of an evening as it is now.
func StillOpen(r *record.Record, a Ask) bool {
	return slices.ContainsFunc(Of(r), func(b Ask) bool { return b.Key() == a.Key() })
}

// DaysAfter is how many days a date is after an evening.
func DaysAfter(evening, day string) int { return between(evening, day) }
