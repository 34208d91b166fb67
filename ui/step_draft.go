package ui

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/evidence"
	"seconddraft/internal/reading"
	"seconddraft/reframe"
	"seconddraft/ui/kit"
)

// draftPage is step 5: the first draft at the left stays as it is; the second
// one is written at the right.
func (u *Window) draftPage() (fyne.CanvasObject, fyne.Focusable) {
	rec := &u.night.rec
	d := &drafting{u: u, offers: kit.Column(kit.GapSmall), story: kit.Column(kit.Gap), said: kit.NewCaption("")}
	first := kit.NewCaptionedPaper(lang.L("First draft"), "", 240)
	first.SetReadOnly(true)
	first.SetText(rec.Narration)
	d.first = first
	d.paper = kit.NewCaptionedPaper(lang.L("Second draft"), lang.L("Just as true, less cruel. In your own words."), 240)
	d.paper.SetText(rec.SecondDraft)
	d.paper.CursorToEnd()
	d.paper.OnChanged = func(s string) {
		rec.SecondDraft = s
		u.touched()
		d.read()
	}
	d.ask = kit.NewButton(lang.L("What is still in it?"), kit.Plain, d.asking)
	u.reread = d.begin
	d.begin()

	body := kit.Column(kit.Gap, kit.Beside(0.5, kit.GapLarge, first, d.paper))
	foot := kit.Column(2, d.said, u.status)
	if u.narrow() { // the foot has no room for a sentence beside its buttons
		body.Add(d.said)
		foot = kit.Column(0, u.status)
		crash.After(drawnDelay, func() {
			onUI(func() {
				if u.win.Canvas().Focused() == fyne.Focusable(d.paper.Entry) {
					d.paper.ComeIntoView() // it stands below the first draft
				}
			})
		})
	}
	body.Objects = append(body.Objects, d.offers, kit.Narrow(readingWidth, d.story),
		kit.Narrow(readingWidth, kit.Fold(lang.L("How is it now?"), u.rated(), u.after)))
	return u.stepPage(kit.Page{
		Title:    lang.L("Second draft"),
		Subtitle: lang.L("Just as true, less cruel. The first draft stays where it is."),
		Body:     body,
		Status:   foot,
		Quiet:    []*kit.Button{d.ask},
	}), d.paper.Entry
}

// drawnDelay is more than a page needs to be drawn.
const drawnDelay = 80 * time.Millisecond

// drafting is the state of the page.
type drafting struct {
	u            *Window
	first, paper *kit.Paper
	offers       *fyne.Container
	response     string               // the app's own answer, "" for none
	list         []reframe.Suggestion // the drafts as they were made
	found        []evidence.Item      // what the user wrote before
	// hidden are those that are not to be shown again, by their setting.
	hidden   map[evidence.Item]string
	story    *fyne.Container // what the thought is called, or may be
	said     *kit.Para
	ask      *kit.Button      // shows what is still in the draft
	reading  *reading.Reading // the last one of the second draft
	taken    string           // a suggestion as it was put on the paper
	offered  int              // how often drafts were asked for: a late answer to an earlier asking is dropped
	repeated bool             // earlier evenings tell of the same misfortune
	timer    *time.Timer
	cancel   context.CancelFunc
}

// begin reads the first draft, marks it and offers rewrites.
func (d *drafting) begin() {
	page, in := d.u.shown, d.u.input()
	crash.Go(func() {
		r := d.u.deps.Reader.Read(context.Background(), in)
		onUI(func() {
			if d.u.shown != page {
				return
			}
			d.u.night.read = &r
			if r.Stop == reading.Crisis {
				d.u.heard(r.Tier)
			}
			d.markFirst()
			d.offer()
			d.findPast()
			d.findStory()
			d.read()
		})
	})
}

func (d *drafting) markFirst() {
	r := d.u.night.read
	marks, _ := marksOf(r, d.u.flagged(r), -1)
	d.first.SetMarks(marks)
}

// offer asks for two or three suggestions, beside the window, and for the app's own
// answer where the words are not rewritten as others are. Those before stay in
// view until the new ones are there.
func (d *drafting) offer() {
	if d.u.night.crisis.holds() || d.u.night.rec.Narration == "" {
		d.offers.RemoveAll()
		if d.u.night.rec.Narration == "" {
			d.offers.Add(kit.Narrow(readingWidth, nothingToRewrite()))
		}
		d.offers.Refresh()
		return
	}
	if d.u.night.read.NotEnglish {
		d.offers.RemoveAll()
		d.offers.Add(kit.Narrow(readingWidth, d.u.stopCard()))
		return
	}
	request, page := d.u.request(), d.u.shown
	request.Repeated = d.repeated
	d.offered++
	asked := d.offered
	crash.Go(func() {
		said, list := reframe.GateResponse(reframe.Gate(request)), reframe.Suggest(request)
		onUI(func() {
			if d.u.shown == page && d.offered == asked {
				d.show(said, list)
			}
		})
	})
}

