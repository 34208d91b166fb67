package ui

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/ui/kit"
)

// The names under which palette, text size and motion are kept.
const (
	settingLook     = "look"
	settingTextSize = "text-size"
	settingMotion   = "motion"
)

// noMotion is the value of settingMotion that leaves it out.
const noMotion = "still"

// appearance is how the window looks.
func (u *Window) appearance() fyne.CanvasObject {
	return kit.Column(kit.GapLarge,
		kit.Column(12, part(lang.L("Light or dark")), u.lookChoice()),
		u.languageChoice(),
		kit.Column(12, part(lang.L("Your words on Home")), u.hideChoice()),
		kit.Column(12, part(lang.L("Text size")), u.textSizeChoice(),
			kit.NewQuiet(lang.L("Ctrl and plus make it larger on any page, Ctrl and minus smaller. Ctrl and 0 set it to 100 %."))),
		kit.Column(12, part(lang.L("Motion")), u.motionChoice(),
			kit.NewQuiet(lang.L("Little moves here. Without motion the cursor does not blink, and lists open at once."))))
}

func (u *Window) motionChoice() fyne.CanvasObject {
	return u.choiceThen(settingMotion, func(value string) { kit.SetStill(value == noMotion) },
		option{lang.L("As it is"), ""}, option{lang.L("Without motion"), noMotion})
}

// part is the name of a part of a section.
func part(name string) fyne.CanvasObject {
	p := kit.NewPara("")
	p.SetRuns(kit.Run{Text: name, Bold: true})
	return p
}

// lookChoice marks the palette in use, which a store without one leaves as it is.
func (u *Window) lookChoice() fyne.CanvasObject {
	now := u.theme().Look
	row := kit.Flow(kit.GapSmall)
	for _, l := range []struct {
		label string
		look  kit.Look
	}{{lang.L("Like the system"), kit.FollowSystem}, {lang.L("Light"), kit.Light}, {lang.L("Dark"), kit.Dark}} {
		b := kit.NewButton(l.label, kit.Small, func() {
			u.putSetting(settingLook, string(l.look))
			u.app.Settings().SetTheme(kit.NewTheme(l.look).Sized(u.theme().Percent))
			u.show()
		})
		b.SetChosen(now == l.look)
		row.Add(b)
	}
	return row
}

// hideChoice chooses whether Home shows words of the user unasked.
func (u *Window) hideChoice() fyne.CanvasObject {
	return u.choice(settingHideWords, option{lang.L("Show them"), ""}, option{lang.L("Only on a click"), "yes"})
}

func (u *Window) textSizeChoice() fyne.CanvasObject {
	row := kit.Flow(kit.GapSmall)
	var buttons []*kit.Button
	for _, percent := range kit.TextSizes {
		b := kit.NewButton(strconv.Itoa(percent)+" %", kit.Small, func() { u.setTextSize(percent) })
		buttons = append(buttons, b)
		row.Add(b)
	}
	u.sized = func() {
		for i, b := range buttons {
			b.SetChosen(kit.TextSizes[i] == u.textSize())
		}
	}
	u.sized()
	return row
}

// theme is the one in use.
func (u *Window) theme() *kit.Theme {
	if t, ok := u.app.Settings().Theme().(*kit.Theme); ok {
		return t
	}
	return kit.NewTheme(kit.FollowSystem)
}

// textSize is the one in use, in percent.
func (u *Window) textSize() int {
	if p := u.theme().Percent; p != 0 {
		return p
	}
	return 100
}

// zoom takes the next larger or smaller text size.
func (u *Window) zoom(by int) {
	at := slices.Index(kit.TextSizes, u.textSize())
	u.setTextSize(kit.TextSizes[min(max(at+by, 0), len(kit.TextSizes)-1)])
}

// setTextSize changes the page as it is: words and cursor stay. While the store is
// locked the choice lasts until it opens.
func (u *Window) setTextSize(percent int) {
	if percent == u.textSize() {
		return
	}
	if u.store != nil {
		u.putSetting(settingTextSize, strconv.Itoa(percent))
	}
	kit.Use(kit.NewTheme(u.theme().Look).Sized(percent), u.win.Canvas())
	if u.sized != nil {
		u.sized()
	}
}

// applyLook uses the palette, the text size and the motion that were chosen.
func (u *Window) applyLook() {
	look, percent := u.theme().Look, u.theme().Percent
	if kept, err := u.store.Setting(settingLook); err == nil && kept != "" {
		look = kit.Look(kept)
	}
	if n, err := strconv.Atoi(u.setting(settingTextSize)); err == nil && slices.Contains(kit.TextSizes, n) {
		percent = n
	}
	kit.SetStill(u.setting(settingMotion) == noMotion)
	u.applyLanguage(u.setting(settingLanguage))
	if t := u.theme(); t.Look != look || t.Percent != percent {
		u.app.Settings().SetTheme(kit.NewTheme(look).Sized(percent))
	}
}
