package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/reading"
	"seconddraft/internal/search"
	"seconddraft/ui/kit"
)

// mostChoices is how many of each kind can be chosen; the rarer ones are found by
// their words.
const mostChoices = 10

// narrow shows the filters, or puts them away and with them what they held.
func (v *recordsView) narrow(on bool) {
	s := &v.u.shelf
	s.narrowing = on
	if on {
		v.fillFilters()
		return
	}
	v.filter.RemoveAll()
	s.query = search.Query{Words: s.query.Words, Typing: s.query.Typing}
	s.from, s.to = "", ""
	v.update()
}

// fillFilters offers what the records have.
func (v *recordsView) fillFilters() {
	v.filter.RemoveAll()
	if !v.u.finder.filled.Load() {
		v.filter.Add(kit.NewQuiet(lang.L("Your evenings are being read. One moment …")))
		return
	}
	q := &v.u.shelf.query
	areas, feelings, findings := v.u.finder.index.Names()
	box := kit.Column(10)
	for _, c := range []struct {
		title string
		names []string
		label func(string) string
		field *string
	}{
		{lang.L("Area of life"), areas, word, &q.Area},
		{lang.L("How it landed"), feelings, word, &q.Feeling},
		{lang.L("What was in the words"), findings, findingName, &q.Finding},
	} {
		if row := choices(v, c.names, c.label, c.field); row != nil {
			box.Add(kit.Column(4, kit.NewCaption(c.title), row))
		}
	}
	if q.Critic > 0 { // it comes from a bar of Insights, and can be put away or changed here
		levels := criticLevels()
		row := choices(v, []int{1, 2, 3, 4}, func(level int) string { return levels[level] }, &q.Critic)
		box.Add(kit.Column(4, kit.NewCaption(lang.L("How harsh the inner critic was")), row))
	}
	box.Add(v.days())
	draft := kit.NewButton(lang.L("With a second draft"), kit.Small, nil)
	draft.SetChosen(q.SecondDraft)
	draft.OnTapped = func() {
		q.SecondDraft = !q.SecondDraft
		draft.SetChosen(q.SecondDraft)
		v.update()
	}
	box.Add(kit.Row(0, draft))
	v.filter.Add(kit.CardBox(kit.Gap, box))
}

// findingName is the everyday name of a question's kind, "" where it is none that
// can be looked for.
func findingName(slug string) string {
	if c := reading.CategoryOf(slug); c != nil {
		return c.Plain
	}
	return ""
}

// choices are buttons of which one at most is chosen; nil where there are none. The one
// that is chosen is there however rare it is.
func choices[T comparable](v *recordsView, names []T, label func(T) string, field *T) fyne.CanvasObject {
	row := kit.Flow(kit.GapSmall)
	buttons := map[T]*kit.Button{}
	for _, name := range names {
		text := label(name)
		if text == "" || len(buttons) >= mostChoices && name != *field {
			continue
		}
		b := kit.NewButton(shorten(text, 40), kit.Small, func() {
			if *field == name {
				var none T
				*field = none
			} else {
				*field = name
			}
			for n, b := range buttons {
				b.SetChosen(n == *field)
			}
			v.update()
		})
		b.SetChosen(name == *field)
		buttons[name] = b
		row.Add(b)
	}
	if len(buttons) == 0 {
		return nil
	}
	return row
}

// days are the first and the last day to show.
func (v *recordsView) days() fyne.CanvasObject {
	s := &v.u.shelf
	said := noWord()
	field := func(placeholder string, typed *string, to *time.Time, last bool) *kit.Line {
		return kit.NewLine(placeholder, *typed, func(words string) {
			*typed = words
			day, ok := parseDay(words, last)
			*to = day
			if ok {
				said.Hide()
			} else {
				said.SetText(lang.L("Write a day as 2026-11-03, a month as 2026-11, or a year as 2026."))
				said.Show()
			}
			v.update()
			v.u.current.Refresh()
		})
	}
	first := field(lang.L("From: 2026-11-03, 2026-11 or 2026"), &s.from, &s.query.From, false)
	until := field(lang.L("To"), &s.to, &s.query.To, true)
	return kit.Column(4, kit.NewCaption(lang.L("When")), kit.Beside(0.5, kit.GapSmall, first, until), said)
}

// parseDay reads a day, a month or a year; of the last two it takes the first day,
// or the last one. Nothing typed is no day.
func parseDay(s string, last bool) (day time.Time, ok bool) {
	if s = strings.TrimSpace(s); s == "" {
		return time.Time{}, true
	}
	for _, f := range []struct {
		layout        string
		years, months int
	}{{time.DateOnly, 0, 0}, {"2006-01", 0, 1}, {"2006", 1, 0}} {
		t, err := time.Parse(f.layout, s)
		if err != nil {
			continue
		}
		if last && f.years+f.months > 0 {
			t = t.AddDate(f.years, f.months, -1)
		}
		return t, true
	}
	return time.Time{}, false
}
