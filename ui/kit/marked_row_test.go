package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Each flag on a paper that asks is a stop for Tab; the arrow keys go from one to
// the next, Enter opens it, and its label stands beside it.
func TestFlagsAreReachedByKeysAndPointer(t *testing.T) {
	newTestApp(t)
	p := NewPaper("", 200)
	after := NewButton("after", Plain, nil)
	w := inWindow(t, Column(0, p, after), 700, 500)
	text := "I always fail. They know it. I am an idiot."
	p.SetText(text)
	var picked, clicked []int
	p.OnMark = func(i int) { clicked = append(clicked, i) }
	p.OnPick = func(i int) { picked = append(picked, i) }
	mark := func(words string, s MarkStyle) Mark {
		at := strings.Index(text, words)
		return Mark{Start: at, End: at + len(words), Style: s, Label: words}
	}
	marks := []Mark{mark("always", AxisMark), mark("They know it", TrapMark), mark("an idiot", CriticMark)}
	p.SetMarks(marks)
	c := w.Canvas()
	c.Focus(p.Entry)
	for i := range marks {
		c.FocusNext()
		if c.Focused() != fyne.Focusable(p.flags[i]) {
			t.Fatalf("Tab %d reaches %T", i+1, c.Focused())
		}
		if len(p.over.Objects) < 2 {
			t.Errorf("flag %d has no frame or no label", i)
		}
	}
	c.FocusNext()
	if c.Focused() != fyne.Focusable(after) || len(p.over.Objects) != 0 {
		t.Errorf("behind the last flag Tab reaches %T", c.Focused())
	}
	c.FocusPrevious()
	p.flags[2].TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	p.flags[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	p.flags[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp}) // there is none above
	if c.Focused() != fyne.Focusable(p.flags[0]) {
		t.Error("the arrow keys lead elsewhere")
	}
	p.flags[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.flags[0].TypedRune(' ')
	p.SetMarks(marks) // drawn anew by what was opened
	if len(picked) != 2 || picked[0] != 0 || c.Focused() != fyne.Focusable(p.flags[0]) {
		t.Errorf("opened: %v, the focus is on %T", picked, c.Focused())
	}
	at := p.places[1][0]
	p.Entry.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(at.x+10+bleed, at.y+10+bleed)}})
	if p.hovered != 1 || p.Entry.Cursor() != desktop.PointerCursor {
		t.Error("the pointer over a flag is not seen")
	}
	p.Entry.MouseOut()
	if p.hovered != none || p.Entry.Cursor() == desktop.PointerCursor {
		t.Error("the pointer left, and the label stays")
	}
	p.flags[1].Tapped(nil)
	if len(clicked) != 1 || clicked[0] != 1 {
		t.Errorf("clicked in the margin: %v", clicked)
	}
	p.SetMarks(nil)
	if c.Focused() != fyne.Focusable(p.Entry) {
		t.Errorf("the flag is gone and the focus is on %T", c.Focused())
	}
	shown := NewPaper("", 200)
	inWindow(t, shown, 700, 400)
	shown.SetText(text)
	shown.SetMarks(marks) // a paper that asks about nothing has no stops
	if len(shown.flags) != 0 {
		t.Error("marks that are only shown are stops for Tab")
	}
}

// Every row with marked words has a sign beside it, one for each style.
func TestEachMarkedRowHasASign(t *testing.T) {
	newTestApp(t)
	for style := AxisMark; style <= FairMark; style++ {
		p := NewPaper("", 200)
		inWindow(t, p, 300, 400)
		text := "I always do this when it matters, and nobody ever says a kind word about it."
		p.SetText(text)
		p.SetMarks([]Mark{{Start: 0, End: len(text), Style: style}})
		signs := map[float32]bool{}
		for _, o := range p.under.Objects {
			if o.Position().X < p.pad-2 {
				signs[o.Position().Y] = true
			}
		}
		if rows := len(p.places[0]); rows < 2 || len(signs) < rows {
			t.Errorf("style %d: %d rows with %d signs", style, rows, len(signs))
		}
	}
}
