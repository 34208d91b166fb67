package helpline

import "testing"

func TestEveryEntryIsWhole(t *testing.T) {
	if len(Countries()) != 39 {
		t.Errorf("%d entries", len(Countries()))
	}
	seen := map[string]bool{}
	for _, c := range Countries() {
		if c.Name == "" || c.Emergency == "" || len(c.Lines) == 0 {
			t.Errorf("%q lacks something: %+v", c.Code, c)
		}
		if len(c.Code) != 2 && c.Name != "Elsewhere" {
			t.Errorf("%s has the code %q", c.Name, c.Code)
		}
		for _, l := range append(c.Lines, c.Violence...) {
			if l.Name == "" || l.Reach == "" {
				t.Errorf("%s: an empty line: %+v", c.Name, l)
			}
		}
		if seen[c.Code] {
			t.Errorf("%q stands twice", c.Code)
		}
		seen[c.Code] = true
	}
}

func TestForNeverLeavesAnybodyAlone(t *testing.T) {
	for _, code := range []string{"", "XX", "gb", "Deutschland"} {
		if c := For(code); c.Name != "Elsewhere" || c.Emergency == "" || len(c.Lines) == 0 {
			t.Errorf("For(%q) = %+v", code, c)
		}
	}
	if got := For("GB").Lines[0].Reach; got != "116 123" {
		t.Errorf("GB: %q", got)
	}
}

func TestGuess(t *testing.T) {
	for locale, want := range map[string]string{
		"de_DE.UTF-8": "DE", "en-US": "US", "en_GB": "GB", "zh-Hant-TW": "TW", "pt_BR.utf8": "BR",
		"C": "", "POSIX": "", "C.UTF-8": "", "": "", "en": "", "fr_XX": "",
	} {
		if got := Guess(locale); got != want {
			t.Errorf("Guess(%q) = %q, want %q", locale, got, want)
		}
	}
}
