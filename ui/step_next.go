package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/tools"
	"seconddraft/ui/kit"
)

// nextPage is step 6: one free field, and one tool that may fit. A tool that was
// opened stands in its place.
func (u *Window) nextPage() (fyne.CanvasObject, fyne.Focusable) {
	if u.night.tool != "" {
		return u.toolPage(u.night.tool)
	}
	rec := &u.night.rec
	paper := kit.NewPaper(lang.L("One small thing in the next days. Or nothing."), 160)
	paper.SetText(rec.Next)
	paper.CursorToEnd()
	paper.OnChanged = func(s string) { rec.Next = s; u.touched() }
	offer := kit.Column(kit.Gap)
	look := func() {
		u.readForTools(func(stopped bool) {
			u.night.gated = stopped
			u.offerTools(offer, stopped)
			u.current.Refresh()
		})
	}
	u.reread = look
	look()
	u.main = u.finish
	return u.stepPage(kit.Page{
		Title:    lang.L("What now?"),
		Subtitle: lang.L("Something small that is yours to do. You owe nobody anything here."),
		Body:     kit.Narrow(readingWidth, kit.Column(kit.GapLarge, paper, offer)),
		Main:     kit.NewButton(lang.L("Close the evening"), kit.Filled, u.finish),
	}), paper.Entry
}

// gateTools is told whether what was typed holds a stop sign. Step 6 shows at once what
// that leaves; a tool that is being written stays until it is left, with its words.
func (u *Window) gateTools(stopped bool) {
	here := u.place == placeTonight && u.night != nil && u.night.step == stepNext && u.night.tool == ""
	if stopped && here && !u.night.gated && u.reread != nil {
		u.reread()
	}
}

// offerTools shows one tool and why, and the others behind one link.
func (u *Window) offerTools(box *fyne.Container, stopped bool) {
	box.RemoveAll()
	defer box.Refresh()
	there := tools.Open(stopped)
	if stopped {
		box.Add(u.toolRow(tools.Contain))
		return
	}
	label := lang.L("Tools for the time after, if you like one")
	if s, ok := u.suggestion(stopped); ok {
		box.Add(u.suggestionCard(s))
		there = slices.DeleteFunc(slices.Clone(there), func(t tools.Tool) bool { return t == s.Tool })
		label = lang.L("Something else")
	}
	begun := slices.ContainsFunc(there, func(t tools.Tool) bool { return holdsWords(&u.night.rec, t) })
	box.Add(kit.Fold(label, begun, func() fyne.CanvasObject {
		list := kit.Column(kit.Gap)
		for _, t := range there {
			list.Add(u.toolRow(t))
		}
		return list
	}))
}

// suggestionLength is the most of the user's words that a suggestion quotes, in bytes.
const suggestionLength = 70

func (u *Window) suggestionCard(s tools.Suggestion) fyne.CanvasObject {
	why := kit.NewPara("")
	why.SetRuns(boldQuotes(lang.L(s.Why, vals{"Words": shorten(s.Words, suggestionLength)}))...)
	return kit.CardBox(24, kit.Column(10,
		kit.NewSubtitle(toolName(s.Tool)), why, kit.NewCaption(toolSays(s.Tool)),
		kit.Flow(kit.Gap, kit.NewButton(u.toolOpens(s.Tool), kit.Outline, func() { u.openTool(s.Tool) }),
			kit.Inset(10, 0, 0, 0, kit.NewShort(lang.L("Or nothing."))))))
}

// toolOpens is what the button of a tool says.
func (u *Window) toolOpens(t tools.Tool) string {
	if holdsWords(&u.night.rec, t) {
		return lang.L("Go on with it")
	}
	return lang.L("Open it")
}

// toolRow is a tool in the list.
func (u *Window) toolRow(t tools.Tool) fyne.CanvasObject {
	says := toolSays(t)
	if tools.ByDay(t) && tools.Late(u.deps.Now().Hour()) {
		says += " " + lang.L("This one is easier by day.")
	}
	name := kit.NewPara("")
	name.SetRuns(kit.Run{Text: toolName(t), Bold: true})
	return kit.Ends(kit.Column(2, name, kit.NewCaption(says)),
		kit.NewButton(u.toolOpens(t), kit.Small, func() { u.openTool(t) }))
}
