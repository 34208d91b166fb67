package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/internal/tools"
	"seconddraft/ui/kit"
)

// containPage keeps a setback in its size.
func (u *Window) containPage() (fyne.CanvasObject, fyne.Focusable) {
	failed, first := u.toolField("contain-failed", lang.L("the login, in front of four people"), fewWords)
	notFailed, _ := u.toolField("contain-not-failed", lang.L("the first half hour; the team; tomorrow’s call"), fewWords)
	followed, _ := u.toolField("contain-followed", lang.L("two questions by mail, nothing else so far"), fewWords)
	control, _ := u.toolField("contain-in-control", lang.L("whom I tell, what I send, when I sleep"), fewWords)
	year, _ := u.toolField("contain-in-a-year", lang.L("seen from next winter"), fewWords)
	feared := newForecasts(u)
	body := kit.Column(kit.GapLarge, kit.Beside(0.5, kit.Gap, failed, notFailed), followed, feared.box, control, year)
	return u.toolFrame(tools.Contain, kit.Narrow(readingWidth, body)), first.Entry
}

// forecasts is the list of what is feared to follow. A row without words is on the
// page alone.
type forecasts struct {
	u    *Window
	box  *fyne.Container
	rows []*record.Forecast
}

func newForecasts(u *Window) *forecasts {
	f := &forecasts{u: u, box: kit.Column(12)}
	for _, c := range u.night.rec.Forecasts {
		f.rows = append(f.rows, &c)
	}
	f.show()
	return f
}

// keep puts the rows with words into the evening.
func (f *forecasts) keep() {
	list := []record.Forecast{}
	for _, r := range f.rows {
		if strings.TrimSpace(r.Fear) != "" {
			list = append(list, *r)
		}
	}
	f.u.night.rec.Forecasts = list
	f.u.touched()
}

// show builds the list anew and gives the first line of the last row.
func (f *forecasts) show() (last *kit.Line) {
	f.box.RemoveAll()
	f.box.Add(kit.NewQuiet(lang.L("What do you fear will follow? One thing each, with how likely it seems and a day to look again.")))
	for _, r := range f.rows {
		if r.Outcome != "" { // what came of it was said: it is no longer a forecast
			f.box.Add(kit.Quote(kit.NewOwnWords(r.Fear).Sized(17)))
			continue
		}
		var card fyne.CanvasObject
		card, last = f.card(r)
		f.box.Add(card)
	}
	add := kit.Flow(kit.GapSmall, kit.NewButton(lang.L("Add a fear"), kit.Small, func() { f.add("") }))
	for _, words := range f.fromWords() {
		add.Add(kit.NewButton(quoted(shorten(words, 50)), kit.Small, func() { f.add(words) }))
	}
	f.box.Add(add)
	f.box.Refresh()
	return last
}

// forecastTraps are the traps whose words tell of what is to come.
var forecastTraps = []string{"fortune-telling", "catastrophizing"}

// fromWords are the user's own words about what will come, as far as they are not in
// the list. They are put in on a click alone.
func (f *forecasts) fromWords() (words []string) {
	n := f.u.night
	if n.read == nil {
		return nil
	}
	for _, i := range f.u.flagged(n.read) {
		c := n.read.Findings[i]
		said := n.read.Document.Text(c.Span)
		if slices.Contains(forecastTraps, c.Rule.Category.Slug) && !f.u.settled(c) && !slices.Contains(words, said) &&
			!slices.ContainsFunc(f.rows, func(r *record.Forecast) bool { return r.Fear == said }) {
			words = append(words, said)
		}
	}
	return words
}

func (f *forecasts) add(words string) {
	f.rows = append(f.rows, &record.Forecast{ID: record.New(f.u.deps.Now()).ID, Fear: words})
	f.keep()
	line := f.show()
	f.u.current.Refresh()
	line.CursorToEnd() // words that were put in are gone on with
	f.u.win.Canvas().Focus(line.Entry)
}

func (f *forecasts) remove(r *record.Forecast) {
	f.rows = slices.DeleteFunc(f.rows, func(o *record.Forecast) bool { return o == r })
	f.keep()
	f.show()
	f.u.current.Refresh()
}

func (f *forecasts) card(r *record.Forecast) (fyne.CanvasObject, *kit.Line) {
	fear := kit.NewLine(lang.L("they will look for someone else"), r.Fear, func(s string) {
		r.Fear = s
		f.keep()
	})
	likely := kit.NewRating(lang.L("How likely does it seem, 0 to 100?"), plain(r.Likelihood), func(v *int) {
		r.Likelihood = rating(v)
		f.keep()
	})
	check := f.u.dayChoice(lang.L("When do you want to look again?"), forecastDays(), r.Check, func(day string) {
		r.Check = day
		f.keep()
	})
	away := kit.NewButton(lang.L("Take it out"), kit.Plain, func() { f.remove(r) })
	return kit.CardBox(kit.Gap, kit.Column(12, fear, likely, check, kit.Row(0, away))), fear
}
