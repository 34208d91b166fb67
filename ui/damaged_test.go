package ui

import (
	"os"
	"path/filepath"
	"testing"
)

// damagedDesk is a window whose store does not open, with a backup of two records
// beside it; undamage makes its journal whole again.
func damagedDesk(t *testing.T) (d *desk, m *movable, undamage func()) {
	t.Helper()
	d, m = onMovable(t)
	d.u.closeStore()
	<-d.u.leaving.done
	d.u.deps.Backups = realBackups
	d.u.Start()
	d.keep(2, "It rained.", "", "")
	d.keep(1, "The train was late.", "", "")
	if err := d.u.backups.Make(d.now); err != nil {
		t.Fatal(err)
	}
	d.u.closeStore()
	<-d.u.leaving.done
	path := filepath.Join(m.dir, "journal")
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"journal", "store/KEYREGISTRY"} {
		if err := os.WriteFile(filepath.Join(m.dir, name), []byte("nothing of ours"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d.u.Start()
	return d, m, func() {
		if err := os.WriteFile(path, whole, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// TestDamagedStoreOffersABackup: it names the file, says what the newest backup
// holds before anything is done, and brings it back; the damaged files stay.
func TestDamagedStoreOffersABackup(t *testing.T) {
	d, m, _ := damagedDesk(t)
	for _, says := range []string{"could not be opened", "journal", "Your passphrase is not the cause", "The newest backup is of", m.dir} {
		if !d.sees(says) {
			t.Errorf("it does not say %q: %s", says, d.words())
		}
	}
	d.until("what it holds", func() bool { return d.sees("2 records with 2 saved versions") })
	d.press("Copy this path")
	if got := d.u.app.Clipboard().Content(); got != m.dir {
		t.Errorf("copied: %q", got)
	}
	d.press("Look into this one …")
	d.until("the look", func() bool { return d.sees("What is in it") })
	if _, err := os.Stat(filepath.Join(m.dir, "damaged")); err == nil || !d.sees("None is removed.") {
		t.Errorf("something was done before it was asked for: %s", d.words())
	}
	d.press("Choose another")
	if !d.sees("Bring a backup back") || d.button("Choose a file …") == nil {
		t.Errorf("no other can be chosen: %s", d.words())
	}
	d.press("Back")
	d.press("Look into this one …")
	d.until("the look", func() bool { return d.sees("What is in it") })
	d.press("Bring it back")
	d.back()
	if got := d.happened(); len(got) != 2 {
		t.Errorf("there is %v", got)
	}
	if _, err := os.Stat(filepath.Join(m.dir, "damaged", "keys.a")); err != nil {
		t.Errorf("the damaged files are not kept: %v", err)
	}
}

// TestDamagedStoreIsRebuilt beside itself; where nothing can be read, that is said
// and the other ways stay.
func TestDamagedStoreIsRebuilt(t *testing.T) {
	d, m, undamage := damagedDesk(t)
	d.press("Rebuild")
	d.until("an answer", func() bool { return !d.u.opening })
	if d.u.store != nil || d.button("Look into this one …") == nil {
		t.Fatalf("out of nothing: %s", d.words())
	}
	undamage()
	from := m.dir
	d.press("Rebuild")
	d.until("the new store", func() bool { return d.u.store != nil })
	if !d.sees("2 records could be read and are here.") || m.dir == from {
		t.Errorf("in %s: %s", m.dir, d.words())
	}
	if b, err := os.ReadFile(filepath.Join(from, "store", "KEYREGISTRY")); err != nil || string(b) != "nothing of ours" {
		t.Errorf("the damaged folder was touched: %q, %v", b, err)
	}
}

// TestDamagedStoreWithAPassphrase: damage is never told as a wrong passphrase, and
// without a backup there are ways on as well.
func TestDamagedStoreWithAPassphrase(t *testing.T) {
	d, m := onMovable(t)
	if err := d.u.store.SetPassphrase(nil, []byte("four small words")); err != nil {
		t.Fatal(err)
	}
	d.u.Lock()
	for _, name := range []string{"journal", "store/KEYREGISTRY"} {
		if err := os.WriteFile(filepath.Join(m.dir, name), []byte("nothing of ours"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d.write("four small words")
	d.u.goOn()
	d.until("an answer", func() bool { return !d.u.opening })
	if !d.sees("could not be opened") || d.sees("does not open your words") || d.button("Look for a backup …") == nil {
		t.Errorf("it says: %s", d.words())
	}
	d.press("Rebuild")
	if !d.sees("Type the passphrase of your words first.") {
		t.Errorf("it says: %s", d.words())
	}
	d.press("Begin with nothing …")
	d.press("Put them aside and begin")
	d.until("the new store", func() bool { return d.u.store != nil })
	if _, err := os.Stat(filepath.Join(m.dir, "damaged", "keys.a")); err != nil {
		t.Errorf("the damaged files are not kept: %v", err)
	}
}
