package ui

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"seconddraft/data"
	"seconddraft/internal/kept"
	"seconddraft/ui/kit"
)

// BenchmarkEvidence10000 is Evidence with ten thousand things: what is read before
// they are shown, the page, and one key in the search line.
func BenchmarkEvidence10000(b *testing.B) {
	dir := b.TempDir()
	s, err := data.Create(dir, nil)
	if err != nil {
		b.Fatal(err)
	}
	for i := range 10_000 {
		name, value, err := kept.Setting(kept.NewWin(kept.SmallWin, fmt.Sprintf("Demo %d ran to its end, and word%d was right.", i, i%500), time.Now().AddDate(0, 0, -i)))
		if err == nil {
			err = s.PutSetting(name, value)
		}
		if err != nil {
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
	b.Run("load", func(b *testing.B) {
		for b.Loop() {
			if err := newTrove(u.store, reader).load(); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("all settings", func(b *testing.B) {
		for b.Loop() {
			u.settings()
		}
	})
	u.finder.fill(func() {})
	if err := u.finder.trove.load(); err != nil {
		b.Fatal(err)
	}
	b.Run("page", func(b *testing.B) {
		for b.Loop() {
			u.open(placeEvidence)
		}
	})
	u.search()
	entry := u.win.Canvas().Focused().(*kit.Entry)
	b.Run("one key", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			entry.SetText([]string{"word1", "word12", "demo 7"}[i%3])
		}
	})
}
