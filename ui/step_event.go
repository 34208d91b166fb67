package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// eventPage is step 1: the facts.
func (u *Window) eventPage() (fyne.CanvasObject, fyne.Focusable) {
	rec := &u.night.rec
	paper := kit.NewPaper(u.prompt(eventPrompts()), 220)
	paper.SetText(rec.Event)
	paper.CursorToEnd()
	paper.OnChanged = func(s string) { rec.Event = s; u.touched() }

	more := func() fyne.CanvasObject {
		return kit.Column(kit.Gap,
			question(lang.L("When was it?"), kit.NewLine(lang.L("this afternoon, on the train home"), rec.When, func(s string) { rec.When = s; u.touched() })),
			question(lang.L("Which part of life?"), oneOfOrOwn(record.Areas, rec.Area, lang.L("or in your own word"), func(s string) { rec.Area = s; u.touched() })),
			question(lang.L("What set it off?"), oneOfOrOwn(triggers, rec.Trigger, lang.L("or in your own words"), func(s string) { rec.Trigger = s; u.touched() })),
		)
	}
	body := kit.Column(kit.Gap, paper, kit.Fold(lang.L("A little more"), rec.When+rec.Area+rec.Trigger != "", more))
	if !u.store.HasPassphrase() && u.setting(settingAsked) == "" && u.example == nil { // once it was offered, it is not said again
		body.Add(u.openNote())
	}
	return u.stepPage(kit.Page{
		Title:    lang.L("What happened?"),
		Subtitle: lang.L("Only what a camera would have seen. It can be one line."),
		Body:     kit.Narrow(readingWidth, body),
	}), paper.Entry
}

// readingWidth holds about 70 characters of the user's own words.
const readingWidth float32 = 720

// triggers are the kinds of thing that set an evening off.
var triggers = []string{
	"something I did", "a no", "criticism", "an argument", "bad news", "being left out", "falling behind",
}

// openNote says plainly who can read along while no passphrase is set.
func (u *Window) openNote() fyne.CanvasObject {
	return kit.Ends(
		kit.NewCaption(lang.L("No passphrase is set. Anyone who can use this account on this computer can read what you write here.")),
		kit.NewButton(lang.L("Set a passphrase"), kit.Plain, func() { u.openSettings(sectionLock) }),
	)
}

// question puts a question above its field.
func question(text string, field fyne.CanvasObject) fyne.CanvasObject {
	return kit.Column(6, kit.NewQuiet(text), field)
}

// oneOf offers words to choose one from, none of them chosen at first. Choosing
// the chosen one lets it go again. show marks a word that was set elsewhere.
func oneOf(words []string, current string, set func(string)) (row *fyne.Container, show func(string)) {
	row = kit.Flow(kit.GapSmall)
	var buttons []*kit.Button
	show = func(chosen string) {
		for i, b := range buttons {
			b.SetChosen(words[i] == chosen)
		}
	}
	for _, w := range words {
		b := kit.NewButton(word(w), kit.Small, nil)
		b.OnTapped = func() {
			chosen := w
			if b.Chosen() {
				chosen = ""
			}
			set(chosen)
			show(chosen) // last: setting it may have emptied a line, which unmarks
		}
		buttons = append(buttons, b)
		row.Add(b)
	}
	show(current)
	return row, show
}

// oneOfOrOwn is oneOf with a line for a word of the user's own.
func oneOfOrOwn(words []string, current, placeholder string, set func(string)) fyne.CanvasObject {
	line := kit.NewLine(placeholder, "", nil)
	if !slices.Contains(words, current) {
		line.Entry.SetText(current)
	}
	row, show := oneOf(words, current, func(word string) {
		line.Entry.SetText("") // tells set too, with nothing
		set(word)
	})
	line.Entry.OnChanged = func(own string) {
		show(own)
		set(own)
	}
	return kit.Column(kit.GapSmall, row, kit.Narrow(320, line))
}
