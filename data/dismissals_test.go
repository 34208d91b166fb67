package data

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dgraph-io/badger/v4"

	"seconddraft/internal/record"
)

func notThis(rule, clause, words string) record.Dismissal {
	return record.Dismissal{Rule: rule, Clause: clause, Words: words, Record: record.New(eveningRecord().Started).ID}
}

func TestDismissals(t *testing.T) {
	s := NewTestStore(t)
	if list, err := s.Dismissals(); len(list) != 0 || err != nil {
		t.Fatalf("a new store has %v, %v", list, err)
	}
	a, b, c := notThis("labeling/a", "c1", "I am a “fool”"), notThis("labeling/b", "c1", "I am a fool"), notThis("labeling/a", "c2", "a\xffb")
	for _, d := range []record.Dismissal{a, b, c} {
		must(t, s.Dismiss(d))
	}
	c.Words = "a\uFFFDb"
	holds := func(want ...record.Dismissal) {
		t.Helper()
		if list, err := s.Dismissals(); err != nil || !slices.Equal(list, want) {
			t.Errorf("got %+v, %v; want %+v", list, err, want)
		}
	}
	holds(c, b, a)
	a.Words = "I AM A FOOL"
	must(t, s.Dismiss(a)) // said again
	holds(a, c, b)
	must(t, s.Undismiss(b.Rule, b.Clause))
	must(t, s.Undismiss(b.Rule, b.Clause))
	must(t, s.Undismiss("never", "said"))
	holds(a, c)

	must(t, s.Close())
	if _, err := s.Dismissals(); err != ErrClosed {
		t.Errorf("of a closed store: %v", err)
	}
	var err error
	s, err = open(s.Dir(), nil, quick())
	must(t, err)
	defer shut(t, s)
	holds(a, c)
	must(t, s.Undismiss(a.Rule, a.Clause))
	must(t, s.Undismiss(c.Rule, c.Clause))
	holds()
}

// A record that is saved, or is not there at all, changes no dismissal.
func TestDismissalsStandBesideTheRecords(t *testing.T) {
	s := NewTestStore(t)
	r := evening(t, "I am a fool")
	d := record.Dismissal{Rule: "labeling/a", Clause: "c1", Words: r.Narration, Record: r.ID}
	must(t, s.Dismiss(d))
	must(t, s.SaveDraft(r))
	must(t, s.SaveVersion(r))
	if list, err := s.Dismissals(); err != nil || !slices.Equal(list, []record.Dismissal{d}) {
		t.Errorf("%+v, %v", list, err)
	}
	if list, err := s.List(); err != nil || len(list) != 1 {
		t.Errorf("%+v, %v", list, err)
	}
}

func TestDamagedDismissal(t *testing.T) {
	s := NewTestStore(t)
	a, b := notThis("labeling/a", "c1", "one"), notThis("labeling/a", "c2", "two")
	must(t, s.Dismiss(a))
	must(t, s.Dismiss(b))
	must(t, s.Close())
	key := notKey(a.Rule, a.Clause)
	for name, change := range map[string]func(*badger.Txn) error{
		"spoiled": func(txn *badger.Txn) error { return txn.Set([]byte(key), []byte("\x01spoiled")) },
		"gone":    func(txn *badger.Txn) error { return txn.Delete([]byte(key)) },
	} {
		dir := copyOf(t, s.Dir())
		tamper(t, dir, change)
		s, err := open(dir, nil, quick())
		must(t, err)
		list, err := s.Dismissals()
		problem(t, err, ErrDamaged)
		if !slices.Equal(list, []record.Dismissal{b}) {
			t.Errorf("%s: the others are %+v", name, list)
		}
		must(t, s.Close())
	}
	// A spoiled one can be said again or taken back.
	for name, mend := range map[string]func(*Store) error{
		"said again": func(s *Store) error { return s.Dismiss(a) },
		"taken back": func(s *Store) error { return s.Undismiss(a.Rule, a.Clause) },
	} {
		dir := copyOf(t, s.Dir())
		tamper(t, dir, func(txn *badger.Txn) error { return txn.Set([]byte(key), []byte("\x01spoiled")) })
		s, err := open(dir, nil, quick())
		must(t, err)
		must(t, mend(s))
		if list, err := s.Dismissals(); err != nil || !slices.Contains(list, b) {
			t.Errorf("%s: %+v, %v", name, list, err)
		}
		must(t, s.Close())
	}
}

func TestDismissalOfANewerVersion(t *testing.T) {
	s := NewTestStore(t)
	key := notKey("labeling/a", "c1")
	value, err := seal(s.seal, fmt.Appendf(nil, `{"v":%d,"seq":2,"dismissal":{}}`, Format+1), valueData(key))
	must(t, err)
	must(t, s.db.Update(func(txn *badger.Txn) error { return txn.Set([]byte(key), append([]byte{sealVersion}, value...)) }))
	_, err = s.Dismissals()
	problem(t, err, ErrNewer)
	problem(t, s.Dismiss(record.Dismissal{Rule: "labeling/a", Clause: "c1"}), ErrNewer)
	problem(t, s.Undismiss("labeling/a", "c1"), ErrNewer)
}

// A log may begin with a dismissal, and with one that was taken back.
func TestLogThatBeginsWithADismissal(t *testing.T) {
	s := NewTestStore(t)
	must(t, s.SaveVersion(evening(t, "words")))
	must(t, s.Close())
	for i := range 6 { // which of a save's values is first in the log is by chance
		s, err := open(s.Dir(), nil, quick())
		must(t, err)
		must(t, s.Dismiss(notThis("labeling/a", fmt.Sprint(i), "words")))
		if i%2 == 1 {
			must(t, s.Undismiss("labeling/a", fmt.Sprint(i)))
		}
		must(t, opens(t, copyOf(t, s.Dir()), ""))
		must(t, s.Close())
	}
}

// No word of a dismissal is in any file in clear.
func TestDismissalsAreSealed(t *testing.T) {
	s := NewTestStore(t)
	must(t, s.Dismiss(notThis("labeling/a", "c1", strings.Repeat("unmistakable words ", 20))))
	must(t, s.Close())
	must(t, filepath.WalkDir(s.Dir(), func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if bytes.Contains(b, []byte("unmistakable")) || bytes.Contains(b, []byte("labeling/a")) {
			t.Errorf("%s holds it in clear", path)
		}
		return err
	}))
}
