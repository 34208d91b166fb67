package ui

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/kept"
	"seconddraft/internal/practice"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/reframe/answer"
	"seconddraft/ui/kit"
)

// cardWidth is that of a line and its answer.
const cardWidth float32 = 860

// cardPage is the open card of the round.
type cardPage struct {
	p      *practising
	line   practice.Line
	paper  *kit.Paper
	said   *kit.Para
	offers *fyne.Container // ways other than arguing, while belief is low
	keep   *kit.Button

	timer  *time.Timer
	cancel context.CancelFunc
}

func (p *practising) cardPage() (fyne.CanvasObject, fyne.Focusable) {
	u := p.u
	if !practice.Open(p.round) {
		p.stage = practiceEnd
		return p.endPage()
	}
	if p.answer().Left { // the page was left before the next card
		p.stage = practiceLeft
		return p.leftPage()
	}
	line, _ := p.line(p.answer().Line)
	c := &cardPage{p: p, line: line, said: kit.NewPara(""), offers: kit.Column(0)}
	p.card = c
	a := p.answer()
	c.paper = kit.NewPaper(c.asks(), 150)
	c.paper.SetText(a.Answer)
	c.paper.CursorToEnd()
	c.paper.OnChanged = c.typed
	c.keep = kit.NewButton("", kit.Plain, c.keepIt)
	c.showKept()
	c.offer()
	c.read()
	belief := kit.NewRating(lang.L("How far do you believe your answer?"), plain(a.Belief), func(v *int) {
		p.answer().Belief = rating(v)
		p.keepRound()
		c.updateCard()
		c.offer()
		if len(c.offers.Objects) > 0 { // they may be below what is seen
			kit.Reveal(c.offers)
		}
	})
	u.main = p.next
	last := lang.L("Next card") + " →"
	if p.round.At == len(p.round.Cards)-1 {
		last = lang.L("That’s enough for today") + " →"
	}
	page := kit.Page{
		Title:    lang.L("Answer the first draft"),
		Subtitle: lang.L("Card {{.N}} of {{.Of}}. Stop whenever you like.", vals{"N": p.round.At + 1, "Of": len(p.round.Cards)}),
		Body:     kit.Narrow(cardWidth, kit.Column(kit.Gap, c.lineCard(), c.openers(), c.paper, c.said, belief, c.offers)),
		Status:   u.status,
		Quiet: []*kit.Button{
			kit.NewButton(lang.L("Stop here"), kit.Plain, p.stop),
			kit.NewButton(lang.L("I can’t answer this one"), kit.Plain, p.cannot), c.keep,
		},
		Main: kit.NewButton(last, kit.Filled, p.next),
	}
	c.inSight()
	return page.Build(), c.paper.Entry
}

// inSight scrolls the field into view where the window is low: it has the cursor.
func (c *cardPage) inSight() {
	u := c.p.u
	crash.After(revealDelay, func() {
		onUI(func() {
			if u.drill == c.p && c.p.card == c && u.place == placePractice {
				kit.Reveal(c.paper)
			}
		})
	})
}

// answer is what was typed on the open card.
func (p *practising) answer() *kept.RoundAnswer { return &p.round.Cards[p.round.At] }

// asks is what stands in the empty field.
func (c *cardPage) asks() string {
	if c.p.answer().Swapped {
		return lang.L("What do you say to them?")
	}
	return lang.L("Your answer, in your own words.")
}

// lineCard is the harsh line, or the same said by a friend.
func (c *cardPage) lineCard() fyne.CanvasObject {
	caption, words, swap := lang.L("The first draft says"), c.line.Line, lang.L("Let a friend say it")
	if c.p.answer().Swapped {
		caption, words, swap = lang.L("A friend says of themself"), c.line.Friend, lang.L("Back to the first draft")
	}
	return kit.CardBox(28, kit.Column(kit.GapSmall,
		kit.Ends(kit.NewCaption(caption), kit.NewButton(swap, kit.Plain, c.swap)), kit.NewOwnWords(words)))
}

// swap lets a friend say the line of themself, or takes that back. The answer stays.
func (c *cardPage) swap() {
	a := c.p.answer()
	a.Swapped = !a.Swapped
	c.p.keepRound()
	c.p.u.show()
}

// openers are put where the cursor is best: behind what stands there.
func (c *cardPage) openers() fyne.CanvasObject {
	row := kit.Flow(kit.GapSmall)
	for _, o := range openers {
		row.Add(kit.NewButton(o.label, kit.Small, func() { c.begin(o.words) }))
	}
	return row
}

// begin puts an opener into the field and the cursor behind it.
func (c *cardPage) begin(opener string) {
	words := strings.TrimRight(c.paper.Text(), " \n")
	if words != "" {
		words += "\n"
	}
	c.paper.Put(words + opener)
	c.paper.CursorToEnd()
	c.p.u.win.Canvas().Focus(c.paper.Entry)
}

func (c *cardPage) typed(words string) {
	c.p.answer().Answer = words
	c.p.keepRound()
	c.updateCard()
	c.read()
}

