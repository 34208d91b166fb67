package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// From where on an evening is so heavy that a quiet minute is offered before it is
// looked at again.
const (
	strongFeeling = 70
	harshCritic   = 3
)

// minuteDue reports whether a feeling or the critic is that strong.
func minuteDue(feelings []record.Feeling, critic int) bool {
	f, named := strongest(feelings)
	return critic >= harshCritic || named && f.Before != nil && *f.Before >= strongFeeling
}

// hearCritic reads, beside the window, how harsh the voice is, before step 4 asks.
func (u *Window) hearCritic() {
	in, night := u.input(), u.night
	crash.Go(func() {
		r := u.deps.Reader.Read(context.Background(), in)
		onUI(func() {
			if u.night == night && night.rec.Narration == in.Text {
				night.critic = r.Critic.Value
			}
		})
	})
}

// offersMinute shows the quiet minute in place of step 4, once an evening.
func (u *Window) offersMinute() bool {
	n := u.night
	if u.example != nil || n.minuteOffered || n.crisis.holds() || !minuteDue(n.rec.Feelings, n.critic) || u.offered(offeredMinute) {
		return false
	}
	u.offerOnce(offeredMinute)
	n.minute, n.minuteOffered = true, true
	return true
}

// minutePage is one minute in words: nothing counts, moves or makes a sound.
func (u *Window) minutePage() (fyne.CanvasObject, fyne.Focusable) {
	goOn := func() {
		u.night.minute = false
		u.show()
	}
	u.main = goOn
	ready := kit.NewButton(lang.L("Look again")+" →", kit.Filled, goOn)
	page := kit.Page{
		Steps:    u.stepBar(),
		Title:    lang.L("One quiet minute, if you like"),
		Subtitle: lang.L("It is strong tonight. This can help before you look at it again. You can also skip it."),
		Body: kit.Narrow(readingWidth, kit.Inset(10, 0, 0, 0, kit.Column(kit.GapLarge,
			kit.NewSubtitle(lang.L("Put both feet on the floor, and feel them there.")),
			kit.NewSubtitle(lang.L("Breathe in. Let the out-breath be a little longer than the in-breath.")),
			kit.NewSubtitle(lang.L("Do that five times, as slowly as you like. It is fine to keep your eyes open.")),
		))),
		Status: u.status,
		Quiet:  []*kit.Button{kit.NewButton(lang.L("Skip"), kit.Plain, goOn)},
		Main:   ready,
	}
	return page.Build(), ready
}
