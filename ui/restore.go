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

// restore is how far the bringing back of a backup is.
type restore struct {
	from  place         // where Back goes
	path  string        // the file that was chosen
	found *parcel.Found // nil until it was opened
	// replace asks once more before all that is here gives way.
	replace bool
	busy    bool // records are being written, so no page may
	done    *parcel.BroughtBack
}

// toRestore begins to bring a backup back.
func (u *Window) toRestore() {
	from := u.place
	u.open(placeRestore)
	u.restore.from = from
}

// restorePage is the step that it has come to.
func (u *Window) restorePage() (fyne.CanvasObject, fyne.Focusable) {
	r := &u.restore
	switch {
	case r.busy:
		return kit.Page{
			Title: lang.L("Bringing it back"), Subtitle: lang.L("One moment. What is here now is backed up first."), Body: kit.Column(0),
		}.Build(), nil
	case r.done != nil:
		return u.broughtBackPage(), nil
	case r.found != nil && r.replace:
		return u.askToReplace(), nil
	case r.found != nil:
		return u.foundPage(), nil
	case r.path != "":
		return u.backupSecretPage()
	}
	return u.chooseBackupPage(), nil
}

// restart goes back to the choice.
func (u *Window) restart() {
	from := u.restore.from
	if u.store == nil {
		from = placeLocked
	}
	u.restore = restore{from: from}
	u.show()
}

// newestShown is how many backups are listed at first.
const newestShown = 7

func (u *Window) chooseBackupPage() fyne.CanvasObject {
	back := func() { u.open(u.restore.from) }
	u.leave = back
	said := noWord()
	body := kit.Column(kit.Gap)
	copies, err := u.copiesKept()
	if err != nil {
		body.Add(sayProblem(err))
	}
	row := func(c parcel.Copy) fyne.CanvasObject {
		return kit.Row(0, kit.NewButton(copyLine(c), kit.Small, func() { u.lookInto(c.Path, nil, said) }))
	}
	rows := func(list []parcel.Copy) fyne.CanvasObject {
		box := kit.Column(kit.GapSmall)
		for _, c := range list {
			box.Add(row(c))
		}
		return box
	}
	if n := min(len(copies), newestShown); n > 0 {
		box := kit.Column(kit.GapSmall, rows(copies[:n]))
		if rest := copies[n:]; len(rest) > 0 {
			box.Add(kit.Fold(lang.L("Older ones ({{.N}}) …", vals{"N": len(rest)}), false, func() fyne.CanvasObject { return rows(rest) }))
		}
		body.Add(section(lang.L("Beside your words"), box))
	}
	file := kit.NewButton(lang.L("Choose a file …"), kit.Small, func() {
		u.pick.open(lang.L("Choose a backup"), func(path string) { u.lookInto(path, nil, said) })
	})
	body.Add(section(lang.L("From another place"), kit.Column(12,
		kit.NewPara(lang.L("A backup on a stick or another disk, or an export in JSON. A backup needs its key file in the same folder. Its name begins with identity.")),
		kit.Row(0, file))))
	body.Add(said)
	return kit.Page{
		Title: lang.L("Bring a backup back"), Subtitle: lang.L("Choose one. You see what is in it before anything changes."),
		Body:  kit.Narrow(readingWidth, body),
		Quiet: []*kit.Button{kit.NewButton(lang.L("Back"), kit.Plain, back)},
	}.Build()
}

// lookInto opens a backup beside the window and goes on to what it needs next.
func (u *Window) lookInto(path string, passphrase []byte, said *kit.Para) {
	if u.opening {
		return
	}
	u.opening = true
	u.say(said, lang.L("Opening …"))
	look, page := u.lookUp(), u.shown
	crash.Go(func() {
		found, err := look(path, passphrase)
		if len(passphrase) > 0 {
			clear(passphrase)
			forget()
		}
		onUI(func() {
			u.opening = false
			switch {
			case u.shown != page:
			case errors.Is(err, parcel.ErrSealed):
				u.restore.path, u.place = path, placeRestore
				u.show()
			case err != nil:
				u.say(said, sentences(err))
			default:
				u.restore.path, u.restore.found, u.place = path, &found, placeRestore
				u.show()
			}
		})
	})
}

