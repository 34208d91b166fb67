package ui

import (
	"testing"
	"time"

	"seconddraft/internal/helpline"
	"seconddraft/internal/record"
)

// TestMastersOfSettings holds the reader's pages, Help now with its lines, and the
// reminder against their pictures, light at a text size of 100 % and dark at 150 %.
func TestMastersOfSettings(t *testing.T) {
	inBothPalettes(t, func(d *desk, shot func(name string, ready ...func())) {
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
	})
}
