package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/internal/rule"
	"seconddraft/ui/kit"
)

// questionCard asks about one finding: its title is a question, it shows the very
// words and says why, and none of the answers is chosen.
type questionCard struct {
	l       *look
	f       *rule.Finding
	prompt  *kit.Para
	quote   fyne.CanvasObject // the prompt as it is shown
	line    *kit.Line
	answers []*kit.Button
	aside   *kit.Para // what "not this" does
	undone  *kit.Button
	onward  *kit.Button
	after   *fyne.Container // the two of them
}

// whyBelow is the technical name with a link that opens, below it, why this is
// asked and where that comes from.
func (l *look) whyBelow(f *rule.Finding) fyne.CanvasObject {
	cat := f.Rule.Category
	why := kit.Column(4, kit.NewQuiet(f.Rule.Why), kit.NewCaption(cat.Definition),
		kit.NewCaption(lang.L("Source: {{.Source}}", vals{"Source": f.Rule.Source})))
	why.Hide()
	link := kit.NewButton(lang.L("Why this question?"), kit.Plain, nil)
	link.OnTapped = func() {
		visible(why, !why.Visible())
		link.SetChosen(why.Visible())
		l.side.Refresh()
	}
	return kit.Column(4, kit.Flow(kit.Gap, kit.Inset(8, 0, 0, 0, kit.NewShort(names(f))), link), why)
}

var answers = []struct {
	label  string
	answer record.Answer
}{{"Could be", record.CouldBe}, {"Not this", record.NotThis}, {"It’s true", record.True}}

// card makes the card of one finding, and what in it takes the focus.
func (l *look) card(f *rule.Finding) (fyne.CanvasObject, fyne.Focusable) {
	cat := f.Rule.Category
	style := markStyle(f)
	message := kit.NewPara("")
	message.SetRuns(boldQuotes(f.Message)...)
	v := l.u.verdict(f)
	c := &questionCard{l: l, f: f, prompt: kit.NewPara(cat.Question).Italic(), line: kit.NewLine(lang.L("One line, if you like"), "", nil)}
	c.quote = kit.Quote(c.prompt)
	c.line.Entry.SetText(v.Line)
	c.line.Entry.OnChanged = func(s string) {
		v := l.u.verdict(f)
		v.Line = s
		l.u.keepVerdict(v)
	}
	buttons := kit.Flow(kit.GapSmall)
	for _, a := range answers {
		b := kit.NewButton(word(a.label), kit.Small, func() { c.say(a.answer) })
		b.SetChosen(v.Answer == a.answer)
		c.answers = append(c.answers, b)
		buttons.Add(b)
	}
	c.aside = kit.NewQuiet(lang.L("Set aside. You won’t be asked this about these words again."))
	c.undone = kit.NewButton(lang.L("Undo"), kit.Small, c.undo)
	c.onward = kit.NewButton(lang.L("Done with this one"), kit.Plain, l.onward)
	if slices.ContainsFunc(l.queue, func(i int) bool { return &l.u.night.read.Findings[i] != f }) {
		c.onward.SetLabel(lang.L("Next question"))
	}
	c.after = kit.Row(kit.Gap, c.undone, c.onward)
	c.aside.Hide()
	c.after.Hide()
	l.forgetDials(l.cardDials)
	l.cardDials = nil
	body := kit.Column(12,
		tags(f, style),
		kit.NewSubtitle(cat.Title),
		message,
		l.whyBelow(f),
		c.quote, c.line, buttons, c.aside, c.after)
	if cat.Kind == rule.Axis {
		body.Add(kit.Fold(lang.L("Place the thought on three dials"), l.u.night.rec.Dials != record.Dials{}, func() fyne.CanvasObject {
			l.cardDials = l.newDials()
			return l.cardDials.box
		}))
	}
	return kit.CardBox(24, body), c.line.Entry
}

// tags are the plain names of what the card asks about: one, or two that are
// easily confused and asked about together.
func tags(f *rule.Finding, style kit.MarkStyle) fyne.CanvasObject {
	row := kit.Flow(kit.GapSmall, kit.Tag(f.Rule.Category.Plain, style.Ink(), style.Soft()))
	for _, c := range f.Also {
		row.Add(kit.Tag(lang.L("or: {{.Name}}", vals{"Name": c.Plain}), style.Ink(), style.Soft()))
	}
	return row
}

// names are the field's terms for them.
func names(f *rule.Finding) string {
	all := []string{f.Rule.Category.Name}
	for _, c := range f.Also {
		all = append(all, c.Name)
	}
	return strings.Join(all, lang.L(", or "))
}

// say keeps an answer. "Not this" holds for all evenings and is stored at once;
// another answer after it takes it back.
func (c *questionCard) say(a record.Answer) {
	u := c.l.u
	if a != record.NotThis && u.isAside(u.night.read, c.f) && !u.bringBack(u.night.read.DismissalOf(c.f)) {
		return
	}
	v := u.verdict(c.f)
	v.Answer, v.Slot = a, c.f.Rule.Category.Slot
	if a == record.True {
		v.Slot = slotStep
	}
	u.keepVerdict(v)
	kept := a == record.NotThis && u.setAside(c.f)
	c.l.answered(c.f)
	c.show(a, kept)
}

// undo takes a "not this" back and asks again.
func (c *questionCard) undo() {
	u := c.l.u
	if !u.bringBack(u.night.read.DismissalOf(c.f)) {
		return
	}
	c.l.marked, c.l.queue = u.toMark(u.night.read), u.toAsk(u.night.read)
	c.show("", false)
	u.win.Canvas().Focus(c.line.Entry) // the button that had it is gone
}

// show puts the card right for an answer, "" for none. aside says that the
// question was set aside.
func (c *questionCard) show(a record.Answer, aside bool) {
	for i, b := range c.answers {
		b.SetChosen(answers[i].answer == a)
	}
	c.prompt.SetText(c.f.Rule.Category.Question)
	if a == record.True {
		c.prompt.SetText(lang.L("Then let it stand. Is there anything you want to do about it?"))
	}
	visible(c.quote, a != record.NotThis)
	visible(c.line, a != record.NotThis)
	visible(c.aside, aside)
	visible(c.undone, aside)
	visible(c.after, a != "")
	c.l.markAt(c.f)
	c.l.side.Refresh()
}

func visible(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}
