package ui

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"seconddraft/data"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// BenchmarkRecords10000 is Records with ten thousand evenings of 2 KB: the first
// page before they were read for the search and after, and one key in the search
// line with the rows that it shows.
func BenchmarkRecords10000(b *testing.B) {
	u := tenThousand(b)
	page := func(b *testing.B) {
		for b.Loop() {
			u.open(placeRecords)
		}
	}
	u.finder.once.Do(func() {}) // not yet
	b.Run("first page unread", page)
	lines, err := u.store.List()
	if err != nil {
		b.Fatal(err)
	}
	for _, r := range slices.Backward(lines) {
		u.finder.index.AddLine(r)
	}
	u.finder.listed.Store(true)
	b.Run("first page listed", page)
	before := heap()
	unread := &finder{
		warm:  func() {},
		store: u.store, index: u.finder.index, open: u.finder.open, figures: u.finder.figures, trove: u.finder.trove,
		lines: make(chan struct{}), ended: make(chan struct{}),
	}
	unread.fill(func() {})
	u.finder.filled.Store(true)
	b.Run("first page", func(b *testing.B) {
		page(b)
		b.ReportMetric(float64(heap()-before)/(1<<20), "MB-held")
	})
	u.search()
	entry := u.win.Canvas().Focused().(*kit.Entry)
	b.Run("one key", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			entry.SetText([]string{"word1", "word12", "demo 7"}[i%3])
		}
	})
}

// tenThousand is the window on as many evenings of 2 KB.
func tenThousand(b *testing.B) *Window {
	b.Helper()
	dir := b.TempDir()
	s, err := data.Create(dir, nil)
	if err != nil {
		b.Fatal(err)
	}
	for i := range 10_000 {
		r := record.New(time.Now().AddDate(0, 0, -i))
		r.Event, r.Finished = fmt.Sprintf("Demo number %d froze.", i), true
		r.SetNarration(strings.Repeat(fmt.Sprintf("I always get word%d wrong. ", i%500), 75))
		if err := s.SaveVersion(r); err != nil {
			b.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	queue := make(chan func(), 256)
	onDesk.Store(&queue)
	app := test.NewTempApp(b)
	app.Settings().SetTheme(kit.NewTheme(kit.Light))
	u := New(app, Deps{Vault: diskVault(dir), Reader: reader})
	u.Start()
	b.Cleanup(func() { u.closeStore() })
	return u
}

// BenchmarkPages10000 goes from page to page with ten thousand evenings, all of
// them known to the search.
func BenchmarkPages10000(b *testing.B) {
	u := tenThousand(b)
	u.finder.fill(func() {})
	for _, p := range []struct {
		name  string
		place place
	}{{"home", placeHome}, {"tonight", placeTonight}, {"records", placeRecords}, {"settings", placeSettings}, {"help", placeHelp}} {
		b.Run(p.name, func(b *testing.B) {
			for b.Loop() {
				u.open(placeHelp)
				u.open(p.place)
			}
		})
	}
}

func heap() int {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
