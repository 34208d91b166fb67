package data

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"seconddraft/data/journal"
	"seconddraft/internal/record"
	"seconddraft/internal/soak"
)

func journalSize(t testing.TB, dir string) int64 {
	t.Helper()
	info, err := os.Stat(filepath.Join(dir, journalFile))
	must(t, err)
	return info.Size()
}

// The journal does not grow for ever while drafts are saved over, and nothing is
// lost by its being written anew.
func TestCompaction(t *testing.T) {
	dir := t.TempDir()
	set := quick()
	set.slack = 64 << 10
	s, err := create(dir, nil, set)
	must(t, err)
	kept := evening(t, "kept")
	must(t, s.SaveVersion(kept))
	r := evening(t, strings.Repeat("words ", 200))
	compacted, before := 0, int64(0)
	for range 200 {
		must(t, s.SaveDraft(r))
		size := journalSize(t, dir)
		if size < before {
			compacted++
		}
		if size > 200<<10 {
			t.Fatalf("the journal grew to %d bytes", size)
		}
		before = size
	}
	if compacted == 0 {
		t.Error("it was never compacted")
	}
	must(t, s.Close())
	if size := journalSize(t, dir); size > 100<<10 {
		t.Errorf("%d bytes after the end of the session", size)
	}
	s, err = open(dir, nil, quick())
	must(t, err)
	defer shut(t, s)
	if got, err := s.Get(kept.ID); err != nil || got.Narration != "kept" {
		t.Errorf("%q, %v", got.Narration, err)
	}
	if got, ok, err := s.Draft(); !ok || err != nil || got.Narration != r.Narration {
		t.Errorf("the draft: %v, %v", ok, err)
	}
}

// One long evening: about 900 words in 40 minutes, a draft every 0.3 s of typing.
func TestEveningOfTyping(t *testing.T) {
	start := time.Now()
	s := NewTestStore(t)
	minutes := soak.Count(1, 40)
	saves := minutes * 60 * 2 // typing two thirds of the time
	words := strings.Fields(strings.Repeat("I always get it wrong and now they all know it ", 900/10+1))
	r := evening(t, "")
	var most int64
	for i := range saves {
		r.SetNarration(strings.Join(words[:1+i*900/(40*60*2)], " "))
		must(t, s.SaveDraft(r))
		size, _ := s.journal.Size()
		most = max(most, size)
	}
	must(t, s.SaveVersion(r))
	end := func() int64 { must(t, s.Close()); return journalSize(t, s.Dir()) }()
	if most > compactSlack+1<<20 || end > 400<<10 {
		t.Errorf("the journal grew to %d bytes and is %d at the end", most, end)
	}
	soak.Report(t, fmt.Sprintf("%d minutes of typing, a draft each 0.3 s", minutes), saves, start,
		fmt.Sprintf("the journal grew to %d KB at most and was %d KB after the end", most>>10, end>>10))
}

func TestDelete(t *testing.T) {
	s := NewTestStore(t)
	gone, kept := evening(t, "gone"), evening(t, "kept")
	for _, r := range []record.Record{gone, kept} {
		must(t, s.SaveVersion(r))
		must(t, s.SaveVersion(r))
		must(t, s.Dismiss(record.Dismissal{Rule: "r", Clause: string(r.ID), Words: r.Narration, Record: r.ID}))
	}
	must(t, s.SaveDraft(gone))
	check := func() {
		t.Helper()
		_, err := s.Get(gone.ID)
		_, errVersions := s.Versions(gone.ID)
		if err != ErrNotFound || errVersions != ErrNotFound {
			t.Errorf("the deleted record: %v, %v", err, errVersions)
		}
		if list, err := s.List(); len(list) != 1 || err != nil {
			t.Errorf("list %v, %v", list, err)
		}
		if _, ok, err := s.Draft(); ok || err != nil {
			t.Errorf("its draft: %v, %v", ok, err)
		}
		said, err := s.Dismissals()
		must(t, err)
		for _, d := range said {
			if (d.Words == "") != (d.Record == gone.ID) {
				t.Errorf("dismissal %+v", d)
			}
		}
		if v, err := s.Versions(kept.ID); len(v) != 2 || err != nil || len(said) != 2 {
			t.Errorf("%d versions of the other, %v; %d dismissals", len(v), err, len(said))
		}
	}
	must(t, s.Delete(gone.ID))
	check()
	if err := s.Delete(gone.ID); err != ErrNotFound {
		t.Errorf("deleting twice: %v", err)
	}
	must(t, s.Close())
	// From the journal too.
	must(t, os.RemoveAll(s.path(badgerDir)))
	var err error
	s, err = open(s.dir, nil, quick())
	must(t, err)
	defer shut(t, s)
	check()
}

