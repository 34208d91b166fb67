package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"seconddraft/data"
	"seconddraft/ui/kit"
)

// versions counts the saved versions of this evening.
func (d *desk) versions() int {
	d.Helper()
	list, err := d.u.store.(*data.Store).Versions(d.u.night.rec.ID)
	if err != nil && !errors.Is(err, data.ErrNotFound) {
		d.Fatal(err)
	}
	return len(list)
}

// drafted waits until the store itself gives the words back.
func (d *desk) drafted(event string) {
	d.Helper()
	d.until("the draft in the store", func() bool {
		rec, ok, err := d.u.store.Draft()
		if err != nil {
			d.Fatal(err)
		}
		if !ok || rec.Event != event {
			time.Sleep(5 * time.Millisecond)
			d.run()
			return ok && rec.Event == event
		}
		return true
	})
}

// run runs what has come from other goroutines.
func (d *desk) run() {
	for {
		select {
		case f := <-d.queue:
			f()
		default:
			return
		}
	}
}

// TestTypedWordsAreDurable: saveDelay and one write are what a key waits for.
// A draft makes no version; a page change, Ctrl+S and closing make one each, and
// only where something changed.
func TestTypedWordsAreDurable(t *testing.T) {
	if saveDelay > 500*time.Millisecond {
		t.Errorf("a draft waits %v before it is even written", saveDelay)
	}
	dir := t.TempDir()
	d := open(t, dir)
	d.write("One.")
	d.drafted("One.")
	d.write(" Two.")
	d.drafted("One. Two.")
	if n := d.versions(); n != 0 {
		t.Errorf("drafts made %d versions", n)
	}
	want := 0
	step := func(what string, more int, do func()) {
		do()
		if want += more; d.versions() != want {
			t.Errorf("%s: %d versions, want %d", what, d.versions(), want)
		}
	}
	save := func() { d.keys(fyne.KeyModifierControl, fyne.KeyS) }
	step("Ctrl+S", 1, save)
	step("Ctrl+S with nothing new", 0, save)
	step("a page change with nothing new", 0, d.u.goOn)
	d.write("I never.")
	step("a page change", 1, d.u.goOn)
	step("another place with nothing new", 0, func() { d.u.open(placeRecords) })
	d.u.open(placeTonight)
	id := d.u.night.rec.ID
	d.u.goTo(stepEvent)
	d.write(" Three.")
	d.quit()
	if d.u.store != nil {
		t.Fatal("the store is still open")
	}
	d = open(t, dir)
	list, err := d.u.store.(*data.Store).Versions(id)
	if err != nil || len(list) != want+1 || list[0].Record.Event != "One. Two. Three." {
		t.Errorf("after closing: %d versions, %v", len(list), err)
	}
}

// TestWordsTakenOutDoNotComeBack: what was typed and deleted at once is not
// offered at the next start.
func TestWordsTakenOutDoNotComeBack(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.write("Nobody may know.")
	d.drafted("Nobody may know.")
	all[*kit.Paper](d)[0].Entry.SetText("")
	d.u.Quit()
	if d = open(t, dir); d.u.offer != nil {
		t.Errorf("offered: %q", d.u.offer.Event)
	}
}

// TestGoingOnWithAnotherKeepsTheOneCutOff: there is one draft slot, and opening
// an older evening must not write over words that lie nowhere else.
func TestGoingOnWithAnotherKeepsTheOneCutOff(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.write("The first evening.")
	d.u.finish()
	first := d.u.night.rec.ID
	d.press("Write about something else")
	d.write("The second evening.")
	d.drafted("The second evening.")
	second := d.u.night.rec.ID
	// As after a kill: the store closes with the draft in its slot alone.
	if err := d.u.store.Close(); err != nil {
		t.Fatal(err)
	}
	d.u.store, d.u.night = nil, nil

	d = open(t, dir)
	d.u.open(placeRecords)
	d.u.viewing = first
	d.u.show()
	d.press("Go on writing")
	d.u.goTo(stepEvent)
	d.write(" More.")
	d.drafted("The first evening. More.")
	if rec, err := d.u.store.Get(second); err != nil || rec.Event != "The second evening." {
		t.Errorf("the second evening is %q, %v", rec.Event, err)
	}
}

// shows reports whether any object on the screen holds the words, also those
// that are only drawn.
func (d *desk) shows(words string) bool {
	for _, t := range all[*canvas.Text](d) {
		if strings.Contains(t.Text, words) {
			return true
		}
	}
	for _, e := range all[*kit.Entry](d) {
		if strings.Contains(e.Text, words) {
			return true
		}
	}
	return d.sees(words)
}

func (d *desk) secret(i int, words string) {
	d.Helper()
	lines := all[*kit.Line](d)
	if i >= len(lines) {
		d.Fatalf("there is no line %d", i)
	}
	lines[i].Entry.SetText(words)
}

