package ui

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

func TestDayWords(t *testing.T) {
	zone := time.FixedZone("", 3600)
	now := time.Date(2026, 2, 11, 0, 30, 0, 0, zone) // a Wednesday, just after midnight
	for _, c := range []struct {
		then time.Time
		want string
	}{
		{now.Add(-10 * time.Minute), "today"},
		{now.Add(-time.Hour), "yesterday"},
		{now.AddDate(0, 0, -2), "Monday"},
		{now.AddDate(0, 0, -6), "Thursday"},
		{now.AddDate(0, 0, -7), "4 February 2026"},
		{now.AddDate(0, 0, 1), "12 February 2026"}, // the clock was set back
		// The date is the one that was local when it was written.
		{time.Date(2026, 2, 10, 23, 50, 0, 0, time.FixedZone("", -8*3600)), "yesterday"},
	} {
		if got := dayWords(c.then, now); got != c.want {
			t.Errorf("%v is %q, want %q", c.then, got, c.want)
		}
	}
}

func TestDraftLine(t *testing.T) {
	for _, c := range []struct {
		gone, still, fair []string
		want              string
	}{
		{nil, nil, nil, ""},
		{[]string{"always"}, nil, nil, "“always” is no longer in it."},
		{[]string{"always", "idiot"}, nil, nil, "“always”, “idiot” are no longer in it."},
		{nil, []string{"never"}, nil, "“never” is still in it."},
		{nil, nil, []string{"this time", "shared"}, "It has fair wording: this time, shared."},
		{[]string{"idiot"}, []string{"never"}, []string{"kind"}, "“idiot” is no longer in it. “never” is still in it. It has fair wording: kind."},
	} {
		if got := draftLine(c.gone, c.still, c.fair); got != c.want {
			t.Errorf("%q, %q and %q give %q", c.gone, c.still, c.fair, got)
		}
	}
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		text string
		n    int
		want string
	}{
		{"", 10, ""},
		{"short", 10, "short"},
		{"one two three", 8, "one two…"},
		{"one two three", 7, "one…"}, // no look-ahead: the seventh byte may be inside a word
		{"one\n two", 20, "one two"},
		{"unbreakable", 5, "unbre…"},
		{"ééééé", 5, "éé…"},
		{"one two", 0, "…"},
	} {
		if got := shorten(c.text, c.n); got != c.want {
			t.Errorf("shorten(%q, %d) = %q, want %q", c.text, c.n, got, c.want)
		}
	}
}

func FuzzShorten(f *testing.F) {
	f.Add("one two three", 5)
	f.Add("é\xff\x00", 2)
	f.Fuzz(func(t *testing.T, s string, n int) {
		if n < 0 {
			n = -(n + 1)
		}
		got := shorten(s, n)
		if len(got) > max(n, 0)+len("…") {
			t.Errorf("%d bytes for %d", len(got), n)
		}
		if utf8.ValidString(s) && !utf8.ValidString(got) {
			t.Errorf("%q was cut inside a letter: %q", s, got)
		}
		if whole := strings.Join(strings.Fields(s), " "); utf8.ValidString(s) && !strings.HasPrefix(whole, strings.TrimSuffix(got, "…")) {
			t.Errorf("%q does not begin %q", got, whole)
		}
	})
}

func TestBoldQuotes(t *testing.T) {
	for in, bold := range map[string][]string{
		"":                      nil,
		"none":                  nil,
		"“always” is wide":      {"always"},
		"from “a” to “b c”":     {"a", "b c"},
		"„immer“ ist weit":      {"immer"},
		"„a“ und „b“, nicht c":  {"a", "b"},
		"an end alone ”, “then": nil,
		"an end first ” “a”":    {"a"},
		"open “and no end":      nil,
		"“”":                    {""},
		"“outer “inner” x”":     {"outer “inner"},
	} {
		var got []string
		for _, r := range boldQuotes(in) {
			if r.Bold {
				got = append(got, r.Text)
			}
		}
		if strings.Join(got, "|") != strings.Join(bold, "|") || len(got) != len(bold) {
			t.Errorf("%q has %q in bold, want %q", in, got, bold)
		}
	}
}

