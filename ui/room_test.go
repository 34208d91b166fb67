package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"seconddraft/internal/record"
)

var errFull = errors.New("the disk is full to the brim")

// tightStore takes no save while it is full.
type tightStore struct {
	Store
	full bool
}

func (s *tightStore) err() error {
	if s.full {
		return errFull
	}
	return nil
}

func (s *tightStore) Room() error { return s.err() }

func (s *tightStore) SaveDraft(r record.Record) error {
	if s.full {
		return errFull
	}
	return s.Store.SaveDraft(r)
}

func (s *tightStore) SaveVersion(r record.Record) error {
	if s.full {
		return errFull
	}
	return s.Store.SaveVersion(r)
}

// TestWordsWhileTheDiskIsFull stay in the window, can be copied or saved in a file,
// and are saved by themselves once there is room; then the banner goes.
func TestWordsWhileTheDiskIsFull(t *testing.T) {
	d := open(t, t.TempDir())
	store := &tightStore{Store: d.u.store, full: true}
	d.u.store, d.u.saver.store = store, store
	d.write("It rained.")
	d.until("the banner", func() bool { return d.sees("full to the brim") })
	if d.u.night.rec.Event != "It rained." {
		t.Errorf("the words are %q", d.u.night.rec.Event)
	}
	d.press("Copy all my words")
	if got := d.u.app.Clipboard().Content(); !strings.Contains(got, "It rained.") {
		t.Errorf("copied: %q", got)
	}
	where := d.withPlaces()
	where.path = filepath.Join(t.TempDir(), where.name+"words.txt")
	d.press("Save them to a file …")
	d.until("the file", func() bool { return d.sees("Saved in " + where.path) })
	if b, err := os.ReadFile(where.path); err != nil || !strings.Contains(string(b), "It rained.") {
		t.Errorf("the file has %q, %v", b, err)
	}
	where.path = filepath.Join(t.TempDir(), "none", "words.txt")
	d.press("Save them to a file …")
	d.until("the other file", func() bool { return d.sees("could not be written") })

	for range 3 { // and while it stays full
		d.u.look()
		d.u.keepVersion()
	}
	if !d.sees("full to the brim") {
		t.Error("the banner went although nothing was saved")
	}
	store.full = false
	d.u.look()
	d.until("the save", func() bool { return !d.sees("full to the brim") })
	if rec, ok, err := store.Draft(); !ok || err != nil || rec.Event != "It rained." {
		t.Errorf("the draft is %q, %v, %v", rec.Event, ok, err)
	}
}

// TestAnotherFaultIsNotTriedForEver: only the room brings a new try by itself, and
// once each.
func TestAnotherFaultIsNotTriedForEver(t *testing.T) {
	d := open(t, t.TempDir())
	store := &tightStore{Store: d.u.store, full: true}
	counted := &roomy{tightStore: store}
	d.u.store, d.u.saver.store = counted, counted
	d.write("It rained.")
	d.until("the banner", func() bool { return d.sees("full to the brim") })
	scheduled := func() bool {
		d.u.saver.mu.Lock()
		defer d.u.saver.mu.Unlock()
		return d.u.saver.timer != nil
	}
	d.u.look()
	if !scheduled() {
		t.Fatal("it is not tried again")
	}
	before := counted.tries.Load()
	d.until("the second try", func() bool { return counted.tries.Load() > before && !scheduled() })
	d.run()
	for range 3 {
		d.u.look()
	}
	if scheduled() {
		t.Error("it is tried for ever")
	}
}

// roomy says that there is room and takes no save all the same.
type roomy struct {
	*tightStore
	tries atomic.Int32
}

func (*roomy) Room() error { return nil }

func (s *roomy) SaveDraft(r record.Record) error {
	s.tries.Add(1)
	return s.tightStore.SaveDraft(r)
}
