package data

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"seconddraft/internal/racetest"
	"seconddraft/internal/record"
)

// quick opens stores with a key derivation that costs nothing.
func quick() settings {
	set := defaultSettings()
	set.cost = func() cost { return testCost }
	return set
}

func evening(t testing.TB, text string) record.Record {
	t.Helper()
	r := record.New(time.Now())
	r.Event = "The demo froze."
	r.SetNarration(text)
	return r
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func shut(t testing.TB, s *Store) {
	t.Helper()
	must(t, s.Close())
}

// problem checks that err is of a kind and says in words what to do.
func problem(t testing.TB, err, kind error) {
	t.Helper()
	_ = said(t, err, kind)
}

// said is problem for tests that look further into what is said.
func said(t testing.TB, err, kind error) *Problem {
	t.Helper()
	var p *Problem
	if !errors.Is(err, kind) || !errors.As(err, &p) {
		t.Fatalf("got error %v, want %v", err, kind)
	}
	what, next := p.Problem()
	if what == "" || next == "" || strings.Contains(what+next, "!") {
		t.Errorf("%v does not say what happened (%q) or what to do (%q)", err, what, next)
	}
	return p
}

func TestRoundTripAndReopen(t *testing.T) {
	for name, passphrase := range map[string][]byte{"key file": nil, "passphrase": []byte("quiet brown chair")} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "new", "folder")
			if state, err := Look(dir); state != Missing || err != nil {
				t.Fatalf("Look before: %v, %v", state, err)
			}
			s, err := create(dir, passphrase, quick())
			must(t, err)
			first, second := evening(t, "I ruin it"), evening(t, "They know")
			second.Started = first.Started.Add(time.Hour)
			must(t, s.SaveVersion(first))
			must(t, s.SaveVersion(second))
			must(t, s.PutSetting("country", "NL"))
			must(t, s.Close())
			must(t, s.Close())

			want := KeyFile
			if passphrase != nil {
				want = Passphrase
			}
			if state, err := Look(dir); state != want || err != nil {
				t.Fatalf("Look after: %v, %v", state, err)
			}
			s, err = open(dir, passphrase, quick())
			must(t, err)
			defer shut(t, s)
			if s.HasPassphrase() != (passphrase != nil) {
				t.Error("HasPassphrase is wrong")
			}
			got, err := s.Get(first.ID)
			must(t, err)
			if got.Narration != "I ruin it" || !got.Started.Equal(first.Started) || len(got.Thoughts) != 1 {
				t.Errorf("got %+v", got)
			}
			list, err := s.List()
			must(t, err)
			if len(list) != 2 || list[0].ID != second.ID || list[1].ID != first.ID || list[0].Words != "The demo froze." {
				t.Errorf("list %+v", list)
			}
			if v, err := s.Setting("country"); v != "NL" || err != nil {
				t.Errorf("setting %q, %v", v, err)
			}
			if v, err := s.Setting("never put"); v != "" || err != nil {
				t.Errorf("setting never put: %q, %v", v, err)
			}
			if _, err := create(dir, nil, quick()); !errors.Is(err, ErrInUse) {
				t.Errorf("Create over an open store: %v", err)
			}
		})
	}
}

func TestCreateKeepsWhatIsThere(t *testing.T) {
	s := NewTestStore(t)
	r := evening(t, "kept")
	must(t, s.SaveVersion(r))
	must(t, s.Close())
	_, err := create(s.Dir(), []byte("another"), quick())
	problem(t, err, ErrExists)
	s, err = open(s.Dir(), nil, quick())
	must(t, err)
	defer shut(t, s)
	if got, err := s.Get(r.ID); err != nil || got.Narration != "kept" {
		t.Errorf("after the second Create: %+v, %v", got, err)
	}
}

func TestDraftIsOneSlot(t *testing.T) {
	s := NewTestStore(t)
	if _, ok, err := s.Draft(); ok || err != nil {
		t.Fatalf("draft of a new store: %v, %v", ok, err)
	}
	first, second := evening(t, "one"), evening(t, "two")
	must(t, s.SaveDraft(first))
	must(t, s.SaveDraft(second))
	if got, ok, err := s.Draft(); !ok || err != nil || got.ID != second.ID || got.Narration != "two" {
		t.Errorf("draft %+v, %v, %v", got, ok, err)
	}
	if list, err := s.List(); len(list) != 0 || err != nil {
		t.Errorf("a draft is in the list: %v, %v", list, err)
	}
	must(t, s.SaveVersion(first))
	if _, ok, _ := s.Draft(); !ok {
		t.Error("saving another record emptied the draft slot")
	}
	must(t, s.SaveVersion(second))
	if _, ok, err := s.Draft(); ok || err != nil {
		t.Errorf("the draft is still there after its record was saved: %v, %v", ok, err)
	}
	must(t, s.SaveDraft(first))
	must(t, s.ClearDraft())
	must(t, s.ClearDraft())
	if _, ok, err := s.Draft(); ok || err != nil {
		t.Errorf("cleared draft: %v, %v", ok, err)
	}
}

