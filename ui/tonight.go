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
	case u.isPutDown(u.night.rec.ID):
		return u.downPage()
	case u.night.closed && u.example != nil:
		return u.exampleEnd()
	case u.night.closed:
		return u.closingPage()
	case u.night.later:
		return u.laterPage()
	case u.night.quick:
		return u.quickPage()
	}
	if u.night.minute {
		return u.minutePage()
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
	p.Steps = u.stepBar()
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

func (u *Window) stepBar() fyne.CanvasObject {
	return kit.StepBar(shownSteps(), u.night.step, u.night.filled, u.goTo)
}

func (u *Window) step(by int) {
	if u.place == placeTonight && u.store != nil && !u.night.closed && !u.night.quick && !u.night.later {
		u.goTo(u.night.step + by)
	}
}

// goTo shows a step; what was changed on the page before is kept as a version.
func (u *Window) goTo(step int) {
	if step < stepEvent || step > stepNext {
		return
	}
	u.keepVersion()
	u.keepPrompt()
	u.night.step, u.night.tool, u.night.minute = step, "", false
	if step == stepLook {
		u.offersMinute()
	}
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

// resumeStored goes on writing a record as it is kept now.
func (u *Window) resumeStored(rec record.Record) {
	if !u.keepVersion() || !u.keepOffered("") {
		return
	}
	if now, err := u.store.Get(rec.ID); err == nil {
		rec = now
	}
	u.resumeEvening(rec)
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
