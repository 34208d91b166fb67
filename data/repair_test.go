package data

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"seconddraft/internal/racetest"
)

func TestCheckReadsAllAndChangesNothing(t *testing.T) {
	racetest.Skip(t) // whole stores are made and read again, one goroutine
	for _, p := range patients(t) {
		before := snapshot(t, p.dir)
		r, err := Check(p.dir, p.pass)
		must(t, err)
		if len(r.Problems) > 0 || len(r.Lost) > 0 {
			t.Errorf("%s: problems %v, lost %v", p.name, r.Problems, r.Lost)
		}
		if r.Records == 0 || r.Versions < r.Records || !r.Draft || r.Settings == 0 || r.Files < 5 || r.Bytes == 0 || r.Saves == 0 && !p.old {
			t.Errorf("%s: %+v", p.name, r)
		}
		if snapshot(t, p.dir) != before {
			t.Errorf("%s: Check changed the store", p.name)
		}
	}
}

func TestCheckNamesTheDamagedFile(t *testing.T) {
	dir, _ := filled(t, 20)
	for _, name := range []string{slotsA, slotsB, keyFile, keyFileB, journalFile, closedFile, "store/MANIFEST", "store/KEYREGISTRY", "store/000002.sst"} {
		c := copyOf(t, dir)
		path := filepath.Join(c, name)
		info, err := os.Stat(path)
		must(t, err)
		flip(t, path, int(info.Size())/2)
		r, err := Check(c, nil)
		must(t, err)
		if len(r.Problems) == 0 || r.Problems[0].Path != path || len(r.Lost) > 0 || r.Records != 20 {
			t.Errorf("%s: %+v", name, r)
		}
	}
}

func TestCheckRefuses(t *testing.T) {
	_, err := Check(t.TempDir(), nil)
	problem(t, err, ErrMissing)
	s := NewTestStore(t)
	_, err = Check(s.Dir(), nil)
	problem(t, err, ErrInUse)
	must(t, s.SetPassphrase(nil, []byte("x y z")))
	must(t, s.Close())
	_, err = Check(s.Dir(), []byte("wrong"))
	problem(t, err, ErrWrongPassphrase)
}

// Both the journal and the database are damaged: what can be read of either is in
// the new store, and the old one is as it was.
func TestRepair(t *testing.T) {
	racetest.Skip(t) // whole stores are made and read again, one goroutine
	for _, p := range patients(t) {
		dir := sparseCopy(t, p.dir)
		if !p.old {
			path := filepath.Join(dir, journalFile)
			info, err := os.Stat(path)
			must(t, err)
			flip(t, path, int(info.Size())/2)
		}
		must(t, os.Remove(filepath.Join(dir, badgerDir, "MANIFEST")))
		before := snapshot(t, dir)
		to := filepath.Join(t.TempDir(), "repaired")
		r, err := Repair(dir, p.pass, to)
		must(t, err)
		if snapshot(t, dir) != before {
			t.Errorf("%s: the old store was changed", p.name)
		}
		s, err := open(to, p.pass, quick())
		must(t, err)
		if m := s.Mended(); m != nil {
			t.Errorf("%s: the new store had to be mended: %+v", p.name, m)
		}
		got, err := readEverything(s)
		must(t, err)
		must(t, s.Close())
		for name, text := range p.want {
			if got[name] != text {
				t.Errorf("%s: %s is %.30q, want %.30q", p.name, name, got[name], text)
			}
		}
		// Nothing is missing, but with damage on both sides nobody can know.
		if len(r.Problems) < 1 || len(r.Lost) != 1 || r.Lost[0].What != "uncounted" {
			t.Errorf("%s: %+v", p.name, r)
		}
		again, err := Check(to, p.pass)
		must(t, err)
		if len(again.Problems) > 0 || again.Records != r.Records || again.Versions != r.Versions {
			t.Errorf("%s: the new store: %+v, Repair said %+v", p.name, again, r)
		}
		_, err = Repair(dir, p.pass, to)
		problem(t, err, ErrExists)
	}
}

// What an opening had to leave out stays in the files it kept, and Repair looks
// there too.
func TestNothingToRepair(t *testing.T) {
	dir, _ := filled(t, 1)
	must(t, os.RemoveAll(filepath.Join(dir, badgerDir)))
	must(t, os.Remove(filepath.Join(dir, journalFile)))
	_, err := Repair(dir, nil, filepath.Join(t.TempDir(), "new"))
	problem(t, err, ErrDamaged)
	_, err = open(dir, nil, quick())
	problem(t, err, ErrDamaged)
	if _, err := os.Stat(filepath.Join(dir, keyFile)); errors.Is(err, os.ErrNotExist) {
		t.Error("the key file went")
	}
}
