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
		page.Body = kit.Narrow(readingWidth, kit.Column(kit.GapSmall, kit.NewPara(what), kit.NewQuiet(next)))
		return page.Build(), nil
	}
	if len(list) == 0 {
		page.Body = kit.Narrow(readingWidth, kit.Column(0, noRecords()))
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

// recordList is Fyne's list, which makes only the rows that are in view, and
// opens a row for Enter too.
type recordList struct{ widget.List }

// TypedKey implements fyne.Focusable.
func (l *recordList) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		key = &fyne.KeyEvent{Name: fyne.KeySpace}
	}
	l.List.TypedKey(key)
}

func (u *Window) recordList(list []record.Summary) *recordList {
	rows := &recordList{}
	rows.Length = func() int { return len(list) }
	rows.CreateItem = func() fyne.CanvasObject { return newRecordRow() }
	rows.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { o.(*recordRow).set(list[i]) }
	rows.HideSeparators = true
	rows.OnSelected = func(i widget.ListItemID) {
		u.viewing = list[i].ID
		u.show()
	}
	rows.ExtendBaseWidget(rows)
	return rows
}

// recordRow is one line of the list. Rows are used again while scrolling.
type recordRow struct {
	widget.BaseWidget
	of          record.Summary
	when, words *kit.Para
	box         *fyne.Container
}

const (
	rowSide  float32 = 12
	rowWords float32 = 17 // text size of the words
)

func newRecordRow() *recordRow {
	r := &recordRow{when: kit.NewCaption(" "), words: kit.NewOwnWords(" ").Sized(rowWords)}
	r.box = kit.Inset(10, rowSide, 10, rowSide, kit.Column(2, r.when, r.words))
	r.ExtendBaseWidget(r)
	return r
}

func (r *recordRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.box) }

// MinSize is the same for every row: one caption and one line of words.
func (r *recordRow) MinSize() fyne.Size { return fyne.NewSize(200, 72) }

// Resize implements fyne.CanvasObject.
func (r *recordRow) Resize(size fyne.Size) {
	changed := size.Width != r.Size().Width
	r.BaseWidget.Resize(size)
	if changed {
		r.write()
	}
}

func (r *recordRow) set(s record.Summary) {
	r.of = s
	r.write()
}

// write fits both lines into the width: a row has no room for a second one.
func (r *recordRow) write() {
	when := r.of.Started.Format("Mon 2 Jan 2006")
	if r.of.Area != "" {
		when += ", " + r.of.Area
	}
	if r.of.HasSecondDraft {
		when += " · with a second draft"
	}
	width := r.Size().Width - 2*rowSide
	r.when.SetLine(when, width)
	r.words.SetLine(r.of.Words, width)
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
	return page.Build(), nil // no button in focus: it would keep Escape to itself
}

func recordBody(rec *record.Record) fyne.CanvasObject {
	body := kit.Column(kit.Gap)
	part := func(title, text string) {
		if strings.TrimSpace(text) != "" {
			body.Add(kit.Column(2, kit.NewCaption(title), kit.NewOwnWords(text).Sized(17)))
		}
	}
	part("What happened", rec.Event)
	first, second := draftCard("First draft", rec.Narration), draftCard("Second draft", rec.SecondDraft)
	switch blank := func(s string) bool { return strings.TrimSpace(s) == "" }; {
	case !blank(rec.Narration) && !blank(rec.SecondDraft):
		body.Add(kit.Beside(0.5, kit.Gap, first, second))
	case !blank(rec.Narration):
		body.Add(first)
	case !blank(rec.SecondDraft):
		body.Add(second)
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
