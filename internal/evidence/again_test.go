package evidence

import "testing"

func TestBefore(t *testing.T) {
	x := New([]Item{
		{ID: "1", Date: "2026-01-05", Kind: Fact, Area: "study", Text: "I failed the driving test."},
		{ID: "2", Date: "2026-03-02", Kind: Fact, Area: "study", Text: "Failed my driving test again, at the roundabout."},
		{ID: "2", Date: "2026-03-02", Kind: Draft, Area: "study", Text: "I failed the driving test and I can book another."},
		{ID: "3", Date: "2026-04-02", Kind: Fact, Area: "study", Text: "I passed the driving test theory."},
		{ID: "4", Date: "2026-05-02", Kind: Fact, Area: "home", Text: "I failed at my soufflé."},
		{ID: "5", Date: "2026-06-02", Kind: Fact, Area: "work", Text: "My boss rejected my report."},
	})
	for _, c := range []struct {
		event, area string
		want        int
	}{
		{"I failed the driving test.", "study", 2},
		{"Failed the driving test. Third time.", "", 2},
		{"I passed the driving test.", "study", 0},
		{"I failed the driving test.", "work", 0},
		{"I failed the chemistry exam.", "study", 0},
		{"My boss rejected the report I wrote.", "work", 1},
		{"", "", 0},
	} {
		if got := x.Before(c.event, c.area); got != c.want {
			t.Errorf("%q: %d evenings before, want %d", c.event, got, c.want)
		}
	}
}
