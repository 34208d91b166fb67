package ui

import (
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
	return helpline.Guess(string(lang.SystemLocale()))
}

// helpPage gives numbers and plain words. It works offline and while the store
// is locked, and reads nothing of what was written.
func (u *Window) helpPage() (fyne.CanvasObject, fyne.Focusable) {
	c := helpline.For(u.country())
	lines := kit.Column(kit.Gap, bigLine(helpline.Line{Name: lang.L("In danger now, or afraid you might hurt yourself"), Reach: c.Emergency}))
	for _, l := range c.Lines {
		lines.Add(bigLine(l))
	}
	body := kit.Column(kit.Gap, kit.CardBox(kit.GapLarge, lines))
	if len(c.Violence) > 0 {
		box := kit.Column(kit.Gap, kit.NewQuiet(lang.L("If somebody hurts or threatens you")))
		for _, l := range c.Violence {
			box.Add(bigLine(l))
		}
		body.Add(kit.CardBox(kit.GapLarge, box))
	}
	body.Add(kit.NewPara(lang.L("If you are not sure whether it is bad enough to call: you can call. You don’t need to know what to say. “I don’t feel safe with my thoughts tonight” is enough.")))
	body.Add(kit.NewQuiet(lang.L("If nobody answers, try the next one. More lines are at findahelpline.com.")))
	body.Add(question(lang.L("Your country"), kit.Narrow(320, u.countryChoice(c))))
	body.Add(kit.NewCaption(helpline.Checked))
	page := kit.Page{
		Title:    lang.L("Help now"),
		Subtitle: lang.L("People you can reach tonight. This page works without a network and tells nobody."),
		Body:     kit.Narrow(readingWidth, body),
	}
	if u.store == nil { // the rail has no other place to go to
		u.leave = func() { u.open(placeLocked) }
		page.Quiet = []*kit.Button{kit.NewButton(lang.L("Back"), kit.Plain, u.leave)}
	}
	return page.Build(), nil
}

// bigLine is one line in large type, to be read from the phone's distance.
func bigLine(l helpline.Line) fyne.CanvasObject {
	reach := kit.NewSubtitle(l.Reach)
	box := kit.Column(2, kit.NewQuiet(l.Name), reach)
	if l.Note != "" {
		box.Add(kit.NewCaption(l.Note))
	}
	return box
}

// countrySection chooses the country of Help now and of the card.
func (u *Window) countrySection() fyne.CanvasObject {
	return kit.Column(12,
		kit.NewPara(lang.L("Help now and the card that comes at heavy words show the lines of this country.")),
		kit.Narrow(320, u.countryChoice(helpline.For(u.country()))),
		kit.Row(0, kit.NewButton(lang.L("Open Help now"), kit.Small, func() { u.open(placeHelp) })))
}

func (u *Window) countryChoice(current helpline.Country) fyne.CanvasObject {
	var names []string
	codes := map[string]string{}
	for _, c := range helpline.Countries() {
		names = append(names, c.Name)
		codes[c.Name] = c.Code
	}
	choice := widget.NewSelect(names, nil)
	choice.SetSelected(current.Name)
	choice.OnChanged = func(name string) {
		code := codes[name]
		u.chosenCountry = &code
		if u.store != nil {
			if err := u.store.PutSetting(settingCountry, code); err != nil {
				u.savedOrNot(err, "")
			}
		}
		u.show()
	}
	return choice
}
