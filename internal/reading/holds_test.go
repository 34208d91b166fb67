package reading

import (
	"testing"
)

func TestHolds(t *testing.T) {
	r := New()
	for _, c := range []struct {
		sign  StopSign
		texts []string
		want  bool
	}{
		{Grief, []string{"The soup burned.", "I spoil every meal."}, false},
		{Grief, []string{"The soup burned.", "We buried my dad today."}, true},
		{Grief, []string{"We buried my dad today.", "I want to kill myself."}, true}, // which Read calls a crisis
		{Crisis, []string{"We buried my dad today.", "I want to kill myself."}, true},
		{Crisis, []string{"We buried my dad today."}, false},
		{Grief, nil, false},
	} {
		if got := r.Holds(c.sign, c.texts...); got != c.want {
			t.Errorf("%s in %q: %v", c.sign, c.texts, got)
		}
	}
	if r.StopsVersion() == "" {
		t.Error("the rules of the stop signs have no name")
	}
}
