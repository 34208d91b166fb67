package ui

import "testing"

// TestThePassphraseIsOfferedOnce: at the first close with words, which are kept
// before it; never again.
func TestThePassphraseIsOfferedOnce(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.u.Quit()
	if d.u.store != nil || d.u.place == placeParting {
		t.Fatal("it is offered where nothing was written")
	}
	d = open(t, dir)
	d.write("I spilled the soup.")
	d.u.Quit()
	if d.u.store == nil || d.u.place != placeParting {
		t.Fatal("it is not offered")
	}
	d.oneMainButton()
	if rec := d.stored(); rec.Event != "I spilled the soup." {
		t.Errorf("before that %q was kept", rec.Event)
	}
	d.u.win.Canvas().Unfocus()
	d.escape()
	if d.u.place != placeHome {
		t.Error("Escape does not lead back")
	}
	d.u.Quit()
	if d.u.store != nil {
		t.Fatal("a second close does not close")
	}
	d = open(t, dir)
	d.u.offer = nil
	d.u.writeTonight()
	d.write("And again.")
	d.u.Quit()
	if d.u.store != nil {
		t.Error("it is offered on another day")
	}
}

func TestNotNowCloses(t *testing.T) {
	d := open(t, t.TempDir())
	d.write("I spilled the soup.")
	d.u.Quit()
	d.press("Not now")
	if d.u.store != nil {
		t.Error("the window is still open")
	}
}

func TestAPassphraseSetAtTheClose(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.write("I spilled the soup.")
	d.u.Quit()
	d.secret(0, "four old blue kettles")
	d.press("Set it and close")
	if d.u.store == nil || d.u.opening {
		t.Fatal("half a passphrase closes")
	}
	d.secret(1, "four old blue kettles")
	d.press("Set it and close")
	d.until("the end", func() bool { return d.u.store == nil })
	if state, err := diskVault(dir).State(); err != nil || state != Locked {
		t.Errorf("the store is %v, %v", state, err)
	}
}

// TestASignalOffersNothing: it closes at once, with the words kept.
func TestASignalOffersNothing(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.write("I spilled the soup.")
	id := d.u.night.rec.ID
	d.u.Finish()
	over.Store(false)
	if d.u.place == placeParting || d.u.store != nil {
		t.Error("it asks")
	}
	d = open(t, dir)
	if rec, err := d.u.store.Get(id); err != nil || rec.Event != "I spilled the soup." {
		t.Errorf("kept: %+v, %v", rec, err)
	}
}
