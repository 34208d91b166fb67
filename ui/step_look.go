package ui

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/internal/rule"
	"seconddraft/ui/kit"
)

// lookPage is step 4: one question at a time over the user's own words.
func (u *Window) lookPage() (fyne.CanvasObject, fyne.Focusable) {
	rec := &u.night.rec
	l := &look{u: u, side: kit.Column(kit.Gap), steer: true}
	l.paper = kit.NewPaper(lang.L("There are no words here yet. You can write some under “What you told yourself”."), 220)
	l.paper.SetText(rec.Narration)
	l.paper.OnChanged = func(s string) {
		rec.SetNarration(s)
		l.edited = true
		u.touched()
		l.read()
	}
	l.paper.OnMark = func(i int) { l.ask(l.behind[i]) }
	l.paper.OnPick = func(i int) { // by a key, which goes on in the card
		l.steer = true
		l.ask(l.behind[i])
	}
	left := fyne.CanvasObject(l.paper)
	if rec.Cause != "" {
		left = kit.Above(kit.Gap, l.paper, question(lang.L("What you think caused it"), kit.NewLine("", rec.Cause, func(s string) {
			rec.Cause = s
			u.touched()
			l.read()
		})))
	}
	l.side.Add(kit.NewQuiet(lang.L("Reading …")))
	l.title, l.subtitle = kit.NewTitle(""), kit.NewQuiet("")
	l.head()
	u.reread = l.read
	l.read()

	facts := kit.Column(kit.Gap,
		question(lang.L("What speaks for it? (only what a camera saw)"), kit.NewLine("", rec.EvidenceFor, func(s string) { rec.EvidenceFor = s; u.touched() })),
		question(lang.L("What does not fit?"), kit.NewLine("", rec.EvidenceAgainst, func(s string) { rec.EvidenceAgainst = s; u.touched() })),
	)
	l.facts = kit.Column(kit.GapLarge, kit.Narrow(readingWidth, facts),
		kit.Narrow(readingWidth, kit.Fold(lang.L("A little more"), u.moreLooked(), l.moreToLook)))
	body := kit.Column(kit.GapLarge, kit.Beside(0.585, kit.GapLarge, left, l.side), l.facts)
	return u.stepPage(kit.Page{
		Heading: kit.Column(kit.GapSmall, l.title, kit.Narrow(readingWidth, l.subtitle)),
		Body:    body,
	}), nil
}

// head says what the page is: it opens with the feeling that was named as
// strongest, and on a crisis it asks and names nothing.
func (l *look) head() {
	l.title.SetText(lookTitle(l.u.night.rec.Feelings))
	l.subtitle.SetText(lang.L("One question at a time. You decide."))
	if l.u.night.crisis.holds() {
		l.title.SetText(lang.L("Look again"))
		l.subtitle.SetText(lang.L("Nothing is asked and nothing is marked here tonight."))
	}
}

// lookTitle opens with the feeling that was named as strongest.
func lookTitle(fs []record.Feeling) string {
	f, ok := strongest(fs)
	if !ok {
		return lang.L("Look again")
	}
	name := word(f.Name)
	_, n := utf8.DecodeRuneInString(name)
	name = strings.ToUpper(name[:n]) + name[n:]
	if f.Before != nil {
		name += ", " + strconv.Itoa(int(*f.Before))
	}
	return lang.L("{{.Feeling}}. That makes sense after this.", vals{"Feeling": name})
}

// look is the state of the page: what is marked and which finding is asked about.
type look struct {
	u      *Window
	paper  *kit.Paper
	side   *fyne.Container
	facts  *fyne.Container // what speaks for it and what does not
	cancel context.CancelFunc
	marked []int // the findings that are underlined
	behind []int // the finding of each mark on the paper
	queue  []int // the findings to ask about
	// steer moves the focus to the card that comes next: on arrival and after an
	// answer, but never away from words that are being edited.
	steer   bool
	arrived bool     // the first reading was shown
	edited  bool     // the words were changed here
	why     reason   // to leave the evening until morning, "" for none
	dials   []*dials // where the three dials are shown
	// cardDials are those on the card, nil where it has none.
	cardDials *dials

	title, subtitle *kit.Para
}

