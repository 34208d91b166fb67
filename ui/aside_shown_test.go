package ui

import (
	"testing"

	"seconddraft/internal/kept"
	"seconddraft/internal/record"
)

// notShownAgain has an evening whose second draft, whose fear and whose words were
// put away, and Settings open where they are listed.
func notShownAgain(t *testing.T) (*desk, record.Record) {
	d := open(t, t.TempDir())
	at(d, 10)
	r := d.keepSetback(3, func(r *record.Record) { d.fear(1)(r); r.SecondDraft = "It was one demo." })
	d.homeAsks()
	d.u.askAgain(d.u.askedNow, false) // the card of the second draft has the same button
	name, value, err := kept.Setting(kept.Hidden{ID: record.New(d.now).ID, From: r.ID, Words: "It was one demo."})
	if err == nil {
		err = d.u.store.PutSetting(name, value)
	}
	if err == nil {
		err = d.u.store.Unshow(r.ID)
	}
	if err != nil {
		t.Fatal(err)
	}
	d.u.openSettings(sectionAside)
	d.press("Look for them")
	d.until("the list", func() bool { return d.button("Show them") != nil })
	return d, r
}

func TestWhatIsNotShownAgainIsFoundAndBroughtBack(t *testing.T) {
	d, r := notShownAgain(t)
	if d.sees("It was one demo.") {
		t.Error("words are shown before they were asked for")
	}
	d.press("Show them")
	for _, want := range []string{"A second draft to read", "What came of something feared", "Words of yours for a second draft"} {
		if !d.sees(want) {
			t.Errorf("no %q in: %s", want, d.words())
		}
	}
	for range 3 {
		d.press("Undo")
	}
	unshown, err := d.u.store.Unshown()
	settings := d.u.settings()
	if err != nil || unshown[r.ID] || len(kept.All[kept.Hidden](settings)) != 0 {
		t.Errorf("still put away: %v, %v", unshown, kept.All[kept.Hidden](settings))
	}
	d.homeAsks()
	if !d.sees("What happened?") {
		t.Errorf("Home does not ask again: %s", d.words())
	}
}

func TestAllThatIsNotShownAgainIsBroughtBackAtOnce(t *testing.T) {
	d, r := notShownAgain(t)
	d.press("Bring all of them back")
	unshown, _ := d.u.store.Unshown()
	if unshown[r.ID] || len(kept.All[kept.Hidden](d.u.settings())) != 0 {
		t.Error("something is still put away")
	}
	d.press("Look for them")
	d.until("that there is nothing", func() bool { return d.sees("There is nothing.") })
}

// What is set aside anew stays away.
func TestWhatWasBroughtBackCanBeSetAsideAgain(t *testing.T) {
	d, r := notShownAgain(t)
	d.press("Show them")
	for range 3 {
		d.press("Undo")
	}
	for range 3 {
		d.press("Set aside again")
	}
	unshown, _ := d.u.store.Unshown()
	off := false
	for _, s := range kept.All[kept.Shown](d.u.settings()) {
		for _, a := range s.Asks {
			off = off || a.Off
		}
	}
	if !unshown[r.ID] || !off || len(kept.All[kept.Hidden](d.u.settings())) != 1 {
		t.Errorf("not put away again: %v %v", unshown, d.u.settings())
	}
}
