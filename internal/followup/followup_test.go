package followup

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"seconddraft/internal/kept"
	"seconddraft/internal/record"
)

var berlin = time.FixedZone("", 3600)

func at(day string, hour int) time.Time {
	t, err := time.ParseInLocation(time.DateOnly, day, berlin)
	if err != nil {
		panic(err)
	}
	return t.Add(time.Duration(hour) * time.Hour)
}

// setback is a finished evening with one of everything that can be asked of later.
func setback(day string) record.Record {
	r := record.New(at(day, 21))
	r.SetNarration("The demo stopped. I never get it right! They saw it.")
	r.SecondDraft, r.Finished = "It stopped once.", true
	r.Verdicts = []record.Verdict{{Kind: "trap", Category: "overgeneralization", Words: "never get it right", Answer: record.CouldBe}}
	r.Feelings = []record.Feeling{{Name: "ashamed"}}
	r.Forecasts = []record.Forecast{{ID: record.New(r.Started).ID, Fear: "they will fire me", Check: after(day, 3)}}
	r.Engagements = []record.Engagement{{ID: record.New(r.Started).ID, Kind: record.Win, What: "Ask IT for a slot.", Day: after(day, 2)}}
	return r
}

// spans are the kinds with their first and last days.
func spans(r *record.Record) (out []string) {
	for _, a := range Of(r) {
		out = append(out, fmt.Sprint(a.Kind, " ", between(a.Evening, a.From), " ", between(a.Evening, a.Until)))
	}
	return out
}

