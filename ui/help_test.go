package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"seconddraft/internal/helpline"
)

// escape presses Escape as the window gets it while nothing has the focus.
func (d *desk) escape() {
	d.Helper()
	if f := d.u.win.Canvas().Focused(); f != nil {
		d.Fatalf("%T has the focus and keeps Escape to itself", f)
	}
	d.u.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
}

func (d *desk) choose(country string) {
	d.Helper()
	all[*widget.Select](d)[0].SetSelected(country)
}

func TestHelpShowsTheChosenCountry(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.u.open(placeHelp)
	for _, code := range []string{"JP", "DE", helpline.Elsewhere} {
		c := helpline.For(code)
		d.choose(c.Name)
		if !d.sees(c.Emergency) {
			t.Errorf("%s: the emergency number is not there", code)
		}
		for _, l := range append(c.Lines, c.Violence...) {
			if !d.sees(l.Name) || !d.sees(l.Reach) {
				t.Errorf("%s: %s is not there", code, l.Name)
			}
		}
		if !d.sees(helpline.Checked) {
			t.Errorf("%s: it does not say how sure the numbers are", code)
		}
	}
	if !d.u.closeStore() {
		t.Fatal("the store did not close")
	}
	// "Elsewhere" was chosen, so the system's country must not come back.
	t.Setenv("LC_ALL", "de_DE.UTF-8")
	if again := open(t, dir); again.u.country() != helpline.Elsewhere {
		t.Errorf("after a restart the country is %q", again.u.country())
	}
}

func TestHelpGuessesTheCountry(t *testing.T) {
	t.Setenv("LANGUAGE", "")
	for locale, want := range map[string]string{"nl_NL.UTF-8": "NL", "C": ""} {
		t.Setenv("LC_ALL", locale)
		if got := (&Window{}).country(); got != want {
			t.Errorf("%s: %q, want %q", locale, got, want)
		}
	}
}

func TestHelpWhileLocked(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	if err := d.u.store.SetPassphrase(nil, []byte("four small words")); err != nil {
		t.Fatal(err)
	}
	d.u.Lock()

	// By mouse and by key it leads back to the passphrase.
	d.press("Help now")
	d.choose("Japan")
	if !d.sees("0570-783-556") {
		t.Error("no number while locked")
	}
	d.press("Back")
	if d.button("Open") == nil {
		t.Fatal("Back does not lead to the passphrase")
	}
	d.press("Help now")
	d.escape()
	if d.button("Open") == nil {
		t.Fatal("Escape does not lead to the passphrase")
	}

	// Who goes to Help now while the store opens stays there.
	d.write("four small words")
	d.u.goOn()
	d.press("Help now")
	d.until("the store", func() bool { return d.u.store != nil })
	if d.u.place != placeHelp || !d.sees("0570-783-556") {
		t.Error("opening took the numbers off the screen")
	}
	if d.button("Tonight") == nil {
		t.Error("no way on to Tonight")
	}
}