func TestPassphraseLockAndUnlock(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.keys(fyne.KeyModifierControl, fyne.KeyL) // nothing to lock with
	if d.u.store == nil {
		t.Fatal("locked without a passphrase")
	}
	d.write("Marzipan.")
	if !d.shows("Marzipan") {
		t.Fatal("the words are not on the screen")
	}
	d.u.openSettings(sectionLock)
	d.secret(0, "four old blue kettles")
	d.secret(1, "four old blue kettle")
	d.press("Set this passphrase")
	if !d.sees("not the same") || d.u.store.HasPassphrase() {
		t.Error("two different ones were taken")
	}
	d.secret(1, "four old blue kettles")
	d.press("Set this passphrase")
	d.until("the passphrase", func() bool { return !d.u.opening })
	if !d.u.store.HasPassphrase() || d.button("Lock") == nil {
		t.Fatal("no passphrase is set")
	}
	d.keys(fyne.KeyModifierControl, fyne.Key1)
	d.keys(fyne.KeyModifierControl, fyne.KeyL)
	if d.u.store != nil || d.shows("Marzipan") {
		t.Error("the words are still on the screen")
	}
	d.keys(fyne.KeyModifierControl, fyne.KeyH)
	if !d.shows("Help now") || !d.shows(d.u.country()) && !d.sees("hurt yourself") {
		t.Error("Help now does not work while locked")
	}
	d.keys(fyne.KeyModifierControl, fyne.Key2)
	if d.u.place != placeLocked || d.shows("Marzipan") {
		t.Error("Records opens while locked")
	}
	d.secret(0, "four old blue kittens")
	d.press("Open")
	d.until("the answer", func() bool { return !d.u.opening })
	if d.u.store != nil || !d.sees("does not open") {
		t.Errorf("after a wrong one the page says %q", d.words())
	}
	if _, focused := d.u.win.Canvas().Focused().(*kit.Entry); !focused {
		t.Error("the field lost the focus")
	}
	d.secret(0, "four old blue kettles")
	d.keys(fyne.KeyModifierControl, fyne.KeyReturn)
	d.until("opening", func() bool { return !d.u.opening })
	if d.u.store == nil || d.u.offer == nil || d.u.offer.Event != "Marzipan." {
		t.Fatalf("it did not open: %q", d.words())
	}

	d.u.openSettings(sectionLock)
	d.secret(0, "not this one")
	d.press("Remove the passphrase")
	d.until("the answer", func() bool { return !d.u.opening })
	if !d.u.store.HasPassphrase() {
		t.Error("a wrong one removed it")
	}
	d.secret(0, "four old blue kettles")
	d.press("Remove the passphrase")
	d.until("the answer", func() bool { return !d.u.opening })
	if d.u.store.HasPassphrase() {
		t.Errorf("it is still set: %q", d.words())
	}
}

// TestNothingIsLostWhenASaveFails takes the folder away under the open store.
func TestNothingIsLostWhenASaveFails(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "diary")
	d := open(t, dir)
	d.write("Before.")
	d.drafted("Before.")
	away := dir + "-away"
	if err := os.Rename(dir, away); err != nil {
		t.Fatal(err)
	}
	d.write(" After.")
	d.until("the card", func() bool { return d.button("Copy all my words") != nil })
	d.saysWhatAndNext(data.ErrMissing)
	if !d.sees("Not saved") {
		t.Errorf("the page says %q", d.words())
	}
	d.press("Copy all my words")
	if got := d.u.app.Clipboard().Content(); !strings.Contains(got, "Before. After.") {
		t.Errorf("copied: %q", got)
	}
	d.u.goOn()
	if d.u.night.rec.Event != "Before. After." {
		t.Errorf("the words are %q", d.u.night.rec.Event)
	}
	d.u.Quit()
	if d.u.store == nil || d.button("Close without saving") == nil {
		t.Fatal("it closed with words unsaved")
	}
	if err := os.Rename(away, dir); err != nil {
		t.Fatal(err)
	}
	d.keys(fyne.KeyModifierControl, fyne.KeyS)
	if d.button("Copy all my words") != nil || d.stored().Event != "Before. After." {
		t.Error("it is not saved though the folder is back")
	}
}

// saysWhatAndNext sees that the page tells of this problem and what to do.
func (d *desk) saysWhatAndNext(kind error) {
	d.Helper()
	if !errors.Is(d.u.trouble, kind) {
		d.Errorf("the trouble is %v, not %v", d.u.trouble, kind)
	}
	what, next := explain(d.u.trouble)
	if what == "" || next == "" || !d.sees(what) || !d.sees(next) {
		d.Errorf("the page says %q", d.words())
	}
}

func TestAStoreThatDoesNotOpenSaysWhatAndNext(t *testing.T) {
	damaged := t.TempDir()
	for _, name := range []string{"keys.a", "keys.b"} {
		if err := os.WriteFile(filepath.Join(damaged, name), []byte("not a key file"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	busy := t.TempDir()
	holder, err := data.Create(busy, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = holder.Close() })
	closed := t.TempDir()
	if err := os.Chmod(closed, 0o500); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, dir string
		kind      error
	}{
		{"damaged key files", damaged, data.ErrDamaged},
		{"open elsewhere", busy, data.ErrInUse},
		{"a folder that cannot be written to", closed, data.ErrReadOnly},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.dir == closed && os.Geteuid() == 0 {
				t.Skip("root may write anywhere, so this cannot be provoked")
			}
			d := open(t, c.dir)
			d.saysWhatAndNext(c.kind)
			if !d.sees("could not be opened") || !d.sees(c.dir) {
				t.Errorf("the page says %q", d.words())
			}
			if d.button("Help now") == nil || d.button("Try again") == nil || d.button("Tonight") != nil {
				t.Errorf("the page offers %q", d.labels())
			}
		})
	}
	if err := holder.Close(); err != nil {
		t.Fatal(err)
	}
	d := open(t, busy)
	if d.u.store == nil {
		t.Error("it does not open once the other window is closed")
	}
}
