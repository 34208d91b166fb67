package attribution

// implicit finds the pair in two neighbouring statements where putting
// "because" between them keeps the sense: "I bombed it. I never prepare." One
// has to read as a bad event and the other as an explanation, and not both ways.
//
// least is how sure it has to be: in a long narration two neighbours are
// mostly just what came next, so only the clearest shapes count there.
func implicit(a, b run, cs *cueSet, least float64) (pair, bool) {
	if noClaim(a) || noClaim(b) || reported(a, a.last) || reported(b, b.last) {
		return pair{}, false
	}
	ab, ba := fit(a, b, cs), fit(b, a, cs)
	switch {
	case max(ab, ba) < least:
		return pair{}, false
	case ab >= ba:
		return pair{event: a.trim(), cause: b.trim(), sure: ab}, true
	default:
		return pair{event: b.trim(), cause: a.trim(), sure: ba}, true
	}
}

// fit is how well cause explains event, 0 (not) to 1.
func fit(event, cause run, cs *cueSet) float64 {
	if event.trim().empty() || cause.trim().empty() || !event.has(badWords) || goodEvent(event) {
		return 0
	}
	if cause.has(emotions) || event.cut(event.first, min(event.first+4, event.last)).has(emotions) {
		return 0
	}
	sure := explains(event.trim(), cause.trim(), cs)
	if !harmed(event) {
		sure -= 0.2
	}
	return sure
}

// explains scores the shapes in which people give a cause without saying so.
func explains(event, cause run, cs *cueSet) float64 {
	w, _ := clock(cause)
	self := subjectIsSelf(cause)
	switch {
	case cs.strongIn(cause, Internality) || cs.strongIn(cause, Stability) && !cause.has(goodWords):
		return 0.7
	case self && lapse(cause):
		return 0.65
	case w == pluperfect:
		return 0.6
	case background(cause, self):
		return 0.5
	case w == present && lastingOther(cause) && eventPast(event):
		return 0.4
	}
	return 0
}

// background tells whether a short statement only names how things stood:
// "Power cut", "four hours' sleep".
func background(c run, self bool) bool {
	return c.words() <= 8 && !self && c.has(circumstances) || c.words() <= 7 && c.has(selfStates)
}

func subjectIsSelf(c run) bool {
	_, toward := subjectOf(c)
	return toward == 7
}

// noLapse are verbs whose lack is no neglect: "I didn't see him".
var noLapse = set("know want see mind care cry")

// pointing are first words of clauses that say nothing about a lasting cause.
var pointing = set("it there what which we you so still")

// lapse finds an act left undone or done badly near the front of a clause.
func lapse(c run) bool {
	head := c.cut(c.first, min(c.first+5, c.last))
	if head.has(faults) {
		return true
	}
	for i := head.first; i < head.last; i++ {
		if nots[c.norm(i)] && c.norm(i) != "not" && c.norm(i-1) == "i" {
			return true
		}
		if w := c.norm(i); (w == "did" || w == "had" || w == "was") && nots[c.norm(i+1)] {
			return !noLapse[c.norm(i+2)]
		}
	}
	return false
}

// lastingOther tells whether a clause says how somebody or something else
// always is: "That app hides anyone who doesn't pay".
func lastingOther(c run) bool {
	first := c.norm(c.first)
	if selfWords[first] || pointing[first] || c.has(selfWords) {
		return false
	}
	_, toward := subjectOf(c)
	return toward <= 1 && c.words() >= 4
}

// harmed tells whether an event holds a word of harm and not only a negation.
func harmed(e run) bool {
	for i := e.first; i < e.last; i++ {
		if w := e.norm(i); badWords[w] && (!weakBad[w] || w == "no" || w == "not" || w == "gone") {
			return true
		}
	}
	return false
}

func eventPast(e run) bool {
	w, _ := clock(e)
	return w == past || w == noVerb
}
