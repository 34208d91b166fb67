package attribution

import "slices"

// pair is an event and its cause before rating. An empty event is unknown.
type pair struct {
	event, cause run
	// sure is 0..1: how far the wording can be trusted to be causal.
	sure float64
}

// start is the first token of a pair.
func (p pair) start() int {
	if p.event.empty() || p.event.in != p.cause.in {
		return p.cause.first
	}
	return min(p.event.first, p.cause.first)
}

var (
	strongStops  = set("; : — ... ( )")
	clefts       = set("what is was 's which that")
	isOrWas      = set("'s is was are")
	beforeReason = set("the main real only first my whole")
	anaphors     = set("that this which then")
	turns        = set("so but if hence therefore")
	attributing  = set("put puts putting trace traced blame")
	pointers     = set(`it its that this 's is was be all just only probably maybe perhaps mostly partly simply and i think
		guess suppose reckon know why which well really purely of course am sure`)
)

// explicit finds the pair that a marker in s announces. before is the sentence
// in front of it, or the situation, or an empty run.
func explicit(s, before run) (pair, bool) {
	if p, ok := counterfactual(s, before); ok {
		return p, true
	}
	if noClaim(s) {
		return pair{}, false
	}
	if p, ok := cleft(s, before); ok && !unfit(p) {
		return p, true
	}
	if p, ok := reasonIs(s, before); ok && !unfit(p) {
		return p, true
	}
	if p, ok := putDownTo(s); ok {
		if p.event.empty() {
			p.event = before
		}
		if !unfit(p) {
			return p, true
		}
	}
	return marked(s, before)
}

// marked builds the pair of the first marker in the table's order that stands
// in s and is neither negated nor somebody else's view.
func marked(s, before run) (pair, bool) {
	var hits []hit
	numbers := s.doc.Numbers()
	for i := s.first; i < s.last; i++ {
		for _, m := range byFirst()[numbers[i].Norm] {
			if to := s.match(i, markers[m].row); to >= 0 {
				hits = append(hits, hit{m, i, to})
			}
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return a.marker - b.marker })
	for _, h := range hits {
		mk := &markers[h.marker]
		if mk.ok != nil && !mk.ok(s, h.from, h.to) || denied(s, h.from) {
			continue
		}
		if reported(s, h.from) {
			return pair{}, false
		}
		if p, ok := build(mk, s, before, h.from, h.to); ok && !unfit(p) && !(mk.common && neutral(p)) {
			return p, true
		}
	}
	return pair{}, false
}

// hit is a marker of the table found at tokens [from, to).
type hit struct{ marker, from, to int }

func build(mk *marker, s, before run, from, to int) (pair, bool) {
	left, right := s.cut(s.first, from), s.cut(to, s.last)
	var p pair
	switch mk.order {
	case causeAfter:
		p = buildAfter(left, right, before)
		if mk.whole {
			p = pair{event: before, cause: right}
		}
	case causeBefore:
		p = buildBefore(left, right, before)
	default:
		p = buildBlame(s, left, right, before, from, to)
	}
	p.event, p.cause = p.event.trim(), p.cause.trim()
	p.sure = 0.8
	return p, !p.cause.empty() && p.cause.words() > 0
}

// buildAfter reads "effect because cause" and "because cause, effect".
func buildAfter(left, right, before run) pair {
	effect := lastClause(left)
	if effect.trim().empty() || pointer(effect) {
		prior := left.cut(left.first, effect.first).trim()
		if prior.words() > 1 {
			return pair{event: prior, cause: untilStop(right)}
		}
		if c := clauseStart(right); c > 0 {
			return pair{event: right.cut(c, right.last), cause: right.cut(right.first, c)}
		}
		effect = before
	}
	return pair{event: effect, cause: untilStop(right)}
}

// buildBefore reads "cause, so effect", "that's why effect" and "effect, and
// cause is the reason".
func buildBefore(left, right, before run) pair {
	cause := lastClause(left)
	prior := left.cut(left.first, cause.first).trim()
	for cause.words() > 2 && clefts[cause.norm(cause.last-1)] {
		cause.last--
	}
	event := untilStop(right)
	if cause.trim().empty() || pointer(cause) {
		if prior.words() > 1 {
			return pair{event: event, cause: prior}
		}
		cause = before
	}
	if event.trim().empty() {
		event = before
		if prior.words() > 1 {
			event = prior
		}
		if event == cause {
			event = run{}
		}
	}
	return pair{event: event, cause: cause.afterBe()}
}

