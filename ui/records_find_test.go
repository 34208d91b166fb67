package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seconddraft/data"
	"seconddraft/internal/record"
	"seconddraft/internal/search"
	"seconddraft/ui/kit"
)

// find types into the search line.
func (d *desk) find(words string) {
	d.Helper()
	e, ok := d.u.win.Canvas().Focused().(*kit.Entry)
	if !ok {
		d.Fatalf("the focus is on %T, not on the search line", d.u.win.Canvas().Focused())
	}
	e.SetText(words)
}

// shortcut presses a key with Ctrl where the focus is.
func (d *desk) shortcut(key fyne.KeyName) {
	s := &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
	d.u.win.Canvas().(fyne.Shortcutable).TypedShortcut(s)
}

// searchable has three evenings and waits until they can be searched.
func searchable(t *testing.T) *desk {
	d := open(t, t.TempDir())
	d.keep(40, "The train was late.", "I ruined the trip.", "")
	d.keep(1, "The demo stopped at the café.", "", "It stopped once.")
	r := record.New(d.now)
	r.Event, r.Area, r.Finished = "The cake was gone.", "family", true
	r.Feelings = []record.Feeling{{Name: "ashamed"}}
	r.Verdicts = []record.Verdict{{Category: "labeling", Rule: "labeling/x", Answer: record.CouldBe}}
	if err := d.u.store.SaveVersion(r); err != nil {
		t.Fatal(err)
	}
	d.u.open(placeRecords)
	d.until("the search", func() bool { return d.u.finder.filled.Load() && d.u.waiting == nil })
	return d
}

func TestSearchByWords(t *testing.T) {
	d := searchable(t)
	if !d.sees("3 evenings") {
		t.Errorf("not counted: %s", d.words())
	}
	d.shortcut(fyne.KeyF)
	d.find("ruin")
	if !d.sees("The train") || d.sees("The demo") || !d.sees("1 evening found") {
		t.Errorf("by a stem: %s", d.words())
	}
	d.find("caf")
	if !d.sees("The demo") || d.sees("The train") {
		t.Errorf("while it is typed: %s", d.words())
	}
	d.find("holiday")
	if !d.sees("No evening has all of that.") || d.sees("The train") {
		t.Errorf("nothing found: %s", d.words())
	}
	d.find("cafe")
	d.key(fyne.KeyReturn) // to the list
	d.key(fyne.KeyReturn)
	if !d.sees("It stopped once.") {
		t.Errorf("the one that was found does not open: %s", d.words())
	}
	d.escape()
	if d.sees("The train") || all[*kit.Line](d)[0].Text() != "cafe" {
		t.Error("the search is gone after one evening was read")
	}
	d.key(fyne.KeyEscape)
	if !d.sees("3 evenings") {
		t.Error("Escape does not end the search")
	}
	// A saved evening is found at once.
	d.u.open(placeTonight)
	d.write("A new holiday began badly.")
	d.shortcut(fyne.KeyF)
	d.find("holidays")
	if !d.sees("A new holiday") {
		t.Errorf("just written: %s", d.words())
	}
}

func TestFilters(t *testing.T) {
	d := searchable(t)
	d.press("Narrow it down")
	for _, label := range []string{"family", "ashamed", findingName("labeling")} {
		d.press(label)
		if !d.sees("1 evening found") || !d.sees("The cake") {
			t.Errorf("%s: %s", label, d.words())
		}
		if !d.button(label).Chosen() {
			t.Errorf("%s is not shown as chosen", label)
		}
		d.press(label)
		if !d.sees("3 evenings") {
			t.Errorf("%s stays: %s", label, d.words())
		}
	}
	d.press("With a second draft")
	if !d.sees("1 evening found") || !d.sees("The demo") {
		t.Errorf("with a second draft: %s", d.words())
	}
	d.press("With a second draft")
	from := all[*kit.Line](d)[1]
	from.Entry.SetText("2026-02")
	if !d.sees("2 evenings found") || d.sees("The train") {
		t.Errorf("from February: %s", d.words())
	}
	from.Entry.SetText("Feb")
	if !d.sees("Write a day as 2026-11-03, a month as 2026-11, or a year as 2026.") {
		t.Error("a day that cannot be read is not said")
	}
	from.Entry.SetText("2026-02")
	d.press("Put the filters away")
	if !d.sees("3 evenings") || d.u.shelf.query != (search.Query{}) || d.button("family") != nil {
		t.Errorf("put away, and still: %s", d.words())
	}
}

