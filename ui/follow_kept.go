package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/followup"
	"seconddraft/internal/kept"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// keptWins is what may be asked of the small wins beside the evenings.
func keptWins(settings map[string]string) (list []followup.Ask) {
	for _, w := range kept.All[kept.Win](settings) {
		if a, ok := followup.OfWin(w); ok {
			list = append(list, a)
		}
	}
	return list
}

// winOf is a win beside the evenings as it is kept now.
func winOf(store Store, id record.ID) (kept.Win, bool) {
	name := kept.Name(kept.Win{ID: id})
	value, err := store.Setting(name)
	if err != nil {
		return kept.Win{}, false
	}
	return kept.One[kept.Win](name, value)
}

// mayAsk reports whether an ask is open as things are now, and its words may come
// back: none of them is a stop sign. It takes a moment.
func mayAsk(store Store, reader *reading.Reader, a followup.Ask, binned map[record.ID]time.Time) bool {
	if a.Kind != followup.KeptWin {
		rec, err := store.Get(a.Record)
		return err == nil && followup.StillOpen(&rec, a) && mayComeBack(reader, &rec)
	}
	w, there := winOf(store, a.Record)
	if _, open := followup.OfWin(w); !there || !open {
		return false
	}
	r := reader.Read(context.Background(), reading.Input{Text: w.Words})
	return r.Stop == reading.NoStop && !r.NotEnglish && mayGrow(store, reader, w.Evening, binned)
}

// mayGrow reports whether what grew out of an evening may be asked after: the evening
// is there, is not thrown away, and may itself come back. Of one that is gone for good
// nobody knows what stood in it.
func mayGrow(store Store, reader *reading.Reader, evening record.ID, binned map[record.ID]time.Time) bool {
	if evening == "" {
		return true
	}
	if _, in := binned[evening]; in {
		return false
	}
	rec, err := store.Get(evening)
	return err == nil && mayComeBack(reader, &rec)
}

// keptWinCard asks what became of a small win beside the evenings; nil where it is
// gone. Its answer can be changed until the page is left.
func (u *Window) keptWinCard(a *asked) fyne.CanvasObject {
	w, there := u.finder.trove.win(a.ask.Record) // what was just answered may not be kept yet
	if !there {
		w, there = winOf(u.store, a.ask.Record)
	}
	if _, open := followup.OfWin(w); !there || !open && !a.shown {
		return nil
	}
	if binned, err := u.store.InBin(); err != nil || !binned[w.Evening].IsZero() {
		return nil // its evening was thrown away since
	}
	caption := lang.L("From {{.Day}}", vals{"Day": dayWords(w.Made, u.deps.Now())})
	if w.Area != "" {
		caption += " · " + word(w.Area)
	}
	box, links := kit.Column(12, kit.NewCaption(caption)), kit.Flow(kit.Gap)
	if u.setting(settingHideWords) != "" && !a.read {
		links.Add(kit.NewButton(lang.L("Show the words"), kit.Plain, func() {
			a.read = true
			u.show()
		}))
	} else {
		f := &winForm{u: u, w: w, states: kit.Column(kit.GapSmall), became: kit.Column(0), elsewhere: true}
		f.showStates()
		box.Add(said(lang.L("You set yourself “{{.Words}}”. What became of it?", vals{"Words": inSentence(w.Words)})))
		box.Add(f.states)
		links.Add(kit.NewButton(lang.L("Open it"), kit.Plain, func() { u.openThing(w.ID) }))
	}
	links.Add(kit.NewButton(lang.L("Don’t show this again"), kit.Plain, func() { u.askAgain(a, false) }))
	box.Add(links)
	return kit.CardBox(24, box)
}

// openThing opens one thing in Evidence.
func (u *Window) openThing(id record.ID) {
	u.open(placeEvidence)
	u.drawer.key = id
	u.toDrawer(drawerThing)
}
