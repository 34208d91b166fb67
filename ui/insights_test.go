package ui

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seconddraft/internal/racetest"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// lived are n evenings over up to three years, the newest last. Their ratings fall in
// some stretches and rise in others; nothing in them is anybody's.
func lived(d *desk, n int) (all []record.Record) {
	rnd := rand.New(rand.NewPCG(7, uint64(n)))
	days := min(1000, 9*n)
	for i := range n {
		r := record.New(d.now.AddDate(0, 0, -days+i*days/max(1, n)))
		r.ID = idOf(i)
		r.Event, r.Finished = "The soup burned.", true
		r.Area = []string{"work", "family", "friends"}[i%3]
		r.SetNarration("I spoil every meal.")
		near := func(middle, wide int) *record.Rating {
			return rated(min(100, max(0, middle+rnd.IntN(2*wide)-wide)))
		}
		dial := func(middle int) *int { v := min(7, max(1, middle+rnd.IntN(3)-1)); return &v }
		down := 2 * i / max(1, n)
		r.Dials = record.Dials{Internality: dial(5), Stability: dial(6 - down), Globality: dial(5 - down)}
		r.Thoughts[0].Belief, r.Thoughts[0].BeliefAfter = near(75, 20), near(55, 35)
		r.Feelings = []record.Feeling{{Name: []string{"sad", "ashamed", "angry"}[i%3], Before: near(70, 20), After: near(50, 30)}}
		r.SecondDraft, r.Strategy = "The soup burned this time.", []string{"T1", "L1", "M1", ""}[i%4]
		r.Verdicts = []record.Verdict{
			{Kind: "trap", Category: []string{"labeling", "mind-reading", "overgeneralization"}[rnd.IntN(3)], Answer: record.CouldBe},
			{Kind: "critic", Category: "critic", Answer: record.CouldBe, CriticLevel: 1 + rnd.IntN(3)},
		}
		if i%2 == 0 {
			r.Forecasts = []record.Forecast{{ID: r.ID, Fear: "nobody eats", Likelihood: near(75, 25), Outcome: record.DidNotHappen}}
			if i%10 == 0 {
				r.Forecasts[0].Outcome, r.Forecasts[0].Harder = record.Happened, "easier"
			}
		}
		if i%3 == 1 {
			settles := 2 + rnd.IntN(12)
			for day := range 14 {
				distress := 80 - 10*min(4, day)
				if day >= settles {
					distress = 20
				}
				at := r.Started.AddDate(0, 0, day+1).Format(time.DateOnly)
				r.Recovery.Taps = append(r.Recovery.Taps, record.Tap{Day: at, Distress: record.Rating(distress)})
			}
		}
		all = append(all, r)
	}
	return all
}

func idOf(i int) record.ID { return record.ID(fmt.Sprintf("01%024d", i)) }

// withLife is a window on n such evenings, on Insights.
func withLife(t *testing.T, n int) *desk {
	t.Helper()
	d := open(t, t.TempDir())
	d.livedThrough(lived(d, n))
	return d
}

// livedThrough puts evenings into the window as if they had been read, and the newest
// ten into the store too, so that they can be opened.
func (d *desk) livedThrough(all []record.Record) {
	d.Helper()
	d.u.finder.once.Do(func() {})
	calm := false
	for i, r := range all {
		if i >= len(all)-10 {
			if err := d.u.store.SaveVersion(r); err != nil {
				d.Fatal(err)
			}
		}
		d.u.finder.figures.put(&r)
		if one := d.u.finder.figures.of[r.ID]; one.taps != nil {
			one.grief = &calm
			d.u.finder.figures.of[r.ID] = one
		}
	}
	d.u.finder.listed.Store(true)
	d.u.finder.filled.Store(true)
	d.toInsights()
}

// toInsights goes there and waits for the cards.
func (d *desk) toInsights() {
	d.Helper()
	d.u.open(placeInsights)
	d.counted()
}

// counted waits for the cards of a page that had none.
func (d *desk) counted() {
	d.Helper()
	d.until("the cards", func() bool { return len(d.charts()) > 0 || d.sees("No evening has") })
}

func (d *desk) charts() []*chartView { return all[*chartView](d) }

func TestInsightsOfAnyNumber(t *testing.T) {
	racetest.Skip(t) // 3,000 evenings are counted; the counting beside the window is in other tests too
	for _, c := range []struct {
		n      int
		says   []string
		charts int
	}{
		{0, []string{"will stand here as pictures", "example"}, 1},
		{3, []string{"3 evenings since", "5 more until this says anything."}, 10},
		{30, []string{"30 evenings since", "The change in the middle:", "put at 70 % or more", "easier than feared"}, 10},
		{3000, []string{"3000 evenings since", "All 3000 are drawn as small points.", " in Jan–Mar", "still open"}, 10},
	} {
		d := withLife(t, c.n)
		for _, words := range c.says {
			if !d.sees(words) {
				t.Errorf("with %d it does not say %q: %s", c.n, words, d.words())
			}
		}
		if n := len(d.charts()); n != c.charts {
			t.Errorf("with %d there are %d charts, want %d", c.n, n, c.charts)
		}
		if c.n == 3 && d.sees("The change in the middle:") {
			t.Error("three evenings have a middle")
		}
		d.u.closeStore()
	}
}

