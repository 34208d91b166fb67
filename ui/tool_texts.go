package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/tools"
	"seconddraft/ui/kit"
)

// learnPage asks what can be learned, without a verdict on anyone.
func (u *Window) learnPage() (fyne.CanvasObject, fyne.Focusable) {
	return u.writingPage(tools.Learn,
		writing{"learn-direct", lang.L("the test account had run out that morning"), fewWords},
		writing{"learn-enabled", lang.L("nobody had time for a dry run; I did not say so"), fewWords},
		writing{"learn-seen", lang.L("one call the day before would have shown it"), fewWords},
		writing{"learn-worked", lang.L("I stayed calm with the client, and the charts were right"), fewWords})
}

// tellPage puts the setback into a longer story.
func (u *Window) tellPage() (fyne.CanvasObject, fyne.Focusable) {
	return u.writingPage(tools.Tell,
		writing{"tell-sits", lang.L("my third year here, after two projects that held"), fewWords},
		writing{"tell-ability", lang.L("saying out loud that something is broken"), fewWords},
		writing{"tell-not-fit", lang.L("“I fall apart when it matters”"), fewWords},
		writing{"tell-story", lang.L("That year I … and then one evening … and after it …"), storySize})
}

// writing is one field of a tool that takes free words: its key in the
// record, the example in the empty field, and the field's height.
type writing struct {
	name, hint string
	height     float32
}

// writingPage is a tool that is nothing but fields to write in; the first of
// them has the focus.
func (u *Window) writingPage(tool tools.Tool, fields ...writing) (fyne.CanvasObject, fyne.Focusable) {
	column := make([]fyne.CanvasObject, len(fields))
	var first fyne.Focusable
	for i, f := range fields {
		block, field := u.toolField(f.name, f.hint, f.height)
		column[i] = block
		if i == 0 {
			first = field.Entry
		}
	}
	return u.toolFrame(tool, kit.Narrow(readingWidth, kit.Column(kit.GapLarge, column...))), first
}
