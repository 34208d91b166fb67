package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"seconddraft/ui/kit"
)

// places answers where a file is, in place of the dialogs.
type places struct {
	path        string // "" puts the question away
	title, name string // what was asked
	asked       int
}

func (p *places) answer(title, name string, chosen func(string)) {
	p.title, p.name = title, name
	p.asked++
	if p.path != "" {
		chosen(p.path)
	}
}

func (p *places) save(title, name string, chosen func(string)) { p.answer(title, name, chosen) }
func (p *places) open(title string, chosen func(string))       { p.answer(title, "", chosen) }
func (p *places) folder(title string, chosen func(string))     { p.answer(title, "", chosen) }

// withPlaces has the dialogs answered by the test.
func (d *desk) withPlaces() *places {
	p := &places{}
	d.u.pick = p
	return p
}

// fileAt presses the button that writes and waits for the file.
func (d *desk) fileAt(p *places, path string) []byte {
	d.Helper()
	p.path = path
	d.press("Save the file …")
	d.until("the file", func() bool { return d.sees("evening") && d.button("Done") != nil })
	b, err := os.ReadFile(path)
	if err != nil {
		d.Fatal(err)
	}
	return b
}

func TestTakeEverythingWithAPassphrase(t *testing.T) {
	d := open(t, t.TempDir())
	d.keep(1, "The demo stopped.", "I ruin it.", "It stopped once.")
	p := d.withPlaces()
	d.u.openSettings(sectionFiles)
	d.press("Take your words with you …")
	for _, tt := range []struct{ first, second, says string }{
		{"", "", "8 characters"}, {"four small words", "four small word", "not the same"},
	} {
		d.secrets(tt.first, tt.second)
		d.press("Save the file …")
		if !d.sees(tt.says) || p.asked > 0 {
			t.Errorf("%q and %q: asked %d times, %s", tt.first, tt.second, p.asked, d.words())
		}
	}
	d.secrets("four small words", "four small words")
	p.path = ""
	d.press("Save the file …") // and put the question away
	if p.name != "second-draft-2026-02-11.json.age" || d.u.opening {
		t.Errorf("asked for %q", p.name)
	}
	path := filepath.Join(t.TempDir(), "all.age")
	b := d.fileAt(p, path)
	if !bytes.HasPrefix(b, []byte("age-encryption.org/v1")) || bytes.Contains(b, []byte("demo")) {
		t.Errorf("the file begins %q", b[:40])
	}
	if !d.sees("1 evening with 1 saved version is in this file:") || !d.sees(path) || d.sees(anyoneReads) {
		t.Errorf("it says: %s", d.words())
	}
	d.press("Done")
	if d.u.place != placeSettings {
		t.Error("it does not go back to Settings")
	}
}

func TestTakeWhatWasFoundInTheClear(t *testing.T) {
	d := searchable(t)
	p := d.withPlaces()
	d.shortcut(fyne.KeyF)
	d.find("ruin")
	d.press("Take these with you …")
	if d.button("Complete (JSON)") != nil || !d.button("1 evening found").Chosen() || d.button("All: 3 evenings") == nil {
		t.Errorf("for one that was found it offers %q", d.labels())
	}
	d.press("Everyone")
	if !d.sees(anyoneReads) {
		t.Error("no warning before a file that anyone can read")
	}
	b := d.fileAt(p, filepath.Join(t.TempDir(), "one.md"))
	if !strings.Contains(string(b), "The train was late.") || strings.Contains(string(b), "cake") {
		t.Errorf("taken: %s", b)
	}
	if !strings.HasPrefix(p.title, anyoneReads) || !d.sees(anyoneReads) || p.name != "second-draft-2026-02-11.md" {
		t.Errorf("asked %q, %q; it says %s", p.title, p.name, d.words())
	}
	d.press("Done")
	if all[*kit.Line](d)[0].Text() != "ruin" || !d.sees("1 evening found") {
		t.Error("the search is gone")
	}
	// From the page of one evening, and then all of them after all.
	d.key(fyne.KeyReturn)
	d.press("Take it with you …")
	if !d.button("This evening").Chosen() {
		t.Errorf("it offers %q", d.labels())
	}
	d.press("All: 3 evenings")
	d.press("Ratings (CSV)")
	d.press("Everyone")
	if b := d.fileAt(p, filepath.Join(t.TempDir(), "r.csv")); !strings.HasPrefix(string(b), "record,date") || !d.sees("3 evenings are in this file") {
		t.Errorf("ratings: %s %s", b, d.words())
	}
	d.press("Done")
	if d.u.viewing == "" || !d.sees("The train was late.") {
		t.Error("it does not go back to the evening")
	}
}

