package ui

import (
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"seconddraft/internal/evidence"
	"seconddraft/internal/kept"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/internal/search"
)

// trove is all that Evidence shows, in memory while the store is open: what is kept
// by itself, and what the evenings hold. It is filled beside the window and may be
// asked from any goroutine.
type trove struct {
	store  Store
	reader *reading.Reader
	index  *search.Index // of the things, each as an evening of one line

	loading sync.Mutex // held while what is kept by itself is read
	mu      sync.Mutex // guards all below
	loaded  bool
	things  map[record.ID]kept.Thing
	wins    map[record.ID]kept.Win
	// found are the things of evenings that were not read for stop signs yet.
	found map[record.ID][]kept.Thing
	of    map[record.ID][]record.ID // the keys of those that are shown
	newer map[record.ID]bool        // put, so what is read beside it is older
	clean map[record.ID]bool        // whether an evening may come back, where it was read
	// thoughts are the sentences of all evenings, nil until they are asked for.
	thoughts *evidence.Thoughts
	gathered sync.Once
}

func newTrove(store Store, reader *reading.Reader) *trove {
	return &trove{
		store: store, reader: reader, index: search.NewIndex(),
		things: map[record.ID]kept.Thing{}, wins: map[record.ID]kept.Win{}, found: map[record.ID][]kept.Thing{},
		of: map[record.ID][]record.ID{}, newer: map[record.ID]bool{}, clean: map[record.ID]bool{},
	}
}

// add takes in an evening as it was read, put one that was just kept.
func (t *trove) add(rec *record.Record) { t.take(rec, false) }
func (t *trove) put(rec *record.Record) { t.take(rec, true) }

func (t *trove) take(rec *record.Record, newer bool) {
	things := kept.OfEvening(rec)
	t.mu.Lock()
	defer t.mu.Unlock()
	if !newer && t.newer[rec.ID] {
		return
	}
	if newer {
		t.newer[rec.ID] = true
		delete(t.clean, rec.ID)
		if t.thoughts != nil {
			t.thoughts.Put(string(rec.ID), dateKey(rec.Started), rec.Narration)
		}
	}
	t.forget(rec.ID)
	if len(things) > 0 {
		t.found[rec.ID] = things
	}
}

// forget takes the things of an evening out of what is shown.
func (t *trove) forget(id record.ID) {
	delete(t.found, id)
	for _, key := range t.of[id] {
		delete(t.things, key)
		t.index.Remove(key)
	}
	delete(t.of, id)
}

// remove is told of an evening that is gone for good.
func (t *trove) remove(id record.ID) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.newer[id] = true
	t.forget(id)
	if t.thoughts != nil {
		t.thoughts.Remove(string(id))
	}
}

// load reads what is kept by itself, once. It takes a moment.
func (t *trove) load() error {
	t.loading.Lock()
	defer t.loading.Unlock()
	if t.isLoaded() {
		return nil
	}
	settings, err := t.store.SettingsUnder(kept.Under[kept.Win]())
	for _, w := range kept.All[kept.Win](settings) {
		t.mu.Lock()
		if _, newer := t.wins[w.ID]; !newer {
			t.show(w.Thing())
			t.wins[w.ID] = w
		}
		t.mu.Unlock()
	}
	t.mu.Lock()
	t.loaded = true
	t.mu.Unlock()
	return err
}

func (t *trove) isLoaded() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.loaded
}

// settle reads the evenings that hold something for stop signs, and shows what the
// others hold. It reports whether there is anything new.
func (t *trove) settle() (news bool) {
	t.mu.Lock()
	var waiting []record.ID
	for id := range t.found {
		waiting = append(waiting, id)
	}
	t.mu.Unlock()
	for _, id := range waiting {
		may := t.mayShow(id)
		t.mu.Lock()
		things := t.found[id]
		delete(t.found, id)
		if may {
			for _, one := range things {
				t.show(one)
				t.of[id] = append(t.of[id], one.Key)
				news = true
			}
		}
		t.mu.Unlock()
	}
	return news
}

// settled reports whether all that was found is shown.
func (t *trove) settled() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.found) == 0
}

// mayShow reports whether an evening has no stop sign. It reads it, so it takes a
// while the first time.
func (t *trove) mayShow(id record.ID) bool {
	t.mu.Lock()
	clean, read := t.clean[id]
	t.mu.Unlock()
	if read {
		return clean
	}
	rec, err := t.store.Get(id)
	if err != nil {
		return false
	}
	clean = mayComeBack(t.reader, &rec)
	t.mu.Lock()
	defer t.mu.Unlock()
	t.clean[id] = clean
	return clean
}

// gather reads the thoughts of all evenings, once. It takes a while the first time.
func (t *trove) gather() *evidence.Thoughts {
	t.gathered.Do(func() {
		t.mu.Lock()
		x := evidence.NewThoughts()
		t.thoughts = x
		t.mu.Unlock()
		list, _ := t.store.List() // what cannot be read is no part of it
		for _, s := range list {
			rec, err := t.store.Get(s.ID)
			if err != nil {
				continue
			}
			t.mu.Lock()
			if !x.Has(string(s.ID)) { // what was put meanwhile is newer
				x.Put(string(s.ID), dateKey(rec.Started), rec.Narration)
			}
			t.mu.Unlock()
		}
	})
	return t.thoughts // set once
}

// own are the things that are kept by themselves.
func (t *trove) own() (list []kept.Thing) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, w := range t.wins {
		list = append(list, w.Thing())
	}
	return list
}

// mayOffer reports whether what an evening or a thing of its own says may be brought
// up by the app: neither it nor the evening it belongs to may hold a stop sign.
func (t *trove) mayOffer(id record.ID) bool {
	w, own := t.win(id)
	if !own {
		return t.mayShow(id)
	}
	r := t.reader.Read(context.Background(), reading.Input{Text: strings.Join(nonEmpty([]string{w.Words, w.Became, w.Unseen}), "\n\n")})
	return r.Stop == reading.NoStop && !r.NotEnglish && (w.Evening == "" || t.mayShow(w.Evening))
}

// show puts a thing into the list; t.mu is held.
func (t *trove) show(one kept.Thing) {
	t.things[one.Key] = one
	line := record.Record{ID: one.Key, Started: one.At, Event: one.Words, Cause: one.More, Area: one.Area}
	t.index.Remove(one.Key) // its day may be another one
	t.index.Put(line)
}

// keepWin shows a win that is kept now; removeWin takes one away.
func (t *trove) keepWin(w kept.Win) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.wins[w.ID] = w
	t.show(w.Thing())
}

func (t *trove) removeWin(id record.ID) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.wins, id)
	delete(t.things, id)
	t.index.Remove(id)
}

func (t *trove) win(id record.ID) (kept.Win, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	w, ok := t.wins[id]
	return w, ok
}

func (t *trove) thing(key record.ID) (kept.Thing, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	one, ok := t.things[key]
	return one, ok
}

// find lists what is asked for, the newest first, without what belongs to evenings
// that are put away.
func (t *trove) find(q search.Query, what string, away map[record.ID]time.Time) (list []kept.Thing) {
	for _, line := range t.index.Find(q) {
		one, ok := t.thing(line.ID)
		_, gone := away[one.Evening]
		if ok && (what == "" || one.What == what) && !(gone && !one.Own) {
			list = append(list, one)
		}
	}
	return list
}

// kinds are those that there are, in their order.
func (t *trove) kinds() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	has := map[string]bool{}
	for _, one := range t.things {
		has[one.What] = true
	}
	return slices.DeleteFunc(slices.Clone(kept.Kinds), func(k string) bool { return !has[k] })
}
