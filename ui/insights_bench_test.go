package ui

import (
	"image"
	"testing"
	"time"

	"seconddraft/internal/demo"
	"seconddraft/internal/insight"
)

// inventedFigures are the figures of n evenings of the invented life, as they are kept
// in memory.
func inventedFigures(t testing.TB, n int, until time.Time) *figures {
	t.Helper()
	saved, err := demo.Life(n, until)
	if err != nil {
		t.Fatal(err)
	}
	f := newFigures(func() string { return "" })
	for i := range saved { // the last version of each stays
		r := &saved[i].Record
		f.put(r)
		if one := f.of[r.ID]; one.taps != nil {
			one.grief = new(bool) // read before
			f.of[r.ID] = one
		}
	}
	return f
}

// Counting and drawing must grow no faster than the evenings do. Allocations are counted
// for it: they are the same on every machine.
func TestInsightsGrowWithTheEvenings(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.finder.once.Do(func() {})
	work := map[int]float64{}
	for _, n := range []int{1000, 4000} {
		f := inventedFigures(t, n, d.now)
		work[n] = testing.AllocsPerRun(1, func() {
			f.counted = nil
			all, err := f.all(d.u.store, d.u.deps.Reader)
			if err != nil || len(all) != n {
				t.Fatal(len(all), err)
			}
			v := &insightsView{u: d.u, sight: lookAt(all, &insights{axis: insight.AlwaysEverything})}
			for _, c := range v.cards() {
				c.draw(480)
			}
		})
	}
	if grown := work[4000] / work[1000]; grown > 4.8 {
		t.Errorf("four times the evenings take %.1f times the work", grown)
	}
}

// BenchmarkInsights10000 counts all that Insights shows of ten thousand evenings of the
// invented life, then draws and paints each chart for a screen of twice the pixels.
func BenchmarkInsights10000(b *testing.B) {
	u := tenThousand(b)
	u.finder.once.Do(func() {}) // it would read them all meanwhile
	before := heap()
	figures := inventedFigures(b, 10_000, time.Date(2026, 2, 11, 21, 42, 0, 0, time.UTC))
	b.Run("count", func(b *testing.B) {
		for b.Loop() {
			figures.counted = nil
			all, err := figures.all(u.store, u.deps.Reader)
			if err != nil || len(all) != 10_000 {
				b.Fatal(len(all), err)
			}
			lookAt(all, &insights{axis: insight.AlwaysEverything})
		}
		b.ReportMetric(float64(heap()-before)/(1<<20), "MB-held")
	})
	all, _ := figures.all(u.store, u.deps.Reader)
	v := &insightsView{u: u, sight: lookAt(all, &insights{axis: insight.AlwaysEverything})}
	for _, c := range v.cards() {
		c.draw(480) // the names of the traps come with the rules, which are loaded once
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				scene, _ := c.draw(480)
				scene.Paint(image.NewRGBA(image.Rect(0, 0, 960, int(2*scene.H))), 2, lookNow())
			}
		})
	}
}
