package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/kept"
	"seconddraft/ui/kit"
)

// letter is the user's own for a bad night, empty where none was written.
func (u *Window) letter() kept.Letter {
	name := kept.LetterName()
	return kept.LetterOf(map[string]string{name: u.setting(name)})
}

// letterLink leads to the letter from wherever it may help: a link, nothing that
// opens by itself. It is nil where no letter was written.
func (u *Window) letterLink() *kit.Button {
	if u.store == nil || u.example != nil || len(u.letter().Parts()) == 0 {
		return nil
	}
	return kit.NewButton(lang.L("Your letter for a bad night"), kit.Plain, u.readLetter)
}

// offersLetter reports whether the voice of tonight is so harsh that the letter is
// offered beside the words.
func (u *Window) offersLetter() bool {
	r := u.night.read
	return r != nil && r.Critic.Value >= harshCritic && !u.night.crisis.holds() && u.stopCard() == nil
}

// readLetter opens the letter over the page that it was asked for on.
func (u *Window) readLetter() {
	if !u.keepVersion() {
		return
	}
	u.drawer = drawer{page: drawerLetter, back: u.place}
	u.leavePage(placeEvidence)
}

// openLetter opens it from Evidence, to be written where it is empty.
func (u *Window) openLetter() {
	u.drawer.back = placeEvidence
	if len(u.letter().Parts()) == 0 {
		u.toDrawer(drawerWrite)
		return
	}
	u.toDrawer(drawerLetter)
}

// letterPage is the letter, large and quiet.
func (u *Window) letterPage() (fyne.CanvasObject, fyne.Focusable) {
	l := u.letter()
	back := func() {
		to := u.drawer.back
		u.drawer.page = drawerList
		u.leavePage(to)
	}
	u.leave, u.main = back, back
	words := kit.Column(kit.GapLarge)
	for _, p := range l.Parts() {
		words.Add(kit.NewOwnWords(p).Sized(23))
	}
	page := kit.Page{
		Title: lang.L("From you, for tonight"),
		Body:  kit.Narrow(readingWidth, kit.Inset(6, 0, 0, 0, words)),
		Quiet: []*kit.Button{kit.NewButton(lang.L("Change it"), kit.Plain, func() { u.toDrawer(drawerWrite) })},
		Main:  kit.NewButton(lang.L("Back"), kit.Filled, back),
	}
	if !l.Written.IsZero() {
		page.Subtitle = lang.L("You wrote this on {{.Day}}.", vals{"Day": dayOf(l.Written)})
	}
	return page.Build(), nil
}

// writeLetterPage asks for it in four fields. Any of them can stay empty.
func (u *Window) writeLetterPage() (fyne.CanvasObject, fyne.Focusable) {
	l := u.letter()
	back := func() {
		u.keepVersion()
		if len(u.letter().Parts()) == 0 {
			u.drawer.page = drawerList
		} else {
			u.drawer.page = drawerLetter
		}
		u.show()
	}
	u.leave, u.main = back, back
	body := kit.Column(kit.GapLarge)
	var first fyne.Focusable
	for _, f := range []struct {
		asks, example string
		words         *string
	}{
		{lang.L("What do you forget on nights like that?"), lang.L("That it was worse in May, and that I slept again."), &l.Forget},
		{lang.L("Who is on your side?"), lang.L("Ida. The people from the choir. The dog."), &l.Beside},
		{lang.L("What has helped before?"), lang.L("Tea, a shower, the radio on low."), &l.Helped},
		{lang.L("How do you want to be spoken to?"), lang.L("Slowly. Like somebody who has time."), &l.Voice},
	} {
		paper := kit.NewPaper(f.example, 110)
		paper.SetText(*f.words)
		paper.OnChanged = func(s string) {
			*f.words = s
			u.keepLetter(&l)
		}
		if first == nil {
			first = paper.Entry
		}
		body.Add(question(f.asks, paper))
	}
	return kit.Page{
		Title:    lang.L("A letter for a bad night"),
		Subtitle: lang.L("Four questions for a good day. Your answers are read as one letter. Any of them can stay empty."),
		Body:     kit.Narrow(readingWidth, body),
		Status:   u.status,
		Main:     kit.NewButton(lang.L("Read it as a letter"), kit.Filled, back),
	}.Build(), first
}

// keepLetter keeps it within a second; one without a word is no letter.
func (u *Window) keepLetter(l *kept.Letter) {
	l.Written = u.deps.Now().Round(0)
	name, value, err := kept.Setting(*l)
	if err != nil {
		u.savedOrNot(err, "")
		return
	}
	if strings.Join(l.Parts(), "") == "" {
		value = ""
	}
	u.saver.KeepSetting(name, value)
}
