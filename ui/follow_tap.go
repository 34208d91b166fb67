package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/followup"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// tap asks for one number of today, and after a rise what brought it back.
func (a *answering) tap() fyne.CanvasObject {
	var now *int
	var reminder string
	if i := a.tapToday(); i >= 0 {
		v := int(a.rec.Recovery.Taps[i].Distress)
		now, reminder = &v, a.rec.Recovery.Taps[i].Reminder
	}
	rose := kit.Column(12, kit.NewPara(lang.L("A reminder can bring it back. That isn’t starting over. Was there one?")),
		kit.NewLine(lang.L("One line, if you like"), reminder, func(s string) {
			if i := a.tapToday(); i >= 0 {
				a.rec.Recovery.Taps[i].Reminder = s
				a.touched()
			}
		}))
	stayed := kit.Column(0)
	show := func() {
		visible(rose, a.tapToday() >= 0 && followup.Rose(a.rec.Recovery.Taps))
		if a.stayedHeavy() && len(stayed.Objects) == 0 {
			stayed.Add(a.stayed())
		}
		visible(stayed, len(stayed.Objects) > 0)
	}
	show()
	return kit.Column(12, kit.NewRating(lang.L("How heavy is it today?"), now, func(v *int) {
		a.setTap(v)
		show()
		a.relay()
	}), rose, stayed)
}

// tapToday is where today's tap is, -1 where there is none.
func (a *answering) tapToday() int {
	return slices.IndexFunc(a.rec.Recovery.Taps, func(t record.Tap) bool { return t.Day == a.today() })
}

// setTap keeps today's number; nil takes it back.
func (a *answering) setTap(v *int) {
	taps := slices.Clone(a.rec.Recovery.Taps)
	switch i := a.tapToday(); {
	case v == nil && i < 0:
		return
	case v == nil:
		taps = slices.Delete(taps, i, i+1)
	case i < 0:
		taps = append(taps, record.Tap{Day: a.today(), Distress: record.Rating(*v)})
	default:
		taps[i].Distress = record.Rating(*v)
	}
	a.rec.Recovery.Taps = taps
	a.touched()
}

// stayedHeavy reports whether the two weeks are over, most of them were heavy, and it
// was not said yet.
func (a *answering) stayedHeavy() bool {
	day := dateKey(a.rec.Started)
	return !a.rec.Recovery.Told && followup.StaysHigh(day, a.rec.Recovery.Taps) && followup.DaysAfter(day, a.today()) >= followup.TapDays
}

// stayed says once where to turn.
func (a *answering) stayed() fyne.CanvasObject {
	if !a.rec.Recovery.Told {
		a.rec.Recovery.Told = true
		a.touched()
	}
	return kit.Column(12,
		kit.NewPara(lang.L("This has stayed heavy for two weeks. A GP, a therapist or your work’s counselling service can help with exactly this.")),
		kit.Row(0, kit.NewButton(lang.L("Help now"), kit.Small, func() { a.u.open(placeHelp) })))
}