// show takes what was made: the app's own answer, if there is one, and the drafts.
func (d *drafting) show(said string, list []reframe.Suggestion) {
	d.response, d.list = said, list
	d.lay()
}

// lay puts the cards in rows: the first draft, the user's own words of an earlier
// day beside it, and the rest after them. It leaves a line alone in which somebody
// writes.
func (d *drafting) lay() {
	if e, on := d.u.win.Canvas().Focused().(*kit.Entry); on && e != d.paper.Entry && kit.Holds(d.offers, e) && e.Text != "" {
		return
	}
	d.offers.RemoveAll()
	defer d.offers.Refresh()
	if d.response != "" {
		d.offers.Add(kit.Narrow(readingWidth, kit.CardBox(24, kit.NewPara(fixed(d.response)))))
	}
	for row := range slices.Chunk(d.cards(), 3) {
		d.offers.Add(kit.Thirds(14, row...))
	}
	if letter := d.u.letterLink(); letter != nil && d.u.offersLetter() {
		d.offers.Add(kit.Row(0, letter))
	}
	if d.u.plainTonight() && d.u.setting(settingKindness) != declined && len(d.list) > 0 {
		d.offers.Add(kit.Flow(kit.GapSmall, kit.NewQuiet(lang.L("No kind one tonight.")), kit.NewButton(lang.L("Offer one again"), kit.Plain, func() { d.declineKind(false) })))
	}
}

// cards are the drafts with what was found behind the first one, and the kind one
// behind that.
func (d *drafting) cards() (cards []fyne.CanvasObject) {
	list := slices.Clone(d.list)
	if kind := slices.IndexFunc(list, func(s reframe.Suggestion) bool { return s.Strategy == kindStrategy }); len(d.found) > 0 && kind > 1 {
		list[1], list[kind] = list[kind], list[1]
	}
	for _, s := range list {
		cards = append(cards, d.offerCard(s))
	}
	for i, it := range d.found {
		at := min(1, len(cards)) // the first of them; the others come last
		if i > 0 {
			at = len(cards)
		}
		cards = slices.Insert(cards, at, d.pastCard(it))
	}
	return cards
}

// take puts a suggestion on the paper. An untouched one gives way to it; what
// the user wrote stays above it.
func (d *drafting) take(s reframe.Suggestion) {
	rec := &d.u.night.rec
	words := s.Text
	if now := strings.TrimSpace(d.paper.Text()); now != "" && now != d.taken {
		words = now + "\n\n" + words
	}
	d.taken = words
	rec.Strategy = s.Strategy
	d.paper.Put(words) // tells the page, which keeps and reads it
	d.paper.CursorTo(openPlace(words, s.Text))
	d.u.win.Canvas().Focus(d.paper.Entry)
	kit.Reveal(d.paper)
}

// openPlace is where a suggestion at the end of some words waits for the user's
// own: its first "…", else its end.
func openPlace(words, suggestion string) int {
	if at := strings.Index(suggestion, "…"); at >= 0 {
		return len(words) - len(suggestion) + at
	}
	return len(words)
}

// rated reports whether anything was rated after.
func (u *Window) rated() bool {
	if t := u.night.hot(); t != nil && t.BeliefAfter != nil {
		return true
	}
	for _, f := range u.night.rec.Feelings {
		if f.After != nil {
			return true
		}
	}
	return u.night.rec.BeliefSecond != nil
}

// after asks for the ratings once more, beside what was given at first. No number
// is praised or blamed: the same line stands below them whatever they are.
func (u *Window) after() fyne.CanvasObject {
	rec := &u.night.rec
	box := kit.Column(kit.GapSmall)
	if t := u.night.hot(); t != nil {
		box.Add(kit.NewRatingAgain(lang.L("How much do you believe the first draft now?"), plain(t.Belief), plain(t.BeliefAfter), func(v *int) {
			u.night.hot().BeliefAfter = rating(v)
			u.touched()
		}))
	}
	box.Add(kit.NewRating(lang.L("And the second draft?"), plain(rec.BeliefSecond), func(v *int) {
		rec.BeliefSecond = rating(v)
		u.touched()
	}))
	for i, f := range rec.Feelings {
		box.Add(kit.NewRatingAgain(lang.L("How {{.Feeling}} now?", vals{"Feeling": word(f.Name)}), plain(f.Before), plain(f.After), func(v *int) {
			rec.Feelings[i].After = rating(v)
			u.touched()
		}))
	}
	box.Add(kit.NewQuiet(keptLine()))
	return box
}
