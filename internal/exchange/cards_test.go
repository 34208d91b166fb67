package exchange

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"seconddraft/ui/fonts"
)

// Cards are printed with their words, a long one over several pages, and what the
// font lacks is named.
func TestCardsArePrinted(t *testing.T) {
	cards := []CardText{
		{"I always fall apart when it counts.", "Not on Monday: two people asked for the notes."},
		{"I never finish.", strings.Repeat("I finished the shelf and the soup. ", 200)},
		{"日", "It was one note."},
	}
	s := Sheet{Regular: fonts.Own.Content(), Bold: fonts.OwnBold.Content(), Made: time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)}
	var a, b bytes.Buffer
	missing, err := WriteCards(&a, cards, s)
	if err != nil || len(missing) != 1 || missing[0].Char != '日' {
		t.Fatalf("missing %v, %v", missing, err)
	}
	if _, err := WriteCards(&b, cards, s); err != nil || !bytes.Equal(a.Bytes(), b.Bytes()) || !bytes.HasPrefix(a.Bytes(), []byte("%PDF")) {
		t.Errorf("the same cards give other bytes, %v", err)
	}
	if _, err := WriteCards(&b, cards, Sheet{}); err == nil {
		t.Error("cards without a font were printed")
	}
}
