package data

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/dgraph-io/badger/v4"

	"seconddraft/internal/record"
)

// The newest lines are the beginning of the list, however the records were saved.
func TestNewestIsTheBeginningOfTheList(t *testing.T) {
	s := NewTestStore(t)
	if got, err := s.Newest(3); err != nil || len(got) != 0 {
		t.Fatalf("an empty store: %v, %v", got, err)
	}
	for _, day := range []int{3, 1, 5, 3, 2, 3, 4, 3} { // some at one moment
		r := record.New(time.Date(2026, 11, day, 21, 0, 0, 0, time.UTC))
		r.Event = "x"
		must(t, s.SaveVersion(r))
		must(t, s.SaveVersion(r)) // again: the order is by the evening
	}
	list, err := s.List()
	must(t, err)
	for n := range 10 {
		got, err := s.Newest(n)
		must(t, err)
		if want := list[:min(n, len(list))]; !slices.Equal(got, want) {
			t.Errorf("%d: %v, want %v", n, got, want)
		}
	}
}

// A line that cannot be read is said, and the others are there.
func TestNewestNamesWhatCannotBeRead(t *testing.T) {
	s := NewTestStore(t)
	var last record.ID
	for day := range 3 {
		r := record.New(time.Date(2026, 11, 1+day, 21, 0, 0, 0, time.UTC))
		must(t, s.SaveVersion(r))
		last = r.ID
	}
	must(t, s.db.Update(func(txn *badger.Txn) error { return txn.Set([]byte(recordKey(last)), []byte("\x01spoiled")) }))
	got, err := s.Newest(2)
	problem(t, err, ErrDamaged)
	if len(got) != 1 || got[0].Started.Day() != 2 {
		t.Errorf("the others: %v", got)
	}
	must(t, s.Close())
	if _, err := s.Newest(2); !errors.Is(err, ErrClosed) {
		t.Errorf("closed: %v", err)
	}
}

// Where every record has vanished from the database, that is no empty list.
func TestNewestOfRecordsThatVanished(t *testing.T) {
	s := NewTestStore(t)
	r := evening(t, "x")
	must(t, s.SaveVersion(r))
	must(t, s.db.Update(func(txn *badger.Txn) error { return txn.Delete([]byte(recordKey(r.ID))) }))
	_, err := s.Newest(1)
	problem(t, err, ErrDamaged)
}
