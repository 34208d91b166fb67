package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/parcel"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// undo says what an import added, with a button that takes it back as a whole.
func (u *Window) undo(i parcel.Import) fyne.CanvasObject {
	said := noWord()
	words := lang.L("{{.When}}: {{.Evenings}} brought in, read as {{.Kind}}.", vals{"When": momentOf(i.When), "Evenings": eveningCount(i.Records), "Kind": i.Kind})
	if !i.Done {
		words = lang.L("{{.When}}: an import of {{.Evenings}} that was not finished.", vals{"When": momentOf(i.When), "Evenings": eveningCount(i.Records)})
	}
	row := kit.Row(0)
	row.Add(kit.NewButton(lang.L("Undo this import"), kit.Small, func() { u.takeBack(i.ID, row, said) }))
	return kit.Column(kit.GapSmall, kit.NewPara(words), row, said)
}

// takeBack runs beside the window.
func (u *Window) takeBack(id string, row *fyne.Container, said *kit.Para) {
	if u.opening || !u.keepVersion() {
		return
	}
	files, store := u.files(), u.store
	var back parcel.TakenBack
	u.errand(said, func() (err error) {
		back, err = files.TakeBack(id)
		return err
	}, func(err error, here bool) {
		if u.store != store {
			return
		}
		u.recordsChanged()
		u.cameOf(store, err, here, said, func() {
			row.RemoveAll()
			u.say(said, takenBack(back, u.putDowns()))
		})
	})
}

func takenBack(b parcel.TakenBack, down map[record.ID]time.Time) string {
	words := lang.L("It is taken back: {{.Evenings}}. What was here before is as it was.", vals{"Evenings": eveningCount(b.Records)})
	if len(b.Kept) == 0 {
		return words
	}
	words += " " + amount("You wrote on {{.N}} evenings since then, so those words stay:", len(b.Kept))
	for _, s := range b.Kept {
		l := shownLine(s, down)
		words += "\n" + l.when + ": " + l.words
	}
	return words
}

// recordsChanged has the window look anew at records that came or went without
// its doing. It is called on the page that changed them.
func (u *Window) recordsChanged() {
	u.finder.stop()
	u.finder = u.newFinder(u.store)
	u.saver.kept = u.finder.put
	u.fillNow()
	u.aside, u.chosen = nil, nil
	u.keepOutside()
	u.applyLook()
	if u.offer != nil && u.isGone(u.offer.ID) {
		u.offer = nil
	}
	if !u.night.changed() && !u.night.rec.Empty() && u.isGone(u.night.rec.ID) {
		u.night = newEvening(u.deps.Now())
	}
}

// isGone reports whether a record is neither kept nor in the draft slot.
func (u *Window) isGone(id record.ID) bool {
	if _, err := u.store.Get(id); err == nil {
		return false
	}
	draft, ok, err := u.store.Draft()
	return err == nil && (!ok || draft.ID != id)
}
