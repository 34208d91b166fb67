package ui

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/followup"
	"seconddraft/internal/kept"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// afterwards is what came after an evening, below it: what was set and what came of
// it. What is still open can be answered there, on any day.
func (u *Window) afterwards(rec *record.Record) fyne.CanvasObject {
	open := openParts(rec)
	unread := kit.Column(0)
	visible(unread, false)
	u.offerAnswers(rec.ID, unread, open)
	return kit.Column(kit.Gap, unread, toldParts(rec), open)
}

// toldParts is what was answered.
func toldParts(rec *record.Record) *fyne.Container {
	box := kit.Column(kit.Gap)
	for _, f := range rec.Forecasts {
		if f.Outcome != "" {
			box.Add(forecastPart(f))
		}
	}
	for _, e := range rec.Engagements {
		if e.State != "" {
			box.Add(engagementPart(e))
		}
	}
	for _, s := range rec.StillTrue {
		facts := []string{lang.L("Still true?"), shownDay(s.Day), labelOf(stillOptions(), s.Answer)}
		box.Add(toldPart(lang.L("Looked at again"), s.Thought, facts, s.Line))
	}
	if line := tapLine(rec); line != "" {
		box.Add(kit.Column(2, kit.NewCaption(lang.L("How heavy it was on the days after")), kit.NewPara(line)))
	}
	visible(box, len(box.Objects) > 0)
	return box
}

// openParts is what was set and has no answer.
func openParts(rec *record.Record) *fyne.Container {
	box := kit.Column(kit.Gap)
	for _, f := range rec.Forecasts {
		if f.Outcome == "" && f.Fear != "" {
			box.Add(forecastPart(f))
		}
	}
	for _, e := range rec.Engagements {
		if e.State == "" && e.What+e.Prediction != "" {
			box.Add(engagementPart(e))
		}
	}
	visible(box, len(box.Objects) > 0)
	return box
}

func forecastPart(f record.Forecast) fyne.CanvasObject {
	return toldPart(lang.L("What I feared"), f.Fear,
		[]string{percent(f.Likelihood), setFor(f.Check), labelOf(outcomeOptions(), f.Outcome), shownDay(f.Answered), labelOf(comparedOptions(), f.Harder)}, f.Did)
}

func engagementPart(e record.Engagement) fyne.CanvasObject {
	name := lang.L("A small win you set")
	if e.Kind == record.Experiment {
		name = lang.L("A small experiment you set")
	}
	felt := ""
	if e.Felt != nil {
		felt = lang.L("discomfort {{.N}}", vals{"N": int(*e.Felt)})
		if e.Expected != nil {
			felt = lang.L("discomfort {{.N}}, expected {{.Before}}", vals{"N": int(*e.Felt), "Before": int(*e.Expected)})
		}
	}
	return toldPart(name, cmp.Or(e.What, e.Prediction),
		[]string{setFor(e.Day), labelOf(becameOptions(), e.State), shownDay(e.Answered), e.Became, felt, e.BodyAfter}, e.Result)
}

// setFor names the day that was set, "" where none was.
func setFor(day string) string {
	if shown := shownDay(day); shown != "" {
		return lang.L("set for {{.Day}}", vals{"Day": shown})
	}
	return ""
}

// toldPart is something the user set, what is known of it, and what was said.
func toldPart(caption, words string, facts []string, line string) fyne.CanvasObject {
	box := kit.Column(2, kit.NewCaption(caption), kit.NewOwnWords(words).Sized(17))
	if known := strings.Join(nonEmpty(facts), " · "); known != "" {
		box.Add(kit.NewQuiet(known))
	}
	if strings.TrimSpace(line) != "" {
		box.Add(kit.NewOwnWords(line).Sized(17))
	}
	return box
}

func percent(r *record.Rating) string {
	if r == nil {
		return ""
	}
	return strconv.Itoa(int(*r)) + " %"
}

// labelOf is how a stored answer is shown.
func labelOf(options []option, value string) string {
	for _, o := range options {
		if o.value == value {
			return o.label
		}
	}
	return ""
}

// shownDay is a stored date as it is shown.
func shownDay(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return dayOf(t)
}

func tapLine(rec *record.Record) string {
	var days []string
	for _, t := range rec.Recovery.Taps {
		line := shownDay(t.Day) + ": " + strconv.Itoa(int(t.Distress))
		if t.Reminder != "" {
			line += " (" + t.Reminder + ")"
		}
		days = append(days, line)
	}
	return strings.Join(days, "\n")
}

