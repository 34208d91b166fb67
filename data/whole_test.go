package data

import (
	"errors"
	"maps"
	"testing"
	"time"

	"seconddraft/internal/record"
)

func TestAddVersionKeepsItsTimeAndTheDraft(t *testing.T) {
	s := NewTestStore(t)
	r := record.New(time.Now())
	r.Event = "first"
	must(t, s.SaveDraft(r))
	long := time.Date(2019, 5, 1, 22, 0, 0, 123, time.FixedZone("", -5*3600))
	must(t, s.AddVersion(r, long))
	r.Event = "second"
	must(t, s.AddVersion(r, long.Add(-time.Hour))) // an earlier date, added later
	versions, err := s.Versions(r.ID)
	must(t, err)
	if len(versions) != 2 || versions[0].Record.Event != "second" || !versions[1].Saved.Equal(long) {
		t.Errorf("versions %+v", versions)
	}
	if _, offset := versions[1].Saved.Zone(); offset != -5*3600 {
		t.Errorf("the offset became %d", offset)
	}
	if d, ok, err := s.Draft(); err != nil || !ok || d.Event != "first" {
		t.Errorf("the draft became %+v, %v, %v", d, ok, err)
	}
	list, err := s.List()
	must(t, err)
	if len(list) != 1 || list[0].Words != "second" {
		t.Errorf("list %+v", list)
	}
	if err := s.AddVersion(record.Record{ID: "x"}, long); err == nil {
		t.Error("a record without a ULID was saved")
	}
}

func TestSettings(t *testing.T) {
	s := NewTestStore(t)
	want := map[string]string{"look": "dark", "a/b": "", "name": "Ána\n"}
	for name, value := range want {
		must(t, s.PutSetting(name, value))
	}
	if some, err := s.SettingsUnder("no such"); err != nil || len(some) != 0 {
		t.Errorf("under another name: %v, %v", some, err)
	}
	got, err := s.Settings()
	must(t, err)
	if !maps.Equal(got, want) {
		t.Errorf("settings %v", got)
	}
	must(t, s.RemoveSetting("look"))
	must(t, s.RemoveSetting("never set"))
	delete(want, "look")
	if got, _ := s.Settings(); !maps.Equal(got, want) {
		t.Errorf("settings %v after one was removed", got)
	}
	must(t, s.Close())
	if _, err := s.Settings(); !errors.Is(err, ErrClosed) {
		t.Errorf("closed: %v", err)
	}
}
