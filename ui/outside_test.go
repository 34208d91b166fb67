package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"seconddraft/internal/helpline"
	"seconddraft/internal/outside"
	"seconddraft/internal/racetest"
	"seconddraft/reframe"
	"seconddraft/ui/kit"
)

func openOutside(t *testing.T, dir string) *desk {
	t.Helper()
	return openWith(t, func(deps *Deps) { deps.Vault, deps.Outside = diskVault(dir), outside.At(dir) })
}

// fill types into the field with that placeholder.
func (d *desk) fill(placeholder, text string) {
	d.Helper()
	for _, e := range all[*kit.Entry](d) {
		if e.PlaceHolder == placeholder {
			e.SetText(text)
			return
		}
	}
	d.Fatalf("there is no field %q", placeholder)
}

// A line can be changed, hidden, added and set back, and Help now and the card
// show it so, with the day.
func TestHelpLinesAreTheUsersOwn(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.openSettings(sectionCountry)
	d.choose("Germany")
	d.u.openSettings(sectionCountry)
	d.press("Change …")
	d.fill("Name", "Mira") // the contact's
	fields := all[*kit.Entry](d)
	for i, e := range fields {
		if e.Text == "Telefonseelsorge" {
			e.SetText("The night line")
			fields[i+1].SetText("0800 1110111, all night")
		}
	}
	d.press("Keep the line")
	d.press("Hide") // the second line: the first is changed
	d.press("Add a line …")
	d.fill("Number or address", "030 555")
	d.press("Keep the line")
	if !d.sees("A line needs a name") {
		t.Error("a line without a name is taken")
	}
	for _, e := range all[*kit.Entry](d) {
		if e.PlaceHolder == "Name" && e.Text == "" {
			e.SetText("Doctor K.")
		}
	}
	d.press("Keep the line")
	d.u.open(placeHelp)
	for _, words := range []string{"The night line", "0800 1110111, all night", "Written by you on 11 February 2026", "116 123", "030 555", "Doctor K.", "Your own contact: Mira", "Checked in " + helpline.CheckedIn, "112"} {
		if !d.sees(words) {
			t.Errorf("Help now lacks %q", words)
		}
	}
	if d.sees("0800 1110222") {
		t.Error("a hidden line is shown")
	}
	d.press("Copy")
	if d.u.app.Clipboard().Content() == "" || d.button("Copied") == nil {
		t.Error("a number cannot be copied")
	}
	d.u.open(placeTonight)
	d.u.goTo(stepWords)
	d.u.heard("a")
	if !d.sees(reframe.CrisisCard) || !d.sees("The night line") || !d.sees("Doctor K.") || d.sees("0800 1110222") {
		t.Errorf("the card says: %s", d.words())
	}
	d.u.openSettings(sectionCountry)
	d.press("Set back")
	d.press("Set back")
	d.press("Remove")
	if c := d.u.helpCountry(); len(c.Lines) != 3 || c.Lines[0].Name != "Telefonseelsorge" {
		t.Errorf("set back: %+v", c)
	}
}

// Nothing lies outside the seal before the user agreed; then exactly what was
// said does, and it goes when the user takes the word back.
func TestOutsideOnlyAfterAYes(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "seconddraft")
	d := openOutside(t, dir)
	file := outside.At(dir)
	if err := d.u.store.SetPassphrase(nil, []byte("four small words")); err != nil {
		t.Fatal(err)
	}
	d.u.openSettings(sectionCountry)
	d.choose("Japan")
	d.u.openSettings(sectionCountry)
	d.fill("Name", "Mira")
	d.fill("How to reach them", "next door")
	if file.Read() != nil {
		t.Fatal("it was written without a yes")
	}
	d.u.Lock()
	d.press("Help now")
	if d.sees("Mira") || !d.sees("0570-783-556") {
		t.Error("locked without a yes, the contact is there, or the country is not")
	}
	d.u.open(placeLocked)
	d.write("four small words")
	d.u.goOn()
	d.until("the store", func() bool { return d.u.store != nil })
	d.u.openSettings(sectionCountry)
	d.press("Yes, also while locked")
	raw := string(file.Read())
	if !strings.Contains(raw, "Mira") || !strings.Contains(raw, `"JP"`) || strings.Contains(raw, "null") {
		t.Errorf("the file: %s", raw)
	}
	d.u.Lock()
	d.press("Help now")
	if !d.sees("Mira") || !d.sees("next door") {
		t.Error("locked after a yes, the contact is not there")
	}

	again := openOutside(t, dir) // a start that stays locked
	again.press("Help now")
	if !again.sees("Mira") || !again.sees("0570-783-556") {
		t.Error("after a start the file is not read")
	}
	again.u.open(placeLocked)
	again.write("four small words")
	again.u.goOn()
	again.until("the store", func() bool { return again.u.store != nil })
	again.u.openSettings(sectionCountry)
	again.press("No, only while open")
	if file.Read() != nil {
		t.Error("the file stays after a no")
	}
}

