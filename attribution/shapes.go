package attribution

import (
	"strings"

	"seconddraft/internal/text"
)

// shapeTable are the features by which two neighbours are judged to be an event
// and its cause. Each is one thing that a reader can see; how much it speaks for
// or against is in weights.txt.
var shapeTable = []struct {
	name string
	is   func(m *meeting) bool
}{
	{"bias", func(*meeting) bool { return true }},

	// where it stands
	{"cause-first", func(m *meeting) bool { return m.causeFirst }},
	{"one-sentence", func(m *meeting) bool { return m.within }},
	{"joined-by-and", func(m *meeting) bool { return m.joined() }},
	{"by-colon", func(m *meeting) bool { return m.stop() == ":" }},
	{"by-dash", func(m *meeting) bool { return m.stop() == "—" }},
	{"by-semicolon", func(m *meeting) bool { return m.stop() == ";" }},
	{"by-ellipsis", func(m *meeting) bool { return m.stop() == "..." }},
	{"one-is-marked", func(m *meeting) bool { return m.event.marked || m.cause.marked }},
	{"alone", func(m *meeting) bool { return m.among == 1 }},
	{"three-sentences", func(m *meeting) bool { return m.among == 3 }},
	{"story", func(m *meeting) bool { return m.among > 3 }},

	// what the event is
	{"event-harm", func(m *meeting) bool { return m.event.any(harm) }},
	{"event-weak-harm", func(m *meeting) bool { return !m.event.any(harm) && m.event.any(weakHarm) }},
	{"event-good", func(m *meeting) bool { return m.event.any(good) && !m.event.any(harm) }},
	{"event-feeling", func(m *meeting) bool { return m.event.front&feeling != 0 }},
	{"event-past", func(m *meeting) bool { return m.event.happened() }},
	{"event-lasts", func(m *meeting) bool { return m.event.lasts() }},
	{"event-perfect", func(m *meeting) bool { return m.event.in(text.Perfect) }},
	{"event-pluperfect", func(m *meeting) bool { return m.event.in(text.Pluperfect) }},
	{"event-progressive", func(m *meeting) bool { return m.event.in(text.Progressive) }},
	{"event-to-come", func(m *meeting) bool {
		return m.event.in(text.Future) || m.event.in(text.Progressive) || m.event.said.Modal
	}},
	{"event-plan", func(m *meeting) bool { return m.event.plans() }},
	{"event-self", func(m *meeting) bool { return m.event.self() }},
	{"event-denied", func(m *meeting) bool { return m.event.said.Negated || m.event.opening == "no" }},
	{"event-reaction", func(m *meeting) bool { return m.event.self() && m.event.does(reaction) && !m.event.said.Negated }},
	{"event-reacted", func(m *meeting) bool { return m.event.any(reacted) }},
	{"event-fault", func(m *meeting) bool { return m.event.self() && m.event.front&fault != 0 }},
	{"event-dropped-self", func(m *meeting) bool { return m.event.dropped() }},
	{"event-reported", func(m *meeting) bool { return m.event.reported }},
	{"event-again", func(m *meeting) bool { return m.event.any(another) }},
	{"event-list", func(m *meeting) bool { return m.event.lists() }},
	{"event-amount", func(m *meeting) bool { return m.event.any(amount) }},
	{"event-dated", func(m *meeting) bool { return m.event.any(dated) }},
	{"event-extreme", func(m *meeting) bool { return m.event.any(extreme) }},
	{"event-kin", func(m *meeting) bool { return m.event.front&kindred != 0 }},
	{"event-opens-no", func(m *meeting) bool { return m.event.classes(m.event.first)&denial != 0 }},
	{"event-opens-the", func(m *meeting) bool { return m.event.opening == "the" }},
	{"event-opens-they", func(m *meeting) bool { return m.event.opening == "they" }},
	{"event-opens-my", func(m *meeting) bool { return m.event.opening == "my" }},
	{"event-no-verb", func(m *meeting) bool { return !m.event.claims }},
	{"event-names-no-harm", func(m *meeting) bool {
		return !m.event.claims && m.event.opening != "no" && !m.event.any(harm|weakHarm|extreme|excess|amount|lack)
	}},
	{"event-short", func(m *meeting) bool { return m.event.length <= 5 }},
	{"event-long", func(m *meeting) bool { return m.event.length > 18 }},

	// who the cause is
	{"cause-self", func(m *meeting) bool { return m.cause.self() }},
	{"cause-mine", func(m *meeting) bool { return m.cause.said.Owner == text.First }},
	{"cause-generic", func(m *meeting) bool {
		return m.cause.said.Person == text.Generic || m.cause.front&everybody != 0
	}},
	{"cause-kin", func(m *meeting) bool { return m.cause.front&kindred != 0 }},
	{"cause-opens-i", func(m *meeting) bool { return m.cause.opening == "i" }},
	{"cause-opens-my", func(m *meeting) bool { return m.cause.opening == "my" }},
	{"cause-opens-they", func(m *meeting) bool { return m.cause.opening == "they" }},
	{"cause-opens-it", func(m *meeting) bool {
		return m.cause.opening == "it" || m.cause.opening == "that" || m.cause.opening == "this"
	}},
	{"cause-pronoun", func(m *meeting) bool { return m.cause.opens(pronouns) }},
	{"cause-pronoun-past", func(m *meeting) bool { return m.cause.opens(pronouns) && m.cause.happened() }},
	{"cause-dropped-self", func(m *meeting) bool { return m.cause.dropped() }},
	{"cause-on-me", func(m *meeting) bool { return !m.cause.self() && m.cause.any(me|owned) }},

	// when it holds
	{"cause-lasts", func(m *meeting) bool { return m.cause.lasts() }},
	{"cause-lasts-self", func(m *meeting) bool { return m.cause.lasts() && m.cause.self() }},
	{"cause-perfect", func(m *meeting) bool { return m.cause.in(text.Perfect) }},
	{"cause-before", func(m *meeting) bool { return m.cause.in(text.Pluperfect) }},
	{"cause-doing", func(m *meeting) bool { return m.cause.doing() }},
	{"cause-to-come", func(m *meeting) bool { return m.cause.in(text.Future) }},
	{"cause-modal", func(m *meeting) bool { return m.cause.said.Modal }},
	{"cause-no-verb", func(m *meeting) bool { return !m.cause.claims }},
	{"cause-plan", func(m *meeting) bool { return m.cause.plans() }},
	{"cause-had-to", func(m *meeting) bool { return m.cause.hadTo() }},
	{"cause-always", func(m *meeting) bool {
		return m.cause.any(always) || m.cues.strongIn(m.cause.run, Stability)
	}},
	{"cause-duration", func(m *meeting) bool { return m.cause.any(duration) }},
	{"cause-dated", func(m *meeting) bool { return m.cause.any(dated) }},
	{"cause-now", func(m *meeting) bool { return m.cause.has(nowWords) }},
	{"cause-again", func(m *meeting) bool { return m.cause.any(another) }},

	// what it says
	{"cause-trait", func(m *meeting) bool { return m.cues.strongIn(m.cause.run, Internality) }},
	{"cause-quality", func(m *meeting) bool { return m.cause.quality() }},
	{"cause-habit-verb", func(m *meeting) bool {
		return m.cause.self() && m.cause.lasts() && !m.cause.does(wanting) && m.cause.verb() != "be"
	}},
	{"cause-standing", func(m *meeting) bool { return m.cause.any(standing) && m.cause.any(owned) }},
	{"cause-wide", func(m *meeting) bool { return m.cause.any(wide) }},
	{"cause-own-state", func(m *meeting) bool { return m.cause.any(ownState) }},
	{"cause-world", func(m *meeting) bool { return m.cause.any(world) }},
	{"cause-fault", func(m *meeting) bool { return m.cause.self() && m.cause.front&fault != 0 }},
	{"cause-misstep", func(m *meeting) bool { return m.cause.self() && !m.cause.lasts() && m.cause.does(misstep) }},
	{"cause-left-undone", func(m *meeting) bool {
		return m.cause.said.Negated && m.cause.self() && m.cause.happened()
	}},
	{"cause-cannot-self", func(m *meeting) bool {
		return m.cause.said.Negated && m.cause.self() && m.cause.lasts()
	}},
	{"cause-cannot-other", func(m *meeting) bool {
		return m.cause.said.Negated && m.cause.said.Person == text.Third && m.cause.lasts()
	}},
	{"cause-was-self", func(m *meeting) bool { return m.cause.self() && m.cause.happened() && m.cause.verb() == "be" }},
	{"cause-is-other", func(m *meeting) bool { return !m.cause.self() && m.cause.lasts() && m.cause.verb() == "be" }},
	{"cause-was-other", func(m *meeting) bool { return !m.cause.self() && m.cause.happened() && m.cause.verb() == "be" }},
	{"cause-had", func(m *meeting) bool { return m.cause.happened() && m.cause.verb() == "have" && !m.cause.hadTo() }},
	{"cause-reaction", func(m *meeting) bool {
		return m.cause.self() && m.cause.happened() && m.cause.does(reaction) && !m.cause.said.Negated
	}},
	{"cause-reacted", func(m *meeting) bool { return m.cause.self() && m.cause.any(reacted) && !m.cause.said.Negated }},
	{"cause-reacted-other", func(m *meeting) bool { return !m.cause.self() && m.cause.any(reacted) }},
	{"cause-speech", func(m *meeting) bool { return !m.cause.self() && m.cause.does(speech) }},
	{"cause-reported", func(m *meeting) bool { return m.cause.reported }},
	{"cause-wanting", func(m *meeting) bool { return m.cause.self() && m.cause.does(wanting) }},
	{"cause-feeling", func(m *meeting) bool { return m.cause.any(feeling) }},
	{"cause-flesh", func(m *meeting) bool { return m.cause.happened() && m.cause.front&flesh != 0 }},
	{"cause-harm", func(m *meeting) bool { return m.cause.any(harm) }},
	{"cause-noun-harm", func(m *meeting) bool { return m.cause.noun() && m.cause.happened() && m.cause.any(harm) }},
	{"cause-other-harms", func(m *meeting) bool {
		return m.cause.happened() && m.cause.said.Person == text.Third && m.cause.any(me|owned|excess)
	}},
	{"cause-good", func(m *meeting) bool { return m.cause.any(good) }},
	{"cause-amount", func(m *meeting) bool { return m.cause.any(amount) }},
	{"cause-excess", func(m *meeting) bool { return m.cause.any(excess) }},
	{"cause-too", func(m *meeting) bool { return m.cause.any(lack) }},
	{"cause-guess", func(m *meeting) bool { return m.cause.any(guess) }},
	{"cause-but", func(m *meeting) bool { return m.cause.has(turnsBack) }},
	{"cause-then", func(m *meeting) bool { return m.cause.sequel() }},
	{"cause-short", func(m *meeting) bool { return m.cause.length <= 5 }},
	{"cause-long", func(m *meeting) bool { return m.cause.length > 18 }},

	// how the two fit
	{"looks-back", func(m *meeting) bool {
		return !m.causeFirst && m.cause.in(text.Pluperfect) && !m.event.in(text.Pluperfect)
	}},
	{"then-doing", func(m *meeting) bool { return !m.causeFirst && m.cause.doing() && !m.event.doing() }},
	{"lasts-behind-past", func(m *meeting) bool { return !m.causeFirst && m.cause.lasts() && m.event.happened() }},
	{"both-past-other", func(m *meeting) bool {
		return m.event.happened() && m.cause.happened() && !m.event.self() && !m.cause.self()
	}},
	{"other-behind-self", func(m *meeting) bool {
		return !m.causeFirst && m.event.self() && m.cause.claims && !m.cause.self()
	}},
	{"self-behind-other", func(m *meeting) bool {
		return !m.causeFirst && m.cause.self() && m.event.claims && !m.event.self()
	}},
	{"both-past-self", func(m *meeting) bool {
		return m.event.happened() && m.cause.happened() && m.event.self() && m.cause.self()
	}},
	{"first-past-self", func(m *meeting) bool { return m.causeFirst && m.cause.happened() && m.cause.self() }},
	{"first-past-other", func(m *meeting) bool { return m.causeFirst && m.cause.happened() && !m.cause.self() }},
	{"first-lasts", func(m *meeting) bool { return m.causeFirst && m.cause.lasts() }},
	{"first-harm", func(m *meeting) bool { return m.causeFirst && m.cause.any(harm) }},
	{"then-reaction", func(m *meeting) bool { return m.causeFirst && m.event.self() && m.event.does(reaction) }},
	{"then-no-verb", func(m *meeting) bool { return m.causeFirst && !m.event.claims }},
	{"then-denied", func(m *meeting) bool {
		return m.causeFirst && (m.event.said.Negated || m.event.opening == "no")
	}},
	{"then-sequel", func(m *meeting) bool { return m.event.sequel() }},
	{"cause-longer", func(m *meeting) bool { return m.cause.length > 2*m.event.length }},
	{"event-longer", func(m *meeting) bool { return m.event.length > 2*m.cause.length }},
}

// side says what a feature looks at: the event alone, the cause alone, or both.
type side uint8

const (
	between side = iota
	eventSide
	causeSide
	allSides
)

// shapeSides are the sides of shapeTable, by the beginning of the names.
var shapeSides = func() []side {
	out := make([]side, len(shapeTable))
	for i, row := range shapeTable {
		switch {
		case row.name == "cause-first" || row.name == "cause-longer" || row.name == "event-longer":
		case strings.HasPrefix(row.name, "event-"):
			out[i] = eventSide
		case strings.HasPrefix(row.name, "cause-"):
			out[i] = causeSide
		}
	}
	return out
}()

// sequel tells whether a statement opens with what comes next: "then", "and".
func (s *statement) sequel() bool {
	return s.opens(sequels) || s.length > 0 && sequels[s.norm(s.first-1)]
}
