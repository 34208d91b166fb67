package attribution

import (
	"strings"
	"testing"

	"seconddraft/internal/racetest"
	"seconddraft/internal/text"
)

// read parses the three texts; "" is no text.
func read(narration, situation, cause string) []Attribution {
	list, _, _ := Read(texts(narration, situation, cause))
	return list
}

func texts(narration, situation, cause string) Texts {
	in := Texts{Text: text.Parse(narration)}
	if situation != "" {
		in.Situation = text.Parse(situation)
	}
	if cause != "" {
		in.Cause = text.Parse(cause)
	}
	return in
}

// claim is a narration and the one attribution that it makes.
type claim struct{ text, event, cause string }

func readsEach(t *testing.T, claims []claim) {
	t.Helper()
	for _, c := range claims {
		t.Run(c.text, func(t *testing.T) {
			in := texts(c.text, "", "")
			list, _, _ := Read(in)
			if len(list) != 1 {
				t.Fatalf("got %d attributions, want 1", len(list))
			}
			if event := wordsAt(in, list[0].Event); event != c.event {
				t.Errorf("event %q, want %q", event, c.event)
			}
			if cause := wordsAt(in, list[0].Cause); cause != c.cause {
				t.Errorf("cause %q, want %q", cause, c.cause)
			}
		})
	}
}

// wordsAt is what a place covers, "" for none.
func wordsAt(in Texts, p *Place) string {
	if p == nil {
		return ""
	}
	switch p.In {
	case Situation:
		return in.Situation.Text(p.Span)
	case Cause:
		return in.Cause.Text(p.Span)
	}
	return in.Text.Text(p.Span)
}

func TestReadFindsEventAndCauseByMarker(t *testing.T) {
	tests := []claim{
		{"I missed the ferry because I packed too late.", "I missed the ferry", "I packed too late"},
		{"Because the lift was out, I missed the start.", "I missed the start", "the lift was out"},
		{"We lost the bid because of a typo in the price.", "We lost the bid", "a typo in the price"},
		{"The shelf fell down due to my guesswork.", "The shelf fell down", "my guesswork"},
		{"I mixed up the dates, that's why nobody came.", "nobody came", "I mixed up the dates"},
		{"i mixed up the dates thats why nobody came", "nobody came", "i mixed up the dates"},
		{"The reason I lost the flat is that I called a day late.", "I lost the flat", "I called a day late"},
		{"My shouting led to the silence at dinner.", "the silence at dinner", "My shouting"},
		{"I blame the new timetable for the mess.", "the mess", "the new timetable"},
		{"I put the bad mark down to two nights without sleep.", "the bad mark", "two nights without sleep"},
		{"It's my fault the cat got out; I left the window open.", "the cat got out", "I left the window open"},
		{"I failed the course since I can't sit still.", "I failed the course", "I can't sit still"},
		{"I left the charger at home, so the talk went wrong.", "the talk went wrong", "I left the charger at home"},
		{"The bus was late. That's because they cut the route.", "The bus was late", "they cut the route"},
		{"I got shouted at again and it's all because of my slow hands.", "I got shouted at again", "my slow hands"},
	}
	readsEach(t, tests)
}

func TestReadClaimsNothingWhereNoCauseIsGiven(t *testing.T) {
	for _, s := range []string{
		"They turned me down.",
		"I feel awful tonight.",
		"I wish they had called because I waited all day.",
		"I set two alarms so that I can be early.",
		"My boss says it failed because I'm slow.",
		"According to the letter it was due to a late form.",
		"Did I lose it because I talked too much?",
		"If I fail because of this form, I'll scream.",
		"We won because everyone turned up. A lovely day.",
		"I've been lonely since March.",
		"I have not slept well since you left.",
		"It was not my fault.",
		"I was so sad, so tired.",
		"Thanks to all of you for the cards.",
		"After the call I lost my keys and cried.",
		"The train is due to arrive late.",
		"He made me laugh.",
		"Her theory: it broke because I lean on it.",
	} {
		t.Run(s, func(t *testing.T) {
			in := texts(s, "", "")
			if list, _, _ := Read(in); len(list) != 0 {
				t.Errorf("claimed %q for %q", wordsAt(in, list[0].Cause), wordsAt(in, list[0].Event))
			}
		})
	}
}

