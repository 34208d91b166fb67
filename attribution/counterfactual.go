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
	switch s.norm(i) {
	case "if":
		return behindIf(s, i)
	case "had":
		if i == s.first && someone(s, i+1) && s.has(wouldWords) {
			return i
		}
	}
	return -1
}

// behindIf is the token at which the condition of the "if" at i begins, or -1.
func behindIf(s run, i int) int {
	switch n := s.norm(i + 1); {
	case (n == "it" || n == "that") && notFor(s, i+2) > 0:
		return notFor(s, i+2)
	case n == "only" && someoneHad(s, i+2) && againstFact(s, i+2):
		return i + 2
	case someoneHad(s, i+1) && wouldHave(s):
		return i + 1
	}
	return -1
}

func someone(s run, i int) bool    { return subjects[s.norm(i)] && s.norm(i) != "you" }
func someoneHad(s run, i int) bool { return someone(s, i) && hadWords[s.norm(i+1)] }

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
