package ui

import (
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
	// rules tells what whether there is grief depends on beside the words. To ask
	// loads the rules, so nobody does before Insights is opened.
	rules   func() string
	reading sync.Mutex // held while words are read for grief
	mu      sync.Mutex // guards all below
	of      map[record.ID]figure
	newer   map[record.ID]bool // put or removed, so what is read beside it is older
	// counted is what all gave last, without the evenings of binned; nil since a change.
	counted []insight.Evening
	binned  map[record.ID]time.Time
	changes int
	// keptMonths is what the store has of grief; nil until it was asked for.
	keptMonths map[string]griefMonth
}

// figure is one evening.
type figure struct {
	evening insight.Evening
	// day is the date of the evening, taps the days after it; setback says that
	// there was something to recover from.
	day     string
	taps    []record.Tap
	setback bool
	// key names its words where they are to be read for grief, which only those of a
	// setback with taps are. grief is nil until they were, or unread where they could
	// not be.
	key    wordsKey
	grief  *bool
	unread bool
}

// newFigures are none yet. The rules name what whether there is grief depends on
// beside the words.
func newFigures(rules func() string) *figures {
	return &figures{rules: rules, of: map[record.ID]figure{}, newer: map[record.ID]bool{}}
}

func figureOf(rec *record.Record) figure {
	f := figure{evening: insight.Of(rec, nil), day: dateKey(rec.Started), setback: followup.IsSetback(rec)}
	for _, t := range rec.Recovery.Taps {
		f.taps = append(f.taps, record.Tap{Day: t.Day, Distress: t.Distress})
	}
	if f.setback && len(f.taps) > 0 {
		f.key = keyOf(rec)
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
	if was := f.of[rec.ID]; was.key == one.key {
		one.grief, one.unread = was.grief, was.unread
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

// all are those outside the bin, not to be changed. Where some have to be read for
// grief it takes a while.
func (f *figures) all(store Store, reader *reading.Reader) ([]insight.Evening, error) {
	if err := f.readWaiting(store, reader, func() bool { return false }); err != nil {
		return nil, err
	}
	all, _, err := f.known(store)
	return all, err
}

// known are those outside the bin at once, not to be changed. Waiting are the setbacks
// without their days until they are read for grief.
func (f *figures) known(store Store) (all []insight.Evening, waiting int, err error) {
	binned, err := store.InBin()
	if err != nil {
		return nil, 0, err
	}
	if err := f.recall(store); err != nil {
		return nil, 0, err
	}
	f.mu.Lock()
	if f.counted != nil && maps.Equal(f.binned, binned) {
		defer f.mu.Unlock()
		return f.counted, 0, nil
	}
	held, changes := maps.Clone(f.of), f.changes
	f.mu.Unlock()
	for id, one := range held {
		if _, gone := binned[id]; gone {
			delete(held, id)
		} else if one.waits() {
			waiting++
		}
	}
	all = withRecovery(held)
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.changes == changes && waiting == 0 {
		f.counted, f.binned = all, binned
	}
	return all, waiting, nil
}

// withRecovery are the evenings with the days until one felt ordinary again, which is
// told from the taps of all of them. Where there is grief, or it is not known yet,
// nothing is told.
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
	baseline, baselines := followup.Baselines(distress, setbacks), map[string]record.Rating{}
	for _, one := range held {
		if _, known := baselines[one.day]; !known && len(one.taps) > 0 {
			baselines[one.day] = baseline(one.day)
		}
		if one.key != "" && one.grief != nil && !*one.grief {
			days, over := followup.DaysToRecover(one.day, one.taps, baselines[one.day])
			one.evening.Recovery = &insight.Recovery{Days: days, Over: over}
		}
		all = append(all, one.evening)
	}
	return all
}
