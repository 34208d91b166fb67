package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// On a narrow page the list gives way to the fold, and the open section has the
// width to itself; on a wide one it is no wider than a line can be read.
func TestSectionsFold(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light))
	list, fold, open := NewCaption("list"), NewCaption("fold"), NewCaption("open")
	s := Sections(list, fold, open).(*fyne.Container)
	const least = sectionList + Gap + sectionLeast
	for width, folded := range map[float32]bool{400: true, least - 1: true, least: false, 1400: false} {
		s.Resize(fyne.NewSize(width, 500))
		if s.Objects[0].Visible() == folded || s.Objects[1].Visible() != folded {
			t.Errorf("at %v the list is shown: %v", width, s.Objects[0].Visible())
		}
		body := s.Objects[2]
		if end := body.Position().X + body.Size().Width; end > width || body.Size().Width > textColumn {
			t.Errorf("at %v the section is %v wide and ends at %v", width, body.Size().Width, end)
		}
		if end := body.Position().Y + body.Size().Height; end > 500 {
			t.Errorf("at %v it ends at %v", width, end)
		}
	}
}
