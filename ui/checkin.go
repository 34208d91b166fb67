package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/followup"
	"seconddraft/internal/kept"
	"seconddraft/ui/kit"
)

// settingCheckIn is the date on which the weekly check-in was asked for, "" while it
// is off.
const settingCheckIn = "check-in"

// checkInChoice switches it on and off.
func (u *Window) checkInChoice() fyne.CanvasObject {
	on := option{lang.L("Once a week"), dateKey(u.deps.Now())}
	if now := u.setting(settingCheckIn); now != "" {
		on.value = now
	}
	return u.choiceThen(settingCheckIn, func(string) { u.askedNow = nil }, option{lang.L("Off"), ""}, on)
}

// lastCheckIn is the date of the last one, "" where there is none.
func lastCheckIn(settings map[string]string) (day string) {
	for _, c := range kept.All[kept.CheckIn](settings) {
		day = max(day, dateKey(c.Made))
	}
	return day
}

// checkInCard is how Home offers it.
func (u *Window) checkInCard(a *asked) fyne.CanvasObject {
	return kit.CardBox(24, kit.Column(12,
		kit.NewSubtitle(lang.L("A look at this week?")),
		kit.NewQuiet(lang.L("Five signs of stepping back, each as more, the same or less than usual. Nothing is added up.")),
		kit.Flow(kit.Gap,
			kit.NewButton(lang.L("Look at it"), kit.Outline, func() { u.open(placeCheckIn) }),
			kit.NewButton(lang.L("Not this week"), kit.Plain, func() { u.askAgain(a, false) }))))
}

// checkInSign is one of the five, as it is asked.
type checkInSign struct{ name, asks string }

func checkInSigns() []checkInSign {
	return []checkInSign{
		{"volunteering", lang.L("Putting myself forward")},
		{"checking", lang.L("Checking things over and over")},
		{"waiting", lang.L("Waiting until I know all of it")},
		{"speaking", lang.L("Speaking up")},
		{"safe-choices", lang.L("Choosing the safe way")},
	}
}

func checkInAnswers() []option {
	return []option{
		{lang.L("More than usual"), "more"},
		{lang.L("As usual"), "same"},
		{lang.L("Less than usual"), "less"},
	}
}

// checkInPage asks the five. Each answer is kept at once; there is no score.
func (u *Window) checkInPage() (fyne.CanvasObject, fyne.Focusable) {
	now := u.deps.Now()
	c := kept.NewCheckIn(now)
	for _, was := range kept.All[kept.CheckIn](u.settings()) {
		if dateKey(was.Made) == dateKey(now) {
			c = was
		}
	}
	if c.Signs == nil {
		c.Signs = map[string]string{}
	}
	body := kit.Column(kit.Gap)
	for _, s := range checkInSigns() {
		body.Add(question(s.asks, pick(checkInAnswers(), c.Signs[s.name], func(v string) {
			c.Signs[s.name] = v
			if v == "" {
				delete(c.Signs, s.name)
			}
			u.keepCheckIn(c)
		})))
	}
	home := func() { u.open(placeHome) }
	u.main, u.leave = home, home
	return kit.Page{
		Title:    lang.L("This week, against a usual one"),
		Subtitle: lang.L("More or less is no verdict. It shows where you stepped back, so that you can choose one small thing."),
		Body:     kit.Narrow(readingWidth, body), Status: u.status,
		Main: kit.NewButton(lang.L("Back to Home"), kit.Filled, home),
	}.Build(), nil
}

// keepCheckIn keeps one that holds anything.
func (u *Window) keepCheckIn(c kept.CheckIn) {
	if a := u.askedNow; a != nil && a.ask.Kind == followup.CheckIn {
		a.none = true // Home asks nothing else today
	}
	if len(c.Signs) == 0 {
		u.savedOrNot(u.store.RemoveSetting(kept.Name(c)), u.deps.Now().Format("15:04"))
		return
	}
	name, value, err := kept.Setting(c)
	if err == nil {
		err = u.store.PutSetting(name, value)
	}
	u.savedOrNot(err, u.deps.Now().Format("15:04"))
}