// How a picture is read is said where there is one.
func TestNoPictureIsExplainedThatIsNotThere(t *testing.T) {
	for n, want := range map[int]bool{1: false, 30: true} {
		d := open(t, t.TempDir())
		list := lived(d, n)
		if n == 1 {
			list[0].Forecasts = nil
		}
		d.livedThrough(list)
		if got := d.sees("On the dashed line both would be the same."); got != want {
			t.Errorf("with %d the line of a chart is explained: %v", n, got)
		}
		d.u.closeStore()
	}
}

// A month that got worse is said as plainly as one that got better: the words are the
// same, and only the sign is another one.
func TestWorseIsSaidAsPlainly(t *testing.T) {
	said := map[int]string{}
	for _, by := range []int{-20, 20} {
		d := open(t, t.TempDir())
		list := lived(d, 20)
		for i := range list {
			list[i].Thoughts[0].Belief, list[i].Thoughts[0].BeliefAfter = rated(50), rated(50+by)
			list[i].Feelings, list[i].Forecasts = nil, nil
		}
		d.livedThrough(list)
		said[by] = d.words()
		d.u.closeStore()
	}
	if worse := strings.NewReplacer("+20", "−20").Replace(said[20]); !strings.Contains(said[20], "+20") || worse != said[-20] {
		t.Errorf("worse: %s\nbetter: %s", said[20], said[-20])
	}
}

func TestTheTableEqualsTheChart(t *testing.T) {
	d := withLife(t, 30)
	d.u.win.Resize(fyne.NewSize(1280, 900))
	view := d.charts()[0]
	chosen := d.u.finder.figures.of[idOf(29)].evening
	last := view.table.Rows[len(view.table.Rows)-1]
	want := plainNumber(float64(*chosen.Dials.Stability+*chosen.Dials.Globality) / 2)
	if last[0] != dateKey(chosen.Day) || last[1] != want || len(view.table.Rows) != 30 || len(view.scene.Marks) != 30 {
		t.Fatalf("the last row is %q of %d, want %s", last, len(view.table.Rows), want)
	}
	for _, m := range view.scene.Marks {
		if view.table.IDs[m.Row] != m.ID {
			t.Errorf("the point of %s has the row of %s", m.ID, view.table.IDs[m.Row])
		}
	}
	d.press("As a table")
	if !d.sees(want) || !d.sees("Rows 1 to 10 of 30") || d.button(dayOf(chosen.Day)) == nil {
		t.Errorf("the table does not begin with the newest: %s", d.words())
	}
	d.press("More rows")
	d.press("More rows")
	if !d.sees("Rows 21 to 30 of 30") || d.button("More rows") != nil {
		t.Errorf("it does not go on to the end: %s", d.words())
	}
	d.press("Rows before")
	if !d.sees("Rows 11 to 20 of 30") {
		t.Error("it does not go back")
	}
	d.press("As a picture")
	d.press("As a table")
	d.press(dayOf(chosen.Day))
	if d.u.place != placeRecords || d.u.viewing != idOf(29) {
		t.Errorf("a row does not open its evening: %v %q", d.u.place, d.u.viewing)
	}
}

func TestAPointOpensItsEvening(t *testing.T) {
	d := withLife(t, 30)
	d.u.win.Resize(fyne.NewSize(1280, 900))
	view := d.charts()[0]
	test.TapAt(view, view.where(len(view.scene.Marks)-1))
	if d.u.place != placeRecords || d.u.viewing != idOf(29) || !d.sees("The soup burned.") {
		t.Fatalf("a click opens %q", d.u.viewing)
	}
	d.toInsights()
	view = d.charts()[0]
	test.TapAt(view, fyne.NewPos(1, 1))
	if d.u.place != placeInsights {
		t.Error("a click beside all points opens one")
	}
	d.u.win.Canvas().Focus(view)
	d.key(fyne.KeyLeft)
	d.key(fyne.KeyLeft)
	if !d.sees(dayOf(d.u.finder.figures.of[idOf(28)].evening.Day)) {
		t.Errorf("the point is not said: %s", d.words())
	}
	d.key(fyne.KeyReturn)
	if d.u.viewing != idOf(28) {
		t.Errorf("Enter opens %q", d.u.viewing)
	}
	d.press("Back to Insights")
	if d.counted(); d.u.place != placeInsights {
		t.Error("it does not go back to where it came from")
	}
}

