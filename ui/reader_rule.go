package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/reading"
	"seconddraft/internal/rule"
	"seconddraft/ui/kit"
)

// bookPage is the page of a rule, a category or a phrase; nil where there is none
// of that name.
func (u *Window) bookPage(open string) (fyne.CanvasObject, fyne.Focusable) {
	if open == addPhrase || strings.HasPrefix(open, rule.OwnPrefix) {
		return u.phrasePage(strings.TrimPrefix(open, rule.OwnPrefix))
	}
	for _, c := range reading.Categories() {
		if c.Slug == open {
			return u.categoryPage(c), nil
		}
		for _, r := range reading.RulesOf(c) {
			if r.ID == open {
				return u.rulePage(r), nil
			}
		}
	}
	return nil, nil
}

// backToBook is the way from a rule to the list.
func (u *Window) backToBook() *kit.Button {
	u.leave = func() {
		u.book.open = ""
		u.show()
	}
	return kit.NewButton(lang.L("Back to the list"), kit.Plain, u.leave)
}

func (u *Window) rulePage(r *rule.Rule) fyne.CanvasObject {
	back := u.backToBook()
	says := kit.NewPara("")
	says.SetRuns(boldQuotes(strings.ReplaceAll(r.Message, "{cue}", "…"))...)
	body := kit.Column(kit.Gap,
		kit.CardBox(kit.GapLarge, kit.Column(12, says, kit.NewQuiet(r.Why), kit.NewCaption(lang.L("Source: {{.Source}}", vals{"Source": sourceOf(r.Source, r.Category)})))),
		kit.CardBox(kit.GapLarge, u.ruleSwitch(r)))
	if len(r.Positive) == 0 {
		body.Add(kit.NewQuiet(lang.L("This one has no fixed words and no examples. It comes where many small signs in the words point the same way.")))
	} else {
		both := func() fyne.CanvasObject {
			return kit.Column(kit.Gap, section(lang.L("What it hears"), examples(r.Positive)), section(lang.L("What it leaves alone"), examples(r.Negative)))
		}
		body.Add(kit.Fold(lang.L("Show the examples. They are heavy words."), r.Category.Kind != rule.Stop, both))
	}
	body.Add(kit.NewCaption(lang.L("Rules and their examples are in English, the language the reader knows.")))
	return kit.Page{
		Title: ruleName(r), Subtitle: sentenceCase(r.Category.Plain) + " (" + r.Category.Name + ")",
		Body: kit.Narrow(readingWidth, body), Quiet: []*kit.Button{back},
	}.Build()
}

// sourceOf names the source. How a stop sign is told from a graver one is for
// nobody to read: no page names a level.
func sourceOf(source string, c *rule.Category) string {
	if c.Kind == rule.Stop {
		source, _, _ = strings.Cut(source, ";")
	}
	return source
}

// examples shows sentences with the words that count in bold.
func examples(list []string) fyne.CanvasObject {
	box := kit.Column(10)
	for _, e := range list {
		p := kit.NewOwnWords("").Sized(rowWords)
		p.SetRuns(markedRuns(e)...)
		box.Add(p)
	}
	return box
}

// markedRuns sets what stands in brackets in bold.
func markedRuns(s string) (runs []kit.Run) {
	for {
		before, rest, opened := strings.Cut(s, "[")
		words, after, closed := strings.Cut(rest, "]")
		if !opened || !closed {
			return append(runs, kit.Run{Text: s})
		}
		runs = append(runs, kit.Run{Text: before}, kit.Run{Text: words, Bold: true})
		s = after
	}
}

func (u *Window) categoryPage(c *rule.Category) fyne.CanvasObject {
	back := u.backToBook()
	n := len(reading.RulesOf(c))
	about := kit.Column(12, kit.NewPara(c.Definition))
	if c.Title != "" {
		about.Add(kit.NewQuiet(lang.L("It asks: “{{.Question}}”", vals{"Question": strings.TrimSpace(c.Title)})))
	}
	about.Add(kit.NewCaption(lang.L("Source: {{.Source}}", vals{"Source": sourceOf(c.Source, c)})))
	about.Add(kit.NewCaption(lang.L("Rules: {{.N}}", vals{"N": n})))
	return kit.Page{
		Title: sentenceCase(c.Plain), Subtitle: c.Name,
		Body: kit.Narrow(readingWidth, kit.Column(kit.Gap, kit.CardBox(kit.GapLarge, about),
			kit.CardBox(kit.GapLarge, u.switchOf(c.Slug, c)))),
		Quiet: []*kit.Button{back},
	}.Build()
}

// ruleSwitch is the switch of one rule; where its category is off, it says so.
func (u *Window) ruleSwitch(r *rule.Rule) fyne.CanvasObject {
	if !reading.HasSwitch(r.Category) || !u.choices().CategoryOff(r.Category.Slug) {
		return u.switchOf(r.ID, r.Category)
	}
	return kit.Column(12,
		kit.NewPara(lang.L("All rules of “{{.Name}}” are switched off.", vals{"Name": r.Category.Name})),
		kit.Row(0, kit.NewButton(lang.L("Go to them"), kit.Small, func() {
			u.book.open = r.Category.Slug
			u.show()
		})))
}

// switchOf turns a rule or a category on and off, or says why there is no switch.
func (u *Window) switchOf(name string, c *rule.Category) fyne.CanvasObject {
	if !reading.HasSwitch(c) {
		return kit.NewPara(lang.L("This cannot be switched off. It is how the app knows when to stop asking, and when to show you people you can reach."))
	}
	said := kit.NewQuiet("")
	var on, off *kit.Button
	show := func() {
		isOff := u.choices().IsOff(name)
		on.SetChosen(!isOff)
		off.SetChosen(isOff)
		said.SetText(switchWords(c, isOff))
	}
	on = kit.NewButton(lang.L("On"), kit.Small, func() { u.switchOff(name, false); show() })
	off = kit.NewButton(lang.L("Switched off"), kit.Small, func() { u.switchOff(name, true); show() })
	show()
	return kit.Column(12, kit.Flow(kit.GapSmall, on, off), said)
}

func switchWords(c *rule.Category, off bool) string {
	switch {
	case off:
		return lang.L("The reader leaves it out until you switch it on again.")
	case c.Kind == rule.Fair:
		return lang.L("The reader gives credit for it.")
	}
	return lang.L("The reader may ask about it.")
}
