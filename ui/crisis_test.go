package ui

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"seconddraft/internal/reading"
	"seconddraft/internal/rule"
	"seconddraft/reframe"
	"seconddraft/ui/kit"
)

// hatred is the critic's highest level without a word of harm.
const hatred = "I hate myself for what I said. I always ruin everything."

// The three answers to the one question, asked about hatred of oneself as about
// a passive wish: yes makes it tier a, no lets the evening go on, and who would
// rather not say keeps the lines in view and is offered nothing.
func TestTheQuestionAboutHatredOfOneself(t *testing.T) {
	for _, c := range []struct {
		answer          string
		tier            string
		goesOn, canHide bool
	}{
		{"Yes", "a", false, true},
		{"No", "b", true, true},
		{"Rather not say", "b", false, false},
	} {
		t.Run(c.answer, func(t *testing.T) {
			d := atLook(t, t.TempDir(), hatred)
			d.until("the card", func() bool { return d.sees(reframe.CrisisQuestion) })
			d.press(c.answer)
			d.until("the reading", func() bool { return d.u.night.read != nil })
			if d.sees(reframe.CrisisQuestion) || d.button(c.answer) != nil {
				t.Error("it is asked again")
			}
			if d.u.night.crisis.tier != c.tier || d.u.night.crisis.holds() == c.goesOn {
				t.Errorf("tier %q, holds %v", d.u.night.crisis.tier, d.u.night.crisis.holds())
			}
			if !d.sees("In danger now") || (d.button("Put this card away") != nil) != c.canHide {
				t.Errorf("the lines are seen: %v; the buttons are %q", d.sees("In danger now"), d.labels())
			}
			if marked := len(d.marked()) > 0; marked != c.goesOn {
				t.Errorf("marked: %q", d.marked())
			}
			if d.offersRewrite() != c.goesOn {
				t.Errorf("a rewrite is offered: %v", !c.goesOn)
			}
			if !c.canHide && !d.sees("In danger now") {
				t.Error("the lines are gone on the next page")
			}
		})
	}
}

// The question comes once a record, whatever raised it first; words of tier a
// bring the card again all the same.
func TestTheQuestionIsAskedOnce(t *testing.T) {
	for _, answer := range []string{"No", "Rather not say"} {
		d := atLook(t, t.TempDir(), tierB)
		d.until("the card", func() bool { return d.button("Rather not say") != nil })
		d.press(answer)
		d.until("the reading", func() bool { return d.u.night.read != nil })
		for _, more := range []string{hatred, "They would all be better off without me."} {
			papers := all[*kit.Paper](d)
			papers[0].Entry.SetText(more)
			d.until("the new reading", func() bool { return d.u.night.read != nil && d.u.night.read.Document.Source == more })
			if d.sees(reframe.CrisisQuestion) {
				t.Errorf("after %q it is asked again about %q", answer, more)
			}
		}
		all[*kit.Paper](d)[0].Entry.SetText(tierA)
		d.until("the card of tier a", func() bool { return d.u.night.crisis.tier == "a" })
		if !d.u.night.crisis.holds() || !d.sees(reframe.CrisisCard) || d.sees(reframe.CrisisQuestion) {
			t.Errorf("after %q plain words are not taken at their word", answer)
		}
	}
}

// After a "no" the critic's level 4 is asked about as level 3 is: with a card,
// and with second drafts that begin kindly.
func TestHatredAfterANo(t *testing.T) {
	r := reader.Read(context.Background(), reading.Input{Text: hatred, SaidNo: true})
	if r.Stop != reading.NoStop || r.Critic.Value != 4 {
		t.Fatalf("stop %q, critic %d", r.Stop, r.Critic.Value)
	}
	asked := false
	for _, f := range r.Findings {
		asked = asked || f.Shown && f.Rule.Category.Kind == rule.Critic
	}
	list := reframe.Suggest(reframe.Request{
		Text: hatred, Findings: r.Findings, Attributions: r.Attributions, CriticLevel: r.Critic.Value, Stop: string(r.Stop),
	})
	harsh := reframe.Suggest(reframe.Request{
		Text: hatred, Findings: r.Findings, Attributions: r.Attributions, CriticLevel: 3, Stop: string(r.Stop),
	})
	if !asked || len(list) == 0 || len(list) != len(harsh) || list[0].Strategy != harsh[0].Strategy {
		t.Errorf("asked about: %v; suggestions %+v, at level 3 %+v", asked, list, harsh)
	}
}

// What is not disputed gets its card, and neither questions nor suggestions.
func TestNotDisputed(t *testing.T) {
	d := atLook(t, t.TempDir(), "I check the locks over and over.")
	d.until("the card", func() bool { return d.sees(reframe.StopResponse("other-help")) })
	if len(d.marked()) > 0 || d.button("Could be") != nil || d.offersRewrite() {
		t.Errorf("marked %q, buttons %q", d.marked(), d.labels())
	}
}

// The card makes the page narrower. The cursor stays behind the last word all
// the same: somebody may be in the middle of a sentence.
func TestTheCardLeavesTheCursorWhereItWas(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.win.Resize(fyne.NewSize(1280, 800))
	d.u.goTo(stepWords)
	entry := d.u.win.Canvas().Focused().(*kit.Entry)
	for _, r := range hatred {
		entry.TypedRune(r)
	}
	d.until("the card", func() bool { return d.button("Rather not say") != nil })
	if at, end := entry.CursorTextOffset(), len([]rune(entry.Text)); at != end {
		t.Errorf("the cursor is at %d of %d", at, end)
	}
	entry.TypedRune('!')
	if want := hatred + "!"; entry.Text != want {
		t.Errorf("the next key goes into the middle: %q", entry.Text)
	}
}
