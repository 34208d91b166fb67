package ui

import (
	"cmp"
	"sync"
	"time"

	"seconddraft/internal/crash"
	"seconddraft/internal/record"
)

// saveDelay is how long typing may go on before a draft is written. With the
// write itself it stays well under the second that is promised.
const saveDelay = 300 * time.Millisecond

// saver writes drafts beside the typing. Only the newest one counts.
type saver struct {
	store Store
	// report is told the outcome of each write, on the saver's goroutine.
	report func(error)
	// kept is told of each version that was made; nil tells nobody.
	kept func(record.Record)

	mu       sync.Mutex // guards the three below
	pending  *record.Record
	settings map[string]string // that wait, by name; "" is taken away
	timer    *time.Timer
	writing  sync.Mutex // held while the store is written: one write at a time
}

func newSaver(store Store, report func(error)) *saver {
	return &saver{store: store, report: report}
}

// Keep asks for the record to be durable within a second. The record must not
// be changed afterwards.
func (s *saver) Keep(rec record.Record) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pending = &rec
	s.soon()
}

// KeepSetting asks for a setting to be durable within a second, such as a letter that
// is being typed. "" takes it away.
func (s *saver) KeepSetting(name, value string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.settings == nil {
		s.settings = map[string]string{}
	}
	s.settings[name] = value
	s.soon()
}

// soon has all that waits written.
func (s *saver) soon() {
	if s.timer == nil {
		// Not moved on by later keys: steady typing must not put it off.
		s.timer = crash.After(saveDelay, func() { s.report(s.Flush()) })
	}
}

// Flush writes what is pending and returns when it is durable. On an error the
// record stays pending, so that the next try has it.
func (s *saver) Flush() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	rec := s.take()
	if rec == nil {
		return s.putSettings()
	}
	if err := s.store.SaveDraft(*rec); err != nil {
		s.putBack(rec)
		return err
	}
	return s.putSettings()
}

// putSettings writes the settings that wait. Those that could not be written go on
// waiting, but for those that were put anew meanwhile.
func (s *saver) putSettings() (first error) {
	s.mu.Lock()
	waiting := s.settings
	s.settings = nil
	s.mu.Unlock()
	for name, value := range waiting {
		var err error
		if value == "" {
			err = s.store.RemoveSetting(name)
		} else {
			err = s.store.PutSetting(name, value)
		}
		if err == nil {
			continue
		}
		first = cmp.Or(first, err)
		s.mu.Lock()
		if _, newer := s.settings[name]; !newer {
			if s.settings == nil {
				s.settings = map[string]string{}
			}
			s.settings[name] = value
		}
		s.mu.Unlock()
	}
	return first
}

// Version keeps the record as a version. A pending draft is older and dropped.
func (s *saver) Version(rec record.Record) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	older := s.take()
	if err := s.store.SaveVersion(rec); err != nil {
		if older != nil {
			s.putBack(older)
		}
		return err
	}
	if s.kept != nil {
		s.kept(rec)
	}
	return s.putSettings()
}

func (s *saver) take() *record.Record {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.timer != nil {
		s.timer.Stop()
		s.timer = nil
	}
	rec := s.pending
	s.pending = nil
	return rec
}

func (s *saver) putBack(rec *record.Record) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.pending == nil {
		s.pending = rec
	}
}
