package ui

import (
	"strings"
	"testing"
	"time"

	"seconddraft/ui/kit"
)

func TestADayIsReadAsPeopleWriteIt(t *testing.T) {
	now := time.Date(2026, 2, 11, 21, 42, 0, 0, time.FixedZone("", 3600))
	for typed, want := range map[string]string{
		"2026-03-01": "2026-03-01", " 2026-3-1 ": "2026-03-01", "5.12.2026": "2026-12-05", "5.12.": "2026-12-05", "12.5.26": "2026-05-12",
		"5 December 2026": "2026-12-05", "Dec 5": "2026-12-05", "December 5, 2026": "2026-12-05", "5. Dezember": "2026-12-05", "3. März 2026": "2026-03-03",
		"25/12/2026": "2026-12-25", "12/25/2026": "2026-12-25", "4/4/2026": "2026-04-04", "10 Feb": "2027-02-10", "11 Feb": "2026-02-11",
		"5/12/2026": "2026-12-05 2026-05-12", "5/12": "2026-12-05 2026-05-12",
		"2/3/2026":   "2026-03-02", // the third of February has gone by
		"2026-01-05": "2026-01-05",
		"":           "", "2026": "", "2026-03": "", "31.2.2026": "", "45/45/2026": "", "soon": "", "in May": "", "1 2 3 4": "",
		"5/12/20": "2020-12-05 2020-05-12", // both are over: it is asked
	} {
		var got []string
		for _, d := range typedDays(typed, now) {
			got = append(got, dateKey(d))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q is %v, want %s", typed, got, want)
		}
	}
}

// What cannot be read, or in two ways, changes nothing; and what counts meanwhile is said.
func TestADayThatCannotBeReadIsAskedAbout(t *testing.T) {
	d := open(t, t.TempDir())
	d.whatNow(feared)
	d.press("Open it")
	d.press("“I am going to lose my job over this”")
	own := all[*kit.Line](d)[1].Entry
	check := func() string { return d.u.night.rec.Forecasts[0].Check }
	own.SetText("some day")
	if check() != "" || !d.sees("Write a day as 20 February 2026. No day yet.") {
		t.Errorf("no day yet: %q, %s", check(), d.words())
	}
	d.press("in a week")
	if check() != "2026-02-18" || own.Text != "" {
		t.Errorf("chosen %q, typed %q", check(), own.Text)
	}
	own.SetText("some day")
	if check() != "2026-02-18" || !d.sees("Write a day as 20 February 2026. Until then it stays Wednesday, 18 February 2026.") {
		t.Errorf("it does not say what counts: %q, %s", check(), d.words())
	}
	own.SetText("5/12/2026")
	if check() != "2026-02-18" || !d.sees("Which day do you mean? Until then it stays Wednesday, 18 February 2026.") {
		t.Errorf("it does not ask: %q, %s", check(), d.words())
	}
	d.press("5 December 2026")
	if check() != "2026-12-05" || !d.sees("Saturday, 5 December 2026") || d.button("12 May 2026") != nil || own.Text != "" {
		t.Errorf("after the answer: %q, %s", check(), d.words())
	}
	own.SetText("25/12/2026")
	if check() != "2026-12-25" || !d.sees("Friday, 25 December 2026") {
		t.Errorf("one that can be read: %q, %s", check(), d.words())
	}
	own.SetText("")
	if check() != "" || !d.sees("No day yet.") {
		t.Errorf("taken back: %q", check())
	}
}
