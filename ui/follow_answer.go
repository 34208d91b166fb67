package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"seconddraft/internal/followup"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// answering is an old evening that is answered in place, on Home or where it is read.
// The draft slot has what is typed, as for tonight's words: they are a version
// whenever another page is shown. It becomes one itself at the next page.
type answering struct {
	u     *Window
	rec   record.Record
	dirty bool // something in it is not a version yet
}

// answerOf is an evening to be answered; the same one until another is.
func (u *Window) answerOf(id record.ID) (*answering, error) {
	if a := u.answering; a != nil && a.rec.ID == id {
		return a, nil
	}
	if !u.keepAnswers() {
		return nil, u.trouble
	}
	if u.offer != nil && u.offer.ID == id && !u.keepOffered("") { // its last words may lie in the slot alone
		return nil, u.trouble
	}
	rec, err := u.store.Get(id)
	if err != nil {
		return nil, err
	}
	u.answering = &answering{u: u, rec: rec}
	return u.answering, nil
}

// touched is called after every change of it.
func (a *answering) touched() {
	u := a.u
	u.inUse()
	a.dirty = true
	u.answering = a
	if u.keepOffered(a.rec.ID) { // else its words alone would lie in the slot
		u.saver.Keep(a.rec.Clone())
	}
}

// keepAnswers makes a version of what was answered, where anything was. The evening
// is read anew after it: others may change it.
func (u *Window) keepAnswers() bool {
	a := u.answering
	if a == nil || !a.dirty || u.saver == nil {
		u.answering = nil
		return true
	}
	rec := a.rec.Clone()
	err := u.saver.Version(rec)
	u.savedOrNot(err, u.deps.Now().Format("15:04"))
	if err != nil {
		return false
	}
	a.dirty, u.answering = false, nil
	if u.night != nil && u.night.rec.ID == rec.ID { // it is read again right after it was written
		u.night.rec, u.night.kept = rec.Clone(), rec.Clone()
	}
	if u.offer != nil && u.offer.ID == rec.ID {
		u.offer = &rec
	}
	return true
}

// holds reports whether the evening has what is asked about, and no answer from
// before this page. What is said once stays for its day.
func (a *answering) holds(ask followup.Ask) bool {
	return a.dirty || followup.StillOpen(&a.rec, ask) || ask.Kind == followup.Stayed && a.u.askedNow.shown
}

// body is the question and what can be said to it.
func (a *answering) body(ask followup.Ask) fyne.CanvasObject {
	switch ask.Kind {
	case followup.Forecast:
		if i := slices.IndexFunc(a.rec.Forecasts, func(f record.Forecast) bool { return string(f.ID) == ask.Thing }); i >= 0 {
			return a.forecast(i)
		}
	case followup.Win:
		if i := slices.IndexFunc(a.rec.Engagements, func(e record.Engagement) bool { return string(e.ID) == ask.Thing }); i >= 0 {
			return a.engagement(i)
		}
	case followup.StillTrue:
		if thought := followup.ThoughtOf(&a.rec, ask); thought != "" {
			return a.stillTrue(thought)
		}
	case followup.Tap:
		return a.tap()
	case followup.Stayed:
		return a.stayed()
	case followup.Draft:
		return a.laterDraft()
	}
	return kit.Column(0)
}

// today is the date as it is kept.
func (a *answering) today() string { return dateKey(a.u.deps.Now()) }

// pick offers answers, none of them chosen at first. Choosing the chosen one takes it
// back.
func pick(options []option, current string, set func(string)) *fyne.Container {
	row := kit.Flow(kit.GapSmall)
	var buttons []*kit.Button
	for _, o := range options {
		b := kit.NewButton(o.label, kit.Small, nil)
		b.OnTapped = func() {
			chosen := o.value
			if b.Chosen() {
				chosen = ""
			}
			for i, other := range buttons {
				other.SetChosen(options[i].value == chosen && chosen != "")
			}
			row.Refresh() // bold letters are wider
			set(chosen)
		}
		b.SetChosen(current != "" && o.value == current)
		buttons = append(buttons, b)
		row.Add(b)
	}
	return row
}

// lineFor is a question above one line of the evening.
func (a *answering) lineFor(text string, words *string) fyne.CanvasObject {
	return question(text, kit.NewLine("", *words, func(s string) {
		*words = s
		a.touched()
	}))
}

// relay lays the page out anew where more or less of it shows.
func (a *answering) relay() {
	if a.u.current != nil {
		a.u.current.Refresh()
	}
}

// unfold lays the page out anew and brings what is asked next into view: in a low
// window it is below what is seen.
func (a *answering) unfold(more fyne.CanvasObject) {
	a.relay()
	if more.Visible() {
		kit.Reveal(more)
	}
}