func TestTheSheetIsSeenBeforeItIsPrinted(t *testing.T) {
	d := open(t, t.TempDir())
	d.keep(5, "The train was late. 日", "I ruin trips.", "")
	d.keep(1, "The demo stopped.", "I ruin it.", "It stopped once.")
	p := d.withPlaces()
	d.u.openSettings(sectionFiles)
	d.press("Take your words with you …")
	d.press("A sheet (PDF)")
	if !d.sees("The train was late.") || !d.sees("I ruin trips.") || !d.sees("Evening 1 of 2") || d.sees("The demo") {
		t.Errorf("the preview: %s", d.words())
	}
	d.press("What I told myself")
	if d.sees("I ruin trips.") || d.button("What I told myself").Chosen() {
		t.Error("a field that was taken away is still there")
	}
	d.press("Show the next one")
	if !d.sees("The demo stopped.") || !d.sees("It stopped once.") || d.sees("I ruin it.") {
		t.Errorf("the next one: %s", d.words())
	}
	for _, f := range []string{"What happened", "Second draft", "Feelings"} {
		d.press(f)
	}
	if !d.sees("Nothing else of this evening.") {
		t.Errorf("nothing chosen: %s", d.words())
	}
	d.press("What happened")
	d.press("Everyone")
	b := d.fileAt(p, filepath.Join(t.TempDir(), "s.pdf"))
	if !bytes.HasPrefix(b, []byte("%PDF")) || !d.sees("日 as [u+65e5]") {
		t.Errorf("the sheet: %s", d.words())
	}
}

// Where it cannot be written the page says why, keeps what was chosen, and the
// next try works.
func TestAFileThatCannotBeWritten(t *testing.T) {
	d := open(t, t.TempDir())
	d.keep(1, "The demo stopped.", "I ruin it.", "")
	p := d.withPlaces()
	d.u.openSettings(sectionFiles)
	d.press("Take your words with you …")
	d.press("Everyone")
	dir := t.TempDir()
	p.path = filepath.Join(dir, "gone", "a.json")
	d.press("Save the file …")
	d.until("an answer", func() bool { return !d.u.opening })
	if !d.sees("is not there any more") || !d.sees("Choose another place") {
		t.Errorf("it says: %s", d.words())
	}
	d.fileAt(p, filepath.Join(dir, "a.json"))

	// Left meanwhile: what went wrong is said beside the page.
	d.press("Done")
	d.press("Take your words with you …")
	d.press("Everyone")
	p.path = filepath.Join(dir, "gone", "a.json")
	d.press("Save the file …")
	d.u.open(placeTonight)
	d.until("an answer", func() bool { return !d.u.opening })
	if !d.sees("is not there any more") {
		t.Errorf("after the page was left: %s", d.words())
	}
}

func TestNothingToTake(t *testing.T) {
	d := open(t, t.TempDir())
	p := d.withPlaces()
	d.u.openSettings(sectionFiles)
	d.press("Take your words with you …")
	d.press("A sheet (PDF)")
	d.press("Everyone")
	d.press("Save the file …")
	if p.asked != 0 || !d.sees("Write an evening first.") {
		t.Errorf("it says: %s", d.words())
	}
	d.escape()
	if d.u.place != placeSettings {
		t.Error("Escape does not go back")
	}
}

// Fyne's own dialog says which file was chosen, and leaves the file alone until
// ours is whole. What it noted in the preferences is taken out again.
func TestTheDialogTouchesNoFile(t *testing.T) {
	d := open(t, t.TempDir())
	d.keep(1, "The demo stopped.", "I ruin it.", "")
	dir := t.TempDir()
	old := filepath.Join(dir, "a.json")
	if err := os.WriteFile(old, []byte("the file before"), 0o600); err != nil {
		t.Fatal(err)
	}
	place, err := storage.ListerForURI(storage.NewFileURI(dir))
	if err != nil {
		t.Fatal(err)
	}
	ask := &dialogs{u: d.u, last: place}
	var chosen []string
	for _, name := range []string{"a.json", "new.json"} {
		ask.save("Where?", name, func(path string) { chosen = append(chosen, path) })
		over := d.u.win.Canvas().Overlays()
		if d.u.app.Preferences().String(dialogKeys[0]) == "" {
			t.Error("Fyne notes no folder any more: forget can go")
		}
		tapIn(t, over.Top(), "Save here")
		if name == "a.json" {
			tapIn(t, over.Top(), "Yes")
		}
		if over.Top() != nil {
			t.Error("a dialog is left over the page")
		}
	}
	if want := []string{old, filepath.Join(dir, "new.json")}; !slices.Equal(chosen, want) {
		t.Errorf("chosen %q", chosen)
	}
	b, _ := os.ReadFile(old)
	files, _ := os.ReadDir(dir)
	if string(b) != "the file before" || len(files) != 1 {
		t.Errorf("after it was only asked: %q, %v", b, files)
	}
	for _, key := range dialogKeys {
		if d.u.app.Preferences().String(key) != "" || d.u.app.Preferences().Int(key) != 0 {
			t.Errorf("%s is left in the preferences", key)
		}
	}
	// A lock takes an open question away.
	ask.save("Where?", "b.json", func(string) { t.Error("chosen after the page was left") })
	d.u.open(placeHelp)
	if d.u.win.Canvas().Overlays().Top() != nil {
		t.Error("the dialog stands over the next page")
	}
	dialog.ShowInformation("x", "y", d.u.win)
	d.u.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.u.win.Canvas().Overlays().Top() != nil || d.u.place != placeHelp {
		t.Error("Escape does not close the dialog alone")
	}
}

// tapIn presses a button of Fyne's.
func tapIn(t *testing.T, o fyne.CanvasObject, label string) {
	t.Helper()
	found := false
	visit(o, func(o fyne.CanvasObject) {
		if b, ok := o.(*widget.Button); ok && !found && b.Text == label {
			found = true
			test.Tap(b)
		}
	})
	if !found {
		t.Fatalf("there is no button %q in the dialog", label)
	}
}
