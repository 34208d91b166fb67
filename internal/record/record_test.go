package record

import (
	"crypto/rand"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func ptr[T any](v T) *T { return &v }

func TestNewID(t *testing.T) {
	for _, at := range []time.Time{
		{},
		time.Unix(-5, 0), time.Unix(0, 0), time.Date(2026, 11, 3, 23, 50, 0, 0, time.UTC),
		time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC),
	} {
		id, err := NewID(at, rand.Reader)
		if err != nil || !id.Valid() {
			t.Errorf("NewID(%v) = %q, %v", at, id, err)
		}
	}
	early, _ := NewID(time.UnixMilli(1000), rand.Reader)
	late, _ := NewID(time.UnixMilli(1001), rand.Reader)
	if early >= late {
		t.Errorf("id of the earlier time %q does not sort before %q", early, late)
	}
	broken := errors.New("no entropy")
	if _, err := NewID(time.Now(), iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("error of the entropy source is lost: %v", err)
	}
}

func TestIDValid(t *testing.T) {
	for id, want := range map[ID]bool{
		"01ARZ3NDEKTSV4RRFFQ69G5FAV":     true,
		"01arz3ndektsv4rrffq69g5fav":     false, // one spelling only
		"":                               false,
		"../../etc/passwd":               false,
		"01ARZ3NDEKTSV4RRFFQ69G5FAU\x00": false,
	} {
		if got := id.Valid(); got != want {
			t.Errorf("ID(%q).Valid() = %v", id, got)
		}
	}
}

func TestNewIsValidAndEmpty(t *testing.T) {
	now := time.Date(2026, 11, 4, 0, 20, 0, 0, time.FixedZone("", 3600))
	r := New(now)
	if err := r.Validate(); err != nil {
		t.Error(err)
	}
	if !r.Empty() {
		t.Error("a new record is not empty")
	}
	if !r.Started.Equal(now) || r.Started.Format("2006-01-02 -07:00") != "2026-11-04 +01:00" {
		t.Errorf("started %v, want %v with its offset", r.Started, now)
	}
}

func TestEmpty(t *testing.T) {
	notEmpty := map[string]func(*Record){
		"event":         func(r *Record) { r.Event = "the demo" },
		"area":          func(r *Record) { r.Area = "work" },
		"narration":     func(r *Record) { r.SetNarration("x") },
		"feeling":       func(r *Record) { r.Feelings = []Feeling{{Name: "shame"}} },
		"dial":          func(r *Record) { r.Dials.Stability = ptr(1) },
		"rating of 0":   func(r *Record) { r.BeliefSecond = ptr(Rating(0)) },
		"verdict":       func(r *Record) { r.Verdicts = []Verdict{{Answer: NotThis}} },
		"finished":      func(r *Record) { r.Finished = true },
		"belief of 0":   func(r *Record) { r.Thoughts = []Thought{{Belief: ptr(Rating(0))}} },
		"second draft":  func(r *Record) { r.SecondDraft = "one demo" },
		"gone thought":  func(r *Record) { r.Thoughts = []Thought{{Start: -1, End: -1, Text: "I ruin it"}} },
		"other changes": func(r *Record) { r.Next = "call her" },
	}
	for name, change := range notEmpty {
		r := New(time.Now())
		change(&r)
		if r.Empty() {
			t.Errorf("%s: counted as empty", name)
		}
	}
	r := New(time.Now())
	r.Thoughts, r.Feelings, r.Verdicts = []Thought{}, []Feeling{}, []Verdict{}
	if !r.Empty() {
		t.Error("empty lists are not empty")
	}
}

func TestSetNarrationDefaultThought(t *testing.T) {
	r := New(time.Now())
	r.SetNarration("")
	if r.Thoughts != nil {
		t.Errorf("no text, thoughts %v", r.Thoughts)
	}
	r.SetNarration("I ruin it")
	r.Thoughts[0].Belief = ptr(Rating(90))
	former := r.Thoughts
	r.SetNarration("I always ruin it")
	if got := r.Thoughts[0]; len(r.Thoughts) != 1 || got.Text != "I always ruin it" || got.Start != 0 || got.End != 16 ||
		!got.Hot || got.Belief == nil || *got.Belief != 90 {
		t.Errorf("default thought became %+v", got)
	}
	if former[0].Text != "I ruin it" {
		t.Error("the former thoughts were changed in place")
	}
	// Clearing the field keeps a rating that was given.
	r.SetNarration("")
	r.SetNarration("again")
	if got := r.Thoughts[0]; got.Text != "again" || got.Belief == nil {
		t.Errorf("after clearing: %+v", got)
	}
	r.Thoughts[0].Belief = nil
	r.SetNarration("")
	if len(r.Thoughts) != 0 || !r.Empty() {
		t.Errorf("an empty narration leaves %+v", r.Thoughts)
	}
}

