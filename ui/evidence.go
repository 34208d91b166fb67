package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/kept"
	"seconddraft/internal/record"
	"seconddraft/internal/search"
	"seconddraft/ui/kit"
)

// drawer is what Evidence shows.
type drawer struct {
	query     search.Query
	what      string // the kind that is shown, "" for all
	narrowing bool
	page      drawerPage
	key       record.ID // the thing that is open, "" for a new one
	fresh     kept.Win  // a new one as far as it is written
	thrown    *kept.Win // what was thrown away last, until it is too late to undo
	// thrownShown is what was kept of when that was asked after, as it is stored.
	thrownShown string
	forgotten   *kept.Story
	// back is where the letter was opened from.
	back place
}

// drawerPage is a page of Evidence.
type drawerPage int

const (
	drawerList drawerPage = iota
	drawerThing
	drawerLetter
	drawerWrite // the letter is being written
	drawerStories
	drawerOpen // what was asked on Home and had no answer
)

// evidencePage lists what the user may hold against a harsh thought, or shows one
// of it, the letter, or the stories.
func (u *Window) evidencePage() (fyne.CanvasObject, fyne.Focusable) {
	switch u.drawer.page {
	case drawerThing:
		if page, focus := u.thingPage(); page != nil {
			return page, focus
		}
	case drawerLetter:
		return u.letterPage()
	case drawerWrite:
		return u.writeLetterPage()
	case drawerStories:
		return u.storiesPage()
	case drawerOpen:
		if page := u.stillOpenPage(); page != nil {
			return page, nil
		}
	}
	u.drawer.page = drawerList
	return u.evidenceList()
}

// toDrawer goes to a page of Evidence, with the search as it is.
func (u *Window) toDrawer(p drawerPage) {
	u.keepVersion()
	u.drawer.page = p
	u.show()
}

// evidenceView is the list with its search line and filters.
type evidenceView struct {
	u      *Window
	away   map[record.ID]time.Time // evenings in the bin or put down
	list   []kept.Thing
	line   *kit.Line
	count  *kit.Para
	filter *fyne.Container
	rows   *recordList
	narrow *kit.Button
	none   *fyne.Container // what to do where nothing was found
	empty  *fyne.Container // what will be here, while there is nothing
}

func (u *Window) evidenceList() (fyne.CanvasObject, fyne.Focusable) {
	v := &evidenceView{u: u, count: kit.NewCaption(""), away: u.putDowns(), filter: kit.Column(10)}
	binned, err := u.store.InBin()
	for id, at := range binned {
		v.away[id] = at
	}
	u.main = func() { u.newThing(kept.SmallWin) }
	add := kit.NewButton(lang.L("Add something"), kit.Filled, u.main)
	page := kit.Page{
		Title:    lang.L("Evidence"),
		Subtitle: lang.L("What speaks against “never” and “nothing”, in your own words."),
		Body:     kit.Aside(0.64, kit.GapLarge, v.build(err), u.besideEvidence()),
		Fill:     true,
		Status:   u.status,
		InPlace: []*kit.Button{
			kit.NewButton(lang.L("A letter for a bad night"), kit.Plain, u.openLetter),
			kit.NewButton(lang.L("Stories"), kit.Plain, func() { u.toDrawer(drawerStories) }),
		},
		Main: add,
	}
	if u.quietFollowUps() != nil {
		page.InPlace = append(page.InPlace, kit.NewButton(lang.L("Still open"), kit.Plain, func() { u.toDrawer(drawerOpen) }))
	}
	v.load()
	return page.Build(), v.rows
}

// load fills the list beside the window: what is kept by itself, then what the
// evenings hold once they were read.
func (v *evidenceView) load() {
	u, page := v.u, v.u.shown
	t, f := u.finder.trove, u.finder
	show := func() {
		onUI(func() {
			if u.shown == page && u.finder == f {
				v.fillFilters()
				v.update()
			}
		})
	}
	v.find()
	if f.filled.Load() && t.isLoaded() && t.settled() {
		return
	}
	crash.Go(func() {
		err := t.load()
		show()
		if err != nil {
			onUI(func() { u.logError(err) })
		}
		f.fill(u.found(f)) // waits for it where it is on its way
		if t.settle() {
			show()
		}
	})
}

