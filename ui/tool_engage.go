package ui

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/internal/tools"
	"seconddraft/ui/kit"
)

// doseName is how a dose is called.
func doseName(d string) string {
	switch d {
	case "smaller":
		return lang.L("smaller")
	case "with-someone":
		return lang.L("with someone")
	}
	return lang.L("in private first")
}

// engagePage sets a small win or a small experiment. It belongs to the evening and
// shows there.
func (u *Window) engagePage() (fyne.CanvasObject, fyne.Focusable) {
	w := &waysBack{u: u, box: kit.Column(kit.Gap)}
	for _, e := range u.night.rec.Engagements {
		w.rows = append(w.rows, &e)
	}
	if !slices.ContainsFunc(w.rows, func(e *record.Engagement) bool { return e.State == "" }) {
		w.rows = append(w.rows, w.empty())
	}
	w.show()
	return u.toolFrame(tools.Engage, kit.Narrow(readingWidth, w.box)), w.first
}

// waysBack is the list of ways back in. One without words is on the page alone.
type waysBack struct {
	u     *Window
	box   *fyne.Container
	rows  []*record.Engagement
	first fyne.Focusable
	last  fyne.Focusable
}

func (w *waysBack) empty() *record.Engagement {
	return &record.Engagement{ID: record.New(w.u.deps.Now()).ID, Kind: record.Win}
}

// keep puts those with anything in them into the evening.
func (w *waysBack) keep() {
	list := []record.Engagement{}
	for _, e := range w.rows {
		if !reflect.DeepEqual(*e, record.Engagement{ID: e.ID, Kind: e.Kind}) {
			list = append(list, *e)
		}
	}
	w.u.night.rec.Engagements = list
	w.u.touched()
}

func (w *waysBack) show() {
	w.box.RemoveAll()
	w.first = nil
	for _, e := range w.rows {
		if e.State != "" { // what became of it was said
			w.box.Add(kit.Quote(kit.NewOwnWords(e.What).Sized(17)))
			continue
		}
		w.box.Add(w.card(e))
	}
	w.box.Add(kit.Row(0, kit.NewButton(lang.L("Set another one"), kit.Plain, func() {
		w.rows = append(w.rows, w.empty())
		w.again()
		w.u.win.Canvas().Focus(w.last)
	})))
	w.box.Refresh()
}

// again shows the list anew on its page.
func (w *waysBack) again() {
	w.show()
	w.u.current.Refresh()
}

func (w *waysBack) card(e *record.Engagement) fyne.CanvasObject {
	u := w.u
	box := kit.Column(kit.Gap, w.kinds(e))
	line := func(ask, hint string, words *string) *kit.Line {
		l := u.toolLine(hint, words, w.keep)
		box.Add(question(ask, l))
		return l
	}
	ask, hint := lang.L("What is it? Small, within days, won against nobody."), lang.L("show Lars the two charts on Thursday")
	if e.Kind == record.Experiment {
		ask, hint = lang.L("What do you want to find out?"), lang.L("whether they want to hear from me")
	}
	what := line(ask, hint, &e.What)
	if w.last = what.Entry; w.first == nil {
		w.first = what.Entry
	}
	if e.Kind == record.Experiment {
		line(lang.L("What do you think will happen?"), lang.L("nobody writes back"), &e.Prediction)
		line(lang.L("How will you test it?"), lang.L("I write to two of them, one line each"), &e.Test)
	}
	box.Add(u.dayChoice(lang.L("On which day?"), []inDays{{lang.L("tomorrow"), 1, 0}, {lang.L("in 3 days"), 3, 0}, {lang.L("in a week"), 7, 0}}, e.Day, func(day string) {
		e.Day = day
		w.keep()
	}))
	box.Add(question(lang.L("What makes it easier?"), w.doses(e)))
	line(lang.L("What helped last time, or keeps it safe?"), lang.L("the dry run, the evening before"), &e.Safeguard)
	line(lang.L("How will you mark it?"), lang.L("tea on the balcony; a line in the diary"), &e.Mark)
	more := e.Area != "" || e.Unseen != "" || e.BodyBefore != "" || e.Expected != nil
	box.Add(kit.Fold(lang.L("A little more"), more, func() fyne.CanvasObject { return w.more(e) }))
	if len(w.rows) > 1 {
		box.Add(kit.Row(0, kit.NewButton(lang.L("Take it out"), kit.Plain, func() { w.remove(e) })))
	}
	return kit.CardBox(24, box)
}

// kinds turns a small win into an experiment and back; no word of it is lost.
func (w *waysBack) kinds(e *record.Engagement) fyne.CanvasObject {
	kind := func(name, label string) *kit.Button {
		b := kit.NewButton(label, kit.Small, func() {
			e.Kind = name
			w.keep()
			w.again()
		})
		b.SetChosen(e.Kind == name)
		return b
	}
	return kit.Flow(kit.GapSmall, kind(record.Win, lang.L("A small win")), kind(record.Experiment, lang.L("A small experiment")))
}

func (w *waysBack) doses(e *record.Engagement) fyne.CanvasObject {
	row := kit.Flow(kit.GapSmall)
	var buttons []*kit.Button
	for _, d := range record.Doses {
		b := kit.NewButton(doseName(d), kit.Small, func() {
			if e.Dose == d {
				e.Dose = ""
			} else {
				e.Dose = d
			}
			for i, b := range buttons {
				b.SetChosen(record.Doses[i] == e.Dose)
			}
			w.keep()
		})
		b.SetChosen(e.Dose == d)
		buttons = append(buttons, b)
		row.Add(b)
	}
	return row
}

// more is what most do not need.
func (w *waysBack) more(e *record.Engagement) fyne.CanvasObject {
	return kit.Column(kit.Gap,
		question(lang.L("Which part of life? It may be another one."), oneOfOrOwn(record.Areas, e.Area, lang.L("or in your own word"), func(s string) {
			e.Area = s
			w.keep()
		})),
		question(lang.L("Would it count if nobody noticed?"), w.u.toolLine(lang.L("yes: I would know"), &e.Unseen, w.keep)),
		kit.NewRating(lang.L("How uncomfortable do you expect it to be?"), plain(e.Expected), func(v *int) {
			e.Expected = rating(v)
			w.keep()
		}),
		question(lang.L("How is your body when you think of it?"), w.u.toolLine(lang.L("shoulders up, cold hands"), &e.BodyBefore, w.keep)))
}

func (w *waysBack) remove(e *record.Engagement) {
	w.rows = slices.DeleteFunc(w.rows, func(o *record.Engagement) bool { return o == e })
	w.keep()
	w.again()
}