// Order comes from the sequence, also when the clock is set back between saves.
func TestVersionsAreOrderedBySequence(t *testing.T) {
	s := NewTestStore(t)
	clock := time.Date(2026, 11, 3, 22, 0, 0, 0, time.UTC)
	s.set.now = func() time.Time { clock = clock.Add(-time.Hour); return clock }
	r := evening(t, "")
	for _, text := range []string{"first", "second", "third"} {
		r.SetNarration(text)
		must(t, s.SaveVersion(r))
	}
	got, err := s.Get(r.ID)
	must(t, err)
	versions, err := s.Versions(r.ID)
	must(t, err)
	if got.Narration != "third" || len(versions) != 3 || versions[0].Record.Narration != "third" ||
		versions[2].Record.Narration != "first" || versions[0].Seq <= versions[1].Seq ||
		!versions[0].Saved.Before(versions[1].Saved) {
		t.Errorf("current %q, versions %+v", got.Narration, versions)
	}
	if list, err := s.List(); len(list) != 1 || err != nil {
		t.Errorf("three versions, list %v, %v", list, err)
	}
	other := evening(t, "")
	if _, err := s.Versions(other.ID); !errors.Is(err, ErrNotFound) {
		t.Errorf("versions of no record: %v", err)
	}
	if _, err := s.Get(other.ID); !errors.Is(err, ErrNotFound) {
		t.Errorf("no record: %v", err)
	}
}

func TestSequenceGoesOnAfterReopen(t *testing.T) {
	s := NewTestStore(t)
	r := evening(t, "before")
	must(t, s.SaveVersion(r))
	must(t, s.Close())
	s, err := open(s.Dir(), nil, quick())
	must(t, err)
	defer shut(t, s)
	r.SetNarration("after")
	must(t, s.SaveVersion(r))
	versions, err := s.Versions(r.ID)
	must(t, err)
	if len(versions) != 2 || versions[0].Record.Narration != "after" || versions[0].Seq <= versions[1].Seq {
		t.Errorf("versions %+v", versions)
	}
}

func TestOddTexts(t *testing.T) {
	racetest.Skip(t) // every odd text is saved and read again, one goroutine
	s := NewTestStore(t)
	texts := map[string]string{
		"NUL":           "a\x00b",
		"emoji":         "👍🏽👨‍👩‍👧",
		"right to left": "אני תמיד הורס הכל",
		"CRLF":          "one\r\ntwo\r\n",
		"separators":    "\u2028\u2029</script>&",
		"one MB":        strings.Repeat("I ruin everything. ", 1<<20/19),
		"one MB of NUL": strings.Repeat("\x00", 1<<20),
		"long line":     strings.Repeat("x", 100_000),
	}
	for name, text := range texts {
		r := evening(t, text)
		must(t, s.SaveDraft(r))
		must(t, s.SaveVersion(r))
		got, err := s.Get(r.ID)
		must(t, err)
		if got.Narration != text || got.Thoughts[0].Text != text {
			t.Errorf("%s: text came back changed", name)
		}
	}
	must(t, s.Close())
	s, err := open(s.Dir(), nil, quick())
	must(t, err)
	defer shut(t, s)
	if list, err := s.List(); len(list) != len(texts) || err != nil {
		t.Errorf("%d of %d records, %v", len(list), len(texts), err)
	}

	bad := evening(t, "caf\xe9")
	must(t, s.SaveVersion(bad))
	if got, err := s.Get(bad.ID); err != nil || got.Narration != "caf\uFFFD" || got.Validate() != nil {
		t.Errorf("invalid UTF-8: %+v, %v", got, err)
	}
	huge := evening(t, strings.Repeat("x", maxValue/2+1))
	problem(t, s.SaveVersion(huge), ErrTooLarge)
	if _, err := s.Get(huge.ID); !errors.Is(err, ErrNotFound) {
		t.Errorf("half of a refused save is there: %v", err)
	}
	if err := s.SaveVersion(record.Record{ID: "../x"}); err == nil {
		t.Error("a record with no true id was saved")
	}
}

