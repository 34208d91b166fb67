package attribution

import "seconddraft/internal/text"

// counterfactual reads what would have spared the writer as the cause of what
// came: "if only I'd called, we'd still have the flat", "had I checked, it would
// have held", "I'd have made it if it weren't for my back", "we'd be there but
// for one call".
func counterfactual(s, before run) (pair, bool) {
	if question(s) {
		return pair{}, false
	}
	for i := s.first; i < s.last; i++ {
		var p pair
		switch at := ifAgainstFact(s, i); {
		case at >= 0:
			p = spared(s, i, s.cut(at, s.last))
		case s.norm(i) == "but" && s.norm(i+1) == "for" && s.cut(s.first, i).has(wouldWords):
			p = pair{event: s.cut(s.first, i), cause: s.cut(i+2, s.last)}
		default:
			continue
		}
		if p.event.trim().words() < 2 {
			p.event = before
		}
		p.event, p.cause, p.sure = p.event.trim(), p.cause.trim(), 0.7
		return p, p.cause.words() > 1 && !reported(s, i)
	}
	return pair{}, false
}

var (
	wouldWords = set("would 'd could might")
	hadWords   = set("had 'd")
)

// ifAgainstFact is the token at which the condition begins that did not hold, or
// -1. "If I had time" is open as well, so that a bare "had" needs a "would have"
// beside it.
func ifAgainstFact(s run, i int) int {
	n := func(k int) string { return s.norm(i + k) }
	had := func(k int) bool { return subjects[n(k)] && n(k) != "you" && hadWords[n(k+1)] } // "I had"
	switch {
	case n(0) == "if" && (n(1) == "it" || n(1) == "that") && notFor(s, i+2) > 0:
		return notFor(s, i+2)
	case n(0) == "if" && n(1) == "only" && had(2) && againstFact(s, i+2):
		return i + 2
	case n(0) == "if" && had(1) && wouldHave(s):
		return i + 1
	}
	if i == s.first && n(0) == "had" && subjects[n(1)] && n(1) != "you" && s.has(wouldWords) {
		return i
	}
	return -1
}

// againstFact reports whether an "if only" whose clause is at token i is of what
// was not.
func againstFact(s run, i int) bool {
	return wouldHave(s) || s.doc.ClaimAt(i).Tense == text.Pluperfect
}

// notFor is the token behind "were not for", "had not been for", or 0.
func notFor(s run, i int) int {
	if n := s.norm(i); n != "were" && n != "was" && n != "had" && n != "'d" {
		return 0
	}
	for k := i + 1; k < min(i+4, s.last); k++ {
		if s.norm(k) == "for" && s.cut(i, k).has(nots) {
			return k + 1
		}
	}
	return 0
}

// wouldHave finds "would have lost", "wouldn't of lost", "would still be".
func wouldHave(s run) bool {
	for i := s.first; i < s.last; i++ {
		if !wouldWords[s.norm(i)] {
			continue
		}
		if s.cut(i+1, min(i+4, s.last)).has(keptWords) && s.doc.ClaimAt(i).Tense != text.Imperative {
			return true
		}
	}
	return false
}

var keptWords = set("have of 've still not be")

// spared takes the main clause, in front of the condition at i or behind its
// comma, for the event.
func spared(s run, i int, cause run) pair {
	if front := s.cut(s.first, i); front.trim().words() > 1 {
		return pair{event: lastClause(front), cause: untilStop(cause)}
	}
	for k := cause.first + 1; k+1 < s.last; k++ {
		if s.norm(k) == "," || strongStops[s.norm(k)] || k > cause.first+2 && subjects[s.norm(k)] && wouldWords[s.norm(k+1)] {
			return pair{event: s.cut(k, s.last), cause: cause.cut(cause.first, k)}
		}
	}
	return pair{cause: cause}
}
