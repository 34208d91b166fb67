package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A store of an old format that is damaged beyond opening: the refusal names the
// file, is never taken for a wrong passphrase, and says what to do.
func TestDamagedOldStoreIsNamed(t *testing.T) {
	spoil := map[string]func(t *testing.T, path string){
		"flipped": func(t *testing.T, path string) {
			b, err := os.ReadFile(path)
			must(t, err)
			flip(t, path, len(b)/2)
		},
		"gone":  func(t *testing.T, path string) { must(t, os.Remove(path)) },
		"empty": func(t *testing.T, path string) { must(t, os.Truncate(path, 0)) },
	}
	for _, version := range []string{"v1", "v2"} {
		for kind, pass := range map[string][]byte{"keyfile": nil, "passphrase": []byte(fixturePassphrase)} {
			files := []string{badgerDir + "/000002.sst", badgerDir + "/KEYREGISTRY"}
			if pass == nil {
				files = append(files, keyFile)
			}
			for _, file := range files {
				for how, f := range spoil {
					t.Run(strings.Join([]string{version, kind, filepath.Base(file), how}, "/"), func(t *testing.T) {
						dir := sparseCopy(t, filepath.Join("testdata", version, kind))
						f(t, filepath.Join(dir, file))
						_, err := open(dir, pass, quick())
						p := said(t, err, ErrDamaged)
						if errors.Is(err, ErrWrongPassphrase) || p.Path != filepath.Join(dir, file) || !strings.Contains(p.What, filepath.Base(file)) {
							t.Errorf("it says %q of %s: %v", p.What, p.Path, err)
						}
						if !strings.Contains(p.Next, "newest backup") || !strings.Contains(p.Next, "not the cause") {
							t.Errorf("it says to do %q", p.Next)
						}
					})
				}
			}
		}
	}
}

// What is put aside is all there, and a new store can be begun in its place.
func TestSetAside(t *testing.T) {
	dir := sparseCopy(t, filepath.Join("testdata", "v2", "passphrase"))
	backups := filepath.Join(dir, BackupsFolder)
	must(t, os.Mkdir(backups, 0o700))
	for i, name := range []string{"damaged", "damaged.2"} {
		if i == 1 {
			s, err := create(dir, nil, quick())
			must(t, err)
			_, err = SetAside(dir)
			problem(t, err, ErrInUse)
			must(t, s.Close())
		}
		to, err := SetAside(dir)
		must(t, err)
		if to != filepath.Join(dir, name) {
			t.Errorf("it is in %s", to)
		}
		if state, err := Look(dir); err != nil || state != Missing {
			t.Errorf("what stays is %v, %v", state, err)
		}
	}
	if _, err := os.Stat(backups); err != nil {
		t.Errorf("the backups went along: %v", err)
	}
	s, err := open(filepath.Join(dir, "damaged"), []byte(fixturePassphrase), quick())
	must(t, err)
	holdsFixture(t, s, 2)
	must(t, s.Close())
}

// A store of which only the journal is left is damaged, not missing: a new one would
// be written over it.
func TestJournalAloneIsNoEmptyFolder(t *testing.T) {
	dir, _ := filled(t, 1)
	for _, name := range []string{slotsA, slotsB} {
		must(t, os.Remove(filepath.Join(dir, name)))
	}
	must(t, os.RemoveAll(filepath.Join(dir, badgerDir)))
	_, err := Look(dir)
	if p := said(t, err, ErrDamaged); p.Path != filepath.Join(dir, slotsA) {
		t.Errorf("it names %s", p.Path)
	}
	_, err = create(dir, nil, quick())
	problem(t, err, ErrDamaged)
	if _, err := os.Stat(filepath.Join(dir, journalFile)); errors.Is(err, fs.ErrNotExist) {
		t.Error("the journal is gone")
	}
}
