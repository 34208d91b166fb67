package ui

import (
	"maps"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/evidence"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// An evening can be put down until morning: then its words stay hidden until five
// o'clock, and one click opens it all the same.

// When it is offered: past midnight, or where the same was thought on so many
// evenings of a week.
const (
	morningHour = 5
	alikeDays   = 7
	alikeTimes  = 3
)

// pastMidnight is true of the hours in which nobody has to settle anything.
func pastMidnight(now time.Time) bool { return now.Hour() < morningHour }

// nextMorning is the next time that it is five o'clock.
func nextMorning(now time.Time) time.Time {
	year, month, day := now.Date()
	if !pastMidnight(now) {
		day++
	}
	return time.Date(year, month, day, morningHour, 0, 0, 0, now.Location())
}

// told is what was written on one evening.
type told struct {
	when  time.Time
	words string
}

// comesBack reports whether one of tonight's thoughts is the third like it within
// seven days.
func comesBack(tonight []string, earlier []told, now time.Time) bool {
	for _, thought := range tonight {
		times := 1 // tonight
		for _, e := range earlier {
			if age := now.Sub(e.when); age >= 0 && age < alikeDays*24*time.Hour && evidence.Alike(thought, e.words) {
				times++
			}
		}
		if times >= alikeTimes {
			return true
		}
	}
	return false
}

// why it is offered to put an evening down; "" where it is not.
type reason string

const (
	itIsLate  reason = "late"
	itReturns reason = "returns"
)

// offerMorning finds out, beside the window, whether to offer it, and tells so on
// the page that asked.
func (u *Window) offerMorning(tell func(reason)) {
	if u.example != nil || u.night.crisis.holds() || u.night.rec.Narration == "" || u.offered(offeredMorning) {
		return
	}
	now := u.deps.Now()
	if pastMidnight(now) {
		tell(itIsLate)
		return
	}
	page, thoughts, store, id := u.shown, u.thoughts(u.night.read), u.store, u.night.rec.ID
	crash.Go(func() {
		if !comesBack(thoughts, lastWeek(store, id, now), now) {
			return
		}
		onUI(func() {
			if u.shown == page {
				tell(itReturns)
			}
		})
	})
}

// lastWeek is what was told on the other evenings of the last seven days. What
// cannot be read is passed over.
func lastWeek(store Store, tonight record.ID, now time.Time) (earlier []told) {
	list, err := listed(store)
	if err != nil {
		return nil
	}
	for _, s := range list {
		if s.ID == tonight || now.Sub(s.Started) >= alikeDays*24*time.Hour {
			continue
		}
		if rec, err := store.Get(s.ID); err == nil && strings.TrimSpace(rec.Narration) != "" {
			earlier = append(earlier, told{rec.Started, rec.Narration})
		}
	}
	return earlier
}

// morningCard offers to put the evening down. It counts and blames nothing.
func (u *Window) morningCard(why reason, goOn func()) (fyne.CanvasObject, fyne.Focusable) {
	line := lang.L("It is late. Things look different by daylight, and nothing has to be settled now.")
	if why == itReturns {
		line = lang.L("You have written something like this before, this week. Going over it again may not help tonight.")
	}
	on := kit.NewButton(lang.L("Go on tonight"), kit.Small, goOn)
	return kit.CardBox(24, kit.Column(12,
		kit.NewSubtitle(lang.L("Leave it until morning?")),
		kit.NewPara(line),
		kit.NewQuiet(lang.L("What you wrote is kept. Its words stay hidden until 5:00, and one click opens them.")),
		kit.Flow(kit.GapSmall, kit.NewButton(lang.L("Put it down until morning"), kit.Small, u.putDown), on))), on
}

// putDowns are the evenings that are put down now.
func (u *Window) putDowns() map[record.ID]time.Time {
	if u.store == nil {
		return nil
	}
	all, err := u.store.SettingsUnder(record.PutDownPrefix)
	if err != nil {
		u.logError(err)
	}
	if all == nil {
		all = map[string]string{}
	}
	all[record.OldPutDown] = u.setting(record.OldPutDown)
	down := record.PutDowns(all)
	maps.DeleteFunc(down, func(_ record.ID, until time.Time) bool { return !u.deps.Now().Before(until) })
	return down
}

func (u *Window) isPutDown(id record.ID) bool {
	if u.store == nil {
		return false
	}
	name := record.PutDownPrefix + string(id)
	until := record.PutDowns(map[string]string{name: u.setting(name), record.OldPutDown: u.setting(record.OldPutDown)})[id]
	return u.deps.Now().Before(until)
}

// putDown leaves this evening until morning.
func (u *Window) putDown() {
	if !u.keepVersion() {
		return
	}
	u.tidyPutDowns()
	u.putSetting(record.PutDownSetting(u.night.rec.ID, nextMorning(u.deps.Now())))
	u.show()
}

// pickUp opens an evening that was put down.
func (u *Window) pickUp(id record.ID) {
	if u.isPutDown(id) {
		u.tidyPutDowns()
		u.didOrSaid(u.store.RemoveSetting(record.PutDownPrefix + string(id)))
	}
}

// tidyPutDowns gives each evening that is put down a setting of its own, and removes
// the others.
func (u *Window) tidyPutDowns() {
	now, all := u.putDowns(), u.settings()
	for id, until := range now {
		if name, value := record.PutDownSetting(id, until); all[name] == "" {
			u.putSetting(name, value)
		}
	}
	for id := range record.PutDowns(all) {
		if _, still := now[id]; !still {
			u.didOrSaid(u.store.RemoveSetting(record.PutDownPrefix + string(id)))
		}
	}
	if all[record.OldPutDown] != "" {
		u.didOrSaid(u.store.RemoveSetting(record.OldPutDown))
	}
}

// downPage stands in place of an evening that was put down.
func (u *Window) downPage() (fyne.CanvasObject, fyne.Focusable) {
	night := u.goodNight()
	u.main = night.OnTapped
	return kit.Page{
		Title:    lang.L("It is put down until morning."),
		Subtitle: lang.L("What you wrote is kept. Its words stay hidden until 5:00, and one click opens them."),
		Body:     kit.Column(0),
		Status:   u.status,
		Quiet:    []*kit.Button{u.anotherEvening(), u.openNow(u.night.rec.ID)},
		Main:     night,
	}.Build(), night
}

func downLine() string {
	return lang.L("You put this down until morning. Its words are hidden until 5:00.")
}

// downCard stands on Home for an evening that was put down: nothing is asked of it
// before morning.
func (u *Window) downCard(title string, rec record.Record) fyne.CanvasObject {
	return homeCard("", title, downLine(), kit.NewButton(lang.L("Open it now"), kit.Outline, func() {
		u.pickUp(rec.ID)
		u.resumeEvening(rec)
	}))
}

// hiddenPage stands in Records in place of an evening that is put down, whichever way
// led there.
func (u *Window) hiddenPage() (fyne.CanvasObject, fyne.Focusable) {
	return kit.Page{
		Title: lang.L("It is put down until morning."), Subtitle: downLine(), Body: kit.Column(0),
		Quiet: []*kit.Button{u.backFromRecord(), u.openNow(u.viewing)},
	}.Build(), nil
}

// openNow is the one click that shows the words of an evening that is put down.
func (u *Window) openNow(id record.ID) *kit.Button {
	return kit.NewButton(lang.L("Open it now"), kit.Plain, func() {
		u.pickUp(id)
		u.show()
	})
}
