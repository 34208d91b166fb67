package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/reading"
	"seconddraft/ui/kit"
)

// quickPage is steps 1, 2 and 5 of the evening on one page, for two minutes. A step
// in the bar opens the same evening in full there.
func (u *Window) quickPage() (fyne.CanvasObject, fyne.Focusable) {
	rec := &u.night.rec
	sheet := func(caption, placeholder, words string, height float32, changed func(string)) *kit.Paper {
		p := kit.NewCaptionedPaper(caption, placeholder, height)
		p.SetText(words)
		p.CursorToEnd()
		p.OnChanged = func(s string) {
			changed(s)
			u.touched()
		}
		return p
	}
	q := &quick{drafting: drafting{u: u, offers: kit.Column(kit.GapSmall), said: kit.NewCaption("")}}
	event := sheet(stepName(stepEvent), lang.L("Only what a camera would have seen."), rec.Event, 160,
		func(s string) { rec.Event = s })
	q.first = sheet(stepName(stepWords), lang.L("Word for word, as harsh as it was."), rec.Narration, 190,
		func(s string) { rec.SetNarration(s) })
	q.paper = sheet(stepName(stepDraft), lang.L("Just as true, less cruel. In your own words."), rec.SecondDraft, 323,
		func(s string) { rec.SecondDraft = s })
	u.reread = q.again

	keep := kit.NewButton(lang.L("Keep it"), kit.Filled, u.finish)
	u.main = u.finish
	return kit.Page{
		Steps:    kit.StepBar(shownSteps(), -1, u.night.filled, u.inFull),
		Title:    lang.L("Quick entry"),
		Subtitle: lang.L("Two minutes. Any of the three can stay empty. A step above opens this evening in full."),
		Body: kit.Column(kit.Gap,
			kit.Beside(0.5, kit.Gap, kit.Column(kit.Gap, event, q.first), kit.Column(kit.GapSmall, q.paper,
				kit.Row(0, kit.NewButton(lang.L("Suggest a second draft"), kit.Small, q.suggest)))), q.offers),
		Status: u.status,
		Main:   keep,
	}.Build(), event.Entry
}

// inFull goes on with the evening at one of its six steps.
func (u *Window) inFull(step int) {
	u.night.quick = false
	u.goTo(step)
}

// quick is the page's own way to second drafts: nothing is marked, nothing is read
// before they are asked for, and what is put on the paper is not read again.
type quick struct {
	drafting
	asked bool
}

// suggest reads the words beside the window and offers second drafts of them.
func (q *quick) suggest() {
	q.asked = true
	u, page, in := q.u, q.u.shown, q.u.input()
	if u.night.rec.Narration == "" {
		q.sayAlone(lang.L("A second draft is made of what you told yourself. There are no words there yet."))
		return
	}
	crash.Go(func() {
		r := u.deps.Reader.Read(context.Background(), in)
		onUI(func() {
			if u.shown != page {
				return
			}
			u.night.read = &r
			if r.Stop == reading.Crisis {
				u.heard(r.Tier)
			}
			q.offer()
		})
	})
}

// again is told that a stop sign was heard.
func (q *quick) again() {
	if q.asked && q.u.night.read != nil {
		q.offer() // which takes the offers away
	}
}

func (q *quick) sayAlone(line string) {
	q.offers.RemoveAll()
	q.offers.Add(kit.NewQuiet(line))
	q.offers.Refresh()
}
