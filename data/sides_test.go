package data

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Journal and database as of other times, missing or cut: which of them counts,
// what is said, and that nothing is lost.
func TestSides(t *testing.T) {
	s := NewTestStore(t)
	dir := s.Dir()
	r := evening(t, "one")
	must(t, s.SaveVersion(r))
	must(t, s.Close())
	early := copyOf(t, dir)
	s, err := open(dir, nil, quick())
	must(t, err)
	r.SetNarration("two")
	must(t, s.SaveVersion(r))
	must(t, s.PutSetting("a", "b"))
	must(t, s.SaveDraft(evening(t, "a draft")))
	killed := copyOf(t, dir)
	must(t, s.Close())

	from := func(source, name string) func(string) {
		return func(dir string) {
			must(t, os.RemoveAll(filepath.Join(dir, name)))
			if info, err := os.Stat(filepath.Join(source, name)); err == nil && info.IsDir() {
				must(t, os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join(source, name))))
			} else if err == nil {
				must(t, os.WriteFile(filepath.Join(dir, name), readAll(t, source, name), 0o600))
			}
		}
	}
	without := func(name string) func(string) {
		return func(dir string) { must(t, os.RemoveAll(filepath.Join(dir, name))) }
	}
	cut := func(n int64) func(string) {
		return func(dir string) {
			size := journalSize(t, dir)
			must(t, os.Truncate(filepath.Join(dir, journalFile), size-n))
		}
	}
	grown := func(dir string) {
		f, err := os.OpenFile(filepath.Join(dir, journalFile), os.O_APPEND|os.O_WRONLY, 0)
		must(t, err)
		_, err = f.WriteString("half a frame")
		must(t, err)
		must(t, f.Close())
	}
	both := func(fs ...func(string)) func(string) {
		return func(dir string) {
			for _, f := range fs {
				f(dir)
			}
		}
	}
	for name, tt := range map[string]struct {
		base    string
		do      func(string)
		damaged string // the file that is named, "" if nothing is said
	}{
		"killed":                               {killed, func(string) {}, ""},
		"no mark":                              {dir, without(closedFile), ""},
		"database of an earlier time":          {dir, both(from(early, badgerDir), from(early, closedFile)), ""},
		"database of an earlier time, no mark": {dir, both(from(early, badgerDir), without(closedFile)), ""},
		"ended while the database was swapped": {killed, func(dir string) {
			must(t, os.Rename(filepath.Join(dir, badgerDir), filepath.Join(dir, badgerDir+oldSuffix)))
		}, ""},
		"no database":                        {dir, without(badgerDir), badgerDir},
		"no database, killed":                {killed, without(badgerDir), badgerDir},
		"journal of an earlier time":         {dir, from(early, journalFile), journalFile},
		"journal of an earlier time, killed": {killed, from(early, journalFile), journalFile},
		"no journal":                         {dir, without(journalFile), journalFile},
		"no journal, killed":                 {killed, without(journalFile), journalFile},
		"last frame cut":                     {dir, cut(3), journalFile},
		"last frame cut, killed":             {killed, cut(3), journalFile},
		"a frame not written to its end":     {killed, grown, ""},
	} {
		t.Run(name, func(t *testing.T) {
			c := copyOf(t, tt.base)
			tt.do(c)
			s, err := open(c, nil, quick())
			must(t, err)
			v, err := s.Versions(r.ID)
			must(t, err)
			draft, ok, err := s.Draft()
			must(t, err)
			if len(v) != 2 || v[0].Record.Narration != "two" || v[1].Record.Narration != "one" || !ok || draft.Narration != "a draft" {
				t.Errorf("%d versions, draft %v %q", len(v), ok, draft.Narration)
			}
			if got, err := s.Setting("a"); got != "b" || err != nil {
				t.Errorf("setting %q, %v", got, err)
			}
			m := s.Mended()
			switch {
			case tt.damaged == "" && m != nil:
				t.Errorf("said to be damaged: %+v", m)
			case tt.damaged != "" && m == nil:
				t.Error("nothing is said")
			case m != nil:
				what, next := m.Problem()
				named := func(path string) bool { return filepath.Base(path) == tt.damaged }
				if !slices.ContainsFunc(m.Files, named) || len(m.Lost) > 0 || !strings.Contains(what, "All that was saved is here") || next == "" {
					t.Errorf("%+v says %q", m, what)
				}
			}
			// Saving goes on, and the next opening is a clean one.
			must(t, s.SaveVersion(r))
			must(t, s.Close())
			for range 2 {
				s, err = open(c, nil, quick())
				must(t, err)
				if v, err := s.Versions(r.ID); len(v) != 3 || err != nil || s.Mended() != nil {
					t.Errorf("afterwards %d versions, %v, %+v", len(v), err, s.Mended())
				}
				must(t, s.Close())
			}
			if left, _ := filepath.Glob(filepath.Join(c, "*"+oldSuffix+"*")); len(left) > 0 {
				t.Errorf("still there after a clean opening: %v", left)
			}
		})
	}
}

