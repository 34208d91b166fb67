package ui

import (
	"slices"
	"strings"
	"testing"

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
