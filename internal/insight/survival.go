package insight

import (
	"math"
	"slices"
	"time"

	"gonum.org/v1/gonum/stat/distuv"

	"seconddraft/internal/record"
)

// Lasting is how long recovery took in one quarter of a year.
type Lasting struct {
	Start time.Time // the first day of the quarter
	N     int       // setbacks with something to go by
	Open  int       // of them, those not over when last known
	// Median is the Kaplan-Meier median in days, NaN where fewer than half are
	// known to be over. Low and High are its interval, Sure; NaN where it is open.
	Median, Low, High float64
	// Cases are the setbacks themselves, in the order of their days.
	Cases []Lasted
}

// Lasted is the recovery from the setback of one evening.
type Lasted struct {
	Day time.Time
	ID  record.ID
	Recovery
}

// ByQuarter is the time to recover for each quarter with a setback.
func ByQuarter(all []Evening) []Lasting {
	quarters := map[time.Time][]Lasted{}
	for _, e := range all {
		if e.Recovery != nil {
			q := quarterOf(e.Day)
			quarters[q] = append(quarters[q], Lasted{e.Day, e.ID, *e.Recovery})
		}
	}
	var out []Lasting
	for start, cases := range quarters {
		var recoveries []Recovery
		for _, c := range cases {
			recoveries = append(recoveries, c.Recovery)
		}
		l := lasting(recoveries)
		l.Start, l.Cases = start, cases
		out = append(out, l)
	}
	slices.SortFunc(out, func(a, b Lasting) int { return a.Start.Compare(b.Start) })
	return out
}

// lasting is the Kaplan-Meier estimate (Journal of the American Statistical
// Association 53, 1958) of the median, with the interval of Brookmeyer and Crowley
// (Biometrics 38, 1982) on the log-log scale, as R's survfit(conf.type="log-log").
func lasting(cases []Recovery) Lasting {
	l := Lasting{N: len(cases)}
	mid, early, late := half{day: math.NaN()}, half{day: math.NaN()}, half{day: math.NaN()}
	var days []int
	for _, c := range cases {
		if c.Over {
			days = append(days, c.Days)
		} else {
			l.Open++
		}
	}
	slices.Sort(days)
	z := distuv.UnitNormal.Quantile(1 - (1-Sure)/2)
	survival, greenwood := 1.0, 0.0
	for _, day := range slices.Compact(slices.Clone(days)) {
		atRisk, over := 0.0, 0.0
		for _, c := range cases {
			if c.Days >= day {
				atRisk++
			}
			if c.Over && c.Days == day {
				over++
			}
		}
		survival *= 1 - over/atRisk
		greenwood += over / (atRisk * (atRisk - over)) // infinite where all are over
		low, high := band(survival, greenwood, z)
		mid.step(survival, day)
		early.step(low, day)
		late.step(high, day)
	}
	l.Median, l.Low, l.High = mid.day, early.day, late.day
	return l
}

// half is the day on which a curve comes to half, found step by step.
type half struct {
	day   float64 // NaN until it is there
	level bool    // it lies at half exactly until the next step
}

// step tells the curve from a day on. Where it lay at half exactly, the day is
// midway between the two, as a median of four is.
func (h *half) step(curve float64, day int) {
	switch at := float64(day); {
	case h.level:
		h.day, h.level = (h.day+at)/2, false
	case math.IsNaN(h.day) && math.Abs(curve-0.5) < 1e-9:
		h.day, h.level = at, true
	case math.IsNaN(h.day) && curve < 0.5:
		h.day = at
	}
}

// band is the interval of a survival on the log-log scale. At 0 there is none.
func band(survival, greenwood, z float64) (low, high float64) {
	if survival == 0 {
		return math.NaN(), math.NaN()
	}
	wide := z * math.Sqrt(greenwood) / math.Abs(math.Log(survival))
	return math.Pow(survival, math.Exp(wide)), math.Pow(survival, math.Exp(-wide))
}
