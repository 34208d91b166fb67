package ui

import (
	"slices"
	"strings"
	"testing"

	"seconddraft/internal/reading"
	"seconddraft/ui/kit"
)

// As the second draft is typed it is read again: what is gone and what is fair is
// said, what is still in it only once that is asked for.
func TestTheSecondDraftIsReadAsItIsTyped(t *testing.T) {
	d := atLook(t, t.TempDir(), "I always ruin every demo. I'm such an idiot.")
	d.u.goTo(stepDraft)
	paper := d.draftPaper()
	paper.Entry.SetText("I always ruin every demo.")
	d.until("what is gone", func() bool { return d.sees("is no longer in it") })
	if d.sees("still in it") || len(paper.Marks()) > 0 {
		t.Error("what is still in it is said unasked")
	}
	d.press(stillIn)
	if !d.sees("still in it") || len(paper.Marks()) == 0 {
		t.Error("what is still in it is not said when asked")
	}
	d.press(stillIn)
	if d.sees("still in it") || len(paper.Marks()) > 0 {
		t.Error("it cannot be put away again")
	}
	d.press(stillIn)
	paper.Entry.SetText("The login failed in this demo, and I can rehearse it on their network.")
	d.until("nothing of it is left", func() bool {
		return !d.sees("still in it") && d.sees("no longer in it") && d.sees("Nothing else stands out")
	})
}

const stillIn = "What is still in it?"

// What is still harsh, once asked for, and what is fair is shown where it stands, each in its own
// style, and moves with the words.
func TestWhatStaysIsMarkedWhereItStands(t *testing.T) {
	d := atLook(t, t.TempDir(), harsh)
	d.u.goTo(stepDraft)
	d.press(stillIn)
	paper := d.draftPaper()
	marked := func(style kit.MarkStyle) []string {
		var words []string
		for _, m := range paper.Marks() {
			if m.Style == style {
				words = append(words, paper.Text()[m.Start:m.End])
			}
		}
		return words
	}
	for _, before := range []string{"", "The soup was hot. "} {
		paper.Entry.SetText(before + "I am such a failure. Next time I will bring a tray.")
		d.until("the marks", func() bool {
			return slices.Equal(marked(kit.CriticMark), []string{"I am such a failure"}) &&
				strings.Join(marked(kit.FairMark), "") == "Next time I will bring"
		})
		if !d.sees("“always”") || !d.sees("no longer in it") {
			t.Error("what is gone is not named")
		}
	}
	paper.Entry.SetText("")
	d.until("nothing is left to say", func() bool { return len(paper.Marks()) == 0 && !d.sees("no longer in it") })
}

// creditPhrases are fair words of the five kinds, by the plain name of the kind.
var creditPhrases = map[string][]string{
	"this one thing":            {"The rest of the evening was fine.", "What went wrong was the ending.", "It was just one bad meeting.", "I skipped the dry run."},
	"this time":                 {"I was tired tonight.", "It will pass.", "The demo went badly this time.", "This time the login failed."},
	"more than one part":        {"We both snapped.", "Some of it was mine and some of it was theirs.", "The network was down too, so it was not all me."},
	"something that can change": {"Next time I will bring the charger.", "I can learn this.", "I will ask Lars to check it first."},
	"said as to a friend":       {"I did what I could with what I had.", "I'm only human.", "It is hard, and I am allowed to be tired."},
}

// unfair are words that look like them and get no credit.
var unfair = []string{
	"The rest of them left early.", "It will never pass.", "We both loved the film.", "I can never learn this.", "She is kind to her friends.",
}

// Fair wording of each of the five kinds is named as the draft is typed; other
// words are not.
func TestCreditForFairWording(t *testing.T) {
	d := atLook(t, t.TempDir(), harsh)
	d.u.goTo(stepDraft)
	paper := d.draftPaper()
	for kind, phrases := range creditPhrases {
		for _, words := range phrases {
			paper.Entry.SetText("I spilled the soup. " + words)
			read := false
			d.until("credit of "+kind+" for "+words, func() bool {
				read = slices.ContainsFunc(paper.Marks(), func(m kit.Mark) bool { return m.Style == kit.FairMark && m.Start >= len("I spilled") })
				return read && d.sees("fair wording") && d.sees(kind)
			})
			paper.Entry.SetText("")
			d.until("an empty draft", func() bool { return len(paper.Marks()) == 0 && !d.sees("fair wording") })
		}
	}
	for _, words := range unfair {
		r := reader.Read(t.Context(), reading.Input{Text: words})
		if _, names := fairMarks(&r); len(names) > 0 {
			t.Errorf("%q gets credit for %q", words, names)
		}
	}
}

// draftPaper is the field of the second draft, the one that can be written in.
func (d *desk) draftPaper() *kit.Paper {
	d.Helper()
	for _, p := range all[*kit.Paper](d) {
		if !p.Entry.ReadOnly {
			return p
		}
	}
	d.Fatal("there is no page to write on")
	return nil
}
