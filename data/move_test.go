package data

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"seconddraft/internal/record"
	"seconddraft/internal/soak"
)

func noPointer() error { return nil }

// moving is an open store with an evening in it, and the folder of its disk.
func moving(t *testing.T, passphrase []byte) (s *Store, disk string, id record.ID) {
	t.Helper()
	disk, err := realPath(t.TempDir())
	must(t, err)
	s, err = create(filepath.Join(disk, "first"), passphrase, quick())
	must(t, err)
	t.Cleanup(func() { must(t, s.Close()) })
	r := evening(t, "carried")
	must(t, s.SaveVersion(r))
	backups := filepath.Join(s.Dir(), BackupsFolder)
	must(t, os.Mkdir(backups, 0o700))
	must(t, os.WriteFile(filepath.Join(backups, "one.age"), []byte("sealed"), 0o600))
	return s, disk, r.ID
}

// onlyFiles fails where a folder holds other names.
func onlyFiles(t *testing.T, dir string, want ...string) {
	t.Helper()
	files, err := os.ReadDir(dir)
	must(t, err)
	var names []string
	for _, f := range files {
		names = append(names, f.Name())
	}
	if strings.Join(names, " ") != strings.Join(want, " ") {
		t.Errorf("in %s: %v, want %v", filepath.Base(dir), names, want)
	}
}

// The store goes on in the new folder, open as it was; the old one is whole until
// it is removed, and what is not the store's stays.
func TestMove(t *testing.T) {
	for name, passphrase := range map[string][]byte{"keyfile": nil, "passphrase": []byte("a few words")} {
		t.Run(name, func(t *testing.T) {
			s, disk, id := moving(t, passphrase)
			from, to := s.Dir(), filepath.Join(disk, "second")
			must(t, os.WriteFile(filepath.Join(from, "mine.txt"), nil, 0o600))
			used := false
			must(t, s.Move(t.Context(), to, nil, func() error {
				used = true
				if state, err := Look(to); err != nil || state == Missing {
					t.Errorf("the place is switched before the copy is there: %v, %v", state, err)
				}
				return nil
			}))
			if !used || s.Dir() != to || s.OldPlace() != from {
				t.Errorf("used %v, in %s, left %q", used, s.Dir(), s.OldPlace())
			}
			onlyFiles(t, disk, "first", "second")
			r, err := s.Get(id)
			must(t, err)
			r.SetNarration("written after the move")
			must(t, s.SaveVersion(r))
			if string(readAll(t, to, BackupsFolder+"/one.age")) != "sealed" {
				t.Error("the backups did not come along")
			}
			problem(t, s.Move(t.Context(), filepath.Join(disk, "third"), nil, noPointer), ErrPlace)

			old, err := Check(from, passphrase)
			must(t, err)
			if len(old.Problems) > 0 || old.Versions != 1 {
				t.Errorf("the old copy: %+v", old)
			}
			must(t, s.RemoveOldPlace())
			onlyFiles(t, from, "mine.txt")
			if s.OldPlace() != "" {
				t.Error("it is said to be there still")
			}

			// And back, into a folder that is there and empty.
			must(t, os.RemoveAll(from))
			must(t, os.Mkdir(from, 0o755))
			must(t, s.Move(t.Context(), from, nil, noPointer))
			must(t, s.RemoveOldPlace())
			onlyFiles(t, disk, "first")
			must(t, s.Close())
			report, err := Check(from, passphrase)
			must(t, err)
			if len(report.Problems) > 0 || report.Versions != 2 || report.Settings != 0 || !report.Clean {
				t.Errorf("after two moves: %+v", report)
			}
			info, err := os.Stat(from)
			if must(t, err); info.Mode().Perm() != 0o700 {
				t.Errorf("the folder is open to others: %v", info.Mode())
			}
		})
	}
}

