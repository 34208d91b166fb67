package kept

import (
	"fmt"
	"strings"
	"time"

	"seconddraft/internal/record"
)

// What a Thing is, besides what a Win is.
const (
	// NotTrue is a forecast that did not come true.
	NotTrue = "not-true"
	// LookedAgain is an always or a never that no longer held, or held in part.
	LookedAgain = "looked-again"
	// Quiet is a follow-up that was left unanswered.
	Quiet = "quiet"
)

// Kinds are all that a Thing can be, in the order in which they are offered.
var Kinds = []string{SmallWin, Memory, Kindness, NotTrue, LookedAgain, Quiet}

// Thing is one line of the user's evidence, kept by itself or as a part of an
// evening.
type Thing struct {
	// Key stands for it among all: the id of a win, else the evening's with its
	// place in it.
	Key  record.ID
	What string // one of Kinds
	// At is when it was, or is to be, or else when it was written.
	At    time.Time
	Words string
	// More are other words that belong to it: what it became, what came instead.
	More  string
	Area  string
	State string // of a small win
	// Evening is the one it is of or belongs to, "" for none; Entry is what it is
	// there.
	Evening, Entry record.ID
	// Own says that it is kept by itself, and so can be changed and thrown away.
	Own bool
}

// Thing is the win as a line of evidence.
func (w Win) Thing() Thing {
	return Thing{
		Key: w.ID, What: w.What, At: on(w.Day, w.Made), Words: w.Words, More: lines(w.Became, w.Unseen),
		Area: w.Area, State: w.State, Evening: w.Evening, Own: true,
	}
}

// OfEvening are the lines of evidence that an evening holds.
func OfEvening(r *record.Record) (list []Thing) {
	add := func(t Thing, words string) {
		if t.Words = strings.TrimSpace(words); t.Words == "" {
			return
		}
		t.Key, t.Evening = record.ID(fmt.Sprintf("%s/%d", r.ID, len(list))), r.ID
		if t.Area == "" {
			t.Area = r.Area
		}
		list = append(list, t)
	}
	for _, e := range r.Engagements {
		words := e.What
		if strings.TrimSpace(words) == "" {
			words = e.Test
		}
		add(Thing{
			What: SmallWin, At: on(e.Day, on(e.Answered, r.Started)), More: lines(e.Became, e.Result, e.Unseen),
			Area: e.Area, State: e.State, Entry: e.ID,
		}, words)
	}
	for _, f := range r.Forecasts {
		if f.Outcome == record.DidNotHappen {
			add(Thing{What: NotTrue, At: on(f.Answered, r.Started), More: f.Did, Entry: f.ID}, f.Fear)
		}
	}
	for _, s := range r.StillTrue {
		if s.Answer != "yes" {
			add(Thing{What: LookedAgain, At: on(s.Day, r.Started), More: s.Line, State: s.Answer}, s.Thought)
		}
	}
	return list
}

// on is a day as 2006-01-02, or another time where there is none.
func on(day string, other time.Time) time.Time {
	if t, err := time.ParseInLocation(time.DateOnly, day, other.Location()); err == nil {
		return t
	}
	return other
}

func lines(parts ...string) string {
	var there []string
	for _, p := range parts {
		if strings.TrimSpace(p) != "" {
			there = append(there, p)
		}
	}
	return strings.Join(there, "\n")
}
