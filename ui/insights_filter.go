package ui

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/insight"
	"seconddraft/ui/kit"
)

// filters are the spans, and behind a link the area of life and the feeling.
func (v *insightsView) filters() fyne.CanvasObject {
	s := v.state()
	row := kit.Flow(kit.GapSmall)
	for _, c := range []struct {
		label string
		span  span
	}{{lang.L("All"), allTime}, {lang.L("Three months"), threeMonths}, {lang.L("A year"), oneYear}, {lang.L("Own days"), ownDays}} {
		b := kit.NewButton(c.label, kit.Small, func() {
			s.span = c.span
			v.count()
		})
		b.SetChosen(s.span == c.span)
		row.Add(b)
	}
	row.Add(kit.NewButton(narrowLabel(s.narrowing), kit.Plain, func() {
		if s.narrowing = !s.narrowing; !s.narrowing {
			s.filter.Area, s.filter.Feeling = "", ""
		}
		v.count()
	}))
	for _, link := range v.u.reviewLink() {
		row.Add(link)
	}
	box := kit.Column(12, row)
	if s.span == ownDays {
		box.Add(v.ownDays())
	}
	if s.narrowing {
		box.Add(kit.CardBox(kit.Gap, kit.Column(10,
			v.names(lang.L("Area of life"), areasOf(v.sight.all), &s.filter.Area),
			v.names(lang.L("How it landed"), feelingsOf(v.sight.all), &s.filter.Feeling))))
	}
	return box
}

// names are buttons of which one at most is chosen.
func (v *insightsView) names(title string, names []string, chosen *string) fyne.CanvasObject {
	row := kit.Flow(kit.GapSmall)
	for _, name := range names {
		b := kit.NewButton(shorten(word(name), 40), kit.Small, func() {
			if *chosen == name {
				*chosen = ""
			} else {
				*chosen = name
			}
			v.count()
		})
		b.SetChosen(name == *chosen)
		row.Add(b)
	}
	if len(names) == 0 {
		row.Add(kit.NewQuiet(lang.L("None yet.")))
	}
	return kit.Column(4, kit.NewCaption(title), row)
}

// ownDays are the first and the last day, which count once a line is left or ended
// with Enter.
func (v *insightsView) ownDays() fyne.CanvasObject {
	s, said := v.state(), noWord()
	field := func(placeholder string, typed *string, to *time.Time, last bool) *kit.Line {
		line := kit.NewLine(placeholder, *typed, nil)
		line.Entry.OnChanged = func(words string) { *typed = words }
		line.Entry.OnSubmitted = func(words string) {
			day, ok := parseDay(words, last)
			if !ok {
				v.u.say(said, lang.L("Write a day as 2026-11-03, a month as 2026-11, or a year as 2026."))
				return
			}
			*to = day
			v.count()
		}
		return line
	}
	return kit.Column(4, kit.Beside(0.5, kit.GapSmall,
		field(lang.L("From: 2026-11-03, 2026-11 or 2026"), &s.from, &s.filter.From, false),
		field(lang.L("To"), &s.to, &s.filter.To, true)),
		kit.NewCaption(lang.L("Enter takes a day.")), said)
}

// areasOf and feelingsOf are the names that there are, the most used first.
func areasOf(all []insight.Evening) []string {
	return mostUsed(all, func(e *insight.Evening, use func(string)) { use(e.Area) })
}

func feelingsOf(all []insight.Evening) []string {
	return mostUsed(all, func(e *insight.Evening, use func(string)) {
		for _, f := range e.Feelings {
			use(f.Name)
		}
	})
}

func mostUsed(all []insight.Evening, each func(*insight.Evening, func(string))) []string {
	count := map[string]int{}
	for i := range all {
		each(&all[i], func(name string) {
			if name != "" {
				count[name]++
			}
		})
	}
	names := slices.SortedFunc(maps.Keys(count), func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	return names[:min(mostChoices, len(names))]
}
