package ui

import (
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/safefile"
	"seconddraft/ui/kit"
)

// lookAtRoom shows a card for as long as the disk is too full to save, also
// before anything had to be saved. Once there is room, it saves what could not be.
func (u *Window) lookAtRoom() {
	err := u.store.Room()
	came := err == nil && u.full != nil
	if (err == nil) != (u.full == nil) {
		u.full = err
		u.refreshBeside()
	}
	if err != nil || u.trouble == nil || !u.night.changed() || !came && u.triedAgain {
		return
	}
	u.triedAgain = true // another fault than the room is not tried for ever
	u.saver.Keep(u.night.rec.Clone())
}

// troubleCard says what is wrong and what to do next, and lets the words be
// taken elsewhere while they cannot be saved.
func (u *Window) troubleCard(err error) fyne.CanvasObject {
	what, next := explain(err)
	box := kit.Column(kit.GapSmall, kit.NewPara(what), kit.NewQuiet(next))
	if u.night != nil && !u.night.rec.Empty() {
		said := kit.NewQuiet(lang.L("A copy or a file is plain text. Whoever gets it can read it."))
		box.Add(kit.Flow(kit.GapSmall,
			kit.NewButton(lang.L("Copy all my words"), kit.Small, func() {
				u.app.Clipboard().SetContent(asText(&u.night.rec))
			}),
			kit.NewButton(lang.L("Save them to a file …"), kit.Small, func() { u.keepElsewhere(said) })))
		box.Add(said)
	}
	if u.closing {
		box.Add(kit.Row(0, kit.NewButton(lang.L("Close without saving"), kit.Small, u.giveUp)))
	}
	return kit.CardBox(kit.Gap, box)
}

// missedCard says what did not come off, such as an import, until it was read. Nothing
// of the evening is at stake, so it can be put away.
func (u *Window) missedCard() fyne.CanvasObject {
	if u.missed == nil || u.store == nil {
		return nil
	}
	what, next := explain(u.missed)
	return kit.CardBox(kit.Gap, kit.Column(kit.GapSmall, kit.NewPara(what), kit.NewQuiet(next),
		kit.Row(0, kit.NewButton(lang.L("Put this away"), kit.Small, u.putMissedAway))))
}

func (u *Window) putMissedAway() {
	u.missed = nil
	u.refreshBeside()
}

// keepElsewhere writes the words of this evening to a file that the user names.
func (u *Window) keepElsewhere(said *kit.Para) {
	words := asText(&u.night.rec)
	name := "second-draft-" + u.night.rec.Started.Format("2006-01-02") + ".txt"
	u.pick.save(lang.L("Save your words to a file"), name, func(path string) {
		crash.Go(func() {
			err := safefile.Write(path, func(w io.Writer) error {
				_, err := io.WriteString(w, words)
				return err
			})
			onUI(func() {
				said.SetText(lang.L("Saved in {{.Path}}. It is plain text: take it out of there once your words are kept here.", vals{"Path": path}))
				if err != nil {
					u.logError(err)
					said.SetText(lang.L("The file could not be written there. Choose another place."))
				}
				u.win.Content().Refresh()
			})
		})
	})
}

// noticeCard says what the opening found damaged, until it was read. It is nil
// where all was in order.
func (u *Window) noticeCard() fyne.CanvasObject {
	if u.store == nil || u.noticed {
		return nil
	}
	what, next := u.store.Notice()
	what, next = translated(what), translated(next)
	if what == "" {
		return nil
	}
	read := kit.NewButton(lang.L("I have read it"), kit.Small, func() {
		u.noticed = true
		u.refreshBeside()
	})
	return kit.CardBox(kit.Gap, kit.Column(kit.GapSmall, kit.NewPara(what), kit.NewQuiet(next), kit.Row(0, read)))
}
