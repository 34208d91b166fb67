package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// TestTheCardLeavesThePageRoom: beside the page on a wide window, above it on a
// narrow one, and never over it.
func TestTheCardLeavesThePageRoom(t *testing.T) {
	newTestApp(t)
	for _, size := range []fyne.Size{{Width: 1280, Height: 800}, {Width: 1000, Height: 700}, {Width: 999, Height: 700}, {Width: 800, Height: 600}} {
		page := canvas.NewRectangle(nil)
		card := CardBox(Gap, NewPara("This sounds very heavy. You don’t have to carry it alone tonight."))
		frame := Frame(Rail("Second Draft", nil, nil), page, card).(*fyne.Container)
		frame.Resize(size)
		box := frame.Objects[len(frame.Objects)-1]
		p, c := page.Position(), box.Position()
		if page.Size().Width < 440 || page.Size().Height < 0.5*size.Height {
			t.Errorf("%v: the page has %v", size, page.Size())
		}
		apart := c.X >= p.X+page.Size().Width || c.Y+box.Size().Height <= p.Y
		inside := c.X+box.Size().Width <= size.Width && p.X+page.Size().Width <= size.Width && p.Y+page.Size().Height <= size.Height
		if !apart || !inside {
			t.Errorf("%v: the page is at %v %v, the card at %v %v", size, p, page.Size(), c, box.Size())
		}
	}
}