func (v *evidenceView) build(err error) fyne.CanvasObject {
	u, d := v.u, &v.u.drawer
	now := u.deps.Now()
	v.rows = newRecordList(func() int { return len(v.list) }, func(i int) rowLine { return thingLine(v.list[i], now) }, func(i int) {
		d.key, d.thrown = v.list[i].Key, nil
		u.toDrawer(drawerThing)
	})
	v.line = kit.NewLine(lang.L("Search your evidence"), d.query.Words, func(words string) {
		d.query.Words, d.query.Typing = words, words != "" && !strings.HasSuffix(words, " ")
		v.update()
	})
	v.line.Entry.OnSubmitted = func(string) { u.win.Canvas().Focus(v.rows) }
	u.leave = func() { v.line.Entry.SetText("") }
	v.rows.leave = u.leave
	u.search = func() { u.win.Canvas().Focus(v.line.Entry) }
	v.narrow = kit.NewButton(narrowLabel(d.narrowing), kit.Plain, func() {
		d.narrowing = !d.narrowing
		if !d.narrowing {
			d.what, d.query.Area = "", ""
		}
		v.narrow.SetLabel(narrowLabel(d.narrowing))
		v.fillFilters()
		v.update()
		u.current.Refresh()
	})
	v.none = kit.Column(0, kit.Inset(8, 0, 0, 0, kit.NewQuiet(lang.L("Nothing here has all of that. Fewer words find more."))))
	v.empty = kit.Column(0, noEvidence())
	v.none.Hide()
	v.empty.Hide()
	head := kit.Column(8)
	if err != nil {
		head.Add(sayProblem(err))
	}
	if d.thrown != nil {
		head.Add(u.thrownLine())
	}
	head.Objects = append(head.Objects, v.line, v.filter, kit.Ends(v.count, kit.Row(0, v.narrow)), v.none, v.empty)
	v.fillFilters()
	return kit.Under(4, kit.Inset(2, 6, 6, 2, head), v.rows)
}

// update shows what is asked for now.
func (v *evidenceView) update() {
	v.find()
	v.rows.UnselectAll()
	v.rows.ScrollToTop()
	v.rows.Refresh()
	v.u.current.Refresh()
}

// find asks for it.
func (v *evidenceView) find() {
	t, d := v.u.finder.trove, &v.u.drawer
	v.list = t.find(d.query, d.what, v.away)
	asked := d.query.Words != "" || d.query.Area != "" || d.what != ""
	nothing := len(v.list) == 0
	v.none.Hidden, v.empty.Hidden = !nothing || !asked, !nothing || asked || !t.isLoaded()
	visible(v.narrow, !(nothing && !asked && !d.narrowing))
	if nothing || !asked {
		v.count.SetText("")
	} else {
		v.count.SetText(lang.L("What was found, newest first"))
	}
}

// fillFilters offers the kinds and the areas that there are.
func (v *evidenceView) fillFilters() {
	v.filter.RemoveAll()
	if !v.u.drawer.narrowing {
		return
	}
	t, d := v.u.finder.trove, &v.u.drawer
	areas, _, _ := t.index.Names()
	box := kit.Column(10)
	kinds, _ := oneOfNamed(t.kinds(), kindName, d.what, func(what string) { d.what = what; v.update() })
	box.Add(kit.Column(4, kit.NewCaption(lang.L("What it is")), kinds))
	if len(areas) > 0 {
		row, _ := oneOfNamed(areas[:min(len(areas), mostChoices)], word, d.query.Area, func(area string) { d.query.Area = area; v.update() })
		box.Add(kit.Column(4, kit.NewCaption(lang.L("Area of life")), row))
	}
	v.filter.Add(kit.CardBox(kit.Gap, box))
}

// noEvidence is Evidence before there is any.
func noEvidence() fyne.CanvasObject {
	return emptyCard(lang.L("Small wins you set, times it went well, and kind things you did for yourself will stand here. When a later thought says “never”, your own words can answer."),
		kit.NewCaption(lang.L("Something kind, 3 March, work")),
		kit.NewOwnWords(lang.L("Showed up without cruelty. I made tea and wrote one line to the team.")).Sized(18))
}

// stillOpenPage is nil where nothing is.
func (u *Window) stillOpenPage() fyne.CanvasObject {
	open := u.quietFollowUps()
	if open == nil {
		return nil
	}
	back := func() { u.toDrawer(drawerList) }
	u.leave, u.main = back, back
	return kit.Page{
		Title:    lang.L("Still open, if you like"),
		Subtitle: lang.L("Home showed these and does not show them again. Each waits on the page of its evening, and nothing is late."),
		Body:     kit.Narrow(readingWidth, open),
		Status:   u.status,
		Main:     kit.NewButton(lang.L("To the list"), kit.Filled, back),
	}.Build()
}

// besideEvidence is the letter and the stories, where there is room beside the list.
func (u *Window) besideEvidence() fyne.CanvasObject {
	label, line := lang.L("Write it"), lang.L("Written on a good day, for the nights on which it is hard to think of anything good.")
	if parts := u.letter().Parts(); len(parts) > 0 {
		label, line = lang.L("Read it"), shorten(parts[0], 120)
	}
	box := kit.Column(kit.Gap,
		kit.CardBox(24, kit.Column(kit.GapSmall, kit.NewSubtitle(lang.L("A letter for a bad night")), kit.NewQuiet(line),
			kit.Inset(6, 0, 0, 0, kit.Row(0, kit.NewButton(label, kit.Small, u.openLetter))))),
		kit.CardBox(24, kit.Column(kit.GapSmall, kit.NewSubtitle(lang.L("Stories")),
			kit.NewQuiet(lang.L("Thoughts that come back can be given a name. It is easier to answer what has a name.")),
			kit.Inset(6, 0, 0, 0, kit.Row(0, kit.NewButton(lang.L("See them"), kit.Small, func() { u.toDrawer(drawerStories) }))))))
	if open := u.quietFollowUps(); open != nil {
		box.Add(kit.CardBox(24, kit.Column(kit.GapSmall, kit.NewSubtitle(lang.L("Still open, if you like")), open)))
	}
	return box
}
