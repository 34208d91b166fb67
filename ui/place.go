package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/parcel"
	"seconddraft/ui/kit"
)

// Place is where the folder of the records lies, and how that changes.
type Place interface {
	// Fixed says that the folder was named at the start. Then the window does not move it.
	Fixed() bool
	// In is the folder that the records would get in one that the user chose.
	In(chosen string) string
	// Move copies the records of an open store into the chosen folder, checks the
	// copy and goes on there. It takes a while. With an error they are where they
	// were; open says whether the store is still open. tell hears how many bytes are
	// done of how many, on the caller's goroutine.
	Move(ctx context.Context, s Store, chosen string, tell func(done, of int64)) (open bool, err error)
	// Fits says why they cannot be moved there, before anything is done.
	Fits(s Store, chosen string) error
	// Old is the folder with the copy that the last move left; "" if there is none.
	Old(Store) string
	RemoveOld(Store) error
	// Away is why the records are not where they were moved to; nil if they are.
	Away() error
	// Found goes on with records that lie in the chosen folder.
	Found(chosen string) error
	// Usual is the folder where nothing was moved; UseUsual goes on with what is there.
	Usual() string
	UseUsual() error
	// Beyond reports whether an error of Vault says that the store is damaged so that
	// it does not open.
	Beyond(error) bool
	// Copies are the backups beside a store that does not open, the newest first.
	Copies() []parcel.Copy
	// LookInto opens one of them, or a file from elsewhere, as Backups.Look does.
	LookInto(path string, passphrase []byte) (parcel.Found, error)
	// Rebuild makes a new store beside the damaged one of all that can be read in its
	// journal, and goes on with it. It returns how many records are in it.
	Rebuild(passphrase []byte) (records int, err error)
	// SetAside puts the files of a store that does not open into a folder of their own.
	SetAside() error
}

// moving is a move under way, or what came of it.
type moving struct {
	store  Store
	cancel context.CancelFunc
	done   chan struct{} // closed when it is over
	err    error
	to     string
	// percent is how far it is, and far says so on the page; stopped is set once the
	// user wants no more of it.
	percent int
	far     *kit.Para
	stopped bool
}

// whereSection shows the folder and offers to move it.
func (u *Window) whereSection() fyne.CanvasObject {
	body := kit.Column(kit.GapSmall,
		kit.NewPara(u.deps.Vault.Dir()),
		kit.NewQuiet(lang.L("They are kept there, encrypted, and nowhere else. Nothing in this app sends anything anywhere.")))
	p := u.deps.Place
	switch {
	case p == nil:
	case p.Fixed():
		body.Add(kit.NewQuiet(lang.L("This folder was named at the start, so it is not moved from here. Start the app without --data to move the usual one.")))
	case p.Old(u.store) != "":
		body.Add(kit.NewPara(lang.L("The copy from before the last move is still in {{.Folder}}.", vals{"Folder": p.Old(u.store)})))
		body.Add(kit.Fold(lang.L("Remove that copy …"), false, func() fyne.CanvasObject { return u.removeOldCard(u.show) }))
	default:
		body.Add(kit.Fold(lang.L("Move them to another folder …"), false, u.moveFields))
	}
	return body
}

// moveFields take the folder, typed or chosen. What does not fit is said before
// anything is done.
func (u *Window) moveFields() fyne.CanvasObject {
	field := u.newFolderField(lang.L("Where your words are to be"))
	store := u.store
	there := kit.NewButton(lang.L("Move them there"), kit.Small, func() {
		if dir, ok := field.folder(); ok {
			field.run(func() error { return u.deps.Place.Fits(store, dir) }, func() { u.move(dir) })
		}
	})
	field.line.Entry.OnSubmitted = func(string) { there.OnTapped() }
	return kit.Column(12,
		kit.NewQuiet(lang.L("Choose a folder on this computer or on a stick. A folder named seconddraft is made in it. All your words and backups are copied there and read again. Only then is it used, and the copy here stays until you say that it may go.")),
		field.box(there))
}