// read reads the answer beside the typing.
func (c *cardPage) read() {
	if c.timer != nil {
		c.timer.Stop()
		c.cancel()
	}
	u, line, words := c.p.u, c.line.Line, c.paper.Text()
	ctx, cancel := context.WithCancel(context.Background())
	c.cancel = cancel
	c.timer = crash.After(readPause, func() {
		r := answer.Read(line, words)
		notEnglish := u.deps.Reader.Read(ctx, reading.Input{Text: words}).NotEnglish
		onUI(func() {
			if ctx.Err() == nil && u.drill == c.p && c.p.card == c && c.paper.Text() == words {
				c.note(r, notEnglish)
			}
		})
	})
}

// note says what the answer has and marks the words. In a crisis it says nothing.
func (c *cardPage) note(r answer.Reading, notEnglish bool) {
	if c.p.u.apart.holds() || strings.TrimSpace(c.paper.Text()) == "" {
		c.said.SetText("")
		c.paper.SetMarks(nil)
		return
	}
	if notEnglish { // the cues are English: what they do not find there says nothing
		c.paper.SetMarks(nil)
		c.said.SetText(lang.L("It is not read here, because it is not in English. It is an answer all the same."))
		return
	}
	var marks []kit.Mark
	for _, at := range r.Earned() {
		marks = append(marks, kit.Mark{Start: at.Start, End: at.End, Style: kit.FairMark, Chosen: true})
	}
	c.paper.SetMarks(marks)
	c.said.SetText(sayAnswer(r, c.paper.Text(), c.line.Fair))
}

// offer shows other ways than arguing while the answer is hardly believed.
func (c *cardPage) offer() {
	c.offers.RemoveAll()
	b := c.p.answer().Belief
	if b != nil && *b < lowBelief {
		row := kit.Flow(kit.GapSmall, kit.NewButton(lang.L("Take a step back from it"), kit.Small, func() { c.begin(distanceOpener + asThought(c.line.Line)) }))
		if name := c.p.u.setting(settingName); name != "" {
			row.Add(kit.NewButton(lang.L("Say it by name"), kit.Small, func() { c.begin(byName(name, c.line.Line)) }))
		}
		if !c.p.answer().Swapped {
			row.Add(kit.NewButton(lang.L("Let a friend say it"), kit.Small, c.swap))
		}
		c.offers.Add(kit.Column(kit.GapSmall, kit.NewQuiet(lang.L("Then it need not be argued with. You can look at it from further away, or answer it for a friend.")), row))
	}
	c.offers.Refresh()
	if cur := c.p.u.current; cur != nil {
		cur.Refresh()
	}
}

// asThought is a line as what a thought says.
func asThought(line string) string {
	first, rest, _ := strings.Cut(line, " ")
	if first != "I" && !strings.HasPrefix(first, "I’") && !strings.HasPrefix(first, "I'") {
		first = strings.ToLower(first)
	}
	return strings.TrimSpace(first + " " + rest)
}

// next goes on to the next card, or to the end.
func (p *practising) next() {
	p.round.At++
	p.stage = practiceCard
	if p.round.At >= len(p.round.Cards) {
		p.round.Over, p.stage = true, practiceEnd
	}
	p.keepRound()
	p.u.show()
}

// stop ends the round where it is.
func (p *practising) stop() {
	p.stage = practiceEnd
	p.u.show()
}

// keepIt makes a coping card of the answer, or takes it back.
func (c *cardPage) keepIt() {
	a := c.p.answer()
	c.p.toggleCard(a, c.line)
	c.showKept()
}

func (c *cardPage) showKept() {
	label := lang.L("Keep as a card")
	if c.p.answer().Card != "" {
		label = lang.L("Kept as a card. Take back")
	}
	c.keep.SetLabel(label)
	c.keep.Refresh()
}

// updateCard keeps the coping card as the answer is now.
func (c *cardPage) updateCard() {
	a := c.p.answer()
	if i := c.p.cardIndex(a.Card); i >= 0 {
		c.p.cards[i].Answer, c.p.cards[i].Belief = a.Answer, a.Belief
		keepThing(c.p.u, c.p.cards[i])
	}
}

// toggleCard makes a coping card of an answer, or takes the one that was made back.
func (p *practising) toggleCard(a *kept.RoundAnswer, line practice.Line) {
	switch i := p.cardIndex(a.Card); {
	case i >= 0:
		p.u.saver.KeepSetting(kept.Name(p.cards[i]), "")
		p.cards = slices.Delete(p.cards, i, i+1)
		a.Card = ""
	case strings.TrimSpace(a.Answer) == "":
		return
	default:
		card := kept.NewCard(line.Line, a.Answer, p.u.deps.Now())
		card.Area, card.Belief, card.Source = line.Area, a.Belief, line.ID
		card = practice.Begin(card, p.u.today())
		p.cards = append(p.cards, card)
		a.Card = card.ID
		keepThing(p.u, card)
	}
	p.keepRound()
}

func (p *practising) cardIndex(id record.ID) int {
	return slices.IndexFunc(p.cards, func(c kept.Card) bool { return id != "" && c.ID == id })
}
