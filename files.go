package main

import (
	"seconddraft/data"
	"seconddraft/internal/carrier"
	"seconddraft/ui"
)

// newFiles lets the window take words out and bring them in without knowing
// package exchange. It is nil where the store is none of ours.
func newFiles(s ui.Store) ui.Files {
	store, ok := s.(*data.Store)
	if !ok {
		return nil
	}
	return carrier.New(store)
}
