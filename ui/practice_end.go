package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/kept"
	"seconddraft/internal/practice"
	"seconddraft/ui/kit"
)

// cannot puts the open card aside: it rests, and nothing is asked of it.
func (p *practising) cannot() {
	p.round = practice.LeaveOpen(p.round, p.u.today())
	p.stage = practiceLeft
	p.keepRound()
	p.u.show()
}

// leftPage says the line from further away, and lets it be.
func (p *practising) leftPage() (fyne.CanvasObject, fyne.Focusable) {
	u := p.u
	if !practice.Open(p.round) {
		p.stage = practiceEnd
		return p.endPage()
	}
	line, _ := p.line(p.answer().Line)
	away := distanceOpener + asThought(line.Line)
	if name := u.setting(settingName); name != "" {
		away = byName(name, line.Line)
	}
	body := kit.Column(kit.Gap,
		kit.CardBox(28, kit.Column(kit.GapSmall, kit.NewCaption(lang.L("From further away")), kit.NewOwnWords(away))),
		kit.NewPara(lang.L("A thought can be there without an answer. This card rests for a month.")))
	if letter := u.letterLink(); letter != nil {
		body.Add(kit.Row(0, letter))
	}
	u.main = p.next
	next := kit.NewButton(lang.L("Go on")+" →", kit.Filled, p.next)
	return kit.Page{
		Title:  lang.L("It can stay a thought"),
		Body:   kit.Narrow(readingWidth, body),
		Status: u.status,
		Quiet:  []*kit.Button{kit.NewButton(lang.L("Stop here"), kit.Plain, p.stop)},
		Main:   next,
	}.Build(), next
}

// endPage ends a round. The answers can be kept as cards.
func (p *practising) endPage() (fyne.CanvasObject, fyne.Focusable) {
	u := p.u
	done := func() {
		p.round.Over = true
		p.keepRound()
		p.stage = practiceStart
		u.open(placeHome)
	}
	body := kit.Column(kit.Gap)
	for i := range p.round.Cards {
		if a := &p.round.Cards[i]; strings.TrimSpace(a.Answer) != "" {
			body.Add(p.answerRow(a))
		}
	}
	page := kit.Page{
		Title:  lang.L("That’s enough for today."),
		Body:   kit.Narrow(readingWidth, body),
		Status: u.status,
		Main:   kit.NewButton(lang.L("Done"), kit.Filled, done),
	}
	if len(body.Objects) > 0 {
		page.Subtitle = lang.L("An answer you may want again can be kept as a card. It comes back now and then.")
	}
	if practice.Open(p.round) {
		page.Quiet = append(page.Quiet, kit.NewButton(lang.L("Back to the card"), kit.Plain, func() { p.to(practiceCard) }))
	}
	u.main = done
	return page.Build(), page.Main
}

// answerRow is one answer of the round.
func (p *practising) answerRow(a *kept.RoundAnswer) fyne.CanvasObject {
	line, _ := p.line(a.Line)
	keep := kit.NewButton(lang.L("Keep as a card"), kit.Small, nil)
	keep.SetChosen(a.Card != "")
	keep.OnTapped = func() {
		p.toggleCard(a, line)
		keep.SetChosen(a.Card != "")
	}
	return kit.CardBox(20, kit.Column(kit.GapSmall, kit.NewCaption(line.Line), kit.NewOwnWords(a.Answer).Sized(18), kit.Row(0, keep)))
}
