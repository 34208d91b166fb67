package demo

import (
	"time"

	"seconddraft/internal/record"
)

// Store is what a life is written into.
type Store interface {
	AddVersion(r record.Record, at time.Time) error
	PutSetting(name, value string) error
}

// Fill writes a life of n evenings up to a moment into an empty store, with what is
// kept beside them. Two evenings of the last week are put down until morning, where
// there are so many.
func Fill(store Store, n int, end time.Time) error {
	saved, err := Life(n, end)
	if err != nil {
		return err
	}
	settings, err := Kept(end)
	if err != nil {
		return err
	}
	for _, s := range saved {
		if err := store.AddVersion(s.Record, s.At); err != nil {
			return err
		}
	}
	if len(saved) > 20 {
		for _, s := range saved[len(saved)-2:] {
			name, until := record.PutDownSetting(s.Record.ID, end.AddDate(0, 0, 1))
			settings[name] = until
		}
	}
	settings["app/met"] = "yes" // its first page was seen long ago
	for name, value := range settings {
		if err := store.PutSetting(name, value); err != nil {
			return err
		}
	}
	return nil
}
