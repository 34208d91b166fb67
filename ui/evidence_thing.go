package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/kept"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// newThing opens the page on which something is added.
func (u *Window) newThing(what string) {
	u.drawer.key, u.drawer.thrown = "", nil
	u.drawer.fresh = kept.NewWin(what, "", u.deps.Now())
	u.toDrawer(drawerThing)
}

// thingPage shows one thing: one that is kept by itself to be changed, one of an
// evening to be read. It is nil where the thing is gone.
func (u *Window) thingPage() (fyne.CanvasObject, fyne.Focusable) {
	d := &u.drawer
	if d.key == "" {
		return u.winPage(d.fresh)
	}
	if w, ok := u.finder.trove.win(d.key); ok {
		return u.winPage(w)
	}
	if one, ok := u.finder.trove.thing(d.key); ok {
		return u.eveningThingPage(one), nil
	}
	return nil, nil
}

// winForm is a thing while it is being written. It is kept at each change, once it
// has words.
type winForm struct {
	u      *Window
	w      kept.Win
	states *fyne.Container // how a small win stands
	became *fyne.Container
	// elsewhere says that it is not shown on the page of the thing.
	elsewhere bool
}

// changed keeps the thing as it is now.
func (f *winForm) changed() {
	if strings.TrimSpace(f.w.Words) == "" {
		return
	}
	if !f.elsewhere {
		f.u.drawer.fresh, f.u.drawer.key = f.w, f.w.ID
	}
	f.u.keepWin(f.w)
}

// keepWin keeps a win within a second, and shows it at once.
func (u *Window) keepWin(w kept.Win) {
	name, value, err := kept.Setting(w)
	if err != nil {
		u.savedOrNot(err, "")
		return
	}
	u.saver.KeepSetting(name, value)
	u.finder.trove.keepWin(w)
}

func (u *Window) winPage(w kept.Win) (fyne.CanvasObject, fyne.Focusable) {
	f := &winForm{u: u, w: w, states: kit.Column(kit.GapSmall), became: kit.Column(0)}
	back := func() { u.toDrawer(drawerList) }
	u.leave, u.main = back, back
	paper := kit.NewPaper(wordsAsked(w.What), 130)
	paper.SetText(w.Words)
	paper.CursorToEnd()
	paper.OnChanged = func(s string) { f.w.Words = s; f.changed() }

	kinds, _ := oneOfAlways([]string{kept.SmallWin, kept.Memory, kept.Kindness}, kindName, w.What, func(what string) {
		f.w.What = what
		paper.Entry.SetPlaceHolder(wordsAsked(what))
		f.showStates()
		f.changed()
		u.current.Refresh()
	})
	f.showStates()
	body := kit.Column(kit.Gap, kinds, paper, f.states,
		kit.Fold(lang.L("A little more"), w.Area+w.Day+w.Unseen != "", f.more))
	page := kit.Page{
		Title:    lang.L("For your evidence"),
		Subtitle: lang.L("In your own words. It can be from any part of life, and as small as you like."),
		Body:     kit.Narrow(readingWidth, body),
		Status:   u.status,
		Main:     kit.NewButton(lang.L("To the list"), kit.Filled, back),
	}
	if w.Evening != "" {
		page.Quiet = append(page.Quiet, u.eveningLink(w.Evening))
	}
	page.Quiet = append(page.Quiet, kit.NewButton(lang.L("Throw it away"), kit.Plain, f.throwAway))
	return page.Build(), paper.Entry
}

// wordsAsked is what the empty paper says.
func wordsAsked(what string) string {
	switch what {
	case kept.Memory:
		return lang.L("A time it went well. What did you do there?")
	case kept.Kindness:
		return lang.L("Something kind you did for yourself after a setback.")
	}
	return lang.L("Something small, set by you, won against nobody.")
}

// showStates asks how a small win stands; the others have no state.
func (f *winForm) showStates() {
	f.states.RemoveAll()
	if f.w.What != kept.SmallWin {
		f.w.State, f.w.Became = "", ""
		return
	}
	row, _ := oneOfNamed([]string{record.Done, record.Changed, record.LetGo}, stateChoice, f.w.State, func(state string) {
		f.w.State = state
		f.showBecame()
		f.changed()
		f.u.current.Refresh()
	})
	if !f.elsewhere { // there the question has been asked
		f.states.Add(kit.NewQuiet(lang.L("How does it stand? It can stay open.")))
	}
	f.states.Add(row)
	f.states.Add(f.became)
	f.showBecame()
}

