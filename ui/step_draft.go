package ui

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/reading"
	"seconddraft/reframe"
	"seconddraft/ui/kit"
)

// draftPage is step 5: the first draft at the left stays as it is; the second
// one is written at the right.
func (u *Window) draftPage() (fyne.CanvasObject, fyne.Focusable) {
	rec := &u.night.rec
	d := &drafting{u: u, offers: kit.Column(kit.GapSmall), past: kit.Column(kit.GapSmall), said: kit.NewCaption("")}
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
	u.reread = d.begin
	d.begin()

	body := kit.Column(kit.Gap,
		kit.Beside(0.5, kit.GapLarge, first, d.paper),
		d.said, d.offers, d.past,
		kit.Narrow(readingWidth, kit.Fold(lang.L("A little more"), u.rated(), u.after)))
	return u.stepPage(kit.Page{
		Title:    lang.L("Second draft"),
		Subtitle: lang.L("Just as true, less cruel. The first draft stays where it is."),
		Body:     body,
	}), d.paper.Entry
}

// drafting is the state of the page.
type drafting struct {
	u            *Window
	first, paper *kit.Paper
	offers, past *fyne.Container
	said         *kit.Para
	taken        string // a suggestion as it was put on the paper
	offered      int    // how often drafts were asked for: a late answer to an earlier asking is dropped
	repeated     bool   // earlier evenings tell of the same misfortune
	timer        *time.Timer
	cancel       context.CancelFunc
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

// show lays out what was made: the app's own answer, if there is one, and the
// drafts.
func (d *drafting) show(said string, list []reframe.Suggestion) {
	d.offers.RemoveAll()
	defer d.offers.Refresh()
	if said != "" {
		d.offers.Add(kit.Narrow(readingWidth, kit.CardBox(24, kit.NewPara(said))))
	}
	row := kit.Thirds(14)
	for _, s := range list {
		row.Add(d.offerCard(s))
	}
	d.offers.Add(row)
	if d.u.plainTonight() && d.u.setting(settingKindness) != declined && len(list) > 0 {
		d.offers.Add(kit.Flow(kit.GapSmall, kit.NewQuiet(lang.L("No kind one tonight.")), kit.NewButton(lang.L("Offer one again"), kit.Plain, func() { d.declineKind(false) })))
	}
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
	rec.SecondDraft, rec.Strategy = words, s.Strategy
	d.paper.SetText(words)
	d.paper.CursorToEnd()
	d.u.win.Canvas().Focus(d.paper.Entry)
	d.u.touched()
	d.read()
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

// after asks for the ratings once more. No number is praised or blamed.
func (u *Window) after() fyne.CanvasObject {
	rec := &u.night.rec
	box := kit.Column(kit.GapSmall)
	if t := u.night.hot(); t != nil {
		box.Add(kit.NewRating(lang.L("How much do you believe the first draft now?"), plain(t.BeliefAfter), func(v *int) {
			u.night.hot().BeliefAfter = rating(v)
			u.touched()
		}))
	}
	box.Add(kit.NewRating(lang.L("And the second draft?"), plain(rec.BeliefSecond), func(v *int) {
		rec.BeliefSecond = rating(v)
		u.touched()
	}))
	for i, f := range rec.Feelings {
		box.Add(kit.NewRating(lang.L("How {{.Feeling}} now?", vals{"Feeling": word(f.Name)}), plain(f.After), func(v *int) {
			rec.Feelings[i].After = rating(v)
			u.touched()
		}))
	}
	return box
}
