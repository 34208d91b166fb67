package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/ui/kit"
)

// homeShare is how much of the width the left column of Home has.
const homeShare float32 = 0.6

// homePage greets, offers to write, gives one thing of one's own to read, and asks one
// thing of an old evening, or nothing. It counts nothing.
func (u *Window) homePage() (fyne.CanvasObject, fyne.Focusable) {
	if u.unmet() {
		return u.firstPage()
	}
	line := kit.NewQuiet(lang.L("Write, or just read."))
	left := kit.Column(kit.Gap, u.tonightCard())
	if u.offer != nil {
		left.Add(u.leftOpenCard())
	}
	right := kit.Turning(kit.Gap) // on a narrow page the question comes before what there is to read
	if u.nothingWritten() {
		right.Add(emptyHome())
	} else {
		// Empty until there is something: a gap would stand there.
		keepsake, asked := kit.Column(0), kit.Column(0)
		keepsake.Hide()
		asked.Hide()
		right.Add(keepsake)
		right.Add(asked)
		u.lookBack(keepsake)
		u.askBack(asked, func() { u.sayFurtherDown(line) })
	}
	page := kit.Page{
		Heading: kit.Column(kit.GapSmall, kit.NewTitle(greeting(u.deps.Now())), kit.Narrow(readingWidth, line)),
		Body:    kit.Beside(homeShare, kit.GapLarge, left, right),
	}
	if u.begun && u.nothingWritten() {
		page.Quiet = []*kit.Button{u.backupLink()}
	}
	return page.Build(), nil
}

// sayFurtherDown says that there is a question where two cards stand above it.
func (u *Window) sayFurtherDown(line *kit.Para) {
	if u.offer != nil && u.narrow() {
		line.SetText(lang.L("Write, or just read. Further down is one question."))
	}
}

// greeting is by the hour; who is up after midnight still has the evening.
func greeting(now time.Time) string {
	switch h := now.Hour(); {
	case h >= 5 && h < 12:
		return lang.L("Good morning.")
	case h >= 12 && h < 18:
		return lang.L("Good afternoon.")
	}
	return lang.L("Good evening.")
}

// homeCard is one card of Home: a caption, a title, a quiet line, and what can be done.
func homeCard(caption, title, line string, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	box := kit.Column(kit.GapSmall)
	if caption != "" {
		box.Add(kit.NewCaption(caption))
	}
	box.Add(kit.NewSubtitle(title))
	box.Add(kit.NewCaption(line))
	box.Add(kit.Inset(6, 0, 0, 0, kit.Flow(kit.GapSmall, buttons...)))
	return kit.CardBox(24, box)
}

// tonightCard is the way to writing, and back to what was begun since the window
// was opened.
func (u *Window) tonightCard() fyne.CanvasObject {
	u.main = u.writeTonight
	if u.writing() {
		return homeCard(lang.L("Tonight"), lang.L("You have begun to write."), lang.L("The words show when you open it."),
			kit.NewButton(lang.L("Go on writing"), kit.Filled, u.writeTonight))
	}
	return homeCard(lang.L("Tonight"), lang.L("Something happened today?"),
		lang.L("Six short steps. Any of them can be skipped. Or two minutes on one page."),
		kit.NewButton(lang.L("Write"), kit.Filled, u.writeTonight),
		kit.NewButton(lang.L("Quick entry"), kit.Outline, u.writeQuickly))
}

// leftOpenCard asks what to do with an evening that was cut off or left open. Its
// words are not shown until it is opened.
func (u *Window) leftOpenCard() fyne.CanvasObject {
	rec := *u.offer
	title := lang.L("From {{.Day}}", vals{"Day": dayWords(rec.Started, u.deps.Now())})
	if rec.Area != "" {
		title += " · " + word(rec.Area)
	}
	if u.isPutDown(rec.ID) {
		return u.downCard(title, rec)
	}
	return homeCard("", title, lang.L("The words show when you open it."),
		kit.NewButton(lang.L("Go on"), kit.Outline, func() { u.resumeEvening(rec) }),
		kit.NewButton(lang.L("Keep as it is"), kit.Outline, func() { u.keepAsItIs(rec) }))
}

// writing reports whether the evening of this session has words and is not closed.
func (u *Window) writing() bool { return !u.night.closed && !u.night.rec.Empty() }

// writeTonight goes on with the evening of this session, or begins one.
func (u *Window) writeTonight() { u.write(false) }

// writeQuickly is the same on one page.
func (u *Window) writeQuickly() { u.write(true) }

func (u *Window) write(quickly bool) {
	u.leaveExample()
	u.meet()
	if !u.writing() {
		u.night = newEvening(u.deps.Now())
		u.night.quick = quickly
	}
	u.enter(placeTonight)
}

// nothingWritten reports whether there is no evening to come back to.
func (u *Window) nothingWritten() bool {
	if u.offer != nil || !u.night.rec.Empty() {
		return false
	}
	list, err := newest(u.store, 1)
	return err == nil && len(list) == 0
}
