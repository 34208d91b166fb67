package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/followup"
	"seconddraft/internal/kept"
	"seconddraft/internal/parcel"
	"seconddraft/internal/record"
)

// keptBeside is what stands beside the evenings, with what was said not to be shown
// again.
type keptBeside struct {
	wins    []kept.Win
	cards   []kept.Card
	letter  kept.Letter
	hidden  []kept.Hidden
	shown   followup.History
	unshown map[record.ID]bool
}

func besideOf(settings map[string]string, unshown map[record.ID]bool) keptBeside {
	return keptBeside{
		wins: kept.All[kept.Win](settings), cards: kept.All[kept.Card](settings), letter: kept.LetterOf(settings),
		hidden: kept.All[kept.Hidden](settings), shown: followup.HistoryOf(settings), unshown: unshown,
	}
}

// items are what is kept for any time, whatever stretch of it the paper is about: the
// letter, good memories, coping cards.
func (k *keptBeside) items() (list []reviewItem) {
	if parts := k.letter.Parts(); len(parts) > 0 {
		list = append(list, reviewItem{key: "letter", group: reviewKept, part: parcel.ReviewPart{
			Caption: lang.L("A letter for a bad night"), Words: strings.Join(parts, "\n\n"),
		}})
	}
	var memories []kept.Thing
	for _, w := range k.wins {
		if w.What == kept.Memory {
			memories = append(memories, w.Thing())
		}
	}
	slices.SortStableFunc(memories, func(a, b kept.Thing) int { return a.At.Compare(b.At) })
	for _, m := range memories {
		list = append(list, k.thing(m, reviewKept))
	}
	for _, c := range k.cards {
		it := reviewItem{key: "card/" + string(c.ID), group: reviewKept, part: parcel.ReviewPart{
			Caption: lang.L("A coping card"), Words: quoted(strings.TrimSpace(c.Line)) + "\n\n" + strings.TrimSpace(c.Answer),
		}}
		if c.Resting {
			it = asideItem(it, "")
		}
		list = append(list, it)
	}
	return list
}

// thing is a win, a memory or something kind.
func (k *keptBeside) thing(one kept.Thing, group int) reviewItem {
	it := reviewItem{key: "win/" + string(one.Key), group: group, part: parcel.ReviewPart{
		Caption: strings.Join(nonEmpty([]string{kindName(one.What), stateName(one)}), ", ") + " · " + longDay(one.At),
		Words:   strings.TrimSpace(one.Words), Notes: nonEmpty([]string{one.More}),
	}}
	from, ask := one.Evening, followup.Ask{Kind: followup.Win, Thing: string(one.Entry)}
	if one.Own {
		from, ask = one.Key, followup.Ask{Kind: followup.KeptWin}
	}
	if k.shown[from].IsOff(ask.Of()) || k.putAway(from, one.Words) || k.putAway(one.Key, one.Words) {
		return asideItem(it, "")
	}
	return it
}

// draft is a second draft of an evening, set aside where it is not shown back.
func (k *keptBeside) draft(it reviewItem, from record.ID) reviewItem {
	if k.unshown[from] || k.putAway(from, it.part.Words) {
		return asideItem(it, lang.L("Second draft"))
	}
	return it
}

// fear is something feared, set aside where it is not asked after again.
func (k *keptBeside) fear(it reviewItem, from, forecast record.ID) reviewItem {
	ask := followup.Ask{Kind: followup.Forecast, Thing: string(forecast)}
	if k.shown[from].IsOff(ask.Of()) {
		return asideItem(it, lang.L("What I feared"))
	}
	return it
}

// putAway reports whether words, or a part of them, are not to be offered again.
func (k *keptBeside) putAway(from record.ID, words string) bool {
	return slices.ContainsFunc(k.hidden, func(h kept.Hidden) bool {
		return h.From == from && h.Words != "" && strings.Contains(words, h.Words)
	})
}

// asideItem puts a thing among those that were set aside, where nothing says what it is
// but its own line.
func asideItem(it reviewItem, what string) reviewItem {
	it.group = reviewAside
	it.part.Caption = strings.Join(nonEmpty([]string{what, it.part.Caption}), " · ")
	return it
}
