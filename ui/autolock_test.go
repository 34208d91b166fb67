package ui

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"seconddraft/ui/kit"
)

// locking is a window with a passphrase and words typed into it.
func locking(t *testing.T) *desk {
	t.Helper()
	d := open(t, t.TempDir())
	if err := d.u.store.SetPassphrase(nil, []byte("four small words")); err != nil {
		t.Fatal(err)
	}
	d.write("It rained.")
	d.u.look()
	return d
}

// pass lets the time go by as the window sees it.
func (d *desk) pass(span time.Duration) {
	for end := d.now.Add(span); d.now.Before(end); {
		d.now = d.now.Add(time.Minute)
		d.u.look()
	}
}

func TestLocksAfterATimeWithoutUse(t *testing.T) {
	d := locking(t)
	d.pass(14 * time.Minute)
	d.write(" And then")
	d.pass(14 * time.Minute)
	all[*kit.Button](d)[0].MouseMoved(nil)
	d.pass(14 * time.Minute)
	if d.u.store == nil {
		t.Fatal("it locks while it is used")
	}
	d.pass(2 * time.Minute)
	if d.u.store != nil || d.u.place != placeLocked {
		t.Fatal("it does not lock")
	}
	if d.sees("It rained") {
		t.Error("the words are still on the screen")
	}
	d.write("four small words")
	d.u.goOn()
	d.until("the store", func() bool { return d.u.store != nil })
	if d.u.offer == nil || d.u.offer.Event != "It rained. And then" {
		t.Errorf("kept: %+v", d.u.offer)
	}
}

// A computer that slept is locked, however soon the mouse moves after that.
func TestLocksAfterASleep(t *testing.T) {
	d := locking(t)
	d.now = d.now.Add(8 * time.Hour)
	all[*kit.Button](d)[0].MouseMoved(nil)
	d.u.look()
	if d.u.store != nil {
		t.Error("it is open after a night")
	}
}

func TestNeverLocksWhereThatWasChosen(t *testing.T) {
	d := locking(t)
	d.u.openSettings(sectionLock)
	d.press("Never")
	if !d.button("Never").Chosen() || d.button("15 minutes").Chosen() {
		t.Error("the choice is not marked")
	}
	d.pass(2 * time.Hour)
	if d.u.store == nil {
		t.Error("it locks all the same")
	}
	d.press("5 minutes")
	d.pass(6 * time.Minute)
	if d.u.store != nil {
		t.Error("it does not lock after five minutes")
	}
}

func TestWithoutAPassphraseNothingLocks(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.look()
	d.pass(time.Hour)
	if d.u.store == nil {
		t.Error("it locks, and there is no passphrase to open it with")
	}
}

// TestAwayReturnsOnceLocked: the sleep waits for it.
func TestAwayReturnsOnceLocked(t *testing.T) {
	d := locking(t)
	done := make(chan bool)
	go func() {
		d.u.Away()
		close(done)
	}()
	d.until("the lock", func() bool { return d.u.store == nil })
	<-done
	d.keys(fyne.KeyModifierControl, fyne.KeyH)
	if d.u.place != placeHelp {
		t.Error("Help now does not work locked")
	}
}

// fullStore has no room while full is set.
type fullStore struct {
	Store
	full error
}

func (s *fullStore) Room() error { return s.full }

func TestFullDiskIsSaidForAsLongAsItIsFull(t *testing.T) {
	d := open(t, t.TempDir())
	store := &fullStore{Store: d.u.store, full: errors.New("the disk is full to the brim")}
	d.u.store = store
	d.u.look()
	if !d.sees("full to the brim") {
		t.Error("it says nothing")
	}
	store.full = nil
	d.u.look()
	if d.sees("full to the brim") {
		t.Error("it stays when there is room again")
	}
}

// TestWhatWasMendedIsSaid: a damaged file that was made again is said once, in
// plain words.
func TestWhatWasMendedIsSaid(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.write("It rained.")
	if d.button("I have read it") != nil {
		t.Error("a sound store is said to be mended")
	}
	d.u.closeStore()
	journal := filepath.Join(dir, "journal")
	b, err := os.ReadFile(journal)
	if err != nil {
		t.Fatal(err)
	}
	b[len(b)/2] ^= 1
	if err := os.WriteFile(journal, b, 0o600); err != nil {
		t.Fatal(err)
	}
	d = open(t, dir)
	if !d.sees("journal, was damaged. All that was saved is here") {
		t.Errorf("it says nothing: %s", d.words())
	}
	d.press("I have read it")
	if d.sees("was damaged") {
		t.Error("it stays")
	}
}