// backupSecretPage asks for the passphrase of a backup.
func (u *Window) backupSecretPage() (fyne.CanvasObject, fyne.Focusable) {
	u.leave = u.restart
	said := noWord()
	var secret *kit.Line
	open := func() {
		if secret.Text() != "" {
			u.lookInto(u.restore.path, []byte(secret.Text()), said)
			secret.Entry.SetText("")
		}
	}
	secret = kit.NewSecret(lang.L("Passphrase of the backup"), func(string) { open() })
	u.main = open
	return kit.Page{
		Title:    lang.L("This backup is closed"),
		Subtitle: lang.L("It opens with the passphrase that your words had when it was made, or the one they got later there."),
		Body: kit.Narrow(readingWidth, kit.Column(kit.Gap,
			kit.NewCaption(filepath.Base(u.restore.path)), kit.Narrow(420, secret), said)),
		Quiet: []*kit.Button{kit.NewButton(lang.L("Choose another"), kit.Plain, u.restart)},
		Main:  kit.NewButton(lang.L("Open"), kit.Filled, open),
	}.Build(), secret.Entry
}

// askToReplace is the one question before all that is here gives way.
func (u *Window) askToReplace() fyne.CanvasObject {
	keep := func() {
		u.restore.replace = false
		u.show()
	}
	u.leave = keep
	f := u.restore.found
	return kit.Page{
		Title: lang.L("Replace all that is here?"),
		Body: kit.Narrow(readingWidth, kit.Column(kit.GapSmall,
			kit.NewPara(lang.L("What is here now ({{.Here}}) gives way to the backup of {{.When}} ({{.Records}}).", vals{"Here": recordCount(f.Here), "When": momentOf(f.Made), "Records": recordCount(f.Records)})),
			kit.NewQuiet(lang.L("A backup of what is here now is made first, so you can go back to it. Your passphrase stays as it is.")))),
		Quiet: []*kit.Button{kit.NewButton(lang.L("Keep what is here"), kit.Outline, keep)},
		Main:  kit.NewButton(lang.L("Replace all"), kit.Filled, func() { u.bring(true) }),
	}.Build()
}

// bring does it, beside the window, while no page can write.
func (u *Window) bring(replace bool) {
	if u.store == nil {
		u.beginAgainWith(*u.restore.found)
		return
	}
	if u.opening || !u.keepVersion() {
		return
	}
	store, backups, found, now := u.store, u.backups, *u.restore.found, u.deps.Now()
	u.opening, u.restore.busy = true, true
	u.show()
	crash.Go(func() {
		do := backups.Add
		if replace {
			do = backups.Replace
		}
		done, err := do(found, now)
		onUI(func() { u.brought(store, backups, &done, err) })
	})
}

// brought goes on with what is in the store now.
func (u *Window) brought(store Store, backups Backups, done *parcel.BroughtBack, err error) {
	was, place := u.restore, u.place
	u.opening = false
	if u.store != store { // locked meanwhile; the store was closed after this
		return
	}
	u.finder.stop()
	u.opened(store, backups)
	u.restore = restore{from: placeSettings, path: was.path, found: was.found}
	u.place = placeRestore
	if place == placeHelp {
		u.place = placeHelp
	}
	if err != nil {
		u.missed = err
		u.logError(err)
	} else {
		u.restore.done = done
	}
	u.show()
}

// broughtBackPage says what was done.
func (u *Window) broughtBackPage() fyne.CanvasObject {
	toRecords := func() { u.open(placeRecords) }
	u.main, u.leave = toRecords, toRecords
	done := u.restore.done
	body := kit.Column(kit.GapSmall,
		kit.NewPara(lang.L("{{.Added}} came in. Here you have {{.Records}} now.", vals{"Added": recordCount(done.Added), "Records": recordCount(done.Records)})))
	if done.Before.Path != "" {
		body.Add(kit.NewQuiet(lang.L("What was here before is in {{.File}}, first in the list of backups.", vals{"File": filepath.Base(done.Before.Path)})))
	}
	if !u.store.HasPassphrase() {
		body.Add(kit.NewQuiet(lang.L("No passphrase is set here. You can set one in Settings.")))
	}
	return kit.Page{
		Title: lang.L("It is back"), Body: kit.Narrow(readingWidth, body),
		Main: kit.NewButton(lang.L("To your records"), kit.Filled, toRecords),
	}.Build()
}
