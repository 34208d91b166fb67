package attribution

import (
	"math"
	"slices"

	"seconddraft/internal/text"
)

// meeting is one reading of two neighbours with nothing between them that says
// so: one is the event, the other its cause. "I bombed it. I never prepare."
type meeting struct {
	event, cause *statement
	// causeFirst is set where the cause stands in front.
	causeFirst bool
	// within is set where both are parts of one sentence.
	within bool
	// among is the number of sentences in the text.
	among int
	cues  *cueSet
	score float64 // 0 to 1, how likely it is meant so
}

// turned is the other reading of the same two.
func (m *meeting) turned() *meeting {
	t := *m
	t.event, t.cause, t.causeFirst = m.cause, m.event, !m.causeFirst
	return &t
}

func (m *meeting) joined() bool { return m.stop() == "and" }

// stop is the mark or the word between two parts of one sentence.
func (m *meeting) stop() string {
	second := m.cause
	if m.causeFirst {
		second = m.event
	}
	if !m.within || second.empty() {
		return ""
	}
	return second.norm(second.first - 1)
}

// judge sums the weights of the features that the meeting has.
func (m *meeting) judge() float64 {
	if score, ok := m.settled(); ok {
		return score
	}
	e, c := m.event, m.cause
	if !e.asEvent.known {
		e.asEvent = partial{true, m.sum(eventSide) + e.wordSum(wordWeights().event)}
	}
	if !c.asCause.known {
		c.asCause = partial{true, m.sum(causeSide) + c.wordSum(wordWeights().cause)}
	}
	return 1 / (1 + math.Exp(-e.asEvent.sum-c.asCause.sum-m.sum(between)))
}

// partial is a sum that is worked out once.
type partial struct {
	known bool
	sum   float64
}

// sum is that of the weights of the features of one side.
func (m *meeting) sum(on side) float64 {
	sum := 0.0
	for _, s := range weighedShapes()[on] {
		if s.is(m) {
			sum += s.weight
		}
	}
	return sum
}

// The names of the features of words: "event:bus" is a bus in the event.
const (
	eventWord = "event:"
	causeWord = "cause:"
)

// wordSum is the sum of the weights of a statement's words on one side, each
// lemma once.
func (s *statement) wordSum(weights lemmaWeights) float64 {
	sum := 0.0
	numbers := s.doc.Numbers()
	for i := s.first; i < s.last; i++ {
		if w := weights.of(numbers[i].Lemma); w != 0 && s.wordlike(i) && !s.saidBefore(i) {
			sum += w
		}
	}
	return sum
}

// saidBefore tells whether the lemma of word i is that of an earlier one.
func (s *statement) saidBefore(i int) bool {
	lemma := s.doc.Tokens[i].Lemma
	for j := s.first; j < i; j++ {
		if s.doc.Tokens[j].Lemma == lemma && s.wordlike(j) {
			return true
		}
	}
	return false
}

// settled is the score of a shape that is sure by itself: a neglect of one's own,
// and then the harm it did ("I forgot the stamps. The form came back rejected."),
// or a harm told without a verb, and then what others had done before it ("No seat on the coach.
// They'd sold it twice."). Its other reading is out of the question.
func (m *meeting) settled() (float64, bool) {
	switch {
	case m.causeFirst && m.cause.neglects() && m.event.hit():
		return 0.6, true
	case !m.causeFirst && m.event.neglects() && m.cause.hit():
		return 0, true
	case !m.causeFirst && m.cause.before() && m.event.bare():
		return 0.6, true
	case m.causeFirst && m.event.before() && m.cause.bare():
		return 0, true
	}
	return 0, false
}

// meetings are both readings of each two neighbours, sentences or parts of one
// sentence. A sentence that a marker has claimed can still explain its
// neighbour: "I'm failing. I stay away because they laugh."
func (w *walk) meetings() []*meeting {
	var out []*meeting
	var last *statement
	for i, s := range w.all {
		now := newStatement(s)
		now.marked = w.used[i]
		if last != nil && !(last.marked && now.marked) {
			out = w.meet(out, last, now, false)
		}
		last = now
		if now.marked {
			continue
		}
		var left *statement
		for _, part := range splices(s) {
			right := newStatement(part)
			if left != nil {
				out = w.meet(out, left, right, true)
			}
			left = right
		}
	}
	return out
}

func (w *walk) meet(out []*meeting, a, b *statement, within bool) []*meeting {
	if !a.usable() || !b.usable() {
		return out
	}
	m := &meeting{event: a, cause: b, within: within, among: len(w.all), cues: w.x.cues[w.in]}
	return append(out, m, m.turned())
}

// choose keeps the likely meetings, the likeliest first. Of the two readings of
// one pair it takes one; and but for what is more likely than not it takes one
// pair of sentences and one pair within a sentence.
func choose(all []*meeting, least float64) []*meeting {
	all = slices.DeleteFunc(slices.Clone(all), func(m *meeting) bool { return m.score < least })
	slices.SortStableFunc(all, func(a, b *meeting) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	var out []*meeting
	taken := map[*statement]*statement{} // cause → event
	var level [2]bool
	for _, m := range all {
		l := 0
		if m.within {
			l = 1
		}
		if taken[m.event] == m.cause || level[l] && m.score < 0.5 {
			continue
		}
		taken[m.cause], level[l] = m.event, true
		out = append(out, m)
	}
	return out
}

// relatives open a clause that only describes what stands in front.
var relatives = set("which who whom whose")

// splices cuts a sentence where a statement ends: at a strong stop, at a comma
// before a new subject ("we broke up, we wanted different things"), before "and"
// with a clause of its own. It is nil for a sentence in one piece.
func splices(s run) []run {
	var out []run
	first := s.first
	for i := s.first + 1; i+1 < s.last; i++ {
		w := s.norm(i)
		joined := w == "and" && s.doc.ClauseOf(i) != s.doc.ClauseOf(i-1)
		if !strongStops[w] && !joined && !(w == "," && startsClause(s, i+1)) {
			continue
		}
		if part := s.cut(first, i); part.words() > 0 {
			out = append(out, part)
		}
		first = i + 1
	}
	if len(out) == 0 {
		return nil
	}
	return append(out, s.cut(first, s.last))
}

// startsClause tells whether a clause with a subject of its own begins at token i.
func startsClause(s run, i int) bool {
	if !s.wordlike(i) || linking[s.norm(i)] || relatives[s.norm(i)] {
		return false
	}
	if s.doc.ClauseOf(i) != s.doc.ClauseOf(i-1) {
		return true
	}
	said := s.doc.ClaimAt(i)
	return said.Subject.First == i && !said.Subject.Empty() && said.Head > i
}

// neglects tells whether the writer left something undone: "I forgot the stamps".
func (s *statement) neglects() bool { return s.self() && s.does(neglect) }

// before tells whether it goes back to what others had done.
func (s *statement) before() bool {
	return s.in(text.Pluperfect) && !s.self() && !s.said.Modal && !s.reported
}

// bare tells whether it is a harm told without a verb, which cannot open a story
// that the next sentence carries on.
func (s *statement) bare() bool { return !s.claims && s.any(harm|weakHarm) }

// hit tells whether something or somebody else came to harm.
func (s *statement) hit() bool { return s.claims && !s.self() && s.happened() && s.any(harm) }
