package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// Feelings offered at first, and behind "more". Plain words, the heavy ones
// first and some lighter ones last.
var (
	firstFeelings = []string{"sad", "anxious", "ashamed", "embarrassed", "angry", "discouraged"}
	moreFeelings  = []string{
		"hopeless", "lonely", "scared", "overwhelmed", "guilty", "frustrated", "hurt", "jealous",
		"disgusted", "disappointed", "numb", "tired", "calm", "relieved", "hopeful", "grateful", "proud",
	}
)

// feelingsPage is step 3: how it landed.
func (u *Window) feelingsPage() (fyne.CanvasObject, fyne.Focusable) {
	rec := &u.night.rec
	u.hearCritic()
	rates := kit.Column(kit.GapSmall)
	u.feelingRates(rates)
	choose := func(words []string) (*fyne.Container, *kit.Button) {
		row := kit.Flow(kit.GapSmall)
		var first *kit.Button
		for _, w := range words {
			b := kit.NewButton(word(w), kit.Small, nil)
			b.SetChosen(u.feeling(w) >= 0)
			b.OnTapped = func() {
				u.toggleFeeling(w)
				b.SetChosen(u.feeling(w) >= 0)
				u.feelingRates(rates)
			}
			row.Add(b)
			if first == nil {
				first = b
			}
		}
		return row, first
	}
	first, focus := choose(firstFeelings)
	open := slices.ContainsFunc(rec.Feelings, func(f record.Feeling) bool { return !slices.Contains(firstFeelings, f.Name) })
	words := kit.Fold(lang.L("More words"), open, func() fyne.CanvasObject {
		more, _ := choose(moreFeelings)
		return kit.Column(kit.GapSmall, more, kit.Narrow(320, u.ownFeeling(rates)))
	})
	rest := func() fyne.CanvasObject {
		return kit.Column(kit.Gap,
			question(lang.L("What did this cost you?"), kit.NewLine(lang.L("an evening, a night’s sleep"), rec.Cost, func(s string) { rec.Cost = s; u.touched() })),
			question(lang.L("Where do you feel it?"), kit.NewLine(lang.L("throat, stomach"), rec.Body, func(s string) { rec.Body = s; u.touched() })),
		)
	}
	body := kit.Column(kit.Gap, first, words, rates, kit.Fold(lang.L("A little more"), rec.Body+rec.Cost != "", rest))
	return u.stepPage(kit.Page{
		Title:    lang.L("How did it land?"),
		Subtitle: lang.L("Pick the words that fit. Say how strong each is, or leave that open."),
		Body:     kit.Narrow(readingWidth, body),
		Quiet:    []*kit.Button{kit.NewButton(lang.L("That is enough for tonight"), kit.Plain, u.finish)},
	}), focus
}

// ownFeeling takes a word that is not in the lists.
func (u *Window) ownFeeling(rates *fyne.Container) *kit.Line {
	own := kit.NewLine(lang.L("another word for it"), "", nil)
	own.Entry.OnSubmitted = func(s string) {
		if s != "" && u.feeling(s) < 0 {
			u.toggleFeeling(s)
			u.feelingRates(rates)
		}
		own.Entry.SetText("")
	}
	return own
}

// feeling is the index of a feeling in the record, -1 if it is not there.
func (u *Window) feeling(name string) int {
	return slices.IndexFunc(u.night.rec.Feelings, func(f record.Feeling) bool { return f.Name == name })
}

func (u *Window) toggleFeeling(name string) {
	rec := &u.night.rec
	if i := u.feeling(name); i >= 0 {
		rec.Feelings = slices.Delete(slices.Clone(rec.Feelings), i, i+1)
	} else {
		rec.Feelings = append(slices.Clone(rec.Feelings), record.Feeling{Name: name})
	}
	u.touched()
}

// feelingRates shows one scale for each chosen feeling.
func (u *Window) feelingRates(box *fyne.Container) {
	box.RemoveAll()
	for _, f := range u.night.rec.Feelings {
		name := f.Name
		box.Add(kit.NewRating(lang.L("How {{.Feeling}}?", vals{"Feeling": word(name)}), plain(f.Before), func(v *int) {
			if i := u.feeling(name); i >= 0 {
				u.night.rec.Feelings[i].Before = rating(v)
				u.touched()
			}
		}))
	}
	box.Refresh()
}

// strongest is the feeling rated highest, else the first one named.
func strongest(fs []record.Feeling) (record.Feeling, bool) {
	if len(fs) == 0 {
		return record.Feeling{}, false
	}
	best := fs[0]
	for _, f := range fs[1:] {
		if f.Before != nil && (best.Before == nil || *f.Before > *best.Before) {
			best = f
		}
	}
	return best, true
}
