package main

import (
	"path/filepath"
	"testing"
	"time"

	"seconddraft/data"
	"seconddraft/internal/record"
)

// TestWindowLocksAndTakesAQuickEntry opens a locked store in the real window, writes a
// quick entry, looks at Help now, locks and opens again, and finds the words in the
// store.
func TestWindowLocksAndTakesAQuickEntry(t *testing.T) {
	const passphrase = "four small words"
	display := newDisplay(t)
	dir := filepath.Join(t.TempDir(), "data")
	store, err := data.Create(dir, []byte(passphrase))
	if err != nil {
		t.Fatal(err)
	}
	before := record.New(time.Now().AddDate(0, 0, -3))
	before.Event, before.Finished = "The bus was late.", true
	if err := store.SaveVersion(before); err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	w := start(t, display, dir)
	event, first, second := "The cake was gone.", "I let all of them down.", "It was one cake, and they laughed."
	for _, do := range []func() error{
		func() error { return w.Unlock("locked", passphrase) },
		func() error { return w.Quick(event, first, second) },
		w.Help,
		w.Lock,
		func() error { return w.Unlock("locked-again", passphrase) },
	} {
		if err := do(); err != nil {
			t.Fatalf("%v\n%s", err, w.App.Output())
		}
	}
	quit(t, w)
	if store, err = data.Open(dir, []byte(passphrase)); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = store.Close() }()
	list, err := store.List()
	if err != nil || len(list) != 2 {
		t.Fatalf("%d records, %v", len(list), err)
	}
	rec, err := store.Get(list[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if rec.Event != event || rec.Narration != first || rec.SecondDraft != second || !rec.Finished {
		t.Errorf("it came back as %q, %q, %q, finished: %v", rec.Event, rec.Narration, rec.SecondDraft, rec.Finished)
	}
}
