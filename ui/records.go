package ui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// recordsPage lists the evenings, newest first, or shows one of them.
func (u *Window) recordsPage() (fyne.CanvasObject, fyne.Focusable) {
	if u.viewing != "" {
		return u.recordPage()
	}
	list, err := u.store.List()
	page := kit.Page{Title: "Records", Subtitle: "What you wrote, newest first. The first draft is kept beside the second."}
	if err != nil {
		what, next := explain(err)
		page.Status = kit.NewCaption(what + " " + next)
	}
	if len(list) == 0 {
		page.Body = kit.Narrow(readingWidth, noRecords())
		return page.Build(), nil
	}
	rows := u.recordList(list)
	page.Body, page.Fill = kit.Narrow(readingWidth+80, rows), true
	return page.Build(), rows
}

// noRecords says what will be there, with one worked example.
func noRecords() fyne.CanvasObject {
	return kit.CardBox(kit.GapLarge, kit.Column(kit.GapSmall,
		kit.NewQuiet("Each evening you write will stand here. For example:"),
		kit.NewCaption("First draft"),
		kit.NewOwnWords("I forgot the cake. I always let everyone down."),
		kit.NewCaption("Second draft"),
		kit.NewOwnWords("I forgot the cake today. I was asked on a full day, and I did bring the plates.")))
}

func (u *Window) recordList(list []record.Summary) *widget.List {
	rows := widget.NewList(
		func() int { return len(list) },
		func() fyne.CanvasObject { return newRecordRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*recordRow).set(list[i]) },
	)
	rows.HideSeparators = true
	rows.OnSelected = func(i widget.ListItemID) {
		u.viewing = list[i].ID
		u.show()
	}
	return rows
}

// recordRow is one line of the list. Rows are used again while scrolling.
type recordRow struct {
	widget.BaseWidget
	when, words *kit.Para
	box         *fyne.Container
}

func newRecordRow() *recordRow {
	r := &recordRow{when: kit.NewCaption(" "), words: kit.NewOwnWords(" ").Sized(17)}
	r.box = kit.Inset(10, 12, 10, 12, kit.Column(2, r.when, r.words))
	r.ExtendBaseWidget(r)
	return r
}

func (r *recordRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.box) }

// MinSize is the same for every row: one caption and one line of words.
func (r *recordRow) MinSize() fyne.Size { return fyne.NewSize(200, 72) }

func (r *recordRow) set(s record.Summary) {
	when := s.Started.Format("Mon 2 Jan 2006")
	if s.Area != "" {
		when += ", " + s.Area
	}
	if s.HasSecondDraft {
		when += " · with a second draft"
	}
	r.when.SetText(when)
	r.words.SetText(shorten(s.Words, 78))
}

// recordPage shows one evening, to be read and not changed.
func (u *Window) recordPage() (fyne.CanvasObject, fyne.Focusable) {
	back := func() {
		u.viewing = ""
		u.show()
	}
	u.leave = back
	rec, err := u.store.Get(u.viewing)
	if err != nil {
		what, next := explain(err)
		return kit.Page{
			Title: "This evening could not be read",
			Body:  kit.Column(kit.GapSmall, kit.NewPara(what), kit.NewQuiet(next)),
			Main:  kit.NewButton("Back to the list", kit.Filled, back),
		}.Build(), nil
	}
	goOn := func() { u.resumeEvening(rec) }
	u.main = goOn
	page := kit.Page{
		Title: rec.Started.Format("Monday, 2 January 2006"),
		Body:  recordBody(&rec),
		Quiet: []*kit.Button{kit.NewButton("Back to the list", kit.Plain, back)},
		Main:  kit.NewButton("Go on writing", kit.Filled, goOn),
	}
	page.Subtitle = strings.Join(nonEmpty([]string{rec.Area, rec.When, rec.Trigger}), " · ")
	return page.Build(), page.Quiet[0]
}

func recordBody(rec *record.Record) fyne.CanvasObject {
	body := kit.Column(kit.Gap)
	part := func(title, text string) {
		if strings.TrimSpace(text) != "" {
			body.Add(kit.Column(2, kit.NewCaption(title), kit.NewOwnWords(text).Sized(17)))
		}
	}
	part("What happened", rec.Event)
	first := draftCard("First draft", rec.Narration)
	if rec.SecondDraft != "" {
		body.Add(kit.Beside(0.5, kit.Gap, first, draftCard("Second draft", rec.SecondDraft)))
	} else if rec.Narration != "" {
		body.Add(first)
	}
	part("What caused it", rec.Cause)
	part("How it landed", feelingsLine(rec.Feelings, false))
	part("Later that evening", feelingsLine(rec.Feelings, true))
	part("In the body", rec.Body)
	part("What it cost", rec.Cost)
	for _, v := range rec.Verdicts {
		if v.Line != "" {
			part("About “"+shorten(v.Words, 60)+"”", v.Line)
		}
	}
	part("What speaks for it", rec.EvidenceFor)
	part("What does not fit", rec.EvidenceAgainst)
	part("What could be done", rec.Step)
	part("What I need", rec.Need)
	part("What now", rec.Next)
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
			out = append(out, f.Name+" "+strconv.Itoa(int(*r)))
		case !after:
			out = append(out, f.Name)
		}
	}
	return strings.Join(out, ", ")
}
