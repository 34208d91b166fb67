package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"seconddraft/internal/helpline"
	"seconddraft/ui/kit"
)

// settingCountry is the name under which the country is kept.
const settingCountry = "country"

// country is the chosen one, else the one that the system's locale names. A
// choice made while locked lives as long as the window.
func (u *Window) country() string {
	if u.chosenCountry != nil {
		return *u.chosenCountry
	}
	if u.store != nil {
		if code, err := u.store.Setting(settingCountry); err == nil && code != "" {
			return code
		}
	}
	if u.store == nil && u.hand.Country != "" {
		return u.hand.Country
	}
	return helpline.Guess(string(lang.SystemLocale()))
}

// helpPage gives numbers and plain words. It works offline and while the store
// is locked, and reads nothing of what was written.
func (u *Window) helpPage() (fyne.CanvasObject, fyne.Focusable) {
	c := u.helpCountry()
	lines := kit.Column(kit.Gap, u.bigLine(lang.L("In danger now, or afraid you might hurt yourself"), c.Emergency, ""))
	if own := u.contact(); !own.Empty() {
		lines.Add(u.bigLine(lang.L("Your own contact: {{.Name}}", vals{"Name": own.Name}), own.Reach, ""))
	}
	for _, l := range c.Lines {
		lines.Add(u.bigLine(l.Name, l.Reach, sureness(l)))
	}
	body := kit.Column(kit.Gap, kit.CardBox(kit.GapLarge, lines))
	if len(c.Violence) > 0 {
		box := kit.Column(kit.Gap, kit.NewQuiet(lang.L("If somebody hurts or threatens you")))
		for _, l := range c.Violence {
			box.Add(u.bigLine(l.Name, l.Reach, sureness(l)))
		}
		body.Add(kit.CardBox(kit.GapLarge, box))
	}
	if letter := u.letterLink(); letter != nil {
		body.Add(kit.Row(0, letter))
	}
	body.Add(kit.NewPara(lang.L("If you are not sure whether it is bad enough to call: you can call. You don’t need to know what to say. “I don’t feel safe with my thoughts tonight” is enough.")))
	body.Add(kit.NewQuiet(lang.L("If nobody answers, try the next one. More lines are at findahelpline.com.")))
	body.Add(question(lang.L("Your country"), kit.Narrow(320, u.countryChoice(c))))
	body.Add(kit.NewCaption(fixed(helpline.Checked)))
	page := kit.Page{
		Title:    lang.L("Help now"),
		Subtitle: lang.L("People you can reach tonight. This page works without a network and tells nobody."),
		Body:     kit.Narrow(readingWidth, body),
	}
	if u.store == nil { // the rail has no other place to go to
		u.leave = func() { u.open(placeLocked) }
		page.Quiet = []*kit.Button{kit.NewButton(lang.L("Back"), kit.Plain, u.leave)}
	} else {
		page.Quiet = []*kit.Button{kit.NewButton(lang.L("Change these lines …"), kit.Plain, func() { u.openSettings(sectionCountry) })}
	}
	return page.Build(), nil
}

// sureness says when a line was checked, or who wrote it, and what is unsure.
func sureness(l helpline.Line) string {
	switch {
	case !l.Changed.IsZero():
		return changedOn(l.Changed)
	case l.Note != "":
		return lang.L("Checked in {{.Month}}: {{.Note}}", vals{"Month": fixed(helpline.CheckedIn), "Note": l.Note})
	}
	return lang.L("Checked in {{.Month}}", vals{"Month": fixed(helpline.CheckedIn)})
}

func changedOn(t time.Time) string {
	return lang.L("Written by you on {{.Day}}", vals{"Day": dayOf(t)})
}

// bigLine is one line in large type, to be read from the phone's distance. The
// number can be copied; nothing is opened.
func (u *Window) bigLine(name, reach, note string) fyne.CanvasObject {
	if reach == "" { // a contact without a number
		return kit.NewPara(name)
	}
	box := kit.Column(2, kit.NewQuiet(name), kit.NewSubtitle(reach))
	if note != "" {
		box.Add(kit.NewCaption(note))
	}
	return kit.Ends(box, u.copyButton(lang.L("Copy"), reach))
}

// copyButton copies some words and says so.
func (u *Window) copyButton(label, words string) *kit.Button {
	b := kit.NewButton(label, kit.Plain, nil)
	b.OnTapped = func() {
		u.app.Clipboard().SetContent(words)
		b.SetLabel(lang.L("Copied"))
	}
	return b
}

func (u *Window) countryChoice(current helpline.Country) fyne.CanvasObject {
	var names []string
	codes := map[string]string{}
	for _, c := range helpline.Countries() {
		name := helpWord(c.Name)
		names = append(names, name)
		codes[name] = c.Code
	}
	slices.Sort(names)
	choice := widget.NewSelect(names, nil)
	choice.SetSelected(helpWord(helpline.For(current.Code).Name))
	choice.OnChanged = func(name string) {
		code := codes[name]
		u.chosenCountry = &code
		if u.store != nil {
			if err := u.store.PutSetting(settingCountry, code); err != nil {
				u.savedOrNot(err, "")
			}
			u.keepOutside()
		}
		u.show()
	}
	return kit.Chooser(choice)
}
