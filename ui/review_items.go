package ui

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/insight"
	"seconddraft/internal/kept"
	"seconddraft/internal/parcel"
	"seconddraft/internal/record"
)

// reviewItem is one thing that can be put on the paper.
type reviewItem struct {
	key   string
	group int
	part  parcel.ReviewPart // without its heading and its chart
	draw  drawing           // of a chart, else nil
}

// The groups, in the order of the paper.
const (
	reviewFigures = iota
	reviewDrafts
	reviewFears
	reviewWins
	reviewKept
	reviewAside // what the user said not to be shown again
)

// reviewGroup has its title and what is said where there is nothing of it.
type reviewGroup struct {
	group       int
	title, none string
}

func reviewGroups() []reviewGroup {
	return []reviewGroup{
		{reviewFigures, lang.L("Figures"), lang.L("Nothing was rated or confirmed in this time.")},
		{reviewDrafts, lang.L("My second drafts"), lang.L("No second draft was written in this time.")},
		{reviewFears, lang.L("What I feared, and what happened"), lang.L("No fear of this time was written down.")},
		{reviewWins, lang.L("Small wins and kind things"), lang.L("Nothing of this time is among your wins.")},
		{reviewKept, lang.L("What I keep for any time"), lang.L("There is no letter, no good memory and no card yet.")},
		{reviewAside, lang.L("What I set aside"), lang.L("Nothing of this was set aside.")},
	}
}

// reviewFound is what was read of a stretch of time.
type reviewFound struct {
	sight   sight
	records []record.Record
	beside  keptBeside
	// away says that an evening is put down until morning, lost why one could not be
	// read.
	away bool
	lost error
}

// reviewReader gives a function that reads a stretch of time, from any goroutine.
func (u *Window) reviewReader(from, to time.Time) func() (reviewFound, error) {
	store, figures, reader, state := u.store, u.finder.figures, u.deps.Reader, u.insights
	if state.tables == nil {
		state.axis = insight.AlwaysEverything
	}
	state.felt, state.filter = "", insight.Filter{From: from, To: to}
	down, settings := u.putDowns(), u.settings()
	return func() (f reviewFound, err error) {
		unshown, err := store.Unshown()
		if err != nil {
			return f, err
		}
		all, err := figures.all(store, reader)
		if err != nil {
			return f, err
		}
		f.sight, f.beside = lookAt(all, &state), besideOf(settings, unshown)
		for _, e := range f.sight.chosen {
			if _, hidden := down[e.ID]; hidden {
				f.away = true
				continue
			}
			r, err := store.Get(e.ID)
			if err != nil {
				f.lost = err // the others can still be put on the paper
				continue
			}
			f.records = append(f.records, r)
		}
		return f, nil
	}
}

// items are all that can be chosen, each group by its days.
func (f *reviewFound) items(u *Window, from, to time.Time) (list []reviewItem) {
	cards := &insightsView{u: u, sight: f.sight}
	for _, c := range cards.cards() {
		if c.n == 0 || c.draw == nil || len(f.sight.chosen) == 0 {
			continue
		}
		if missing := insight.Need(c.n); missing > 0 {
			c.below = append(c.below, moreNeeded(missing))
		}
		list = append(list, reviewItem{
			key: "figure/" + c.name, group: reviewFigures, draw: c.draw,
			part: parcel.ReviewPart{Caption: c.title, Notes: append(nonEmpty([]string{c.says}), c.below...)},
		})
	}
	var things []kept.Thing
	for i := range f.records {
		r := &f.records[i]
		list = append(list, f.beside.drafts(r)...)
		list = append(list, f.beside.fears(r)...)
		things = append(things, kept.OfEvening(r)...)
	}
	for _, w := range f.beside.wins {
		things = append(things, w.Thing())
	}
	list = append(list, f.beside.winsOf(things, from, to)...)
	return append(list, f.beside.items()...)
}

func (k *keptBeside) drafts(r *record.Record) (list []reviewItem) {
	add := func(key string, day time.Time, words string) {
		if words = strings.TrimSpace(words); words != "" {
			it := reviewItem{key: key, group: reviewDrafts, part: parcel.ReviewPart{Caption: longDay(day), Words: words}}
			list = append(list, k.draft(it, r.ID))
		}
	}
	add("draft/"+string(r.ID), r.Started, r.SecondDraft)
	for _, d := range r.LaterDrafts {
		add("later/"+string(r.ID)+d.Written.String(), d.Written, d.Words)
	}
	return list
}

// fears are those that were looked at again, and those that still can be.
func (k *keptBeside) fears(r *record.Record) (list []reviewItem) {
	for _, f := range r.Forecasts {
		came := map[string]string{
			record.DidNotHappen: lang.L("It did not happen"), record.Partly: lang.L("Partly"), record.Happened: lang.L("It happened"),
			"": lang.L("Not looked at again yet"),
		}[f.Outcome]
		if came == "" || strings.TrimSpace(f.Fear) == "" {
			continue
		}
		note := came + "."
		if f.Likelihood != nil {
			note = lang.L("It seemed {{.N}} % likely.", vals{"N": int(*f.Likelihood)}) + " " + note
		}
		it := reviewItem{key: "fear/" + string(f.ID), group: reviewFears, part: parcel.ReviewPart{
			Caption: longDay(r.Started), Words: strings.TrimSpace(f.Fear), Notes: nonEmpty([]string{note, strings.TrimSpace(f.Did)}),
		}}
		list = append(list, k.fear(it, r.ID, f.ID))
	}
	return list
}

// winsOf are those of the time. A win that is planned, or was let go, is none; a good
// memory is of any time.
func (k *keptBeside) winsOf(things []kept.Thing, from, to time.Time) (list []reviewItem) {
	slices.SortStableFunc(things, func(a, b kept.Thing) int { return a.At.Compare(b.At) })
	for _, one := range things {
		day := dateKey(one.At)
		switch {
		case day < dateKey(from) || day > dateKey(to):
			continue
		case one.What == kept.SmallWin && one.State != record.Done && one.State != record.Changed:
			continue
		case one.What != kept.SmallWin && one.What != kept.Kindness:
			continue
		}
		list = append(list, k.thing(one, reviewWins))
	}
	return list
}
