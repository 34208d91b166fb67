package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/ui/kit"
)

// settingLook is the name under which the palette is kept.
const settingLook = "look"

// settingsPage has the passphrase, the palette, what was set aside, and where the
// words lie.
func (u *Window) settingsPage() (fyne.CanvasObject, fyne.Focusable) {
	body := kit.Column(kit.GapLarge, section(lang.L("Passphrase"), u.passphrase()))
	if u.store.HasPassphrase() {
		body.Add(section(lang.L("Recovery key"), u.recoveryKey()))
	}
	if u.backups != nil {
		body.Add(section(lang.L("Backups"), u.backupSection()))
	}
	for _, s := range []fyne.CanvasObject{
		section(lang.L("Locking"), u.lockChoice()),
		section(lang.L("Look"), u.lookChoice()),
		section(lang.L("How second drafts speak"), u.voiceChoices()),
		section(lang.L("Set aside"), u.asideList()),
		section(lang.L("Your words as files"), u.filesSection()),
		u.whereSection(),
		section(lang.L("Keys"), kit.Column(4,
			kit.NewQuiet(lang.L("Ctrl+Enter: go on. Ctrl+S: keep a version. Alt+← and Alt+→: one step back, one step on.")),
			kit.NewQuiet(lang.L("Ctrl+1: Tonight. Ctrl+2: Records. Ctrl+F: search them. Ctrl+,: Settings. Ctrl+H: Help now.")),
			kit.NewQuiet(lang.L("Ctrl+L: lock. Ctrl+Q: keep everything and close.")))),
		kit.NewCaption("Second Draft " + u.app.Metadata().Version + ". It is not therapy and makes no diagnosis."),
	} {
		body.Add(s)
	}
	return kit.Page{Title: lang.L("Settings"), Body: kit.Narrow(readingWidth, body)}.Build(), nil
}

// confined says how the internet is kept away, where the system was asked.
func (u *Window) confined() string {
	if u.deps.Confined == "" {
		return "Nothing in this app asks for the internet."
	}
	return u.deps.Confined
}

func section(title string, content fyne.CanvasObject) fyne.CanvasObject {
	return kit.CardBox(kit.GapLarge, kit.Column(12, kit.NewSubtitle(title), content))
}

// minPassphrase is the shortest passphrase that is taken, in characters. A few
// words are far better, and the page says so.
const minPassphrase = 8

// passphrase lets the user set, change or remove it.
func (u *Window) passphrase() fyne.CanvasObject {
	store := u.store // the changes run beside the window, where u.store may be locked away
	backups, has := u.backups, store.HasPassphrase()
	said := noWord()
	old := kit.NewSecret(lang.L("The passphrase now"), nil)
	first := kit.NewSecret(lang.L("New passphrase"), nil)
	second := kit.NewSecret(lang.L("The same once more"), nil)

	set := func() {
		if fault := passphraseFault(first.Text(), second.Text()); fault != "" {
			u.say(said, fault)
			return
		}
		was, now := []byte(old.Text()), []byte(first.Text())
		u.rekey(said, func() error { return follow(backups, now, func() error { return store.SetPassphrase(was, now) }) })
	}
	first.Entry.OnSubmitted = func(string) { u.win.Canvas().Focus(second.Entry) }
	second.Entry.OnSubmitted = func(string) { set() }
	fields := kit.Column(kit.GapSmall)
	text := "None is set. Anyone who can use this account on this computer can read your words."
	label := "Set this passphrase"
	if has {
		text = "A passphrase is set. Your words can be read only with it."
		label = "Change it"
		fields.Add(old)
	}
	fields.Add(first)
	fields.Add(second)
	buttons := kit.Flow(kit.GapSmall, kit.NewButton(label, kit.Small, set))
	if has {
		buttons.Add(kit.NewButton(lang.L("Remove the passphrase"), kit.Small, func() {
			was := []byte(old.Text())
			u.rekey(said, func() error {
				return follow(backups, nil, func() error { return store.RemovePassphrase(was) })
			})
		}))
	}
	return kit.Column(12, kit.NewPara(text),
		kit.NewQuiet(lang.L("If you forget it and have no recovery key, nobody can bring your words back. Four or five words that mean something only to you are good.")),
		kit.Narrow(420, fields), buttons, said)
}

// rekey runs a change of the passphrase beside the window, because making the
// key takes a moment.
func (u *Window) rekey(said *kit.Para, change func() error) {
	if u.opening {
		return
	}
	u.opening = true
	u.say(said, lang.L("One moment …"))
	crash.Go(func() {
		err := change()
		onUI(func() {
			u.opening = false
			if err != nil {
				what, next := explain(err)
				u.say(said, what+" "+next)
				return
			}
			if u.place == placeSettings {
				u.show()
			}
		})
	})
}

// lookChoice chooses the palette.
func (u *Window) lookChoice() fyne.CanvasObject {
	now := u.setting(settingLook)
	row := kit.Flow(kit.GapSmall)
	for _, l := range []struct {
		label string
		look  kit.Look
	}{{"Like the system", kit.FollowSystem}, {"Light", kit.Light}, {"Dark", kit.Dark}} {
		b := kit.NewButton(l.label, kit.Small, func() {
			u.putSetting(settingLook, string(l.look))
			u.app.Settings().SetTheme(kit.NewTheme(l.look))
			u.show()
		})
		b.SetChosen(now == string(l.look))
		row.Add(b)
	}
	return row
}

// applyLook uses the palette that was chosen.
func (u *Window) applyLook() {
	if look, err := u.store.Setting(settingLook); err == nil && look != "" {
		u.app.Settings().SetTheme(kit.NewTheme(kit.Look(look)))
	}
}