func FuzzBoldQuotes(f *testing.F) {
	for _, s := range []string{"“a” b “c", "”“", "“\xff”"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var b strings.Builder
		for _, r := range boldQuotes(s) {
			b.WriteString(r.Text)
		}
		if b.String() != s {
			t.Errorf("%q became %q", s, b.String())
		}
	})
}

func TestMirror(t *testing.T) {
	if mirror(nil) != nil {
		t.Error("an unset dial has a value")
	}
	for v := 1; v <= 7; v++ {
		m := mirror(&v)
		if *m < 1 || *m > 7 || *mirror(m) != v {
			t.Errorf("%d stands at %d and comes back as %d", v, *m, *mirror(m))
		}
	}
	if me := 7; *mirror(&me) != 1 {
		t.Error("7, all of it me, does not stand at the left")
	}
}

func TestLookTitle(t *testing.T) {
	eighty := record.Rating(80)
	for want, fs := range map[string][]record.Feeling{
		"Look again":                                nil,
		"Sad. That makes sense after this.":         {{Name: "sad"}},
		"Ashamed, 80. That makes sense after this.": {{Name: "sad"}, {Name: "ashamed", Before: &eighty}},
		"Übel. That makes sense after this.":        {{Name: "übel"}},
	} {
		if got := lookTitle(fs); got != want {
			t.Errorf("%v: %q, want %q", fs, got, want)
		}
	}
}

// TestAsTextHasEveryWord: what is copied when it cannot be saved leaves out no
// field that the user can type into.
func TestAsTextHasEveryWord(t *testing.T) {
	r := record.New(time.Date(2026, 2, 11, 21, 42, 0, 0, time.UTC))
	r.Event, r.When, r.Area, r.Trigger = "w-event", "w-when", "w-area", "w-trigger"
	r.SetNarration("w-narration")
	r.Cause, r.Body, r.Cost = "w-cause", "w-body", "w-cost"
	eighty := record.Rating(80)
	r.Feelings = []record.Feeling{{Name: "w-feeling", Before: &eighty}}
	r.Verdicts = []record.Verdict{{Words: "w-words", Line: "w-line"}, {Words: "unanswered"}}
	r.EvidenceFor, r.EvidenceAgainst, r.Step, r.Need = "w-for", "w-against", "w-step", "w-need"
	r.SecondDraft, r.Next = "w-second", "w-next"
	got := asText(&r)
	for _, want := range []string{
		"2026-02-11 21:42", "w-event", "w-when", "w-area", "w-trigger", "w-narration", "w-cause", "w-feeling 80",
		"w-body", "w-cost", "w-words", "w-line", "w-for", "w-against", "w-step", "w-need", "w-second", "w-next",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in the copy", want)
		}
	}
	if strings.Contains(got, "unanswered") {
		t.Error("a card without an answer is in the copy")
	}
}

func TestChoosingAWordAndWritingOnesOwn(t *testing.T) {
	d := open(t, t.TempDir())
	d.press("A little more")
	area := func() string { return d.u.night.rec.Area }
	var own *kit.Line
	for _, l := range all[*kit.Line](d) {
		if l.Entry.PlaceHolder == "or in your own word" {
			own = l
		}
	}
	own.Entry.SetText("choir")
	if area() != "choir" {
		t.Errorf("the own word became %q", area())
	}
	d.press("work")
	if area() != "work" || own.Text() != "" || !d.button("work").Chosen() {
		t.Errorf("choosing a word gave %q beside %q", area(), own.Text())
	}
	d.press("work")
	if area() != "" || d.button("work").Chosen() {
		t.Errorf("choosing it again left %q", area())
	}
}
