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

// feature is one value from which a pair is rated: a leaning, or what the rules
// and the grammar say.
type feature struct {
	name  string
	value float64
	at    run
}

// weighing is all that the ratings of a pair are made from.
type weighing struct {
	pair    pair
	meeting *meeting
	// cues are what rules and grammar found, by axis.
	cues     map[Axis][]weighted
	features []feature
}

func (x *extractor) weigh(p pair) weighing {
	cs := x.cuesOf(p.cause)
	w := weighing{pair: p, cues: cuesFor(p, cs, x.cuesOf(p.event))}
	w.meeting = &meeting{event: newStatement(p.event), cause: newStatement(p.cause), cues: cs}
	for _, axis := range allAxes {
		if said, ok := mean(w.cues[axis]); ok {
			w.features = append(w.features, feature{"said-" + string(axis), said - middle, p.cause})
		}
	}
	if at := placeOf(p.cause); at.toward != 0 {
		w.features = append(w.features, feature{"person", float64(at.toward) - middle, p.cause})
	}
	for _, c := range tenseCue(p.cause) {
		w.features = append(w.features, feature{"tense", float64(c.Toward) - middle, p.cause})
	}
	for i := range leaningTable {
		if l := &leaningTable[i]; l.is(w.meeting) {
			w.features = append(w.features, feature{l.name, 1, l.words(w.meeting)})
		}
	}
	w.features = append(w.features, signsOf(w.meeting)...)
	w.features = append(w.features, wordsOf(w.meeting.cause)...)
	return w
}

var allAxes = []Axis{Internality, Stability, Globality}

// middle of the seven steps of an axis.
const middle = 4.0

// rating is the weighted sum of an axis' features, unknown where nothing in the
// wording bears on it.
func (w *weighing) rating(axis Axis) Rating {
	weights := axisWeights()[axis]
	sum, known := weights[base], len(w.cues[axis]) > 0
	for _, f := range w.features {
		if weight, ok := weights[f.name]; ok {
			sum += weight * f.value
			known = known || !idle[f.name] && !isWord(f.name)
		}
	}
	if !known {
		return 0
	}
	return Rating(min(7, max(1, math.Round(sum))))
}

// base is the name of a rating's constant in weights.txt.
const base = "base"

// shown is the pull, in steps of the scale, from which a leaning is named among
// the cues.
const shown = 0.25

// leanings are the cues of an axis that no rule or grammar gave.
func (w *weighing) leanings(axis Axis) []Cue {
	var out []Cue
	for _, f := range w.features {
		pull := axisWeights()[axis][f.name] * f.value
		place := f.at.place()
		if math.Abs(pull) < shown || place == nil || numeric[f.name] {
			continue
		}
		toward := 7
		if pull < 0 {
			toward = 1
		}
		out = append(out, Cue{*place, axis, toward, "leaning/" + f.name})
	}
	return out
}

// numeric features repeat what cues say already.
var numeric = set("said-internality said-stability said-globality person tense")

// idle features are there in every pair and make no rating known by themselves;
// nor does a word.
var idle = set("length event-length")

// rate turns a pair into an attribution.
func (x *extractor) rate(p pair) Attribution {
	w := x.weigh(p)
	at := Attribution{Event: p.event.place(), Cause: p.cause.place(), sure: p.sure}
	at.Internality, at.Stability, at.Globality = w.rating(Internality), w.rating(Stability), w.rating(Globality)
	for _, axis := range allAxes {
		for _, c := range w.cues[axis] {
			at.Cues = append(at.Cues, c.Cue)
		}
		at.Cues = append(at.Cues, w.leanings(axis)...)
	}
	at.SelfBlame = selfBlame(at, &w)
	at.Changeable = changeable(at, &w)
	return at
}

// cuesFor are the cues of rules and grammar on each axis.
func cuesFor(p pair, cause, event *cueSet) map[Axis][]weighted {
	internal := append(fromRules(cause, p.cause, Internality), person(p.cause)...)
	stable := append(fromRules(cause, p.cause, Stability), tenseCue(p.cause)...)
	global := fromRules(cause, p.cause, Globality)
	if event != nil && !p.event.empty() {
		global = append(global, fromRules(event, p.event, Globality)...)
	}
	global = append(global, scope(p, internal, stable)...)
	return map[Axis][]weighted{Internality: internal, Stability: stable, Globality: global}
}

// mean of the cues, weighted by how sure each is.
func mean(ws []weighted) (float64, bool) {
	var sum, total float64
	for _, w := range ws {
		sum += w.weight * float64(w.Toward)
		total += w.weight
	}
	return sum / total, total > 0
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
func scope(p pair, internal, stable []weighted) []weighted {
	if at := listed(p.event); at.last > at.first {
		return grammar(p.event, at.first, at.last, Globality, 6, cueList, 1)
	}
	if bareQuality(p.cause, internal, stable) {
		return grammar(p.cause, p.cause.first, p.cause.last, Globality, 6, cueScope, 1)
	}
	when, _ := clock(p.cause)
	over := when == past || when == pluperfect
	r := p.event
	if r.empty() {
		if !over {
			return nil
		}
		r = p.cause
	}
	weight := 0.5
	if over {
		weight = 0.8
	}
	return grammar(r, r.first, min(r.first+3, r.last), Globality, 2, cueScope, weight)
}

// passing are states that a present tense does not make last; limits tie a
// quality to a place, a task or a time.
var (
	passing = set("tired ill sick hungover exhausted drunk nervous asleep")
	limits  = set("at with in on for into when whenever to about before behind under of")
)

// bareQuality tells whether a cause is a lasting quality of the writer with no
// place or task beside it, which covers most of a life (clinical.md 1.5).
func bareQuality(c run, internal, stable []weighted) bool {
	in, _ := mean(internal)
	st, _ := mean(stable)
	return in >= 5.5 && st >= 5.5 && c.words() <= 7 && !c.has(limits)
}
