package main

import (
	"testing"

	"seconddraft/data"
)

func TestALifeIsWrittenOnceAndNeverOverAnother(t *testing.T) {
	dir := t.TempDir()
	if err := run(dir, 30, "2026-11-22"); err != nil {
		t.Fatal(err)
	}
	store, err := data.Open(dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	list, err := store.List()
	if err != nil || len(list) != 30 {
		t.Errorf("%d evenings: %v", len(list), err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	if run(dir, 3, "") == nil {
		t.Error("a folder that was not empty was written to")
	}
}
