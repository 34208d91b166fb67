package ui

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/parcel"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// emptying is how far the emptying of the bin is.
type emptying int

const (
	notEmptying emptying = iota
	askedToEmpty
	nowEmptying
)

// throwAway puts an evening into the bin. It asks nothing, because it can be put
// back.
func (u *Window) throwAway(id record.ID) {
	if !u.keepVersion() {
		return
	}
	if err := u.store.Bin(id); err != nil {
		u.savedOrNot(err, "")
		return
	}
	if rec, err := u.store.Get(id); err == nil {
		u.finder.put(rec) // its draft became a version
	}
	if u.offer != nil && u.offer.ID == id {
		u.offer = nil
	}
	if u.night.rec.ID == id {
		u.night = newEvening(u.deps.Now())
	}
	u.viewing = ""
	u.show()
}

func (u *Window) putBack(id record.ID) {
	if err := u.store.Unbin(id); err != nil {
		u.savedOrNot(err, "")
		return
	}
	u.viewing = ""
	u.show()
}

// binPage lists what was put away, and is where it can be emptied.
func (u *Window) binPage() (fyne.CanvasObject, fyne.Focusable) {
	back := func() {
		u.shelf = shelf{query: u.shelf.query, from: u.shelf.from, to: u.shelf.to, narrowing: u.shelf.narrowing}
		u.show()
	}
	u.leave = back
	list, err := u.inBin()
	page := kit.Page{
		Title:    lang.L("Bin"),
		Subtitle: lang.L("What you put here stays whole until you empty the bin by hand. Open an evening to read it or to put it back."),
		Quiet:    []*kit.Button{kit.NewButton(lang.L("Back to the list"), kit.Plain, back)},
	}
	switch {
	case u.shelf.emptying != notEmptying && len(list) > 0 && err == nil:
		return u.askToEmpty(list), nil
	case len(list) == 0 && err != nil:
		page.Body = kit.Column(0, sayProblem(err))
		return page.Build(), nil
	case len(list) == 0:
		page.Body = kit.Narrow(readingWidth, kit.Column(0, noBin()))
		return page.Build(), nil
	}
	page.Quiet = append(page.Quiet, kit.NewButton(lang.L("Empty the bin …"), kit.Outline, func() {
		u.shelf.emptying = askedToEmpty
		u.show()
	}))
	down := u.putDowns()
	rows := newRecordList(func() int { return len(list) }, func(i int) rowLine { return shownLine(list[i], down) }, func(i int) {
		u.viewing = list[i].ID
		u.pickUp(u.viewing)
		u.show()
	})
	rows.leave = back
	page.Body, page.Fill = kit.Narrow(readingWidth+80, rows), true
	return page.Build(), rows
}

// inBin lists what is in the bin, what was put there last first. A record whose
// line cannot be read is there too.
func (u *Window) inBin() ([]record.Summary, error) {
	binned, err := u.store.InBin()
	if err != nil || len(binned) == 0 {
		return nil, err
	}
	var list []record.Summary
	all, _ := u.finder.all() // the list page says what of it cannot be read
	for _, s := range all {
		if _, in := binned[s.ID]; in {
			list = append(list, s)
		}
	}
	for id, at := range binned {
		if !slices.ContainsFunc(list, func(s record.Summary) bool { return s.ID == id }) {
			list = append(list, record.Summary{ID: id, Started: at, Words: lang.L("An evening that cannot be read")})
		}
	}
	slices.SortFunc(list, func(a, b record.Summary) int {
		return cmp.Or(binned[b.ID].Compare(binned[a.ID]), b.Started.Compare(a.Started), cmp.Compare(a.ID, b.ID))
	})
	return list, nil
}

// askToEmpty is the one question before words go for good.
func (u *Window) askToEmpty(list []record.Summary) fyne.CanvasObject {
	keep := func() {
		u.shelf.emptying = notEmptying
		u.show()
	}
	u.leave = keep
	what := amount("{{.N}} evenings with all their versions will be gone for good.", len(list))
	said := noWord()
	return kit.Page{
		Title: lang.L("Empty the bin?"),
		Body: kit.Narrow(readingWidth, kit.Column(kit.GapSmall, kit.NewPara(what),
			kit.NewQuiet(lang.L("Nobody can bring them back from the files of this app. Backups from before may still hold them. After this you are told which ones.")),
			said)),
		Quiet: []*kit.Button{kit.NewButton(lang.L("Keep them"), kit.Outline, keep)},
		Main:  kit.NewButton(lang.L("Empty the bin"), kit.Filled, func() { u.emptyBin(said) }),
	}.Build()
}

