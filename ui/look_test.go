package ui

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seconddraft/data"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/internal/rule"
	"seconddraft/reframe"
	"seconddraft/ui/kit"
)

// atLook opens a new window and writes an evening up to Look again.
func atLook(t *testing.T, dir, narration string) *desk {
	t.Helper()
	d := open(t, dir)
	d.write("I spilled the soup.")
	d.u.goOn()
	d.write(narration)
	d.u.night.minuteOffered = true // it has tests of its own
	d.u.goTo(stepLook)
	d.until("the reading", func() bool { return d.u.night.read != nil })
	return d
}

// marked are the words underlined on the paper of Look again.
func (d *desk) marked() []string {
	var out []string
	for _, i := range d.u.toMark(d.u.night.read) {
		out = append(out, d.u.night.read.Document.Text(d.u.night.read.Findings[i].Span))
	}
	return out
}

func TestVerdictsAreKeptWithWhatTheyWereAbout(t *testing.T) {
	d := atLook(t, t.TempDir(), harsh)
	all[*kit.Line](d)[0].Entry.SetText("Two people laughed with me.")
	d.press("Could be")
	d.u.goOn()
	v := d.stored().Verdicts
	if len(v) != 1 {
		t.Fatalf("%d verdicts", len(v))
	}
	for name, empty := range map[string]bool{
		"kind": v[0].Kind == "", "category": v[0].Category == "", "rule": v[0].Rule == "",
		"ruleset": v[0].Ruleset != reader.Version(), "words": !strings.Contains(harsh, v[0].Words) || v[0].Words == "",
		"answer": v[0].Answer != record.CouldBe, "line": v[0].Line != "Two people laughed with me.", "slot": v[0].Slot == "",
	} {
		if empty {
			t.Errorf("%s is wrong: %+v", name, v[0])
		}
	}
	if a := answersOf(&d.u.night.rec); !slices.Contains(a.EvidenceAgainst, v[0].Line) && !slices.Contains(flat(a), v[0].Line) {
		t.Errorf("the line does not reach the rewrites: %+v", a)
	}
}

// flat is every answer there is.
func flat(a reframe.Answers) []string {
	return slices.Concat(a.OtherCauses, a.Exceptions, a.FriendWouldSay, a.GoodPart, a.Step, a.Need, a.EvidenceFor, a.EvidenceAgainst)
}

func TestTheCriticsLevelIsKeptWithItsVerdict(t *testing.T) {
	d := atLook(t, t.TempDir(), "You are pathetic. You idiot, you had one job.")
	if d.u.night.read.Critic.Value < 3 {
		t.Fatalf("the critic is at %d", d.u.night.read.Critic.Value)
	}
	for d.button("Could be") != nil {
		d.press("Could be")
		if d.button("Next question") == nil {
			break
		}
		d.press("Next question")
	}
	for _, v := range d.u.night.rec.Verdicts {
		if v.Kind == "critic" && v.CriticLevel == d.u.night.read.Critic.Value {
			return
		}
	}
	t.Errorf("no verdict has the level: %+v", d.u.night.rec.Verdicts)
}

func TestNotThisStaysAway(t *testing.T) {
	dir := t.TempDir()
	d := atLook(t, dir, harsh)
	before := d.marked()
	d.press("Not this")
	v := d.u.night.rec.Verdicts[0]
	if after := d.marked(); len(after) >= len(before) {
		t.Errorf("marked before: %q, after: %q", before, after)
	}
	gone := func() {
		t.Helper()
		for _, i := range d.u.toMark(d.u.night.read) {
			if f := d.u.night.read.Findings[i]; f.Rule.ID == v.Rule && d.u.night.read.Document.Text(f.Span) == v.Words {
				t.Errorf("%s on %q is marked again", v.Rule, v.Words)
			}
		}
	}
	gone()
	d.u.closeStore()
	d = open(t, dir)
	d.press("Go on")
	d.u.goTo(stepLook)
	d.until("the reading", func() bool { return d.u.night.read != nil })
	gone()
}

// TestWhatIsTrueIsNotRewritten: of the only thing flagged the user says that it
// is true; then no rewrite answers it.
func TestWhatIsTrueIsNotRewritten(t *testing.T) {
	d := atLook(t, t.TempDir(), "I always ruin everything.")
	for i := 0; i < maxQuestions && d.button("It’s true") != nil; i++ {
		d.press("It’s true")
		if !d.sees("Then let it stand") {
			t.Error("the card does not let it stand")
		}
		if d.button("Next question") == nil {
			break
		}
		d.press("Next question")
	}
	said := map[string]bool{}
	for _, v := range d.u.night.rec.Verdicts {
		said[v.Rule] = true
	}
	req := d.u.request()
	for _, f := range req.Findings {
		if said[f.Rule.ID] {
			t.Errorf("%s still asks for a rewrite", f.Rule.ID)
		}
	}
	if !req.Fact || len(said) == 0 {
		t.Errorf("the rewrites do not know that it is true: %v", d.u.night.rec.Verdicts)
	}
	for _, s := range reframe.Suggest(req) {
		for _, id := range s.For {
			if said[id] {
				t.Errorf("%s answers what is true: %q", s.Strategy, s.Text)
			}
		}
	}
}

