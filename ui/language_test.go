package ui

import (
	"testing"

	"seconddraft/reframe"
)

// Words that do not look like English get the line in place of questions and of
// suggestions; once they are English, both come back.
func TestOtherLanguagesGetALineAndNothingElse(t *testing.T) {
	const german = "Ich mache immer alles kaputt. Alle denken, ich bin ein Idiot, und sie haben recht."
	d := atLook(t, t.TempDir(), german)
	d.until("the line", func() bool { return d.sees(reframe.NotEnglish) })
	if len(d.marked()) > 0 || d.button("Could be") != nil || d.sees("Nothing stood out") {
		t.Errorf("marked %q, buttons %q", d.marked(), d.labels())
	}
	if d.offersRewrite() {
		t.Error("a rewrite is offered")
	}
	d.until("the line in the draft", func() bool { return d.sees(reframe.NotEnglish) })

	d.u.goTo(stepWords)
	d.write(harsh)
	d.u.night.read = nil
	d.u.goTo(stepLook)
	d.until("a question", func() bool { return d.button("Could be") != nil })
	if d.sees(reframe.NotEnglish) {
		t.Error("the line stays")
	}
	if !d.offersRewrite() {
		t.Error("no rewrite is offered for English")
	}
}
