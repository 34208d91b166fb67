package main

import (
	"path/filepath"
	"strings"
	"testing"

	"seconddraft/data"
	things "seconddraft/internal/kept"
)

// TestWindowGoesThroughARoundOfPractice answers five cards in the real window with
// keys alone, keeps one answer as a card, and finds the round and the card in the
// store.
func TestWindowGoesThroughARoundOfPractice(t *testing.T) {
	display := newDisplay(t)
	dir := filepath.Join(t.TempDir(), "data")
	w := start(t, display, dir)
	answers := []string{
		"Mira rang me on Monday and we fixed it.", "I did that, it is true.", "I hear that, and I am still going to bed.", "", "It was one time.",
	}
	if err := w.Practice(answers); err != nil {
		t.Fatalf("%v\n%s", err, w.App.Output())
	}
	quit(t, w)
	store, err := data.Open(dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = store.Close() }()
	settings, err := store.Settings()
	if err != nil {
		t.Fatal(err)
	}
	cards, rounds := things.All[things.Card](settings), things.All[things.Round](settings)
	if len(cards) != 1 || cards[0].Answer != answers[0] || cards[0].Due == "" {
		t.Errorf("cards %+v", cards)
	}
	if len(rounds) != 1 || !rounds[0].Over || len(rounds[0].Cards) != len(answers) {
		t.Fatalf("rounds %+v", rounds)
	}
	for i, a := range rounds[0].Cards {
		if strings.TrimSpace(a.Answer) != answers[i] {
			t.Errorf("answer %d came back as %q", i+1, a.Answer)
		}
	}
}
