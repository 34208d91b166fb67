package data

import (
	"bytes"
	"testing"
)

// A closed store leaves none of its keys in the page that held them, and the next
// one uses that page.
func TestKeysAreWiped(t *testing.T) {
	s, _ := newStore(t, "right")
	page, master := s.page, bytes.Clone(s.master)
	if !bytes.Contains(page, master) || !bytes.Contains(page, s.seal) {
		t.Fatal("the keys are not in the page")
	}
	must(t, s.Close())
	if !bytes.Equal(page, make([]byte, len(page))) {
		t.Error("something is left")
	}
	next, _ := newStore(t, "right")
	if &next.page[0] != &page[0] {
		t.Error("each opening takes another page")
	}
}
