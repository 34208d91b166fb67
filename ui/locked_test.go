package ui

import (
	"errors"
	"strings"
	"testing"

	"seconddraft/ui/kit"
)

func TestWrongPassphraseAsksAgain(t *testing.T) {
	d := open(t, t.TempDir())
	if err := d.u.store.SetPassphrase(nil, []byte("four small words")); err != nil {
		t.Fatal(err)
	}
	d.u.Lock()
	d.u.goOn()
	if d.u.opening {
		t.Error("an empty passphrase was tried")
	}
	d.write("something else")
	d.u.goOn()
	if !d.sees("Opening") {
		t.Error("it does not say that it is at work")
	}
	d.until("an answer", func() bool { return !d.u.opening })
	field, ok := d.u.win.Canvas().Focused().(*kit.Entry)
	if !ok || field.Text != "" || !field.Password {
		t.Fatalf("the field does not ask again: %+v", field)
	}
	if !d.sees("passphrase does not open") {
		t.Errorf("it does not say why: %s", d.words())
	}
	d.write("four small words")
	d.u.goOn()
	d.until("the store", func() bool { return d.u.store != nil })
}

// brokenVault fails for a reason of its own, then opens.
type brokenVault struct {
	diskVault
	err *error
}

func (v brokenVault) Open(passphrase []byte) (Store, error) {
	if *v.err != nil {
		return nil, *v.err
	}
	return v.diskVault.Open(passphrase)
}

func TestCannotOpenSaysWhyAndTriesAgain(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.closeStore()
	why := errors.New("the drive is gone")
	d.u.deps.Vault = brokenVault{d.u.deps.Vault.(diskVault), &why}
	d.u.Start()
	for _, want := range []string{"the drive is gone", "Nothing was changed", d.u.deps.Vault.Dir()} {
		if !d.sees(want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if strings.Contains(d.words(), "still on this page") {
		t.Error("it sends the user to words that are not on this page")
	}
	d.press("Try again")
	if d.u.store != nil {
		t.Fatal("it opened")
	}
	why = nil
	d.press("Try again")
	if d.u.store == nil || d.u.place != placeHome {
		t.Error("it does not open once the cause is gone")
	}
}
