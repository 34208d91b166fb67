package evidence

import "testing"

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		thought, words string
		want           bool
	}{
		{"I always ruin every demo.", "It rained. Another demo that I ruined.", true},
		{"They think I am stupid.", "Everyone there thinks I'm stupid now.", true},
		{"I'm such an idiot.", "I am an idiot.", true},
		{"I always ruin every demo.", "I ruined the soup.", false},
		{"I always ruin every demo.", "The demo went well, and they asked for the slides.", false},
		{"I'm such an idiot.", "The idiot in front of me braked on the ring road for no reason at all.", false},
		{"I failed the driving test.", "I failed.", false},
		{"I failed the driving test again.", "Failed the test. I will never drive.", true},
		{"", "", false},
		{"I am.", "It is.", false},
		{"Nobody will ever love me.", "My sister loves the garden.", false},
		{"I let my sister down.", "I let my sister down again, and she noticed.", true},
	} {
		if got := Alike(c.thought, c.words); got != c.want {
			t.Errorf("%q and %q: %v", c.thought, c.words, got)
		}
	}
}
