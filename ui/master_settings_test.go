package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"seconddraft/internal/helpline"
	"seconddraft/internal/racetest"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// TestMastersOfSettings holds the reader's pages, Help now with its lines, and the
// reminder against their pictures, light at a text size of 100 % and dark at 150 %.
func TestMastersOfSettings(t *testing.T) {
	racetest.Skip(t) // pictures, drawn by one goroutine
	for _, c := range []struct {
		suffix        string
		theme         *kit.Theme
		width, height float32
	}{
		{"-light", &kit.Theme{Look: kit.Light}, 1280, 800},
		{"-dark-150", &kit.Theme{Look: kit.Dark, Percent: 150}, 1760, 1000},
	} {
		d := open(t, t.TempDir())
		d.u.win.Resize(fyne.NewSize(c.width, c.height))
		d.u.app.Settings().SetTheme(c.theme)
		shot := func(name string) {
			d.u.win.Canvas().Unfocus() // a cursor blinks
			d.master(name + c.suffix)
		}
		day := time.Date(2026, 2, 3, 21, 0, 0, 0, time.UTC)
		d.u.keepPhrase(record.NewPhrase("what a muppet", "labeling", day))
		d.u.switchOff("labeling", true)
		d.u.putSetting(settingCountry, "DE")
		d.u.putSetting(settingContact, helpline.Contact{Name: "Mira", Reach: "next door"}.String())
		d.u.putSetting(settingLines+"DE", helpline.Changes{}.Change("116 123", "The quiet line", "116 123", day).String())
		d.u.putSetting(settingReminder, "21:30")

		d.u.openSettings(sectionReader)
		shot("settings-reader")
		d.u.openBook("")
		shot("reader-list")
		d.u.openBook("labeling")
		shot("reader-category")
		d.u.openBook("crisis")
		shot("reader-stop")
		d.u.openBook("overgeneralization/i-always-fail")
		if d.u.book.open == "" {
			d.u.openBook("all-or-nothing/same-as-nothing")
		}
		shot("reader-rule")
		d.u.openBook(d.u.bookRows()[1].open)
		shot("reader-phrase")
		d.u.openSettings(sectionCountry)
		shot("settings-country")
		d.u.openSettings(sectionReminders)
		shot("settings-reminders")
		d.u.open(placeHelp)
		shot("help-now")
		d.u.open(placeTonight)
		d.u.goTo(stepWords)
		d.u.heard("b")
		shot("card")
		d.u.closeStore()
	}
}