// An evening that is put down keeps its words from a point of a chart too, and the
// way back is the one to Insights.
func TestAPointOfWhatIsPutDown(t *testing.T) {
	d := withLife(t, 30)
	d.u.win.Resize(fyne.NewSize(1280, 900))
	d.u.putSetting(record.PutDownSetting(idOf(29), nextMorning(d.u.deps.Now())))
	view := d.charts()[0]
	test.TapAt(view, view.where(len(view.scene.Marks)-1))
	if d.u.viewing != idOf(29) || d.sees("The soup burned.") {
		t.Fatalf("a click opens %q and shows %s", d.u.viewing, d.words())
	}
	d.press("Back to Insights")
	if d.counted(); d.u.place != placeInsights || d.u.viewing != "" {
		t.Error("it does not go back to where it came from")
	}
}

// Tab comes to each chart with points, and to none without.
func TestTabComesToACharts(t *testing.T) {
	d := withLife(t, 30)
	with := 0
	for _, v := range d.charts() {
		if !v.Disabled() {
			with++
		}
	}
	reached := map[fyne.Focusable]bool{}
	for range 120 {
		d.u.win.Canvas().FocusNext()
		if v, ok := d.u.win.Canvas().Focused().(*chartView); ok {
			reached[v] = true
		}
	}
	if len(reached) != with || with < 5 {
		t.Errorf("Tab reaches %d of %d", len(reached), with)
	}
}

func TestInsightsFilters(t *testing.T) {
	d := withLife(t, 300)
	if !d.sees("300 evenings since") {
		t.Fatal(d.words())
	}
	d.press("A year")
	d.until("fewer", func() bool { return !d.sees("300 evenings") })
	d.press("Narrow it down")
	d.until("the filters", func() bool { return d.button("family") != nil })
	d.press("family")
	n := 0
	for _, f := range d.u.finder.figures.of {
		if f.evening.Area == "family" && !f.evening.Day.Before(d.now.AddDate(-1, 0, -1)) {
			n++
		}
	}
	d.until("one area", func() bool { return d.sees(fmt.Sprintf("%d evenings since", n)) })
	d.press("sad")
	d.until("none", func() bool { return d.sees("No evening has all of that.") })
	if len(d.charts()) != 0 {
		t.Error("there are charts of no evening")
	}
	d.press("Put the filters away")
	d.counted()
	d.until("all of the year", func() bool { return len(d.charts()) > 0 })
	d.press("Own days")
	d.until("the days", func() bool { return len(all[*kit.Line](d)) == 2 })
	from := all[*kit.Line](d)[0].Entry
	d.u.win.Canvas().Focus(from)
	from.SetText("2026")
	d.key(fyne.KeyReturn)
	d.until("this year", func() bool { return d.sees("since January.") })
}

// What is in the bin is out, and what is kept meanwhile is in.
func TestInsightsFollowTheRecords(t *testing.T) {
	d := withLife(t, 9)
	if err := d.u.store.Bin(idOf(8)); err != nil {
		t.Fatal(err)
	}
	d.toInsights()
	if !d.sees("8 evenings since") {
		t.Errorf("what is in the bin is counted: %s", d.words())
	}
	d.u.night.rec.SetNarration("I spoil every meal.")
	d.u.touched()
	d.toInsights()
	if !d.sees("9 evenings since") {
		t.Errorf("what was just kept is not: %s", d.words())
	}
}

// Grief has no days until it is over, and is left out of nothing else.
func TestGriefIsLeftOutOfRecovery(t *testing.T) {
	d := open(t, t.TempDir())
	list := lived(d, 2)
	for i := range list {
		list[i].Recovery.Taps = []record.Tap{{Day: dateKey(list[i].Started.AddDate(0, 0, 1)), Distress: 10}, {Day: dateKey(list[i].Started.AddDate(0, 0, 2)), Distress: 10}}
	}
	list[1].SetNarration("My mother died in spring. I miss her so much.")
	for _, r := range list {
		if err := d.u.store.SaveVersion(r); err != nil {
			t.Fatal(err)
		}
		d.u.finder.figures.put(&r)
	}
	for range 2 { // read, then known
		all, err := d.u.finder.figures.all(d.u.store, d.u.deps.Reader)
		if err != nil || len(all) != 2 {
			t.Fatal(len(all), err)
		}
		for _, e := range all {
			if grief := e.ID == idOf(1); (e.Recovery == nil) != grief {
				t.Errorf("%s: %v", e.ID, e.Recovery)
			} else if !grief && (e.Recovery.Days != 1 || !e.Recovery.Over) {
				t.Errorf("recovered: %+v", e.Recovery)
			}
		}
	}
}

// TestMastersOfInsights holds the page against its pictures.
func TestMastersOfInsights(t *testing.T) {
	inBothPalettes(t, func(d *desk, shot func(name string, ready ...func())) {
		d.livedThrough(lived(d, 30))
		shot("insights", func() { // the focus is on the newest point
			view := d.charts()[0]
			d.u.win.Canvas().Focus(view)
			view.step(-1)
		})
		d.press("As a table")
		shot("insights-table")
	})
}
