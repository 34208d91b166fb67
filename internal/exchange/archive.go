package exchange

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"seconddraft/data"
	"seconddraft/internal/record"
)

// Reader is what is read of a store; *data.Store is one.
type Reader interface {
	List() ([]record.Summary, error)
	Versions(record.ID) ([]data.Version, error)
	Draft() (r record.Record, ok bool, err error)
	Dismissals() ([]record.Dismissal, error)
	Settings() (map[string]string, error)
}

// Store is what an import writes to; *data.Store is one.
type Store interface {
	Reader
	AddVersion(r record.Record, saved time.Time) error
	Delete(record.ID) error
	SaveDraft(record.Record) error
	ClearDraft() error
	Dismiss(record.Dismissal) error
	Undismiss(rule, clause string) error
	Setting(name string) (string, error)
	PutSetting(name, value string) error
	RemoveSetting(name string) error
}

// Archive is all that a store holds of the user's.
type Archive struct {
	// Made is when it was taken out.
	Made time.Time
	// Records are in the order of their evenings, the oldest first.
	Records []History
	// Draft is what was not saved as a version yet, nil if nothing.
	Draft *record.Record
	// Dismissals are what was answered with "not this", the first said first.
	Dismissals []record.Dismissal
	// Settings are the user's own, by name.
	Settings map[string]string
}

// History is one record with every saved version, the oldest first.
type History struct {
	ID       record.ID `json:"id"`
	Versions []Version `json:"versions"`
}

// Version is one saved state of a record.
type Version struct {
	Saved  time.Time     `json:"saved"`
	Record record.Record `json:"record"`
}

// Current is the newest version.
func (h History) Current() record.Record { return h.Versions[len(h.Versions)-1].Record }

// ownPrefix begins the names of settings that the app keeps for itself. They are
// no part of an export.
const ownPrefix = "app/"

// Collect reads a whole store. If some of it cannot be read, the rest is returned
// together with the store's error.
func Collect(s Reader, now time.Time) (Archive, error) {
	a := Archive{Made: now.Round(0), Settings: map[string]string{}}
	list, first := s.List()
	if list == nil && first != nil {
		return Archive{}, first
	}
	note := func(err error) {
		if first == nil {
			first = err
		}
	}
	// Evenings of the same moment stand by their ids, so that the order does not
	// depend on when they were saved.
	slices.SortFunc(list, func(a, b record.Summary) int {
		return cmp.Or(a.Started.Compare(b.Started), cmp.Compare(a.ID, b.ID))
	})
	for _, line := range list {
		h, err := history(s, line.ID)
		note(err)
		if len(h.Versions) > 0 {
			a.Records = append(a.Records, h)
		}
	}
	draft, ok, err := s.Draft()
	note(err)
	if ok {
		a.Draft = &draft
	}
	dismissed, err := s.Dismissals()
	note(err)
	a.Dismissals = slices.Clone(dismissed)
	slices.Reverse(a.Dismissals)
	settings, err := s.Settings()
	note(err)
	for name, value := range settings {
		if !strings.HasPrefix(name, ownPrefix) {
			a.Settings[name] = value
		}
	}
	return a, first
}

// history reads every version of a record.
func history(s Reader, id record.ID) (History, error) {
	versions, err := s.Versions(id)
	h := History{ID: id}
	for _, v := range slices.Backward(versions) {
		h.Versions = append(h.Versions, Version{Saved: v.Saved, Record: v.Record})
	}
	return h, err
}

// Counts says how much is in an archive.
type Counts struct {
	Records, Versions, Dismissals, Settings int
	Draft                                   bool
	// First and Last are the dates of the oldest and the newest evening, zero
	// where there is none.
	First, Last time.Time
}

// Counts counts.
func (a Archive) Counts() Counts {
	c := Counts{Records: len(a.Records), Dismissals: len(a.Dismissals), Settings: len(a.Settings), Draft: a.Draft != nil}
	for _, h := range a.Records {
		c.Versions += len(h.Versions)
		started := h.Current().Started
		if c.First.IsZero() || started.Before(c.First) {
			c.First = started
		}
		if started.After(c.Last) {
			c.Last = started
		}
	}
	return c
}

// check says what makes an archive unfit to be stored: an id that is none, or
// versions of different records under one id.
func (a Archive) check() error {
	seen := map[record.ID]bool{}
	for i, h := range a.Records {
		switch {
		case !h.ID.Valid():
			return fmt.Errorf("record %d: the id %q is not a ULID", i+1, h.ID)
		case seen[h.ID]:
			return fmt.Errorf("record %s is in it twice", h.ID)
		case len(h.Versions) == 0:
			return fmt.Errorf("record %s has no version", h.ID)
		}
		seen[h.ID] = true
		for _, v := range h.Versions {
			if v.Record.ID != h.ID {
				return fmt.Errorf("record %s holds a version of another one", h.ID)
			}
		}
	}
	if a.Draft != nil && !a.Draft.ID.Valid() {
		return errors.New("the draft has no id")
	}
	return nil
}
