package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// The dials of an axis's card start empty, and the me end asks what is meant.
func TestTheMeEndAsksWhatIsMeant(t *testing.T) {
	d := atLook(t, t.TempDir(), "I always ruin everything.")
	dial := func() *kit.Scale { return all[*kit.Scale](d)[0] }
	d.until("the card", func() bool { return d.button("Could be") != nil })
	link := d.button("Place the thought on three dials")
	d.u.win.Canvas().Focus(link)
	link.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.u.win.Canvas().Focused() != fyne.Focusable(dial()) {
		t.Errorf("behind the link the focus is on %T", d.u.win.Canvas().Focused())
	}
	if !d.sees("A ring shows where the words lean.") {
		t.Error("nothing says what the ring is")
	}
	for _, s := range all[*kit.Scale](d) {
		if s.Value() != nil {
			t.Error("a dial is set beforehand")
		}
	}
	if len(all[*kit.Scale](d)) != 3 || d.button("something I did") != nil {
		t.Fatalf("%d dials, buttons %q", len(all[*kit.Scale](d)), d.labels())
	}
	dial().TypedRune('1') // the me end
	if v := d.u.night.rec.Dials; v.Internality == nil || *v.Internality != 7 || v.Stability != nil || v.Globality != nil {
		t.Errorf("stored: %+v", v)
	}
	d.press("something I did")
	if d.u.self() != "did" || !d.button("something I did").Chosen() || d.button("something I am").Chosen() {
		t.Errorf("it is kept as %q", d.u.self())
	}
	if d.u.looked() != 0 {
		t.Error("it counts as a question of the evening")
	}
	d.press("A little more") // the same dials once more
	if all[*kit.Scale](d)[3].Value() == nil {
		t.Error("the two places show different dials")
	}
	all[*kit.Scale](d)[3].TypedRune('7') // circumstances
	if d.u.self() != "" || d.button("something I did") != nil || *dial().Value() != 7 {
		t.Errorf("it still asks, and has %q", d.u.self())
	}
}

// Three questions an evening; more only for who asks.
func TestMoreIsAskedOnlyOnRequest(t *testing.T) {
	d := atLook(t, t.TempDir(), "I always ruin everything. Nobody likes me. They think I am stupid. I should have known. I'm a failure. It will be a disaster. I'm such an idiot.")
	d.until("the card", func() bool { return d.button("Could be") != nil })
	for range maxQuestions {
		d.press("Could be")
		if b := d.button("Next question"); b != nil {
			d.press("Next question")
		} else {
			d.press("Done with this one")
		}
	}
	if d.button("Could be") != nil || !d.sees("That is all for tonight.") {
		t.Fatalf("a fourth is asked unasked: %q", d.labels())
	}
	d.press("Ask me more")
	if d.button("Could be") == nil {
		t.Fatal("nothing more is asked")
	}
	if _, on := d.u.win.Canvas().Focused().(*kit.Entry); !on {
		t.Errorf("the focus is on %T", d.u.win.Canvas().Focused())
	}
}

// From the words, Tab and the keys reach every flag and its card; the title goes
// once words of a crisis are there.
func TestFlagsOfLookAgainByKeys(t *testing.T) {
	d := atLook(t, t.TempDir(), "I always ruin everything. They think I am stupid.")
	d.u.night.rec.Feelings = []record.Feeling{{Name: "embarrassed", Before: rate(80)}}
	d.u.goTo(stepLook)
	d.until("the card", func() bool { return d.button("Could be") != nil })
	if !d.sees("Embarrassed, 80. That makes sense after this.") {
		t.Error("the page does not open with the feeling")
	}
	c := d.u.win.Canvas()
	paper := all[*kit.Paper](d)[0]
	c.Focus(paper.Entry)
	var titles []string
	for range paper.Marks() {
		c.Focus(paper.Entry)
		for range len(titles) + 1 {
			c.FocusNext()
		}
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if c.Focused() == fyne.Focusable(paper.Entry) {
			t.Fatal("Enter does not lead into the card")
		}
		shown := ""
		for _, m := range paper.Marks() {
			if m.Chosen {
				shown = paper.Text()[m.Start:m.End]
			}
		}
		titles = append(titles, shown)
	}
	slices.Sort(titles)
	if len(titles) < 2 || len(slices.Compact(titles)) != len(paper.Marks()) {
		t.Errorf("the keys reached %q of %d flags", titles, len(paper.Marks()))
	}
	d.u.heard("a")
	d.until("the flags to go", func() bool { return len(paper.Marks()) == 0 })
	if d.sees("That makes sense after this.") || !d.sees("Nothing is asked") {
		t.Error("a crisis page names the feeling")
	}
}
