package attribution

import "seconddraft/internal/text"

// leaning is a feature of a pair that pulls a rating without being a rule of its
// own. Its words are the first in the cause or the event that are of class shown,
// or else all of that side.
type leaning struct {
	name    string
	inEvent bool
	shown   lexis
	is      func(m *meeting) bool
}

// leaningTable are the leanings of the ratings. Which axis each pulls, and how
// far, is in weights.txt; most pull one or two.
var leaningTable = []leaning{
	// who it is
	{"self", false, me, func(m *meeting) bool { return m.cause.self() && !m.cause.has(groupWords) }},
	{"mine", false, owned, func(m *meeting) bool { return m.cause.said.Owner == text.First }},
	{"group", false, 0, func(m *meeting) bool { return m.cause.has(groupWords) }},
	{"both-sides", false, 0, func(m *meeting) bool { return bothSides(m.cause) }},
	{"generic", false, everybody, func(m *meeting) bool {
		return m.cause.said.Person == text.Generic || m.cause.front&everybody != 0
	}},
	{"kin", false, kindred, func(m *meeting) bool { return m.cause.front&kindred != 0 }},
	{"noun", false, 0, func(m *meeting) bool { return m.cause.noun() }},
	{"pronoun", false, 0, func(m *meeting) bool { return m.cause.opens(pronouns) }},
	{"opens-i", false, me, func(m *meeting) bool { return m.cause.opening == "i" }},
	{"opens-my", false, owned, func(m *meeting) bool { return m.cause.opening == "my" }},
	{"opens-we", false, 0, func(m *meeting) bool { return m.cause.opening == "we" }},
	{"opens-they", false, 0, func(m *meeting) bool { return m.cause.opening == "they" }},
	{"opens-the", false, 0, func(m *meeting) bool { return m.cause.opening == "the" }},
	{"on-me", false, me, func(m *meeting) bool { return !m.cause.self() && m.cause.any(me|owned) }},
	{"dropped-self", false, 0, func(m *meeting) bool { return m.cause.dropped() }},
	{"event-self", true, me, func(m *meeting) bool { return m.event.self() }},

	// what it is
	{"trait", false, 0, func(m *meeting) bool { return m.cues.strongIn(m.cause.run, Internality) }},
	{"quality", false, 0, func(m *meeting) bool { return m.cause.quality() }},
	{"label", false, selfLabel, func(m *meeting) bool {
		return m.cause.any(selfLabel) && (m.cause.any(me) || !m.cause.claims)
	}},
	{"standing", false, standing, func(m *meeting) bool { return m.cause.any(standing) && m.cause.any(owned) }},
	{"own-state", false, ownState, func(m *meeting) bool { return m.cause.any(ownState) }},
	{"world", false, world, func(m *meeting) bool { return m.cause.any(world) }},
	{"fault", false, fault, func(m *meeting) bool { return m.cause.self() && m.cause.front&fault != 0 }},
	{"misstep", false, misstep, func(m *meeting) bool {
		return m.cause.self() && !m.cause.lasts() && m.cause.does(misstep)
	}},
	{"other-harms", false, 0, func(m *meeting) bool {
		return m.cause.happened() && m.cause.said.Person == text.Third && m.cause.any(me|owned|excess)
	}},

	// how long it lasts
	{"stays", false, longLived, func(m *meeting) bool { return m.cause.any(longLived) && !m.cause.any(shortLived) }},
	{"passes", false, shortLived, func(m *meeting) bool { return m.cause.any(shortLived) && !m.cause.any(longLived) }},
	{"noun-stays", false, longLived, func(m *meeting) bool {
		return !m.cause.claims && m.cause.any(longLived) && !m.cause.any(shortLived)
	}},
	{"noun-passes", false, shortLived, func(m *meeting) bool {
		return !m.cause.claims && m.cause.any(shortLived) && !m.cause.any(longLived)
	}},
	{"past-stays", false, longLived, func(m *meeting) bool { return m.cause.happened() && m.cause.any(longLived) }},
	{"past-act", false, 0, func(m *meeting) bool { return m.cause.oneAct() && m.cause.self() }},
	{"past-act-other", false, 0, func(m *meeting) bool { return m.cause.oneAct() && !m.cause.self() }},
	{"lasts", false, 0, func(m *meeting) bool { return m.cause.lasts() }},
	{"was-self", false, me, func(m *meeting) bool {
		return m.cause.self() && m.cause.happened() && m.cause.verb() == "be"
	}},
	{"before", false, 0, func(m *meeting) bool { return m.cause.in(text.Pluperfect) }},
	{"perfect", false, 0, func(m *meeting) bool { return m.cause.in(text.Perfect) }},
	{"denied", false, denial, func(m *meeting) bool { return m.cause.said.Negated }},
	{"always", false, always, func(m *meeting) bool {
		return m.cause.any(always) || m.cues.strongIn(m.cause.run, Stability)
	}},
	{"duration", false, duration, func(m *meeting) bool { return m.cause.any(duration) }},
	{"dated", false, dated, func(m *meeting) bool { return m.cause.any(dated) }},
	{"event-lasts", true, 0, func(m *meeting) bool { return m.event.lasts() }},
	{"event-past", true, 0, func(m *meeting) bool { return m.event.happened() }},
	{"event-again", true, another, func(m *meeting) bool { return m.event.any(another) }},
	{"event-dated", true, dated, func(m *meeting) bool { return m.event.any(dated) }},

	// how much it touches
	{"all-over", false, extreme, func(m *meeting) bool { return m.cues.strongIn(m.cause.run, Globality) }},
	{"extreme", false, extreme, func(m *meeting) bool { return m.cause.any(extreme) }},
	{"wide", false, wide, func(m *meeting) bool { return m.cause.any(wide) && !m.cause.any(slim) }},
	{"slim", false, slim, func(m *meeting) bool { return m.cause.any(slim) && !m.cause.any(wide) }},
	{"bare-quality", false, 0, func(m *meeting) bool {
		return m.cause.quality() && m.cause.lasts() && !m.cause.any(limiting|slim)
	}},
	{"list", false, 0, func(m *meeting) bool { return m.cause.lists() }},
	{"event-list", true, 0, func(m *meeting) bool { return m.event.lists() }},
	{"event-wide", true, wide, func(m *meeting) bool { return m.event.any(wide) && !m.event.any(slim) }},
	{"event-slim", true, slim, func(m *meeting) bool { return m.event.any(slim) && !m.event.any(wide) }},
	{"event-extreme", true, extreme, func(m *meeting) bool { return m.event.any(extreme) }},
	{"event-denied", true, denial, func(m *meeting) bool { return m.event.said.Negated || m.event.opening == "no" }},
	{"no-event", false, 0, func(m *meeting) bool { return m.event.length == 0 }},
}

// oneAct tells whether it is told as done once.
func (s *statement) oneAct() bool { return s.happened() && !s.any(always|longLived) }

// bothSides finds a cause that names the writer and somebody else side by side.
func bothSides(s *statement) bool {
	return s.claims && !s.later.Verb.Empty() && (s.said.Person == text.First) != (s.later.Person == text.First)
}

// words are the tokens that show a leaning.
func (l *leaning) words(m *meeting) run {
	side := m.cause.run
	if l.inEvent {
		side = m.event.run
	}
	if side.empty() {
		return m.cause.run
	}
	for i := side.first; i < side.last; i++ {
		if l.shown != 0 && classesAt(side, i)&l.shown != 0 {
			return side.cut(i, i+1)
		}
	}
	return side
}