// After Purge no file holds a deleted text, sealed or not: every value of every
// file is opened with the store's own keys.
func TestPurge(t *testing.T) {
	s := NewTestStore(t)
	gone, kept := evening(t, "gone for good"), evening(t, "kept")
	must(t, s.SaveVersion(gone))
	must(t, s.SaveDraft(gone))
	must(t, s.SaveVersion(gone))
	must(t, s.SaveVersion(kept))
	must(t, os.Mkdir(s.path(badgerDir+damagedSuffix), 0o700))
	must(t, os.WriteFile(s.path(journalFile+oldSuffix), []byte("x"), 0o600))
	must(t, s.Delete(gone.ID))
	if n := openedTexts(t, s, "gone for good"); n == 0 {
		t.Fatal("the search finds nothing before Purge")
	}
	must(t, s.Purge())
	if n := openedTexts(t, s, "gone for good"); n > 0 {
		t.Errorf("%d values still hold it", n)
	}
	if n := openedTexts(t, s, "kept"); n == 0 {
		t.Error("the search finds nothing of what lives")
	}
	left, err := filepath.Glob(filepath.Join(s.dir, "*.*"))
	must(t, err)
	for _, path := range left {
		if name := filepath.Base(path); name != slotsA && name != slotsB && name != keyFileB {
			t.Errorf("%s is left", name)
		}
	}
	// It goes on as before.
	must(t, s.SaveVersion(kept))
	must(t, s.Close())
	again, err := open(s.dir, nil, quick())
	must(t, err)
	defer shut(t, again)
	if v, err := again.Versions(kept.ID); len(v) != 2 || err != nil || again.Mended() != nil {
		t.Errorf("%d versions, %v, %+v", len(v), err, again.Mended())
	}
}

// openedTexts counts the values in journal and database files that hold a text.
func openedTexts(t testing.TB, s *Store, text string) (n int) {
	t.Helper()
	_, err := journal.Read(s.path(journalFile), s.journalSeal(), func(e journal.Entry) {
		for _, plain := range e.Put {
			if strings.Contains(string(plain), text) {
				n++
			}
		}
	})
	must(t, err)
	for key, states := range readRaw(s.badgerOptions()).values {
		for _, v := range states {
			if len(v.sealed) == 0 {
				continue
			}
			plain, err := unseal(s.seal, v.sealed[1:], valueData(key))
			must(t, err)
			if strings.Contains(string(plain), text) {
				n++
			}
		}
	}
	return n
}

// A save that the database refuses is not in the journal either, and the next
// opening has all that was acknowledged.
func TestSaveThatFailsHalfWay(t *testing.T) {
	s := NewTestStore(t)
	r := evening(t, "before")
	must(t, s.SaveVersion(r))
	must(t, s.db.Close())
	r.SetNarration("refused")
	if err := s.SaveVersion(r); err == nil {
		t.Fatal("a closed database took a save")
	}
	_, state, err := s.readJournal()
	if err != nil || state.Last != s.head.Seq || !state.Whole() || state.Torn() > 0 {
		t.Errorf("the journal: %+v, %v; head %d", state, err, s.head.Seq)
	}
	s.db = nil
	s.suspect.Store(true)
	must(t, s.Close())
	again, err := open(s.dir, nil, quick())
	must(t, err)
	defer shut(t, again)
	if v, err := again.Versions(r.ID); len(v) != 1 || err != nil || v[0].Record.Narration != "before" {
		t.Errorf("%+v, %v", v, err)
	}
}

// A journal that does not take a save, and cannot be cut back, stops all saving
// with a sentence, until the store is opened again.
func TestBrokenJournal(t *testing.T) {
	s := NewTestStore(t)
	r := evening(t, "before")
	must(t, s.SaveVersion(r))
	must(t, s.journal.Close())
	if err := s.SaveVersion(r); err == nil {
		t.Fatal("a closed journal took a save")
	}
	problem(t, s.SaveDraft(r), ErrReadOnly)
	if got, err := s.Get(r.ID); err != nil || got.Narration != "before" {
		t.Errorf("reading: %q, %v", got.Narration, err)
	}
	s.journal = nil
	must(t, s.Close())
	again, err := open(s.dir, nil, quick())
	must(t, err)
	defer shut(t, again)
	must(t, again.SaveVersion(r))
}
