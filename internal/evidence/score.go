package evidence

import "slices"

// What a match is worth. The values were set on the training queries of
// testdata/evidence.
const (
	enough      = 0.34 // of what a thought is about must be in an item
	related     = 0.8  // a related word beside the word itself
	elsewhere   = 0.55 // another area of life
	beside      = 0.7  // the word, but not as the verb it is in the thought
	amongOthers = 0.6  // the writer did it, somebody else has a part in it
	byAnother   = 0.3  // somebody else did it, where the writer is asked about
	denying     = 0.5  // the clause denies it: "I can't do every run for her"
	unasked     = 0.8  // a forecast, where nothing ahead is asked about
	kindlyFloor = 0.6  // whatever good a person did, where their feeling is feared
)

var forecastWorth = map[bool]float64{true: 1.2, false: unasked}

var kindWorth = map[Kind]float64{Win: 1, Exception: 1, Memory: 1, Kindness: 0.95, GoodPart: 0.95, Forecast: 0.95, Draft: 0.8, Fact: 0.6}

// score is how well an item speaks against the question, 0 where it does not.
func score(q *question, e *entry) float64 {
	if !e.good {
		return 0
	}
	worth := kindWorth[e.item.Kind]
	if e.item.Kind == Forecast {
		worth *= forecastWorth[q.ahead]
	}
	same := sameArea(q, e)
	if !same {
		worth *= elsewhere
	}
	if q.kindly {
		if q.anyone && !same {
			return 0
		}
		return worth * kindly(q, e)
	}
	share, firm := covered(q, e)
	if share < enough || !same && (share < 2*enough || !firm) {
		return 0
	}
	return worth * share
}

func sameArea(q *question, e *entry) bool {
	return q.area == "" || e.item.Area == "" || q.area == e.item.Area
}

// wide takes what the writer did in the same area, for a thought that says no
// more than that nothing works.
func wide(q *question, e *entry) float64 {
	if !sameArea(q, e) || !e.own {
		return 0
	}
	switch e.item.Kind {
	case Win, Memory:
		return 1
	case Exception, GoodPart:
		return 0.8
	}
	return 0
}

// kindly takes what those who are feared did.
func kindly(q *question, e *entry) float64 {
	best := 0.0
	for i := range e.clauses {
		c := &e.clauses[i]
		switch {
		case e.item.Kind == Draft && names(q, e):
			best = max(best, 0.7)
		case acts(q, c) && c.toMe:
			best = max(best, 1)
		case acts(q, c):
			best = max(best, 0.85)
		case e.item.Kind == Forecast && names(q, e) && q.ahead:
			best = max(best, 0.85)
		}
	}
	if best == 0 {
		return 0
	}
	share, _ := covered(q, e)
	if share == 0 && e.item.Kind == Forecast {
		best *= unasked
	}
	return best * (kindlyFloor + (1-kindlyFloor)*share)
}

// covered is the share of what the thought is about that an item holds, told of
// the right person; firm reports whether it rests on a verb or on two words.
func covered(q *question, e *entry) (share float64, firm bool) {
	if q.all == 0 {
		return 0, false
	}
	sum, met := 0.0, 0
	for i := range q.terms {
		t := &q.terms[i]
		best := t.best(q, e)
		switch {
		case best > 0:
			met++
			firm = firm || t.verb || met > 1
		case t.verb && q.denied && !q.kindly:
			return 0, false // what it denies did not happen here
		}
		sum += best * t.weight
	}
	return sum / q.all, firm
}

// best is how surely an item speaks of the term in the clause where it does so
// best, 0 to 1.
func (t *term) best(q *question, e *entry) float64 {
	best := 0.0
	for i := range e.clauses {
		c := &e.clauses[i]
		f := fits(q, e, c)
		if q.self && c.other && t.verb && t.word == c.head {
			f = min(f, byAnother) // "Iris rang" is no ringing of mine
		}
		if c.negated && !t.flips && e.item.Kind != Forecast {
			f *= denying
		}
		best = max(best, f*t.in(c))
	}
	return best
}

// fits is how far a clause tells of those whom the thought is about, 0 to 1.
func fits(q *question, e *entry, c *clause) float64 {
	switch {
	case len(q.who) > 0:
		if acts(q, c) || e.item.Kind == Forecast && names(q, e) {
			return 1
		}
		return 0
	case q.others && (c.other || c.gained):
		return 1
	case q.others && e.others:
		return amongOthers
	case q.others:
		return 0
	case q.self && c.other && !c.toMe && e.item.Kind != Forecast:
		return byAnother
	}
	return 1
}

// acts reports whether one of those asked for acts in a clause.
func acts(q *question, c *clause) bool {
	if q.anyone {
		return c.other && c.toMe && len(c.actors) > 0
	}
	return slices.ContainsFunc(c.actors, func(k key) bool { return slices.Contains(q.who, k) })
}

func names(q *question, e *entry) bool {
	return slices.ContainsFunc(e.names, func(k key) bool { return slices.Contains(q.who, k) })
}

// in is how surely a clause speaks of the term: 1 for the word itself.
func (t *term) in(c *clause) float64 {
	best := 0.0
	for _, k := range c.keys {
		switch {
		case slices.Contains(t.opposites, k):
			return 1
		case t.flips && !c.negated:
		case k == t.word && t.verb && c.head != k:
			best = max(best, beside)
		case k == t.word:
			best = 1
		case slices.Contains(t.groups, k):
			best = max(best, related)
		}
	}
	return best
}
