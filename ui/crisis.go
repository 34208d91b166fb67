package ui

import (
	"context"
	"strings"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/helpline"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/reframe"
	"seconddraft/ui/kit"
)

// crisisState is what is known of a crisis in this evening. It lives in memory
// only: no tier and no answer is ever stored.
type crisisState struct {
	shownA, shownB bool // the card comes at most once per tier and record
	tier           string
	answer         crisisAnswer
	open           bool
	at             place // where it was heard; it also stands beside the evening
}

type crisisAnswer int

const (
	notAsked crisisAnswer = iota
	saidNo
	saidYes
	ratherNot
)

// holds reports whether reading and rewriting are off for this evening.
func (c *crisisState) holds() bool {
	switch c.tier {
	case "":
		return false
	case "b":
		return c.answer != saidNo
	}
	return true
}

// seen takes in what a reading found and reports whether the card has to come.
func (c *crisisState) seen(tier string) bool {
	switch {
	case tier == "a" && !c.shownA:
		c.tier, c.shownA, c.open = "a", true, true
		return true
	case tier == "b" && !c.shownA && !c.shownB:
		c.tier, c.shownB, c.open = "b", true, true
		return true
	}
	return false
}

// watch reads what is typed for stop signs once the typing pauses.
type watch struct {
	reader *reading.Reader
	heard  func(tier string, apart bool)
	// stopped is told of every reading of the evening's words that holds no crisis:
	// whether it holds another stop sign.
	stopped func(bool)

	mu     sync.Mutex
	timer  *time.Timer
	newest string // what was heard last
	cancel context.CancelFunc
}

// watchPause is how long the typing must rest before it is read.
const watchPause = 1200 * time.Millisecond

func newWatch(reader *reading.Reader, heard func(tier string, apart bool), stopped func(bool)) *watch {
	return &watch{reader: reader, heard: heard, stopped: stopped}
}

// Hear takes the newest wording; an older one that still waits is dropped. Words
// that are no part of the evening are apart.
func (w *watch) Hear(text string, apart bool) {
	w.Stop()
	w.mu.Lock()
	defer w.mu.Unlock()
	ctx, cancel := context.WithCancel(context.Background())
	w.cancel, w.newest = cancel, text
	w.timer = crash.After(watchPause, func() {
		r := w.reader.Read(ctx, reading.Input{Text: text})
		switch {
		case ctx.Err() != nil:
		case r.Stop == reading.Crisis:
			onUI(func() { w.heard(r.Tier, apart) })
		case !apart:
			onUI(func() { w.stopped(r.Stop != reading.NoStop) })
		}
	})
}

// Stop forgets what waits.
func (w *watch) Stop() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.timer != nil {
		w.timer.Stop()
		w.cancel()
		w.timer = nil
	}
}

// freeText is everything the user typed into a record, for the stop signs.
func freeText(r *record.Record) string { return strings.Join(freeTexts(r), "\n\n") }

func freeTexts(r *record.Record) []string {
	parts := []string{
		r.Event, r.When, r.Area, r.Trigger, r.Narration, r.Cause, r.Body, r.Cost,
		r.EvidenceFor, r.EvidenceAgainst, r.Step, r.Need, r.SecondDraft, r.Next,
	}
	for _, f := range r.Feelings {
		parts = append(parts, f.Name)
	}
	for _, v := range r.Verdicts {
		parts = append(parts, v.Line)
	}
	parts = append(parts, r.AfterWords()...)
	return nonEmpty(parts)
}

func nonEmpty(parts []string) []string {
	var out []string
	for _, p := range parts {
		if strings.TrimSpace(p) != "" {
			out = append(out, p)
		}
	}
	return out
}

// typed hears the words of any field in the window. What is no part of the
// evening (a search, a setting) is read like it, but leaves the evening alone.
func (u *Window) typed(words string) {
	if u.night == nil { // locked: there is no page of words
		return
	}
	evening := freeText(&u.night.rec)
	if u.place == placeTonight || strings.Contains(evening, words) {
		u.watch.Hear(strings.Join(nonEmpty([]string{evening, words}), "\n\n"), false)
		return
	}
	u.watch.Hear(words, true)
}

