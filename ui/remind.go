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
	u.remindOfAsk(before, now)
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

// reminderSection chooses when the app says something by itself, and what.
func (u *Window) reminderSection() fyne.CanvasObject {
	daily := u.hourChoice(settingReminder, func(string) { u.keepOutside() })
	ask := u.hourChoice(settingAskHour, func(hour string) {
		u.askReminder.hour = hour
		u.lookAhead()
	})
	box := kit.Column(kit.GapLarge,
		kit.Column(12,
			kit.NewPara(lang.L("A note on the desktop at this hour, every day. It says only that the minute is there, and no word of yours.")),
			kit.Narrow(220, daily)),
		kit.Column(12,
			kit.NewPara(lang.L("A note on a day on which Home has something to ask of an earlier evening. It does not say what.")),
			kit.Narrow(220, ask)),
		kit.Column(12,
			kit.NewQuiet(lang.L("Both come only while this app runs, also while it is locked. One that was missed does not come later.")),
			kit.NewCaption(lang.L("After a start it knows the hour once your words are open. If it may be at hand while locked, it knows it at once. You can say so under “Country and own contact”."))),
		kit.Column(12, part(lang.L("A look at the week")), u.checkInChoice(),
			kit.NewQuiet(lang.L("Home asks then, once a week, about five signs of stepping back. Each week can be skipped."))))
	if u.inTray.tray != nil {
		box.Add(u.closingChoice())
	}
	return box
}

// hourChoice chooses an hour of the day, or none.
func (u *Window) hourChoice(setting string, chosen func(hour string)) fyne.CanvasObject {
	off := lang.L("No reminder")
	hours := []string{off}
	for m := range 48 {
		hours = append(hours, fmt.Sprintf("%02d:%02d", m/2, m%2*30))
	}
	choice := widget.NewSelect(hours, nil)
	choice.SetSelected(off)
	if now := u.setting(setting); now != "" {
		choice.SetSelected(now)
	}
	choice.OnChanged = func(hour string) {
		u.lookedAt = time.Time{} // an hour chosen in its own minute is for tomorrow
		if hour == off {
			hour = ""
		}
		u.putSetting(setting, hour)
		chosen(hour)
	}
	return choice
}
