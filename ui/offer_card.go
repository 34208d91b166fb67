package ui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/reframe"
	"seconddraft/ui/kit"
)

// offerCard is one suggestion. Choosing it puts its text on the paper, where it
// is the user's to change.
func (d *drafting) offerCard(s reframe.Suggestion) fyne.CanvasObject {
	box := kit.Column(10, kit.Tag(s.Route, kit.Accent, kit.AccentSoft))
	if s.Text != "" {
		box.Add(kit.NewPara(s.Text))
		buttons := kit.Flow(kit.GapSmall, kit.NewButton(lang.L("Begin with this"), kit.Small, func() { d.take(s) }))
		if s.Strategy == kindStrategy {
			buttons.Add(kit.NewButton(lang.L("No kind one tonight"), kit.Plain, func() { d.declineKind(true) }))
		}
		box.Add(buttons)
	}
	if s.Question != nil && *s.Question != "" {
		box.Add(d.question(s))
	}
	return kit.CardBox(kit.Gap, box)
}

// draftQuestion is the kind of a verdict that holds the answer to a suggestion's
// question; its words are the question.
const draftQuestion = "draft"

// question asks what a suggestion asks. The drafts are made anew with the answer.
func (d *drafting) question(s reframe.Suggestion) fyne.CanvasObject {
	switch s.Slot {
	case "":
		return kit.NewPara(*s.Question).Italic()
	case reframe.SlotLikelihood:
		return d.likelihood(s)
	}
	return kit.Column(10, kit.NewPara(*s.Question).Italic(), d.answerLine(s))
}

// asked is the verdict on a suggestion's question, as answered so far. A person and
// a likelihood belong to the thought, whichever draft asks for them.
func (d *drafting) asked(s reframe.Suggestion) record.Verdict {
	about := s.Strategy
	if s.Slot == reframe.SlotPerson || s.Slot == reframe.SlotLikelihood {
		about = s.Slot
	}
	v := record.Verdict{
		Kind: draftQuestion, Category: about, Rule: draftQuestion + "/" + about, Ruleset: d.u.deps.Reader.Version(),
		Words: *s.Question, Slot: s.Slot,
	}
	if i := d.u.verdictIndex(v); i >= 0 {
		return d.u.night.rec.Verdicts[i]
	}
	return v
}

// answer keeps a line in answer to a suggestion's question, "" for none.
func (d *drafting) answer(v record.Verdict, line string) {
	if v.Line = line; strings.TrimSpace(line) != "" {
		d.u.keepVerdict(v)
	} else {
		d.u.dropVerdict(v)
	}
}

// answerLine takes one line in answer to a suggestion's question. With Enter the
// drafts are made anew with it.
func (d *drafting) answerLine(s reframe.Suggestion) fyne.CanvasObject {
	v := d.asked(s)
	line := kit.NewLine(lang.L("One line, then Enter"), v.Line, func(words string) { d.answer(v, words) })
	line.Entry.OnSubmitted = func(string) { d.offer() }
	return line
}

// likelihood takes a number from 0 to 100. The drafts are not made anew at each
// step of the scale, which would take it away under the hand.
func (d *drafting) likelihood(s reframe.Suggestion) fyne.CanvasObject {
	v := d.asked(s)
	var now *int
	if n, err := strconv.Atoi(v.Line); err == nil {
		now = &n
	}
	anew := kit.NewButton(lang.L("Put it in"), kit.Small, d.offer)
	visible(anew, now != nil)
	return kit.Column(10, kit.NewRating(*s.Question, now, func(n *int) {
		line := ""
		if n != nil {
			line = strconv.Itoa(*n)
		}
		d.answer(v, line)
		visible(anew, true)
		d.offers.Refresh()
	}), kit.Row(0, anew))
}