func TestOf(t *testing.T) {
	const day = "2026-02-03"
	seventy := record.Rating(70)
	heavy := func(r *record.Record, days ...int) {
		for _, d := range days {
			r.Recovery.Taps = append(r.Recovery.Taps, record.Tap{Day: after(day, d), Distress: seventy})
		}
	}
	all := []string{"win 2 0", "forecast 3 0", "tap 1 14", "still-true 7 29", "still-true 30 0", "draft 30 179", "draft 180 0"}
	without := func(kinds ...Kind) (rest []string) {
		for _, s := range all {
			var k Kind
			_, _ = fmt.Sscan(s, &k)
			if !slices.Contains(kinds, k) {
				rest = append(rest, s)
			}
		}
		return rest
	}
	for name, c := range map[string]struct {
		change func(r *record.Record)
		want   []string
	}{
		"everything":                 {func(*record.Record) {}, all},
		"not finished":               {func(r *record.Record) { r.Finished = false }, nil},
		"nothing to recover from":    {func(r *record.Record) { r.Feelings = nil }, without(Tap)},
		"the critic is":              {func(r *record.Record) { r.Feelings, r.Verdicts[0].CriticLevel = nil, 2 }, all},
		"no taps wanted":             {func(r *record.Record) { r.Recovery.Off = true }, without(Tap)},
		"a win without a day":        {func(r *record.Record) { r.Engagements[0].Day = "" }, slices.Replace(slices.Clone(all), 0, 1, "win 7 0")},
		"a win that was let go":      {func(r *record.Record) { r.Engagements[0].State = record.LetGo }, without(Win)},
		"a forecast without a day":   {func(r *record.Record) { r.Forecasts[0].Check = "" }, slices.Replace(slices.Clone(all), 1, 2, "forecast 14 0")},
		"a forecast that was let go": {func(r *record.Record) { r.Forecasts[0].Outcome = record.LetGo }, without(Forecast)},
		"a day before the evening":   {func(r *record.Record) { r.Forecasts[0].Check = "2025-12-01" }, slices.Replace(slices.Clone(all), 1, 2, "forecast 1 0")},
		"not this":                   {func(r *record.Record) { r.Verdicts[0].Answer = record.NotThis }, without(StillTrue)},
		"another trap":               {func(r *record.Record) { r.Verdicts[0].Category = "labeling" }, without(StillTrue)},
		"no second draft":            {func(r *record.Record) { r.SecondDraft = " " }, without(Draft)},
		"still true, once": {
			func(r *record.Record) {
				r.StillTrue = []record.StillTrue{{Thought: "I never get it right", Day: after(day, 8), Answer: "partly"}}
			},
			slices.Delete(slices.Clone(all), 3, 4),
		},
		"still true, the first time answered close to the second": {
			func(r *record.Record) {
				r.StillTrue = []record.StillTrue{{Thought: "I never get it right", Day: after(day, 28), Answer: "no"}}
			},
			slices.Replace(slices.Clone(all), 3, 5, "still-true 35 0"),
		},
		"still true, both": {
			func(r *record.Record) {
				r.StillTrue = []record.StillTrue{{Thought: "I never get it right", Day: after(day, 31), Answer: "no"}}
			},
			without(StillTrue),
		},
		"a later draft": {
			func(r *record.Record) {
				r.LaterDrafts = []record.LaterDraft{{Written: at(after(day, 40), 9), Words: "It was one demo."}}
			},
			slices.Delete(slices.Clone(all), 5, 6),
		},
		"both later drafts": {
			func(r *record.Record) {
				r.LaterDrafts = []record.LaterDraft{{Written: at(after(day, 180), 9), Words: "It was one demo."}}
			},
			without(Draft),
		},
		"tapped": {func(r *record.Record) { heavy(r, 1, 2) }, slices.Replace(slices.Clone(all), 2, 3, "tap 3 14")},
		"heavy for two weeks": {
			func(r *record.Record) { heavy(r, 1, 2, 3, 4, 5, 6, 7, 8) },
			slices.Replace(slices.Clone(all), 2, 3, "stayed 15 28", "tap 9 14"),
		},
		"and told": {
			func(r *record.Record) { heavy(r, 1, 2, 3, 4, 5, 6, 7, 14); r.Recovery.Told = true },
			without(Tap),
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := setback(day)
			c.change(&r)
			if got := spans(&r); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestLasting(t *testing.T) {
	verdict := func(category, words string, a record.Answer) record.Verdict {
		return record.Verdict{Category: category, Words: words, Answer: a}
	}
	r := record.New(at("2026-02-03", 21))
	r.SetNarration("I froze. I always do this when it matters\nNever! They hate me every time, all of them. She never rang. I will never be any good.")
	r.Verdicts = []record.Verdict{
		verdict("stability", "always", record.CouldBe),
		verdict("stability", "Never", record.CouldBe), // one word is no thought
		verdict("labeling", "never be any good", record.CouldBe),
		verdict("all-or-nothing", "every time", record.CouldBe),
		verdict("overgeneralization", "She never rang", record.True),
	}
	want := []string{"I always do this when it matters", "They hate me every time, all of them"}
	if got := Lasting(&r); !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
	r.SetNarration("It was 10.30 when I saw that Dr. Meyer will never ring. I went home.")
	r.Verdicts = []record.Verdict{verdict("stability", "never", record.CouldBe)}
	if got := Lasting(&r); !reflect.DeepEqual(got, []string{"It was 10.30 when I saw that Dr. Meyer will never ring"}) {
		t.Errorf("points within a sentence: %q", got)
	}
	r.SetNarration("Other words.")
	if got := Lasting(&r); len(got) != 0 {
		t.Errorf("of words that are gone: %q", got)
	}
	for _, a := range Of(&r) {
		if ThoughtOf(&r, a) != "" {
			t.Error("an ask has a thought that is gone")
		}
	}
}

func TestTodayInOneDay(t *testing.T) {
	r := setback("2026-02-03")
	kinds := func(h History, now time.Time) (out []Kind) {
		for _, a := range Today(Of(&r), h, now) {
			out = append(out, a.Kind)
		}
		return out
	}
	if got := kinds(nil, at("2026-02-03", 23)); got != nil {
		t.Errorf("on the evening itself: %q", got)
	}
	if got := kinds(nil, at("2026-02-04", 9)); !reflect.DeepEqual(got, []Kind{Tap}) {
		t.Errorf("a day later: %q", got)
	}
	for hour, want := range map[int]bool{0: false, 4: false, 5: true, 19: true, 20: false, 23: false} {
		if got := slices.Contains(kinds(nil, at("2026-02-06", hour)), Forecast); got != want {
			t.Errorf("at %d it asks after what was feared: %v", hour, got)
		}
	}
	first := Today(Of(&r), nil, at("2026-02-06", 9))[0]
	for _, a := range Today(Of(&r), nil, at("2026-02-06", 9)) {
		if a.Kind == Win {
			first = a
		}
	}
	h := History{r.ID: kept.Shown{ID: r.ID}.WithDay(first.Key(), "2026-02-06")}
	for range 2 { // all day the same one, also where that is its second day
		if got := Today(Of(&r), h, at("2026-02-06", 19)); len(got) != 1 || got[0] != first {
			t.Fatalf("later that day: %v", got)
		}
		h[r.ID] = h[r.ID].WithDay(first.Key(), "2026-02-05")
	}
	if got := Quiet(Of(&r), h, at("2026-02-06", 19)); len(got) != 0 {
		t.Errorf("quiet on the day it is shown: %v", got)
	}
	if got := Quiet(Of(&r), h, at("2026-02-07", 9)); len(got) != 1 || got[0] != first {
		t.Errorf("not quiet after two days: %v", got)
	}
	h[r.ID] = h[r.ID].WithOff(first.Of(), true)
	if got := append(Quiet(Of(&r), h, at("2026-02-07", 9)), Today(Of(&r), h, at("2026-02-06", 9))...); len(got) != 0 {
		t.Errorf("shown although it is off: %v", got)
	}
	r.Forecasts, r.Engagements = nil, nil
	if got := Today(Of(&r), h, at("2026-02-06", 9)); len(got) != 0 {
		t.Errorf("another one after the answer of the day: %v", got)
	}
}

func TestBook(t *testing.T) {
	b := NewBook()
	r, other := setback("2026-02-03"), setback("2026-02-01")
	b.Add(r)
	b.Add(other)
	n := len(b.Open())
	r.SecondDraft, r.Engagements = "", nil
	b.Put(r)
	if got := len(b.Open()); got != n-3 {
		t.Errorf("%d open after a save, before it were %d", got, n)
	}
	b.Add(other) // an older version
	b.Remove(other.ID)
	b.Add(other)
	for _, a := range b.Open() {
		if a.Record == other.ID {
			t.Error("an evening that is gone came back")
		}
	}
}

func TestOfWin(t *testing.T) {
	made := at("2026-03-01", 21)
	win := func(change func(*kept.Win)) kept.Win {
		w := kept.Win{ID: "w", What: kept.SmallWin, Made: made, Words: "Ring the bank."}
		change(&w)
		return w
	}
	for name, c := range map[string]struct {
		w    kept.Win
		from string
	}{
		"no day":          {win(func(*kept.Win) {}), "2026-03-08"},
		"a day":           {win(func(w *kept.Win) { w.Day = "2026-03-04" }), "2026-03-04"},
		"its own day":     {win(func(w *kept.Win) { w.Day = "2026-03-01" }), "2026-03-02"},
		"done":            {win(func(w *kept.Win) { w.State = record.Done }), ""},
		"a memory":        {win(func(w *kept.Win) { w.What = kept.Memory }), ""},
		"without a word":  {win(func(w *kept.Win) { w.Words = " " }), ""},
		"a day long past": {win(func(w *kept.Win) { w.Day = "2020-01-01" }), "2026-03-02"},
	} {
		a, ok := OfWin(c.w)
		if ok != (c.from != "") || a.From != c.from {
			t.Errorf("%s: %+v, %v", name, a, ok)
		}
	}
	a, _ := OfWin(win(func(*kept.Win) {}))
	if got := Today([]Ask{a}, History{}, at("2026-03-08", 22)); len(got) != 1 {
		t.Errorf("a week later, at night: %v", got)
	}
	h := History{"w": kept.Shown{ID: "w"}.WithDay(a.Key(), "2026-03-08").WithDay(a.Key(), "2026-03-09")}
	if got := append(Today([]Ask{a}, h, at("2026-03-10", 9)), Quiet([]Ask{a}, h, at("2026-03-10", 9))...); len(got) != 0 {
		t.Errorf("shown twice: %v", got)
	}
}
