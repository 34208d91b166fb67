package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// The buttons of a foot stay between its edges at every width, and the main one
// stays at the right of the last row.
func TestFootKeepsItsButtonsInside(t *testing.T) {
	test.NewTempApp(t)
	status := NewCaption("Saved 21:42")
	objects := []fyne.CanvasObject{status}
	for _, label := range []string{"Back to the list", "Earlier versions", "Put in the bin"} {
		objects = append(objects, NewButton(label, Plain, nil))
	}
	main := NewButton("Go on writing", Filled, nil)
	objects = append(objects, main)
	for _, width := range []float32{240, 350, 440, 620, 900} {
		f := &footLayout{}
		f.Layout(objects, fyne.NewSize(width, 0))
		height := f.MinSize(objects).Height
		var last float32
		for i, o := range objects[1:] {
			right, bottom := o.Position().X+o.Size().Width, o.Position().Y+o.Size().Height
			if o.Position().X < 0 || right > width || bottom > height {
				t.Errorf("at %v button %d lies at %v to %v, %v of %v", width, i, o.Position(), right, bottom, height)
			}
			last = max(last, bottom)
		}
		if end := main.Position().X + main.Size().Width; end != width || main.Position().Y+main.Size().Height != last {
			t.Errorf("at %v the main button ends at %v, %v", width, end, main.Position())
		}
	}
}

// A word that is wider than its paragraph, such as a path, is broken.
func TestLongWordsBreak(t *testing.T) {
	test.NewTempApp(t)
	p := NewPara("They are in /home/somebody/Documents/a-folder-with-a-long-name/and-another-one/seconddraft now.")
	const width = 180
	p.Resize(fyne.NewSize(width, 400))
	rows := 0
	for _, o := range test.WidgetRenderer(p).Objects() {
		rows++
		if end := o.Position().X + o.Size().Width; end > width+1 {
			t.Errorf("a row ends at %v of %v", end, width)
		}
	}
	if rows < 4 {
		t.Errorf("%d rows", rows)
	}
}