func TestClosedStore(t *testing.T) {
	s := NewTestStore(t)
	must(t, s.Close())
	r := evening(t, "x")
	_, getErr := s.Get(r.ID)
	_, listErr := s.List()
	_, versionsErr := s.Versions(r.ID)
	_, _, draftErr := s.Draft()
	_, settingErr := s.Setting("x")
	for name, err := range map[string]error{
		"SaveDraft": s.SaveDraft(r), "SaveVersion": s.SaveVersion(r), "ClearDraft": s.ClearDraft(),
		"Get": getErr, "List": listErr, "Versions": versionsErr, "Draft": draftErr, "Setting": settingErr,
		"PutSetting": s.PutSetting("x", "y"), "SetPassphrase": s.SetPassphrase(nil, []byte("x")), "RemovePassphrase": s.RemovePassphrase(nil),
	} {
		if !errors.Is(err, ErrClosed) {
			t.Errorf("%s on a closed store: %v", name, err)
		}
	}
}

func TestConcurrentUse(t *testing.T) {
	s := NewTestStore(t)
	const writers, each = 4, 10
	var wg sync.WaitGroup
	for range writers {
		wg.Go(func() {
			for range each {
				r := evening(t, "x")
				err := errors.Join(s.SaveDraft(r), s.SaveVersion(r))
				_, getErr := s.Get(r.ID)
				_, listErr := s.List()
				if err := errors.Join(err, getErr, listErr); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if list, err := s.List(); len(list) != writers*each || err != nil {
		t.Errorf("%d records, want %d; %v", len(list), writers*each, err)
	}
}

func TestPermissions(t *testing.T) {
	dir := t.TempDir()
	must(t, os.Chmod(dir, 0o755))
	s, err := create(dir, nil, quick())
	must(t, err)
	must(t, s.SaveDraft(evening(t, "x")))
	must(t, s.Close())
	for name, want := range map[string]os.FileMode{
		".": 0o700, badgerDir: 0o700, slotsA: 0o600, slotsB: 0o600, keyFile: 0o600, keyFileB: 0o600, journalFile: 0o600, lockFile: 0o600,
	} {
		info, err := os.Stat(filepath.Join(dir, name))
		must(t, err)
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s has mode %o, want %o", name, got, want)
		}
	}
}

func TestFolderWithOtherThingsKeepsItsMode(t *testing.T) {
	dir := t.TempDir()
	must(t, os.Chmod(dir, 0o755))
	must(t, os.WriteFile(filepath.Join(dir, "letter.txt"), nil, 0o644))
	s, err := create(dir, nil, quick())
	must(t, err)
	must(t, s.Close())
	info, err := os.Stat(dir)
	must(t, err)
	if info.Mode().Perm() != 0o755 {
		t.Errorf("the folder's mode became %o", info.Mode().Perm())
	}
}

// No word, id or setting stands in any file, open or closed, in text or in name.
func TestNothingInClear(t *testing.T) {
	dir := t.TempDir()
	pass := []byte("correct horse battery")
	s, err := create(dir, pass, quick())
	must(t, err)
	r := evening(t, "Marguerite saw me tremble")
	r.Area, r.SecondDraft, r.Cause = "zitherclub", "one trembling evening", "overslept again"
	must(t, s.PutSetting("contact", "Bartholomew"))
	for range 300 { // enough for more than one log file or table
		must(t, s.SaveDraft(r))
	}
	must(t, s.SaveVersion(r))
	needles := []string{
		"Marguerite", "tremble", "zitherclub", "trembling", "overslept", "demo froze", "Bartholomew", "contact",
		string(r.ID), "battery", "narration", "second_draft",
	}
	search := func(when string) {
		t.Helper()
		files := 0
		must(t, filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			files++
			b, err := os.ReadFile(path)
			for _, needle := range needles {
				if strings.Contains(string(b), needle) || strings.Contains(path, needle) {
					t.Errorf("%s: %q stands in %s", when, needle, path)
				}
			}
			return err
		}))
		if files < 6 {
			t.Errorf("%s: only %d files were searched", when, files)
		}
	}
	search("open")
	must(t, s.Close())
	search("closed")
}

// TestAFileInPlaceOfTheFolder is named as what it is, and left alone.
func TestAFileInPlaceOfTheFolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "words")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, errLook := Look(path)
	_, errOpen := Open(path, nil)
	_, errCreate := Create(path, nil)
	for name, err := range map[string]error{"Look": errLook, "Open": errOpen, "Create": errCreate} {
		var p *Problem
		if !errors.As(err, &p) || errors.Is(err, ErrDamaged) || !strings.Contains(p.What, "where a folder should be") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "mine" {
		t.Errorf("the file holds %q, %v", got, err)
	}
}
