package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Stage is what a window holds for good; its pages take turns on it. Fyne's
// SetContent would lay each page out twice more, and drop every word that was
// drawn before, those of the rail among them.
type Stage struct {
	box    *fyne.Container
	ground *canvas.Rectangle
	// onSize is told once that the window is made and has a size.
	onSize func()
}

// NewStage is a stage with nothing on it yet.
func NewStage() *Stage {
	s := &Stage{ground: canvas.NewRectangle(colour(Paint))}
	s.box = container.New(stageLayout{s}, s.ground)
	return s
}

// Content is what the window is given.
func (s *Stage) Content() fyne.CanvasObject { return s.box }

// OnSize is told once, when the window is made but not yet shown: what is put on the
// stage then is in its first picture. It must be set before the window is shown.
func (s *Stage) OnSize(f func()) { s.onSize = f }

// Show puts a page in the place of the one before.
func (s *Stage) Show(page fyne.CanvasObject) {
	s.box.Objects = []fyne.CanvasObject{s.ground, page}
	page.Move(fyne.NewPos(0, 0))
	page.Resize(s.box.Size())
	s.ground.FillColor = colour(Paint)
	// The ground alone: refreshed as a whole, the stage would build each widget anew.
	canvas.Refresh(s.ground)
}

// stageLayout gives all the whole room. It never asks for less than the smallest
// window, also before there is a page.
type stageLayout struct{ stage *Stage }

func (stageLayout) MinSize([]fyne.CanvasObject) fyne.Size { return leastWindow }

func (l stageLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
	if tell := l.stage.onSize; tell != nil {
		l.stage.onSize = nil
		tell()
	}
}
