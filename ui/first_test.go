package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/widget"

	"seconddraft/ui/kit"
)

// filled counts the filled buttons of the page: one at most.
func (d *desk) oneMainButton() {
	d.Helper()
	n := 0
	for _, b := range all[*kit.Button](d) {
		if b.Style() == kit.Filled {
			n++
		}
	}
	if n > 1 {
		d.Errorf("the page has %d filled buttons: %q", n, d.labels())
	}
}

// TestFirstRunToAWholeEvening: one page, then the first step, then an evening that
// is there at the next start, where the first page is not.
func TestFirstRunToAWholeEvening(t *testing.T) {
	dir := t.TempDir()
	d := atHome(t, dir)
	for _, want := range []string{"not therapy and makes no diagnosis", "stay on this computer"} {
		if !d.sees(want) {
			t.Errorf("the first page does not say %q: %s", want, d.words())
		}
	}
	d.oneMainButton()
	d.press("Write now")
	d.write("I spilled the soup.")
	d.u.goOn()
	d.write("I always spill it.")
	for range 3 {
		d.u.goOn()
	}
	d.write("I spilled it once.")
	d.u.goOn()
	d.u.goOn()
	if !d.u.night.closed || !d.sees("I spilled it once.") {
		t.Fatalf("the evening did not close: %s", d.words())
	}
	d.u.closeStore()
	if d = atHome(t, dir); d.button("Write now") != nil || d.button("Write") == nil {
		t.Errorf("the first page is there again: %q", d.labels())
	}
}

// TestAnEmptyHomeSaysWhatWillBeThere once the first page was left without a word.
func TestAnEmptyHomeSaysWhatWillBeThere(t *testing.T) {
	dir := t.TempDir()
	d := atHome(t, dir)
	d.press("Write now")
	d.u.closeStore()
	d = atHome(t, dir)
	if d.button("Write now") != nil || !d.sees("An evening you leave open waits here.") {
		t.Errorf("Home says: %s", d.words())
	}
	d.oneMainButton()
}

// TestTheExampleLeavesNoTrace walks it through all six steps, changing it on the way.
func TestTheExampleLeavesNoTrace(t *testing.T) {
	dir := t.TempDir()
	d := atHome(t, dir)
	if err := d.u.store.PutSetting(settingLook, "light"); err != nil {
		t.Fatal(err)
	}
	d.press("Try it on an example")
	d.write(" Quokka.")
	for step := stepEvent; step <= stepNext; step++ {
		if d.u.night.step != step || !d.sees("nothing of it is kept") {
			t.Fatalf("at step %d it says: %s", d.u.night.step, d.words())
		}
		d.oneMainButton()
		if step == stepLook {
			d.until("a question", func() bool { return d.button("Not this") != nil })
			d.press("Not this")
		}
		if step == stepDraft {
			d.until("a suggestion", func() bool { return d.button("Begin with this") != nil })
			d.press("Begin with this")
		}
		d.u.keepVersion()
		d.run()
		d.u.goOn()
	}
	if !d.u.night.closed || !d.sees("This one was an example") {
		t.Fatalf("it does not end: %s", d.words())
	}
	d.press("Write my own")
	if d.u.example != nil || !d.u.night.rec.Empty() || d.u.place != placeTonight {
		t.Errorf("one's own evening begins as %+v", d.u.night.rec)
	}
	if list, err := d.u.store.List(); len(list) != 0 || err != nil {
		t.Errorf("it left %d records, %v", len(list), err)
	}
	if _, ok, err := d.u.store.Draft(); ok || err != nil {
		t.Errorf("it left a draft, %v", err)
	}
	if list, err := d.u.store.Dismissals(); len(list) != 0 || err != nil {
		t.Errorf("it left %v, %v", list, err)
	}
	d.u.closeStore()
	if d = atHome(t, dir); d.u.offer != nil {
		t.Error("the example is offered to go on with")
	}
}

// TestTheExampleChangesNoFile: by itself it writes nothing at all.
func TestTheExampleChangesNoFile(t *testing.T) {
	dir := t.TempDir()
	d := atHome(t, dir)
	before := files(t, dir)
	d.press("Try it on an example")
	d.write(" Quokka.")
	d.u.goTo(stepDraft)
	d.write(" Quokka.")
	d.u.keepVersion()
	_ = d.u.saver.Flush()
	d.u.open(placeHome)
	if after := files(t, dir); after != before {
		t.Errorf("the files were\n%s\nand are\n%s", before, after)
	}
}

// files names the files of the journal with their sizes: it grows with each write.
func files(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	list, err := filepath.Glob(filepath.Join(dir, "journal*"))
	if err != nil || len(list) == 0 {
		t.Fatalf("no journal: %v", err)
	}
	for _, path := range list {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(content)
	}
	return b.String()
}

// TestEveryWayOutOfTheExample leads back to the real store.
func TestEveryWayOutOfTheExample(t *testing.T) {
	for name, out := range map[string]func(*desk){
		"the rail":    func(d *desk) { d.u.open(placeRecords) },
		"Tonight":     func(d *desk) { d.u.open(placeTonight) },
		"Help now":    func(d *desk) { d.u.open(placeHelp) },
		"its link":    func(d *desk) { d.press("Write my own") },
		"the search":  func(d *desk) { d.u.toSearch() },
		"the end":     func(d *desk) { d.u.Finish(); over.Store(false) },
		"the closing": func(d *desk) { d.u.Quit() },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			d := atHome(t, dir)
			d.press("Try it on an example")
			d.write(" Quokka.")
			out(d)
			if d.u.example != nil {
				t.Error("the example is still open")
			}
			if d.u.place == placeParting {
				t.Error("a passphrase is offered for the words of an example")
			}
			d.u.closeStore()
			<-d.u.leaving.done
			d = atHome(t, dir)
			if list, err := d.u.store.List(); len(list) != 0 || err != nil || d.u.offer != nil {
				t.Errorf("it left %v, %v, %+v", list, err, d.u.offer)
			}
		})
	}
}

// TestSetUpFirst: all on one page, and all of it may be left out.
func TestSetUpFirst(t *testing.T) {
	d := atHome(t, t.TempDir())
	d.press("Set up first")
	d.oneMainButton()
	d.secret(0, "four old blue kettles")
	d.press("Dark")
	if d.u.setting(settingLook) != "dark" || all[*kit.Line](d)[0].Text() == "" {
		t.Error("the look is not kept, or what was typed above it is gone")
	}
	all[*widget.Select](d)[0].SetSelected("Ireland")
	if d.u.setting(settingCountry) != "IE" {
		t.Errorf("the country is %q", d.u.setting(settingCountry))
	}
	d.press("Write now")
	if d.u.place != placeSetUp || d.u.store.HasPassphrase() {
		t.Error("half a passphrase is passed over")
	}
	d.secret(1, "four old blue kettles")
	d.press("Write now")
	d.until("the first step", func() bool { return d.u.place == placeTonight })
	if !d.u.store.HasPassphrase() {
		t.Error("no passphrase is set")
	}

	d = atHome(t, t.TempDir())
	d.press("Set up first")
	d.press("Write now")
	if d.u.place != placeTonight || d.u.store.HasPassphrase() {
		t.Error("it cannot be left out")
	}
}
