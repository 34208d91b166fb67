package attribution

import "seconddraft/internal/text"

// The checks of markers.go: each looks at what stands around tokens [from, to)
// of a sentence and refuses the readings that are no cause.

var (
	everyone   = set("all everyone everybody you god those whoever")
	likings    = set(`laugh smile happy feel think wonder cry realise realize want remember tea coffee dinner lunch sure proud`)
	statives   = set("not never am is are both can will be")
	auxVerbs   = set("is are was were had has can could will")
	comparing  = set("say said saw see know thought usual walked went got far")
	notNouns   = set("was were is are be been got get being to not have had has")
	fillers    = set("of course naturally now then obviously")
	purposes   = set("can could may might must will would")
	notThings  = set("i we he she they")
	deniers    = set("not never hardly")
	beforeMine = set("'s is was all be")
)

// denied tells whether a marker is taken back: "not because", "not just because".
func denied(s run, from int) bool {
	at := from - 1
	if softeners[s.norm(at)] {
		at--
	}
	return at >= s.first && deniers[s.norm(at)]
}

var softeners = set("just only simply all really entirely even mostly")

// beginsOrEnds wants a new clause, or nothing more.
func beginsOrEnds(s run, _, to int) bool {
	return to >= s.last || !s.wordlike(to) || openers[s.norm(to)]
}

// notOf refuses the noun reading: "as a result of" is a row of its own.
func notOf(s run, _, to int) bool { return s.norm(to) != "of" }

// notDate refuses "the train is due to arrive".
func notDate(s run, from, to int) bool {
	return s.lemma(from-1) != "be" || openers[s.norm(to)] || s.norm(to) == "his"
}

func notGratitude(s run, _, to int) bool { return !everyone[s.norm(to)] }

func notReasonable(s run, _, to int) bool { return s.norm(to) != "not" && to < s.last }

// notJust refuses "just because I'm older doesn't mean I'm done", which argues
// against a conclusion.
func notJust(s run, from, to int) bool {
	if s.norm(from-1) != "just" {
		return true
	}
	for i := to; i+1 < s.last; i++ {
		if s.norm(i) == "not" && s.norm(i+1) == "mean" {
			return false
		}
	}
	return true
}

// clauseFollows takes "cause" for "because" only before a subject.
func clauseFollows(s run, from, to int) bool {
	return subjects[s.norm(to)] && s.norm(from-1) != "the" && s.norm(from-1) != "a"
}

// causalSince refuses the temporal since (clinical.md 1.4): before a time or a
// noun phrase, after a perfect tense, and before a verb that starts something.
func causalSince(s run, from, to int) bool {
	if s.norm(from-1) == "ever" || from-1 >= s.first && s.lemma(from-1) == "be" {
		return false
	}
	said := s.doc.ClaimAt(min(to, s.last-1))
	byComma := s.norm(from-1) == "," && s.cut(to+1, min(to+5, s.last)).has(auxVerbs)
	lasts := openers[s.norm(to)] && said.Tense == text.Present && said.Subject.Has(to)
	if !subjects[s.norm(to)] && !byComma && !lasts || temporal(s, from, said) {
		return false
	}
	clause := s.cut(to, min(to+5, s.last))
	return clause.has(statives) || !clause.has(onsets) || said.Tense == text.Pluperfect
}

// temporal tells whether the effect before a since is one that goes on from a
// time: "I have felt low since", "we aren't speaking since we moved".
func temporal(s run, from int, said text.Claim) bool {
	for i := s.first; i < from; i++ {
		if perfect(s, i) {
			return true
		}
	}
	return said.Tense == text.Past && goesOn[s.doc.ClaimAt(s.first).Tense]
}

// goesOn are tenses of what is still so.
var goesOn = map[text.Tense]bool{text.Present: true, text.Progressive: true, text.Perfect: true}

// causalFor takes the bookish "for": "I failed, for my notes were thin".
func causalFor(s run, from, to int) bool {
	if from == s.first || s.norm(from-1) == "as" || s.norm(to) == "you" {
		return false
	}
	said := s.doc.ClaimAt(min(to, s.last-1))
	switch said.Tense {
	case text.NoTense, text.Imperative:
		return false
	}
	return said.Subject.Has(to) && (subjectOnly[s.norm(to)] || s.norm(to) == "my")
}