// afterBe drops the frame of a cleft: "it was the wasp that did it".
func (r run) afterBe() run {
	t := r.trim()
	if t.words() > 3 && t.norm(t.first) == "it" && isOrWas[t.norm(t.first+1)] {
		return r.cut(t.first+2, r.last)
	}
	return r
}

// buildBlame reads "it's my fault the dog got out; I left the gate" and "I
// ordered them knowing rent was due, that's on me".
func buildBlame(s, left, right, before run, from, to int) pair {
	if p, ok := blameThen(left, right, before); ok {
		return p
	}
	effect := untilStop(right)
	rest := s.cut(effect.last, s.last).trim()
	if !rest.empty() && rest.words() > 2 {
		return pair{event: effect, cause: rest}
	}
	if c := lastClause(left); !c.trim().empty() && pointer(c) {
		if prior := s.cut(s.first, c.first).trim(); prior.words() > 2 && effect.trim().empty() {
			return pair{event: before, cause: prior}
		}
	}
	if effect.trim().empty() {
		if c := lastClause(left).trim(); !c.empty() && !pointer(c) {
			return pair{event: c, cause: s.cut(from, to)}
		}
		effect = before
	}
	return pair{event: effect, cause: s.cut(from, to)}
}

// blameThen reads "he got hurt and that's on me, I left the gate open": what
// follows the stop says how.
func blameThen(left, right, before run) (pair, bool) {
	how := right.trim()
	if right.empty() || right.wordlike(right.first) || how.words() < 3 || !subjects[how.norm(how.first)] {
		return pair{}, false
	}
	event := lastClause(left)
	if pointer(event) {
		event = left.cut(left.first, event.first)
	}
	if event.trim().words() < 2 {
		event = before
	}
	return pair{event: event, cause: how}, true
}

// lastClause is what stands after the last strong stop of r, and after a last
// ", and" that starts a clause of its own.
func lastClause(r run) run {
	end := r.last
	for end > r.first && !r.wordlike(end-1) {
		end--
	}
	for i := end - 1; i > r.first; i-- {
		if strongStops[r.norm(i)] {
			return r.cut(i+1, r.last)
		}
		w := r.norm(i)
		if (w == "," || w == "and" || w == "but" || w == "then") && subjects[r.norm(i+1)] && r.norm(i+1) != "you" {
			return r.cut(i+1, r.last)
		}
		if w == "," && anaphors[r.norm(i+1)] || w == "and" && r.doc.ClauseOf(i) != r.doc.ClauseOf(i-1) {
			return r.cut(i+1, r.last)
		}
	}
	return r
}

// untilStop is r up to the first strong stop or the next conclusion.
func untilStop(r run) run {
	for i := r.first + 1; i < r.last; i++ {
		w := r.norm(i)
		if w == ";" || w == "—" || w == ":" {
			return r.cut(r.first, i)
		}
		if w == "," && (turns[r.norm(i+1)] || r.norm(i+1) == "and" && subjects[r.norm(i+2)]) {
			return r.cut(r.first, i)
		}
	}
	return r
}

// clauseStart finds the comma that ends a fronted cause: "Because he won't
// repeat it, I built it wrong". It is the last one before a subject, or 0.
func clauseStart(r run) int {
	found := 0
	for i := r.first + 1; i+1 < r.last; i++ {
		if r.norm(i) == "," && openers[r.norm(i+1)] && (found == 0 || subjects[r.norm(i+1)]) {
			found = i
			if subjects[r.norm(i+1)] {
				break
			}
		}
	}
	return found
}

// pointer tells whether a clause only points back: "that's", "and it's all",
// "probably just".
func pointer(r run) bool {
	r = r.trim()
	for i := r.first; i < r.last; i++ {
		if r.wordlike(i) && !pointers[r.norm(i)] {
			return false
		}
	}
	return true
}
