package exchange

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"seconddraft/data"
	"seconddraft/internal/kept"
	"seconddraft/internal/record"
)

// fewer draws less often where each draw writes to a disk.
func fewer(t *testing.T) {
	t.Helper()
	checks := flag.Lookup("rapid.checks")
	former := checks.Value.String()
	must(t, checks.Value.Set("20"))
	t.Cleanup(func() { must(t, checks.Value.Set(former)) })
}

func collected(t interface{ Fatal(...any) }, s *data.Store) Archive {
	a, err := Collect(s, now)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// Whatever was in the store: after Replace its export is the archive's, byte for
// byte, with every version, date, dismissal, setting and the draft.
func TestReplaceRestoresBitForBit(t *testing.T) {
	fewer(t)
	s := data.NewTestStore(t)
	rapid.Check(t, func(t *rapid.T) {
		a := anArchive(t)
		if err := Replace(s, a); err != nil {
			t.Fatal(err)
		}
		want, got := exported(t, a), exported(t, collected(t, s))
		if !bytes.Equal(want, got) {
			t.Fatalf("%s\nbecame\n%s", want, got)
		}
		// Once more, over what is there: nothing changes.
		if err := Replace(s, a); err != nil {
			t.Fatal(err)
		}
		if again := exported(t, collected(t, s)); !bytes.Equal(want, again) {
			t.Fatalf("%s\nbecame\n%s", want, again)
		}
	})
}

// An import adds and never changes; the same file again adds nothing; undo leaves
// the store as it was.
func TestImportIsAdditiveAndUndoable(t *testing.T) {
	fewer(t)
	s := data.NewTestStore(t)
	rapid.Check(t, func(t *rapid.T) {
		if err := Replace(s, anArchive(t)); err != nil {
			t.Fatal(err)
		}
		before := collected(t, s)
		in := Incoming{Kind: FromJSON, Archive: anArchive(t)}
		if len(before.Records) > 0 && rapid.Bool().Draw(t, "overlap") {
			in.Archive.Records = append(in.Archive.Records, before.Records[0])
		}
		p, err := Preview(s, in)
		if err != nil {
			t.Fatal(err)
		}
		d, err := Import(s, p, now)
		if err != nil {
			t.Fatal(err)
		}
		after := collected(t, s)
		for _, h := range before.Records {
			if !slices.ContainsFunc(after.Records, func(o History) bool { return exact(o) == exact(h) }) {
				t.Fatalf("record %s was changed", h.ID)
			}
		}
		if len(after.Records) != len(before.Records)+len(p.New)+len(p.Copies) {
			t.Fatalf("%d records and %+v made %d", len(before.Records), p, len(after.Records))
		}
		again, err := Preview(s, in)
		if err != nil {
			t.Fatal(err)
		}
		if !again.Empty() {
			t.Fatalf("the same file again would add %+v", again)
		}
		u, err := Undo(s, d.ID)
		if err != nil || len(u.Kept) > 0 {
			t.Fatal(u, err)
		}
		if want, got := exported(t, before), exported(t, collected(t, s)); !bytes.Equal(want, got) {
			t.Fatalf("%s\nbecame\n%s", want, got)
		}
	})
}

func TestImportNamesDuplicatesAndKeepsBothStates(t *testing.T) {
	s := data.NewTestStore(t)
	r := record.New(now)
	r.Event = "The demo froze."
	must(t, s.SaveVersion(r))
	other := r
	other.Event = "The demo did not freeze."
	in := Incoming{Archive: Archive{Made: now, Records: []History{
		{ID: r.ID, Versions: []Version{{Saved: now, Record: r}, {Saved: now, Record: other}}},
	}}}
	p, err := Preview(s, in)
	must(t, err)
	if len(p.Copies) != 1 || p.Copies[0].ID == r.ID || len(p.New)+len(p.Duplicates) != 0 {
		t.Errorf("another state of a record: %+v", p)
	}
	in.Archive.Records[0].Versions = in.Archive.Records[0].Versions[:1]
	p, err = Preview(s, in)
	must(t, err)
	if len(p.Duplicates) != 1 || p.Duplicates[0].Words != "The demo froze." || !p.Empty() {
		t.Errorf("a duplicate: %+v", p)
	}
}

func TestUndoKeepsWhatWasWrittenSince(t *testing.T) {
	s := data.NewTestStore(t)
	a, b, c := record.New(now), record.New(now.Add(time.Hour)), record.New(now.Add(2*time.Hour))
	a.Event, b.Event, c.Event = "left alone", "written on", "being written on"
	p, err := Preview(s, Incoming{Archive: archiveOf(a, b, c)})
	must(t, err)
	d, err := Import(s, p, now)
	must(t, err)
	b.SecondDraft = "One demo froze."
	must(t, s.SaveVersion(b))
	c.SecondDraft = "Not saved yet."
	must(t, s.SaveDraft(c))
	u, err := Undo(s, d.ID)
	must(t, err)
	if u.Records != 1 || len(u.Kept) != 2 || u.Kept[0].ID != b.ID || u.Kept[1].ID != c.ID {
		t.Errorf("undone %+v", u)
	}
	if _, err := Undo(s, d.ID); !errors.Is(err, ErrNoImport) {
		t.Errorf("a second undo: %v", err)
	}
}

// stopping ends after some writes, like a process that is killed.
type stopping struct {
	*data.Store
	left int
}

var errStopped = errors.New("stopped")

func (s *stopping) AddVersion(r record.Record, at time.Time) error {
	if s.left--; s.left < 0 {
		return errStopped
	}
	return s.Store.AddVersion(r, at)
}

func TestAnImportThatEndedHalfWayCanBeTakenBack(t *testing.T) {
	s := &stopping{data.NewTestStore(t), 2}
	var records []record.Record
	for i := range 4 {
		r := record.New(now.Add(time.Duration(i) * time.Hour))
		r.Event = fmt.Sprint("evening ", i)
		records = append(records, r)
	}
	p, err := Preview(s, Incoming{Archive: archiveOf(records...)})
	must(t, err)
	d, err := Import(s, p, now)
	if !errors.Is(err, errStopped) {
		t.Fatal(err)
	}
	if _, err := Preview(s, Incoming{Archive: archiveOf(records...)}); !errors.Is(err, ErrUnfinished) {
		t.Errorf("after an unfinished import: %v", err)
	}
	u, err := Undo(s, d.ID)
	must(t, err)
	if a := collected(t, s.Store); u.Records != 2 || len(a.Records) != 0 {
		t.Errorf("undone %+v, left %+v", u, a)
	}
}

// A file that has a record in its bin never puts one into the bin that is here.
func TestAnImportBinsNothingThatIsHere(t *testing.T) {
	here, new := record.New(now), record.New(now)
	here.Event, new.Event = "here", "new"
	s := data.NewTestStore(t)
	must(t, s.SaveVersion(here))
	a := archiveOf(here, new)
	a.Settings = map[string]string{"bin/" + string(here.ID): "2026-11-22T22:30:00Z", "bin/" + string(new.ID): "2026-11-22T22:30:00Z", "look": "dark"}
	p, err := Preview(s, Incoming{Archive: a})
	must(t, err)
	if p.Choices() != 1 {
		t.Errorf("%d settings", p.Choices())
	}
	if len(p.Kept()) != 0 {
		t.Errorf("kept is %v", p.Kept())
	}
	_, err = Import(s, p, now)
	must(t, err)
	binned, err := s.InBin()
	must(t, err)
	_, hereIn := binned[here.ID]
	_, newIn := binned[new.ID]
	if hereIn || !newIn {
		t.Errorf("in the bin: %v", binned)
	}
}

// What is kept beside the evenings is no setting of the app, and is counted by its kind.
func TestWhatIsKeptIsCountedByItsKind(t *testing.T) {
	s := data.NewTestStore(t)
	id := record.New(now).ID
	a := Archive{Settings: map[string]string{
		"look": "dark", "kept/win/a": "1", "kept/win/b": "2", "kept/card/c": "3", "kept/of-a-newer-app/d": "4",
		record.ShownPrefix + string(id): "5", record.UnshownPrefix + string(id): "yes", record.PutDownPrefix + string(id): "6",
	}}
	p, err := Preview(s, Incoming{Archive: a})
	must(t, err)
	want := map[kept.Kind]int{"win": 2, "card": 1, "of-a-newer-app": 1}
	if got := p.Kept(); !maps.Equal(got, want) {
		t.Errorf("kept is %v, want %v", got, want)
	}
	if p.Choices() != 1 {
		t.Errorf("%d settings", p.Choices())
	}
}
