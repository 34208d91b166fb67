package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/ui/kit"
)

// settingAsked is there once the closing window has offered a passphrase. It does
// so once.
const settingAsked = "app/asked-passphrase"

// offerPassphrase shows the offer of a passphrase in place of the first closing, and reports
// whether it did. The words are kept before it.
func (u *Window) offerPassphrase() bool {
	if u.store == nil || u.parted || u.moving != nil || u.restore.busy || u.opening {
		return false
	}
	if u.store.HasPassphrase() || u.nothingWritten() || u.setting(settingAsked) != "" || !u.keepVersion() {
		return false
	}
	u.parted = true // also where that cannot be kept: a second close closes
	if err := u.store.PutSetting(settingAsked, "yes"); err != nil {
		u.logError(err)
	}
	u.open(placeParting)
	return true
}

// partingPage offers a passphrase.
func (u *Window) partingPage() (fyne.CanvasObject, fyne.Focusable) {
	form := u.newPassphraseForm()
	set := func() { form.set(u.Quit) }
	form.second.Entry.OnSubmitted = func(string) { set() }
	u.main = set
	u.leave = func() { u.open(placeHome) }
	return kit.Page{
		Title:    lang.L("Before you go"),
		Subtitle: lang.L("Your words are kept. You can lock them with a passphrase. This is asked once; it is in Settings too."),
		Body:     kit.Narrow(readingWidth, kit.Column(0, kit.CardBox(kit.GapLarge, form.box()))),
		Quiet:    []*kit.Button{kit.NewButton(lang.L("Not now"), kit.Plain, u.Quit)},
		Main:     kit.NewButton(lang.L("Set it and close"), kit.Filled, set),
	}.Build(), form.first.Entry
}

// passphraseForm takes a new passphrase, and sets it where there is none.
type passphraseForm struct {
	u             *Window
	first, second *kit.Line
	said          *kit.Para
}

func (u *Window) newPassphraseForm() *passphraseForm {
	f := &passphraseForm{
		u: u, said: noWord(),
		first:  kit.NewSecret(lang.L("New passphrase"), nil),
		second: kit.NewSecret(lang.L("The same once more"), nil),
	}
	f.first.Entry.OnSubmitted = func(string) { u.win.Canvas().Focus(f.second.Entry) }
	return f
}

func (f *passphraseForm) box() fyne.CanvasObject {
	return kit.Column(12,
		kit.NewPara(noneIsSet()), kit.NewQuiet(onForgetting()),
		kit.Narrow(420, kit.Column(kit.GapSmall, f.first, f.second)), f.said)
}

func noneIsSet() string {
	return lang.L("None is set. Anyone who can use this account on this computer can read your words.")
}

func onForgetting() string {
	return lang.L("If you forget it and have no recovery key, nobody can bring your words back. Four or five words that mean something only to you are good.")
}

// thenGo sets what was typed, if anything was, and goes on.
func (f *passphraseForm) thenGo(then func()) {
	if f.first.Text()+f.second.Text() == "" {
		then()
		return
	}
	f.set(then)
}

// set sets the passphrase beside the window, because making the key takes a moment,
// and goes on once it is set.
func (f *passphraseForm) set(then func()) {
	u := f.u
	if fault := passphraseFault(f.first.Text(), f.second.Text()); fault != "" {
		u.say(f.said, fault)
		return
	}
	store, backups, now := u.store, u.backups, []byte(f.first.Text())
	u.errand(f.said, func() error {
		return follow(backups, now, func() error { return store.SetPassphrase(nil, now) })
	}, func(err error, here bool) {
		switch {
		case !here:
		case err != nil:
			u.say(f.said, sentences(err))
		default:
			then()
		}
	})
}
