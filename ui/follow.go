package ui

import (
	"cmp"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/followup"
	"seconddraft/internal/kept"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// asked is the one thing of an old evening that Home asks. Package followup chooses.
type asked struct {
	when  string // the part of the day it was chosen for
	ask   followup.Ask
	none  bool // nothing is asked
	shown bool // it is kept that it was shown today
	read  bool // its words were asked for
	away  bool // it was said not to show it again
}

// askTries is how many evenings are read at most until one may be asked about.
const askTries = 12

// partOfDay changes where something else may be asked: at night nothing that was
// feared is.
func partOfDay(now time.Time) string {
	switch h := now.Hour(); {
	case h < 5:
		return dateKey(now) + " early"
	case h >= 20:
		return dateKey(now) + " late"
	}
	return dateKey(now)
}

// askBack puts today's question into a box of Home: at once where it is known, else
// once every evening was read beside the window. announce is called where it is there.
func (u *Window) askBack(box *fyne.Container, announce func()) {
	now := u.deps.Now()
	when := partOfDay(now)
	if u.askedNow != nil && u.askedNow.when == when {
		u.showAsked(box, announce)
		return
	}
	store, f, open, page, on := u.store, u.finder, u.notBack(), u.shown, u.setting(settingCheckIn)
	crash.Go(func() {
		<-f.ended
		ask, ok := findAsk(store, f, u.deps.Reader, now, open, on)
		onUI(func() {
			if u.store != store || u.finder != f {
				return
			}
			if u.askedNow == nil || u.askedNow.when != when {
				u.askedNow = &asked{when: when, ask: ask, none: !ok}
				u.lookAhead()
			}
			if u.shown == page && len(box.Objects) == 0 {
				u.showAsked(box, announce)
				u.current.Refresh()
			}
		})
	})
}

// findAsk is what may be asked now. It takes a while.
func findAsk(store Store, f *finder, reader *reading.Reader, now time.Time, open []record.ID, checkIn string) (followup.Ask, bool) {
	unshown, fault := store.Unshown()
	binned, lost := store.InBin()
	settings, err := store.Settings()
	if cmp.Or(err, fault, lost) != nil {
		return followup.Ask{}, false // better none than one that was put away
	}
	all := f.open.Open()
	if a, ok := followup.CheckInOf(checkIn, lastCheckIn(settings), now); ok {
		all = append(all, a)
	}
	all = append(all, keptWins(settings)...)
	tried := 0
	for _, a := range followup.Today(all, followup.HistoryOf(settings), now) {
		if a.Kind == followup.CheckIn {
			return a, true
		}
		if _, in := binned[a.Record]; in || unshown[a.Record] || slices.Contains(open, a.Record) {
			continue
		}
		if tried++; tried > askTries {
			break
		}
		if mayAsk(store, reader, a, binned) {
			return a, true
		}
	}
	return followup.Ask{}, false
}

// showAsked fills the box, and keeps that it was shown.
func (u *Window) showAsked(box *fyne.Container, announce func()) {
	box.RemoveAll()
	if a := u.askedNow; !a.none {
		if card := u.askedCard(a); card != nil {
			box.Add(card)
			announce()
			u.keepShown(a)
		}
	}
	visible(box, len(box.Objects) > 0)
}

// keepShown counts the day once.
func (u *Window) keepShown(a *asked) {
	if a.shown {
		return
	}
	a.shown = true
	u.didOrSaid(u.putShown(a.ask.Record, func(s kept.Shown) kept.Shown { return s.WithDay(a.ask.Key(), dateKey(u.deps.Now())) }))
}

// putShown changes what is kept of the showings of an evening.
func (u *Window) putShown(id record.ID, change func(kept.Shown) kept.Shown) error {
	name := kept.Name(kept.Shown{ID: id})
	s, was := kept.One[kept.Shown](name, u.setting(name))
	if !was {
		s = kept.Shown{ID: id}
	}
	name, value, err := kept.Setting(change(s))
	if err != nil {
		return err
	}
	return u.store.PutSetting(name, value)
}

// askedCard is nil where the evening cannot be asked any more.
func (u *Window) askedCard(a *asked) fyne.CanvasObject {
	if a.away {
		return u.awayCard(a)
	}
	if a.ask.Kind == followup.CheckIn {
		return u.checkInCard(a)
	}
	if a.ask.Kind == followup.KeptWin {
		return u.keptWinCard(a)
	}
	e, err := u.answerOf(a.ask.Record)
	if err != nil || !e.holds(a.ask) {
		return nil
	}
	caption := lang.L("From {{.Day}}", vals{"Day": dayWords(e.rec.Started, u.deps.Now())})
	if e.rec.Area != "" {
		caption += " · " + word(e.rec.Area)
	}
	box, links := kit.Column(12, kit.NewCaption(caption)), kit.Flow(kit.Gap)
	if u.setting(settingHideWords) != "" && !a.read && hasWords(a.ask.Kind) {
		links.Add(kit.NewButton(lang.L("Show the words"), kit.Plain, func() {
			a.read = true
			u.show()
		}))
	} else {
		box.Add(e.body(a.ask))
		links.Add(kit.NewButton(lang.L("Read that evening"), kit.Plain, func() { u.readEvening(a.ask.Record) }))
	}
	switch a.ask.Kind {
	case followup.Stayed: // it is said once
	case followup.Tap:
		links.Add(kit.NewButton(lang.L("Not for this one"), kit.Plain, func() {
			e.rec.Recovery.Off = true
			e.touched()
			u.askedNow.none = true
			u.show()
		}))
	default:
		links.Add(kit.NewButton(lang.L("Don’t show this again"), kit.Plain, func() { u.askAgain(a, false) }))
	}
	box.Add(links)
	return kit.CardBox(24, box)
}

// hasWords reports whether the question shows words of the user.
func hasWords(k followup.Kind) bool {
	return k == followup.Win || k == followup.Forecast || k == followup.StillTrue
}

// askAgain says whether it may be shown again.
func (u *Window) askAgain(a *asked, may bool) {
	u.didOrSaid(u.putShown(a.ask.Record, func(s kept.Shown) kept.Shown { return s.WithOff(a.ask.Of(), !may) }))
	a.away = !may
	u.show()
}

func (u *Window) awayCard(a *asked) fyne.CanvasObject {
	return kit.CardBox(24, kit.Column(kit.GapSmall,
		kit.NewCaption(lang.L("It will not be shown again.")),
		kit.Row(0, kit.NewButton(lang.L("Show it again"), kit.Plain, func() { u.askAgain(a, true) }))))
}

// readEvening opens an evening in Records.
func (u *Window) readEvening(id record.ID) {
	u.open(placeRecords)
	u.viewing = id
	u.show()
}
