package ui

import (
	"slices"
	"strings"
	"time"

	"seconddraft/internal/crash"
	"seconddraft/internal/evidence"
	"seconddraft/internal/kept"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/reframe"
)

// past reads what the user wrote on earlier evenings: the source of evidence.
type past struct {
	store Store
	now   record.ID               // tonight is no evidence against itself
	down  map[record.ID]time.Time // what is put down until morning stays there
	trove *trove
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
	if err := p.trove.load(); err != nil {
		return out, nil // the rest counts all the same
	}
	for _, one := range p.trove.own() {
		if it, ok := itemOf(one); ok && !isOf(one.Evening, p.now, p.down) {
			out = append(out, it)
		}
	}
	return out, nil
}

// isOf reports whether a thing belongs to tonight, or to an evening that is put down.
func isOf(evening, tonight record.ID, down map[record.ID]time.Time) bool {
	_, in := down[evening]
	return evening != "" && (in || evening == tonight)
}

// mayOffer is what of it may be offered: nothing of an evening with a stop sign, and
// nothing that was not to be shown again.
func (p past) mayOffer() func(evidence.Item) bool {
	unshown, err := p.store.Unshown()
	settings, lost := p.store.Settings()
	hidden := kept.All[kept.Hidden](settings)
	return func(it evidence.Item) bool {
		id := record.ID(it.ID)
		if err != nil || lost != nil || unshown[id] || kept.IsHidden(hidden, id, it.Text) {
			return false // better none than one that was put away
		}
		return p.trove.mayOffer(id)
	}
}

// itemsOf takes one evening apart.
func itemsOf(rec *record.Record) []evidence.Item {
	var out []evidence.Item
	add := func(kind evidence.Kind, words string) {
		for _, l := range lines(words) {
			out = append(out, evidence.Item{
				ID: string(rec.ID), Date: dateKey(rec.Started), Kind: kind, Area: rec.Area, Text: l,
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
	for _, one := range kept.OfEvening(rec) {
		if it, ok := itemOf(one); ok {
			it.ID = string(rec.ID)
			out = append(out, it)
		}
	}
	return out
}

// itemOf is a thing of Evidence as what may speak against a thought. What is only
// planned, was let go, or was left unanswered speaks against nothing.
func itemOf(one kept.Thing) (it evidence.Item, ok bool) {
	it = evidence.Item{ID: string(one.Key), Date: dateKey(one.At), Area: one.Area, Text: oneLine(one.Words)}
	switch {
	case one.What == kept.SmallWin && one.State == record.Done:
		it.Kind = evidence.Win
	case one.What == kept.SmallWin && one.State == record.Changed:
		it.Kind, it.Text = evidence.Win, oneLine(one.More)
	case one.What == kept.Memory:
		it.Kind = evidence.Memory
	case one.What == kept.Kindness:
		it.Kind = evidence.Kindness
	case one.What == kept.NotTrue:
		it.Kind, it.Came = evidence.Forecast, oneLine(one.More)
	case one.What == kept.LookedAgain:
		it.Kind, it.Text = evidence.GoodPart, oneLine(one.More)
	}
	return it, it.Kind != "" && it.Text != ""
}

func oneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

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
	source := past{u.store, u.night.rec.ID, u.putDowns(), u.finder.trove}
	if u.example != nil {
		source.trove = newTrove(u.store, u.deps.Reader) // nothing of the user's in it
	}
	crash.Go(func() {
		index, err := evidence.Load(source)
		if err != nil {
			return // the page works without it; a store in trouble says so elsewhere
		}
		again := index.Before(event, area) >= seenBefore
		var found []evidence.Item
		may := source.mayOffer()
		for _, t := range thoughts {
			for _, it := range index.Against(evidence.Thought{Text: t, Area: area}, may) {
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