// heardIn is told that a text holds a crisis sign, in the evening or apart from it.
func (u *Window) heardIn(tier string, apart bool) {
	if !apart {
		u.heard(tier)
		return
	}
	if u.night != nil && u.apart.seen(tier) {
		u.apart.at = u.place
		u.refreshBeside()
	}
}

// heard is told that the evening holds a crisis sign. Flags and suggestions go, but
// the page and its focus stay: somebody may be in the middle of a word.
func (u *Window) heard(tier string) {
	if u.night == nil || !u.night.crisis.seen(tier) {
		return
	}
	u.night.crisis.at = u.place
	u.refreshBeside()
	if u.reread != nil {
		u.reread()
	}
}

// refreshBeside builds the frame again with the card that stands beside the
// page. The page keeps its state and the focus stays where it is.
func (u *Window) refreshBeside() {
	focus := u.win.Canvas().Focused()
	u.win.SetContent(kit.Frame(u.rail(), u.current, u.besideCard()))
	if focus != nil {
		u.win.Canvas().Focus(focus)
	}
}

func (u *Window) besideCard() fyne.CanvasObject {
	cards := kit.Column(kit.Gap)
	if err := u.troubleNow(); err != nil {
		cards.Add(u.troubleCard(err))
	}
	for _, card := range []fyne.CanvasObject{u.missedCard(), u.rebuiltCard(), u.noticeCard(), u.backupCard()} {
		if card != nil {
			cards.Add(card)
		}
	}
	if u.night != nil {
		switch c, a := &u.night.crisis, &u.apart; {
		case c.open && (u.place == placeTonight || u.place == c.at):
			cards.Add(u.crisisCard(c))
		case a.open && u.place == a.at:
			cards.Add(u.crisisCard(a))
		}
	}
	if len(cards.Objects) == 0 {
		return nil
	}
	return cards
}

// troubleNow is what the card beside the page says is wrong, nil where the page
// itself, or the one before it, says so.
func (u *Window) troubleNow() error {
	switch {
	case u.place == placeLocked, u.store == nil && u.place == placeRestore:
		return nil
	case u.trouble != nil:
		return u.trouble
	}
	return u.full
}

// crisisCard gives the lines of the country, and at tier b asks one direct
// question. It never names a level and never holds anything up.
func (u *Window) crisisCard(c *crisisState) fyne.CanvasObject {
	country := u.helpCountry()
	box := kit.Column(12,
		kit.NewPara(fixed(reframe.CrisisCard)))
	if own := u.contact(); !own.Empty() {
		box.Add(lineOf(helpline.Line{Name: own.Name, Reach: own.Reach}))
	}
	for _, l := range country.Lines {
		box.Add(lineOf(l))
	}
	box.Add(kit.NewPara(lang.L("In danger now: {{.Line}}.", vals{"Line": country.Emergency})))
	if c.tier == "b" && c.answer == notAsked {
		box.Add(kit.NewPara(fixed(reframe.CrisisQuestion)))
		box.Add(kit.Flow(8,
			kit.NewButton(lang.L("Yes"), kit.Small, func() { u.answered(c, saidYes) }),
			kit.NewButton(lang.L("No"), kit.Small, func() { u.answered(c, saidNo) }),
			kit.NewButton(lang.L("Rather not say"), kit.Small, func() { u.answered(c, ratherNot) }),
		))
	}
	note := lang.L("You can keep writing; nothing will be marked.")
	if c.answer == saidNo {
		note = lang.L("Thank you for answering. These lines stay under Help now.")
	}
	box.Add(kit.NewCaption(note))
	if c.answer != ratherNot { // then the lines stay in view
		box.Add(kit.Row(0, kit.NewButton(lang.L("Put this card away"), kit.Plain, func() {
			c.open = false
			u.refreshBeside()
		})))
	}
	return kit.CardBox(kit.Gap, box)
}

func (u *Window) answered(c *crisisState, a crisisAnswer) {
	c.answer = a
	if a == saidYes {
		c.tier, c.shownA = "a", true
	}
	if c == &u.apart { // the page may hold words that are not kept yet
		u.refreshBeside()
		return
	}
	u.night.read = nil
	u.show()
}

func lineOf(l helpline.Line) fyne.CanvasObject {
	p := kit.NewPara("")
	p.SetRuns(kit.Run{Text: l.Name + ": "}, kit.Run{Text: l.Reach, Bold: true})
	return p
}
