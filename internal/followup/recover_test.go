package followup

import (
	"testing"

	"seconddraft/internal/record"
)

// taps are one a day from the first after the evening; -1 is a day without one.
func taps(evening string, values ...int) (list []record.Tap) {
	for i, v := range values {
		if v >= 0 {
			list = append(list, record.Tap{Day: after(evening, i+1), Distress: record.Rating(v)})
		}
	}
	return list
}

// The cases are computed by hand from clinical.md, part 7.
func TestDaysToRecover(t *testing.T) {
	const day = "2026-02-26" // the month ends on the way
	for name, c := range map[string]struct {
		values    []int
		baseline  int
		days      int
		recovered bool
	}{
		"no tap at all":               {nil, 20, 0, false},
		"at once":                     {[]int{30, 30}, 20, 1, true},
		"at the limit and just above": {[]int{31, 30, 31, 30, 30}, 20, 4, true},
		"one calm day is not enough":  {[]int{80, 10, 80, 70}, 20, 4, false},
		"the second day is not known": {[]int{80, 10, -1, 10, 10}, 20, 4, true},
		"not two in a row":            {[]int{80, 10, -1, 10, -1, 10}, 20, 6, false},
		"a higher baseline":           {[]int{80, 60, 55, 50}, 45, 3, true},
		"on the last two of fourteen": {[]int{90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 20, 20}, 20, 13, true},
		"the last one alone":          {[]int{90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 20}, 20, 14, false},
		"after the fourteen":          {[]int{90, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 90, 20, 20}, 20, 14, false},
		"it may rise again after it":  {[]int{20, 20, 90}, 20, 1, true},
	} {
		days, recovered := DaysToRecover(day, taps(day, c.values...), record.Rating(c.baseline))
		if days != c.days || recovered != c.recovered {
			t.Errorf("%s: %d, %v; want %d, %v", name, days, recovered, c.days, c.recovered)
		}
	}
}

func TestBaseline(t *testing.T) {
	const day = "2026-03-20"
	before := func(values ...int) map[string]record.Rating {
		m := map[string]record.Rating{day: 99} // the day itself never counts
		for i, v := range values {
			if v >= 0 {
				m[after(day, -i-1)] = record.Rating(v)
			}
		}
		return m
	}
	for name, c := range map[string]struct {
		values   []int // of the day before, of the one before that, and on
		setbacks []int // days before
		want     record.Rating
	}{
		"nothing known":         {nil, nil, 20},
		"six are too few":       {[]int{40, 40, 40, 40, 40, 40}, nil, 20},
		"seven are enough":      {[]int{10, 50, 30, 20, 70, 60, 40}, nil, 40},
		"the mean of two":       {[]int{10, 20, 30, 40, 50, 60, 70, 80}, nil, 45},
		"setbacks are left out": {[]int{90, 10, 90, 10, 10, 10, 10, 10, 10}, []int{1, 3}, 10},
		"fourteen and no more":  {[]int{5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90}, nil, 5},
		"further back, past setbacks": {
			[]int{90, 90, 90, -1, -1, -1, -1, -1, -1, -1, 10, 10, 10, 10, 10, 10, 10}, []int{1, 2, 3}, 10,
		},
	} {
		setbacks := map[string]bool{}
		for _, n := range c.setbacks {
			setbacks[after(day, -n)] = true
		}
		if got := Baselines(before(c.values...), setbacks)(day); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

func TestRose(t *testing.T) {
	const day = "2026-02-26"
	for _, c := range []struct {
		values []int
		want   bool
	}{
		{nil, false},
		{[]int{80}, false},
		{[]int{40, 54}, false},
		{[]int{40, 55}, true},
		{[]int{40, 80, 60}, false},
		{[]int{40, -1, 60}, true},
	} {
		list := taps(day, c.values...)
		if len(list) > 1 { // whatever their order
			list[0], list[1] = list[1], list[0]
		}
		if got := Rose(list); got != c.want {
			t.Errorf("%v: %v", c.values, got)
		}
	}
}

func TestStaysHigh(t *testing.T) {
	const day = "2026-02-26"
	for _, c := range []struct {
		values []int
		want   bool
	}{
		{[]int{60, 60, 60, 60, 60, 60, 60}, false},
		{[]int{60, 60, 60, 60, 60, 60, 60, 59, 60}, true},
		{[]int{-1, 90, -1, 90, -1, 90, -1, 90, -1, 90, -1, 90, -1, 90, 90}, false}, // the fifteenth does not count
	} {
		if got := StaysHigh(day, taps(day, c.values...)); got != c.want {
			t.Errorf("%v: %v", c.values, got)
		}
	}
}
