package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/tools"
	"seconddraft/ui/kit"
)

// learnPage asks what can be learned, without a verdict on anyone.
func (u *Window) learnPage() (fyne.CanvasObject, fyne.Focusable) {
	direct, first := u.toolField("learn-direct", lang.L("the test account had run out that morning"), fewWords)
	enabled, _ := u.toolField("learn-enabled", lang.L("nobody had time for a dry run; I did not say so"), fewWords)
	seen, _ := u.toolField("learn-seen", lang.L("one call the day before would have shown it"), fewWords)
	worked, _ := u.toolField("learn-worked", lang.L("I stayed calm with the client, and the charts were right"), fewWords)
	return u.toolFrame(tools.Learn, kit.Narrow(readingWidth, kit.Column(kit.GapLarge, direct, enabled, seen, worked))), first.Entry
}

// tellPage puts the setback into a longer story.
func (u *Window) tellPage() (fyne.CanvasObject, fyne.Focusable) {
	sits, first := u.toolField("tell-sits", lang.L("my third year here, after two projects that held"), fewWords)
	ability, _ := u.toolField("tell-ability", lang.L("saying out loud that something is broken"), fewWords)
	notFit, _ := u.toolField("tell-not-fit", lang.L("“I fall apart when it matters”"), fewWords)
	story, _ := u.toolField("tell-story", lang.L("That year I … and then one evening … and after it …"), storySize)
	return u.toolFrame(tools.Tell, kit.Narrow(readingWidth, kit.Column(kit.GapLarge, sits, ability, notFit, story))), first.Entry
}
