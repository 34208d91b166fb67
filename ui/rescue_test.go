package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"seconddraft/data"
	"seconddraft/internal/record"
)

// TestRescueKeepsWhatJustWasTyped before the saver's delay has passed, from a
// goroutine that is not the window's.
func TestRescueKeepsWhatJustWasTyped(t *testing.T) {
	d := open(t, t.TempDir())
	d.write("One more word.")
	done := make(chan error)
	go func() { done <- d.u.Rescue() }()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if rec, ok, err := d.u.store.Draft(); err != nil || !ok || rec.Event != "One more word." {
		t.Errorf("the store has %q, %v", rec.Event, err)
	}
	if err := d.u.Rescue(); err != nil {
		t.Errorf("a second time: %v", err)
	}
	if !d.u.closeStore() {
		t.Fatal(d.u.trouble)
	}
	if err := d.u.Rescue(); err != nil {
		t.Errorf("with the store closed: %v", err)
	}
}

// TestFinishKeepsAndCloses where the toolkit ended the window by itself.
func TestFinishKeepsAndCloses(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.write("The last line.")
	d.u.Finish()
	d.u.Finish()
	s, err := data.Open(dir, nil)
	if err != nil {
		t.Fatal(err) // it was not closed
	}
	defer func() { _ = s.Close() }()
	list, err := s.List()
	if err != nil || len(list) != 1 {
		t.Fatalf("%d records, %v", len(list), err)
	}
	if rec, err := s.Get(list[0].ID); err != nil || rec.Event != "The last line." {
		t.Errorf("the store has %q, %v", rec.Event, err)
	}
}

// stuck saves nothing.
type stuck struct {
	Store
	tries *atomic.Int64
}

func (s stuck) SaveDraft(record.Record) error   { s.tries.Add(1); return full{} }
func (s stuck) SaveVersion(record.Record) error { s.tries.Add(1); return full{} }

// TestFinishSaysWhatCouldNotBeKept, and tries no more once the user gave up.
func TestFinishSaysWhatCouldNotBeKept(t *testing.T) {
	for name, giveUp := range map[string]bool{"not given up": false, "given up": true} {
		d := open(t, t.TempDir())
		var tries atomic.Int64 // the saver tries beside the window
		d.u.store = stuck{d.u.store, &tries}
		d.u.saver.store = d.u.store
		d.write("Lost.")
		if giveUp {
			d.u.giveUp()
		}
		_ = d.u.saver.Flush() // so that its timer is not still to come
		tries.Store(0)
		d.u.Finish()
		if giveUp != (tries.Load() == 0) || giveUp == errors.As(d.u.Err(), &full{}) {
			t.Errorf("%s: %d tries, %v", name, tries.Load(), d.u.Err())
		}
	}
}

// TestSettingsSayHowTheInternetIsKeptAway in the words that main hands in.
func TestSettingsSayHowTheInternetIsKeptAway(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.deps.Confined = "The kernel said no."
	d.u.openSettings(sectionAbout)
	if !d.sees("The kernel said no.") {
		t.Error(d.words())
	}
}

// TestNoLinkIsOpened: a program that is started to show a link would inherit that
// it may not reach the internet, and would tell it what is read here. Links are
// shown, to be copied.
func TestNoLinkIsOpened(t *testing.T) {
	var files []string
	for _, pattern := range []string{"*.go", "kit/*.go", "../*.go"} {
		list, err := filepath.Glob(pattern)
		if err != nil || len(list) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		files = append(files, list...)
	}
	for _, path := range files {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, call := range []string{"." + "OpenURL(", "NewHyperlink", "HyperlinkSegment", "FromMarkdown"} {
			if strings.Contains(string(b), call) && filepath.Base(path) != "rescue_test.go" {
				t.Errorf("%s uses %s", path, call)
			}
		}
	}
}
