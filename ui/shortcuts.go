package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"seconddraft/ui/kit"
)

// shortcut is something that can be done with keys, from any page. The window's
// keys, the sheet behind F1, Settings and docs/ui.md all come from one table.
type shortcut struct {
	keys string // as it is written on the sheet
	does string
	// do is nil where a control or Fyne itself sees to the keys.
	do     func()
	combos []desktop.CustomShortcut
}

// shortcutGroup is a part of the sheet.
type shortcutGroup struct {
	name string
	list []shortcut
}

// combo is one way to press a shortcut.
func combo(mod fyne.KeyModifier, keys ...fyne.KeyName) (all []desktop.CustomShortcut) {
	for _, key := range keys {
		all = append(all, desktop.CustomShortcut{KeyName: key, Modifier: mod})
	}
	return all
}

// shortcuts is the table.
func (u *Window) shortcuts() []shortcutGroup {
	const ctrl, alt, shift = fyne.KeyModifierControl, fyne.KeyModifierAlt, fyne.KeyModifierShift
	larger := append(combo(ctrl, fyne.KeyPlus, fyne.KeyEqual), combo(ctrl|shift, fyne.KeyPlus, fyne.KeyEqual)...)
	to := func(p place) func() { return func() { u.open(p) } }
	return []shortcutGroup{
		{lang.L("This evening"), []shortcut{
			{lang.L("Ctrl+Enter"), lang.L("go on: what the filled button does"), u.goOn, combo(ctrl, fyne.KeyReturn, fyne.KeyEnter)},
			{lang.L("Alt+← and Alt+→"), lang.L("one step back, one step on"), nil, nil},
			{lang.L("Ctrl+S"), lang.L("keep a version"), func() { u.keepVersion() }, combo(ctrl, fyne.KeyS)},
		}},
		{lang.L("Places"), []shortcut{
			{lang.L("Ctrl+1"), lang.L("Home"), to(placeHome), combo(ctrl, fyne.Key1)},
			{lang.L("Ctrl+2"), lang.L("Tonight"), to(placeTonight), combo(ctrl, fyne.Key2)},
			{lang.L("Ctrl+3"), lang.L("Records"), to(placeRecords), combo(ctrl, fyne.Key3)},
			{lang.L("Ctrl+4"), lang.L("Practice"), to(placePractice), combo(ctrl, fyne.Key4)},
			{lang.L("Ctrl+5"), lang.L("Evidence"), to(placeEvidence), combo(ctrl, fyne.Key5)},
			{lang.L("Ctrl+6"), lang.L("Insights"), to(placeInsights), combo(ctrl, fyne.Key6)},
			{lang.L("Ctrl+F"), lang.L("search your evenings"), u.toSearch, combo(ctrl, fyne.KeyF)},
			{lang.L("Ctrl+,"), lang.L("Settings"), to(placeSettings), combo(ctrl, fyne.KeyComma)},
			{lang.L("Ctrl+H"), lang.L("Help now"), to(placeHelp), combo(ctrl, fyne.KeyH)},
			{lang.L("Ctrl+L"), lang.L("lock, where a passphrase is set"), u.Lock, combo(ctrl, fyne.KeyL)},
			{lang.L("Ctrl+Q"), lang.L("keep everything and close"), u.Quit, combo(ctrl, fyne.KeyQ)},
		}},
		{lang.L("Text size"), []shortcut{
			{lang.L("Ctrl and plus"), lang.L("larger letters"), func() { u.zoom(+1) }, larger},
			{lang.L("Ctrl and minus"), lang.L("smaller letters"), func() { u.zoom(-1) }, combo(ctrl, fyne.KeyMinus)},
			{lang.L("Ctrl+0"), lang.L("letters of 100 %"), func() { u.setTextSize(100) }, combo(ctrl, fyne.Key0)},
		}},
		{lang.L("Everywhere"), []shortcut{
			{keys: lang.L("Tab and Shift+Tab"), does: lang.L("to the next control, and back")},
			{keys: lang.L("Enter or Space"), does: lang.L("press a button")},
			{keys: lang.L("arrow keys or digits"), does: lang.L("set a scale; Backspace empties it")},
			{keys: lang.L("Escape"), does: lang.L("close what lies over the page, or go back")},
			{keys: lang.L("F1"), does: lang.L("this sheet")},
		}},
		{lang.L("In a field"), []shortcut{
			{keys: lang.L("Ctrl+Z and Ctrl+Y"), does: lang.L("take back, do again")},
			{keys: lang.L("Ctrl+X, Ctrl+C and Ctrl+V"), does: lang.L("cut, copy and paste")},
			{keys: lang.L("Ctrl+A"), does: lang.L("select all")},
			{keys: lang.L("Ctrl with an arrow key"), does: lang.L("move by words; with Shift it selects")},
		}},
		{"", []shortcut{ // one line on the sheet, two keys
			{do: func() { u.step(-1) }, combos: combo(alt, fyne.KeyLeft)},
			{do: func() { u.step(+1) }, combos: combo(alt, fyne.KeyRight)},
		}},
	}
}

func (u *Window) addShortcuts() {
	c := u.win.Canvas()
	for _, g := range u.shortcuts() {
		for _, s := range g.list {
			for i := range s.combos {
				c.AddShortcut(&s.combos[i], func(fyne.Shortcut) { s.do() })
			}
		}
	}
	c.SetOnTypedKey(u.typedKey)
}

// typedKey gets the keys that the focused control has no use for.
func (u *Window) typedKey(k *fyne.KeyEvent) {
	over := u.win.Canvas().Overlays().Top() != nil
	switch {
	case k.Name == fyne.KeyF1:
		u.closeDialogs()
		u.showKeys()
	case k.Name == fyne.KeyEscape && over:
		u.closeDialogs()
	case k.Name == fyne.KeyEscape && u.missed != nil && u.store != nil:
		u.putMissedAway()
	case k.Name == fyne.KeyEscape && u.leave != nil:
		u.leave()
	}
}

// showKeys opens the sheet of the keys over the page.
func (u *Window) showKeys() {
	shut := kit.NewButton(lang.L("Close"), kit.Outline, u.closeDialogs)
	kit.ShowSheet(u.win.Canvas(), kit.Column(kit.Gap,
		kit.Ends(kit.NewSubtitle(lang.L("Keys")), kit.Row(0, shut)), u.keysSection()))
}

// keysSection lists the keys.
func (u *Window) keysSection() fyne.CanvasObject {
	box := kit.Column(kit.Gap)
	for _, g := range u.shortcuts() {
		if g.name == "" {
			continue
		}
		rows := kit.Column(4, part(g.name))
		for _, s := range g.list {
			rows.Add(kit.Pair(kit.NewPara(s.keys), kit.NewQuiet(s.does)))
		}
		box.Add(rows)
	}
	return box
}
