package insight

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"seconddraft/internal/record"
)

func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

func rated(n int) *record.Rating {
	r := record.Rating(n)
	return &r
}

func at(n int) *int { return &n }

// Only what was confirmed or touched is counted; a finding that was not answered,
// or with "not this", is not.
func TestOfTakesWhatWasConfirmed(t *testing.T) {
	r := record.New(time.Date(2026, 3, 4, 0, 30, 0, 0, time.FixedZone("", -5*3600)))
	r.Area = "work "
	r.Thoughts = []record.Thought{{Text: "cold", Belief: rated(10)}, {Text: "hot", Hot: true, Belief: rated(80), BeliefAfter: rated(30)}}
	r.Verdicts = []record.Verdict{
		{Kind: "trap", Category: "labeling", Answer: record.CouldBe},
		{Kind: "trap", Category: "labeling", Answer: record.True},
		{Kind: "trap", Category: "comparison", Answer: record.NotThis},
		{Kind: "trap", Category: "should", Answer: ""},
		{Kind: "axis", Category: "stable", Answer: record.CouldBe},
		{Kind: "critic", Category: "critic", Answer: record.CouldBe, CriticLevel: 2},
		{Kind: "critic", Category: "critic", Answer: record.NotThis, CriticLevel: 3},
	}
	r.Strategy = "T1"
	r.Forecasts = []record.Forecast{
		{Fear: "a", Likelihood: rated(80), Outcome: record.Happened, Harder: "easier"},
		{Fear: "b", Likelihood: rated(80)},
		{Fear: "c", Outcome: record.Happened},
		{Fear: "d", Likelihood: rated(9), Outcome: record.LetGo},
	}
	got := Of(&r, nil)
	want := Evening{
		ID: r.ID, Day: day("2026-03-04"), Area: "work", Before: rated(80), After: rated(30), Traps: []string{"labeling"}, Critic: 2,
		Forecasts: []Forecast{{80, record.Happened, "easier"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	r.SecondDraft = "Once."
	if Of(&r, nil).Strategy != "T1" {
		t.Error("the family of the second draft is lost")
	}
}

func TestChoose(t *testing.T) {
	all := []Evening{
		{ID: "c", Day: day("2026-03-01"), Area: "work", Feelings: []record.Feeling{{Name: "sad"}}},
		{ID: "a", Day: day("2026-01-01"), Area: "home"},
		{ID: "b", Day: day("2026-02-01"), Area: "work"},
	}
	for _, c := range []struct {
		f    Filter
		want string
	}{
		{Filter{}, "abc"},
		{Filter{Area: "work"}, "bc"},
		{Filter{Feeling: "sad"}, "c"},
		{Filter{From: day("2026-02-01")}, "bc"},
		{Filter{To: day("2026-02-01")}, "ab"},
		{Filter{From: day("2026-02-02"), To: day("2026-02-03")}, ""},
	} {
		got := ""
		for _, e := range Choose(all, c.f) {
			got += string(e.ID)
		}
		if got != c.want {
			t.Errorf("%+v: %q, want %q", c.f, got, c.want)
		}
	}
}

func evenings(n int, make func(i int) Evening) (all []Evening) {
	for i := range n {
		e := make(i)
		e.ID, e.Day = record.ID(fmt.Sprint(i)), day("2026-01-01").AddDate(0, 0, i)
		all = append(all, e)
	}
	return all
}

func TestStyle(t *testing.T) {
	dials := func(i int) Evening {
		e := Evening{Dials: record.Dials{Stability: at(1 + i%7), Globality: at(7)}}
		if i == 3 {
			e.Dials.Globality = nil
		}
		return e
	}
	if got := Style(evenings(20, dials), Internality); len(got.Points) != 0 || got.Line != nil {
		t.Errorf("a dial that was not touched has points: %+v", got)
	}
	if got := Style(evenings(8, dials), AlwaysEverything); len(got.Points) != 7 || got.Line != nil || Need(len(got.Points)) != 1 {
		t.Errorf("seven points are enough for a line: %+v", got)
	}
	got := Style(evenings(9, dials), AlwaysEverything)
	// Without the fourth: 4, 4.5, 5, 5.5 is left out, 6, 6.5, 7, 4, 4.5.
	if len(got.Line) != 1 || got.Line[0].Mid != 4.75 || got.Line[0].N != 8 || !got.Line[0].Day.Equal(day("2026-01-09")) {
		t.Errorf("line %+v of points %+v", got.Line, got.Points)
	}
	if got := Style(evenings(200, dials), Stability); got.Window != 20 || len(got.Line) != 181 {
		t.Errorf("window %d, %d steps", got.Window, len(got.Line))
	}
	many := Style(evenings(3000, dials), Stability)
	if n := len(many.Line); n < 100 || n > mostSteps+1 || !many.Line[n-1].Day.Equal(many.Points[2999].Day) || many.Line[0].N != many.Window {
		t.Errorf("%d steps, the last on %v", n, many.Line[n-1].Day)
	}
}

func TestBeforeAndAfter(t *testing.T) {
	fell := func(i int) Evening {
		return Evening{
			Before: rated(80), After: rated(80 - 10*i), Strategy: "T1",
			Feelings: []record.Feeling{{Name: "sad", Before: rated(50), After: rated(60)}, {Name: "numb", Before: rated(40)}},
		}
	}
	if got := Beliefs(evenings(7, fell)); len(got.Points) != 7 || got.Change.N != 0 {
		t.Errorf("seven pairs have a middle: %+v", got)
	}
	if got := Beliefs(evenings(8, fell)); got.Change.Mid != -35 || got.Points[2].After != 60 {
		t.Errorf("got %+v", got)
	}
	// One that rose is counted like one that fell.
	if got := Feelings(evenings(8, fell), "sad"); got.Change.Mid != 10 {
		t.Errorf("sad %+v", got.Change)
	}
	if got := Feelings(evenings(8, fell), "numb"); len(got.Points) != 0 {
		t.Errorf("numb was rated once and has pairs: %+v", got)
	}
	routes := Helped(evenings(9, func(i int) Evening {
		e := fell(i)
		e.Strategy = []string{"T1", "T1", "T1", "T1", "T1", "T1", "T1", "T1", "L1"}[i]
		return e
	}), func(family string) string { return map[string]string{"T1": "this time", "L1": "kinder"}[family] })
	if len(routes) != 2 || routes[0].Name != "this time" || routes[0].N != 8 || routes[0].Belief.Mid != -35 || routes[1].Belief.N != 0 {
		t.Errorf("routes %+v", routes)
	}
}

func TestByMonth(t *testing.T) {
	all := []Evening{
		{Day: day("2025-11-30"), Traps: []string{"should"}, Critic: 2},
		{Day: day("2026-02-01"), Traps: []string{"labeling", "should"}, Critic: 3},
		{Day: day("2026-02-01")},
	}
	got := ByMonth(all)
	var starts []string
	for _, m := range got {
		starts = append(starts, m.Start.Format("2006-01"))
	}
	if !slices.Equal(starts, []string{"2025-11", "2025-12", "2026-01", "2026-02"}) {
		t.Fatal(starts)
	}
	if got[3].Evenings != 2 || got[3].Critic != [5]int{3: 1} || got[3].Traps["should"] != 1 || got[1].Evenings != 0 {
		t.Errorf("got %+v", got)
	}
	if names := Commonest(got); !slices.Equal(names, []string{"should", "labeling"}) {
		t.Error(names)
	}
	if days := Days(all); len(days) != 2 {
		t.Errorf("days %v", days)
	}
}

func TestCalibration(t *testing.T) {
	one := func(likelihood int, outcome, harder string) Evening {
		return Evening{Forecasts: []Forecast{{likelihood, outcome, harder}}}
	}
	got := Calibration([]Evening{
		one(70, record.DidNotHappen, ""), one(100, record.Happened, "easier"), one(90, record.Partly, ""),
		one(69, record.Happened, "harder"), one(0, record.DidNotHappen, ""), one(19, record.Happened, ""),
	})
	if got.N != 6 || got.PutHigh.Of != 3 || got.PutHigh.Did != 1 || got.CameTrue != 3 || got.Easier != 1 || got.Harder != 1 || got.AsFeared != 0 {
		t.Errorf("got %+v", got)
	}
	last := got.Bins[4]
	if last.From != 80 || last.To != 100 || last.True.Of != 2 || last.True.Did != 1 || last.Partly != 1 || last.Given != 95 {
		t.Errorf("last bin %+v", last)
	}
	if first := got.Bins[0]; first.True.Of != 2 || first.True.Did != 1 || first.Given != 9.5 {
		t.Errorf("first bin %+v", first)
	}
}

func TestByQuarter(t *testing.T) {
	got := ByQuarter([]Evening{
		{Day: day("2026-04-01"), Recovery: &Recovery{14, false}},
		{Day: day("2026-03-31"), Recovery: &Recovery{4, true}},
		{Day: day("2026-01-01"), Recovery: &Recovery{6, true}},
		{Day: day("2026-02-02")},
	})
	if len(got) != 2 || got[0].N != 2 || got[0].Median != 5 || !got[1].Start.Equal(day("2026-04-01")) || got[1].Open != 1 {
		t.Errorf("got %+v", got)
	}
}

func BenchmarkAllCharts(b *testing.B) {
	all := evenings(10_000, func(i int) Evening {
		return Evening{
			Dials: record.Dials{Internality: at(1 + i%7), Stability: at(1 + i%5), Globality: at(7)}, Before: rated(i % 100), After: rated(i % 60),
			Strategy: "T1", Traps: []string{"should"}, Forecasts: []Forecast{{i % 100, record.Happened, "easier"}}, Recovery: &Recovery{i % 14, i%3 > 0},
		}
	})
	for b.Loop() {
		Style(all, AlwaysEverything)
		Beliefs(all)
		Helped(all, func(string) string { return "x" })
		ByMonth(all)
		Calibration(all)
		ByQuarter(all)
	}
}

// What is looked at comes in no order, and a trend must not depend on it.
func TestTwoOfADayHaveAnOrder(t *testing.T) {
	one, two := Evening{ID: "1", Day: day("2026-03-04")}, Evening{ID: "2", Day: day("2026-03-04")}
	earlier := Evening{ID: "3", Day: day("2026-03-03")}
	for _, all := range [][]Evening{{one, two, earlier}, {two, earlier, one}} {
		var ids []record.ID
		for _, e := range Choose(all, Filter{}) {
			ids = append(ids, e.ID)
		}
		if !slices.Equal(ids, []record.ID{"3", "1", "2"}) {
			t.Errorf("in the order %q", ids)
		}
	}
}
