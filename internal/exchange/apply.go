package exchange

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"seconddraft/data"
	"seconddraft/internal/record"
)

// importPrefix begins the names of the settings that say what an import added.
const importPrefix = ownPrefix + "import/"

// Done is one import, as it is kept to be taken back.
type Done struct {
	ID   string    `json:"id"`
	When time.Time `json:"when"`
	Kind Kind      `json:"kind"`
	// Done is false while records are being added, and for ever if the process
	// ended meanwhile.
	Done       bool               `json:"done"`
	Records    []Added            `json:"records"`
	Dismissals []record.Dismissal `json:"dismissals,omitempty"`
	Settings   map[string]string  `json:"settings,omitempty"`
}

// Added is one record that came in, with as many versions.
type Added struct {
	ID       record.ID `json:"id"`
	Versions int       `json:"versions"`
}

// Import adds what the plan says. Its list of what it adds is stored first, so
// that it can be taken back as a whole even if the process ends in between.
func Import(s Store, p Plan, now time.Time) (Done, error) {
	d := Done{ID: string(record.New(now).ID), When: now.Round(0), Kind: p.Kind, Settings: p.Settings}
	all := slices.Concat(p.New, p.Copies)
	for _, h := range all {
		d.Records = append(d.Records, Added{ID: h.ID, Versions: len(h.Versions)})
	}
	for _, dismissed := range p.Dismissals {
		d.Dismissals = append(d.Dismissals, record.Dismissal{Rule: dismissed.Rule, Clause: dismissed.Clause})
	}
	if err := d.store(s); err != nil {
		return Done{}, err
	}
	if err := add(s, all, p.Dismissals, p.Settings); err != nil {
		return d, err
	}
	d.Done = true
	return d, d.store(s)
}

func add(s Store, records []History, dismissals []record.Dismissal, settings map[string]string) error {
	for _, h := range records {
		for _, v := range h.Versions {
			if err := s.AddVersion(v.Record, v.Saved); err != nil {
				return err
			}
		}
	}
	for _, d := range dismissals {
		if err := s.Dismiss(d); err != nil {
			return err
		}
	}
	for name, value := range settings {
		if err := s.PutSetting(name, value); err != nil {
			return err
		}
	}
	return nil
}

func (d Done) store(s Store) error {
	b, err := encode(d)
	if err != nil {
		return fmt.Errorf("note the import: %w", err)
	}
	return s.PutSetting(importPrefix+d.ID, string(b))
}

// Imports are those that can be taken back, the last first.
func Imports(s Store) (list []Done, err error) {
	settings, err := s.Settings()
	if err != nil {
		return nil, err
	}
	for name, value := range settings {
		if !strings.HasPrefix(name, importPrefix) {
			continue
		}
		var d Done
		if err := json.Unmarshal([]byte(value), &d); err != nil {
			return nil, fmt.Errorf("read the note of import %s: %w", strings.TrimPrefix(name, importPrefix), err)
		}
		list = append(list, d)
	}
	slices.SortFunc(list, func(a, b Done) int { return cmp.Or(b.When.Compare(a.When), cmp.Compare(b.ID, a.ID)) })
	return list, nil
}

// Undone says what was taken back.
type Undone struct {
	Records int
	// Kept were written on since then. They stay, because those words came from
	// here.
	Kept []record.Summary
}

// Undo takes back an import as a whole: its records with all their versions, its
// dismissals, and its settings where they still are what it set. If it ends half
// way, it can be called again.
func Undo(s Store, id string) (u Undone, err error) {
	imports, err := Imports(s)
	if err != nil {
		return u, err
	}
	i := slices.IndexFunc(imports, func(d Done) bool { return d.ID == id })
	if i < 0 {
		return u, noImport(id)
	}
	d := imports[i]
	if err := u.records(s, d.Records); err != nil {
		return u, err
	}
	for _, dismissed := range d.Dismissals {
		if err := s.Undismiss(dismissed.Rule, dismissed.Clause); err != nil {
			return u, err
		}
	}
	for name, value := range d.Settings {
		if now, err := s.Setting(name); err != nil || now != value {
			continue // it was changed since, or is gone
		}
		if err := s.RemoveSetting(name); err != nil {
			return u, err
		}
	}
	return u, s.RemoveSetting(importPrefix + id)
}

func (u *Undone) records(s Store, added []Added) error {
	draft, hasDraft, err := s.Draft()
	if err != nil {
		return err
	}
	for _, a := range added {
		h, err := history(s, a.ID)
		if errors.Is(err, data.ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		if len(h.Versions) > a.Versions || hasDraft && draft.ID == a.ID {
			r := h.Current()
			u.Kept = append(u.Kept, r.Summary())
			continue
		}
		if err := s.Delete(a.ID); err != nil {
			return err
		}
		u.Records++
	}
	return nil
}

// Replace makes the store what the archive says: what is not in it is deleted.
// Make a backup first.
func Replace(s Store, a Archive) error {
	if err := a.check(); err != nil {
		return damagedFile(err)
	}
	missing, err := keepEqual(s, a.Records)
	if err != nil {
		return err
	}
	mine, err := s.Dismissals()
	if err != nil {
		return err
	}
	for _, d := range mine {
		if err := s.Undismiss(d.Rule, d.Clause); err != nil {
			return err
		}
	}
	set, err := s.Settings()
	if err != nil {
		return err
	}
	for name := range set {
		if _, stays := a.Settings[name]; stays || strings.HasPrefix(name, ownPrefix) {
			continue
		}
		if err := s.RemoveSetting(name); err != nil {
			return err
		}
	}
	if err := add(s, missing, a.Dismissals, a.Settings); err != nil {
		return err
	}
	if a.Draft == nil {
		return s.ClearDraft()
	}
	return s.SaveDraft(*a.Draft)
}

// keepEqual deletes what is not in the list just as it is there, and returns what
// is still to be added.
func keepEqual(s Store, want []History) (missing []History, err error) {
	wanted := make(map[record.ID]string, len(want))
	for _, h := range want {
		wanted[h.ID] = exact(h)
	}
	list, err := s.List()
	if err != nil {
		return nil, err
	}
	here := map[record.ID]bool{}
	for _, line := range list {
		h, err := history(s, line.ID)
		if err != nil {
			return nil, err
		}
		if exact(h) == wanted[h.ID] {
			here[h.ID] = true
			continue
		}
		if err := s.Delete(line.ID); err != nil {
			return nil, err
		}
	}
	return slices.DeleteFunc(slices.Clone(want), func(h History) bool { return here[h.ID] }), nil
}

// exact is a history with the times of its saves.
func exact(h History) string {
	b, err := encode(h)
	if err != nil {
		panic(err) // a record is text, numbers and times
	}
	return string(b)
}
