package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seconddraft/internal/backup"
	"seconddraft/ui/kit"
)

// scrolls are the visible scrolls of the page.
func (d *desk) scrolls() []*container.Scroll { return all[*container.Scroll](d) }

// TestBackUpNowStaysWhereItIs: neither the page nor the focus moves, and the answer
// stands at the button.
func TestBackUpNowStaysWhereItIs(t *testing.T) {
	d := openWithBackups(t, t.TempDir())
	d.keep(1, "The train was late.", "I ruin it.", "")
	d.u.openSettings(sectionBackups)
	d.u.win.Resize(fyne.NewSize(760, 460))
	page := d.u.shown
	now := d.button("Back up now")
	d.u.win.Canvas().Focus(now)
	var before []fyne.Position
	for _, s := range d.scrolls() {
		s.ScrollToOffset(s.Offset.AddXY(0, 60))
		before = append(before, s.Offset)
	}
	now.Tapped(nil)
	d.until("the backup", func() bool { return !d.u.opening })
	if !d.sees("The backup is made, with 1 record. It was opened again and compared.") || d.u.shown != page {
		t.Errorf("it says: %s", d.words())
	}
	if f := d.u.win.Canvas().Focused(); f == nil || f != d.button("Back up now") {
		t.Errorf("the focus is on %T", f)
	}
	for i, s := range d.scrolls() {
		if s.Offset.Y < before[i].Y {
			t.Errorf("the page went up from %v to %v", before[i].Y, s.Offset.Y)
		}
	}
}

// TestSecondFolderInSettings: a path is typed, a wrong one is answered at the field,
// a folder that is away is told without an alarm.
func TestSecondFolderInSettings(t *testing.T) {
	d := openWithBackups(t, t.TempDir())
	d.keep(1, "The train was late.", "I ruin it.", "")
	d.u.openSettings(sectionBackups)
	d.press("Keep them in a second folder too …")
	stick := t.TempDir()
	keepThere := func(path string) {
		t.Helper()
		d.typePath(path)
		d.press("Keep them there too")
		d.until("an answer", func() bool { return !d.u.opening })
	}
	for _, wrong := range []struct{ path, says string }{
		{"", "Write the path of a folder here"},
		{"Documents", "Write the whole path"},
		{filepath.Join(stick, "no"), "Make it first, or choose another one."},
		{d.u.deps.Vault.Dir(), "That folder lies with your words."},
	} {
		if keepThere(wrong.path); !d.sees(wrong.says) {
			t.Errorf("%q: %s", wrong.path, d.words())
		}
	}
	keepThere(`"` + stick + `"`) // as it is copied from elsewhere
	dir := filepath.Join(stick, backup.SecondFolder)
	if list, err := backup.List(dir); err != nil || len(list) != 1 || !d.sees(dir) || !d.sees("into the second folder from now on") {
		t.Fatalf("there are %d backups, %v: %s", len(list), err, d.words())
	}
	if err := os.Rename(dir, dir+".away"); err != nil {
		t.Fatal(err)
	}
	d.keep(1, "It rained.", "", "")
	d.left()
	d = openWithBackups(t, d.u.deps.Vault.Dir())
	if d.sees("was not there") {
		t.Errorf("it is an alarm: %s", d.words())
	}
	d.now = d.now.AddDate(0, 0, 1)
	d.u.openSettings(sectionBackups)
	d.press("Back up now")
	d.until("the backup", func() bool { return !d.u.opening })
	if !d.sees("was not there, so the last backup is in the usual folder alone") || d.sees("It is in the second folder too.") {
		t.Errorf("Settings says: %s", d.words())
	}
	if err := os.Rename(dir+".away", dir); err != nil {
		t.Fatal(err)
	}
	d.press("Try again now")
	d.until("the copy", func() bool { return !d.u.opening })
	if list, _ := backup.List(dir); len(list) != 2 || d.sees("was not there") {
		t.Errorf("%d backups there: %s", len(list), d.words())
	}
	d.press("Stop using it")
	d.until("its end", func() bool { return !d.u.opening })
	if d.button("Keep them in a second folder too …") == nil {
		t.Errorf("it goes on: %s", d.words())
	}
}

// typePath writes into the field for a folder.
func (d *desk) typePath(path string) {
	d.Helper()
	for _, l := range all[*kit.Line](d) {
		if !l.Entry.Password {
			l.Entry.SetText(path)
			return
		}
	}
	d.Fatal("there is no field for a folder")
}
