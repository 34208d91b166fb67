package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/helpline"
	"seconddraft/ui/kit"
)

// settingMet is there once the first page was left.
const settingMet = "app/met"

// unmet reports whether the first page is still to be shown: nothing was written,
// and nobody has gone on from it.
func (u *Window) unmet() bool { return !u.met && u.nothingWritten() }

// meet is told that the first page is left. Where that cannot be kept, it comes again.
func (u *Window) meet() {
	if !u.met {
		u.met = true
		if err := u.store.PutSetting(settingMet, "yes"); err != nil {
			u.logError(err)
		}
	}
}

// firstPage says in three sentences what this is, what it is not, and where the
// words live.
func (u *Window) firstPage() (fyne.CanvasObject, fyne.Focusable) {
	u.main = u.writeTonight
	body := kit.Column(kit.Gap,
		kit.NewPara(lang.L("You write down what happened and what the voice in your head said, and then you write it again, just as true and less cruel.")).Sized(17),
		kit.NewPara(lang.L("It is not therapy and makes no diagnosis; on a night that is too much, go to Help now.")).Sized(17),
		kit.NewPara(lang.L("Your words stay on this computer, in sealed files, and this app has no way to send them.")).Sized(17))
	page := kit.Page{
		Title: lang.L("Your inner critic writes the first draft. You write the second."),
		Body:  kit.Narrow(640, body),
		Main:  kit.NewButton(lang.L("Write now"), kit.Filled, u.writeTonight),
	}
	if u.begun {
		page.Quiet = []*kit.Button{u.backupLink()}
	}
	page.Quiet = append(page.Quiet,
		kit.NewButton(lang.L("Set up first"), kit.Outline, func() { u.open(placeSetUp) }),
		kit.NewButton(lang.L("Try it on an example"), kit.Outline, u.tryExample))
	return page.Build(), nil
}

// backupLink is for who had the app before.
func (u *Window) backupLink() *kit.Button {
	return kit.NewButton(lang.L("I have a backup"), kit.Plain, u.toRestore)
}

// setUpPage has on one page what somebody may want to choose before the first word.
// All of it can wait.
func (u *Window) setUpPage() (fyne.CanvasObject, fyne.Focusable) {
	if u.form == nil { // else a choice below it made the page anew
		u.form = u.newPassphraseForm()
	}
	form := u.form
	goOn := func() { form.thenGo(u.writeTonight) }
	back := func() { u.open(placeHome) }
	u.main, u.leave = goOn, back
	body := kit.Column(kit.Gap)
	if u.store.HasPassphrase() {
		body.Add(section(lang.L("Passphrase"), kit.NewPara(lang.L("A passphrase is set. Your words can be read only with it."))))
	} else {
		body.Add(section(lang.L("Passphrase"), form.box()))
	}
	body.Add(section(lang.L("Your country"), kit.Column(12,
		kit.NewQuiet(lang.L("For the numbers under Help now.")), kit.Narrow(320, u.countryChoice(helpline.For(u.country()))))))
	body.Add(section(lang.L("Appearance"), u.appearance()))
	return kit.Page{
		Title:    lang.L("Set up first"),
		Subtitle: lang.L("All of it can wait. It is in Settings too."),
		Body:     kit.Narrow(readingWidth, body),
		Quiet:    []*kit.Button{kit.NewButton(lang.L("Back"), kit.Plain, back)},
		Main:     kit.NewButton(lang.L("Write now"), kit.Filled, goOn),
	}.Build(), nil
}
