package ui

import (
	"strings"
	"testing"

	"seconddraft/internal/record"
)

// countedGets counts how often a record's words are asked for.
type countedGets struct {
	Store
	gets int
}

func (s *countedGets) Get(id record.ID) (record.Record, error) {
	s.gets++
	return s.Store.Get(id)
}

// setbacks are evenings with taps, kept in the store of a desk.
func setbacks(d *desk, n int) []record.Record {
	d.Helper()
	list := lived(d, n)
	for i := range list {
		list[i].Recovery.Taps = []record.Tap{{Day: dateKey(list[i].Started.AddDate(0, 0, 1)), Distress: 10}, {Day: dateKey(list[i].Started.AddDate(0, 0, 2)), Distress: 10}}
	}
	list[0].SetNarration("My mother died in spring. I miss her so much.")
	for _, r := range list {
		if err := d.u.store.SaveVersion(r); err != nil {
			d.Fatal(err)
		}
	}
	return list
}

// start counts the evenings as a new start of the app does. It gives how many had to
// be read for grief, and how many have days.
func (s *countedGets) start(d *desk, rules string, list []record.Record) (reads, withDays int, f *figures) {
	d.Helper()
	f = newFigures(func() string { return rules })
	for i := range list {
		f.add(&list[i])
	}
	s.gets = 0
	all, err := f.all(s, d.u.deps.Reader)
	if err != nil || len(all) != len(list) {
		d.Fatal(len(all), err)
	}
	for _, e := range all {
		if e.Recovery != nil {
			withDays++
		}
	}
	return s.gets, withDays, f
}

// An evening is read for grief once, and again where its words or the rules are others.
func TestAnEveningIsReadForGriefOnce(t *testing.T) {
	d := open(t, t.TempDir())
	list := setbacks(d, 4)
	store := &countedGets{Store: d.u.store}
	want := func(when, rules string, wantReads, wantDays int) *figures {
		t.Helper()
		reads, withDays, f := store.start(d, rules, list)
		if reads != wantReads || withDays != wantDays {
			t.Errorf("%s: %d were read and %d have days, want %d and %d", when, reads, withDays, wantReads, wantDays)
		}
		return f
	}
	want("the first start", "one", 4, 3)
	want("the second", "one", 0, 3)
	list[1].Event = "We buried my dad today."
	if err := d.u.store.SaveVersion(list[1]); err != nil {
		t.Fatal(err)
	}
	want("other words", "one", 1, 2)
	want("the start after", "one", 0, 2)
	want("other rules", "two", 4, 2)
	f := want("the start after those", "two", 0, 2)

	list[2].Recovery.Taps = append(list[2].Recovery.Taps, record.Tap{Day: dateKey(list[2].Started.AddDate(0, 0, 3)), Distress: 20})
	f.put(&list[2])
	store.gets = 0
	if _, waiting, err := f.known(store); waiting != 0 || err != nil {
		t.Errorf("a tap, no word: %d are read anew, %v", waiting, err)
	}
}

// What is kept tells no words and no ids, and nothing of an evening that is gone.
func TestWhatIsKeptOfGriefTellsNothing(t *testing.T) {
	d := open(t, t.TempDir())
	list := setbacks(d, 4)
	store := &countedGets{Store: d.u.store}
	store.start(d, "one", list)
	settings := d.keptOfGrief()
	if len(settings) == 0 {
		t.Fatal("nothing is kept")
	}
	for name, value := range settings {
		for _, r := range list {
			if strings.Contains(name+value, string(r.ID)) {
				t.Errorf("%s has an id: %s", name, value)
			}
		}
		if strings.Contains(value, "mother") {
			t.Errorf("%s has words: %s", name, value)
		}
	}
	if _, _, f := store.start(d, "one", list); true {
		for _, r := range list {
			f.remove(r.ID)
		}
		if _, err := f.all(store, d.u.deps.Reader); err != nil {
			t.Fatal(err)
		}
	}
	if left := d.keptOfGrief(); len(left) != 0 {
		t.Errorf("of evenings that are gone there is %v", left)
	}
}

func (d *desk) keptOfGrief() map[string]string {
	d.Helper()
	settings, err := d.u.store.SettingsUnder(settingGrief)
	if err != nil {
		d.Fatal(err)
	}
	return settings
}

// What cannot be read is left out, and asked for again by the next start.
func TestWhatCannotBeReadIsNotKept(t *testing.T) {
	d := open(t, t.TempDir())
	list := setbacks(d, 4)
	lost := list[3]
	lost.ID = idOf(99)
	list = append(list, lost)
	store := &countedGets{Store: d.u.store}
	for _, want := range []int{5, 1} {
		if reads, withDays, _ := store.start(d, "one", list); reads != want || withDays != 3 {
			t.Errorf("%d were read, want %d; %d have days, want 3", reads, want, withDays)
		}
	}
}

// Insights shows all other charts while the words of many evenings are read.
func TestInsightsDoesNotWaitForGrief(t *testing.T) {
	d := open(t, t.TempDir())
	n := fewToRead + 5
	list := setbacks(d, n)
	d.u.finder.once.Do(func() {})
	for i := range list {
		d.u.finder.figures.put(&list[i])
	}
	d.u.finder.listed.Store(true)
	d.u.finder.filled.Store(true)
	d.u.finder.figures.reading.Lock() // no evening is read until the page was looked at
	d.toInsights()
	if !d.sees("These are still being counted. 25 evenings are read once") || len(d.charts()) != 9 {
		t.Errorf("%d charts, and it says %s", len(d.charts()), d.words())
	}
	d.u.finder.figures.reading.Unlock()
	d.until("the days", func() bool { return !d.sees("still being counted") && len(d.charts()) == 10 })
}