// After an unclean end a frame cut off may be a save that was never acknowledged,
// or damage. Where the database shows that it was more than begun, it is said.
func TestCutFrameThatMayHaveBeenSaved(t *testing.T) {
	s := NewTestStore(t)
	r := evening(t, "one")
	must(t, s.SaveVersion(r))
	must(t, s.SaveDraft(r))
	killed := copyOf(t, s.Dir())
	must(t, os.Truncate(filepath.Join(killed, journalFile), journalSize(t, killed)-3))
	logs, err := filepath.Glob(filepath.Join(killed, badgerDir, "*"+memSuffix))
	must(t, err)
	b, err := os.ReadFile(logs[0])
	must(t, err)
	used := len(strings.TrimRight(string(b), "\x00"))
	for name, harm := range map[string]func(string) error{
		"log removed": os.Remove,
		"log cut":     func(path string) error { return os.Truncate(path, int64(used-10)) },
		"log emptied": func(path string) error { return os.Truncate(path, 0) },
	} {
		c := copyOf(t, killed)
		must(t, harm(filepath.Join(c, badgerDir, filepath.Base(logs[0]))))
		report, err := Check(c, nil)
		must(t, err)
		s, err := open(c, nil, quick())
		must(t, err)
		if m := s.Mended(); m == nil || len(m.Lost) == 0 || len(report.Lost) == 0 {
			t.Errorf("%s: %+v; Check says %+v", name, m, report)
		}
		must(t, s.Close())
	}
}

func TestLossInWords(t *testing.T) {
	m := Mended{
		Files: []string{"x/journal", "x/store/MANIFEST"}, Kept: []string{"x/store.damaged"},
		Lost: []Loss{{What: "record", Count: 1}, {What: "version", Count: 2}, {What: "version", Count: 1}, {What: "draft", Count: 1}, {What: "save", Count: 4}},
	}
	what, next := m.Problem()
	want := "Files with your words were damaged. Missing: 1 evening, 3 saved versions of evenings, the draft, perhaps 4 saves more. All the rest is here."
	if what != want || !strings.Contains(next, "store.damaged") {
		t.Errorf("%q\n%q", what, next)
	}
}

// What cannot be read from either side is said, with its evening, and the files
// are kept until they are removed by hand or with the bin.
func TestBothSidesDamaged(t *testing.T) {
	dir, want := filled(t, 30)
	c := copyOf(t, dir)
	size := journalSize(t, c)
	f, err := os.OpenFile(filepath.Join(c, journalFile), os.O_RDWR, 0)
	must(t, err)
	_, err = f.WriteAt(make([]byte, 5000), size/2)
	must(t, err)
	must(t, f.Close())
	must(t, os.Remove(filepath.Join(c, badgerDir, "KEYREGISTRY")))
	s, err := open(c, nil, quick())
	must(t, err)
	m := s.Mended()
	if m == nil || len(m.Files) != 2 || len(m.Lost) == 0 || len(m.Kept) != 2 {
		t.Fatalf("%+v", m)
	}
	list, err := s.List()
	must(t, err)
	if len(list) == 0 || len(list) >= len(want) {
		t.Errorf("%d of %d evenings", len(list), len(want))
	}
	for _, line := range list {
		if got, err := s.Get(line.ID); err != nil || got.Narration != want[line.ID] {
			t.Errorf("%s: %v", line.ID, err)
		}
	}
	must(t, s.Close())
	for range 2 {
		s, err = open(c, nil, quick())
		must(t, err)
		must(t, s.Close())
	}
	for _, path := range m.Kept {
		if _, err := os.Stat(path); err != nil {
			t.Errorf("the damaged file was not kept: %v", err)
		}
	}
	// Once the missing file is found again, Repair reads what was kept.
	key := readAll(t, filepath.Join(dir, badgerDir), "KEYREGISTRY")
	must(t, os.WriteFile(filepath.Join(c, badgerDir+damagedSuffix, "KEYREGISTRY"), key, 0o600))
	to := filepath.Join(t.TempDir(), "new")
	r, err := Repair(c, nil, to)
	must(t, err)
	if r.Records != len(want) {
		t.Errorf("%d of %d evenings after Repair", r.Records, len(want))
	}
	must(t, intact(t, to, want))
	t.Log(m.Lost)
}
