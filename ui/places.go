package ui

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/storage/repository"
)

// picker asks where a file is, or is to be. What it is given runs once a place was
// chosen, and never where the question was put away.
type picker interface {
	save(title, name string, chosen func(path string))
	open(title string, chosen func(path string))
	folder(title string, chosen func(path string))
}

// dialogs asks with Fyne's own dialogs.
type dialogs struct {
	u    *Window
	last fyne.ListableURI // where the user was, until the app ends
}

func (d *dialogs) save(title, name string, chosen func(string)) {
	leaveUncreated()
	ask := dialog.NewFileSave(func(w fyne.URIWriteCloser, err error) {
		if w != nil && err == nil {
			_ = w.Close() // nothing was opened
			d.chose(w.URI(), chosen)
		}
	}, d.u.win)
	ask.SetFileName(name)
	ask.SetConfirmText(lang.L("Save here"))
	d.show(ask, title)
}

func (d *dialogs) open(title string, chosen func(string)) {
	ask := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if r != nil {
			_ = r.Close() // it is read beside the window
		}
		if r != nil && err == nil {
			d.chose(r.URI(), chosen)
		}
	}, d.u.win)
	ask.SetConfirmText(lang.L("Take this one"))
	d.show(ask, title)
}

func (d *dialogs) folder(title string, chosen func(string)) {
	ask := dialog.NewFolderOpen(func(f fyne.ListableURI, err error) {
		if f != nil && err == nil {
			d.chose(f, chosen)
		}
	}, d.u.win)
	ask.SetConfirmText(lang.L("Take this folder"))
	d.show(ask, title)
}

// show fills most of the window with the dialog.
func (d *dialogs) show(ask *dialog.FileDialog, title string) {
	ask.SetTitleText(title)
	ask.SetView(dialog.ListView)
	if d.last != nil {
		ask.SetLocation(d.last)
	}
	ask.SetOnClosed(d.forget)
	ask.Show()
	size := d.u.win.Canvas().Size()
	ask.Resize(fyne.NewSize(min(900, size.Width-80), size.Height-100))
}

func (d *dialogs) chose(u fyne.URI, chosen func(string)) {
	d.last = nil
	if parent, err := storage.Parent(u); err == nil {
		d.last, _ = storage.ListerForURI(parent) // else the next one begins at home
	}
	d.forget()
	chosen(u.Path())
}

// What Fyne's dialogs write into its preferences, which lie there in clear.
var dialogKeys = []string{"fyne:fileDialogLastFolder", "fyne:fileDialogViewLayout"}

// forget takes out again what the dialog noted.
func (d *dialogs) forget() { forgetFolders(d.u.app) }

func forgetFolders(app fyne.App) {
	p := app.Preferences()
	for _, key := range dialogKeys {
		if p.String(key) != "" || p.Int(key) != 0 { // else Fyne would write the file for nothing
			p.RemoveValue(key)
		}
	}
}

// closeDialogs takes away what stands over the page.
func (u *Window) closeDialogs() {
	over := u.win.Canvas().Overlays()
	if over.Top() == nil {
		return
	}
	for o := over.Top(); o != nil; o = over.Top() {
		over.Remove(o)
	}
	forgetFolders(u.app)
}

// leaveUncreated makes Fyne's save dialog only say what was chosen. By itself it
// empties the chosen file before anything is there to take its place, and for all
// accounts to read.
func leaveUncreated() {
	files, err := repository.ForScheme("file")
	if err != nil {
		return
	}
	if whole, ok := files.(fileRepository); ok {
		if _, is := files.(uncreated); !is {
			repository.Register("file", uncreated{whole})
		}
	}
}

// fileRepository is all that Fyne's way to files can do.
type fileRepository interface {
	repository.AppendableRepository
	repository.DeleteAllRepository
	repository.ListableRepository
	repository.HierarchicalRepository
	repository.CopyableRepository
	repository.MovableRepository
}

type uncreated struct{ fileRepository }

// Writer gives the place and opens nothing.
func (uncreated) Writer(u fyne.URI) (fyne.URIWriteCloser, error) { return placeOnly{u}, nil }

type placeOnly struct{ uri fyne.URI }

func (p placeOnly) URI() fyne.URI           { return p.uri }
func (placeOnly) Close() error              { return nil }
func (placeOnly) Write([]byte) (int, error) { return 0, errors.New("only the place was asked for") }
