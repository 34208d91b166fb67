package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/kept"
	"seconddraft/ui/kit"
)

// storiesPage lists the stories that have a name, and below them the thoughts that
// are to have none.
func (u *Window) storiesPage() (fyne.CanvasObject, fyne.Focusable) {
	back := func() { u.toDrawer(drawerList) }
	u.leave, u.main = back, back
	var named, declined []kept.Story
	stories, err := u.store.SettingsUnder(kept.Under[kept.Story]())
	if err != nil {
		u.logError(err)
	}
	for _, s := range kept.All[kept.Story](stories) {
		switch {
		case s.Declined:
			declined = append(declined, s)
		case s.Name != "":
			named = append(named, s)
		}
	}
	body := kit.Column(kit.Gap)
	if gone := u.drawer.forgotten; gone != nil {
		body.Add(kit.Ends(kit.NewQuiet(lang.L("Forgotten: {{.Story}}", vals{"Story": gone.Name})), kit.Row(0, kit.NewButton(lang.L("Undo"), kit.Small, func() {
			u.drawer.forgotten = nil
			u.keepStory(*gone, false)
			u.toDrawer(drawerStories)
		}))))
	}
	for _, s := range named {
		body.Add(u.storyRow(s))
	}
	if len(named) == 0 {
		body.Add(emptyCard(lang.L("When you write much the same thought on three dates, you can give it a name on the page of the second draft. The next time it comes, you find your earlier answer there."),
			kit.NewPara(lang.L("This sounds like {{.Story}}.", vals{"Story": lang.L("The Helpdesk Story")})),
			kit.NewCaption(lang.L("On 3 March you answered:")),
			kit.Quote(kit.NewOwnWords(cakeDraft()).Sized(18))))
	}
	if len(declined) > 0 {
		body.Add(kit.Fold(lang.L("Thoughts without a name"), false, func() fyne.CanvasObject {
			box := kit.Column(kit.GapSmall)
			for _, s := range declined {
				row := kit.Row(0)
				row.Add(kit.NewButton(lang.L("Ask me again"), kit.Small, func() {
					u.keepStory(s, true)
					u.toDrawer(drawerStories)
				}))
				box.Add(kit.Ends(kit.NewOwnWords(quoted(shorten(strings.Join(s.Thoughts, " · "), 120))).Sized(17), row))
			}
			return box
		}))
	}
	return kit.Page{
		Title:    lang.L("Stories"),
		Subtitle: lang.L("Names you gave to thoughts that come back. A name is for the thought, not for you."),
		Body:     kit.Narrow(readingWidth, body),
		Status:   u.status,
		Main:     kit.NewButton(lang.L("To the list"), kit.Filled, back),
	}.Build(), nil
}

// storyRow is one story: its name to be changed, its first thought, and a way to
// forget it. The evenings stay as they are.
func (u *Window) storyRow(s kept.Story) fyne.CanvasObject {
	was := s.Name
	line := kit.NewLine(was, s.Name, func(name string) {
		if s.Name = strings.TrimSpace(name); s.Name == "" {
			s.Name = was // one without a name would be asked about anew
		}
		u.keepStory(s, false)
	})
	return kit.CardBox(24, kit.Column(10, line,
		kit.Quote(kit.NewOwnWords(shorten(strings.Join(s.Thoughts, " · "), 200)).Sized(17)),
		kit.Ends(kit.NewCaption(lang.L("Named on {{.Day}}", vals{"Day": dayOf(s.Made)})), kit.Row(0, kit.NewButton(lang.L("Forget it"), kit.Plain, func() {
			u.keepStory(s, true)
			u.drawer.forgotten = &s
			u.toDrawer(drawerStories)
		})))))
}