func TestAnEditInLookAgainIsReadAndTheFormerTextStays(t *testing.T) {
	d := atLook(t, t.TempDir(), "I always ruin everything.")
	paper := all[*kit.Paper](d)[0]
	d.u.win.Canvas().Focus(paper.Entry)
	paper.Entry.SetText("Today I spilled the soup.")
	d.until("the new reading", func() bool { return d.u.night.read.Document.Source == "Today I spilled the soup." })
	if d.u.win.Canvas().Focused() != fyne.Focusable(paper.Entry) {
		t.Error("the edit lost the focus")
	}
	if m := d.marked(); slices.ContainsFunc(m, func(s string) bool { return strings.Contains(s, "always") }) {
		t.Errorf("marked: %q", m)
	}
	d.u.goOn()
	list, err := d.u.store.(*data.Store).Versions(d.u.night.rec.ID)
	if err != nil || len(list) < 2 {
		t.Fatalf("%d versions, %v", len(list), err)
	}
	if list[0].Record.Narration != "Today I spilled the soup." || list[1].Record.Narration != "I always ruin everything." {
		t.Errorf("versions: %q, %q", list[0].Record.Narration, list[1].Record.Narration)
	}
}

// Two sentences of the crisis tiers: a plain one, and one that may be a figure
// of speech and is asked about.
const (
	tierA = "I want to kill myself tonight. I always ruin everything."
	tierB = "I wish I could just disappear. I always ruin everything."
)

// offersRewrite goes to the second draft and waits for its reading.
func (d *desk) offersRewrite() bool {
	d.u.night.read = nil
	d.u.goTo(stepDraft)
	d.until("the reading", func() bool { return d.u.night.read != nil })
	offers := func() bool { return d.button("Begin with this") != nil }
	if !d.u.night.crisis.holds() && !d.u.night.read.NotEnglish { // else nobody asks for drafts
		said := reframe.GateResponse(reframe.Gate(d.u.request()))
		d.until("the drafts", func() bool { return offers() || said != "" && d.sees(said) })
	}
	return offers()
}

func TestTheCrisisCardComesOnceAndLeavesTheFocus(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.goTo(stepWords)
	d.write(tierB)
	entry := d.u.win.Canvas().Focused()
	d.until("the card", func() bool { return d.button("Rather not say") != nil })
	if d.u.win.Canvas().Focused() != entry {
		t.Error("the card took the focus")
	}
	if d.u.night.step != stepWords || !d.shows("I wish I could") {
		t.Error("the card changed the page")
	}
	d.press("Put this card away")
	d.u.heard("b") // the same words are read again
	if d.sees(reframe.CrisisCard) {
		t.Error("the card came twice")
	}
	d.u.heard("a")
	if !d.sees(reframe.CrisisCard) || d.button("Rather not say") != nil {
		t.Error("plain words after it brought no card, or another question")
	}
}

func TestACrisisInTheMiddleOfAPageKeepsThePage(t *testing.T) {
	for _, step := range []int{stepLook, stepDraft} {
		d := atLook(t, t.TempDir(), "I always ruin everything.")
		d.u.goTo(step)
		papers := all[*kit.Paper](d)
		entry := papers[len(papers)-1].Entry
		d.u.win.Canvas().Focus(entry)
		entry.SetText(tierA)
		d.until("the card", func() bool { return d.sees(reframe.CrisisCard) })
		if d.u.win.Canvas().Focused() != fyne.Focusable(entry) {
			t.Errorf("step %d: the focus is on %T", step, d.u.win.Canvas().Focused())
		}
		d.until("the flags to go", func() bool { return len(d.marked()) == 0 && d.button("Could be") == nil })
		d.until("the suggestions to go", func() bool { return d.button("Begin with this") == nil })
	}
}

func TestTheAnswerToTheCrisisCard(t *testing.T) {
	for _, c := range []struct {
		narration, answer string
		flags, lines      bool
	}{
		{tierA, "", false, true},
		{tierB, "", false, true},
		{tierB, "Yes", false, true},
		{tierB, "Rather not say", false, true},
		{tierB, "No", true, true},
	} {
		t.Run(c.answer, func(t *testing.T) {
			d := atLook(t, t.TempDir(), c.narration)
			d.until("the card", func() bool { return d.sees(reframe.CrisisCard) })
			if (d.button("Yes") != nil) != (c.narration == tierB) {
				t.Errorf("the buttons are %q", d.labels())
			}
			if c.answer != "" {
				d.press(c.answer)
				d.until("the reading", func() bool { return d.u.night.read != nil })
			}
			if flags := len(d.marked()) > 0; flags != c.flags {
				t.Errorf("flags: %v", flags)
			}
			if d.sees("In danger now") != c.lines {
				t.Error("the lines are gone")
			}
			if got := d.offersRewrite(); got != c.flags {
				t.Errorf("a rewrite is offered: %v", got)
			}
			d.u.finish()
			raw, err := json.Marshal(d.stored())
			if err != nil {
				t.Fatal(err)
			}
			stored := strings.ReplaceAll(string(raw), c.narration, "")
			for _, word := range []string{"crisis", "tier", "stop", "danger"} {
				if strings.Contains(strings.ToLower(stored), word) {
					t.Errorf("the record holds %q: %s", word, stored)
				}
			}
		})
	}
}

// TestNoWordsAreAskedAboutTwice: a name called is heard as a label, as the
// critic's voice and as a cause; only one of them becomes a question.
func TestNoWordsAreAskedAboutTwice(t *testing.T) {
	d := open(t, t.TempDir())
	for words, want := range map[string]rule.Kind{
		"I'm such a coward.":           rule.Critic,
		"I always ruin presentations.": rule.Axis,
	} {
		r := reader.Read(context.Background(), reading.Input{Text: words})
		d.u.night.read = &r
		asked := d.u.toAsk(&r)
		if len(asked) != 1 {
			t.Errorf("%q raises %d questions", words, len(asked))
			continue
		}
		if got := r.Findings[asked[0]].Rule.Category.Kind; got != want {
			t.Errorf("%q is asked about as %s, want %s", words, got, want)
		}
	}
}
