package rule

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"seconddraft/internal/text"
)

func TestPhrase(t *testing.T) {
	category := &Category{Slug: "labeling", Kind: Trap}
	for _, tt := range []struct {
		phrase, text string
		hears        []string
	}{
		{"what a joke", "Well, WHAT A JOKE I am.", []string{"WHAT A JOKE"}},
		{"what a joke", "What a jokester. What a lovely joke. A joke.", nil},
		{"what a joke", "what a joke. And then: what a joke", []string{"what a joke", "what a joke"}},
		{"ruin it", "I ruined it and I will ruin it.", []string{"ruined it", "ruin it"}},
		{"I am a clown", "I'm a clown, I was a clown.", []string{"I'm a clown", "I was a clown"}},
		{"can't do this", "I can’t do this. I cannot do this.", []string{"can’t do this", "cannot do this"}},
		{"stupid, stupid", "Stupid, stupid me. Stupid stupid me.", []string{"Stupid, stupid", "Stupid stupid"}},
		{"“loser!”", "Such a loser.", []string{"loser"}},
		{"idiot", "Not an idiot? If I were an idiot lol.", []string{"idiot", "idiot"}}, // no gate
		{"Grüße", "grüße", []string{"grüße"}},
	} {
		r, err := Phrase("1", category, tt.phrase, "“{cue}” is yours.", "", "")
		if err != nil {
			t.Errorf("%q: %v", tt.phrase, err)
			continue
		}
		doc := text.Parse(tt.text)
		var heard []string
		for _, f := range PackOf([]*Rule{r}).Find(doc) {
			for _, c := range f.Cues {
				heard = append(heard, doc.Text(c))
			}
			if f.Rule.ID != "own/1" || f.Confidence != 1 {
				t.Errorf("%q: %s, %v", tt.phrase, f.Rule.ID, f.Confidence)
			}
		}
		if !slices.Equal(heard, tt.hears) {
			t.Errorf("%q in %q: %q, want %q", tt.phrase, tt.text, heard, tt.hears)
		}
	}
}

func TestPhrasesThatAreNone(t *testing.T) {
	for phrase, want := range map[string]error{
		"": ErrNoWord, " … !": ErrNoWord, strings.Repeat("no ", MaxPhrase+1): ErrLongPhrase,
		"Well done. Idiot.": ErrManyPhrases, "one\ntwo": ErrManyPhrases, strings.Repeat("a", 9000): ErrLongPhrase, strings.Repeat("a", 300): nil,
	} {
		if err := CheckPhrase(phrase); !errors.Is(err, want) {
			t.Errorf("%.20q: %v, want %v", phrase, err, want)
		}
	}
}

// Whatever is typed, a phrase that is taken is heard where it stands alone.
func FuzzPhrase(f *testing.F) {
	for _, s := range []string{"what a joke", "I'm 2 slow", "l'été", "\xff a", "a—b", "it's", "gonna fail", "…x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, phrase string) {
		r, err := Phrase("1", &Category{}, phrase, "", "", "")
		if err != nil {
			return
		}
		if len(PackOf([]*Rule{r}).Find(text.Parse(phrase))) == 0 {
			t.Errorf("%q is not heard in itself", phrase)
		}
	})
}
