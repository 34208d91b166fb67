package demo

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"seconddraft/internal/insight"
	"seconddraft/internal/kept"
	"seconddraft/internal/racetest"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
)

var until = time.Date(2026, 11, 22, 18, 0, 0, 0, time.UTC)

func TestTheTextsAreManyAndOfOneForm(t *testing.T) {
	all, err := stories()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, s := range all {
		if s.rec.Event == "" || s.thought == "" || seen[s.rec.Event] || s.last >= Months || s.first > s.last {
			t.Errorf("the text %q is not whole, or stands twice", s.rec.Event)
		}
		seen[s.rec.Event] = true
	}
	if len(all) < 60 {
		t.Errorf("%d texts, want 60", len(all))
	}
}

// Nothing in it may call for help but the two of grief, whose stop sign is wanted.
func TestOnlyGriefStopsTheReader(t *testing.T) {
	racetest.Skip(t) // three years of evenings, one goroutine
	all, err := stories()
	if err != nil {
		t.Fatal(err)
	}
	reader := reading.New()
	for _, s := range all {
		words := append([]string{s.rec.Event, s.rec.Narration, s.rec.Cause, s.rec.SecondDraft}, s.rec.AfterWords()...)
		r := reader.Read(t.Context(), reading.Input{Text: strings.Join(words, "\n\n")})
		if stopped := r.Stop != reading.NoStop; stopped != (s.thread == "grief") {
			t.Errorf("%q: the stop sign is %q", s.rec.Event, r.Stop)
		}
	}
}

func TestLife(t *testing.T) {
	for _, n := range []int{0, 3, 30, Usual, 3000} {
		saved, err := Life(n, until)
		if err != nil || len(saved) != n {
			t.Fatalf("%d evenings, want %d: %v", len(saved), n, err)
		}
		ids := map[record.ID]bool{}
		for _, s := range saved {
			if err := s.Record.Validate(); err != nil || ids[s.Record.ID] || !s.Record.Started.Before(until) {
				t.Fatalf("%q on %s: %v", s.Record.Event, s.Record.Started, err)
			}
			ids[s.Record.ID] = true
		}
	}
}

func TestTheSameCallGivesTheSameLife(t *testing.T) {
	one, _ := Life(40, until)
	two, _ := Life(40, until)
	if !reflect.DeepEqual(one, two) {
		t.Error("the same call gave two lives")
	}
}

// Every chart has something to draw, and months stay empty.
func TestAUsualLifeFillsEveryChart(t *testing.T) {
	saved, err := Life(Usual, until)
	if err != nil {
		t.Fatal(err)
	}
	var all []insight.Evening
	months := map[string]int{}
	traps, feelings, routes := map[string]bool{}, map[string]bool{}, map[string]bool{}
	taps, later, rising := 0, 0, 0
	for _, s := range saved {
		e := insight.Of(&s.Record, nil)
		all = append(all, e)
		months[s.Record.Started.Format("2006-01")]++
		for _, c := range e.Traps {
			traps[c] = true
		}
		for _, f := range e.Feelings {
			feelings[f.Name] = true
			if f.Before != nil && f.After != nil && *f.After > *f.Before {
				rising++
			}
		}
		routes[e.Strategy] = true
		taps += len(s.Record.Recovery.Taps)
		later += len(s.Record.LaterDrafts)
	}
	fears := insight.Calibration(all)
	if len(months) < 28 || len(months) >= Months || len(traps) < 10 || len(feelings) < 12 || len(routes) < 15 ||
		taps < 100 || later == 0 || rising < 10 || fears.N < 20 || fears.CameTrue == 0 {
		t.Errorf("%d months, %d traps, %d feelings, %d routes, %d taps, %d later drafts, %d rising, %+v",
			len(months), len(traps), len(feelings), len(routes), taps, later, rising, fears)
	}
}

func TestKept(t *testing.T) {
	settings, err := Kept(until)
	found := len(kept.All[kept.Win](settings))
	if err != nil || found != len(wins) || len(kept.LetterOf(settings).Parts()) != 4 || len(kept.All[kept.Story](settings)) != 1 {
		t.Errorf("%d of %d wins, %d things: %v", found, len(wins), len(settings), err)
	}
}
