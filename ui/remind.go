package ui

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"seconddraft/internal/remind"
	"seconddraft/ui/kit"
)

// settingReminder is the name under which the hour of the reminder is kept.
const settingReminder = "reminder/hour"

// remindNow sends the reminder where its hour came since the last look. It holds
// no word of the user.
func (u *Window) remindNow() {
	now := u.deps.Now()
	before := u.lookedAt
	u.lookedAt = now
	if before.IsZero() || u.hand.Hour == "" {
		return
	}
	at, due := remind.Due(u.hand.Hour, before, now)
	if !due || at.Equal(u.reminded) { // a clock that was set back passes the hour again
		return
	}
	u.reminded = at
	u.app.SendNotification(fyne.NewNotification("Second Draft", lang.L("This is the quiet minute you asked for. It can wait, too.")))
}

// reminderSection chooses the hour.
func (u *Window) reminderSection() fyne.CanvasObject {
	off := lang.L("No reminder")
	hours := []string{off}
	for m := range 48 {
		hours = append(hours, fmt.Sprintf("%02d:%02d", m/2, m%2*30))
	}
	choice := widget.NewSelect(hours, nil)
	choice.SetSelected(off)
	if now := u.setting(settingReminder); now != "" {
		choice.SetSelected(now)
	}
	choice.OnChanged = func(hour string) {
		u.lookedAt = time.Time{} // an hour chosen in its own minute is for tomorrow
		if hour == off {
			hour = ""
		}
		u.putSetting(settingReminder, hour)
		u.keepOutside()
	}
	return kit.Column(kit.GapLarge, kit.Column(12,
		kit.NewPara(lang.L("A note on the desktop at this hour, every day. It says only that the minute is there, and no word of yours.")),
		kit.Narrow(220, kit.Chooser(choice)),
		kit.NewQuiet(lang.L("It comes only while this app runs, also while it is locked. One that was missed does not come later.")),
		kit.NewCaption(lang.L("After a start it knows the hour once your words are open. If it may be at hand while locked, it knows it at once. You can say so under “Country and own contact”."))),
		kit.Column(12, part(lang.L("A look at the week")), u.checkInChoice(),
			kit.NewQuiet(lang.L("Home asks then, once a week, about five signs of stepping back. Each week can be skipped."))))
}
