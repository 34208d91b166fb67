package attribution

import (
	"math"
)

// weighted is a cue with how much it counts, 0..1.
type weighted struct {
	Cue
	weight float64
}

// Ids of the cues that grammar gives, where no rule of the pack matched.
const (
	cuePerson = "grammar/person"
	cueTense  = "grammar/tense"
	cueScope  = "grammar/scope"
	cueList   = "grammar/list"
)

// rate turns a pair into an attribution. Each axis is the mean of its cues,
// weighted by confidence and rounded; an axis without a cue stays unknown.
func rate(p pair, cause, event *cueSet) Attribution {
	at := Attribution{Event: p.event.place(), Cause: p.cause.place(), Changeable: Unknown}
	when, _ := clock(p.cause)

	internal := fromRules(cause, p.cause, Internality)
	internal = append(internal, person(p.cause)...)
	stable := fromRules(cause, p.cause, Stability)
	stable = append(stable, tenseCue(p.cause)...)
	global := fromRules(cause, p.cause, Globality)
	if event != nil && !p.event.empty() {
		global = append(global, fromRules(event, p.event, Globality)...)
	}
	at.Internality, at.Stability = mean(internal), mean(stable)
	global = append(global, scope(p, when, at)...)
	at.Globality = mean(global)
	for _, list := range [][]weighted{internal, stable, global} {
		for _, w := range list {
			at.Cues = append(at.Cues, w.Cue)
		}
	}
	at.SelfBlame = selfBlame(at, cause, p.cause)
	at.Changeable = changeable(at, p.cause, when)
	return at
}

func mean(ws []weighted) Rating {
	var sum, total float64
	for _, w := range ws {
		sum += w.weight * float64(w.Toward)
		total += w.weight
	}
	if total == 0 {
		return 0
	}
	return Rating(min(7, max(1, math.Round(sum/total))))
}

func fromRules(cs *cueSet, r run, axis Axis) []weighted {
	var out []weighted
	for _, c := range cs.in(r, axis) {
		out = append(out, weighted{Cue{
			Place: Place{Span: c.finding.CueSpan(), In: r.in}, Axis: axis,
			Toward: c.finding.Rule.Toward, Rule: c.finding.Rule.ID,
		}, c.finding.Rule.Confidence * 2})
	}
	return out
}

func grammar(r run, first, last int, axis Axis, toward int, id string, weight float64) []weighted {
	span := r.cut(first, min(last, len(r.doc.Tokens))).span()
	return []weighted{{Cue{Place{span, r.in}, axis, toward, id}, weight}}
}

func person(c run) []weighted {
	w := placeOf(c)
	if w.toward == 0 || w.first >= w.last {
		return nil
	}
	return grammar(c, w.first, w.last, Internality, w.toward, cuePerson, w.weight)
}

// tenseCue reads stability from the tense: what was done once is over, what is
// said in the plain present lasts (clinical.md 1.5).
func tenseCue(c run) []weighted {
	when, at := clock(c)
	toward, weight := 0, 0.5
	switch when {
	case past:
		toward = 2
	case pluperfect:
		toward, weight = 1, 0.6
	case presentPerfect:
		toward, weight = 4, 0.3
	case progressive:
		toward, weight = 3, 0.4
	case present:
		toward = 6
		if c.has(passing) {
			toward = 3
		}
	case future:
		toward = 6
	case noVerb:
		if c.empty() || c.norm(c.first) == "being" || !dropped(c) && !c.has(selfStates) && !c.has(circumstances) {
			return nil
		}
		if c.has(lasting) {
			return grammar(c, c.first, c.first+1, Stability, 6, cueTense, 0.5)
		}
		return grammar(c, c.first, c.first+1, Stability, 2, cueTense, 0.3)
	}
	return grammar(c, at, at+1, Stability, toward, cueTense, weight)
}

// scope reads globality from how much the event covers: three things in a row
// are many, a single dated thing is one.
func scope(p pair, when when, at Attribution) []weighted {
	if at := listed(p.event); at.last > at.first {
		return grammar(p.event, at.first, at.last, Globality, 6, cueList, 1)
	}
	if bareQuality(p.cause, at) {
		return grammar(p.cause, p.cause.first, p.cause.last, Globality, 6, cueScope, 1)
	}
	r := p.event
	if r.empty() {
		if when != past && when != pluperfect {
			return nil
		}
		r = p.cause
	}
	weight := 0.5
	if when == past || when == pluperfect {
		weight = 0.8
	}
	return grammar(r, r.first, min(r.first+3, r.last), Globality, 2, cueScope, weight)
}

// listed finds three or more short things in a row: "the kids, the job, the
// band". The last may be longer, as people trail off.
func listed(r run) run {
	if r.empty() {
		return run{}
	}
	parts, length := 0, 0
	for i := r.first; i < r.last; i++ {
		switch w := r.norm(i); {
		case w == "," || w == "and" && length > 0 || w == ":":
			if length > 7 {
				return run{}
			}
			parts++
			length = 0
		case r.wordlike(i):
			length++
		}
	}
	if parts < 2 || length == 0 || length > 9 {
		return run{}
	}
	return r
}

// passing are states that a present tense does not make last; limits tie a
// quality to a place, a task or a time.
var (
	passing = set("tired ill sick hungover exhausted drunk nervous asleep")
	limits  = set("at with in on for into when whenever to about before behind under of")
)

// bareQuality tells whether a cause is a lasting quality of the writer with no
// place or task beside it, which covers most of a life (clinical.md 1.5).
func bareQuality(c run, at Attribution) bool {
	return at.Internality >= 6 && at.Stability >= 6 && c.words() <= 7 &&
		!c.has(limits)
}

// selfBlame parts blame for an act from blame for a character (Janoff-Bulman
// 1979). Where the cause is not the writer there is none.
func selfBlame(at Attribution, cs *cueSet, cause run) SelfBlame {
	if at.Internality < 5 {
		return ""
	}
	for _, c := range cs.in(cause, Internality) {
		if r := c.finding.Rule; r.Toward == 7 && r.ID != ownPart && r.ID != "internal/sole-cause" {
			return Character
		}
	}
	switch {
	case at.Stability >= 6 && at.Globality >= 5:
		return Character
	case at.Stability.Known() && at.Stability <= 4:
		return Behaviour
	}
	return ""
}

// fixed are own causes that nobody chooses.
var fixed = set("age old born autism adhd asthma illness disability height genes brain")

// changeable guesses from the kind of cause; the window asks in any case.
func changeable(at Attribution, cause run, when when) Changeable {
	switch {
	case !at.Internality.Known():
		return Unknown
	case at.Internality <= 2:
		return No
	case at.Internality <= 4:
		return Partly
	case cause.has(fixed):
		return No
	case at.SelfBlame == Character:
		return Unknown
	case at.Stability.Known() && at.Stability <= 2 && !cause.has(selfStates):
		return Yes
	case at.Stability.Known():
		return Partly
	}
	return Unknown
}
