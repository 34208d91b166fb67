package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/ui/kit"
)

// closingSize is the type of the words that an evening closes on.
const closingSize float32 = 26

// closingPage is the end of an evening: the second draft alone, or one quiet
// line where there is none. It is the same whatever was rated.
func (u *Window) closingPage() (fyne.CanvasObject, fyne.Focusable) {
	var body fyne.CanvasObject
	title := lang.L("It is written down.")
	if text := strings.TrimSpace(u.night.rec.SecondDraft); text != "" {
		title = ""
		body = onSecondDraft(text, keptLine())
	} else {
		body = kit.NewQuiet(lang.L("That is enough for tonight. It is kept as it is, and you can go on with it on any day."))
	}
	night := u.goodNight()
	u.main = night.OnTapped
	page := kit.Page{
		Title: title, Body: kit.Narrow(readingWidth, body), Status: u.status,
		Quiet: []*kit.Button{u.anotherEvening(), u.backToIt()}, Main: night,
	}
	return page.Build(), night
}

// onSecondDraft is the second draft alone, large, with one line below it.
func onSecondDraft(text, line string) fyne.CanvasObject {
	return kit.Inset(28, 0, 0, 0, kit.Column(kit.GapLarge,
		kit.NewPara(lang.L("Read it once, slowly, as you’d say it to a friend.")),
		kit.NewOwnWords(text).Sized(closingSize),
		kit.NewQuiet(line)))
}

// backToIt opens an evening again that was just closed.
func (u *Window) backToIt() *kit.Button {
	return kit.NewButton(lang.L("Back to it"), kit.Plain, func() {
		u.night.closed = false
		u.show()
	})
}

// keptLine is all that is said of a second draft and its numbers, whatever they are.
func keptLine() string { return lang.L("The second draft is kept. It doesn’t have to win tonight.") }

// goodNight ends the evening, behind a passphrase where there is one.
func (u *Window) goodNight() *kit.Button {
	if u.store.HasPassphrase() {
		return kit.NewButton(lang.L("Lock and good night"), kit.Filled, u.Lock)
	}
	return kit.NewButton(lang.L("Good night"), kit.Filled, u.Quit)
}

func (u *Window) anotherEvening() *kit.Button {
	return kit.NewButton(lang.L("Write about something else"), kit.Plain, func() {
		u.night = newEvening(u.deps.Now())
		u.show()
	})
}
