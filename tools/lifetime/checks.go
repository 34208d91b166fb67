package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"seconddraft/data"
	"seconddraft/internal/backup"
	"seconddraft/internal/exchange"
	"seconddraft/internal/record"
)

// checked is what the last checks counted.
type checked struct {
	report    *data.Report
	backups   int
	jsonBytes int64
	// times are those of taking everything out, and of bringing it into an empty store.
	out, in time.Duration
}

// lastChecks end the life: every file of the store is read, every record compared,
// everything taken out and brought into an empty store, and the newest backup read.
func (p *person) lastChecks(elsewhere string) (c checked, err error) {
	if c.report, err = data.Check(p.dir, nil); err != nil {
		return c, err
	}
	if r := c.report; len(r.Problems)+len(r.Lost) > 0 || !r.Clean {
		return c, fmt.Errorf("the check found %v and %v, clean: %v", r.Problems, r.Lost, r.Clean)
	}
	if err := p.open(); err != nil {
		return c, err
	}
	defer p.close() //nolint:errcheck // only read
	if err := p.holds(p.store); err != nil {
		return c, fmt.Errorf("the store: %w", err)
	}
	if err := p.outAndIn(&c, elsewhere); err != nil {
		return c, err
	}
	list, err := backup.List(p.backups)
	if err != nil || len(list) == 0 {
		return c, fmt.Errorf("%d backups: %w", len(list), err)
	}
	c.backups = len(list)
	a, err := backup.Read(list[0].Path, p.store, nil)
	if err == nil && len(a.Records) != len(p.evenings) {
		err = fmt.Errorf("the newest backup holds %d evenings of %d", len(a.Records), len(p.evenings))
	}
	return c, err
}

// outAndIn writes everything into a file and brings it into an empty store.
func (p *person) outAndIn(c *checked, elsewhere string) error {
	begun := time.Now()
	a, err := exchange.Collect(p.store, begun)
	if err != nil {
		return err
	}
	path := filepath.Join(filepath.Dir(elsewhere), "everything.json")
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // Close is looked at below
	if err := exchange.WriteJSON(f, a); err != nil {
		return err
	}
	c.jsonBytes, err = f.Seek(0, io.SeekCurrent)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	c.out, begun = time.Since(begun), time.Now()
	if f, err = os.Open(path); err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // only read
	if a, err = exchange.ReadJSON(f); err != nil {
		return err
	}
	s, err := data.Create(elsewhere, nil)
	if err != nil {
		return err
	}
	defer s.Close() //nolint:errcheck // a temporary store
	if err := exchange.Replace(s, a); err != nil {
		return err
	}
	c.in = time.Since(begun)
	if err := p.holds(s); err != nil {
		return fmt.Errorf("the store it was brought into: %w", err)
	}
	return nil
}

// holds compares a store with what was written.
func (p *person) holds(s *data.Store) error {
	list, err := s.List()
	if err != nil || len(list) != len(p.evenings) {
		return fmt.Errorf("%d evenings of %d: %w", len(list), len(p.evenings), err)
	}
	for i, line := range list {
		if i > 0 && line.Started.After(list[i-1].Started) {
			return fmt.Errorf("the list is not in the order of its evenings at %s", line.Started)
		}
		if err := p.asWritten(s, line.ID); err != nil {
			return err
		}
	}
	for _, id := range p.deleted {
		if _, err := s.Get(id); !errors.Is(err, data.ErrNotFound) {
			return fmt.Errorf("%s was deleted, and there is %v", id, err)
		}
	}
	settings, err := s.Settings()
	for name, value := range p.settings {
		if settings[name] != value {
			return fmt.Errorf("the setting %q is not as it was kept: %w", name, err)
		}
	}
	return err
}

func (p *person) asWritten(s *data.Store, id record.ID) error {
	m := p.evenings[id]
	if m == nil {
		return fmt.Errorf("nobody wrote %s", id)
	}
	versions, err := s.Versions(id)
	if err != nil || len(versions) != m.versions {
		return fmt.Errorf("%s has %d versions of %d: %w", id, len(versions), m.versions, err)
	}
	sum, err := sumOf(versions[0].Record)
	if err == nil && sum != m.sum {
		err = fmt.Errorf("%s is not as it was kept", id)
	}
	return err
}
