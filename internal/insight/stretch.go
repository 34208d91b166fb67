package insight

import "time"

// Span is what pairs are taken together by.
type Span int

// The spans.
const (
	Week Span = iota
	OneMonth
	Quarter
	Year
	spans
)

// Stretch are the pairs of one week, month, quarter or year. Under Enough of them
// their middles are empty.
type Stretch struct {
	From, To      time.Time // To is the first day of the next
	N             int
	Before, After Middle
}

// start is the first day of the stretch in which a day lies, next that of the one
// after it.
func (s Span) start(day time.Time) time.Time {
	switch s {
	case Week:
		return day.AddDate(0, 0, -(int(day.Weekday())+6)%7)
	case OneMonth:
		return monthOf(day)
	case Quarter:
		return quarterOf(day)
	}
	return time.Date(day.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
}

func (s Span) next(start time.Time) time.Time {
	switch s {
	case Week:
		return start.AddDate(0, 0, 7)
	case OneMonth:
		return start.AddDate(0, 1, 0)
	case Quarter:
		return start.AddDate(0, 3, 0)
	}
	return start.AddDate(1, 0, 0)
}

// Stretching is the shortest span of which no more than most stretches reach over the
// pairs, with Enough pairs to each on the whole; a year where none does.
func (p *Pairs) Stretching(most int) Span {
	if len(p.Points) == 0 {
		return Year
	}
	for by := range spans {
		n, last := 0, p.Points[len(p.Points)-1].Day
		for at := by.start(p.Points[0].Day); !at.After(last); at = by.next(at) {
			n++
		}
		if n <= most && Need(len(p.Points)/n) == 0 {
			return by
		}
	}
	return Year
}

// Stretches are all from the first pair to the last, also those without a pair. The
// pairs are in the order of their days.
func (p *Pairs) Stretches(by Span) (all []Stretch) {
	for i := 0; i < len(p.Points); {
		one := Stretch{From: by.start(p.Points[i].Day)}
		if len(all) > 0 {
			one.From = all[len(all)-1].To
		}
		one.To = by.next(one.From)
		var before, after []float64
		for ; i < len(p.Points) && p.Points[i].Day.Before(one.To); i++ {
			before, after = append(before, float64(p.Points[i].Before)), append(after, float64(p.Points[i].After))
		}
		if one.N = len(before); Need(one.N) == 0 {
			one.Before, one.After = MiddleOf(before), MiddleOf(after)
		}
		all = append(all, one)
	}
	return all
}
