package ui

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"fyne.io/fyne/v2"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// keep stores an evening that began some days ago.
func (d *desk) keep(daysAgo int, event, first, second string) {
	d.Helper()
	r := record.New(d.now.AddDate(0, 0, -daysAgo))
	r.Event, r.Narration, r.SecondDraft, r.Finished = event, first, second, true
	if err := d.u.store.SaveVersion(r); err != nil {
		d.Fatal(err)
	}
	d.u.finder.put(r)
}

// key sends a key to what has the focus.
func (d *desk) key(name fyne.KeyName) {
	d.Helper()
	f := d.u.win.Canvas().Focused()
	if f == nil {
		d.Fatalf("nothing has the focus for %s", name)
	}
	f.TypedKey(&fyne.KeyEvent{Name: name})
}

func TestRecordsFromListToOneAndBack(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.open(placeRecords)
	if !d.sees("Each evening you write will stand here") {
		t.Error("the empty page does not say what will be there")
	}
	d.keep(2, "The train was late.", "I ruin every trip.", "")
	d.keep(1, "The demo stopped.", "", "It stopped once.")
	d.keep(0, "The cake was gone.", "I let all of them down.", "One cake was late.")
	d.u.open(placeRecords)
	words := d.words()
	cake, demo, train := strings.Index(words, "The cake"), strings.Index(words, "The demo"), strings.Index(words, "The train")
	if cake < 0 || cake > demo || demo > train {
		t.Errorf("not newest first: %s", words)
	}
	if strings.Contains(words, "For example") {
		t.Error("the example stands beside real evenings")
	}

	d.key(fyne.KeyDown)
	d.key(fyne.KeyReturn)
	if !d.sees("It stopped once.") || d.sees("First draft") {
		t.Errorf("Enter does not open the second row as it is: %s", d.words())
	}
	d.escape()
	d.key(fyne.KeySpace)
	if !d.sees("I let all of them down.") || !d.sees("One cake was late.") {
		t.Errorf("Space does not open the first row with both drafts: %s", d.words())
	}
	if n := len(all[*kit.Paper](d)); n > 0 {
		t.Error("words can be changed where they are only shown")
	}
	d.press("Back to the list")
	if !d.sees("The train was late.") {
		t.Error("the list is gone")
	}
	d.key(fyne.KeyReturn)
	d.press("Go on writing")
	if d.u.place != placeTonight || d.u.night.rec.Event != "The cake was gone." {
		t.Errorf("it goes on with %q", d.u.night.rec.Event)
	}
}

// A store that cannot be read must not look like one with nothing in it.
func TestRecordsThatCannotBeRead(t *testing.T) {
	d := open(t, t.TempDir())
	d.keep(0, "The cake was gone.", "I let all of them down.", "")
	if err := d.u.store.Close(); err != nil {
		t.Fatal(err)
	}
	d.u.open(placeRecords)
	_, err := d.u.store.List()
	what, next := explain(err)
	if !d.sees(what) || !d.sees(next) || d.sees("For example") {
		t.Errorf("the page says: %s", d.words())
	}
}

func TestRowsKeepToOneLine(t *testing.T) {
	d := open(t, t.TempDir())
	row := newRecordRow()
	long := record.Summary{
		Started: d.now, Area: strings.Repeat("own word ", 40), Words: strings.Repeat("WWWW ", 14) + "…", HasSecondDraft: true,
	}
	for _, width := range []float32{900, 480, 200, 30} {
		row.Resize(fyne.NewSize(width, row.MinSize().Height))
		row.set(long)
		for _, p := range []*kit.Para{row.when, row.words} {
			if h, one := p.MinSize().Height, float32(32); h > one {
				t.Errorf("at %v the row needs %v for %q", width, h, p.Text())
			}
		}
	}
	row.Resize(fyne.NewSize(900, 72))
	row.set(record.Summary{Started: d.now, Words: "שלום 👍 é"})
	if row.words.Text() != "שלום 👍 é" {
		t.Errorf("words that fit became %q", row.words.Text())
	}
}

func TestFeelingsLine(t *testing.T) {
	n := func(v record.Rating) *record.Rating { return &v }
	fs := []record.Feeling{{Name: "embarrassed", Before: n(80), After: n(0)}, {Name: "tired"}, {Name: "sad", Before: n(0)}}
	for after, want := range map[bool]string{false: "embarrassed 80, tired, sad 0", true: "embarrassed 0"} {
		if got := feelingsLine(fs, after); got != want {
			t.Errorf("after %v: %q, want %q", after, got, want)
		}
	}
	if got := feelingsLine(nil, false); got != "" {
		t.Errorf("nothing felt: %q", got)
	}
}

// With more evenings than fit into the window the newest stand there at once, and
// the others when they are read.
func TestNewestStandThereBeforeTheOthersAreRead(t *testing.T) {
	d := open(t, t.TempDir())
	const many = firstRows + 5
	for i := range many {
		r := record.New(d.now.AddDate(0, 0, -i))
		r.Event, r.Finished = fmt.Sprintf("Evening %d.", i), true
		if err := d.u.store.SaveVersion(r); err != nil {
			t.Fatal(err)
		}
	}
	d.u.finder.once.Do(func() {}) // the others are not read yet
	d.u.open(placeRecords)
	if !d.sees("Evening 0.") || !d.sees("The others are being read") {
		t.Errorf("at once: %s", d.words())
	}
	if n := all[*recordList](d)[0].Length(); n != firstRows {
		t.Errorf("%d rows at once", n)
	}
	f := d.u.finder
	f.once = sync.Once{}
	d.u.fillNow()
	d.until("the lines", func() bool { return f.listed.Load() && all[*recordList](d)[0].Length() == many })
	if !d.sees(fmt.Sprint(many, " evenings")) {
		t.Errorf("then: %s", d.words())
	}
	d.until("the search", func() bool { return f.filled.Load() && d.u.waiting == nil })
}

// A line that cannot be read is said as soon as it is found, also where the first
// page did not come to it.
func TestLineThatCannotBeReadIsSaid(t *testing.T) {
	d := open(t, t.TempDir())
	d.keep(1, "The demo stopped.", "", "")
	d.u.finder.once.Do(func() {})
	d.u.open(placeRecords)
	d.u.finder.lose(errors.New("one line is gone"))
	d.u.finder.listed.Store(true)
	d.u.waiting()
	if !d.sees("one line is gone") || !d.sees("The demo") {
		t.Errorf("not said: %s", d.words())
	}
}