// read reads the narration beside the typing and shows the result.
func (l *look) read() {
	if l.cancel != nil {
		l.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	l.cancel = cancel
	in, page := l.u.input(), l.u.shown
	crash.Go(func() {
		r := l.u.deps.Reader.Read(ctx, in)
		onUI(func() {
			if ctx.Err() == nil && l.u.shown == page {
				l.show(&r)
			}
		})
	})
}

// input is what the reader gets, with the answer to the crisis card and what was
// set aside.
func (u *Window) input() reading.Input {
	in := u.night.input()
	in.SaidNo = u.night.crisis.answer == saidNo
	in.Dismissed, in.Choices = u.dismissals(), u.choices()
	return in
}

func (l *look) show(r *reading.Reading) {
	l.u.night.read = r
	if r.Stop == reading.Crisis {
		l.u.heard(r.Tier)
	}
	l.marked, l.queue = l.u.toMark(r), l.u.toAsk(r)
	l.head()
	for _, d := range l.dials {
		d.lean(r)
	}
	stopped := r.Stop != reading.NoStop || l.u.night.crisis.holds()
	if stopped && len(l.marked) == 0 {
		l.facts.Hide() // there is no thought here to be weighed
	} else {
		l.facts.Show()
	}
	if (!stopped || len(l.marked) > 0) && l.pauses(r) {
		return
	}
	l.next()
}

// pauses reports whether the quiet minute comes first, for a voice that was not
// known to be so harsh. Else it may offer to leave the evening until morning. Both
// only before the first question.
func (l *look) pauses(r *reading.Reading) bool {
	u := l.u
	if l.arrived || u.looked() > 0 {
		return false
	}
	l.arrived = true
	if u.night.critic = r.Critic.Value; u.offersMinute() {
		u.show()
		return true
	}
	u.offerMorning(func(why reason) {
		if u.looked() == 0 && !l.edited {
			u.offerOnce(offeredMorning)
			l.why = why
			l.next()
		}
	})
	return false
}

// next asks the next question, or says that there is none.
func (l *look) next() {
	if l.why != "" && !l.u.night.crisis.holds() {
		l.mark(-1)
		card, focus := l.u.morningCard(l.why, func() {
			l.why = ""
			l.onward()
		})
		l.set(card)
		l.u.win.Canvas().Focus(focus)
		return
	}
	if len(l.queue) > 0 {
		l.ask(l.queue[0])
		return
	}
	l.mark(-1)
	l.set(l.restCard())
}

// onward goes to the next question with the focus on it.
func (l *look) onward() {
	l.steer = true
	l.next()
}

// ask shows the card of one finding.
func (l *look) ask(i int) {
	l.mark(i)
	f := &l.u.night.read.Findings[i]
	if !asks(f) {
		l.set(fairCard(f))
		return
	}
	card, line := l.card(f)
	l.set(card)
	if l.steer {
		l.steer = false
		if l.u.narrow() { // the card is below the words, and has to be laid out to be shown
			l.u.current.Refresh()
		}
		l.u.win.Canvas().Focus(line)
	}
}

// answered goes on behind a finding that was answered.
func (l *look) answered(f *rule.Finding) {
	r := l.u.night.read
	l.queue = slices.DeleteFunc(l.queue, func(i int) bool { return &r.Findings[i] == f })
	l.marked = l.u.toMark(r)
}

func (l *look) set(card fyne.CanvasObject) {
	l.side.RemoveAll()
	if stop := l.u.stopCard(); stop != nil {
		l.side.Add(stop)
	}
	if card != nil {
		l.side.Add(card)
	}
	if letter := l.u.letterLink(); letter != nil && l.u.offersLetter() {
		l.side.Add(kit.Row(0, letter))
	}
	l.side.Refresh()
}

// moreLeft reports whether there would be questions beyond those of an evening.
func (l *look) moreLeft() bool {
	n := l.u.night
	n.more += maxQuestions
	left := len(l.u.toAsk(n.read)) > 0
	n.more -= maxQuestions
	return left
}

// askMore asks as many again as an evening asks. It is never offered as a debt.
func (l *look) askMore() {
	n := l.u.night
	n.more = l.u.looked() // what was left unasked at first counts no more
	l.queue = l.u.toAsk(n.read)
	l.onward()
}

// restCard is shown when there is nothing more to ask.
func (l *look) restCard() fyne.CanvasObject {
	n := l.u.night
	switch {
	case n.crisis.holds(), l.u.stopCard() != nil:
		return nil
	case n.rec.Narration == "":
		return nothingToLookAt()
	case l.u.looked() > 0:
		box := kit.Column(kit.GapSmall,
			kit.NewSubtitle(lang.L("That is all for tonight.")),
			kit.NewQuiet(lang.L("A click on any marked words opens them again. With the keys, Tab goes from one to the next.")))
		if l.moreLeft() {
			box.Add(kit.Row(0, kit.NewButton(lang.L("Ask me more"), kit.Plain, l.askMore)))
		}
		return kit.CardBox(kit.GapLarge, box)
	case len(l.marked) > 0:
		return kit.CardBox(kit.GapLarge, kit.NewQuiet(lang.L("Nothing here needs a question. What is marked was said fairly.")))
	}
	return kit.CardBox(kit.GapLarge, kit.NewQuiet(lang.L("Nothing stood out. That says nothing about how heavy it is.")))
}
