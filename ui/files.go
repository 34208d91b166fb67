package ui

import (
	"time"

	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/parcel"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// Files takes words of an open store out into a file, and brings those of a file
// in. Its methods take a while, all but Fields, Sheet and Imports.
type Files interface {
	// Fields are those that a sheet can be put together from, in the order of print.
	Fields() []parcel.Field
	// Sheet is all that a sheet of these fields says of a record, below its date.
	Sheet(r record.Record, fields []string) []parcel.Part
	// TakeOut writes a file, whole or not at all; one that is there gives way.
	TakeOut(path string, o parcel.Order, progress parcel.Progress) (parcel.Taken, error)

	// Look says what a file would add, or a folder of pages, and changes nothing.
	// parcel.ErrSealed asks for a passphrase.
	Look(path string, passphrase []byte, progress parcel.Progress) (parcel.Arrival, error)
	// Bring adds it. Where that ends half way the import has an ID all the same.
	Bring(a parcel.Arrival, now time.Time, progress parcel.Progress) (parcel.Import, error)
	// Imports are those that can be taken back, the last first.
	Imports() ([]parcel.Import, error)
	// TakeBack undoes one as a whole.
	TakeBack(id string) (parcel.TakenBack, error)
}

// files is nil where the app has no way to files.
func (u *Window) files() Files {
	if u.deps.Files == nil || u.store == nil {
		return nil
	}
	return u.deps.Files(u.store)
}

// fileBegin is how the names of our files begin. They hold a date and never a word.
const fileBegin = "second-draft-"

// progressEvery keeps the line that says how far the work is readable.
const progressEvery = 200 * time.Millisecond

// progress shows on a line how far the work is.
func (u *Window) progress(said *kit.Para, doing string) parcel.Progress {
	page, last := u.shown, time.Now()
	return func(done, of int) {
		if time.Since(last) < progressEvery {
			return
		}
		last = time.Now()
		onUI(func() {
			if u.shown == page {
				u.say(said, lang.L("{{.Doing}} {{.N}} of {{.Of}} …", vals{"Doing": doing, "N": done, "Of": of}))
			}
		})
	}
}

// late says what went wrong beside the page, once the user has left the one it
// belongs to. A lock ends the work, and there is nothing to be said about that.
func (u *Window) late(store Store, err error) {
	if err == nil || store != u.store {
		return
	}
	u.logError(err)
	u.missed = err
	u.refreshBeside()
}

// takeOutFile writes a file beside the window. said tells of it meanwhile, and of what
// went wrong; done is told of the file where the user is still on the page.
func (u *Window) takeOutFile(path string, o parcel.Order, progress parcel.Progress, said *kit.Para, done func(parcel.Taken)) {
	store, files := u.store, u.files()
	var taken parcel.Taken
	u.errand(said, func() (err error) {
		taken, err = files.TakeOut(path, o, progress)
		clear(o.Passphrase)
		return err
	}, func(err error, here bool) { u.cameOf(store, err, here, said, func() { done(taken) }) })
}

// cameOf ends an errand with files of a store: a fault is said on the page, or later
// where the user has left it; else done shows what there is.
func (u *Window) cameOf(store Store, err error, here bool, said *kit.Para, done func()) {
	switch {
	case !here:
		u.late(store, err)
	case err != nil:
		u.say(said, sentences(err))
	default:
		done()
	}
}

// sentences is an error in one paragraph.
func sentences(err error) string {
	what, next := explain(err)
	return what + " " + next
}
