package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/internal/tools"
	"seconddraft/ui/kit"
)

// toolName is what a tool is called.
func toolName(t tools.Tool) string { return fixed(record.ToolTitles[string(t)]) }

// toolSays is what a tool is for, in a line.
func toolSays(t tools.Tool) string {
	switch t {
	case tools.Contain:
		return lang.L("What failed and what did not, and how far it goes.")
	case tools.Map:
		return lang.L("Everything that had a share in it. A share is not blame.")
	case tools.Learn:
		return lang.L("What led to it, and what you can see now.")
	case tools.Tell:
		return lang.L("Where this belongs in a longer story.")
	case tools.Engage:
		return lang.L("One small win or experiment within days, set by you.")
	}
	return lang.L("Five questions, answered in words. There is no sum.")
}

// toolPage is the page of one tool.
func (u *Window) toolPage(t tools.Tool) (fyne.CanvasObject, fyne.Focusable) {
	switch t {
	case tools.Contain:
		return u.containPage()
	case tools.Map:
		return u.mapPage()
	case tools.Learn:
		return u.learnPage()
	case tools.Tell:
		return u.tellPage()
	case tools.Engage:
		return u.engagePage()
	}
	return u.heavyPage()
}

// openTool goes to a tool of the evening that is open.
func (u *Window) openTool(t tools.Tool) {
	u.keepVersion()
	u.place, u.night.step, u.night.tool = placeTonight, stepNext, t
	u.show()
}

// toolFrame frames the page of a tool. What is on it is kept as it is typed; its
// button and Escape go back to step 6.
func (u *Window) toolFrame(t tools.Tool, body fyne.CanvasObject) fyne.CanvasObject {
	back := func() { u.goTo(stepNext) }
	u.main, u.leave = back, back
	return u.stepPage(kit.Page{
		Title:    toolName(t),
		Subtitle: toolSays(t) + " " + lang.L("Any of it can stay empty."),
		Body:     body,
		Main:     kit.NewButton(lang.L("Keep it and go back"), kit.Filled, back),
	})
}

// The heights of a field for a few words and for a story.
const (
	fewWords  float32 = 132
	storySize float32 = 190
)

// toolField is the field of one text of record.ToolTexts, with a line that helps to
// start.
func (u *Window) toolField(name, hint string, height float32) (field fyne.CanvasObject, paper *kit.Paper) {
	all := u.night.rec.ToolTexts()
	text := all[slices.IndexFunc(all, func(t record.Text) bool { return t.Name == name })]
	paper = u.toolPaper(hint, text.Words, height)
	return question(word(text.Title), paper), paper
}

// toolPaper is a field on some words of the evening.
func (u *Window) toolPaper(hint string, words *string, height float32) *kit.Paper {
	paper := kit.NewPaper(hint, height)
	paper.SetText(*words)
	paper.CursorToEnd()
	paper.OnChanged = func(s string) {
		*words = s
		u.touched()
	}
	framed := paper.Entry.OnFocus
	paper.Entry.OnFocus = func(on bool) {
		framed(on)
		if on { // it may be out of sight: a tool has more fields than a window has room
			kit.Reveal(paper)
		}
	}
	return paper
}

// toolLine is a field for one line of the evening.
func (u *Window) toolLine(hint string, words *string, then func()) *kit.Line {
	return kit.NewLine(hint, *words, func(s string) {
		*words = s
		if then != nil {
			then()
		}
		u.touched()
	})
}

// readForTools reads the words of the whole evening beside the window: the gates of step 6
// hold for what was typed anywhere in it. then is told whether a stop sign stands.
func (u *Window) readForTools(then func(stopped bool)) {
	page, in := u.shown, u.input()
	whole := in
	whole.Text, whole.Situation, whole.Cause = freeText(&u.night.rec), "", ""
	crash.Go(func() {
		r := u.deps.Reader.Read(context.Background(), in)
		all := u.deps.Reader.Read(context.Background(), whole)
		onUI(func() {
			if u.shown != page {
				return
			}
			u.night.read = &r
			for _, found := range []*reading.Reading{&r, &all} {
				if found.Stop == reading.Crisis {
					u.heard(found.Tier)
				}
			}
			then(r.Stop != reading.NoStop || all.Stop != reading.NoStop || u.night.crisis.holds())
		})
	})
}

// suggestion is the tool that fits the evening best.
func (u *Window) suggestion(stopped bool) (tools.Suggestion, bool) {
	rec, r := &u.night.rec, u.night.read
	if r.NotEnglish { // what was said of words that stood there before is no ground either
		return tools.Suggestion{}, false
	}
	e := tools.Evening{
		Stopped: stopped, Critic: r.Critic.Value, Fact: saidOf(rec, record.True),
		Changeable: rec.Changeable, Hour: u.deps.Now().Hour(),
	}
	for _, i := range u.flagged(r) {
		if f := r.Findings[i]; !u.settled(f) {
			e.Flags = append(e.Flags, tools.Flag{Category: f.Rule.Category.Slug, Words: r.Document.Text(f.Span)})
		}
	}
	slices.SortStableFunc(e.Flags, func(a, b tools.Flag) int { return u.couldBe(b) - u.couldBe(a) })
	return tools.Suggest(e)
}

// couldBe is 1 for a flag of which was said that it could be.
func (u *Window) couldBe(f tools.Flag) int {
	if slices.ContainsFunc(u.night.rec.Verdicts, func(v record.Verdict) bool {
		return v.Category == f.Category && v.Answer == record.CouldBe
	}) {
		return 1
	}
	return 0
}

// holdsWords reports whether something stands in a tool.
func holdsWords(rec *record.Record, t tools.Tool) bool {
	switch t {
	case tools.Contain:
		if len(rec.Forecasts) > 0 {
			return true
		}
	case tools.Map:
		if len(rec.Responsibility.Shares) > 0 {
			return true
		}
	case tools.Engage:
		return len(rec.Engagements) > 0
	}
	return slices.ContainsFunc(rec.ToolTexts(), func(x record.Text) bool { return x.Tool == string(t) && *x.Words != "" })
}