// Each place that will not do is named, with what to do next, and nothing changes.
func TestMoveRefusals(t *testing.T) {
	s, disk, id := moving(t, nil)
	in := func(names ...string) string { return filepath.Join(append([]string{disk}, names...)...) }
	must(t, os.MkdirAll(in("full", "seconddraft", "things"), 0o700))
	must(t, os.WriteFile(in("file"), nil, 0o600))
	other, err := create(in("other"), nil, quick())
	must(t, err)
	must(t, other.Close())
	must(t, os.Symlink(s.Dir(), in("link")))
	for name, c := range map[string]struct {
		to   string
		kind error
		says string
	}{
		"the same":         {s.Dir(), ErrPlace, "already"},
		"the same by link": {in("link"), ErrExists, "already"},
		"inside":           {filepath.Join(s.Dir(), BackupsFolder, "x"), ErrPlace, "inside"},
		"inside by link":   {in("link", "x"), ErrPlace, "inside"},
		"not empty":        {in("full", "seconddraft"), ErrPlace, "not empty"},
		"another store":    {in("other"), ErrExists, "already"},
		"no folder":        {in("nowhere", "seconddraft"), ErrPlace, "There is no folder"},
		"under a file":     {in("file", "seconddraft"), ErrPlace, "There is no folder"},
		"a file":           {in("file"), ErrReadOnly, "file"},
	} {
		t.Run(name, func(t *testing.T) {
			p := said(t, s.Move(t.Context(), c.to, nil, func() error { t.Error("used"); return nil }), c.kind)
			if p != nil && (!strings.Contains(p.What, c.says) || p.Next == "") {
				t.Errorf("says %q, %q", p.What, p.Next)
			}
		})
	}
	s.set.free = func(string) (uint64, error) { return SpaceReserve, nil }
	p := said(t, s.Move(t.Context(), in("next"), nil, noPointer), ErrNoSpace)
	if p != nil && !strings.Contains(p.What, "too little room") {
		t.Errorf("says %q", p.What)
	}
	if _, err := s.Get(id); err != nil || s.Dir() != in("first") {
		t.Errorf("in %s: %v", s.Dir(), err)
	}
	onlyFiles(t, disk, "file", "first", "full", "link", "other")
}

// What goes wrong on the way leaves the store where it was, open, and no copy.
func TestMoveThatFails(t *testing.T) {
	s, disk, id := moving(t, nil)
	to := filepath.Join(disk, "second")
	stopped, stop := context.WithCancel(t.Context())
	stop()
	broken := errors.New("the pointer cannot be written")
	for name, c := range map[string]struct {
		ctx context.Context
		use func() error
	}{
		"stopped":            {stopped, noPointer},
		"no pointer written": {t.Context(), func() error { return broken }},
		"no plain file": {t.Context(), func() error {
			t.Error("used")
			return nil
		}},
	} {
		t.Run(name, func(t *testing.T) {
			odd := filepath.Join(s.Dir(), BackupsFolder, "odd")
			if name == "no plain file" {
				must(t, os.Symlink("/dev/null", odd))
				defer func() { must(t, os.Remove(odd)) }()
			}
			err := s.Move(c.ctx, to, nil, c.use)
			p := said(t, err, ErrPlace)
			if p != nil && !strings.Contains(p.Next, "where they were") {
				t.Errorf("says %q, %q", p.What, p.Next)
			}
			onlyFiles(t, disk, "first")
			r, err := s.Get(id)
			must(t, err)
			must(t, s.SaveDraft(r))
			if v, err := s.Setting(moveSetting); v != "" || err != nil {
				t.Errorf("it still says that it moves: %q, %v", v, err)
			}
		})
	}
}

// A copy that is not what was read is removed, and the file is named.
func TestMoveChecksTheCopy(t *testing.T) {
	s, disk, _ := moving(t, nil)
	part := filepath.Join(disk, "second"+newSuffix)
	must(t, s.rest())
	must(t, s.copyTo(&copying{ctx: t.Context()}, part))
	sum := sumOf(filepath.Join(part, journalFile), make([]byte, sumBuffer))
	must(t, sum.err)
	flip(t, filepath.Join(part, journalFile), 300)
	p := said(t, s.checkCopy(&copying{ctx: t.Context()}, part, map[string]uint32{journalFile: sum.crc}), ErrDamaged)
	if p != nil && p.Path != filepath.Join(part, journalFile) {
		t.Errorf("names %s", p.Path)
	}
	// Also where the sum is that of the damaged file: the seals do not hold.
	sum = sumOf(filepath.Join(part, journalFile), make([]byte, sumBuffer))
	must(t, sum.err)
	problem(t, s.checkCopy(&copying{ctx: t.Context()}, part, map[string]uint32{journalFile: sum.crc}), ErrDamaged)
	must(t, s.wake())
}

