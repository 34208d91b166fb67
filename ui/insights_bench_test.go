package ui

import (
	"image"
	"testing"
	"time"

	"seconddraft/internal/insight"
)

// BenchmarkInsights10000 counts all that Insights shows of ten thousand evenings, then
// draws and paints each chart for a screen of twice the pixels.
func BenchmarkInsights10000(b *testing.B) {
	u := tenThousand(b)
	d := &desk{u: u, now: time.Date(2026, 2, 11, 21, 42, 0, 0, time.UTC)}
	u.finder.once.Do(func() {}) // it would read them all meanwhile
	before := heap()
	figures := newFigures()
	for _, r := range lived(d, 10_000) {
		figures.put(&r)
		if one := figures.of[r.ID]; one.taps != nil {
			one.grief = new(bool) // read before
			figures.of[r.ID] = one
		}
	}
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
