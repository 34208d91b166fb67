package ui

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/internal/rule"
	"seconddraft/ui/kit"
)

// phrasePage adds a phrase of the user's own, or changes the one with the id.
func (u *Window) phrasePage(id string) (fyne.CanvasObject, fyne.Focusable) {
	list := record.Phrases(u.settings())
	var p record.Phrase
	for _, one := range list {
		if string(one.ID) == id {
			p = one
		}
	}
	if p.ID == "" && id != addPhrase {
		return nil, nil
	}
	back := u.backToBook()
	said := noWord()
	line := kit.NewLine(lang.L("what a joke"), p.Words, nil)
	kinds, slugs := phraseKinds()
	kind := widget.NewSelect(kinds, nil)
	kind.PlaceHolder = lang.L("Choose what it is")
	for i, slug := range slugs {
		if slug == p.Category {
			kind.SetSelectedIndex(i)
		}
	}
	keep := func() {
		slug := ""
		if i := kind.SelectedIndex(); i >= 0 {
			slug = slugs[i]
		}
		if fault := phraseFault(line.Text(), slug, id, list); fault != "" {
			u.say(said, fault)
			return
		}
		if p.ID == "" {
			p = record.NewPhrase(line.Text(), slug, u.deps.Now())
		}
		p.Words, p.Category = strings.TrimSpace(line.Text()), slug
		if u.keepPhrase(p) {
			u.leave()
		}
	}
	main := kit.NewButton(lang.L("Keep it"), kit.Filled, keep)
	u.main = keep
	body := kit.Column(kit.Gap,
		question(lang.L("The phrase, as your critic says it"), line),
		question(lang.L("What it is"), kit.Narrow(420, kit.Chooser(kind))), said,
		kit.NewQuiet(lang.L("It is heard as whole words, large or small, and in other forms: “ruin it” also hears “ruined it”. Wherever it stands, the reader may ask about it. It asks nothing about it beside a stop sign.")))
	page := kit.Page{
		Title: lang.L("Words my critic uses"), Subtitle: lang.L("They stay on this computer, sealed like all your words."),
		Body: kit.Narrow(readingWidth, body), Quiet: []*kit.Button{back}, Main: main,
	}
	if p.ID != "" {
		body.Add(kit.NewCaption(addedOn(p.Added)))
		page.Quiet = append(page.Quiet, kit.NewButton(lang.L("Remove it"), kit.Plain, func() {
			if u.removePhrase(p) {
				u.leave()
			}
		}))
	}
	return page.Build(), line.Entry
}

// phraseKinds are the categories that a phrase can belong to, for people and by slug.
func phraseKinds() (names, slugs []string) {
	for _, c := range reading.Categories() {
		if reading.TakesPhrases(c) {
			names, slugs = append(names, c.Name+": "+c.Plain), append(slugs, c.Slug)
		}
	}
	return names, slugs
}

// phraseFault says why a phrase cannot be kept, "" if it can.
func phraseFault(words, slug, id string, list []record.Phrase) string {
	err := rule.CheckPhrase(words)
	switch {
	case errors.Is(err, rule.ErrNoWord):
		return lang.L("Write one word or more.")
	case errors.Is(err, rule.ErrLongPhrase):
		return lang.L("A phrase can have 12 words. Take the ones that come back most.")
	case err != nil:
		return lang.L("Write one phrase here, not several sentences. You can add more of them.")
	case slug == "":
		return lang.L("Choose what it is, so that the reader knows what to ask.")
	}
	for _, p := range list {
		if string(p.ID) != id && p.Category == slug && strings.EqualFold(strings.TrimSpace(words), p.Words) {
			return lang.L("This phrase is on your list already.")
		}
	}
	return ""
}
