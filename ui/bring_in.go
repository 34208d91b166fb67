package ui

import (
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/parcel"
	"seconddraft/ui/kit"
)

// bringIn is the page on which the words of a file are brought in: first it asks
// for the file, then it says what is in it, then it adds that.
type bringIn struct {
	u     *Window
	files Files
	back  place
	// path is the file or the folder that was chosen, "" before.
	path    string
	sealed  bool // it needs its passphrase
	arrival *parcel.Arrival
	said    *kit.Para
}

// bringWords opens the page.
func (u *Window) bringWords() {
	if !u.keepVersion() {
		return
	}
	u.coming = &bringIn{u: u, files: u.files(), back: u.place}
	u.place = placeBringIn
	u.show()
}

func (u *Window) bringInPage() (fyne.CanvasObject, fyne.Focusable) {
	b := u.coming
	b.said = noWord()
	switch {
	case b.arrival != nil:
		return b.lookPage(), nil
	case b.sealed:
		return b.sealedPage()
	}
	return b.choosePage(), nil
}

// choosePage says what can be brought in.
func (b *bringIn) choosePage() fyne.CanvasObject {
	u := b.u
	back := func() { u.leavePage(b.back) }
	u.leave = back
	page := kit.Page{
		Title:    lang.L("Bring words in"),
		Subtitle: lang.L("They are added to what is here and change none of it. You can undo all of it at once."),
		Quiet:    []*kit.Button{kit.NewButton(lang.L("Back"), kit.Plain, back)},
	}
	if half := b.unfinished(); half != nil {
		page.Body = kit.Narrow(readingWidth, kit.Column(kit.Gap,
			kit.NewPara(lang.L("An earlier import was ended before it was done. Take it back first, then bring the file in again.")),
			u.undo(*half), b.said))
		page.Main = kit.NewButton(lang.L("Go on"), kit.Filled, b.another)
		return page.Build()
	}
	list := kit.Column(kit.Gap)
	for _, l := range []struct{ from, what string }{
		{lang.L("From Second Draft"), lang.L("The complete file, or pages, one by one or in a zip file.")},
		{lang.L("From Quirk or FreeCBT"), lang.L("In FreeCBT: Settings, Export, JSON. Of Quirk, the thoughts as it stored them.")},
		{lang.L("From Daylio"), lang.L("Its CSV file. Moods come in as feelings without a number.")},
		{lang.L("Text or Markdown"), lang.L("One file, or a folder of them. A heading that is a date begins an evening.")},
	} {
		list.Add(kit.Column(2, kit.NewPara(l.from), kit.NewQuiet(l.what)))
	}
	list.Add(kit.NewQuiet(lang.L("Each may be an encrypted age file. Then you are asked for its passphrase.")))
	page.Body = kit.Narrow(readingWidth, kit.Column(kit.Gap, kit.CardBox(kit.GapLarge, list), b.said))
	page.Quiet = append(page.Quiet, kit.NewButton(lang.L("Choose a folder …"), kit.Outline, func() { u.pick.folder(lang.L("Which folder?"), b.chosen()) }))
	u.main = func() { u.pick.open(lang.L("Which file?"), b.chosen()) }
	page.Main = kit.NewButton(lang.L("Choose a file …"), kit.Filled, u.main)
	return page.Build()
}

// unfinished is an import that was ended half way, nil if there is none.
func (b *bringIn) unfinished() *parcel.Import {
	list, err := b.files.Imports()
	if err != nil {
		return nil // the look at a file says what is wrong
	}
	for _, i := range list {
		if !i.Done {
			return &i
		}
	}
	return nil
}

// chosen is what a dialog does once it has a place, while the page is still there.
func (b *bringIn) chosen() func(string) {
	page := b.u.shown
	return func(path string) {
		if b.u.shown == page && !b.u.opening {
			b.path = path
			b.look(nil)
		}
	}
}

// look reads the file beside the window, and shows what is in it.
func (b *bringIn) look(passphrase []byte) {
	u, store, page := b.u, b.u.store, b.u.shown
	u.opening = true
	u.say(b.said, lang.L("Reading …"))
	progress := u.progress(b.said, lang.L("Reading page"))
	crash.Go(func() {
		a, err := b.files.Look(b.path, passphrase, progress)
		clear(passphrase)
		onUI(func() {
			u.opening = false
			switch {
			case u.shown != page || u.store != store: // gone elsewhere; nothing was changed
			case errors.Is(err, parcel.ErrSealed):
				b.sealed = true
				u.show()
			case err != nil:
				u.say(b.said, sentences(err))
			default:
				b.arrival = &a
				u.show()
			}
		})
	})
}

// sealedPage asks for the passphrase of the file.
func (b *bringIn) sealedPage() (fyne.CanvasObject, fyne.Focusable) {
	u := b.u
	var secret *kit.Line
	open := func() {
		switch {
		case u.opening:
		case secret.Text() == "":
			u.say(b.said, lang.L("Type the passphrase that was chosen for this file."))
		default:
			b.look([]byte(secret.Text()))
		}
	}
	secret = kit.NewSecret(lang.L("The passphrase of the file"), func(string) { open() })
	u.leave, u.main = b.another, open
	return kit.Page{
		Title:    lang.L("This file is encrypted"),
		Subtitle: filepath.Base(b.path),
		Body:     kit.Narrow(readingWidth, kit.Column(kit.Gap, kit.Narrow(420, secret), b.said)),
		Quiet:    []*kit.Button{kit.NewButton(lang.L("Another file"), kit.Plain, b.another)},
		Main:     kit.NewButton(lang.L("Open it"), kit.Filled, open),
	}.Build(), secret.Entry
}

// another goes back to the choice of a file.
func (b *bringIn) another() {
	b.path, b.sealed, b.arrival = "", false, nil
	b.u.show()
}

// add brings in what was shown.
func (b *bringIn) add() {
	u, store, page := b.u, b.u.store, b.u.shown
	if u.opening {
		return
	}
	u.opening = true
	u.say(b.said, lang.L("One moment …"))
	progress := u.progress(b.said, lang.L("Adding"))
	a, now := *b.arrival, u.deps.Now()
	crash.Go(func() {
		done, err := b.files.Bring(a, now, progress)
		onUI(func() {
			u.opening = false
			if u.store != store { // locked meanwhile: what is half done is said the next time
				return
			}
			u.recordsChanged()
			b.arrival = nil
			switch {
			case u.shown != page:
				u.late(store, err)
			case err != nil && done.ID == "":
				u.say(b.said, sentences(err))
			default:
				b.showBrought(done, err)
			}
		})
	})
}

// showBrought says what was added, or how far it came, and offers to undo it.
func (b *bringIn) showBrought(done parcel.Import, err error) {
	u := b.u
	title, box := lang.L("They are here"), kit.Column(kit.Gap)
	if err != nil {
		title = lang.L("Not all of it came in")
		box.Add(sayProblem(err))
		box.Add(kit.NewPara(lang.L("What did come in can be taken back as a whole. Then try again.")))
	}
	box.Add(u.undo(done))
	u.begin()
	u.main = func() { u.open(placeRecords) }
	u.leave = func() { u.leavePage(b.back) }
	u.put(kit.Page{
		Title: title,
		Body:  kit.Narrow(readingWidth, box),
		Main:  kit.NewButton(lang.L("To your records"), kit.Filled, u.main),
	}.Build(), nil)
}