func TestSetNarrationMarkedThought(t *testing.T) {
	const old = "Well. I ruin it. They know."
	tests := []struct {
		name, text string
		start      int
		want       string // the thought's copy
	}{
		{"unchanged", old, 6, "I ruin it."},
		{"edit before", "Well then. I ruin it. They know.", 11, "I ruin it."},
		{"edit after", "Well. I ruin it. They all know.", 6, "I ruin it."},
		{"edit inside", "Well. I often ruin it. They know.", 6, "I often ruin it."},
		{"moved", "They know. Well. I ruin it.", 17, "I ruin it."},
		{"taken out", "Well. They know.", -1, "I ruin it."},
		{"cut through", "Well. I ruin", -1, "I ruin it."},
		{"all new", "é", -1, "I ruin it."},
		{"empty", "", -1, "I ruin it."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := New(time.Now())
			r.Narration = old
			r.Thoughts = []Thought{{Start: 6, End: 16, Text: "I ruin it.", Hot: true}}
			r.SetNarration(tt.text)
			got := r.Thoughts[0]
			if got.Start != tt.start || got.Text != tt.want || !got.Hot {
				t.Errorf("got %+v, want %q at %d", got, tt.want, tt.start)
			}
			if err := r.Validate(); err != nil {
				t.Error(err)
			}
			r.SetNarration(old)
			if tt.want == "I ruin it." && r.Thoughts[0].Start != 6 {
				t.Errorf("words came back, thought did not: %+v", r.Thoughts[0])
			}
		})
	}
}

// Whatever is typed, spans stay in bounds and on rune borders, no thought is
// dropped, and one is called gone only when its words are.
func TestSetNarrationProperties(t *testing.T) {
	texts := rapid.StringOfN(rapid.SampledFrom([]rune("ab é👍\n")), 0, 12, -1)
	rapid.Check(t, func(t *rapid.T) {
		r := New(time.Unix(0, 0))
		r.Narration = texts.Draw(t, "narration")
		borders := []int{0}
		for i := range r.Narration {
			borders = append(borders, i)
		}
		borders = append(borders, len(r.Narration))
		for range rapid.IntRange(0, 3).Draw(t, "thoughts") {
			a, b := rapid.SampledFrom(borders).Draw(t, "start"), rapid.SampledFrom(borders).Draw(t, "end")
			a, b = min(a, b), max(a, b)
			r.Thoughts = append(r.Thoughts, Thought{Start: a, End: b, Text: r.Narration[a:b], Belief: ptr(Rating(50))})
		}
		count := len(r.Thoughts)
		for range 3 {
			r.SetNarration(texts.Draw(t, "edit"))
			if err := r.Validate(); err != nil {
				t.Fatalf("%v in %+v", err, r)
			}
			if count > 0 && len(r.Thoughts) != count {
				t.Fatalf("%d thoughts became %d", count, len(r.Thoughts))
			}
			for _, th := range r.Thoughts {
				if !th.Anchored() && th.Text != "" && strings.Contains(r.Narration, th.Text) {
					t.Fatalf("%q is in %q and not found", th.Text, r.Narration)
				}
			}
		}
	})
}

func TestSummary(t *testing.T) {
	started := time.Date(2026, 11, 3, 22, 0, 0, 0, time.UTC)
	tests := []struct {
		name string
		r    Record
		want string
	}{
		{"event first", Record{Event: " The demo\n\tfroze. ", Narration: "I ruin it"}, "The demo froze."},
		{"else narration", Record{Event: " \n", Narration: "I ruin it"}, "I ruin it"},
		{"nothing", Record{}, ""},
		{"cut between words", Record{Event: strings.Repeat("abcd ", 30)}, strings.TrimSpace(strings.Repeat("abcd ", 14)) + "…"},
		{"one long word", Record{Event: strings.Repeat("é", 100_000)}, strings.Repeat("é", 72) + "…"},
		{"exactly one line", Record{Event: strings.Repeat("x", 72)}, strings.Repeat("x", 72)},
	}
	for _, tt := range tests {
		tt.r.ID, tt.r.Started, tt.r.Area = "01ARZ3NDEKTSV4RRFFQ69G5FAV", started, "work"
		got := tt.r.Summary()
		if got.Words != tt.want || got.ID != tt.r.ID || !got.Started.Equal(started) || got.Area != "work" || got.HasSecondDraft {
			t.Errorf("%s: %+v, want words %q", tt.name, got, tt.want)
		}
	}
	r := Record{SecondDraft: "One demo."}
	if !r.Summary().HasSecondDraft {
		t.Error("second draft is not seen")
	}
}