// The old copy is removed only if it is one.
func TestRemoveOldPlaceLeavesOthersAlone(t *testing.T) {
	s, disk, _ := moving(t, nil)
	from := s.Dir()
	must(t, s.Move(t.Context(), filepath.Join(disk, "second"), nil, noPointer))
	must(t, os.RemoveAll(from))
	other, err := create(from, nil, quick())
	must(t, err)
	must(t, other.Close())
	problem(t, s.RemoveOldPlace(), ErrExists)
	if r, err := Check(from, nil); err != nil || len(r.Problems) > 0 {
		t.Errorf("another store was touched: %+v, %v", r, err)
	}
	// One that is open elsewhere stays as well.
	other, err = open(from, nil, quick())
	must(t, err)
	problem(t, s.RemoveOldPlace(), ErrInUse)
	must(t, other.Close())
}

// A process that moves the store to and fro is killed at a random moment. What the
// pointer names then is a whole store with every record, and of the copy that was
// being made nothing is left once it was opened.
func TestKillDuringMove(t *testing.T) {
	start := time.Now()
	rng := rand.New(rand.NewPCG(soak.Seed(), 21))
	s, disk, _ := moving(t, nil)
	for i := range 40 {
		must(t, s.SaveVersion(evening(t, fmt.Sprint("evening ", i, strings.Repeat(" words", 500)))))
	}
	must(t, s.Close())
	pointer := filepath.Join(disk, "place")
	must(t, usePlace(pointer, s.Dir()))
	rounds := soak.Count(10, 200)
	moves, half := 0, 0
	for round := range rounds {
		before := string(readAll(t, disk, "place"))
		cmd, lines := runWriter(t, before, moveEnv+"="+pointer)
		if !lines.Scan() || lines.Text() != "open" {
			t.Fatalf("round %d: the mover said %q", round, lines.Text())
		}
		time.Sleep(time.Duration(rng.IntN(500_000)) * time.Microsecond) // the kill comes at any moment of a move
		must(t, cmd.Process.Kill())
		for lines.Scan() {
			moves++
		}
		_ = cmd.Wait()
		_ = os.Remove(pointer + newSuffix) // a pointer that was being written when the kill came
		half += len(unfinished(t, disk))

		dir := string(readAll(t, disk, "place"))
		s, err := open(dir, nil, quick())
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		if m := s.Mended(); m != nil {
			t.Errorf("round %d: mended %+v", round, m)
		}
		must(t, s.TidyMove())
		must(t, s.RemoveOldPlace())
		if list, err := s.List(); err != nil || len(list) != 41 {
			t.Errorf("round %d: %d records, %v", round, len(list), err)
		}
		must(t, s.Close())
		want := []string{filepath.Base(dir), "place"}
		slices.Sort(want)
		onlyFiles(t, disk, want...)
		if report, err := Check(dir, nil); err != nil || len(report.Problems)+len(report.Lost) > 0 || report.Records != 41 {
			t.Errorf("round %d: %+v, %v", round, report, err)
		}
	}
	soak.Report(t, "kill -9 while the folder is moved", rounds, start,
		fmt.Sprintf("%d moves came to their end before the kill, %d left half a copy, which the next opening removed; each time one whole store with all records", moves, half))
}

// unfinished are the copies that are marked as such.
func unfinished(t *testing.T, disk string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(disk, "*", markerFile))
	must(t, err)
	return names
}

// The copy says how far it is: always on, to the end, each byte once copied and once
// read again.
func TestMoveTellsHowFarItIs(t *testing.T) {
	s, disk, _ := moving(t, nil)
	var last, whole int64
	steps := 0
	must(t, s.Move(t.Context(), filepath.Join(disk, "second"), func(done, of int64) {
		if done < last || done > of || whole != 0 && of != whole {
			t.Errorf("%d of %d after %d of %d", done, of, last, whole)
		}
		last, whole = done, of
		steps++
	}, noPointer))
	size, err := storeSize(filepath.Join(disk, "first")) // at rest, as it was copied
	must(t, err)
	if last != whole || whole != 2*size || steps < 10 {
		t.Errorf("it ends at %d of %d in %d steps; the store has %d bytes", last, whole, steps, size)
	}
}