// move keeps everything, then moves beside the window. Meanwhile the window is as
// if it were locked, so that nothing waits for the store.
func (u *Window) move(chosen string) {
	if u.opening || u.store == nil || !u.keepVersion() {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	m := &moving{store: u.store, cancel: cancel, done: make(chan struct{}), to: u.deps.Place.In(chosen)}
	u.drop()
	u.backups = nil // those of the old folder
	u.opening, u.moving = true, m
	u.place = placeMoving
	u.show()
	crash.Go(func() {
		open, err := u.deps.Place.Move(ctx, m.store, chosen, u.moveProgress(m))
		close(m.done)
		onUI(func() { u.movedTo(m, open, err) })
	})
}

// moveProgress shows how far the copy is, in whole percent.
func (u *Window) moveProgress(m *moving) func(done, of int64) {
	last := time.Now()
	return func(done, of int64) {
		if of == 0 || time.Since(last) < progressEvery {
			return
		}
		last = time.Now()
		percent := int(done * 100 / of)
		onUI(func() { // the page may have been left for Help now and built anew
			if u.moving == m && u.store == nil {
				m.percent = percent
				m.say(u)
			}
		})
	}
}

// say puts the percentage on the page.
func (m *moving) say(u *Window) {
	if m.far == nil || u.place != placeMoving {
		return
	}
	switch {
	case m.stopped:
		m.far.SetText(lang.L("Stopping …"))
	case m.percent < 50:
		m.far.SetText(lang.L("{{.Percent}} % done. The words are being copied.", vals{"Percent": m.percent}))
	default:
		m.far.SetText(lang.L("{{.Percent}} % done. The copy is being read again.", vals{"Percent": m.percent}))
	}
	u.current.Refresh()
}

// stop ends the move. The old folder is used on.
func (m *moving) stop(u *Window) {
	m.stopped = true
	m.cancel()
	m.say(u)
}

// movedTo shows what came of a move.
func (u *Window) movedTo(m *moving, open bool, err error) {
	m.cancel()
	m.err, u.opening = err, false
	if err != nil {
		u.logError(err)
	}
	if !open {
		u.moving = nil
		u.trouble, u.place = err, placeLocked
		u.show()
		return
	}
	place := u.place
	u.opened(m.store, u.backUp(m.store, nil))
	if place == placeMoving {
		u.place = placeMoving
		u.show()
	}
}

// endMove waits for a move when the window has gone, and closes the store.
func (u *Window) endMove() {
	m := u.moving
	if m == nil || u.store != nil {
		return
	}
	m.cancel()
	<-m.done
	if err := m.store.Close(); err != nil {
		u.logError(err)
	}
	u.moving = nil
}

// movingPage is shown while the folder is moved, and then says what came of it.
func (u *Window) movingPage() fyne.CanvasObject {
	m := u.moving
	switch {
	case u.store == nil:
		m.far = kit.NewPara("")
		page := kit.Page{
			Title: lang.L("Your words are being copied"), Subtitle: lang.L("They stay where they are until the copy was read again."),
			Body: kit.Narrow(readingWidth, kit.Column(kit.Gap,
				kit.Column(4, kit.NewQuiet(lang.L("They go into this folder:")), kit.NewPara(m.to)), m.far,
				kit.NewQuiet(lang.L("This takes some seconds, on a slow stick some minutes. If you stop it, they stay in the old folder.")))),
			Quiet: []*kit.Button{kit.NewButton(lang.L("Stop"), kit.Outline, func() { m.stop(u) })},
		}.Build()
		u.current = page
		m.say(u)
		return page
	case m.err != nil:
		what, next := explain(m.err)
		back := kit.NewButton(lang.L("Back to Settings"), kit.Filled, func() { u.openSettings(sectionStored) })
		u.main = back.OnTapped
		return kit.Page{
			Title: lang.L("Your words were not moved"),
			Body:  kit.Narrow(readingWidth, kit.Column(kit.Gap, kit.NewPara(what), kit.NewQuiet(next))), Main: back,
		}.Build()
	}
	body := kit.Column(kit.GapLarge, kit.Column(kit.GapSmall, kit.NewPara(u.deps.Vault.Dir()),
		kit.NewQuiet(lang.L("The copy was read again, and all of it opens. From now on the app uses this folder."))))
	if u.deps.Place.Old(u.store) != "" {
		body.Add(section(lang.L("The old copy"), u.removeOldCard(func() { u.openSettings(sectionStored) })))
	}
	return kit.Page{
		Title: lang.L("Your words have a new place"), Body: kit.Narrow(readingWidth, body),
		Quiet: []*kit.Button{kit.NewButton(lang.L("Back to Settings"), kit.Plain, func() { u.openSettings(sectionStored) })},
	}.Build()
}

// removeOldCard asks whether the copy in the old folder may go.
func (u *Window) removeOldCard(then func()) fyne.CanvasObject {
	store, old := u.store, u.deps.Place.Old(u.store)
	said := noWord()
	yes := kit.NewButton(lang.L("Yes, remove the old copy"), kit.Small, func() {
		u.errand(said, func() error { return u.deps.Place.RemoveOld(store) }, func(err error, here bool) {
			switch {
			case !here:
			case err != nil:
				u.say(said, sentences(err))
			default:
				then()
			}
		})
	})
	return kit.Column(12,
		kit.NewPara(lang.L("May the copy in {{.Old}} go? Your words and backups are in {{.Folder}}.", vals{"Old": old, "Folder": u.deps.Vault.Dir()})),
		kit.NewQuiet(lang.L("Only what this app put there is removed; your own files stay. If you keep it, it opens just as it does today.")),
		kit.Flow(kit.GapSmall, yes), said)
}
