package ui

import (
	"testing"

	"seconddraft/ui/kit"
)

// As the second draft is typed it is read again: what is gone, what is still
// there, what is fair.
func TestTheSecondDraftIsReadAsItIsTyped(t *testing.T) {
	d := atLook(t, t.TempDir(), "I always ruin every demo. I'm such an idiot.")
	d.u.goTo(stepDraft)
	paper := d.draftPaper()
	paper.Entry.SetText("I always ruin every demo.")
	d.until("what is still there", func() bool { return d.sees("still in it") && d.sees("is no longer in it") })
	paper.Entry.SetText("The login failed in this demo, and I can rehearse it on their network.")
	d.until("nothing of it is left", func() bool { return !d.sees("still in it") && d.sees("no longer in it") })
}

// draftPaper is the field of the second draft, the one that can be written in.
func (d *desk) draftPaper() *kit.Paper {
	d.Helper()
	for _, p := range all[*kit.Paper](d) {
		if !p.Entry.ReadOnly {
			return p
		}
	}
	d.Fatal("there is no page to write on")
	return nil
}