func FuzzSummary(f *testing.F) {
	for _, s := range []string{"", "a b", "\x00\xff", strings.Repeat("👍", 500), strings.Repeat(" ", 5000) + "x", "\r\n", "שלום"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := Record{Event: s}
		words := r.Summary().Words
		if n := utf8.RuneCountInString(words); n > summaryRunes+1 {
			t.Errorf("%d runes", n)
		}
		if strings.ContainsAny(words, "\n\r\t") {
			t.Errorf("%q is more than one line", words)
		}
	})
}

func TestValidateNamesEachFault(t *testing.T) {
	faults := map[string]func(*Record){
		"version":      func(r *Record) { r.Version = 9 },
		"ULID":         func(r *Record) { r.ID = "x" },
		"start time":   func(r *Record) { r.Started = time.Time{} },
		"changeable":   func(r *Record) { r.Changeable = "maybe" },
		"dial":         func(r *Record) { r.Dials.Globality = ptr(0) },
		"second draft": func(r *Record) { r.BeliefSecond = ptr(Rating(101)) },
		"no name":      func(r *Record) { r.Feelings = []Feeling{{}} },
		"not rated":    func(r *Record) { r.Feelings = []Feeling{{Name: "shame", After: ptr(Rating(-1))}} },
		"answer":       func(r *Record) { r.Verdicts = []Verdict{{Answer: "yes"}} },
		"critic level": func(r *Record) { r.Verdicts = []Verdict{{CriticLevel: 5}} },
		"not in the":   func(r *Record) { r.Thoughts = []Thought{{Start: 0, End: 99}} },
		"do not stand": func(r *Record) { r.Thoughts = []Thought{{Start: 0, End: 1, Text: "z"}} },
		"cuts a letter": func(r *Record) {
			r.Thoughts = []Thought{{Start: 0, End: 1, Text: "\xc3"}}
		},
		"share 1":       func(r *Record) { r.Responsibility.Shares = []Share{{Part: ptr(Rating(101))}} },
		"five question": func(r *Record) { r.Heavy.Moves = []string{"luck"} },
		"kind":          func(r *Record) { r.Engagements = []Engagement{{ID: New(time.Now()).ID, Kind: "vow"}} },
		"dose":          func(r *Record) { r.Engagements = []Engagement{{ID: New(time.Now()).ID, Kind: Win, Dose: "huge"}} },
		"discomfort": func(r *Record) {
			r.Engagements = []Engagement{{ID: New(time.Now()).ID, Kind: Win, Felt: ptr(Rating(-1))}}
		},
		"engagement 1: state": func(r *Record) {
			r.Engagements = []Engagement{{ID: New(time.Now()).ID, Kind: Win, State: "failed"}}
		},
		"engagement 1: a day": func(r *Record) {
			r.Engagements = []Engagement{{ID: New(time.Now()).ID, Kind: Win, Day: "soon"}}
		},
		"forecast 1: id":       func(r *Record) { r.Forecasts = []Forecast{{}} },
		"likelihood":           func(r *Record) { r.Forecasts = []Forecast{{ID: New(time.Now()).ID, Likelihood: ptr(Rating(120))}} },
		"outcome":              func(r *Record) { r.Forecasts = []Forecast{{ID: New(time.Now()).ID, Outcome: "won"}} },
		"harder":               func(r *Record) { r.Forecasts = []Forecast{{ID: New(time.Now()).ID, Harder: "worse"}} },
		"forecast 1: a day":    func(r *Record) { r.Forecasts = []Forecast{{ID: New(time.Now()).ID, Check: "2026-13-01"}} },
		"still true 1: answer": func(r *Record) { r.StillTrue = []StillTrue{{Day: "2026-01-01", Answer: "never"}} },
		"still true 1: its":    func(r *Record) { r.StillTrue = []StillTrue{{Answer: "no"}} },
		"tap 1 is":             func(r *Record) { r.Recovery.Taps = []Tap{{Day: "2026-01-01", Distress: 101}} },
		"tap 1: its":           func(r *Record) { r.Recovery.Taps = []Tap{{}} },
		"later draft":          func(r *Record) { r.LaterDrafts = []LaterDraft{{Words: "x"}} },
		"belief is":            func(r *Record) { r.Thoughts = []Thought{{Belief: ptr(Rating(200))}} },
	}
	for want, spoil := range faults {
		r := New(time.Now())
		r.Narration = "é"
		spoil(&r)
		if err := r.Validate(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v", want, err)
		}
	}
}

