package main

import (
	"os"
	"path/filepath"

	"seconddraft/internal/xwin"
)

// bed is what the parts with windows lie on: a virtual display and two stores, one
// empty and one with ten thousand records. Each store serves all runs, as a user has
// one: creating it is not opening it.
type bed struct {
	display          *xwin.Display
	dir, empty, full string
}

func makeBed() (*bed, error) {
	display, err := xwin.Start()
	if err != nil {
		return nil, err
	}
	b := &bed{display: display}
	if b.dir, err = os.MkdirTemp("", "seconddraft-bench"); err != nil {
		b.Close()
		return nil, err
	}
	b.empty, b.full = filepath.Join(b.dir, "empty"), filepath.Join(b.dir, "full")
	for folder, records := range map[string]int{b.empty: 0, b.full: tenYears} {
		if err := makeStore(folder, records); err != nil {
			b.Close()
			return nil, err
		}
	}
	return b, nil
}

// Close takes display and stores away.
func (b *bed) Close() {
	b.display.Close()
	if b.dir != "" {
		_ = os.RemoveAll(b.dir) // a temporary folder
	}
}
