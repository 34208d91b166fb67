package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/followup"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/internal/remind"
)

// settingAskHour is the name under which the hour is kept at which the desktop says
// that Home has something to ask; "" while it is off.
const settingAskHour = "reminder/follow-up"

// askReminder is what is known of it while the window runs, locked or open. It has no
// word of the user's.
type askReminder struct {
	hour string
	last time.Time
	// What may be asked on the days to come, of evenings that were read for stop
	// signs, and what was shown: as it was when the store was last looked through.
	open    []followup.Ask
	history followup.History
}

// aheadDays is for how many days it is known, once the window is locked, what may be
// asked; aheadTries how many evenings are read for it at most.
const (
	aheadDays  = 7
	aheadTries = 12
)

// remindOfAsk says it at the hour, where there is anything.
func (u *Window) remindOfAsk(before, now time.Time) {
	r := &u.askReminder
	at, due := remind.Due(r.hour, before, now)
	if before.IsZero() || !due || at.Equal(r.last) {
		return
	}
	r.last = at
	if u.store == nil {
		u.sayAsk(len(followup.Today(r.open, r.history, now)) > 0 && !r.history.ShownOn(now))
		return
	}
	store, f, reader, open, on := u.store, u.finder, u.deps.Reader, u.notBack(), u.setting(settingCheckIn)
	crash.Go(func() {
		<-f.ended
		_, found := findAsk(store, f, reader, now, open, on)
		settings, err := store.Settings()
		onUI(func() { u.sayAsk(found && err == nil && !followup.HistoryOf(settings).ShownOn(now)) })
	})
}

// sayAsk sends the note; it says nothing of what it is.
func (u *Window) sayAsk(is bool) {
	if is {
		u.app.SendNotification(fyne.NewNotification("Second Draft", lang.L("There is one thing to look back at, if you like. It can wait, too.")))
	}
}

// lookAhead finds what may be asked in the days to come, for the time when the words
// are locked. It takes a while, and is done only where the reminder is on.
func (u *Window) lookAhead() {
	if u.askReminder.hour == "" {
		return
	}
	store, f, reader, now := u.store, u.finder, u.deps.Reader, u.deps.Now()
	crash.Go(func() {
		<-f.ended
		open, history := calmAhead(store, f, reader, now)
		onUI(func() {
			if u.finder == f {
				u.askReminder.open, u.askReminder.history = open, history
			}
		})
	})
}

// calmAhead is what is open of the evenings that come first on the next days and have
// no stop sign.
func calmAhead(store Store, f *finder, reader *reading.Reader, now time.Time) (open []followup.Ask, history followup.History) {
	settings, err := store.Settings()
	binned, lost := store.InBin()
	unshown, fault := store.Unshown()
	if err != nil || lost != nil || fault != nil {
		return nil, nil
	}
	history = followup.HistoryOf(settings)
	all, may := append(f.open.Open(), keptWins(settings)...), map[record.ID]bool{}
	for n := range aheadDays {
		for i, a := range followup.Today(all, history, now.AddDate(0, 0, n)) {
			_, in := binned[a.Record]
			if _, known := may[a.Record]; known || in || unshown[a.Record] || i == aheadTries || len(may) == aheadTries {
				continue
			}
			may[a.Record] = mayAsk(store, reader, a, binned)
		}
	}
	for _, a := range all {
		if may[a.Record] {
			open = append(open, a)
		}
	}
	return open, history
}
