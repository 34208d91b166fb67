package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// tonightPage is the current step of the evening, or first the question what to
// do with one that was left open.
func (u *Window) tonightPage() (fyne.CanvasObject, fyne.Focusable) {
	if u.offer != nil {
		return u.offerPage()
	}
	if u.night.closed {
		return u.closingPage()
	}
	switch u.night.step {
	case stepWords:
		return u.wordsPage()
	case stepFeelings:
		return u.feelingsPage()
	case stepLook:
		return u.lookPage()
	case stepDraft:
		return u.draftPage()
	case stepNext:
		return u.nextPage()
	}
	return u.eventPage()
}

// stepPage frames one step: the bar above, the way on below.
func (u *Window) stepPage(p kit.Page) fyne.CanvasObject {
	at := u.night.step
	p.Steps = kit.StepBar(shownSteps(), at, u.night.filled, u.goTo)
	if p.Status == nil {
		p.Status = u.status
	}
	if at < stepNext {
		p.Quiet = append(p.Quiet, kit.NewButton(lang.L("Skip"), kit.Plain, func() { u.step(+1) }))
		p.Main = kit.NewButton(stepName(at+1)+" →", kit.Filled, func() { u.step(+1) })
		u.main = func() { u.step(+1) }
	}
	return p.Build()
}

func (u *Window) step(by int) {
	if u.place == placeTonight && u.offer == nil && u.store != nil && !u.night.closed {
		u.goTo(u.night.step + by)
	}
}

// goTo shows a step; what was changed on the page before is kept as a version.
func (u *Window) goTo(step int) {
	if step < stepEvent || step > stepNext {
		return
	}
	u.keepVersion()
	u.night.step = step
	u.show()
}

// offerPage asks what to do with an evening that was cut off or left open. Its
// words are not shown until it is opened.
func (u *Window) offerPage() (fyne.CanvasObject, fyne.Focusable) {
	rec := u.offer
	title := lang.L("From {{.Day}}", vals{"Day": dayWords(rec.Started, u.deps.Now())})
	if rec.Area != "" {
		title += " · " + word(rec.Area)
	}
	goOn := kit.NewButton(lang.L("Go on"), kit.Filled, func() { u.resumeEvening(*rec) })
	keep := kit.NewButton(lang.L("Keep as it is"), kit.Outline, func() { u.keepAsItIs(*rec) })
	card := kit.CardBox(kit.GapLarge, kit.Column(kit.GapSmall,
		kit.NewSubtitle(title),
		kit.NewQuiet(lang.L("This evening is still open. Its words stay hidden until you open it.")),
		kit.Inset(10, 0, 0, 0, kit.Row(10, goOn, keep)),
	))
	u.main = func() { u.resumeEvening(*rec) }
	return kit.Page{Title: lang.L("Good evening."), Subtitle: lang.L("Write, or just read."), Body: kit.Narrow(560, kit.Column(0, card))}.Build(), goOn
}

// resumeEvening goes on writing a record.
func (u *Window) resumeEvening(rec record.Record) {
	if !u.keepVersion() || !u.keepOffered(rec.ID) {
		return
	}
	u.offer = nil
	kept, err := u.store.Get(rec.ID)
	if err != nil { // no version yet: all of it is new
		kept = record.Record{}
	}
	u.night = resume(rec, kept)
	u.place = placeTonight
	u.show()
}

// keepOffered keeps the evening that was cut off as a version where another one
// is opened: its last words may lie in the draft slot alone, and there is one.
func (u *Window) keepOffered(opened record.ID) bool {
	if u.offer == nil || u.offer.ID == opened {
		return true
	}
	err := u.saver.Version(*u.offer)
	if err != nil {
		u.savedOrNot(err, "")
	}
	return err == nil
}

// keepAsItIs closes a record that was left open and starts a new one.
func (u *Window) keepAsItIs(rec record.Record) {
	rec.Finished = true
	if err := u.saver.Version(rec); err != nil {
		u.savedOrNot(err, "")
		return
	}
	u.offer = nil
	u.night = newEvening(u.deps.Now())
	u.show()
}

// finish closes the evening after any step.
func (u *Window) finish() {
	if u.night.rec.Empty() {
		u.night = newEvening(u.deps.Now())
		u.show()
		return
	}
	u.night.rec.Finished = true
	if !u.keepVersion() {
		u.night.rec.Finished = false
		return
	}
	u.night.closed = true
	u.show()
}

// closingPage is the end of an evening: the second draft alone, or one quiet
// line where there is none.
func (u *Window) closingPage() (fyne.CanvasObject, fyne.Focusable) {
	body := kit.Column(kit.GapLarge)
	title := lang.L("It is written down.")
	if text := u.night.rec.SecondDraft; text != "" {
		title = lang.L("The second draft")
		body.Add(kit.NewOwnWords(text).Sized(kit.SubSize))
		body.Add(kit.NewQuiet(lang.L("The second draft is kept. It doesn’t have to win tonight.")))
	} else {
		body.Add(kit.NewQuiet(lang.L("That is enough for tonight. It is kept as it is, and you can go on with it on any day.")))
	}
	night := kit.NewButton(lang.L("Good night"), kit.Filled, u.Quit)
	if u.store.HasPassphrase() {
		night = kit.NewButton(lang.L("Lock and good night"), kit.Filled, u.Lock)
	}
	back := kit.NewButton(lang.L("Back to it"), kit.Plain, func() {
		u.night.closed = false
		u.show()
	})
	another := kit.NewButton(lang.L("Write about something else"), kit.Plain, func() {
		u.night = newEvening(u.deps.Now())
		u.show()
	})
	u.main = night.OnTapped
	page := kit.Page{
		Title: title, Body: kit.Narrow(640, body), Status: u.status,
		Quiet: []*kit.Button{another, back}, Main: night,
	}
	return page.Build(), nil
}