// The reminder comes at its hour, once, also while locked, without a word of the
// user; a missed one is not made up.
func TestReminder(t *testing.T) {
	d := open(t, t.TempDir())
	if err := d.u.store.SetPassphrase(nil, []byte("four small words")); err != nil {
		t.Fatal(err)
	}
	d.write("Marzipan.")
	d.u.openSettings(sectionReminders)
	if s := all[*widget.Select](d); s[len(s)-1].Selected != "No reminder" {
		t.Error("it is on by default")
	}
	d.choose("22:00")
	d.u.Lock()
	came := 0
	pass := func(until time.Time, step time.Duration) {
		for ; d.now.Before(until); d.now = d.now.Add(step) {
			before := d.u.reminded
			d.u.remindNow()
			if d.u.reminded != before {
				came++
			}
		}
	}
	note := fyne.NewNotification("Second Draft", "This is the quiet minute you asked for. It can wait, too.")
	ten := time.Date(2026, 2, 11, 22, 0, 0, 0, d.now.Location())
	pass(ten.Add(-time.Minute), 5*time.Second)
	if came != 0 {
		t.Error("it came too early")
	}
	test.AssertNotificationSent(t, note, func() { pass(ten.Add(10*time.Second), 5*time.Second) })
	pass(ten.Add(3*time.Hour), 5*time.Second)
	d.now = ten.Add(24*time.Hour - time.Minute)
	d.u.remindNow()
	d.now = d.now.Add(time.Hour) // the computer slept
	d.u.remindNow()
	pass(ten.Add(48*time.Hour+time.Minute), 20*time.Second)
	if came != 2 {
		t.Errorf("it came %d times in three days, one of them asleep", came)
	}
}

// Every file of a session is named on the page, and every file the page names is
// there.
func TestWhatIsStoredIsWhatIsThere(t *testing.T) {
	racetest.Skip(t) // a key made hard to try, some times over
	for _, secret := range []bool{false, true} {
		dir := t.TempDir()
		d := openWithBackups(t, dir)
		if secret {
			if err := d.u.store.SetPassphrase(nil, []byte("four small words")); err != nil {
				t.Fatal(err)
			}
		}
		d.write("Marzipan.")
		d.u.keepVersion()
		d.u.closeStore()
		<-d.u.leaving.done
		d = openWithBackups(t, dir)
		if secret {
			d.write("four small words")
			d.u.goOn()
			d.until("the store", func() bool { return d.u.store != nil })
		}
		d.u.openSettings(sectionStored)
		entries, err := os.ReadDir(dir)
		if err != nil || len(entries) < 5 {
			t.Fatalf("%d files, %v", len(entries), err)
		}
		for _, e := range entries {
			if f, known := storedAs(e.Name()); !known || !d.sees(e.Name()) || !d.sees(f.what) {
				t.Errorf("%s is there and not named", e.Name())
			}
		}
		if d.sees("Not from this app") {
			t.Error("a file of ours is called a stranger")
		}
		if d.sees("key file, while no passphrase") == secret {
			t.Errorf("the key file is named: %v, with a passphrase: %v", !secret, secret)
		}
		d.press("Copy the path")
		if got := d.u.app.Clipboard().Content(); !strings.HasPrefix(got, dir) {
			t.Errorf("the path copied is %q", got)
		}
	}
}
