package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seconddraft/internal/record"
	"seconddraft/reframe"
	"seconddraft/ui/kit"
)

// The question of a suggestion can be answered where it stands; the answer is
// kept and the drafts are made anew with it.
func TestTheQuestionOfADraftTakesAnAnswer(t *testing.T) {
	d := atLook(t, t.TempDir(), "I always freeze in meetings.")
	d.u.goTo(stepDraft)
	d.until("the suggestions", func() bool { return d.sees("Begin with this") || len(all[*kit.Line](d)) > 0 })
	const words = "I spoke up in the budget meeting on Monday"
	lines := all[*kit.Line](d)
	if len(lines) == 0 {
		t.Fatal("no question can be answered")
	}
	lines[0].Entry.SetText(words)
	lines[0].Entry.OnSubmitted(words)
	v := d.u.night.rec.Verdicts
	if len(v) == 0 || v[len(v)-1].Kind != draftQuestion || v[len(v)-1].Line != words {
		t.Fatalf("the answer is not kept: %+v", v)
	}
	if a := d.u.request().Answers; !slices.Contains(flat(a), words) {
		t.Errorf("it does not reach the drafts: %+v", a)
	}
	d.until("a draft that has it", func() bool { return strings.Contains(d.words(), "budget meeting") })
	line := slices.IndexFunc(all[*kit.Line](d), func(l *kit.Line) bool { return l.Text() == words })
	if line >= 0 {
		all[*kit.Line](d)[line].Entry.SetText("")
		if v := d.u.night.rec.Verdicts; len(v) != 0 {
			t.Errorf("an answer that was taken back is kept: %+v", v)
		}
	}
}

// slot is what was kept in answer to a question for it on the stored evening.
func (d *desk) slot(name string) (lines []string) {
	for _, v := range d.stored().Verdicts {
		if v.Slot == name {
			lines = append(lines, v.Line)
		}
	}
	return lines
}

// Where a guess at another's mind stands, the draft asks who it is about; the answer
// is in the drafts, is kept, and can be changed and taken back.
func TestWhoIsItAbout(t *testing.T) {
	dir := t.TempDir()
	d := atLook(t, dir, "They think I'm slow.")
	d.u.goTo(stepDraft)
	d.until("the question", func() bool { return d.sees("Who is it about?") })
	line := func() *kit.Line {
		i := slices.IndexFunc(all[*kit.Line](d), func(l *kit.Line) bool { return l.Text() == "" || l.Text() == "my team" })
		return all[*kit.Line](d)[i]
	}
	line().Entry.SetText("my team")
	line().Entry.OnSubmitted("my team")
	d.until("a draft about them", func() bool { return strings.Contains(d.words(), "my team") })
	if !d.sees("Who is it about?") || line().Text() != "my team" {
		t.Error("the answer is not where it was given")
	}
	d.u.keepVersion()
	if got := d.slot(reframe.SlotPerson); !slices.Equal(got, []string{"my team"}) {
		t.Errorf("%q is kept", got)
	}
	line().Entry.SetText("")
	if a := d.u.request(); a.Person != "" {
		t.Errorf("the person is still %q", a.Person)
	}
	d.u.goTo(stepLook)
	d.until("the reading", func() bool { return d.u.night.read != nil })
	d.u.goTo(stepDraft)
	d.until("the question", func() bool { return d.sees("Who is it about?") })
	if strings.Contains(d.words(), "my team") {
		t.Error("a draft still has what was taken back")
	}
}

// Where a forecast stands, the draft asks how likely it is, on a scale that nothing
// is set on.
func TestHowLikelyIsIt(t *testing.T) {
	d := atLook(t, t.TempDir(), "I will lose the flat.")
	d.u.goTo(stepDraft)
	scale := func() *kit.Scale { return all[*kit.Scale](d)[0] }
	d.until("the question", func() bool { return d.sees("How likely is it") })
	if scale().Value() != nil || d.button("Put it in") != nil {
		t.Error("a likelihood is set before it was touched")
	}
	scale().TypedRune('3')
	scale().TypedRune('0')
	d.press("Put it in")
	d.until("a draft with it", func() bool { return d.sees("30 percent") })
	if v := scale().Value(); v == nil || *v != 30 {
		t.Error("the scale does not show the answer")
	}
	d.u.keepVersion()
	if got := d.slot(reframe.SlotLikelihood); !slices.Equal(got, []string{"30"}) {
		t.Errorf("%q is kept", got)
	}
	scale().TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	d.press("Put it in")
	d.until("drafts without it", func() bool { return !d.sees("30 percent") && d.button("Begin with this") != nil })
	if n := len(d.u.night.rec.Verdicts); n != 0 {
		t.Errorf("%d answers are kept of one that was taken back", n)
	}
}

