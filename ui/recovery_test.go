package ui

import (
	"strings"
	"testing"

	"seconddraft/ui/kit"
)

// shownKey reads the recovery key off the page, as a hand would copy it.
func shownKey(d *desk) string {
	var lines []string
	for _, p := range all[*kit.Para](d) {
		if n, line, ok := strings.Cut(p.Text(), "   "); ok && len(n) == 1 && len(line) == 9 {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// TestForgottenPassphrase: a key made in Settings opens the words from the page
// for a forgotten passphrase, sets the new one, and can be removed.
func TestForgottenPassphrase(t *testing.T) {
	d := open(t, t.TempDir())
	d.write("It rained.")
	if err := d.u.store.SetPassphrase(nil, []byte("four small words")); err != nil {
		t.Fatal(err)
	}
	d.u.openSettings(sectionRecovery)
	d.press("Make a recovery key …")
	d.secrets("wrong words")
	d.press("Show me the key")
	d.until("an answer", func() bool { return !d.u.opening })
	if shownKey(d) != "" || !d.sees("passphrase does not open") {
		t.Fatal("a key without the passphrase")
	}
	d.secrets("four small words")
	d.press("Show me the key")
	d.until("the key", func() bool { return !d.u.opening })
	key := shownKey(d)
	if len(key) != 8*9+7 {
		t.Fatalf("the key: %q", d.words())
	}
	d.press("I have written it down")
	if shownKey(d) != "" || !d.sees("There is a recovery key") {
		t.Error("the key stays on the page")
	}

	d.u.Lock()
	d.press("I forgot the passphrase")
	if !d.sees("Nobody holds a second key") || !d.sees(d.u.deps.Vault.Dir()) {
		t.Error("the page does not say what cannot be had back")
	}
	recover := func(key, first, second string) {
		all[*kit.Paper](d)[0].SetText(key)
		d.secrets(first, second)
		d.press("Open with this key")
		d.until("an answer", func() bool { return !d.u.opening })
	}
	recover(key, "short", "short")
	if d.u.store != nil || !d.sees("8 characters") {
		t.Error("a short passphrase was taken")
	}
	// The check of a line passes over one slip in 256; what it then says is another sentence.
	slip := map[bool]string{true: "3", false: "2"}[key[0] == '2'] + key[1:]
	if d.sees("Line 1") || d.sees("holds together") {
		t.Fatal("the page says it before anything was wrong")
	}
	recover(slip, "other small words", "other small words")
	if d.u.store != nil || d.u.place != placeForgotten {
		t.Fatal("a key with a slip in it opens the words")
	}
	if !d.sees("Line 1 of the recovery key") && !d.sees("holds together, but it does not open") {
		t.Errorf("it does not say what is wrong: %s", d.words())
	}
	recover(strings.ToLower(key), "other small words", "other small words")
	if d.u.store == nil || d.u.place != placeHome {
		t.Fatalf("it does not open: %s", d.words())
	}

	d.u.Lock()
	d.write("other small words")
	d.u.goOn()
	d.until("the store", func() bool { return d.u.store != nil })
	d.u.openSettings(sectionRecovery)
	d.press("Make a new one, or remove it …")
	d.secrets("other small words")
	d.press("Remove the key")
	d.until("its end", func() bool { return !d.u.opening })
	if d.u.store.HasRecoveryKey() || d.button("Make a recovery key …") == nil {
		t.Error("the key is still there")
	}
}

// A key that comes once the page was left is shown nowhere.
func TestRecoveryKeyIsShownOnItsPageOnly(t *testing.T) {
	d := open(t, t.TempDir())
	if err := d.u.store.SetPassphrase(nil, []byte("four small words")); err != nil {
		t.Fatal(err)
	}
	d.u.openSettings(sectionRecovery)
	d.press("Make a recovery key …")
	d.secrets("four small words")
	d.press("Show me the key")
	d.u.Lock()
	d.until("its end", func() bool { return !d.u.opening })
	if shownKey(d) != "" {
		t.Error("the key is on the page that asks for the passphrase")
	}
}
