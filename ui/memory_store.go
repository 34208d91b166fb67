package ui

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"seconddraft/internal/record"
)

// memoryStore stands for the store while the example is open. It writes nothing to
// the one behind it, of which it knows only what the page must not get wrong. It has
// no embedded Store, so that a new way to write does not reach through unseen.
type memoryStore struct {
	behind Store

	mu       sync.Mutex // guards the two below
	settings map[string]string
	aside    []record.Dismissal
}

var _ Store = (*memoryStore)(nil)

// errExample answers what no page of the example asks for.
var errExample = errors.New("this is an example")

func (m *memoryStore) SaveDraft(record.Record) error                     { return nil }
func (m *memoryStore) Draft() (rec record.Record, ok bool, err error)    { return rec, false, nil }
func (m *memoryStore) ClearDraft() error                                 { return nil }
func (m *memoryStore) SaveVersion(record.Record) error                   { return nil }
func (m *memoryStore) Get(record.ID) (rec record.Record, err error)      { return rec, errExample }
func (m *memoryStore) List() ([]record.Summary, error)                   { return nil, nil }
func (m *memoryStore) Newest(int) ([]record.Summary, error)              { return nil, nil }
func (m *memoryStore) Versions(record.ID) ([]record.State, error)        { return nil, errExample }
func (m *memoryStore) Bin(record.ID) error                               { return errExample }
func (m *memoryStore) Unbin(record.ID) error                             { return errExample }
func (m *memoryStore) InBin() (map[record.ID]time.Time, error)           { return nil, nil }
func (m *memoryStore) EmptyBin() ([]record.ID, error)                    { return nil, errExample }
func (m *memoryStore) FinishEmptying() error                             { return nil }
func (m *memoryStore) Unshow(record.ID) error                            { return errExample }
func (m *memoryStore) ShowAgain(record.ID) error                         { return errExample }
func (m *memoryStore) Unshown() (map[record.ID]bool, error)              { return nil, nil }
func (m *memoryStore) HasPassphrase() bool                               { return m.behind.HasPassphrase() }
func (m *memoryStore) SetPassphrase(old, new []byte) error               { return errExample }
func (m *memoryStore) RemovePassphrase(old []byte) error                 { return errExample }
func (m *memoryStore) HasRecoveryKey() bool                              { return m.behind.HasRecoveryKey() }
func (m *memoryStore) NewRecoveryKey([]byte) (lines []string, err error) { return nil, errExample }
func (m *memoryStore) RemoveRecoveryKey([]byte) error                    { return errExample }
func (m *memoryStore) Notice() (what, next string)                       { return m.behind.Notice() }
func (m *memoryStore) Room() error                                       { return m.behind.Room() }
func (m *memoryStore) Close() error                                      { return nil }

// Setting is what was chosen in the example, else what is chosen.
func (m *memoryStore) Setting(name string) (string, error) {
	m.mu.Lock()
	value, ok := m.settings[name]
	m.mu.Unlock()
	if ok {
		return value, nil
	}
	return m.behind.Setting(name)
}

func (m *memoryStore) PutSetting(name, value string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.settings[name] = value
	return nil
}

// Settings are the user's with what was chosen in the example over them.
func (m *memoryStore) Settings() (map[string]string, error) { return m.SettingsUnder("") }

// SettingsUnder is the same for those whose names begin so.
func (m *memoryStore) SettingsUnder(prefix string) (map[string]string, error) {
	list, err := m.behind.SettingsUnder(prefix)
	m.mu.Lock()
	defer m.mu.Unlock()
	over := maps.Clone(list)
	if over == nil {
		over = map[string]string{}
	}
	for name, value := range m.settings {
		if strings.HasPrefix(name, prefix) {
			over[name] = value
		}
	}
	return over, err
}

// RemoveSetting is as if it had never been chosen.
func (m *memoryStore) RemoveSetting(name string) error { return m.PutSetting(name, "") }

// Dismissals are those said in the example: what was set aside on evenings of one's
// own may be what it shows.
func (m *memoryStore) Dismissals() ([]record.Dismissal, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Clone(m.aside), nil
}

func (m *memoryStore) Dismiss(d record.Dismissal) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.aside = append(m.aside, d)
	return nil
}

func (m *memoryStore) Undismiss(rule, clause string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.aside = slices.DeleteFunc(m.aside, func(d record.Dismissal) bool { return d.Rule == rule && d.Clause == clause })
	return nil
}
