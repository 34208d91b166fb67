package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"seconddraft/ui/kit"
)

// textHeight is the size of the letters of a text in the window, 0 where it is not
// shown.
func (d *desk) textHeight(words string) (size float32) {
	visit(d.u.win.Content(), func(o fyne.CanvasObject) {
		w, ok := o.(fyne.Widget)
		if !ok {
			return
		}
		for _, part := range test.WidgetRenderer(w).Objects() {
			if t, ok := part.(*canvas.Text); ok && strings.HasPrefix(t.Text, words) {
				size = t.TextSize
			}
		}
	})
	return size
}

// The text size changes the page that is shown: its words, its cursor and what has
// the focus stay, and the next start knows it.
func TestTextSize(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.u.goTo(stepWords)
	paper := all[*kit.Paper](d)[0]
	words := strings.Repeat("I said the wrong name twice, and nobody said a word. ", 12)
	paper.Entry.SetText(words)
	d.u.win.Canvas().Focus(paper.Entry)
	paper.CursorTo(300)
	page := d.u.current
	plus := &desktop.CustomShortcut{KeyName: fyne.KeyPlus, Modifier: fyne.KeyModifierControl}
	for _, want := range []int{110, 125, 150, 175, 200, 200} {
		paper.Entry.TypedShortcut(plus)
		if got := d.u.textSize(); got != want {
			t.Fatalf("Ctrl and plus gave %d %%, want %d", got, want)
		}
		if at := paper.Entry.CursorTextOffset(); at != 300 {
			t.Errorf("at %d %% the cursor is at %d, not 300", want, at)
		}
	}
	if d.u.current != page || paper.Text() != words || d.u.win.Canvas().Focused() != fyne.Focusable(paper.Entry) {
		t.Error("the page, its words or the focus were lost")
	}
	if got := d.textHeight("What did you tell"); got != 2*kit.TitleSize {
		t.Errorf("the title is %v high at 200 %%, want %v", got, 2*kit.TitleSize)
	}
	paper.Entry.TypedRune('x')
	if want := words[:300] + "x" + words[300:]; paper.Text() != want {
		t.Error("the next letter came elsewhere")
	}
	d.u.closeStore()

	again := open(t, dir)
	if got := again.u.textSize(); got != 200 {
		t.Errorf("the next start has %d %%", got)
	}
	type shortcuts interface{ TypedShortcut(fyne.Shortcut) }
	minus := &desktop.CustomShortcut{KeyName: fyne.KeyMinus, Modifier: fyne.KeyModifierControl}
	again.u.openSettings(sectionLock)
	again.secrets("half a pass", "")
	again.u.win.Canvas().(shortcuts).TypedShortcut(minus)
	if got := all[*kit.Line](again)[0].Text(); got != "half a pass" || again.u.textSize() != 175 {
		t.Errorf("%d %%, the field holds %q", again.u.textSize(), got)
	}
	again.u.openSettings(sectionAppearance)
	again.press("80 %")
	if again.u.textSize() != 80 || !again.button("80 %").Chosen() || again.button("175 %").Chosen() {
		t.Errorf("the choice of 80 %% shows %d %%", again.u.textSize())
	}
	if got := again.textHeight("Settings"); got != 0.8*kit.TitleSize {
		t.Errorf("the title is %v high at 80 %%", got)
	}
	again.u.win.Canvas().(shortcuts).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.Key0, Modifier: fyne.KeyModifierControl})
	if again.u.textSize() != 100 {
		t.Errorf("Ctrl and 0 gave %d %%", again.u.textSize())
	}
}

// A look goes with the text size, whichever is chosen first.
func TestLookKeepsTheTextSize(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.open(placeSettings)
	d.press("125 %")
	d.press("Dark")
	if got := d.u.theme(); got.Look != kit.Dark || got.Percent != 125 {
		t.Errorf("the theme is %q at %d %%", got.Look, got.Percent)
	}
	d.press("150 %")
	if got := d.u.theme(); got.Look != kit.Dark || got.Percent != 150 {
		t.Errorf("the theme is %q at %d %%", got.Look, got.Percent)
	}
}

func TestMotionIsKept(t *testing.T) {
	dir := t.TempDir()
	t.Cleanup(func() { kit.SetStill(false) })
	d := open(t, dir)
	d.u.openSettings(sectionAppearance)
	d.press("Without motion")
	if !kit.Still() || !d.button("Without motion").Chosen() {
		t.Error("it was not chosen")
	}
	d.u.closeStore()
	kit.SetStill(false)
	if open(t, dir); !kit.Still() {
		t.Error("the next start moves again")
	}
}
