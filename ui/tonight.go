package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// tonightPage is the current step of the evening.
func (u *Window) tonightPage() (fyne.CanvasObject, fyne.Focusable) {
	switch {
	case u.night.closed && u.example != nil:
		return u.exampleEnd()
	case u.night.closed:
		return u.closingPage()
	case u.night.quick:
		return u.quickPage()
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
	if u.example != nil {
		p = u.asExample(p)
	}
	if at < stepNext {
		p.Quiet = append(p.Quiet, kit.NewButton(lang.L("Skip"), kit.Plain, func() { u.step(+1) }))
		p.Main = kit.NewButton(stepName(at+1)+" →", kit.Filled, func() { u.step(+1) })
		u.main = func() { u.step(+1) }
	}
	return p.Build()
}

func (u *Window) step(by int) {
	if u.place == placeTonight && u.store != nil && !u.night.closed && !u.night.quick {
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

// resumeEvening goes on writing a record.
func (u *Window) resumeEvening(rec record.Record) {
	if !u.keepVersion() || !u.keepOffered(rec.ID) {
		return
	}
	if u.offer != nil && u.offer.ID == rec.ID {
		u.offer, u.cutOff = nil, false
	}
	kept, err := u.store.Get(rec.ID)
	if err != nil { // no version yet: all of it is new
		kept = record.Record{}
	}
	u.night = resume(rec, kept)
	u.place = placeTonight
	u.show()
}

// keepOffered keeps the evening that was cut off as a version where another one
// is written: its last words may lie in the draft slot alone, and there is one.
func (u *Window) keepOffered(opened record.ID) bool {
	if u.offer == nil || u.offer.ID == opened || !u.cutOff {
		return true
	}
	if !u.didOrSaid(u.saver.Version(*u.offer)) {
		return false
	}
	u.cutOff = false
	return true
}

// keepAsItIs closes a record that was left open.
func (u *Window) keepAsItIs(rec record.Record) {
	rec.Finished = true
	if !u.didOrSaid(u.saver.Version(rec)) {
		return
	}
	u.offer, u.cutOff = nil, false
	u.show()
}

// finish closes the evening after any step.
func (u *Window) finish() {
	if u.night.rec.Empty() {
		u.night = newEvening(u.deps.Now())
		u.open(placeHome)
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
