package ui

import (
	"context"
	"maps"
	"sync"
	"time"

	"seconddraft/internal/followup"
	"seconddraft/internal/insight"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
)

// figures are what Insights counts of the evenings: numbers and names, and none of
// their words. They are filled beside the window and may be asked from any goroutine.
type figures struct {
	mu    sync.Mutex // guards all below
	of    map[record.ID]figure
	newer map[record.ID]bool // put or removed, so what is read beside it is older
	// counted is what all gave last, without the evenings of binned; nil since a change.
	counted []insight.Evening
	binned  map[record.ID]time.Time
	changes int
}

// figure is one evening.
type figure struct {
	evening insight.Evening
	// day is the date of the evening, taps the days after it; setback says that
	// there was something to recover from.
	day     string
	taps    []record.Tap
	setback bool
	// grief is nil until its words were read for it, which only one with taps is.
	grief *bool
}

func newFigures() *figures {
	return &figures{of: map[record.ID]figure{}, newer: map[record.ID]bool{}}
}

func figureOf(rec *record.Record) figure {
	f := figure{evening: insight.Of(rec, nil), day: dateKey(rec.Started), setback: followup.IsSetback(rec)}
	for _, t := range rec.Recovery.Taps {
		f.taps = append(f.taps, record.Tap{Day: t.Day, Distress: t.Distress})
	}
	return f
}

// add takes in an evening as it was read, put one that was just kept.
func (f *figures) add(rec *record.Record) { f.take(rec, false) }
func (f *figures) put(rec *record.Record) { f.take(rec, true) }

func (f *figures) take(rec *record.Record, newer bool) {
	one := figureOf(rec)
	f.mu.Lock()
	defer f.mu.Unlock()
	if !newer && f.newer[rec.ID] {
		return
	}
	if newer {
		f.newer[rec.ID] = true
	}
	f.of[rec.ID] = one
	f.changed()
}

// changed forgets what was counted.
func (f *figures) changed() {
	f.counted = nil
	f.changes++
}

// remove is told of an evening that is gone for good.
func (f *figures) remove(id record.ID) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.newer[id] = true
	delete(f.of, id)
	f.changed()
}

// all are those outside the bin, not to be changed. Where one has to be read for grief
// it takes a while.
func (f *figures) all(store Store, reader *reading.Reader) ([]insight.Evening, error) {
	binned, err := store.InBin()
	if err != nil {
		return nil, err
	}
	f.mu.Lock()
	if f.counted != nil && maps.Equal(f.binned, binned) {
		defer f.mu.Unlock()
		return f.counted, nil
	}
	held, changes := maps.Clone(f.of), f.changes
	f.mu.Unlock()
	for id := range binned {
		delete(held, id)
	}
	for id, one := range held {
		if len(one.taps) > 0 && one.grief == nil {
			held[id] = f.readForGrief(store, reader, id, one)
		}
	}
	all := withRecovery(held)
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.changes == changes {
		f.counted, f.binned = all, binned
	}
	return all, nil
}

func (f *figures) readForGrief(store Store, reader *reading.Reader, id record.ID, one figure) figure {
	rec, err := store.Get(id)
	if err != nil {
		left := true // better left out than in by mistake
		one.grief = &left
		return one
	}
	grief := grieves(reader, &rec)
	one.grief = &grief
	f.mu.Lock()
	defer f.mu.Unlock()
	if now, there := f.of[id]; there {
		now.grief = &grief
		f.of[id] = now
	}
	return one
}

// grieves reports whether there is grief in the words of an evening.
func grieves(reader *reading.Reader, rec *record.Record) bool {
	e := evening{rec: *rec}
	for _, in := range []reading.Input{e.input(), {Text: freeText(rec)}} {
		if reader.Read(context.Background(), in).Stop == reading.Grief {
			return true
		}
	}
	return false
}

// withRecovery are the evenings with the days until one felt ordinary again, which is
// told from the taps of all of them. Where there is grief nothing is told.
func withRecovery(held map[record.ID]figure) (all []insight.Evening) {
	distress, setbacks := map[string]record.Rating{}, map[string]bool{}
	for _, one := range held {
		if one.setback {
			setbacks[one.day] = true
		}
		for _, t := range one.taps {
			distress[t.Day] = max(distress[t.Day], t.Distress) // two evenings may have had the same day
		}
	}
	baselines := map[string]record.Rating{}
	for _, one := range held {
		if _, known := baselines[one.day]; !known && len(one.taps) > 0 {
			baselines[one.day] = followup.Baseline(one.day, distress, setbacks)
		}
		if len(one.taps) > 0 && one.setback && !*one.grief {
			days, over := followup.DaysToRecover(one.day, one.taps, baselines[one.day])
			one.evening.Recovery = &insight.Recovery{Days: days, Over: over}
		}
		all = append(all, one.evening)
	}
	return all
}
