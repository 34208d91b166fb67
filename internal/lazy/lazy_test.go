package lazy

import "testing"

func TestAPatternIsMadeReadyAtItsFirstUse(t *testing.T) {
	p := Regexp(`^ev(e+)ning$`)
	if !p.MatchString("eveening") || p.MatchString("morning") {
		t.Error("the pattern matches other words")
	}
	if got := p.FindStringSubmatch("eveening"); len(got) != 2 || got[1] != "ee" {
		t.Errorf("the pattern found %q", got)
	}
}

func TestAllFindsAMistake(t *testing.T) {
	before := len(all)
	defer func() {
		all = all[:before]
		if recover() == nil {
			t.Error("a pattern with a mistake was passed over")
		}
	}()
	Regexp(`(never closed`)
	All()
}
