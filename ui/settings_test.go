package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"seconddraft/ui/kit"
)

// secrets are the passphrase fields on the page, from top to bottom.
func (d *desk) secrets(texts ...string) {
	d.Helper()
	fields := slices.DeleteFunc(all[*kit.Entry](d), func(e *kit.Entry) bool { return !e.Password })
	if len(fields) != len(texts) {
		d.Fatalf("%d fields, want %d", len(fields), len(texts))
	}
	for i, text := range texts {
		fields[i].SetText(text)
	}
}

func TestPassphraseIsSetChangedAndRemoved(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.openSettings(sectionLock)
	if !d.sees("Anyone who can use this account") {
		t.Error("it does not say who can read along")
	}
	for _, tt := range []struct{ name, first, second, says string }{
		{"too short", "seven77", "seven77", "8 characters"},
		{"short in letters, not in bytes", "äöüäöüä", "äöüäöüä", "8 characters"},
		{"not the same", "four small words", "four small word", "not the same"},
	} {
		d.secrets(tt.first, tt.second)
		d.press("Set this passphrase")
		if !d.sees(tt.says) || d.u.store.HasPassphrase() {
			t.Errorf("%s: it does not say %q", tt.name, tt.says)
		}
	}

	change := func(button string, texts ...string) {
		t.Helper()
		d.secrets(texts...)
		d.press(button)
		d.until("the new key", func() bool { return !d.u.opening })
	}
	change("Set this passphrase", "four small words", "four small words")
	if !d.u.store.HasPassphrase() || d.button("Lock") == nil {
		t.Fatal("it was not set")
	}
	change("Change it", "wrong wrong", "other small words", "other small words")
	if !d.sees("passphrase does not open") {
		t.Error("a wrong old passphrase changed it")
	}
	change("Change it", "four small words", "other small words", "other small words")
	change("Remove the passphrase", "other small words", "", "")
	if d.u.store.HasPassphrase() || d.button("Lock") != nil {
		t.Error("it was not removed")
	}
}

// The change runs beside the window: the user may have gone on meanwhile, and
// must not be pulled back or out of a sentence.
func TestPassphraseChangeLeavesTheUserAlone(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.openSettings(sectionLock)
	d.secrets("four small words", "four small words")
	d.press("Set this passphrase")
	d.u.open(placeTonight)
	field := d.u.win.Canvas().Focused()
	d.write("It rained")
	d.until("the new key", func() bool { return !d.u.opening })
	if !d.u.store.HasPassphrase() || d.u.win.Canvas().Focused() != field {
		t.Error("the page was built anew under the user's hands")
	}
}

func TestLookIsKept(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.u.openSettings(sectionAppearance)
	d.press("Dark")
	if b := d.button("Dark"); !b.Chosen() || d.button("Light").Chosen() {
		t.Error("the choice is not marked")
	}
	d.u.closeStore()
	again := open(t, dir)
	if look := again.u.app.Settings().Theme().(*kit.Theme).Look; look != kit.Dark {
		t.Errorf("after a restart the look is %q", look)
	}
}

// How second drafts speak is kept, and reaches them.
func TestVoiceIsKeptAndReachesTheDrafts(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.u.openSettings(sectionVoice)
	d.press("Accurate words only")
	d.press("By name")
	name := slices.DeleteFunc(all[*kit.Entry](d), func(e *kit.Entry) bool { return e.Password })
	name[0].SetText("Mira")
	d.u.closeStore()

	d = atLook(t, dir, harsh)
	r := d.u.request()
	if r.Kindness != declined || r.Voice != distanced || r.Name != "Mira" {
		t.Errorf("kindness %q, voice %q, name %q", r.Kindness, r.Voice, r.Name)
	}
	d.u.openSettings(sectionVoice)
	d.press("With a kind one")
	d.press("As “I”")
	if d.u.setting(settingKindness)+d.u.setting(settingVoice) != "" {
		t.Error("it cannot be taken back")
	}
}

// Each section of Settings can be gone to, has its own name as its title, and
// leaves the focus on the list, so that the next one is one key away.
func TestSettingsSections(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.win.Resize(fyne.NewSize(1280, 800))
	d.u.open(placeSettings)
	for _, s := range d.u.settingsSections() {
		d.press(s.name)
		if b := d.button(s.name); !b.Chosen() || d.u.win.Canvas().Focused() != fyne.Focusable(b) {
			t.Errorf("%s is not the open one, or the focus is elsewhere", s.name)
		}
		if !d.sees(s.name) {
			t.Errorf("%s has no title", s.name)
		}
	}
	d.u.win.Resize(fyne.NewSize(640, 600))
	if d.button("About") != nil {
		t.Error("on a narrow window the list is still there")
	}
	d.choose("Voice")
	if !d.sees("One of the drafts offered") {
		t.Error("the fold does not lead anywhere")
	}
}
