package ui

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"seconddraft/internal/garbage"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
)

// Whether there is grief in an evening's words takes milliseconds to read, and with
// thousands of evenings that is minutes. So what was read is kept, one setting a month,
// and an evening is read once until its words or the rules are others.

// settingGrief begins the names of the settings; the month follows as 2006-01.
// docs/data-format.md is their specification.
const settingGrief = "app/grief/"

// griefVersion is the version that this code writes.
const griefVersion = 1

// griefMonth is what was read of the evenings of a month.
type griefMonth struct {
	Version int    `json:"v"`
	Rules   string `json:"rules"`
	// Of says for each wordsKey whether there is grief.
	Of map[wordsKey]bool `json:"of"`
}

// wordsKey names an evening with its words as they are, without telling either. The
// random part of the id is in it, so that no words can be guessed from it.
type wordsKey string

func keyOf(rec *record.Record) wordsKey {
	h := sha256.New()
	for _, words := range append([]string{string(rec.ID)}, freeTexts(rec)...) {
		_, _ = h.Write([]byte(words)) // a hash does not fail
		_, _ = h.Write([]byte{0})
	}
	return wordsKey(base64.RawURLEncoding.EncodeToString(h.Sum(nil)[:15]))
}

// griefRules names all that decides what is read: the rules, and by its version the
// code of the app.
func (u *Window) griefRules() string {
	return strings.Join(nonEmpty([]string{u.deps.Reader.StopsVersion(), u.app.Metadata().Version}), " ")
}

// waits reports whether its words are still to be read for grief.
func (one *figure) waits() bool { return one.key != "" && one.grief == nil }

// recall takes in what was kept under the same rules, once.
func (f *figures) recall(store Store) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.keptMonths == nil {
		settings, err := store.SettingsUnder(settingGrief)
		if err != nil && len(settings) == 0 {
			return err
		}
		f.keptMonths = map[string]griefMonth{}
		for name, value := range settings {
			var m griefMonth
			if json.Unmarshal([]byte(value), &m) != nil || m.Version != griefVersion || m.Rules != f.rules() {
				m = griefMonth{} // to be written anew
			}
			f.keptMonths[strings.TrimPrefix(name, settingGrief)] = m
		}
	}
	for id, one := range f.of {
		if !one.waits() {
			continue
		}
		if grief, known := f.keptMonths[one.month()].Of[one.key]; known {
			one.grief = &grief
			f.of[id] = one
		}
	}
	return nil
}

func (one *figure) month() string { return one.day[:len("2006-01")] }

// readWaiting reads what is not known yet, the newest month first, and keeps each
// month when it is done. Whoever comes second waits, and finds it done.
func (f *figures) readWaiting(store Store, reader *reading.Reader, stopped func() bool) error {
	f.reading.Lock()
	defer f.reading.Unlock()
	if err := f.recall(store); err != nil {
		return err
	}
	months := f.months()
	if len(months) == 0 {
		return nil
	}
	defer garbage.Sparing()() // what is read of an evening is not needed after it
	for _, month := range slices.Backward(slices.Sorted(maps.Keys(months))) {
		for _, id := range months[month] {
			if stopped() {
				return nil
			}
			f.readForGrief(store, reader, id)
		}
		f.keepMonth(store, month)
	}
	return nil
}

// months are the evenings that wait, by month; also the months that have none and
// are kept otherwise than they are.
func (f *figures) months() map[string][]record.ID {
	f.mu.Lock()
	defer f.mu.Unlock()
	list, there := map[string][]record.ID{}, map[string]int{}
	for id, one := range f.of {
		if one.key == "" {
			continue
		}
		month := one.month()
		there[month]++
		if one.waits() {
			list[month] = append(list[month], id)
		}
	}
	for month, m := range f.keptMonths {
		if len(m.Of) != there[month] && list[month] == nil {
			list[month] = []record.ID{}
		}
	}
	return list
}

// readForGrief reads one. Where its words cannot be read, or are others by now, it is
// left out rather than in by mistake, and that is not kept; what is put next is read.
func (f *figures) readForGrief(store Store, reader *reading.Reader, id record.ID) {
	rec, err := store.Get(id)
	key, grief := wordsKey(""), true
	if err == nil {
		key, grief = keyOf(&rec), reader.Holds(reading.Grief, freeTexts(&rec)...)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	one, there := f.of[id]
	if !there {
		return
	}
	if one.unread = one.key != key; one.unread {
		grief = true
	}
	one.grief = &grief
	f.of[id] = one
	f.changed()
}

// keepMonth keeps what is known of a month. A month that could not be kept is read
// anew by the next start, so its error is nobody's.
func (f *figures) keepMonth(store Store, month string) {
	m, changed := f.nowOf(month)
	if !changed {
		return
	}
	if len(m.Of) == 0 {
		_ = store.RemoveSetting(settingGrief + month)
	} else if value, err := json.Marshal(m); err == nil {
		_ = store.PutSetting(settingGrief+month, string(value))
	}
}

// nowOf is what is known of a month, and whether it was kept otherwise.
func (f *figures) nowOf(month string) (m griefMonth, changed bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	m = griefMonth{Version: griefVersion, Rules: f.rules(), Of: map[wordsKey]bool{}}
	for _, one := range f.of {
		if one.key != "" && one.month() == month && one.grief != nil && !one.unread {
			m.Of[one.key] = *one.grief
		}
	}
	was, there := f.keptMonths[month]
	if len(m.Of) == 0 {
		delete(f.keptMonths, month)
		return m, there
	}
	f.keptMonths[month] = m
	return m, !maps.Equal(m.Of, was.Of)
}
