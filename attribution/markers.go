package attribution

// order says on which side of a marker the cause stands.
type order uint8

const (
	causeAfter  order = iota // "I failed because I was late"
	causeBefore              // "I was late, so I failed"
	blame                    // "it is my fault (that) I failed": the words are the cause
)

// marker is wording that says one thing came from another (clinical.md 1.4).
type marker struct {
	row   []element
	order order
	// ok looks at the place of the match and may refuse it.
	ok func(s run, from, to int) bool
	// open marks rows whose cause or effect is a sentence before them when
	// their own side is empty or a mere "that".
	open bool
}

func after(pattern string, ok func(run, int, int) bool) marker {
	return marker{row: row(pattern), order: causeAfter, ok: ok, open: true}
}

func before(pattern string, ok func(run, int, int) bool) marker {
	return marker{row: row(pattern), order: causeBefore, ok: ok, open: true}
}

// markers are tried in this order at each token; longer rows stand first.
var markers = []marker{
	// Anaphoric: the cause or the effect is what was said before.
	before("that|this|which|it 's|is|was why", nil),
	before("thats|its why", nil),
	before("and|is|are|was|were that|why is|'s why", nil),
	before("is|are|was|'s|'re why", nil),
	before("is|are|was|'s the|a reason|cause why|that|for|of|i|we|he|she|they|my|our|his|it|the", nil),
	before("for that|this reason", nil),
	before("and|which|that|it 's|is|was what caused|led", nil),
	before("as a consequence|result", notOf),
	after("that|this|it 's|is|was just|only|mostly|all|probably|partly because of", nil),
	after("that|this|it 's|is|was because of", nil),
	after("that|this|it 's|is|was just|only|mostly|all|probably|partly because|cos|cuz|bc", nil),
	after("that|this|it 's|is|was because|cos|cuz|bc", nil),

	after("as a result|consequence of", nil),
	after("on account of", nil),
	after("for want|lack of", nil),
	after("the outcome|fault of", nil),
	after("what you|u get for", nil),
	after("what happens when", nil),
	after(", must be", nil),
	after("fault for", nil),
	after("and i know why :|,", nil),
	after("courtesy of", nil),
	after("owing to", nil),
	after("due to", notDate),
	after("thanks|cheers to", notGratitude),
	after("what with", nil),
	after("seeing|given as|that", nil),
	after("because of", nil),
	after("because|cos|cuz|bc|coz|cus|'cause|'cos", nil),
	after("cause", clauseFollows),
	after("since", causalSince),
	after("as", causalAs),
	after("the|my|main|real|only reason|cause is|was|being|'s", notReasonable),
	after("the|my|main|real|only reason is|was that|because", nil),
	after("come|comes|came|comming|boils down to", nil),
	after("is|was|'s|are|were all|mostly|just|partly|only|entirely|purely down to", nil),
	after("is|was|'s|are|were down to", nil),
	after("stem|stems|stemmed from", nil),
	after("down to", opening),
	after("put|puts|putting it|this|that|all|most|the|my|some|everything down to", nil),
	after("trace|traced it|this|that|all back? to", nil),
	after("trace|traced it|this|that|all back to", nil),
	after("trace|traced it|this|that|all to", nil),
	after("i blame", notSelfNegated),
	after("blame it on", nil),
	after("i 'm|am blaming", nil),

	before("led|lead|leads|leading to", nil),
	before("resulted|results|resulting in", nil),
	before("caused|causes|causing", nil),
	before("therefore|hence|thereby|thus", nil),
	before("cost|costs me|us|my|our", nil),
	before("made|makes|make me|us|my", notPleasure),
	before("is|are|was|'s to blame for", nil),
	before("explain|explains|explained the|my|why|how|it", personalExplain),
	before("wrecked|wrecks|ruined|ruins|spoiled|spoils|spoilt|poisoned|poisons|sank|killed|kills", thingSubject),
	before("threw|throws", thingSubject),
	before("that|which did it", nil),
	before("did it", endsThere),
	before("mean|means|meant i|we", nil),
	before("so", causalSo),

	{row: row("my|our own fault|doing|mistake"), order: blame, ok: notNegated},
	{row: row("my|our fault|doing"), order: blame, ok: notNegated},
	{row: row("his|her|their|your fault|doing"), order: blame, ok: notNegated},
	{row: row("on me"), order: blame, ok: onMe},
}

