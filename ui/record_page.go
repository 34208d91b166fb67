package ui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// recordPage shows one evening, to be read and not changed.
func (u *Window) recordPage() (fyne.CanvasObject, fyne.Focusable) {
	backTo := u.backFromRecord()
	binned, err := u.store.InBin()
	if err == nil {
		_, in := binned[u.viewing]
		if in {
			backTo.SetLabel(lang.L("Back to the bin"))
		}
		return u.recordOf(backTo, in)
	}
	return unreadPage(err, backTo), nil
}

// backFromRecord leads to where the evening was opened; Escape does too.
func (u *Window) backFromRecord() *kit.Button {
	label, back := lang.L("Back to the list"), func() {
		u.viewing, u.shelf.history, u.shelf.version = "", false, 0
		u.show()
	}
	if u.shelf.insights {
		label, back = lang.L("Back to Insights"), func() { u.open(placeInsights) }
	}
	u.leave = back
	return kit.NewButton(label, kit.Plain, back)
}

func unreadPage(err error, quiet ...*kit.Button) fyne.CanvasObject {
	return kit.Page{Title: lang.L("This evening could not be read"), Body: kit.Column(0, sayProblem(err)), Quiet: quiet}.Build()
}

func (u *Window) recordOf(back *kit.Button, binned bool) (fyne.CanvasObject, fyne.Focusable) {
	id := u.viewing
	history := kit.NewButton(lang.L("Earlier versions"), kit.Plain, func() {
		u.shelf.history = true
		u.show()
	})
	away := kit.NewButton(lang.L("Put in the bin"), kit.Plain, func() { u.throwAway(id) })
	goBack := kit.NewButton(lang.L("Put it back"), kit.Filled, func() { u.putBack(id) })
	rec, err := u.store.Get(id)
	switch {
	case err != nil && binned:
		return unreadPage(err, back, history, goBack), nil
	case err != nil:
		return unreadPage(err, back, history, away), nil
	}
	page := kit.Page{
		Title: longDay(rec.Started),
		Body:  recordBody(&rec),
		Quiet: []*kit.Button{back, history, away},
	}
	page.Subtitle = strings.Join(nonEmpty([]string{word(rec.Area), rec.When, word(rec.Trigger)}), " · ")
	if after := kit.Column(kit.Gap, toldParts(&rec), openParts(&rec)); binned {
		page.Body = kit.Column(kit.Gap, page.Body, after)
		page.Subtitle = strings.Join(nonEmpty([]string{lang.L("In the bin"), page.Subtitle}), " · ")
		page.Quiet, page.Main = page.Quiet[:2], goBack
		u.main = goBack.OnTapped
	} else {
		page.Body = kit.Column(kit.Gap, page.Body, u.afterwards(&rec), kit.Row(0, kit.NewButton(lang.L("What now?"), kit.Plain, func() {
			u.resumeEvening(rec)
			if u.place == placeTonight {
				u.goTo(stepNext)
			}
		})))
		if u.files() != nil {
			page.Body = kit.Column(kit.Gap, page.Body, kit.Row(0,
				kit.NewButton(lang.L("Take it with you …"), kit.Plain, func() { u.takeWith([]record.ID{id}) })))
		}
		u.main = func() { u.resumeStored(rec) }
		page.Main = kit.NewButton(lang.L("Go on writing"), kit.Filled, u.main)
	}
	return page.Build(), nil // no button in focus: it would keep Escape to itself
}

func recordBody(rec *record.Record) fyne.CanvasObject {
	body := kit.Column(kit.Gap)
	part := func(title, text string) {
		if strings.TrimSpace(text) != "" {
			body.Add(kit.Column(2, kit.NewCaption(title), kit.NewOwnWords(text).Sized(17)))
		}
	}
	part(lang.L("What happened"), rec.Event)
	if both := bothOf(rec); both != nil {
		body.Add(both)
	}
	laterDrafts(body, rec)
	part(lang.L("What caused it"), rec.Cause)
	part(lang.L("How it landed"), feelingsLine(rec.Feelings, false))
	part(lang.L("Later that evening"), feelingsLine(rec.Feelings, true))
	part(lang.L("In the body"), rec.Body)
	part(lang.L("What it cost"), rec.Cost)
	for _, v := range rec.Verdicts {
		if v.Line != "" {
			title := lang.L("About “{{.Words}}”", vals{"Words": shorten(v.Words, 60)})
			if v.Kind == draftQuestion {
				title = v.Words
			}
			part(title, v.Line)
		}
	}
	part(lang.L("What speaks for it"), rec.EvidenceFor)
	part(lang.L("What does not fit"), rec.EvidenceAgainst)
	part(lang.L("What could be done"), rec.Step)
	part(lang.L("What I need"), rec.Need)
	part(lang.L("What now"), rec.Next)
	toolParts(rec, part)
	if len(body.Objects) == 0 {
		body.Add(kit.NewQuiet(noWords()))
	}
	return body
}

func draftCard(caption, text string) fyne.CanvasObject {
	return kit.CardBox(24, kit.Column(6, kit.NewCaption(caption), kit.NewOwnWords(text).Sized(18)))
}

// feelingsLine is "embarrassed 80, tired"; after gives the later ratings and
// only those.
func feelingsLine(fs []record.Feeling, after bool) string {
	var out []string
	for _, f := range fs {
		r := f.Before
		if after {
			r = f.After
		}
		switch {
		case r != nil:
			out = append(out, word(f.Name)+" "+strconv.Itoa(int(*r)))
		case !after:
			out = append(out, word(f.Name))
		}
	}
	return strings.Join(out, ", ")
}
