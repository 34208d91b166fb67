package reframe

import "testing"

// A setback may be weighed; a backdrop may not.
func TestStings(t *testing.T) {
	for _, c := range []struct {
		clause string
		want   bool
	}{
		{"choir practice ended at nine", false},
		{"I left for the station at seven", false},
		{"the parcel came by courier this morning", false},
		{"I sat down and wrote a short message", false},
		{"we stopped for petrol", false},
		{"the van left at noon", false},
		{"I ran to the corner and back", false},
		{"my aunt dropped me off at the door", false},
		{"the list went up on the notice board", false},
		{"I worked the late shift", false},
		{"I start on Tuesday and I packed my bag", false},
		{"she left a note on the table", false},
		{"I wasn't late", false},
		{"I didn't mind the rain", false},
		{"I don't like cider", false},
		{"I hate olives", false},
		{"I don't have a seat", true},
		{"the zip tore while I was dressing", true},
		{"he ended things on Friday", true},
		{"nobody from my table came over", true},
		{"the tram did not come", true},
		{"two of them stared at me", true},
		{"I came in last", true},
		{"my flatmate rolled his eyes", true},
		{"the coach sent me to the bench", true},
		{"my aunt left without me", true},
		{"I burned the rice", true},
		{"I heard nothing", true},
		{"my ankle still gives way", true},
		{"the last one went to someone else", true},
		{"I left my keys in the door", true},
		{"she corrected me in front of the class", true},
		{"only three people came", true},
	} {
		if got := stings(c.clause); got != c.want {
			t.Errorf("stings(%q) = %v", c.clause, got)
		}
	}
}
