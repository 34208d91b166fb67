package insight

import (
	"testing"
	"time"
)

// daily are n pairs, one every so many days from a Wednesday on, 80 before and 30 after.
func daily(n, every int) Pairs {
	var p Pairs
	for i := range n {
		p.Points = append(p.Points, Pair{Day: time.Date(2025, 1, 1+every*i, 0, 0, 0, 0, time.UTC), Before: 80, After: 30})
	}
	return p
}

// The shortest span is taken in which there is room and enough in each.
func TestStretching(t *testing.T) {
	for _, c := range []struct {
		n, every, most int
		want           Span
	}{
		{90, 1, 40, OneMonth}, // a week has seven, one too few
		{180, 0, 40, Week},    // all on one day
		{360, 1, 40, OneMonth},
		{360, 1, 11, Quarter}, // twelve months have no room
		{360, 1, 3, Year},
		{100, 10, 40, Quarter},
		{30, 30, 40, Year},  // ten a year
		{3, 300, 40, Year},  // too few for any
		{2000, 30, 3, Year}, // no room for any
	} {
		p := daily(c.n, c.every)
		if got := p.Stretching(c.most); got != c.want {
			t.Errorf("%d pairs, one in %d days, room for %d: %d, want %d", c.n, c.every, c.most, got, c.want)
		}
	}
	if (&Pairs{}).Stretching(3) != Year {
		t.Error("none are not by the year")
	}
}

// All days from the first to the last are in one stretch each, and under eight there is
// no middle.
func TestStretches(t *testing.T) {
	p := daily(31+5, 1) // a January, and five days of a February
	p.Points = append(p.Points, Pair{Day: time.Date(2025, 5, 2, 0, 0, 0, 0, time.UTC)})
	all := p.Stretches(OneMonth)
	want := []int{31, 5, 0, 0, 1}
	if len(all) != len(want) {
		t.Fatalf("%d months: %+v", len(all), all)
	}
	for i, one := range all {
		if one.N != want[i] || int(one.From.Month()) != i+1 || one.From.Day() != 1 || !one.To.Equal(one.From.AddDate(0, 1, 0)) {
			t.Errorf("%d: %+v, want %d", i, one, want[i])
		}
		if middle := one.Before.N > 0; middle != (i == 0) {
			t.Errorf("%d has a middle: %v", i, middle)
		}
	}
	if all[0].Before.Mid != 80 || all[0].After.Mid != 30 {
		t.Errorf("January: %+v", all[0])
	}
	if first := p.Stretches(Week)[0]; first.From.Weekday() != time.Monday || first.From.Day() != 30 || first.N != 5 {
		t.Errorf("the first week: %+v", first)
	}
}
