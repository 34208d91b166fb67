package ui

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/evidence"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/reframe"
	"seconddraft/ui/kit"
)

// past reads what the user wrote on earlier evenings: the source of evidence.
type past struct {
	store Store
	now   record.ID // tonight is no evidence against itself
}

// Past is every line that may speak against a thought. Records that cannot be
// read are passed over: the rest is still the user's.
func (p past) Past() ([]evidence.Item, error) {
	list, err := listed(p.store)
	if err != nil {
		return nil, err
	}
	var out []evidence.Item
	for _, s := range list {
		if s.ID == p.now {
			continue
		}
		if rec, err := p.store.Get(s.ID); err == nil {
			out = append(out, itemsOf(&rec)...)
		}
	}
	return out, nil
}

// itemsOf takes one evening apart.
func itemsOf(rec *record.Record) []evidence.Item {
	var out []evidence.Item
	add := func(kind evidence.Kind, words string) {
		for _, l := range lines(words) {
			out = append(out, evidence.Item{
				ID: string(rec.ID), Date: rec.Started.Format(time.DateOnly), Kind: kind, Area: rec.Area, Text: l,
			})
		}
	}
	add(evidence.Fact, rec.Event)
	add(evidence.GoodPart, rec.EvidenceAgainst)
	for _, v := range rec.Verdicts {
		switch {
		case v.Answer == record.NotThis:
		case v.Slot == "exceptions":
			add(evidence.Exception, v.Line)
		case v.Slot == "good_part" || v.Slot == "evidence_against":
			add(evidence.GoodPart, v.Line)
		}
	}
	add(evidence.Draft, rec.SecondDraft)
	return out
}

// seenBefore is on how many earlier evenings a misfortune was written of for it to
// be one that repeats: then "this time" would be untrue.
const seenBefore = 2

// findPast looks, beside the window, for what the user wrote before that speaks
// against tonight's thoughts, and offers it; and whether it has happened before.
func (d *drafting) findPast() {
	u := d.u
	d.past.RemoveAll()
	r := u.night.read
	if u.night.crisis.holds() || r.NotEnglish || reframe.Gate(u.request()) != "" {
		return
	}
	page, event, area, thoughts := u.shown, u.night.rec.Event, u.night.rec.Area, u.thoughts(r)
	source := past{u.store, u.night.rec.ID}
	crash.Go(func() {
		index, err := evidence.Load(source)
		if err != nil {
			return // the page works without it; a store in trouble says so elsewhere
		}
		again := index.Before(event, area) >= seenBefore
		var found []evidence.Item
		for _, t := range thoughts {
			for _, it := range index.Against(evidence.Thought{Text: t, Area: area}) {
				if !slices.Contains(found, it) && len(found) < evidence.Most {
					found = append(found, it)
				}
			}
		}
		onUI(func() {
			if u.shown != page {
				return
			}
			if again && !d.repeated {
				d.repeated = true
				d.offer()
			}
			if len(found) > 0 {
				d.past.Add(kit.Narrow(readingWidth, d.pastCard(found)))
				d.past.Refresh()
			}
		})
	})
}

// thoughts are the flagged stretches of a reading, or all of a short text.
func (u *Window) thoughts(r *reading.Reading) []string {
	var out []string
	for _, i := range u.flagged(r) {
		out = appendNew(out, r.Document.Text(r.Findings[i].Span))
	}
	if len(out) == 0 && len(r.Document.Sentences) <= 3 {
		out = append(out, r.Document.Source)
	}
	return out
}

// pastCard offers the user's own words with their day, as evidence to put in.
func (d *drafting) pastCard(found []evidence.Item) fyne.CanvasObject {
	box := kit.Column(12, kit.Tag(lang.L("from your own evenings"), kit.Accent, kit.AccentSoft),
		kit.NewQuiet(lang.L("Does one of these speak against it? You decide.")))
	for _, it := range found {
		box.Add(d.pastItem(it))
	}
	return kit.CardBox(kit.Gap, box)
}

func (d *drafting) pastItem(it evidence.Item) fyne.CanvasObject {
	day, err := time.ParseInLocation(time.DateOnly, it.Date, time.Local)
	when := it.Date
	if err == nil {
		when = dayWords(day, d.u.deps.Now())
	}
	var put *kit.Button
	put = kit.NewButton(lang.L("Put it in"), kit.Small, func() {
		rec := &d.u.night.rec
		if !slices.Contains(lines(rec.EvidenceAgainst), it.Text) {
			rec.EvidenceAgainst = strings.TrimSpace(rec.EvidenceAgainst + "\n" + it.Text)
			d.u.touched()
			d.offer()
		}
		put.SetLabel(lang.L("It is in"))
	})
	return kit.Column(4, kit.NewCaption(lang.L("You wrote, {{.Day}}", vals{"Day": when})), kit.NewOwnWords(it.Text), kit.Row(0, put))
}
