package ui

import (
	"seconddraft/internal/crash"
	"seconddraft/internal/kept"
)

// stateOf says how a small win of an evening stands.
func (u *Window) stateOf(one kept.Thing, state string) {
	a, err := u.answerOf(one.Evening)
	if !u.didOrSaid(err) {
		return
	}
	for i := range a.rec.Engagements {
		if e := &a.rec.Engagements[i]; e.ID == one.Entry {
			e.State, e.Answered = state, ""
			if state != "" {
				e.Answered = dateKey(u.deps.Now())
			}
			a.touched()
		}
	}
	if u.keepAnswers() {
		u.settleAndShow()
	}
}

// settleAndShow shows the page of Evidence anew once what changed in an evening was
// read for stop signs.
func (u *Window) settleAndShow() {
	page, f := u.shown, u.finder
	crash.Go(func() {
		f.trove.settle()
		onUI(func() {
			if u.shown == page && u.finder == f && u.place == placeEvidence {
				u.show()
			}
		})
	})
}
