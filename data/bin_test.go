package data

import (
	"maps"
	"slices"
	"testing"

	"seconddraft/internal/record"
)

// inBin lists what is in the bin.
func inBin(t testing.TB, s *Store) []record.ID {
	t.Helper()
	in, err := s.InBin()
	must(t, err)
	for id, at := range in {
		if at.IsZero() {
			t.Errorf("nobody knows when %s was put there", id)
		}
	}
	return slices.Collect(maps.Keys(in))
}

func TestBinKeepsARecordWhole(t *testing.T) {
	s := NewTestStore(t)
	r := evening(t, "saved")
	must(t, s.SaveVersion(r))
	r.SetNarration("a draft of it")
	must(t, s.SaveDraft(r))
	must(t, s.Bin(r.ID))
	if err := s.Bin(evening(t, "").ID); err != ErrNotFound {
		t.Errorf("a record that is not there: %v", err)
	}
	must(t, s.Close())
	s, err := open(s.dir, nil, quick())
	must(t, err)
	defer shut(t, s)
	if got := inBin(t, s); !slices.Equal(got, []record.ID{r.ID}) {
		t.Errorf("in the bin: %v", got)
	}
	if v, err := s.Versions(r.ID); len(v) != 2 || err != nil || v[0].Record.Narration != "a draft of it" {
		t.Errorf("its versions: %+v, %v", v, err)
	}
	if _, ok, err := s.Draft(); ok || err != nil {
		t.Errorf("a draft of what was thrown away is still offered: %v", err)
	}
	must(t, s.Unbin(r.ID))
	must(t, s.Unbin(r.ID))
	if got := inBin(t, s); len(got) != 0 {
		t.Errorf("taken out, and there is still %v", got)
	}
}

// After the bin is emptied, no file holds what was in it, and the rest is there.
func TestEmptyBin(t *testing.T) {
	s := NewTestStore(t)
	gone, kept := evening(t, "gone for good"), evening(t, "kept")
	must(t, s.SaveVersion(gone))
	must(t, s.SaveVersion(gone))
	must(t, s.SaveVersion(kept))
	must(t, s.PutSetting("look", "dark"))
	must(t, s.Bin(gone.ID))
	emptied, err := s.EmptyBin()
	must(t, err)
	if !slices.Equal(emptied, []record.ID{gone.ID}) || len(inBin(t, s)) != 0 {
		t.Errorf("emptied %v", emptied)
	}
	if n := openedTexts(t, s, "gone for good") + openedTexts(t, s, string(gone.ID)); n > 0 {
		t.Errorf("%d values still tell of it", n)
	}
	must(t, s.Close())
	again, err := open(s.dir, nil, quick())
	must(t, err)
	defer shut(t, again)
	if list, err := again.List(); len(list) != 1 || err != nil || again.Mended() != nil {
		t.Errorf("list %v, %v, %+v", list, err, again.Mended())
	}
	if look, err := again.Setting("look"); look != "dark" || err != nil {
		t.Errorf("a setting became %q, %v", look, err)
	}
}

// A record that is deleted elsewhere leaves nothing in the bin.
func TestDeleteTakesOutOfTheBin(t *testing.T) {
	s := NewTestStore(t)
	r := evening(t, "x")
	must(t, s.SaveVersion(r))
	must(t, s.Bin(r.ID))
	must(t, s.Delete(r.ID))
	if got := inBin(t, s); len(got) != 0 || s.head.Settings != 0 {
		t.Errorf("left: %v, %d settings counted", got, s.head.Settings)
	}
	if emptied, err := s.EmptyBin(); len(emptied) != 0 || err != nil {
		t.Errorf("an empty bin: %v, %v", emptied, err)
	}
}

// An end between the deletions and the new files is made good at the next chance.
func TestEmptyingThatWasCutOff(t *testing.T) {
	s := NewTestStore(t)
	gone, thrown := evening(t, "gone for good"), evening(t, "thrown away later")
	must(t, s.SaveVersion(gone))
	must(t, s.SaveVersion(thrown))
	must(t, s.FinishEmptying()) // nothing to do
	must(t, s.PutSetting(emptyingSetting, "yes"))
	must(t, s.Delete(gone.ID))
	must(t, s.Bin(thrown.ID))
	must(t, s.Close())
	s, err := open(s.dir, nil, quick())
	must(t, err)
	defer shut(t, s)
	if n := openedTexts(t, s, "gone for good"); n == 0 {
		t.Fatal("there is nothing to be made good")
	}
	must(t, s.FinishEmptying())
	if n := openedTexts(t, s, "gone for good"); n > 0 {
		t.Errorf("%d values still hold it", n)
	}
	if begun, err := s.Setting(emptyingSetting); begun != "" || err != nil || len(inBin(t, s)) != 1 {
		t.Errorf("afterwards: %q, %v, in the bin %v", begun, err, inBin(t, s))
	}
}
