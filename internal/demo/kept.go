package demo

import (
	"time"

	"seconddraft/internal/kept"
	"seconddraft/internal/record"
)

// wins are kept beside the evenings, so many days before the end.
var wins = []struct {
	before      int
	what, words string
	area, state string
}{
	{900, kept.Memory, "The snow day, when eleven of them slept at once and I could hear the heating.", "work", ""},
	{720, kept.SmallWin, "Rang the doctor instead of reading about it.", "health", record.Done},
	{610, kept.Memory, "Driving home from the sea with Dad asleep beside me.", "family", ""},
	{430, kept.Kindness, "After the bad choir night I made the good soup and went to bed at nine.", "", ""},
	{300, kept.SmallWin, "Asked a question in the lecture.", "study", record.Done},
	{170, kept.Memory, "Noor read me a whole page and looked up to see if I had seen.", "work", ""},
	{60, kept.SmallWin, "Said no to the Saturday shift.", "work", record.Done},
	{25, kept.Kindness, "Told Bea I was having a slow day. She took the songs.", "work", ""},
	{12, kept.SmallWin, "Sent the form for the second year of the course.", "study", record.Done},
	{3, kept.SmallWin, "Ring the physio.", "health", ""},
}

// Kept are the settings for what is kept beside the evenings.
func Kept(until time.Time) (map[string]string, error) {
	settings := map[string]string{}
	l := life{until: until, dice: dice()}
	for _, w := range wins {
		at := until.AddDate(0, 0, -w.before)
		t := kept.Win{ID: l.id(at), What: w.what, Made: at, Words: w.words, Area: w.area, State: w.state, Day: at.Format(time.DateOnly)}
		name, value, err := kept.Setting(t)
		if err != nil {
			return nil, err
		}
		settings[name] = value
	}
	at := until.AddDate(0, 0, -140)
	for _, add := range []func() (name, value string, err error){
		func() (string, string, error) { return kept.Setting(letter(at)) },
		func() (string, string, error) { return kept.Setting(named(l.id(at), at)) },
	} {
		name, value, err := add()
		if err != nil {
			return nil, err
		}
		settings[name] = value
	}
	return settings, nil
}

// letter was written on a good day.
func letter(at time.Time) kept.Letter {
	l := kept.LetterOf(nil)
	l.Written = at
	l.Forget = "That most of these nights were a Tuesday. That you have slept since every one of them."
	l.Beside = "Tess, who rings. Bea, who takes the songs. Ruth, two hours away and awake at odd times."
	l.Helped = "Soup. The long way round by the river. Going on Thursday all the same."
	l.Voice = "The way you talk to Leo when he has bitten someone: low, and on the floor beside him."
	return l
}

// named is a name for thoughts that come back.
func named(id record.ID, at time.Time) kept.Story {
	return kept.Story{ID: id, Made: at, Name: "The room full of marks", Thoughts: []string{
		"She thinks I cannot hold a room.", "They all heard the shake and nothing else.", "They all think I'm odd.",
	}}
}