func TestReadFindsImplicitCause(t *testing.T) {
	tests := []claim{
		{"I bombed the test. I never opened the book.", "I bombed the test", "I never opened the book"},
		{"No seat on the coach. They'd sold it twice.", "No seat on the coach", "They'd sold it twice"},
		{"I forgot the stamps. The form came back rejected.", "The form came back rejected", "I forgot the stamps"},
	}
	readsEach(t, tests)
}

func TestReadTakesTheStatedCauseAsCauseOfTheSituation(t *testing.T) {
	in := texts("It hurts. They all saw it.", "The demo crashed", "I skipped the dry run")
	list, _, _ := Read(in)
	if len(list) != 1 {
		t.Fatalf("got %d attributions, want 1", len(list))
	}
	a := list[0]
	if a.Event == nil || a.Event.In != Situation || a.Cause.In != Cause {
		t.Fatalf("event %+v, cause %+v", a.Event, a.Cause)
	}
	if a.Internality < 6 || a.Stability > 3 || a.SelfBlame != Behavioral {
		t.Errorf("got I %d S %d, %q", a.Internality, a.Stability, a.SelfBlame)
	}
}

func TestReadRatesUnknownAsUnknown(t *testing.T) {
	list, sum, _ := Read(texts("Nothing more to say.", "", ""))
	if len(list) != 0 || sum != (Summary{}) {
		t.Errorf("got %v, %v, want nothing", list, sum)
	}
}

func TestReadPutsTheCauseWithWhoeverItIs(t *testing.T) {
	tests := []struct {
		cause    string
		min, max Rating
	}{
		{"I left the lights on", 6, 7},
		{"left the lights on", 6, 7},
		{"my own temper", 6, 7},
		{"my landlord lost the form", 1, 2},
		{"she never told me the date", 1, 2},
		{"the flood", 1, 2},
		{"we both waited for the other", 3, 5},
		{"he didn't book it and neither did I", 3, 5},
	}
	for _, tt := range tests {
		list := read("", "The trip fell through", tt.cause)
		if got := list[0].Internality; got < tt.min || got > tt.max {
			t.Errorf("%q: internality %d, want %d to %d", tt.cause, got, tt.min, tt.max)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"", "because", "that's why", "It's my fault\x00", "since since since", "\xff because \xfe",
		"the reason is", "put it down to", "🙂🙂 because 🙂", "לא הצלחתי because I was late\r\nso what", "I blame for",
	} {
		f.Add(s, s, s)
	}
	f.Fuzz(func(t *testing.T, a, b, c string) {
		in := Texts{text.Parse(a), text.Parse(b), text.Parse(c)}
		list, _, findings := Read(in)
		for _, at := range list {
			if at.Cause == nil {
				t.Fatal("attribution without a cause")
			}
			wordsAt(in, at.Cause)
			wordsAt(in, at.Event)
			for _, r := range []Rating{at.Internality, at.Stability, at.Globality} {
				if r < 0 || r > 7 {
					t.Fatalf("rating %d", r)
				}
			}
			for _, q := range at.Cues {
				wordsAt(in, &q.Place)
			}
		}
		for _, f := range findings {
			in.Text.Text(f.Span)
		}
	})
}

// A page without a full stop must be read in time that grows with its length
// only; a quadratic step would make this test hang.
func TestReadBearsAMegabyteInOneSentence(t *testing.T) {
	racetest.Skip(t) // one goroutine
	line := strings.Repeat("I failed because I never prepare and so it went wrong, ", 19000)
	in := Texts{Text: text.Parse(line)}
	list, _, _ := Read(in)
	if len(list) == 0 {
		t.Error("found no explanation")
	}
	for _, a := range list {
		if a.Cause.Len() > 5000 {
			t.Fatalf("a cause of %d bytes", a.Cause.Len())
		}
	}
}
