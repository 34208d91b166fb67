package ui

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seconddraft/internal/chart"
	"seconddraft/ui/kit"
)

// This file is how a chart is reached: by pointer and by keys.

// where a mark stands in the widget.
func (v *chartView) where(mark int) fyne.Position {
	at, zoom := v.scene.Marks[mark].At, kit.Px(1)
	return fyne.NewPos(float32(at.X)*zoom, float32(at.Y)*zoom)
}

// reach is how far from a point a click still means it.
const reach float32 = 14

// mark is the one that is chosen, nil for none.
func (v *chartView) mark() *chart.Mark {
	if v.chosen < 0 || v.chosen >= len(v.scene.Marks) {
		return nil
	}
	return &v.scene.Marks[v.chosen]
}

// near is the mark at a place, -1 for none. A bar is meant anywhere in its month's part
// of its row: a low one is hard to hit.
func (v *chartView) near(at fyne.Position) int {
	found, best := -1, kit.Px(reach)
	zoom := float64(kit.Px(1))
	for i := range v.scene.Marks {
		if bar := v.scene.Marks[i].Bar; bar != nil {
			if bar.Reach.Has(chart.Point{X: float64(at.X) / zoom, Y: float64(at.Y) / zoom}) {
				return i
			}
			continue
		}
		p := v.where(i)
		if d := float32(math.Hypot(float64(p.X-at.X), float64(p.Y-at.Y))); d < best {
			found, best = i, d
		}
	}
	return found
}

func (v *chartView) choose(mark int) {
	if mark == v.chosen {
		return
	}
	v.chosen = mark
	v.chose(v.mark())
	v.Refresh()
}

func (v *chartView) openChosen() {
	switch mark := v.mark(); {
	case mark == nil:
	case mark.Bar == nil && v.open != nil:
		v.open(mark.ID)
	case mark.Bar != nil && v.openBar != nil:
		v.openBar(mark.Bar.Behind)
	}
}

// Tapped implements fyne.Tappable.
func (v *chartView) Tapped(e *fyne.PointEvent) {
	if !v.Disabled() {
		v.choose(v.near(e.Position))
		v.openChosen()
	}
}

// Enable and Disable implement fyne.Disableable; it is the marks that decide.
func (v *chartView) Enable() {}

// Disable implements fyne.Disableable.
func (v *chartView) Disable() {}

// Disabled keeps Tab from a chart in which nothing opens.
func (v *chartView) Disabled() bool {
	v.prepare()
	return v.open == nil || len(v.scene.Marks) == 0
}

// FocusGained implements fyne.Focusable.
func (v *chartView) FocusGained() {
	v.focused = true
	v.Refresh()
	kit.Reveal(v)
}

// FocusLost implements fyne.Focusable.
func (v *chartView) FocusLost() {
	v.focused = false
	v.choose(-1)
	v.Refresh()
}

// TypedRune implements fyne.Focusable.
func (v *chartView) TypedRune(r rune) {
	if r == ' ' {
		v.openChosen()
	}
}

// TypedKey implements fyne.Focusable.
func (v *chartView) TypedKey(key *fyne.KeyEvent) {
	last := len(v.scene.Marks) - 1
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		v.openChosen()
	case fyne.KeySpace:
	case fyne.KeyLeft:
		v.step(-1)
	case fyne.KeyRight:
		v.step(+1)
	case fyne.KeyUp:
		v.stepRow(-1)
	case fyne.KeyDown:
		v.stepRow(+1)
	case fyne.KeyHome:
		v.choose(min(0, last))
	case fyne.KeyEnd:
		v.choose(last)
	default:
		kit.PassOn(v, key)
	}
}

// step goes to the next row of the table, or the next bar. The first step goes to the
// newest.
func (v *chartView) step(by int) {
	marks := v.scene.Marks
	if v.chosen < 0 {
		v.choose(len(marks) - 1)
		return
	}
	for i := v.chosen + by; i >= 0 && i < len(marks); i += by {
		if marks[i].Row != marks[v.chosen].Row || marks[i].Bar != nil {
			v.choose(i)
			return
		}
	}
}

// stepRow goes to the next row of bars, there to the nearest month; among points it is
// as step.
func (v *chartView) stepRow(by int) {
	now := v.mark()
	if now == nil || now.Bar == nil {
		v.step(by)
		return
	}
	best := -1
	away := func(i int) (rows, months float64) {
		m := &v.scene.Marks[i]
		return (m.Bar.Reach.Y - now.Bar.Reach.Y) * float64(by), math.Abs(m.At.X - now.At.X)
	}
	for i := range v.scene.Marks {
		rows, months := away(i)
		if rows <= 0 {
			continue
		}
		if best >= 0 {
			if bestRows, bestMonths := away(best); rows > bestRows || rows == bestRows && months >= bestMonths {
				continue
			}
		}
		best = i
	}
	if best >= 0 {
		v.choose(best)
	}
}

// MouseIn implements desktop.Hoverable.
func (v *chartView) MouseIn(e *desktop.MouseEvent) { v.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (v *chartView) MouseMoved(e *desktop.MouseEvent) {
	if !v.Disabled() && !v.focused {
		v.choose(v.near(e.Position))
	}
}

// MouseOut implements desktop.Hoverable.
func (v *chartView) MouseOut() {
	if !v.focused {
		v.choose(-1)
	}
}

// Cursor implements desktop.Cursorable.
func (v *chartView) Cursor() desktop.Cursor {
	if v.chosen >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
