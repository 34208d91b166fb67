package data

import (
	"strings"

	"seconddraft/internal/record"
)

// Unshow keeps a record from being shown back, for ever or until ShowAgain. Nothing
// else of it changes.
func (s *Store) Unshow(id record.ID) error {
	return s.PutSetting(record.UnshownPrefix+string(id), "yes")
}

// ShowAgain takes that back. It does nothing where it was not said.
func (s *Store) ShowAgain(id record.ID) error {
	return s.RemoveSetting(record.UnshownPrefix + string(id))
}

// Unshown are the records of which Unshow was said.
func (s *Store) Unshown() (map[record.ID]bool, error) {
	all, err := s.SettingsUnder(record.UnshownPrefix)
	if all == nil {
		return nil, err
	}
	out := map[record.ID]bool{}
	for name := range all {
		if id, ok := strings.CutPrefix(name, record.UnshownPrefix); ok {
			out[record.ID(id)] = true
		}
	}
	return out, nil // what else of the settings cannot be read is said elsewhere
}
