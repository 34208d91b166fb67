package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/internal/rule"
	"seconddraft/ui/kit"
)

// dismissals are what was answered with "not this" on any evening. They are read
// once, when something is first read with them.
func (u *Window) dismissals() *reading.Dismissals {
	if u.aside != nil {
		return u.aside
	}
	list, err := u.store.Dismissals()
	if err != nil { // the others count all the same
		u.logError(err)
	}
	said := make([]reading.Dismissal, len(list))
	for i, d := range list {
		said[i] = reading.Dismissal{Rule: d.Rule, Clause: d.Clause}
	}
	u.aside = reading.NewDismissals(said)
	return u.aside
}

// isAside reports whether the question was set aside for these words.
func (u *Window) isAside(r *reading.Reading, f *rule.Finding) bool {
	d := r.DismissalOf(f)
	return u.dismissals().Dismissed(d.Rule, d.Clause)
}

// setAside keeps a "not this" for all evenings, at once.
func (u *Window) setAside(f *rule.Finding) bool {
	r := u.night.read
	d := r.DismissalOf(f)
	return u.keepAside(record.Dismissal{
		Rule: d.Rule, Clause: d.Clause, Words: r.Document.Text(f.Span), Record: u.night.rec.ID,
	})
}

func (u *Window) keepAside(d record.Dismissal) bool {
	if err := u.store.Dismiss(d); err != nil {
		u.savedOrNot(err, "")
		return false
	}
	u.aside = u.dismissals().With(reading.Dismissal{Rule: d.Rule, Clause: d.Clause})
	return true
}

// bringBack takes a "not this" back, on this evening too.
func (u *Window) bringBack(d reading.Dismissal) bool {
	if err := u.store.Undismiss(d.Rule, d.Clause); err != nil {
		u.savedOrNot(err, "")
		return false
	}
	u.aside = u.dismissals().Without(d)
	u.unsay(d)
	return true
}

// unsay takes the answer out of the evening that is open. A line that was written
// on the card stays.
func (u *Window) unsay(d reading.Dismissal) {
	rec := &u.night.rec
	is := func(v record.Verdict) bool {
		return v.Answer == record.NotThis && v.Rule == d.Rule && reading.WordsID(v.Words) == d.Clause
	}
	i := slices.IndexFunc(rec.Verdicts, is)
	if i < 0 {
		return
	}
	if rec.Verdicts[i].Answer = ""; rec.Verdicts[i].Line == "" {
		rec.Verdicts = slices.Delete(slices.Clone(rec.Verdicts), i, i+1)
	}
	u.touched()
}

// asidePage is how many are listed at a time.
const asidePage = 20

// asideList is the place where all that was set aside is found again, each with
// an undo. The words stay hidden until they are asked for.
func (u *Window) asideList() fyne.CanvasObject {
	return kit.Column(kit.GapLarge, u.asideQuestions(), u.notShown())
}

func (u *Window) asideQuestions() fyne.CanvasObject {
	list, err := u.store.Dismissals()
	box := kit.Column(12)
	if err != nil {
		what, next := explain(err)
		box.Add(kit.Column(4, kit.NewPara(what), kit.NewQuiet(next)))
	}
	if len(list) == 0 {
		if err == nil {
			box.Add(kit.NewQuiet(lang.L("When you answer a question with “Not this”, it is not asked again about the same words. What you set aside will be listed here.")))
		}
		return box
	}
	box.Add(kit.NewPara(amount("{{.N}} questions are set aside.", len(list))))
	box.Add(kit.NewQuiet(lang.L("You said “Not this” to them. They are not asked again about the same words, on any evening.")))
	u.asideRows(box, len(list), func(i int) putAway { return u.asideQuestion(list[i]) }, 0, lang.L("Show them"))
	return box
}

// putAway is one thing that was set aside: a line for its words, what it was, what is
// said when it is back, and the two ways, which report whether they were done.
type putAway struct {
	words         *kit.Para
	said, isBack  string
	bring, putOff func() bool
}

// asideRows puts a button at the end of the box, which gives way to some rows, from
// one on, and a button for the next ones.
func (u *Window) asideRows(box *fyne.Container, n int, row func(int) putAway, from int, label string) {
	more := kit.Row(0)
	more.Add(kit.NewButton(label, kit.Plain, func() {
		box.Remove(more)
		end := min(n, from+asidePage)
		var first *kit.Button
		for i := from; i < end; i++ {
			line, undo := u.asideRow(row(i))
			box.Add(line)
			if first == nil {
				first = undo
			}
		}
		if end < n {
			u.asideRows(box, n, row, end, lang.L("Show more"))
		}
		box.Refresh()
		u.win.Canvas().Focus(first) // the button that had it is gone
	}))
	box.Add(more)
}

// asideRow is one. Its button takes it back and, pressed again, sets it aside anew.
func (u *Window) asideRow(p putAway) (fyne.CanvasObject, *kit.Button) {
	said := kit.NewCaption(p.said)
	var undo *kit.Button
	back := false
	undo = kit.NewButton(lang.L("Undo"), kit.Small, func() {
		switch {
		case back && p.putOff():
			back = false
			said.SetText(p.said)
			undo.SetLabel(lang.L("Undo"))
		case !back && p.bring():
			back = true
			said.SetText(p.isBack)
			undo.SetLabel(lang.L("Set aside again"))
		}
		u.current.Refresh()
	})
	return kit.Ends(kit.Column(2, p.words, said), undo), undo
}

// asideWords are the words of what was set aside on an evening, which may be put down.
func (u *Window) asideWords(words string, evening record.ID) *kit.Para {
	switch {
	case words == "":
		return kit.NewQuiet(lang.L("Words of an evening that is no longer here"))
	case u.isPutDown(evening):
		return kit.NewQuiet(lang.L("Put down until morning"))
	}
	return kit.NewOwnWords(quoted(shorten(words, 160))).Sized(17)
}

// asideQuestion is one "not this".
func (u *Window) asideQuestion(d record.Dismissal) putAway {
	return putAway{
		words: u.asideWords(d.Words, d.Record), said: u.asked(d.Rule), isBack: lang.L("It may be asked again."),
		bring:  func() bool { return u.bringBack(reading.Dismissal{Rule: d.Rule, Clause: d.Clause}) },
		putOff: func() bool { return u.keepAside(d) },
	}
}

// asked is the question that a rule asks, or asked once.
func (u *Window) asked(ruleID string) string {
	if id, own := strings.CutPrefix(ruleID, rule.OwnPrefix); own {
		for _, p := range record.Phrases(u.settings()) {
			if string(p.ID) == id {
				return lang.L("“{{.Phrase}}”, from your own list", vals{"Phrase": p.Words})
			}
		}
		return lang.L("A phrase that was on your own list")
	}
	if c := reading.CategoryOf(ruleID); c != nil {
		return strings.TrimSpace(c.Title)
	}
	return lang.L("A question that is no longer asked")
}