// Neither is asked where no such flag stands, or where it was set aside.
func TestNobodyIsAskedAboutForNothing(t *testing.T) {
	for _, words := range []string{"I always freeze in meetings.", "I'm such an idiot."} {
		d := atLook(t, t.TempDir(), words)
		d.u.goTo(stepDraft)
		d.until("the drafts", func() bool { return d.button("Begin with this") != nil })
		if d.sees("Who is it about?") || d.sees("How likely is it") || len(all[*kit.Scale](d)) > 0 {
			t.Errorf("%q is asked more than it needs", words)
		}
		d.u.closeStore()
	}
	d := atLook(t, t.TempDir(), "They think I'm slow.")
	d.press("Not this")
	d.u.goTo(stepDraft)
	d.until("the drafts", func() bool { return d.button("Begin with this") != nil })
	if d.sees("Who is it about?") {
		t.Error("what was set aside is asked about")
	}
}

// What a draft asked takes no question away from Look again.
func TestAnswersToDraftsLeaveTheQuestions(t *testing.T) {
	d := atLook(t, t.TempDir(), harsh)
	before := len(d.u.toAsk(d.u.night.read))
	for i, words := range []string{"a", "b", "c"} {
		d.u.keepVerdict(record.Verdict{Kind: draftQuestion, Rule: "draft/" + words, Words: words, Line: words})
		if after := len(d.u.toAsk(d.u.night.read)); after != before || before != maxQuestions {
			t.Errorf("%d questions are left of %d after %d answers", after, before, i+1)
		}
	}
}

// A kind draft can be declined for one evening: it goes at once, stays away on that
// evening after a restart, can be brought back, and another evening has it.
func TestNoKindOneTonight(t *testing.T) {
	dir := t.TempDir()
	d := atLook(t, dir, "I always freeze in meetings.")
	d.u.goTo(stepDraft)
	d.until("a kind one", func() bool { return d.button("No kind one tonight") != nil })
	d.press("No kind one tonight")
	kind := func() bool { return d.button("No kind one tonight") != nil }
	d.until("none", func() bool { return !kind() && d.sees("No kind one tonight.") })
	if d.u.setting(settingKindness) != "" {
		t.Error("it is declined for good")
	}
	d.u.closeStore()

	d = open(t, dir)
	d.press("Go on")
	d.u.goTo(stepDraft)
	d.until("the drafts", func() bool { return d.sees("No kind one tonight.") })
	if kind() || d.u.request().Kindness != declined {
		t.Error("it is back after a restart")
	}
	d.press("Offer one again")
	d.until("a kind one", kind)
	d.press("No kind one tonight")
	d.until("none", func() bool { return !kind() })
	d.u.night.rec.Finished = true
	d.u.keepVersion()
	d.u.closeStore()

	d = atLook(t, dir, "I always freeze in meetings.")
	d.u.goTo(stepDraft)
	d.until("a kind one on another evening", kind)
}

// Declined for good, no evening has a kind one; by name, the drafts speak to the
// user as the user wants to be called.
func TestVoiceOfTheDraftsOnThePage(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.u.putSetting(settingKindness, declined)
	d.u.putSetting(settingVoice, distanced)
	d.u.putSetting(settingName, "Mira")
	d.u.closeStore()
	d = atLook(t, dir, "I always freeze in meetings.")
	d.u.goTo(stepDraft)
	d.until("drafts by name", func() bool { return d.sees("Mira, ") })
	if d.button("No kind one tonight") != nil || d.sees("No kind one tonight.") {
		t.Error("a kind one is offered, or its being away is told")
	}
	for _, b := range all[*kit.Button](d) {
		if b.Label() == "Begin with this" {
			test.Tap(b)
			break
		}
	}
	if got := d.u.night.rec.SecondDraft; !strings.HasPrefix(got, "Mira, ") {
		t.Errorf("what is put on the paper is %q", got)
	}
}
