package ui

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"seconddraft/internal/racetest"
	"seconddraft/reframe"
	"seconddraft/ui/kit"
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

// A language that was chosen holds at once, at the next start, and while locked
// where its owner agreed to that; the system's comes back with the choice of it.
func TestTheLanguageIsChosen(t *testing.T) {
	racetest.Skip(t) // a key made hard to try, eight times
	for _, system := range []string{"en_GB.UTF-8", "de_AT.UTF-8", "fr_FR.UTF-8", "C"} {
		t.Run(system, func(t *testing.T) {
			speak(t, system)
			dir := t.TempDir()
			d := openOutside(t, dir)
			settings := map[string]string{"en": "Settings", "de": "Einstellungen"}
			d.u.openSettings(sectionAppearance)
			for _, c := range []struct{ button, language string }{{"Deutsch", "de"}, {"English", "en"}, {"Deutsch", "de"}} {
				d.press(c.button)
				if !d.sees(settings[c.language]) || !d.button(c.button).Chosen() {
					t.Fatalf("%s: the window does not speak it", c.button)
				}
			}
			d.u.putSetting(settingOutside, "yes")
			d.u.keepOutside()
			if err := d.u.store.SetPassphrase(nil, []byte("four small words")); err != nil {
				t.Fatal(err)
			}
			if !d.u.closeStore() {
				t.Fatal("the store did not close")
			}
			<-d.u.leaving.done
			t.Setenv("LANGUAGE", "") // as it is for the next process
			d = openOutside(t, dir)
			if d.button("Öffnen") == nil {
				t.Fatalf("the locked page does not speak it: %q", d.labels())
			}
			d.secret(0, "four small words")
			d.press("Öffnen")
			d.until("the opening", func() bool { return d.u.store != nil })
			d.u.openSettings(sectionAppearance)
			var choices []*kit.Button // the first is for light and dark
			for _, b := range all[*kit.Button](d) {
				if b.Label() == "Wie das System" {
					choices = append(choices, b)
				}
			}
			test.Tap(choices[1])
			want := "Settings"
			if system == "de_AT.UTF-8" {
				want = "Einstellungen"
			}
			if !d.sees(want) {
				t.Error("the system's language does not come back")
			}
		})
	}
}
