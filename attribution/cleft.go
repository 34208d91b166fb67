package attribution

// cleft reads "it was my big mouth that lost us the room", "it was the damp that
// did for my chest" and "what sank us was the keeper".
func cleft(s, before run) (pair, bool) {
	for i := s.first; i+3 < s.last; i++ {
		var p pair
		switch {
		case s.norm(i) == "it" && isOrWas[s.norm(i+1)] && clefted[s.norm(i+2)]:
			p = itWasThat(s, i+2)
		case s.norm(i) == "what" && bringsAbout[s.lemma(i+1)]:
			p = whatWas(s, i)
		}
		if p.cause.empty() {
			continue
		}
		if reported(s, i) {
			return pair{}, false
		}
		if p.event = untilComma(p.event); p.event.words() < 3 {
			if rest := elsewhere(s, p, before); !rest.empty() {
				p.event = rest
			}
		}
		p.event, p.cause, p.sure = p.event.trim(), p.cause.trim(), 0.8
		return p, p.cause.words() > 0
	}
	return pair{}, false
}

var (
	clefted = set("the my our his her their that this all just only mainly mostly probably me him not a those these")
	// bringsAbout are verbs by which one thing brings a bad one about, by lemma.
	bringsAbout = set(`get do lose cost put have keep end finish kill sink break ruin wreck spoil start set make drive push stop tip
		bring leave land send give hurt trip bite scare turn trigger cause lead throw sort settle mess drop hit catch fail`)
)

// itWasThat reads from the noun of the cleft at token from.
func itWasThat(s run, from int) pair {
	for k := from + 1; k < min(from+9, s.last-1); k++ {
		if n := s.norm(k); (n == "that" || n == "what" || n == "which") && bringsAbout[s.lemma(k+1)] {
			return pair{event: untilStop(s.cut(k+1, s.last)), cause: s.cut(from, k)}
		}
		if !s.wordlike(k) && s.norm(k) != "—" {
			return pair{}
		}
	}
	return pair{}
}

// whatWas reads from the "what" at token from.
func whatWas(s run, from int) pair {
	for k := from + 2; k < min(from+10, s.last-1); k++ {
		if isOrWas[s.norm(k)] && s.norm(k+1) != "not" {
			return pair{event: s.cut(from+1, k), cause: untilStop(s.cut(k+1, s.last))}
		}
		if !s.wordlike(k) {
			return pair{}
		}
	}
	return pair{}
}

// untilComma is r up to its first comma where little stands in front of it: "did
// it, I started shouting".
func untilComma(r run) run {
	for i := r.first; i < min(r.first+3, r.last); i++ {
		if r.norm(i) == "," {
			return r.cut(r.first, i)
		}
	}
	return r
}

// elsewhere is the event of a cleft that only says "that got me": what stands
// behind it in the sentence, else what was said before.
func elsewhere(s run, p pair, before run) run {
	if rest := s.cut(max(p.event.last, p.cause.last), s.last).trim(); rest.words() > 2 {
		return rest
	}
	return before
}
