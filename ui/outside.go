package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/helpline"
	"seconddraft/internal/outside"
	"seconddraft/ui/kit"
)

// Outside is the one file that can be read while the words are locked.
type Outside interface {
	// Read is nil where it is not there.
	Read() []byte
	// Write puts the file in its place; nil removes it.
	Write([]byte) error
	Path() string
}

// settingOutside is "yes" once the user agreed to have the file.
const settingOutside = "app/outside"

// readOutside takes in what the file holds, before the store is open.
func (u *Window) readOutside() {
	if u.deps.Outside == nil {
		return
	}
	if hand, ok := outside.Parse(u.deps.Outside.Read()); ok {
		u.hand, u.agreed = hand, true
		u.applyLanguage(hand.Language)
	}
}

// takeAtHand reads from the open store what is needed when it is locked again.
func (u *Window) takeAtHand() {
	all := u.settings()
	a := outside.Hand{Country: all[settingCountry], Hour: all[settingReminder], Language: all[settingLanguage]}
	for _, c := range helpline.Countries() {
		if value := all[settingLines+c.Code]; value != "" {
			if a.Lines == nil {
				a.Lines = map[string]helpline.Changes{}
			}
			a.Lines[c.Code] = helpline.ParseChanges(value)
		}
	}
	if contact := helpline.ParseContact(all[settingContact]); !contact.Empty() {
		a.Contact = &contact
	}
	u.hand, u.agreed = a, all[settingOutside] != ""
}

// keepOutside takes in a change, and writes or removes the file as the user wants it.
func (u *Window) keepOutside() {
	u.takeAtHand()
	o := u.deps.Outside
	if o == nil {
		return
	}
	var err error
	if !u.agreed {
		if o.Read() != nil {
			err = o.Write(nil)
		}
	} else {
		var raw []byte
		if raw, err = u.hand.Bytes(); err == nil {
			err = o.Write(raw)
		}
	}
	if err != nil {
		u.logError(err)
	}
}

// lockAtHand forgets, at the lock, what the user did not agree to have outside:
// the words of the lines and the contact. The country and the hour of the reminder
// hold as long as the window runs.
func (u *Window) lockAtHand() {
	if u.deps.Outside == nil || !u.agreed {
		u.hand.Lines, u.hand.Contact = nil, nil
	}
}

// outsideChoice asks for the file in a plain sentence.
func (u *Window) outsideChoice() fyne.CanvasObject {
	if u.deps.Outside == nil {
		return kit.NewQuiet(lang.L("While the words are locked, Help now has the app’s own lines."))
	}
	var on, off *kit.Button
	path := kit.NewCaption(u.deps.Outside.Path())
	show := func() {
		agreed := u.setting(settingOutside) != ""
		on.SetChosen(agreed)
		off.SetChosen(!agreed)
		visible(path, agreed)
	}
	choose := func(value string) func() {
		return func() {
			u.putSetting(settingOutside, value)
			u.keepOutside()
			show()
			u.current.Refresh()
		}
	}
	on = kit.NewButton(lang.L("Yes, also while locked"), kit.Small, choose("yes"))
	off = kit.NewButton(lang.L("No, only while open"), kit.Small, choose(""))
	show()
	return kit.Column(12,
		part(lang.L("While the words are locked")),
		kit.NewPara(lang.L("Your country and language, your lines, your own contact and the hour of the reminder can be at hand while the words are locked. Then they lie in one small file that is not sealed: anyone who can use this account on this computer can read them there. No other word of yours is in it.")),
		kit.Flow(kit.GapSmall, on, off), path)
}
