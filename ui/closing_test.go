package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// The evening closes on the second draft alone, with the same line whatever the
// numbers are, and Enter says good night.
func TestTheEveningClosesOnTheSecondDraftAlone(t *testing.T) {
	for _, after := range []*record.Rating{nil, rate(5), rate(100)} {
		d := atLook(t, t.TempDir(), harsh)
		d.u.goTo(stepDraft)
		d.draftPaper().Entry.SetText("The soup was hot, and I will bring a tray.")
		d.u.night.hot().BeliefAfter, d.u.night.rec.BeliefSecond = after, after
		d.u.finish()
		for _, words := range []string{
			"Read it once, slowly, as you’d say it to a friend.", "The soup was hot, and I will bring a tray.",
			"The second draft is kept. It doesn’t have to win tonight.",
		} {
			if !d.sees(words) {
				t.Errorf("%q is not there", words)
			}
		}
		if d.sees(harsh) || d.sees("100") {
			t.Error("the first draft or a number stands beside it")
		}
		if d.u.win.Canvas().Focused() != fyne.Focusable(d.button("Good night")) {
			t.Error("Enter does not say good night")
		}
	}
}

func rate(n record.Rating) *record.Rating { return &n }

// Every rating is asked for again beside what was given at first, and none is set
// until it is touched.
func TestRatingsAfterAreUnset(t *testing.T) {
	d := atLook(t, t.TempDir(), harsh)
	d.u.night.hot().Belief = rate(90)
	d.u.night.rec.Feelings = []record.Feeling{{Name: "sad", Before: rate(70)}, {Name: "tired"}}
	d.u.goTo(stepDraft)
	d.press("How is it now?")
	scales := all[*kit.Scale](d)
	if len(scales) != 4 {
		t.Fatalf("%d scales", len(scales))
	}
	for _, s := range scales {
		if s.Value() != nil {
			t.Error("a rating is set beforehand")
		}
	}
	for _, words := range []string{"90 at first, now not rated", "70 at first, now not rated", "It doesn’t have to win tonight."} {
		if !d.sees(words) {
			t.Errorf("%q is not there", words)
		}
	}
	scales[2].TypedRune('9')
	if !d.sees("70 at first, now 9") || !d.sees("It doesn’t have to win tonight.") {
		t.Error("the number is not shown, or the line changed")
	}
	rec := &d.u.night.rec
	if *rec.Feelings[0].After != 9 || rec.Feelings[1].After != nil || rec.BeliefSecond != nil || rec.Thoughts[0].BeliefAfter != nil {
		t.Errorf("stored: %+v", rec)
	}
}

// A suggestion goes onto the paper with the cursor where words are missing, and
// can be undone.
func TestASuggestionIsPutInAndUndone(t *testing.T) {
	d := atLook(t, t.TempDir(), harsh)
	d.u.goTo(stepDraft)
	d.until("a draft", func() bool { return d.button("Begin with this") != nil })
	paper := d.draftPaper()
	paper.Entry.TypedRune('M')
	d.press("Begin with this")
	if d.u.win.Canvas().Focused() != fyne.Focusable(paper.Entry) || len(paper.Text()) < 5 || d.u.night.rec.SecondDraft != paper.Text() {
		t.Errorf("the paper has %q", paper.Text())
	}
	paper.Entry.TypedShortcut(&fyne.ShortcutUndo{})
	if paper.Text() != "M" || d.u.night.rec.SecondDraft != "M" {
		t.Errorf("undone to %q, the record has %q", paper.Text(), d.u.night.rec.SecondDraft)
	}
	for _, c := range []struct {
		words, suggestion string
		at                int
	}{
		{"It fell.", "It fell.", 8},
		{"My own.\n\nIt fell because … and that is all.", "It fell because … and that is all.", len("My own.\n\nIt fell because ")},
	} {
		if at := openPlace(c.words, c.suggestion); at != c.at {
			t.Errorf("%q: the open place is %d", c.words, at)
		}
	}
}

// Every free-text field of an evening is read for stop signs.
func TestEveryFieldOfAnEveningIsWatched(t *testing.T) {
	const said = "I want to kill myself tonight."
	fields := map[string]func(*record.Record, string){
		"event": func(r *record.Record, s string) { r.Event = s }, "when": func(r *record.Record, s string) { r.When = s },
		"area": func(r *record.Record, s string) { r.Area = s }, "trigger": func(r *record.Record, s string) { r.Trigger = s },
		"narration": func(r *record.Record, s string) { r.Narration = s }, "cause": func(r *record.Record, s string) { r.Cause = s },
		"body": func(r *record.Record, s string) { r.Body = s }, "cost": func(r *record.Record, s string) { r.Cost = s },
		"feeling": func(r *record.Record, s string) { r.Feelings = []record.Feeling{{Name: s}} },
		"for":     func(r *record.Record, s string) { r.EvidenceFor = s }, "against": func(r *record.Record, s string) { r.EvidenceAgainst = s },
		"step": func(r *record.Record, s string) { r.Step = s }, "need": func(r *record.Record, s string) { r.Need = s },
		"answer": func(r *record.Record, s string) { r.Verdicts = []record.Verdict{{Line: s}} },
		"draft":  func(r *record.Record, s string) { r.SecondDraft = s }, "next": func(r *record.Record, s string) { r.Next = s },
	}
	for name, put := range fields {
		var rec record.Record
		put(&rec, said)
		if freeText(&rec) != said {
			t.Errorf("%s is not read", name)
		}
	}
}
