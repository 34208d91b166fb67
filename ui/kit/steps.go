package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
)

// StepBar names the steps of an evening. Each can be gone to at any time. On a
// narrow window it says where one is, and opens a list of all.
func StepBar(names []string, current int, done func(int) bool, open func(int)) fyne.CanvasObject {
	steps := func() *fyne.Container {
		bar := Flow(22)
		for i, name := range names {
			bar.Add(newStep(name, i == current, done(i), func() { open(i) }))
		}
		return bar
	}
	says := lang.L("All steps") // none of them is the current one
	if current >= 0 {
		says = lang.L("Step {{.Step}} of {{.Steps}} · {{.Name}}", map[string]any{"Step": current + 1, "Steps": len(names), "Name": names[current]})
	}
	here := NewButton(says+"  ↓", Outline, nil)
	here.OnTapped = func() {
		list := Column(2)
		for i, name := range names {
			b := NewButton(name, RailItem, func() { open(i) })
			b.chosen, b.done = i == current, done(i)
			list.Add(b)
		}
		ShowMenu(here, list)
	}
	return container.New(&stepBar{}, steps(), Row(0, here))
}

// newStep is a link with an underline under the current one.
func newStep(name string, current, done bool, open func()) fyne.CanvasObject {
	s := NewButton(name, stepLink, open)
	s.chosen, s.done = current, done
	return s
}

// stepBar shows all steps, or the current one alone where the rail is folded too.
type stepBar struct{ folded bool }

func (s *stepBar) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return s.shown(objects).MinSize()
}

func (s *stepBar) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	show := s.shown(objects)
	show.Resize(size)
	show.Move(fyne.NewPos(0, 0))
}

// shown hides the one of both that is not for this width.
func (s *stepBar) shown(objects []fyne.CanvasObject) fyne.CanvasObject {
	show, hide := objects[0], objects[1]
	if s.folded {
		show, hide = hide, show
	}
	if hide.Visible() || !show.Visible() {
		hide.Hide()
		show.Show()
	}
	return show
}