func TestParseDay(t *testing.T) {
	for _, c := range []struct {
		typed, first, last string
	}{
		{"2026", "2026-01-01", "2026-12-31"},
		{" 2026-02 ", "2026-02-01", "2026-02-28"},
		{"2026-11-03", "2026-11-03", "2026-11-03"},
	} {
		for last, want := range map[bool]string{false: c.first, true: c.last} {
			if got, ok := parseDay(c.typed, last); !ok || got.Format(time.DateOnly) != want {
				t.Errorf("%q, last %v: %v, %v", c.typed, last, got, ok)
			}
		}
	}
	for typed, fine := range map[string]bool{"": true, "  ": true, "yesterday": false, "2026-13": false, "2026-02-30": false} {
		if got, ok := parseDay(typed, true); ok != fine || !got.IsZero() {
			t.Errorf("%q: %v, %v", typed, got, ok)
		}
	}
}

func TestVersionsCanBeReadAndBroughtBack(t *testing.T) {
	d := open(t, t.TempDir())
	d.keep(1, "The demo stopped.", "I ruin every demo.", "")
	d.u.open(placeRecords)
	d.key(fyne.KeyReturn)
	id := d.u.viewing
	rec, err := d.u.store.Get(id)
	if err != nil {
		t.Fatal(err)
	}
	rec.SetNarration("It was rough.")
	rec.SecondDraft = "One demo stopped."
	if err := d.u.store.SaveVersion(rec); err != nil {
		t.Fatal(err)
	}
	d.u.show()
	d.press("Earlier versions")
	if !d.sees("New in it: “What you told yourself”, “Second draft”") || !d.sees("The first one kept") {
		t.Errorf("the versions: %s", d.words())
	}
	d.key(fyne.KeyReturn)
	if d.button("Bring this version back") != nil || !d.sees("It was rough.") {
		t.Errorf("the newest version: %s %q", d.words(), d.labels())
	}
	d.escape()
	d.key(fyne.KeyDown)
	d.key(fyne.KeyReturn)
	if !d.sees("I ruin every demo.") || d.sees("It was rough.") {
		t.Errorf("the first version: %s", d.words())
	}
	d.press("Bring this version back")
	list, err := d.u.store.(*data.Store).Versions(id)
	if err != nil || len(list) != 3 || list[0].Record.Narration != "I ruin every demo." || list[1].Record.SecondDraft != "One demo stopped." {
		t.Errorf("%d versions, %v: %+v", len(list), err, list)
	}
	d.key(fyne.KeyEscape)
	if !d.sees("I ruin every demo.") || d.sees("One demo stopped.") {
		t.Errorf("the evening now: %s", d.words())
	}
}

// Words of tonight that no version holds yet are one before an old one comes back.
func TestBringingBackKeepsWhatWasTyped(t *testing.T) {
	d := open(t, t.TempDir())
	d.write("First words.")
	d.u.keepVersion()
	d.u.open(placeTonight)
	d.write(" Second words.")
	id := d.u.night.rec.ID
	list, err := d.u.store.Versions(id)
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	d.u.bringVersionBack(list[0].Record)
	list, err = d.u.store.Versions(id)
	if err != nil || len(list) != 3 || list[1].Record.Event != "First words. Second words." {
		t.Errorf("%+v, %v", list, err)
	}
	if d.u.night.rec.Event != "First words." {
		t.Errorf("tonight goes on with %q", d.u.night.rec.Event)
	}
}
