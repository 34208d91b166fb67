package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"seconddraft/ui/kit"
)

// setting sections are the parts of Settings, one shown at a time.
type settingsSection int

const (
	sectionAppearance settingsSection = iota
	sectionVoice
	sectionReader
	sectionLock
	sectionRecovery
	sectionBackups
	sectionFiles
	sectionCountry
	sectionReminders
	sectionStored
	sectionAside
	sectionKeys
	sectionAbout
)

// oneSection is the name of a section and what is in it.
type oneSection struct {
	at    settingsSection
	name  string
	build func() fyne.CanvasObject
}

// settingsSections are those that there are now, in the order of the list.
func (u *Window) settingsSections() []oneSection {
	list := []oneSection{
		{sectionAppearance, lang.L("Appearance"), u.appearance},
		{sectionVoice, lang.L("Voice"), u.voiceChoices},
		{sectionReader, lang.L("The reader"), u.readerSection},
		{sectionLock, lang.L("Lock and passphrase"), u.lockSection},
	}
	if u.store.HasPassphrase() {
		list = append(list, oneSection{sectionRecovery, lang.L("Recovery key"), u.recoveryKey})
	}
	if u.backups != nil {
		list = append(list, oneSection{sectionBackups, lang.L("Backups"), u.backupSection})
	}
	return append(list,
		oneSection{sectionFiles, lang.L("Your words as files"), u.filesSection},
		oneSection{sectionCountry, lang.L("Country and own contact"), u.countrySection},
		oneSection{sectionReminders, lang.L("Reminders"), u.reminderSection},
		oneSection{sectionStored, lang.L("What is stored where"), u.storedSection},
		oneSection{sectionAside, lang.L("Set aside"), u.asideList},
		oneSection{sectionKeys, lang.L("Keys"), u.keysSection},
		oneSection{sectionAbout, lang.L("About"), u.aboutSection})
}

// openSettings opens Settings at one section.
func (u *Window) openSettings(at settingsSection) {
	u.section = at
	u.open(placeSettings)
}

// settingsPage is a list of sections and the one that is open, so that nothing in
// Settings is a long way down.
func (u *Window) settingsPage() (fyne.CanvasObject, fyne.Focusable) {
	all := u.settingsSections()
	open := all[0]
	for _, s := range all {
		if s.at == u.section {
			open = s
		}
	}
	list := kit.Column(2)
	var names []string
	var focus fyne.Focusable
	for _, s := range all {
		b := kit.NewButton(s.name, kit.RailItem, func() { u.toSection(s.at) })
		b.SetChosen(s.at == open.at)
		if s.at == open.at && u.turned {
			focus = b
		}
		list.Add(b)
		names = append(names, s.name)
	}
	fold := widget.NewSelect(names, nil)
	fold.SetSelected(open.name)
	fold.OnChanged = func(string) { u.toSection(all[fold.SelectedIndex()].at) }
	u.turned = false
	return kit.Page{
		Title: lang.L("Settings"), Fill: true,
		Body: kit.Sections(list, kit.Narrow(320, kit.Chooser(fold)), section(open.name, open.build())),
	}.Build(), focus
}

// toSection turns to another section and leaves the focus on its name.
func (u *Window) toSection(at settingsSection) {
	u.section, u.turned = at, true
	u.show()
}

func section(title string, content fyne.CanvasObject) fyne.CanvasObject {
	return kit.CardBox(kit.GapLarge, kit.Column(kit.Gap, kit.NewSubtitle(title), content))
}

func (u *Window) aboutSection() fyne.CanvasObject {
	return kit.Column(12,
		kit.NewPara(lang.L("Second Draft {{.Version}}", vals{"Version": u.app.Metadata().Version})),
		kit.NewPara(lang.L("It is not therapy and makes no diagnosis.")),
		kit.NewQuiet(u.confined()))
}

// confined says how the internet is kept away, where the system was asked.
func (u *Window) confined() string {
	if u.deps.Confined == "" {
		return lang.L("Nothing in this app asks for the internet.")
	}
	return u.deps.Confined
}
