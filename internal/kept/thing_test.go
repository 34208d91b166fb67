package kept

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"seconddraft/internal/record"
)

var night = time.Date(2026, 11, 3, 22, 0, 0, 0, time.UTC)

func TestThingsOfAnEvening(t *testing.T) {
	r := record.New(night)
	r.Area = "work"
	r.Engagements = []record.Engagement{
		{ID: "e1", Kind: record.Win, What: "Ask for the slot.", Day: "2026-11-05", State: record.Changed, Became: "Wrote a mail."},
		{ID: "e2", Kind: record.Experiment, Test: "Say one thing in the round.", Area: "friends"},
		{ID: "e3", Kind: record.Win, What: " "},
	}
	r.Forecasts = []record.Forecast{
		{ID: "f1", Fear: "They will drop us.", Outcome: record.DidNotHappen, Answered: "2026-11-10", Did: "I rang."},
		{ID: "f2", Fear: "Rain.", Outcome: record.Happened},
		{ID: "f3", Fear: "Snow."},
	}
	r.StillTrue = []record.StillTrue{
		{Thought: "I never get it right", Day: "2026-11-11", Answer: "no", Line: "The mail was right."},
		{Thought: "I always freeze", Day: "2026-11-11", Answer: "yes"},
	}
	var got []string
	for _, x := range OfEvening(&r) {
		if x.Evening != r.ID || !strings.HasPrefix(string(x.Key), string(r.ID)+"/") || x.Own {
			t.Errorf("whose is %+v?", x)
		}
		got = append(got, strings.Join([]string{x.What, x.At.Format(time.DateOnly), x.Words, x.More, x.Area, x.State, string(x.Entry)}, "|"))
	}
	want := []string{
		"win|2026-11-05|Ask for the slot.|Wrote a mail.|work|changed|e1",
		"win|2026-11-03|Say one thing in the round.||friends||e2",
		"not-true|2026-11-10|They will drop us.|I rang.|work||f1",
		"looked-again|2026-11-11|I never get it right|The mail was right.|work|no|",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestAWinAsAThing(t *testing.T) {
	w := NewWin(Kindness, "Showed up without cruelty.", night)
	if x := w.Thing(); !x.Own || x.Key != w.ID || !x.At.Equal(night) || x.What != Kindness {
		t.Errorf("%+v", x)
	}
	if w.Day = "2019-05-01"; w.Thing().At.Format(time.DateOnly) != w.Day {
		t.Error("its day is not the one that was given")
	}
}

func TestTheLetter(t *testing.T) {
	settings := map[string]string{}
	if l := LetterOf(settings); len(l.Parts()) != 0 {
		t.Errorf("none was written: %+v", l)
	}
	l := LetterOf(settings)
	l.Written, l.Forget, l.Voice = night, "  ", "Slowly."
	name, value, err := Setting(l)
	if err != nil || name != LetterName() {
		t.Fatal(name, err)
	}
	settings[name] = value
	if got := LetterOf(settings); !reflect.DeepEqual(got, l) || !reflect.DeepEqual(got.Parts(), []string{"Slowly."}) {
		t.Errorf("%+v, %q", got, got.Parts())
	}
}

func TestAStoryHoldsWhatIsLikeItsThoughts(t *testing.T) {
	s := NewStory([]string{"I ruin every demo", "another demo ruined"}, night)
	if !s.Holds("Another demo ruined", strings.EqualFold) || s.Holds("the bus was late", strings.EqualFold) {
		t.Error("it holds other thoughts")
	}
	name, value, _ := Setting(s)
	if got := All[Story](map[string]string{name: value}); !reflect.DeepEqual(got, []Story{s}) {
		t.Errorf("%+v", got)
	}
}

func TestWhatIsNotOfferedAgain(t *testing.T) {
	all := []Hidden{{ID: "h", From: "a", Words: "It went well."}}
	if !IsHidden(all, "a", "It went well.") || IsHidden(all, "b", "It went well.") || IsHidden(all, "a", "It went.") {
		t.Error("other words are hidden")
	}
}