// notOf refuses the noun reading: "as a result of" is a row of its own.
func notOf(s run, _, to int) bool { return s.norm(to) != "of" }

// notDate refuses "the train is due to arrive".
func notDate(s run, from, to int) bool {
	return !set("am is are was were 's be")[s.norm(from-1)] || openers[s.norm(to)] || s.norm(to) == "his"
}

func notGratitude(s run, _, to int) bool {
	return !set("all everyone everybody you god those whoever")[s.norm(to)]
}

func notReasonable(s run, _, to int) bool { return s.norm(to) != "not" && to < s.last }

func notSelfNegated(s run, from, _ int) bool { return s.norm(from+1) == "blame" }

// clauseFollows takes "cause" for "because" only before a subject.
func clauseFollows(s run, from, to int) bool {
	return subjects[s.norm(to)] && s.norm(from-1) != "the" && s.norm(from-1) != "a"
}

// causalSince refuses the temporal since (clinical.md 1.4): before a time or a
// noun phrase, after a perfect tense, and before a verb that starts something.
func causalSince(s run, from, to int) bool {
	if !subjects[s.norm(to)] && !(s.norm(from-1) == "," && s.cut(to+1, min(to+5, s.last)).has(set("is are was were had has can could will"))) {
		return false
	}
	for i := s.first; i < from; i++ {
		if perfect(s, i) {
			return false
		}
	}
	clause := s.cut(to, min(to+5, s.last))
	if clause.has(set("not never am is are 's 're 'm both can can't ca will wo be")) {
		return true
	}
	return !clause.has(onsets) || s.norm(to+1) == "had" || s.norm(to+1) == "'d"
}

// causalAs takes a trailing ", as I ..." and refuses comparison and time.
func causalAs(s run, from, to int) bool {
	if from == s.first || s.norm(from-1) != "," || !subjects[s.norm(to)] {
		return false
	}
	return !set("say said saw see know thought usual walked went got far")[s.norm(to+1)]
}

func notPleasure(s run, _, to int) bool {
	return s.cut(to, s.last).words() > 0 && s.norm(s.first) != "what" && !set("laugh smile happy feel think wonder cry realise realize want remember tea coffee dinner lunch sure proud")[s.norm(to)] &&
		!s.cut(to, min(to+3, s.last)).has(goodWords)
}

// personalExplain takes "my illness explains it" and refuses "explain the drop".
func personalExplain(s run, from, _ int) bool {
	return s.norm(from) == "explains" && from > s.first
}

// thingSubject wants a noun that did the damage; "I ruined it" is a verdict.
func thingSubject(s run, from, _ int) bool {
	return from > s.first && s.norm(from-1) != "i" && s.norm(from-1) != "they" &&
		!set("was were is are be been got get being 's 're not to have had has")[s.norm(from-1)] &&
		s.cut(s.first, from).find(set("i we he she they")) < 0
}

func endsThere(s run, from, to int) bool {
	return from > s.first && (to >= s.last || !s.wordlike(to)) && s.norm(from-1) != "i"
}

// opening takes "Down to the weather" at the front of a sentence only, because
// "I'm down to my last tenner" counts.
func opening(s run, from, _ int) bool { return from == s.first }

// causalSo wants a comma or "and", then a clause with its own subject, and not
// a purpose ("so that I can").
func causalSo(s run, from, to int) bool {
	for to < s.last && set("of course naturally now then obviously")[s.norm(to)] {
		to++
	}
	if from == s.first || !openers[s.norm(to)] || s.norm(to) == "that" {
		return false
	}
	if p := s.norm(from - 1); p != "," && p != "and" && p != ";" {
		return false
	}
	next := s.cut(to, min(to+4, s.last))
	if next.has(set("can could may might must will 'll wo would")) {
		return false
	}
	cause := s.cut(s.first, from)
	return !cause.has(set("feel felt")) && (s.cut(to, s.last).has(badWords))
}

func notNegated(s run, from, _ int) bool {
	for i := max(s.first, from-4); i < from; i++ {
		if set("not n't never hardly")[s.norm(i)] {
			return false
		}
	}
	return true
}

// onMe wants a sentence or clause that ends there: "that's on me".
func onMe(s run, from, to int) bool {
	end := to >= s.last || !s.wordlike(to)
	return end && set("'s is was all be")[s.norm(from-1)] || end && s.norm(from-1) == "thats"
}