func TestInUTF8(t *testing.T) {
	r := New(time.Now())
	r.Event = "caf\xe9 \xff\xfe!"
	r.Narration = "\xffé bad\xc3"
	r.Thoughts = []Thought{{Start: 1, End: len(r.Narration), Text: r.Narration[1:]}}
	r.Verdicts = []Verdict{{Words: "\xff"}}
	got := r.InUTF8()
	if got.Event != "caf\uFFFD \uFFFD\uFFFD!" || got.Verdicts[0].Words != "\uFFFD" {
		t.Errorf("got %q, %q", got.Event, got.Verdicts[0].Words)
	}
	if err := got.Validate(); err != nil {
		t.Error(err)
	}
	if r.Verdicts[0].Words != "\xff" || r.Thoughts[0].Start != 1 {
		t.Error("the original was changed")
	}
}

func TestCloneSharesNothing(t *testing.T) {
	r := New(time.Now())
	r.SetNarration("I ruin it")
	r.Thoughts[0].Belief = ptr(Rating(80))
	r.Feelings = []Feeling{{Name: "shame", Before: ptr(Rating(70))}}
	r.Verdicts = []Verdict{{Rule: "a"}}
	r.Dials.Stability, r.BeliefSecond = ptr(6), ptr(Rating(30))
	r.Forecasts, r.Heavy.Moves = []Forecast{{Fear: "a", Likelihood: ptr(Rating(5))}}, []string{"support"}
	c := r.Clone()
	*c.Forecasts[0].Likelihood, c.Forecasts[0].Fear, c.Heavy.Moves[0] = 6, "b", "agency"
	if *r.Forecasts[0].Likelihood != 5 || r.Forecasts[0].Fear != "a" || r.Heavy.Moves[0] != "support" {
		t.Errorf("a change to what came after shows in the original: %+v", r)
	}
	*c.Thoughts[0].Belief, *c.Feelings[0].Before, *c.Dials.Stability, *c.BeliefSecond = 1, 1, 1, 1
	c.Thoughts[0].Text, c.Feelings[0].Name, c.Verdicts[0].Rule = "", "", ""
	if *r.Thoughts[0].Belief != 80 || *r.Feelings[0].Before != 70 || *r.Dials.Stability != 6 || *r.BeliefSecond != 30 ||
		r.Thoughts[0].Text == "" || r.Feelings[0].Name == "" || r.Verdicts[0].Rule == "" {
		t.Errorf("a change to the clone shows in the original: %+v", r)
	}
}

// Every text of the user's that is put into step 6 or after it is among
// AfterWords, so that stop signs are read in it; by reflection, so that a field
// added later is missed by this test and not by the reader.
func TestAfterWordsAreAll(t *testing.T) {
	r := Record{
		Engagements: make([]Engagement, 1), Forecasts: make([]Forecast, 1), StillTrue: make([]StillTrue, 1), LaterDrafts: make([]LaterDraft, 1),
		Recovery: Recovery{Taps: make([]Tap, 1)}, Responsibility: Responsibility{Shares: make([]Share, 1)},
	}
	var put []string
	var fill func(v reflect.Value)
	fill = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Slice:
			for i := range v.Len() {
				fill(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				f := v.Type().Field(i)
				if !f.IsExported() || f.Tag.Get("search") == "-" || f.Type == reflect.TypeFor[ID]() {
					continue
				}
				if f.Type.Kind() == reflect.String && f.Name != "Thought" { // a copy of words that are read already
					put = append(put, fmt.Sprintf("%s %d", f.Name, len(put)))
					v.Field(i).SetString(put[len(put)-1])
					continue
				}
				fill(v.Field(i))
			}
		}
	}
	for _, part := range []any{
		&r.Contain, &r.Responsibility, &r.Learn, &r.Tell, &r.Engagements, &r.Heavy, &r.Forecasts, &r.StillTrue, &r.Recovery, &r.LaterDrafts,
	} {
		fill(reflect.ValueOf(part).Elem())
	}
	got := r.AfterWords()
	for _, words := range put {
		if !slices.Contains(got, words) {
			t.Errorf("%q is missing", words)
		}
	}
	if len(put) < 30 || !r.HasTools() || (&Record{Next: "x"}).HasTools() {
		t.Errorf("%d texts", len(put))
	}
}
