package attribution

// reasonIs reads "the reason I lost it is that ..." and "the reason isn't
// mysterious", which announces nothing.
func reasonIs(s, before run) (pair, bool) {
	for i := s.first; i+2 < s.last; i++ {
		if s.norm(i) != "reason" || !beforeReason[s.norm(i-1)] || reported(s, i) {
			continue
		}
		if i > s.first+1 && isOrWas[s.norm(i-2)] {
			continue // "X is the reason Y" is a marker
		}
		for k := i + 1; k < s.last; k++ {
			if !isOrWas[s.norm(k)] {
				continue
			}
			event, cause := s.cut(i+1, k).trim(), untilStop(s.cut(k+1, s.last)).trim()
			if s.norm(k+1) == "not" || cause.words() < 2 {
				return pair{}, false
			}
			if event.words() < 2 {
				event = lastClause(s.cut(s.first, i-1)).trim()
			}
			if event.words() < 2 {
				event = before
			}
			return pair{event: event, cause: cause, sure: 0.9}, true
		}
	}
	return pair{}, false
}

// putDownTo reads "I put the low tips down to the section" and "I trace it back
// to the month when", whose event stands inside the verb.
func putDownTo(s run) (pair, bool) {
	for i := s.first; i < s.last; i++ {
		w := s.norm(i)
		if !attributing[w] || reported(s, i) {
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
			if s.norm(event.last-1) == "back" {
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
