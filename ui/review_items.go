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
		{reviewFears, lang.L("What I feared, and what happened"), lang.L("No fear of this time was looked at again.")},
		{reviewWins, lang.L("Small wins and kind things"), lang.L("Nothing of this time is among your wins.")},
	}
}

// reviewFound is what was read of a stretch of time.
type reviewFound struct {
	sight   sight
	records []record.Record
	wins    []kept.Win
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
	down, wins := u.putDowns(), kept.All[kept.Win](u.settings())
	return func() (f reviewFound, err error) {
		all, err := figures.all(store, reader)
		if err != nil {
			return f, err
		}
		f.sight, f.wins = lookAt(all, &state), wins
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
		list = append(list, draftItems(r)...)
		list = append(list, fearItems(r)...)
		things = append(things, kept.OfEvening(r)...)
	}
	for _, w := range f.wins {
		things = append(things, w.Thing())
	}
	return append(list, winItems(things, from, to)...)
}

func draftItems(r *record.Record) (list []reviewItem) {
	add := func(key string, day time.Time, words string) {
		if words = strings.TrimSpace(words); words != "" {
			list = append(list, reviewItem{key: key, group: reviewDrafts, part: parcel.ReviewPart{Caption: longDay(day), Words: words}})
		}
	}
	add("draft/"+string(r.ID), r.Started, r.SecondDraft)
	for _, d := range r.LaterDrafts {
		add("later/"+string(r.ID)+d.Written.String(), d.Written, d.Words)
	}
	return list
}

// fearItems are the fears that were looked at again.
func fearItems(r *record.Record) (list []reviewItem) {
	for _, f := range r.Forecasts {
		came := map[string]string{
			record.DidNotHappen: lang.L("It did not happen"), record.Partly: lang.L("Partly"), record.Happened: lang.L("It happened"),
		}[f.Outcome]
		if came == "" || strings.TrimSpace(f.Fear) == "" {
			continue
		}
		note := came + "."
		if f.Likelihood != nil {
			note = lang.L("It seemed {{.N}} % likely.", vals{"N": int(*f.Likelihood)}) + " " + note
		}
		list = append(list, reviewItem{key: "fear/" + string(f.ID), group: reviewFears, part: parcel.ReviewPart{
			Caption: longDay(r.Started), Words: strings.TrimSpace(f.Fear), Notes: nonEmpty([]string{note, strings.TrimSpace(f.Did)}),
		}})
	}
	return list
}

// winItems are those of the time. A win that is planned, or was let go, is none.
func winItems(things []kept.Thing, from, to time.Time) (list []reviewItem) {
	slices.SortStableFunc(things, func(a, b kept.Thing) int { return a.At.Compare(b.At) })
	for _, one := range things {
		day := dateKey(one.At)
		switch {
		case day < dateKey(from) || day > dateKey(to):
			continue
		case one.What == kept.SmallWin && one.State != record.Done && one.State != record.Changed:
			continue
		case one.What != kept.SmallWin && one.What != kept.Memory && one.What != kept.Kindness:
			continue
		}
		caption := strings.Join(nonEmpty([]string{kindName(one.What), stateName(one)}), ", ") + " · " + longDay(one.At)
		list = append(list, reviewItem{key: "win/" + string(one.Key), group: reviewWins, part: parcel.ReviewPart{
			Caption: caption, Words: strings.TrimSpace(one.Words), Notes: nonEmpty([]string{one.More}),
		}})
	}
	return list
}