func stateChoice(state string) string {
	switch state {
	case record.Done:
		return lang.L("Done")
	case record.Changed:
		return lang.L("Changed it")
	}
	return lang.L("Let it go")
}

func (f *winForm) showBecame() {
	f.became.RemoveAll()
	if f.w.State == record.Changed {
		f.became.Add(question(lang.L("What did it become?"), kit.NewLine("", f.w.Became, func(s string) { f.w.Became = s; f.changed() })))
	}
}

// more asks for the area of life and the day, and one question that needs no answer.
func (f *winForm) more() fyne.CanvasObject {
	said := noWord()
	day := kit.NewLine(lang.L("2026-11-03"), f.w.Day, func(s string) {
		s = strings.TrimSpace(s)
		if _, err := time.Parse(time.DateOnly, s); err != nil && s != "" {
			said.SetText(lang.L("Write a day as 2026-11-03."))
			said.Show()
		} else {
			said.Hide()
			f.w.Day = s
			f.changed()
		}
		f.u.current.Refresh()
	})
	return kit.Column(kit.Gap,
		question(lang.L("Which part of life?"), oneOfOrOwn(record.Areas, f.w.Area, lang.L("or in your own word"), func(s string) { f.w.Area = s; f.changed() })),
		question(lang.L("Which day was it, or will it be?"), kit.Column(4, kit.Narrow(320, day), said)),
		question(lang.L("Would it count if nobody noticed?"), kit.NewLine("", f.w.Unseen, func(s string) { f.w.Unseen = s; f.changed() })))
}

// throwAway takes the thing away, with what is known of when it was asked after. The
// list offers to undo it.
func (f *winForm) throwAway() {
	u := f.u
	if !u.keepVersion() { // what waits would bring it back
		return
	}
	shown := kept.Name(kept.Shown{ID: f.w.ID})
	u.drawer.thrownShown = u.setting(shown)
	for _, name := range []string{kept.Name(f.w), shown} {
		if !u.didOrSaid(u.store.RemoveSetting(name)) {
			return
		}
	}
	u.finder.trove.removeWin(f.w.ID)
	if strings.TrimSpace(f.w.Words) != "" {
		u.drawer.thrown = &f.w
	}
	u.toDrawer(drawerList)
}

// thrownLine says what was thrown away, with an undo.
func (u *Window) thrownLine() fyne.CanvasObject {
	w, shown := *u.drawer.thrown, u.drawer.thrownShown
	undo := kit.NewButton(lang.L("Undo"), kit.Small, func() {
		u.drawer.thrown = nil
		u.keepWin(w)
		if shown != "" {
			u.saver.KeepSetting(kept.Name(kept.Shown{ID: w.ID}), shown)
		}
		u.toDrawer(drawerList)
	})
	return kit.Ends(kit.NewQuiet(lang.L("Thrown away: “{{.Words}}”", vals{"Words": shorten(w.Words, 60)})), kit.Row(0, undo))
}

// eveningThingPage shows what an evening holds, with the way to it.
func (u *Window) eveningThingPage(one kept.Thing) fyne.CanvasObject {
	back := func() { u.toDrawer(drawerList) }
	u.leave = back
	box := kit.Column(12, kit.NewCaption(thingCaption(one, u.deps.Now())), kit.NewOwnWords(one.Words).Sized(20))
	if one.More != "" {
		box.Add(kit.NewOwnWords(one.More).Sized(17))
	}
	switch {
	case one.What == kept.NotTrue:
		box.Add(kit.NewQuiet(lang.L("You feared this. It did not happen.")))
	case one.What == kept.SmallWin && one.Entry != "":
		row, _ := oneOfNamed([]string{record.Done, record.Changed, record.LetGo}, stateChoice, one.State, func(state string) { u.stateOf(one, state) })
		box.Add(kit.NewQuiet(lang.L("How does it stand? It can stay open.")))
		box.Add(row)
	}
	return kit.Page{
		Title:  kindName(one.What),
		Body:   kit.Narrow(readingWidth, kit.CardBox(kit.GapLarge, box)),
		Status: u.status,
		Quiet:  []*kit.Button{kit.NewButton(lang.L("Back to the list"), kit.Plain, back), u.eveningLink(one.Evening)},
	}.Build()
}

// eveningLink is the way to an evening.
func (u *Window) eveningLink(id record.ID) *kit.Button {
	return kit.NewButton(lang.L("Read that evening"), kit.Plain, func() {
		u.open(placeRecords)
		u.viewing = id
		u.show()
	})
}
