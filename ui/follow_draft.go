package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/followup"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// laterDraft offers a draft written long after.
func (a *answering) laterDraft() fyne.CanvasObject {
	return kit.Column(12, kit.NewSubtitle(lang.L("What can you see now that you couldn’t then?")),
		kit.NewQuiet(lang.L("A later draft stands under the other two, with its date. Both stay as they are.")),
		kit.Row(0, kit.NewButton(lang.L("Read them and write"), kit.Outline, func() { a.u.writeLater(a.rec.ID) })))
}

// writeLater opens an evening to write one more draft, in the place of tonight.
func (u *Window) writeLater(id record.ID) {
	rec, err := u.store.Get(id)
	if err != nil {
		u.savedOrNot(err, "")
		return
	}
	u.resumeStored(rec)
	if u.night.rec.ID != id { // what was written before could not be kept
		return
	}
	u.night.later, u.night.laterAt = true, -1
	today := dateKey(u.deps.Now())
	for i, d := range u.night.rec.LaterDrafts {
		if dateKey(d.Written) == today { // it was begun earlier today
			u.night.laterAt = i
		}
	}
	u.show()
}

// laterPage is the two drafts of the evening, those written later, and a paper for
// today's.
func (u *Window) laterPage() (fyne.CanvasObject, fyne.Focusable) {
	rec := &u.night.rec
	body := kit.Column(kit.Gap)
	if both := bothOf(rec); both != nil {
		body.Add(both)
	}
	words := ""
	for i, d := range rec.LaterDrafts {
		if i == u.night.laterAt {
			words = d.Words
			continue
		}
		body.Add(draftCard(laterCaption(d), d.Words))
	}
	paper := kit.NewCaptionedPaper(lang.L("A later draft, {{.Day}}", vals{"Day": dayOf(u.deps.Now())}), lang.L("In your words of today."), 200)
	paper.SetText(words)
	paper.CursorToEnd()
	paper.OnChanged = u.laterWords
	body.Add(paper)
	u.main = u.keepLater
	u.leave = u.keepLater
	return kit.Page{
		Title:    lang.L("What can you see now that you couldn’t then?"),
		Subtitle: longDay(rec.Started) + ". " + lang.L("You can leave this at any time. The other drafts stay as they are."),
		Body:     body, Status: u.status,
		Main: kit.NewButton(lang.L("Keep it"), kit.Filled, u.keepLater),
	}.Build(), paper.Entry
}

// laterWords puts what is typed into the record; a draft without a word is none.
func (u *Window) laterWords(words string) {
	rec, blank := &u.night.rec, strings.TrimSpace(words) == ""
	list := slices.Clone(rec.LaterDrafts)
	switch at := u.night.laterAt; {
	case blank && at < 0:
	case blank:
		list = slices.Delete(list, at, at+1)
		u.night.laterAt = -1
	case at < 0:
		u.night.laterAt = len(list)
		list = append(list, record.LaterDraft{Written: u.deps.Now().Round(0), Words: words})
	default:
		list[at].Words = words
	}
	rec.LaterDrafts = list
	u.touched()
}

// keepLater closes the page and shows the evening.
func (u *Window) keepLater() {
	if !u.keepVersion() {
		return
	}
	id := u.night.rec.ID
	u.night = newEvening(u.deps.Now())
	u.readEvening(id)
}

// bothOf are the two drafts of an evening, as far as they are there.
func bothOf(rec *record.Record) fyne.CanvasObject {
	first, second := draftCard(lang.L("First draft"), rec.Narration), draftCard(lang.L("Second draft"), rec.SecondDraft)
	switch blank := func(s string) bool { return strings.TrimSpace(s) == "" }; {
	case !blank(rec.Narration) && !blank(rec.SecondDraft):
		return kit.Beside(0.5, kit.Gap, first, second)
	case !blank(rec.Narration):
		return first
	case !blank(rec.SecondDraft):
		return second
	}
	return nil
}

func laterCaption(d record.LaterDraft) string {
	return lang.L("A later draft, {{.Day}}", vals{"Day": dayOf(d.Written)})
}

// laterDrafts puts those that were written later under the other two.
func laterDrafts(body *fyne.Container, rec *record.Record) {
	for _, d := range rec.LaterDrafts {
		if strings.TrimSpace(d.Words) != "" {
			body.Add(draftCard(laterCaption(d), d.Words))
		}
	}
}

// mayWriteLater reports whether an evening is old enough for a draft written later.
func (u *Window) mayWriteLater(rec *record.Record) bool {
	return rec.Finished && strings.TrimSpace(rec.SecondDraft) != "" &&
		followup.DaysAfter(dateKey(rec.Started), dateKey(u.deps.Now())) >= followup.LaterDraftDays
}
