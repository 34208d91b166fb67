package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/kept"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// kindName is what a kind of evidence is called.
func kindName(what string) string {
	switch what {
	case kept.SmallWin:
		return lang.L("A small win")
	case kept.Memory:
		return lang.L("A good memory")
	case kept.Kindness:
		return lang.L("Something kind")
	case kept.NotTrue:
		return lang.L("It did not come true")
	case kept.LookedAgain:
		return lang.L("Looked at again")
	case kept.Quiet:
		return lang.L("Left as it is")
	}
	return ""
}

// stateName is how something stands: a small win, or what was looked at again.
func stateName(one kept.Thing) string {
	switch {
	case one.What == kept.LookedAgain && one.State == record.Partly:
		return lang.L("true in part")
	case one.What == kept.LookedAgain:
		return lang.L("no longer true")
	case one.What != kept.SmallWin:
		return ""
	}
	switch one.State {
	case record.Done:
		return lang.L("done")
	case record.Changed:
		return lang.L("changed")
	case record.LetGo:
		return lang.L("let go")
	}
	return lang.L("planned")
}

// thingLine is a row of Evidence.
func thingLine(one kept.Thing, now time.Time) rowLine {
	return rowLine{thingCaption(one, now), strings.ReplaceAll(one.Words, "\n", " ")}
}

// thingCaption says what it is, how it stands, when it was and of which area.
func thingCaption(one kept.Thing, now time.Time) string {
	day := dayWords(one.At, now)
	if one.At.After(now) { // what is planned
		day = dayOf(one.At)
	}
	caption := strings.Join(nonEmpty([]string{kindName(one.What), stateName(one)}), ", ") + " · " + day
	if one.Area != "" {
		caption += ", " + word(one.Area)
	}
	return caption
}

// oneOfAlways is oneOfNamed where one is always chosen.
func oneOfAlways(list []string, name func(string) string, current string, set func(string)) (row *fyne.Container, show func(string)) {
	row, show = oneOfNamed(list, name, current, func(chosen string) {
		if chosen != "" {
			current = chosen
			set(chosen)
			return
		}
		show(current)
	})
	return row, show
}

// oneOfNamed is oneOf for things that are called otherwise than they are stored.
func oneOfNamed(list []string, name func(string) string, current string, set func(string)) (row *fyne.Container, show func(string)) {
	row = kit.Flow(kit.GapSmall)
	buttons := map[string]*kit.Button{}
	show = func(chosen string) {
		for one, b := range buttons {
			b.SetChosen(one == chosen)
		}
		row.Refresh() // bold letters are wider
	}
	for _, one := range list {
		b := kit.NewButton(shorten(name(one), 40), kit.Small, nil)
		b.OnTapped = func() {
			chosen := one
			if b.Chosen() {
				chosen = ""
			}
			show(chosen)
			set(chosen)
		}
		buttons[one] = b
		row.Add(b)
	}
	show(current)
	return row, show
}
