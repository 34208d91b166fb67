package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/helpline"
	"seconddraft/ui/kit"
)

// The names under which the user's changes of Help now are kept.
const (
	settingLines   = "help/lines/" // and the code of the country
	settingContact = "help/contact"
)

// helpCountry is the chosen country with the user's changes, as far as they are
// at hand.
func (u *Window) helpCountry() helpline.Country {
	c := helpline.For(u.country())
	return spoken(c.With(u.lineChanges(c.Code)))
}

func (u *Window) lineChanges(code string) helpline.Changes {
	if u.store != nil {
		return helpline.ParseChanges(u.setting(settingLines + code))
	}
	return u.hand.Lines[code]
}

// contact is the user's own; nobody where none is at hand.
func (u *Window) contact() helpline.Contact {
	if u.store != nil {
		return helpline.ParseContact(u.setting(settingContact))
	}
	if u.hand.Contact != nil {
		return *u.hand.Contact
	}
	return helpline.Contact{}
}

// countrySection chooses the country and holds the lines that can be changed.
func (u *Window) countrySection() fyne.CanvasObject {
	c := helpline.For(u.country())
	return kit.Column(kit.GapLarge,
		kit.Column(12,
			kit.NewPara(lang.L("Help now and the card that comes at heavy words show the lines of this country.")),
			kit.Narrow(320, u.countryChoice(c)),
			kit.Row(0, kit.NewButton(lang.L("Open Help now"), kit.Small, func() { u.open(placeHelp) }))),
		kit.Column(12, part(lang.L("Your own contact")), kit.NewQuiet(lang.L("Somebody you can reach on a bad evening. They stand in Help now, below the number for danger.")), u.contactFields()),
		kit.Column(12, part(lang.L("The lines")), u.lineRows(c)),
		u.outsideChoice())
}

func (u *Window) contactFields() fyne.CanvasObject {
	now := u.contact()
	keep := func() {
		u.putSetting(settingContact, now.String())
		u.keepOutside()
	}
	return kit.Narrow(420, kit.Column(kit.GapSmall,
		kit.NewLine(lang.L("Name"), now.Name, func(s string) { now.Name = strings.TrimSpace(s); keep() }),
		kit.NewLine(lang.L("How to reach them"), now.Reach, func(s string) { now.Reach = strings.TrimSpace(s); keep() })))
}

// lineRows are the app's lines, each to be changed, hidden and set back, and the
// user's own below them.
func (u *Window) lineRows(c helpline.Country) fyne.CanvasObject {
	ch := u.lineChanges(c.Code)
	box := kit.Column(kit.Gap, kit.NewCaption(lang.L("The app’s lines were checked in {{.Month}}.", vals{"Month": fixed(helpline.CheckedIn)})))
	keep := func(ch helpline.Changes) {
		u.putSetting(settingLines+c.Code, ch.String())
		u.keepOutside()
		u.show()
	}
	for _, l := range append(append([]helpline.Line(nil), c.Lines...), c.Violence...) {
		box.Add(u.appLine(l, ch, keep))
	}
	for i, own := range ch.Added {
		box.Add(kit.Column(4, lineOf(helpline.Line{Name: own.Name, Reach: own.Reach}), kit.NewCaption(changedOn(own.When)),
			kit.Row(0, kit.NewButton(lang.L("Remove"), kit.Small, func() { keep(ch.Drop(i)) }))))
	}
	box.Add(kit.Fold(lang.L("Add a line …"), false, func() fyne.CanvasObject {
		return u.lineFields("", "", func(name, reach string) { keep(ch.Add(name, reach, u.deps.Now())) })
	}))
	return box
}

func (u *Window) appLine(l helpline.Line, ch helpline.Changes, keep func(helpline.Changes)) fyne.CanvasObject {
	changed, hidden := ch.Touched(l.Reach)
	shown := spokenLine(l)
	for _, own := range ch.Changed {
		if own.Of == l.Reach {
			shown = helpline.Line{Name: own.Name, Reach: own.Reach, Changed: own.When}
		}
	}
	row := kit.Column(4, lineOf(shown))
	switch {
	case hidden:
		row.Add(kit.NewCaption(lang.L("Hidden: it is not shown.")))
	case changed:
		row.Add(kit.NewCaption(changedOn(shown.Changed)))
	}
	if changed || hidden {
		row.Add(kit.Row(0, kit.NewButton(lang.L("Set back"), kit.Small, func() { keep(ch.SetBack(l.Reach)) })))
		return row
	}
	var edit *fyne.Container
	edit = kit.Flow(kit.GapSmall,
		kit.NewButton(lang.L("Change …"), kit.Small, func() {
			edit.RemoveAll()
			row.Add(u.lineFields(shown.Name, shown.Reach, func(name, reach string) { keep(ch.Change(l.Reach, name, reach, u.deps.Now())) }))
			u.current.Refresh()
		}),
		kit.NewButton(lang.L("Hide"), kit.Small, func() { keep(ch.Hide(l.Reach)) }))
	row.Add(edit)
	return row
}

// lineFields take the name and the number of a line.
func (u *Window) lineFields(name, reach string, keep func(name, reach string)) fyne.CanvasObject {
	who, how := kit.NewLine(lang.L("Name"), name, nil), kit.NewLine(lang.L("Number or address"), reach, nil)
	said := noWord()
	return kit.Narrow(420, kit.Column(kit.GapSmall, who, how, said, kit.Row(0, kit.NewButton(lang.L("Keep the line"), kit.Small, func() {
		n, r := strings.TrimSpace(who.Text()), strings.TrimSpace(how.Text())
		if n == "" || r == "" {
			u.say(said, lang.L("A line needs a name and a number."))
			return
		}
		keep(n, r)
	}))))
}
