package ui

import (
	"slices"
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

// settingPutDown holds the evenings that were put down, each with the time at
// which it is there again: "ID TIME", one a line.
const settingPutDown = "put-down"

// putDowns are the evenings that are put down now.
func (u *Window) putDowns() map[record.ID]time.Time {
	down := map[record.ID]time.Time{}
	if u.store == nil {
		return down
	}
	for _, l := range lines(u.setting(settingPutDown)) {
		id, at, _ := strings.Cut(l, " ")
		if until, err := time.Parse(time.RFC3339, at); err == nil && u.deps.Now().Before(until) {
			down[record.ID(id)] = until
		}
	}
	return down
}

func (u *Window) isPutDown(id record.ID) bool {
	_, down := u.putDowns()[id]
	return down
}

func (u *Window) keepPutDowns(down map[record.ID]time.Time) {
	var all []string
	for id, until := range down {
		all = append(all, string(id)+" "+until.Format(time.RFC3339))
	}
	slices.Sort(all)
	u.putSetting(settingPutDown, strings.Join(all, "\n"))
}

// putDown leaves this evening until morning.
func (u *Window) putDown() {
	if !u.keepVersion() {
		return
	}
	down := u.putDowns()
	down[u.night.rec.ID] = nextMorning(u.deps.Now())
	u.keepPutDowns(down)
	u.show()
}

// pickUp opens an evening that was put down.
func (u *Window) pickUp(id record.ID) {
	if down := u.putDowns(); !down[id].IsZero() {
		delete(down, id)
		u.keepPutDowns(down)
	}
}

// downPage stands in place of an evening that was put down.
func (u *Window) downPage() (fyne.CanvasObject, fyne.Focusable) {
	night := u.goodNight()
	u.main = night.OnTapped
	id := u.night.rec.ID
	openIt := kit.NewButton(lang.L("Open it now"), kit.Plain, func() {
		u.pickUp(id)
		u.show()
	})
	return kit.Page{
		Title:    lang.L("It is put down until morning."),
		Subtitle: lang.L("What you wrote is kept. Its words stay hidden until 5:00, and one click opens them."),
		Body:     kit.Column(0),
		Status:   u.status,
		Quiet:    []*kit.Button{u.anotherEvening(), openIt},
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
