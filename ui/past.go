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
	now   record.ID               // tonight is no evidence against itself
	down  map[record.ID]time.Time // what is put down until morning stays there
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
		if _, down := p.down[s.ID]; down || s.ID == p.now {
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
	d.found = nil
	r := u.night.read
	if u.night.crisis.holds() || r.NotEnglish || reframe.Gate(u.request()) != "" {
		return
	}
	page, event, area, thoughts := u.shown, u.night.rec.Event, u.night.rec.Area, u.thoughts(r)
	source := past{u.store, u.night.rec.ID, u.putDowns()}
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
			if u.shown != page || u.night.crisis.holds() {
				return
			}
			d.found = found
			if again && !d.repeated {
				d.repeated = true
				d.offer() // lays out what was found as well
			} else {
				d.lay()
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

// pastCard offers the user's own words with their day. What is put in stands on the
// paper word for word, and reaches the drafts as what speaks against the thought.
func (d *drafting) pastCard(it evidence.Item) fyne.CanvasObject {
	when := it.Date
	if day, err := time.ParseInLocation(time.DateOnly, it.Date, time.Local); err == nil {
		when = dayWords(day, d.u.deps.Now())
	}
	put := kit.NewButton(lang.L("Put it in?"), kit.Small, func() { d.putIn(it, when) })
	if d.isIn(it) {
		put.SetLabel(lang.L("It is in"))
		put.OnTapped = nil
	}
	return kit.CardBox(kit.Gap, kit.Column(10,
		kit.Row(0, kit.Tag(lang.L("your own evidence, {{.Day}}", vals{"Day": when}), kit.Accent, kit.AccentSoft)),
		kit.NewOwnWords("“"+it.Text+"”").Sized(17),
		kit.Row(0, put)))
}

// putIn puts words of an earlier day behind what stands on the paper.
func (d *drafting) putIn(it evidence.Item, when string) {
	if d.isIn(it) {
		return
	}
	rec := &d.u.night.rec
	rec.EvidenceAgainst = strings.TrimSpace(rec.EvidenceAgainst + "\n" + it.Text)
	words := lang.L("{{.Day}}, in my own words: “{{.Words}}”", vals{"Day": when, "Words": it.Text})
	if now := strings.TrimSpace(d.paper.Text()); now != "" {
		words = now + "\n\n" + words
	}
	d.paper.Put(words)
	d.u.win.Canvas().Focus(d.paper.Entry)
	kit.Reveal(d.paper)
	d.offer()
}

// isIn reports whether words of an earlier day were put in.
func (d *drafting) isIn(it evidence.Item) bool {
	return slices.Contains(lines(d.u.night.rec.EvidenceAgainst), it.Text)
}