// offerAnswers adds what can still be answered once the evening was read for stop
// signs: one that has any is left alone. Words that the reader cannot read are the
// user's own affair here, and a line says so: who opened the evening has them in sight.
func (u *Window) offerAnswers(id record.ID, unread, box *fyne.Container) {
	store, page, reader := u.store, u.shown, u.deps.Reader
	crash.Go(func() {
		rec, err := store.Get(id)
		if err != nil {
			return
		}
		calm, strange := readOver(reader, &rec)
		if !calm {
			return
		}
		onUI(func() {
			if u.store != store || u.shown != page {
				return
			}
			if strange {
				unread.Add(kit.NewQuiet(lang.L("Much here does not look like English, the one language the reader knows. It marks nothing in such words and suggests no tool for them, and Home does not ask about this evening.")))
				unread.Show()
			}
			box.RemoveAll()
			u.addAnswers(id, box)
			if visible(box, len(box.Objects) > 0); strange || len(box.Objects) > 0 {
				u.current.Refresh()
			}
		})
	})
}

// onDay is a question below the day that was set for it.
func (a *answering) onDay(day string, ask fyne.CanvasObject) fyne.CanvasObject {
	if shown := setFor(day); shown != "" {
		return kit.Column(6, kit.NewCaption(shown), ask)
	}
	return ask
}

// addAnswers adds one card for each thing that is open.
func (u *Window) addAnswers(id record.ID, box *fyne.Container) {
	a, err := u.answerOf(id)
	if err != nil {
		return
	}
	for _, ask := range a.openCards() {
		box.Add(kit.CardBox(24, ask))
	}
}

// openCards are the questions of an evening, those with a day of their own first.
func (a *answering) openCards() (cards []fyne.CanvasObject) {
	for i, f := range a.rec.Forecasts {
		if f.Outcome == "" && f.Fear != "" {
			cards = append(cards, a.onDay(f.Check, a.forecast(i)))
		}
	}
	for i, e := range a.rec.Engagements {
		if e.State == "" && e.What+e.Prediction != "" {
			cards = append(cards, a.onDay(e.Day, a.engagement(i)))
		}
	}
	for _, ask := range followup.Of(&a.rec) {
		now := ask.From <= a.today() && (ask.Until == "" || ask.Until >= a.today())
		if now && (ask.Kind == followup.StillTrue || ask.Kind == followup.Tap) {
			cards = append(cards, a.body(ask))
		}
	}
	if a.u.mayWriteLater(&a.rec) {
		cards = append(cards, a.laterDraft())
	}
	return cards
}

// quietRows is how many of them are listed, the newest evenings first. The others
// stand with their evenings.
const quietRows = 5

// quietFollowUps lists what was shown on Home and had no answer; nil where there is
// nothing. Each leads to its evening, where it can be answered.
func (u *Window) quietFollowUps() fyne.CanvasObject {
	binned, err := u.store.InBin()
	shown, lost := u.store.SettingsUnder(kept.Under[kept.Shown]())
	if err != nil || lost != nil {
		return nil
	}
	down := u.putDowns()
	box := kit.Column(kit.GapSmall)
	for _, ask := range followup.Quiet(u.finder.open.Open(), followup.HistoryOf(shown), u.deps.Now()) {
		_, in := binned[ask.Record]
		if _, later := down[ask.Record]; in || later || len(box.Objects) == quietRows {
			continue
		}
		box.Add(kit.Column(2, kit.NewCaption(lang.L("From {{.Day}}", vals{"Day": shownDay(ask.Evening)})), kit.NewPara(askName(ask.Kind)),
			kit.Row(0, kit.NewButton(lang.L("Open that evening"), kit.Plain, func() { u.readEvening(ask.Record) }))))
	}
	if len(box.Objects) == 0 {
		return nil
	}
	return box
}

// askName is what is asked, without a word of the user's.
func askName(k followup.Kind) string {
	switch k {
	case followup.Forecast:
		return lang.L("What came of something you feared")
	case followup.Win:
		return lang.L("What became of something you set")
	case followup.StillTrue:
		return lang.L("Whether an always or a never still holds")
	}
	return lang.L("A draft from today")
}