var subjectOnly = set("i we he she they")

// ownFault wants a state or fault behind "through my", which may also be a way:
// "I went through my post".
func ownFault(s run, from, to int) bool {
	near := s.cut(to, min(to+3, s.last))
	return from > s.first && (near.has(selfStates) || near.has(faultNouns))
}

var faultNouns = set("own fault mistake carelessness habit choice doing haste negligence impatience forgetting rushing not")

// thrownOff wants what was thrown off, not who threw up.
func thrownOff(s run, from, to int) bool {
	return s.norm(to) != "up" && s.cut(to, s.last).has(offOrOut) && thingSubject(s, from, to)
}

var offOrOut = set("off out")

// allBack wants "it all goes back to" and refuses "I go back to work".
func allBack(s run, from, _ int) bool {
	return s.norm(from-1) == "all" || s.norm(from-1) == "it" || s.norm(from-1) == "that"
}

// verbLeads refuses the noun: "they gave the lead to Ana".
func verbLeads(s run, from, to int) bool {
	return s.norm(from) != "lead" || s.doc.ClaimAt(from).Head == from && to < s.last
}

// causalAs takes a trailing ", as I ..." and refuses comparison and time.
func causalAs(s run, from, to int) bool {
	return from > s.first && s.norm(from-1) == "," && subjects[s.norm(to)] && !comparing[s.norm(to+1)]
}

// notPleasure refuses "made me laugh" and "what does that make me?".
func notPleasure(s run, _, to int) bool {
	return s.cut(to, s.last).words() > 0 && s.norm(s.first) != "what" && !likings[s.norm(to)] &&
		!s.cut(to, min(to+3, s.last)).has(goodWords) && !s.cut(to, min(to+3, s.last)).has(affects)
}

// personalExplain takes "my illness explains it" and refuses "explain the drop".
func personalExplain(s run, from, _ int) bool { return s.norm(from) == "explains" && from > s.first }

// thingSubject wants a noun that did the damage; "I ruined it" is a verdict.
func thingSubject(s run, from, _ int) bool {
	if k := s.cut(max(s.first, from-3), from); k.has(kin) {
		return false // "my brother wrecked my car" is a report
	}
	return from > s.first && s.cut(from+1, s.last).words() > 0 && !notNouns[s.norm(from-1)] && s.norm(from-1) != "'s" &&
		s.cut(s.first, from).find(notThings) < 0
}

func endsThere(s run, from, to int) bool {
	return from > s.first && s.cut(s.first, from).words() > 0 && (to >= s.last || !s.wordlike(to)) && s.norm(from-1) != "i"
}

// opening takes "Down to the weather" at the front of a sentence only, because
// "I'm down to my last tenner" counts.
func opening(s run, from, _ int) bool { return from == s.first }

// causalSo wants a comma or "and", then a clause with its own subject that went
// wrong, and refuses a purpose ("so I can") and a feeling ("I feel ugly so").
func causalSo(s run, from, to int) bool {
	for to < s.last && fillers[s.norm(to)] {
		to++
	}
	if p := s.norm(from - 1); from == s.first || p != "," && p != "and" && p != ";" {
		return false
	}
	if !openers[s.norm(to)] || s.norm(to) == "that" || s.norm(to) == "there" || s.cut(to, min(to+4, s.last)).has(purposes) {
		return false
	}
	return !s.cut(s.first, from).has(feels) && s.cut(to, s.last).has(badWords())
}

var feels = set("feel")

func notNegated(s run, from, _ int) bool {
	for i := max(s.first, from-4); i < from; i++ {
		if deniers[s.norm(i)] {
			return false
		}
	}
	return true
}

// onMe wants a clause that ends there: "that's on me".
func onMe(s run, from, to int) bool {
	return (to >= s.last || !s.wordlike(to)) && beforeMine[s.norm(from-1)]
}
