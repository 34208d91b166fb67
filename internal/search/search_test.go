package search

import (
	"testing"
	"time"
	"unicode/utf8"

	"seconddraft/internal/record"
)

func sample() record.Record {
	return record.Record{
		ID: "01ARZ3NDEKTSV4RRFFQ69G5FAV", Started: time.Date(2026, 11, 3, 23, 50, 0, 0, time.FixedZone("", 3600)), Area: "Work",
		Event: "The demo at the Café in Größe froze.", Narration: "I’ve ruined everything; they're laughing.",
		Feelings: []record.Feeling{{Name: "Shame"}},
		Verdicts: []record.Verdict{
			{Category: "labeling", Rule: "labeling/stupid", Answer: record.CouldBe, Line: "Two asked for the link."},
			{Category: "blaming", Answer: record.NotThis},
		},
		SecondDraft: "One demo froze.",
	}
}

func day(s string) time.Time {
	t, _ := time.Parse(time.DateOnly, s)
	return t
}

func TestMatch(t *testing.T) {
	none := sample()
	none.SecondDraft = " "
	harsh := sample()
	harsh.Verdicts = append(harsh.Verdicts,
		record.Verdict{Category: "critic-1", Answer: record.True, CriticLevel: 1},
		record.Verdict{Category: "critic-2", Answer: record.CouldBe, CriticLevel: 2},
		record.Verdict{Category: "critic-3", Answer: record.NotThis, CriticLevel: 3})
	tests := []struct {
		name string
		q    Query
		r    record.Record
		want bool
	}{
		{"nothing asked", Query{}, sample(), true},
		{"a stem", Query{Words: "RUIN"}, sample(), true},
		{"another form", Query{Words: "freezes laugh"}, sample(), true},
		{"accents", Query{Words: "cafe grösse"}, sample(), true},
		{"all words", Query{Words: "demo holiday"}, sample(), false},
		{"no part of a word", Query{Words: "dem"}, sample(), false},
		{"an answer's line", Query{Words: "link"}, sample(), true},
		{"no rule's name", Query{Words: "stupid"}, sample(), false},
		{"no id", Query{Words: "01ARZ3NDEKTSV4RRFFQ69G5FAV"}, sample(), false},
		{"area", Query{Area: "work"}, sample(), true},
		{"other area", Query{Area: "home"}, sample(), false},
		{"feeling", Query{Feeling: "shame"}, sample(), true},
		{"finding", Query{Finding: "labeling"}, sample(), true},
		{"a finding that was not this", Query{Finding: "blaming"}, sample(), false},
		{"the highest level of the critic", Query{Critic: 2}, harsh, true},
		{"a lower level", Query{Critic: 1}, harsh, false},
		{"a level that was not this", Query{Critic: 3}, harsh, false},
		{"the first and last day", Query{From: day("2026-11-03"), To: day("2026-11-03")}, sample(), true},
		{"after it", Query{From: day("2026-11-04")}, sample(), false},
		{"before it", Query{To: day("2026-11-02")}, sample(), false},
		{"second draft", Query{SecondDraft: true}, sample(), true},
		{"no second draft", Query{SecondDraft: true}, none, false},
	}
	for _, tt := range tests {
		if got := tt.q.Match(tt.r); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// A text is found by itself.
func FuzzMatch(f *testing.F) {
	for _, s := range []string{"", "I'm", "’s", "ß İ ı", "e\u0301", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if utf8.ValidString(s) && !(Query{Words: s}).Match(record.Record{Event: s}) {
			t.Errorf("%q is not found", s)
		}
	})
}
