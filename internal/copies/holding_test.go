package copies

import (
	"os"
	"testing"
	"time"

	"seconddraft/data"
	"seconddraft/internal/backup"
	"seconddraft/internal/record"
)

// keep saves a new record.
func keep(t *testing.T, s *data.Store, event string) record.ID {
	t.Helper()
	r := record.New(time.Now())
	r.Event = event
	if err := s.SaveVersion(r); err != nil {
		t.Fatal(err)
	}
	return r.ID
}

func TestBackupsThatHoldWhatWasThrownAway(t *testing.T) {
	s := data.NewTestStore(t)
	c := New(s)
	backUp := func() string {
		t.Helper()
		made, err := backup.Make(s, c.folder(), backup.Options{Now: time.Now(), Again: true, KeepAll: true})
		if err != nil {
			t.Fatal(err)
		}
		return made.Path
	}
	keep(t, s, "kept")
	without := backUp()
	gone := keep(t, s, "gone")
	with := backUp()
	broken := backUp()
	if err := os.WriteFile(broken, []byte("no backup"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.Bin(gone); err != nil {
		t.Fatal(err)
	}
	ids, err := s.EmptyBin()
	if err != nil {
		t.Fatal(err)
	}
	held, err := c.Holding(ids)
	if err != nil || len(held) != 2 || held[0].Path != broken || !held[0].Unread || held[1].Path != with || held[1].Unread {
		t.Fatalf("held by %+v, %v", held, err)
	}
	if err := c.Delete(held); err != nil {
		t.Fatal(err)
	}
	left, err := backup.List(c.folder())
	if err != nil || len(left) != 2 || left[1].Path != without {
		t.Fatalf("left: %+v, %v", left, err)
	}
	a, err := backup.Read(left[0].Path, s, nil)
	if err != nil || len(a.Records) != 1 || holds(a, ids) {
		t.Errorf("the new backup has %d records, %v", len(a.Records), err)
	}
	if held, err := c.Holding(ids); err != nil || len(held) != 0 {
		t.Errorf("still held by %+v, %v", held, err)
	}
}
