package data

import (
	"testing"

	"seconddraft/internal/record"
)

// TestUnshownIsKeptAndGoesWithItsRecord: it outlives the session, can be taken
// back, and leaves nothing behind once the record is deleted.
func TestUnshownIsKeptAndGoesWithItsRecord(t *testing.T) {
	s := NewTestStore(t)
	one, two := evening(t, "one"), evening(t, "two")
	must(t, s.SaveVersion(one))
	must(t, s.SaveVersion(two))
	must(t, s.Unshow(one.ID))
	must(t, s.Unshow(two.ID))
	must(t, s.Unshow(two.ID))
	must(t, s.ShowAgain(two.ID))
	must(t, s.Close())
	s, err := open(s.dir, nil, quick())
	must(t, err)
	defer shut(t, s)
	if got, err := s.Unshown(); err != nil || len(got) != 1 || !got[one.ID] {
		t.Errorf("kept from being shown: %v, %v", got, err)
	}
	must(t, s.PutSetting(record.ShownPrefix+string(one.ID), "how often it was shown"))
	must(t, s.Delete(one.ID))
	if all, err := s.Settings(); err != nil || len(all) != 0 {
		t.Errorf("a deleted record leaves %v, %v", all, err)
	}
}
