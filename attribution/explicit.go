package attribution

// pair is an event and its cause before rating. An empty event is unknown.
type pair struct {
	event, cause run
	// sure is 0..1: how far the wording can be trusted to be causal.
	sure float64
}

var strongStops = set("; : – — … ( ) -")

// explicit finds the pair that a marker in s announces. before is the sentence
// in front of it, or the situation, or an empty run.
func explicit(s, before run) (pair, bool) {
	if noClaim(s) {
		return pair{}, false
	}
	if p, ok := reasonIs(s, before); ok {
		return p, true
	}
	if p, ok := putDownTo(s); ok {
		if p.event.empty() {
			p.event = before
		}
		return p, true
	}
	for m := range markers {
		mk := &markers[m]
		for i := s.first; i < s.last; i++ {
			to := s.match(i, mk.row)
			if to < 0 || mk.ok != nil && !mk.ok(s, i, to) || !notNegated(s.cut(max(s.first, i-2), s.last), i, to) {
				continue
			}
			if reported(s, i) {
				return pair{}, false
			}
			if p, ok := build(mk, s, before, i, to); ok && !goodEvent(p.event) {
				return p, true
			}
		}
	}
	return pair{}, false
}

func build(mk *marker, s, before run, from, to int) (pair, bool) {
	left, right := s.cut(s.first, from), s.cut(to, s.last)
	var p pair
	switch mk.order {
	case causeAfter:
		p = buildAfter(left, right, before)
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

// buildBefore reads "cause, so effect" and "that's why effect".
func buildBefore(left, right, before run) pair {
	cause := lastClause(left)
	for cause.words() > 2 && set("what is was 's which that")[cause.norm(cause.last-1)] {
		cause.last--
	}
	if cause.trim().empty() || pointer(cause) {
		prior := left.cut(left.first, cause.first).trim()
		if prior.words() > 1 {
			return pair{event: untilStop(right), cause: prior}
		}
		cause = before
	}
	return pair{event: untilStop(right), cause: cause.afterBe()}
}

// afterBe drops the frame of a cleft: "it was the wasp that did it".
func (r run) afterBe() run {
	t := r.trim()
	if t.words() > 3 && t.norm(t.first) == "it" && set("'s is was")[t.norm(t.first+1)] {
		return r.cut(t.first+2, r.last)
	}
	return r
}

// buildBlame reads "it's my fault the dog got out; I left the gate" and "I
// ordered them knowing rent was due, that's on me".
func buildBlame(s, left, right, before run, from, to int) pair {
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

// reasonIs reads "the reason I lost it is that ..." and "the reason isn't
// mysterious", which announces nothing.
func reasonIs(s, before run) (pair, bool) {
	for i := s.first; i+2 < s.last; i++ {
		if s.norm(i) != "reason" || !set("the main real only first my whole")[s.norm(i-1)] || reported(s, i) {
			continue
		}
		if i > s.first+1 && set("'s is was are 're")[s.norm(i-2)] {
			continue // "X is the reason Y" is a marker
		}
		for k := i + 1; k < s.last; k++ {
			if !set("is was 's")[s.norm(k)] {
				continue
			}
			event, cause := s.cut(i+1, k).trim(), untilStop(s.cut(k+1, s.last)).trim()
			if set("not n't")[s.norm(k+1)] || cause.words() < 2 {
				return pair{}, false
			}
			if event.words() < 2 {
				event = lastClause(s.cut(s.first, i-1)).trim()
			}
			if event.words() < 2 {
				event = before
			}
			return pair{event: event, cause: cause, sure: 0.9}, !goodEvent(event)
		}
	}
	return pair{}, false
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
		if (w == "," || w == "and" || w == "but" || w == "then") && subjects[r.norm(i+1)] && r.norm(i+1) != "you" || w == "thats" {
			if w == "thats" {
				return r.cut(i, r.last)
			}
			return r.cut(i+1, r.last)
		}
		if w == "," && set("that this which then")[r.norm(i+1)] {
			return r.cut(i+1, r.last)
		}
	}
	return r
}

// untilStop is r up to the first strong stop or the next conclusion.
func untilStop(r run) run {
	for i := r.first + 1; i < r.last; i++ {
		w := r.norm(i)
		if w == ";" || w == "–" || w == "—" || w == ":" {
			return r.cut(r.first, i)
		}
		if w == "," && (set("so but if hence therefore")[r.norm(i+1)] || r.norm(i+1) == "and" && subjects[r.norm(i+2)]) {
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
		if r.wordlike(i) && !set(`it its that thats this 's is was be all just only probably maybe perhaps mostly partly simply and i think guess
			suppose reckon know why which well really purely of course im am sure`)[r.norm(i)] {
			return false
		}
	}
	return true
}

// putDownTo reads "I put the low tips down to the section" and "I trace it back
// to the month when", whose event stands inside the verb.
func putDownTo(s run) (pair, bool) {
	for i := s.first; i < s.last; i++ {
		w := s.norm(i)
		if !set("put puts putting trace traced blame")[w] || reported(s, i) {
			continue
		}
		for k := i + 2; k < min(i+12, s.last-1); k++ {
			var at int
			switch {
			case w != "blame" && s.norm(k) == "down" && s.norm(k+1) == "to":
				at = k + 2
			case w[:1] == "t" && s.norm(k) == "to":
				at = k + 1
			case w == "blame" && s.norm(i-1) == "i" && s.norm(k) == "for":
				return pair{event: untilStop(s.cut(k+1, s.last)).trim(), cause: s.cut(i+1, k).trim(), sure: 0.9}, true
			default:
				continue
			}
			event, cause := s.cut(i+1, k), untilStop(s.cut(at, s.last)).trim()
			if set("back")[s.norm(event.last-1)] {
				event.last--
			}
			if pointer(event) {
				event = lastClause(s.cut(s.first, i-1))
			}
			return pair{event: event.trim(), cause: cause, sure: 0.9}, !cause.empty()
		}
	}
	return pair{}, false
}
