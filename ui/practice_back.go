package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/kept"
	"seconddraft/internal/practice"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// backPage shows a coping card that comes back: its front, and its back on demand.
func (p *practising) backPage() (fyne.CanvasObject, fyne.Focusable) {
	u := p.u
	if len(p.back) == 0 {
		p.stage = practiceCard
		return p.cardPage()
	}
	card := p.back[0]
	box := kit.Column(kit.GapSmall, kit.NewCaption(lang.L("The first draft says")), kit.NewOwnWords(card.Line))
	page := kit.Page{
		Title:    lang.L("One of your cards"),
		Subtitle: lang.L("Made on {{.Day}}. You can also leave it.", vals{"Day": dayOf(card.Made)}),
		Status:   u.status,
		Quiet:    []*kit.Button{kit.NewButton(lang.L("Skip"), kit.Plain, p.skipBack)},
	}
	if !p.turned {
		u.main = func() { p.turned = true; u.show() }
		page.Main = kit.NewButton(lang.L("Turn it over"), kit.Filled, u.main)
		page.Body = kit.Narrow(readingWidth, kit.CardBox(28, box))
		return page.Build(), page.Main
	}
	box.Add(kit.NewCaption(lang.L("Your answer")))
	box.Add(kit.NewOwnWords(card.Answer))
	say := func(label string, said practice.Said) *kit.Button {
		return kit.NewButton(label, kit.Outline, func() { p.saidBack(said) })
	}
	holds := func() { p.saidBack(practice.Holds) }
	u.main = holds
	page.Main = kit.NewButton(lang.L("It still holds"), kit.Filled, holds)
	page.Body = kit.Narrow(readingWidth, kit.Column(kit.Gap, kit.CardBox(28, box), kit.Flow(kit.GapSmall,
		say(lang.L("Hard to believe today"), practice.Hard), say(lang.L("Let it rest"), practice.Rest))))
	return page.Build(), page.Main
}

// saidBack keeps what was said of a card, and goes on.
func (p *practising) saidBack(said practice.Said) {
	if i := p.cardIndex(p.back[0].ID); i >= 0 {
		p.cards[i] = practice.Next(p.cards[i], said, p.u.today())
		keepThing(p.u, p.cards[i])
	}
	p.skipBack()
}

// skipBack leaves a card as it is: it waits.
func (p *practising) skipBack() {
	p.back, p.turned = p.back[1:], false
	if len(p.back) == 0 {
		p.stage = practiceCard
	}
	p.u.show()
}

// listPage is all coping cards.
func (p *practising) listPage() (fyne.CanvasObject, fyne.Focusable) {
	u := p.u
	back := func() { p.thrown = nil; p.to(practiceStart) }
	u.leave, u.main = back, back
	box := kit.Column(kit.Gap)
	if p.thrown != nil {
		box.Add(kit.Row(kit.Gap, kit.NewQuiet(lang.L("The card is thrown away.")), kit.NewButton(lang.L("Put it back"), kit.Plain, p.unthrow)))
	}
	for _, c := range slices.Backward(p.cards) {
		box.Add(p.cardRow(c))
	}
	if len(p.cards) == 0 && p.thrown == nil {
		box.Add(emptyCard(lang.L("Answers you keep from Practice stand here, and come back now and then."),
			kit.NewCaption(lang.L("The first draft says")), kit.NewOwnWords(lang.L("I forgot the cake. I always let everyone down.")).Sized(18),
			kit.NewCaption(lang.L("Your answer")), kit.NewOwnWords(cakeDraft()).Sized(18)))
	}
	box.Add(p.printBox())
	page := kit.Page{
		Title:    lang.L("Coping cards"),
		Subtitle: lang.L("The line in front, your answer behind it."),
		Body:     kit.Narrow(readingWidth, box),
		Status:   u.status,
		Main:     kit.NewButton(lang.L("Back"), kit.Filled, back),
	}
	return page.Build(), page.Main
}

func (p *practising) cardRow(c kept.Card) fyne.CanvasObject {
	caption := lang.L("Made on {{.Day}}.", vals{"Day": dayOf(c.Made)})
	due, err := time.Parse(time.DateOnly, c.Due)
	switch {
	case c.Resting:
		caption = lang.L("Made on {{.Day}}. It rests.", vals{"Day": dayOf(c.Made)})
	case err == nil && c.Due > p.u.today(): // of one that waits no day is said: it is not late
		caption += " " + lang.L("It may come back from {{.Day}} on.", vals{"Day": dayOf(due)})
	}
	links := kit.Flow(kit.Gap,
		kit.NewButton(lang.L("Change"), kit.Plain, func() { p.edit(c.ID) }),
		kit.NewButton(lang.L("Throw away"), kit.Plain, func() { p.throw(c.ID) }))
	if c.Resting {
		links.Add(kit.NewButton(lang.L("Let it come back"), kit.Plain, func() { p.wake(c.ID) }))
	}
	return kit.CardBox(20, kit.Column(kit.GapSmall, kit.NewCaption(caption), kit.NewOwnWords(c.Line).Sized(18),
		kit.Quote(kit.NewOwnWords(c.Answer).Italic().Sized(18)), links))
}

func (p *practising) edit(id record.ID) {
	p.editing, p.thrown = id, nil
	p.to(practiceEdit)
}

// throw takes a card out of the list; until the list is left it can be put back.
func (p *practising) throw(id record.ID) {
	if i := p.cardIndex(id); i >= 0 {
		c := p.cards[i]
		p.thrown = &c
		p.cards = slices.Delete(p.cards, i, i+1)
		p.u.saver.KeepSetting(kept.Name(c), "")
	}
	p.u.show()
}

func (p *practising) unthrow() {
	keepThing(p.u, *p.thrown)
	p.cards = append(p.cards, *p.thrown)
	slices.SortFunc(p.cards, func(a, b kept.Card) int { return a.Made.Compare(b.Made) })
	p.thrown = nil
	p.u.show()
}

// wake lets a resting card come back.
func (p *practising) wake(id record.ID) {
	if i := p.cardIndex(id); i >= 0 {
		p.cards[i] = practice.Begin(p.cards[i], p.u.today())
		keepThing(p.u, p.cards[i])
	}
	p.u.show()
}

// editPage changes the answer of a card.
func (p *practising) editPage() (fyne.CanvasObject, fyne.Focusable) {
	u, i := p.u, p.cardIndex(p.editing)
	if i < 0 {
		p.stage = practiceList
		return p.listPage()
	}
	back := func() { p.to(practiceList) }
	u.leave, u.main = back, back
	paper := kit.NewPaper(lang.L("Your answer, in your own words."), 180)
	paper.SetText(p.cards[i].Answer)
	paper.CursorToEnd()
	paper.OnChanged = func(s string) {
		p.cards[i].Answer = s
		keepThing(u, p.cards[i])
		u.inUse()
	}
	page := kit.Page{
		Title: lang.L("Change the answer"),
		Body: kit.Narrow(readingWidth, kit.Column(kit.Gap,
			kit.CardBox(28, kit.Column(kit.GapSmall, kit.NewCaption(lang.L("The first draft says")), kit.NewOwnWords(p.cards[i].Line))), paper)),
		Status: u.status,
		Main:   kit.NewButton(lang.L("Done"), kit.Filled, back),
	}
	return page.Build(), paper.Entry
}
