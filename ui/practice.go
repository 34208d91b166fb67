package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/kept"
	"seconddraft/internal/practice"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// practising is what Practice shows, and the round that is open. What was typed is
// kept as it is typed, so that leaving in the middle loses nothing.
type practising struct {
	u     *Window
	stage practiceStage
	round kept.Round
	cards []kept.Card // the coping cards, the first made first
	own   ownScan
	said  map[string]bool // the own lines that may be practised

	back    []kept.Card // those that come back before the round
	turned  bool        // the first of them shows its answer
	editing record.ID   // the coping card that is being changed
	thrown  *kept.Card  // the one that was thrown away last
	card    *cardPage   // the open card of the round
}

// practiceStage is a page of Practice.
type practiceStage int

const (
	practiceStart practiceStage = iota
	practiceBack                // coping cards come back
	practiceCard
	practiceLeft // the open card could not be answered
	practiceEnd
	practiceList // the coping cards
	practiceEdit
)

// settingHarsh is the name under which it is kept that harsher lines may come.
const settingHarsh = "practice-harsh"

// practicePage is the page of Practice that is open.
func (u *Window) practicePage() (fyne.CanvasObject, fyne.Focusable) {
	if u.night.crisis.holds() || u.apart.holds() {
		return u.practiceRests(), nil
	}
	p := u.practising()
	switch p.stage {
	case practiceBack:
		return p.backPage()
	case practiceCard:
		return p.cardPage()
	case practiceLeft:
		return p.leftPage()
	case practiceEnd:
		return p.endPage()
	case practiceList:
		return p.listPage()
	case practiceEdit:
		return p.editPage()
	}
	return p.startPage()
}

// practising reads what is kept when Practice is first opened.
func (u *Window) practising() *practising {
	if u.drill != nil {
		return u.drill
	}
	p := &practising{u: u, said: map[string]bool{}}
	settings := u.settings()
	for _, l := range kept.All[kept.OwnLine](settings) {
		p.said[string(l.ID)] = l.Use
	}
	p.cards = kept.All[kept.Card](settings)
	for _, r := range kept.All[kept.Round](settings) {
		p.round = practice.Skip(r, func(id string) bool { _, ok := p.line(id); return ok })
	}
	u.drill = p
	p.scan()
	return p
}

// line is the line with an id: a starter line, or one of an evening that is there.
func (p *practising) line(id string) (practice.Line, bool) {
	if l, ok := practice.Starter(id); ok {
		return l, true
	}
	for _, l := range p.own.lines {
		if l.ID == id {
			return l.Line, true
		}
	}
	rec, err := p.u.store.Get(practice.EveningOf(id))
	if err != nil || p.u.awayFrom(rec.ID) {
		return practice.Line{}, false
	}
	for _, l := range practice.Candidates(&rec, p.u.deps.Now()) {
		if l.ID == id {
			return l, true
		}
	}
	return practice.Line{}, false
}

// today is the day of the window as it is stored.
func (u *Window) today() string { return dateKey(u.deps.Now()) }

// to turns to a page of Practice.
func (p *practising) to(stage practiceStage) {
	p.stage = stage
	p.u.show()
}

// keepRound keeps the round within a second.
func (p *practising) keepRound() {
	keepThing(p.u, p.round)
	p.u.inUse()
}

// keepThing keeps something beside the evenings within a second.
func keepThing[T interface {
	kept.Card | kept.Round | kept.OwnLine
}](u *Window, t T) {
	name, value, err := settingOf(t)
	if err != nil {
		u.savedOrNot(err, "")
		return
	}
	u.saver.KeepSetting(name, value)
}

func settingOf(t any) (name, value string, err error) {
	switch t := t.(type) {
	case kept.Card:
		return kept.Setting(t)
	case kept.Round:
		return kept.Setting(t)
	}
	return kept.Setting(t.(kept.OwnLine))
}

// startPage says what Practice is and begins a round.
func (p *practising) startPage() (fyne.CanvasObject, fyne.Focusable) {
	u := p.u
	body := kit.Column(kit.Gap,
		kit.NewPara(lang.L("A card says a harsh line, the way the voice in your head might. You type an answer. You can defend yourself, accept what is true in it, say something against it, or hear it and not obey.")),
		kit.NewQuiet(lang.L("Some lines are fair. There, to agree is an answer too.")))
	if speaks != "en" { // whoever chose another language wonders
		body.Add(kit.NewQuiet(lang.L("The lines and the words to begin with are in English, because only English is read here. You may answer in your language.")))
	}
	body.Add(p.harshChoice())
	body.Add(p.ownBox())
	page := kit.Page{
		Title:    lang.L("Answer the first draft"),
		Subtitle: lang.L("Five cards, about three minutes. Stop whenever you like."),
		Body:     kit.Narrow(readingWidth, body),
		Status:   u.status,
	}
	if len(p.cards) > 0 {
		page.Quiet = append(page.Quiet, kit.NewButton(lang.L("Coping cards"), kit.Plain, func() { p.to(practiceList) }))
	}
	if practice.Open(p.round) {
		page.Quiet = append(page.Quiet, kit.NewButton(lang.L("Begin anew"), kit.Plain, p.begin))
		u.main = func() { p.to(practiceCard) }
		page.Main = kit.NewButton(lang.L("Go on with card {{.N}}", vals{"N": p.round.At + 1}), kit.Filled, u.main)
	} else {
		u.main = p.begin
		page.Main = kit.NewButton(lang.L("Begin"), kit.Filled, u.main)
	}
	return page.Build(), page.Main
}

// harshChoice lets the harshest lines in, which stay out by themselves.
func (p *practising) harshChoice() fyne.CanvasObject {
	b := kit.NewButton(lang.L("Harsher lines too"), kit.Small, nil)
	b.SetChosen(p.u.setting(settingHarsh) != "")
	b.OnTapped = func() {
		value := "yes"
		if b.Chosen() {
			value = ""
		}
		p.u.putSetting(settingHarsh, value)
		b.SetChosen(value != "")
	}
	return kit.Row(0, b)
}

// begin deals a round. Up to two coping cards come back before it.
func (p *practising) begin() {
	today := p.u.today()
	p.round = practice.Begun(p.round, practice.Pool{
		Starters: practice.Starters(), Own: p.own.all(), Said: p.said, Harsh: p.u.setting(settingHarsh) != "",
	}, today)
	p.keepRound()
	if p.back = practice.Due(p.cards, today); len(p.back) > 0 {
		p.turned = false
		p.to(practiceBack)
		return
	}
	p.to(practiceCard)
}

// practiceRests stands in place of Practice while a crisis card is open.
func (u *Window) practiceRests() fyne.CanvasObject {
	help := func() { u.open(placeHelp) }
	u.main = help
	return kit.Page{
		Title: lang.L("Practice rests for now"),
		Body:  kit.Narrow(readingWidth, kit.NewPara(lang.L("Tonight is not for answering harsh lines. People to talk to are under Help now."))),
		Main:  kit.NewButton(lang.L("Help now"), kit.Filled, help),
	}.Build()
}