// emptyBin runs beside the window: all files of the store are made anew.
func (u *Window) emptyBin(said *kit.Para) {
	if u.shelf.emptying == nowEmptying {
		return
	}
	u.shelf.emptying = nowEmptying
	u.say(said, lang.L("One moment …"))
	store, finder := u.store, u.finder
	crash.Go(func() {
		gone, err := store.EmptyBin()
		onUI(func() {
			if u.store != store { // locked meanwhile
				return
			}
			for _, id := range gone {
				finder.remove(id)
			}
			u.aside = nil // their words are gone from what was set aside
			if err != nil {
				u.shelf.emptying = askedToEmpty
				u.logError(err)
				u.say(said, sentences(err))
				return
			}
			u.shelf.emptying = notEmptying
			if u.place == placeRecords {
				u.showEmptied(gone)
			}
		})
	})
}

// showEmptied says what is gone, and which backups still hold it.
func (u *Window) showEmptied(gone []record.ID) {
	u.shelf, u.viewing = shelf{}, ""
	copies := kit.Column(kit.GapSmall)
	u.begin()
	u.main, u.leave = u.show, u.show
	u.put(kit.Page{
		Title: lang.L("The bin is empty"),
		Body: kit.Narrow(readingWidth, kit.Column(kit.Gap,
			kit.NewPara(lang.L("What was in it is gone from your records, and no file of theirs holds it any more.")), copies)),
		Main: kit.NewButton(lang.L("Back to the list"), kit.Filled, u.show),
	}.Build(), nil)
	u.lookThrough(copies, gone)
}

// lookThrough looks through the backups beside the window.
func (u *Window) lookThrough(box *fyne.Container, gone []record.ID) {
	if u.backups == nil || len(gone) == 0 {
		return
	}
	box.Add(kit.NewQuiet(lang.L("Looking through the backups …")))
	u.current.Refresh()
	backups, page := u.backups, u.shown
	crash.Go(func() {
		held, err := backups.Holding(gone)
		onUI(func() {
			if u.shown != page {
				return
			}
			box.RemoveAll()
			switch {
			case err != nil:
				box.Add(sayProblem(err))
			case len(held) == 0:
				box.Add(kit.NewQuiet(lang.L("No backup beside your records holds it. Copies that you keep elsewhere were not looked at.")))
			default:
				u.sayHeld(box, held)
			}
			u.current.Refresh()
		})
	})
}

// sayHeld names the backups and offers to delete them.
func (u *Window) sayHeld(box *fyne.Container, held []parcel.Copy) {
	lines := func(unread bool) (out []string) {
		for _, c := range held {
			if c.Unread == unread {
				out = append(out, momentOf(c.Made)+" ("+filepath.Base(c.Path)+")")
			}
		}
		return out
	}
	if list := lines(false); len(list) > 0 {
		box.Add(kit.NewPara(lang.L("These backups still hold it:")))
		box.Add(kit.NewQuiet(strings.Join(list, "\n")))
	}
	if list := lines(true); len(list) > 0 {
		box.Add(kit.NewPara(lang.L("These could not be opened and may hold it too:")))
		box.Add(kit.NewQuiet(strings.Join(list, "\n")))
	}
	box.Add(kit.NewQuiet(lang.L("You can keep them: in time, newer ones take their place. If you delete them, a new backup of what is here now is made first. Copies that you keep elsewhere were not looked at.")))
	said := noWord()
	row := kit.Row(0)
	row.Add(kit.NewButton(lang.L("Delete these backups"), kit.Small, func() {
		row.RemoveAll()
		u.say(said, lang.L("One moment …"))
		backups, page := u.backups, u.shown
		crash.Go(func() {
			err := backups.Delete(held)
			onUI(func() {
				if u.shown != page {
					return
				}
				if err != nil {
					u.say(said, sentences(err))
					return
				}
				u.say(said, lang.L("They are deleted. A new backup was made."))
			})
		})
	}))
	box.Add(row)
	box.Add(said)
}
