package quietstart

import "testing"

func TestNeutral(t *testing.T) {
	for locale, want := range map[string]bool{
		"C": true, "POSIX": true, "C.UTF-8": true, "C.utf8": true,
		"": false, "de_DE.UTF-8": false, "ca_ES": false, "Cx": false,
	} {
		if neutral(locale) != want {
			t.Errorf("neutral(%q) is %v", locale, !want)
		}
	}
}
