package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/ui/kit"
)

// inDays is a day that is offered.
type inDays struct {
	label        string
	days, months int
}

func forecastDays() []inDays {
	return []inDays{{lang.L("in 3 days"), 3, 0}, {lang.L("in a week"), 7, 0}, {lang.L("in 2 weeks"), 14, 0}, {lang.L("in a month"), 0, 1}}
}

// dayChoice is a choice of a day. What counts always stands below it in words.
type dayChoice struct {
	u       *Window
	offered []inDays
	buttons []*kit.Button
	own     *kit.Line
	said    *kit.Para
	which   *fyne.Container // the days that what was typed can mean
	chosen  string          // as 2006-01-02, "" for none
	set     func(string)
}

// dayChoice asks for a day: some are offered, and any can be written. None is chosen
// at first.
func (u *Window) dayChoice(ask string, offered []inDays, current string, set func(string)) fyne.CanvasObject {
	c := &dayChoice{u: u, offered: offered, said: kit.NewCaption(""), which: kit.Flow(kit.GapSmall), set: set}
	row := kit.Flow(kit.GapSmall)
	for _, o := range offered {
		b := kit.NewButton(o.label, kit.Small, nil)
		b.OnTapped = func() {
			day := c.day(o)
			if b.Chosen() {
				day = ""
			}
			c.choose(day)
			c.clear()
		}
		c.buttons = append(c.buttons, b)
		row.Add(b)
	}
	c.own = kit.NewLine(lang.L("or a day, as {{.Day}}", vals{"Day": c.example()}), "", c.typed)
	c.chosen = current
	c.say("")
	visible(c.which, false)
	return kit.Column(6, kit.NewQuiet(ask), row, kit.Narrow(320, c.own), c.said, c.which)
}

func (c *dayChoice) day(o inDays) string {
	return dateKey(c.u.deps.Now().AddDate(0, o.months, o.days))
}

// example is how a day may be written.
func (c *dayChoice) example() string { return dayOf(c.u.deps.Now().AddDate(0, 0, 9)) }

// choose makes a day the one that counts.
func (c *dayChoice) choose(day string) {
	c.chosen = day
	c.set(day)
	c.say("")
}

// clear empties the field once a day was chosen in another way.
func (c *dayChoice) clear() {
	changed := c.own.Entry.OnChanged
	c.own.Entry.OnChanged = nil // an emptied field takes the day back
	c.own.Entry.SetText("")
	c.own.Entry.OnChanged = changed
	c.ask(nil)
}

// typed reads what stands in the field. What cannot be read changes nothing, and that
// is said.
func (c *dayChoice) typed(s string) {
	days := typedDays(s, c.u.deps.Now())
	c.ask(nil)
	switch {
	case s == "":
		c.choose("")
	case len(days) == 1:
		c.choose(dateKey(days[0]))
	case len(days) > 1:
		c.ask(days)
		c.say(lang.L("Which day do you mean?"))
	default:
		c.say(lang.L("Write a day as {{.Day}}.", vals{"Day": c.example()}))
	}
}

// ask offers the days that what was typed can mean.
func (c *dayChoice) ask(days []time.Time) {
	c.which.RemoveAll()
	for _, day := range days {
		c.which.Add(kit.NewButton(dayOf(day), kit.Small, func() {
			c.choose(dateKey(day))
			c.clear()
		}))
	}
	visible(c.which, len(days) > 0)
	if c.u.current == nil {
		return
	}
	c.u.current.Refresh()
	if len(days) > 0 {
		kit.Reveal(c.which) // in a low window it is below what is seen
	}
}

// say says which day counts now, behind what is to be said of the field.
func (c *dayChoice) say(first string) {
	for i, b := range c.buttons {
		b.SetChosen(c.day(c.offered[i]) == c.chosen)
	}
	day, err := time.Parse(time.DateOnly, c.chosen)
	switch {
	case err != nil && first == "":
		c.said.SetText(lang.L("No day yet."))
	case err != nil:
		c.said.SetText(first + " " + lang.L("No day yet."))
	case first == "":
		c.said.SetText(longDay(day))
	default:
		c.said.SetText(first + " " + lang.L("Until then it stays {{.Day}}.", vals{"Day": longDay(day)}))
	}
}
