package data

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func newStore(t testing.TB, passphrase string) (*Store, string) {
	t.Helper()
	dir := t.TempDir()
	s, err := create(dir, []byte(passphrase), quick())
	must(t, err)
	t.Cleanup(func() { shut(t, s) })
	return s, dir
}

// opens reports whether the passphrase opens the store with the record in it.
func opens(t testing.TB, dir, passphrase string) error {
	t.Helper()
	s, err := open(dir, []byte(passphrase), quick())
	if err != nil {
		return err
	}
	defer shut(t, s)
	list, err := s.List()
	if len(list) != 1 {
		t.Errorf("opened with %d records, want 1", len(list))
	}
	return err
}

func TestWrongPassphrase(t *testing.T) {
	s, dir := newStore(t, "right")
	must(t, s.SaveVersion(evening(t, "x")))
	must(t, s.Close())
	for _, wrong := range []string{"", "Right", "right ", "wrong"} {
		problem(t, opens(t, dir, wrong), ErrWrongPassphrase)
	}
	must(t, opens(t, dir, "right"))
}

// The same letters open the store however a keyboard composes them.
func TestPassphraseIsOneUnicodeForm(t *testing.T) {
	s, dir := newStore(t, "caf\u00e9 \u1e69")
	must(t, s.SaveVersion(evening(t, "x")))
	must(t, s.Close())
	must(t, opens(t, dir, "cafe\u0301 s\u0323\u0307"))
}

func TestPassphraseOfTheCallerIsLeftAlone(t *testing.T) {
	pass := []byte("right")
	s, err := create(t.TempDir(), pass, quick())
	must(t, err)
	defer shut(t, s)
	must(t, s.SetPassphrase(pass, []byte("new")))
	if string(pass) != "right" {
		t.Errorf("passphrase became %q", pass)
	}
}

func TestChangeRewrapsOnly(t *testing.T) {
	s, dir := newStore(t, "old")
	must(t, s.SaveVersion(evening(t, "x")))
	before := storeBytes(t, dir)

	problem(t, s.SetPassphrase([]byte("guess"), []byte("new")), ErrWrongPassphrase)
	problem(t, s.SetPassphrase([]byte("old"), nil), ErrEmptyPassphrase)
	must(t, s.SetPassphrase([]byte("old"), []byte("new")))
	if !bytes.Equal(before, storeBytes(t, dir)) {
		t.Error("a change of the passphrase rewrote the database")
	}
	must(t, s.Close())
	problem(t, opens(t, dir, "old"), ErrWrongPassphrase)
	must(t, opens(t, dir, "new"))
}

// storeBytes is the content of every file of the database.
func storeBytes(t testing.TB, dir string) (all []byte) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, badgerDir, "*"))
	must(t, err)
	for _, f := range files {
		b, err := os.ReadFile(f)
		must(t, err)
		all = append(append(all, f...), b...)
	}
	return all
}

func TestSetAndRemovePassphrase(t *testing.T) {
	s, dir := newStore(t, "")
	must(t, s.SaveVersion(evening(t, "x")))
	must(t, s.SetPassphrase(nil, []byte("set")))
	for _, name := range []string{keyFile, keyFileB} {
		if _, err := os.Stat(filepath.Join(dir, name)); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s is still there: %v", name, err)
		}
	}
	must(t, s.Close())
	problem(t, opens(t, dir, ""), ErrWrongPassphrase)

	s, err := open(dir, []byte("set"), quick())
	must(t, err)
	problem(t, s.RemovePassphrase([]byte("guess")), ErrWrongPassphrase)
	must(t, s.RemovePassphrase([]byte("set")))
	if s.HasPassphrase() {
		t.Error("HasPassphrase after RemovePassphrase")
	}
	must(t, s.SaveVersion(evening(t, "y")))
	must(t, s.Close())
	if state, err := Look(dir); state != KeyFile || err != nil {
		t.Errorf("Look: %v, %v", state, err)
	}
}

// A recovery slot of a later version survives a change of the passphrase.
func TestOtherSlotsAreKept(t *testing.T) {
	set := slotSet{Generation: 4, Slots: []slot{{Type: keyFileSlot}, {Type: recoverySlot, Wrapped: []byte("r")}}}
	next := set.with(slot{Type: passphraseSlot})
	if next.Generation != 5 || len(next.Slots) != 2 || next.find(keyFileSlot) != nil ||
		next.find(recoverySlot) == nil || next.find(passphraseSlot) == nil {
		t.Errorf("got %+v", next)
	}
}

// Wherever a change of the passphrase ends, one passphrase opens the store, and
// opening it finishes the change.
func TestInterruptedChange(t *testing.T) {
	s, dir := newStore(t, "old")
	must(t, s.SaveVersion(evening(t, "x")))
	oldA := readAll(t, dir, slotsA)
	must(t, s.SetPassphrase([]byte("old"), []byte("new")))
	must(t, s.Close())
	newA := readAll(t, dir, slotsA)

	// Ended after keys.a, before keys.b.
	must(t, os.WriteFile(filepath.Join(dir, slotsB), oldA, 0o600))
	problem(t, opens(t, dir, "old"), ErrWrongPassphrase)
	must(t, opens(t, dir, "new"))
	if !bytes.Equal(readAll(t, dir, slotsB), newA) {
		t.Error("opening did not bring keys.b up to date")
	}
	// Ended while keys.a was written beside its place.
	must(t, os.WriteFile(filepath.Join(dir, slotsA+".new"), newA[:10], 0o600))
	must(t, opens(t, dir, "new"))

	// Set from none, ended before the key file was removed.
	s, dir = newStore(t, "")
	must(t, s.SaveVersion(evening(t, "x")))
	key := readAll(t, dir, keyFile)
	must(t, s.SetPassphrase(nil, []byte("set")))
	must(t, s.Close())
	must(t, os.WriteFile(filepath.Join(dir, keyFile), key, 0o600))
	must(t, os.WriteFile(filepath.Join(dir, keyFileB), key, 0o600))
	must(t, opens(t, dir, "set"))
	for _, name := range []string{keyFile, keyFileB} {
		if _, err := os.Stat(filepath.Join(dir, name)); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s is still there: %v", name, err)
		}
	}
}

func readAll(t testing.TB, dir, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, name))
	must(t, err)
	return b
}

// A Create that was ended at any point is begun again and loses nothing.
func TestInterruptedCreate(t *testing.T) {
	s, dir := newStore(t, "")
	must(t, s.Close())
	must(t, os.Remove(filepath.Join(dir, slotsA)))
	must(t, os.Remove(filepath.Join(dir, slotsB)))

	// Without the mark, a store without its slots has lost them.
	_, err := Look(dir)
	problem(t, err, ErrDamaged)
	_, err = create(dir, nil, quick())
	problem(t, err, ErrDamaged)

	must(t, os.WriteFile(filepath.Join(dir, markerFile), nil, 0o600))
	if state, err := Look(dir); state != Missing || err != nil {
		t.Fatalf("Look at an unfinished store: %v, %v", state, err)
	}
	s, err = create(dir, nil, quick())
	must(t, err)
	must(t, s.SaveVersion(evening(t, "x")))
	must(t, s.Close())

	// Ended after keys.a: the store is there.
	must(t, os.WriteFile(filepath.Join(dir, markerFile), nil, 0o600))
	must(t, os.Remove(filepath.Join(dir, slotsB)))
	must(t, opens(t, dir, ""))
	if _, err := os.Stat(filepath.Join(dir, markerFile)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the mark is still there: %v", err)
	}
}
