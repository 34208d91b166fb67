package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// said is a sentence of ours with the user's words in it, which stand in bold.
func said(sentence string) *kit.Para {
	p := kit.NewPara("")
	p.SetRuns(boldQuotes(sentence)...)
	return p
}

// inSentence are words of the user's to stand in a sentence of ours, which ends by itself.
func inSentence(words string) string { return strings.TrimSuffix(shorten(words, fearLength), ".") }

// forecast asks what came of something feared.
func (a *answering) forecast(i int) fyne.CanvasObject {
	f := &a.rec.Forecasts[i]
	fear := inSentence(f.Fear)
	asks := lang.L("You feared “{{.Fear}}”. What happened?", vals{"Fear": fear})
	if f.Likelihood != nil {
		asks = lang.L("You gave {{.N}} % to “{{.Fear}}”. What happened?", vals{"N": int(*f.Likelihood), "Fear": fear})
	}
	harder := f.Harder
	compared := question(lang.L("Against what you feared, it was"), pick(comparedOptions(), harder, func(v string) {
		harder, f.Harder = v, v
		a.touched()
	}))
	more := kit.Column(12, a.lineFor(lang.L("What did you do?"), &f.Did), compared)
	show := func() {
		visible(more, f.Outcome != "" && f.Outcome != record.LetGo)
		visible(compared, f.Outcome != record.DidNotHappen) // nothing came to be held against the fear
	}
	show()
	return kit.Column(12, said(asks), pick(outcomeOptions(), f.Outcome, func(v string) {
		f.Outcome, f.Answered, f.Harder = v, "", harder
		if v != "" {
			f.Answered = a.today()
		}
		if v == record.DidNotHappen {
			f.Harder = "" // what was chosen comes back with another outcome
		}
		a.touched()
		show()
		a.unfold(more)
	}), more)
}

// fearLength is the most of somebody's words that stands in a question, in bytes.
const fearLength = 160

func outcomeOptions() []option {
	return []option{
		{lang.L("It did not happen"), record.DidNotHappen},
		{lang.L("Partly"), record.Partly},
		{lang.L("It happened"), record.Happened},
		{lang.L("Let it go"), record.LetGo},
	}
}

func comparedOptions() []option {
	return []option{
		{lang.L("harder"), "harder"},
		{lang.L("as feared"), "as-feared"},
		{lang.L("easier"), "easier"},
	}
}

func stillOptions() []option {
	return []option{{lang.L("Yes"), "yes"}, {lang.L("In part"), "partly"}, {lang.L("No"), "no"}}
}

func becameOptions() []option {
	return []option{
		{lang.L("Done"), record.Done},
		{lang.L("Changed it"), record.Changed},
		{lang.L("Let it go"), record.LetGo},
	}
}

// stillTrue asks after an always or a never. The answer of a day is one answer.
func (a *answering) stillTrue(thought string) fyne.CanvasObject {
	at := func() int {
		return slices.IndexFunc(a.rec.StillTrue, func(s record.StillTrue) bool { return s.Thought == thought && s.Day == a.today() })
	}
	now := record.StillTrue{Thought: thought, Day: a.today()}
	if i := at(); i >= 0 {
		now = a.rec.StillTrue[i]
	}
	keep := func() {
		i := at()
		switch {
		case now.Answer == "" && i >= 0:
			a.rec.StillTrue = slices.Delete(slices.Clone(a.rec.StillTrue), i, i+1)
		case now.Answer == "": // a line without an answer waits for one
			return
		case i >= 0:
			a.rec.StillTrue[i] = now
		default:
			a.rec.StillTrue = append(slices.Clone(a.rec.StillTrue), now)
		}
		a.touched()
	}
	line := kit.NewLine(lang.L("One line, if you like"), now.Line, func(s string) {
		now.Line = s
		keep()
	})
	visible(line, now.Answer != "")
	return kit.Column(12, said(lang.L("You wrote “{{.Words}}”. Is it still true?", vals{"Words": inSentence(thought)})),
		pick(stillOptions(), now.Answer, func(v string) {
			now.Answer = v
			keep()
			visible(line, v != "")
			a.relay()
		}), line)
}

// engagement asks what became of a small win or an experiment.
func (a *answering) engagement(i int) fyne.CanvasObject {
	e := &a.rec.Engagements[i]
	caption, what := lang.L("A small win you set"), e.What
	if e.Kind == record.Experiment {
		caption = lang.L("A small experiment you set")
	}
	box := kit.Column(12, kit.NewCaption(caption))
	if what != "" {
		box.Add(kit.NewOwnWords(shorten(what, fearLength)).Sized(20))
	}
	if e.Kind == record.Experiment && e.Prediction != "" {
		box.Add(said(lang.L("You expected “{{.Words}}”.", vals{"Words": inSentence(e.Prediction)})))
	}
	became := a.lineFor(lang.L("What did it become?"), &e.Became)
	more := kit.Column(12, a.lineFor(lang.L("What came of it?"), &e.Result), a.discomfort(e),
		a.lineFor(lang.L("In the body, after it"), &e.BodyAfter))
	show := func() {
		visible(became, e.State == record.Changed)
		visible(more, e.State == record.Done || e.State == record.Changed)
	}
	show()
	box.Add(pick(becameOptions(), e.State, func(v string) {
		e.State, e.Answered = v, ""
		if v != "" {
			e.Answered = a.today()
		}
		a.touched()
		show()
		a.unfold(more)
	}))
	box.Add(became)
	box.Add(more)
	return box
}

// discomfort asks how much there was, beside how much was expected.
func (a *answering) discomfort(e *record.Engagement) fyne.CanvasObject {
	scale := kit.NewRating(lang.L("How much discomfort was there?"), plain(e.Felt), func(v *int) {
		e.Felt = rating(v)
		a.touched()
	})
	if e.Expected == nil {
		return scale
	}
	return kit.Column(2, scale, kit.NewCaption(lang.L("You expected {{.N}}.", vals{"N": int(*e.Expected)})))
}
