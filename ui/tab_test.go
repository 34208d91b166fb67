package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"seconddraft/ui/kit"
)

// TestTabReachesEverything walks every page by Tab alone: each control is reached,
// none keeps the focus, and the way goes down and to the right. Shift and Tab go the
// same way back.
func TestTabReachesEverything(t *testing.T) {
	d := openOnAll(t)
	c := d.u.win.Canvas()
	for _, s := range stops() {
		s.open(d)
		for _, size := range []fyne.Size{{Width: 1280, Height: 800}, {Width: 640, Height: 720}} {
			d.u.win.Resize(size)
			t.Run(fmt.Sprintf("%s-%.0f", s.name, size.Width), func(t *testing.T) {
				want := map[fyne.Focusable]bool{}
				visit(c.Content(), func(o fyne.CanvasObject) {
					if f, ok := o.(fyne.Focusable); ok && !isDisabled(o) {
						want[f] = true
					}
				})
				c.Unfocus()
				n := len(want)
				var way []fyne.Focusable
				for c.FocusNext(); len(way) <= n && c.Focused() != nil && (len(way) == 0 || c.Focused() != way[0]); c.FocusNext() {
					if last := len(way) - 1; last >= 0 && jumps(way[last], c.Focused()) {
						t.Errorf("Tab jumps up from %s to %s", nameOf(way[last]), nameOf(c.Focused()))
					}
					way = append(way, c.Focused())
					delete(want, c.Focused())
				}
				for f := range want {
					t.Errorf("Tab does not reach %s", nameOf(f))
				}
				c.Focus(way[0])
				for i := len(way) - 1; i >= 0; i-- {
					if c.FocusPrevious(); c.Focused() != way[i] {
						t.Fatalf("Shift and Tab lead to %s, not to %s", nameOf(c.Focused()), nameOf(way[i]))
					}
				}
			})
		}
	}
}

func isDisabled(o fyne.CanvasObject) bool {
	d, ok := o.(fyne.Disableable)
	return ok && d.Disabled()
}

func nameOf(f fyne.Focusable) string {
	if b, ok := f.(*kit.Button); ok {
		return fmt.Sprintf("the button %q", b.Label())
	}
	return fmt.Sprintf("a %T", f)
}

// jumps reports whether one control is above another, and not to its right.
func jumps(from, to fyne.Focusable) bool {
	a, b := from.(fyne.CanvasObject), to.(fyne.CanvasObject)
	driver := fyne.CurrentApp().Driver()
	pa, pb := driver.AbsolutePositionForObject(a), driver.AbsolutePositionForObject(b)
	above := pb.Y+b.Size().Height <= pa.Y+1
	right := pb.X >= pa.X+a.Size().Width-1
	return above && !right
}
