package backup

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"seconddraft/data"
	"seconddraft/internal/safefile"
)

func TestWhatBecameOfTheLastBackup(t *testing.T) {
	s, parent := storeWith(t, "one", "two"), t.TempDir()
	dir := filepath.Join(parent, "backups")
	last := func() Last {
		t.Helper()
		l, err := LastOf(s)
		must(t, err)
		return l
	}
	if l := last(); l != (Last{}) {
		t.Errorf("before any: %+v", l)
	}
	res, err := Make(s, dir, Options{Now: tonight})
	must(t, err)
	proven := last()
	if proven.Name != filepath.Base(res.Path) || !proven.Proven.Equal(tonight) || proven.Records != 2 || proven.What != "" || !proven.Begun.IsZero() {
		t.Errorf("after one: %+v", proven)
	}
	// It fails: the proof of the one before stays.
	must(t, os.Rename(dir, dir+"-away"))
	must(t, os.WriteFile(dir, nil, 0o600))
	_, err = Make(s, dir, Options{Now: tonight.AddDate(0, 0, 1)})
	if l := last(); err == nil || l.Name != proven.Name || !strings.Contains(l.What, dir) || l.Next == "" {
		t.Errorf("after a failure: %+v, %v", l, err)
	}
	must(t, os.Remove(dir))
	must(t, os.Rename(dir+"-away", dir))
	// The process is killed on the way.
	must(t, noteBegun(s, tonight.AddDate(0, 0, 1)))
	if l := last(); !l.Begun.Equal(tonight.AddDate(0, 0, 1)) || l.Name != proven.Name {
		t.Errorf("after a kill: %+v", l)
	}
	list, err := s.List()
	must(t, err)
	_, err = Make(losing{s, list[0].ID}, dir, Options{Now: tonight.AddDate(0, 0, 2)})
	if l := last(); !errors.Is(err, data.ErrDamaged) || !l.Partial || l.Records != 1 || !strings.HasPrefix(l.What, "Some of your words could not be read") {
		t.Errorf("in part: %+v, %v", l, err)
	}
	_, err = Make(s, dir, Options{Now: tonight.AddDate(0, 0, 3)})
	must(t, err)
	if l := last(); l.What != "" || l.Partial || !l.Begun.IsZero() {
		t.Errorf("after the next: %+v", l)
	}
}

// What a killed process left half written goes with the next rotation, once no
// other process can be writing it.
func TestHalfWrittenBackupsAreCleared(t *testing.T) {
	s, dir := storeWith(t, "one"), t.TempDir()
	half := func(day int) string {
		path := filepath.Join(dir, tonight.AddDate(0, 0, -day).UTC().Format(nameLayout)+safefile.Suffix)
		must(t, os.WriteFile(path, []byte("age"), 0o600))
		written := time.Now().AddDate(0, 0, -day)
		must(t, os.Chtimes(path, written, written))
		return path
	}
	old, fresh := half(2), half(0)
	_, err := Make(s, dir, Options{Now: tonight.Add(time.Minute)})
	must(t, err)
	if there(old) || !there(fresh) {
		t.Errorf("old there: %v, fresh there: %v", there(old), there(fresh))
	}
}
