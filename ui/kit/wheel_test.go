package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// The wheel over a field scrolls its words while there are more of them, and else
// the page that it is on.
func TestTheWheelGoesThroughFields(t *testing.T) {
	newTestApp(t)
	paper, line := NewPaper("", 200), NewLine("", "", nil)
	body := Column(8, paper, line)
	for range 12 {
		body.Add(NewPara("More of the page."))
	}
	win := inWindow(t, Page{Title: "A page", Body: body}.Build(), 800, 400)
	page := scrollAround(win.Content(), paper)
	driver := fyne.CurrentApp().Driver()
	turn := func(o fyne.CanvasObject, by float32) {
		test.Scroll(win.Canvas(), driver.AbsolutePositionForObject(o).AddXY(40, 12), 0, by)
	}
	turn(paper, -30)
	if page.Offset.Y != 30 {
		t.Errorf("over an empty paper the page went to %v, want 30", page.Offset.Y)
	}
	turn(line, -20)
	if page.Offset.Y != 50 {
		t.Errorf("over a line the page went to %v, want 50", page.Offset.Y)
	}
	paper.SetText(strings.Repeat("One more row of words. ", 60))
	paper.CursorTo(0)
	turn(paper, -40)
	if page.Offset.Y != 50 || paper.scroll.Offset.Y != 40 {
		t.Errorf("over a full paper the page is at %v, the words at %v", page.Offset.Y, paper.scroll.Offset.Y)
	}
	turn(paper, 40)
	turn(paper, 50)
	if page.Offset.Y != 0 || paper.scroll.Offset.Y != 0 {
		t.Errorf("back at the top the page is at %v, the words at %v", page.Offset.Y, paper.scroll.Offset.Y)
	}
}
