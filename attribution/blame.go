package attribution

import "seconddraft/internal/text"

// selfBlame parts blame for an act from blame for a character (Janoff-Bulman
// 1979). Where the cause is not mainly the writer there is none; where it is a
// state such as tiredness it is neither.
func selfBlame(at Attribution, w *weighing) SelfBlame {
	if at.Internality < 5 {
		return ""
	}
	c := w.meeting.cause
	switch {
	case w.namesCharacter():
		return Characterological
	case c.acts() || c.actNoun():
		return Behavioral
	case c.any(ownState) && !c.any(longLived):
		return ""
	case at.Stability >= 6 && at.Globality >= 5:
		return Characterological
	case at.Stability.Known() && at.Stability <= 3:
		return Behavioral
	}
	return ""
}

// namesCharacter finds what one is: a trait, a word for the whole person, a lack,
// a bare noun such as "my temper".
func (w *weighing) namesCharacter() bool {
	for _, c := range w.cues[Internality] {
		if c.Toward == 7 && c.Rule != ownPart && c.Rule != "internal/sole-cause" && c.Rule != cuePerson {
			return true
		}
	}
	c := w.meeting.cause
	switch {
	case c.quality() && (c.lasts() || c.any(selfLabel)) && !c.any(ownState&^longLived):
		return true
	case !c.claims && c.any(selfLabel|standing) && !c.actNoun():
		return true
	}
	return c.lasts() && c.said.Owner == text.First && c.any(standing)
}

// acts tells whether a cause is what the writer did, does or failed to do.
func (s *statement) acts() bool {
	if !s.self() || s.said.Modal || s.verb() == "be" {
		return false
	}
	return s.verb() != "have" || !s.lasts()
}

// actNoun finds an act said as a noun: "my shouting", "skipping the check".
func (s *statement) actNoun() bool {
	for i := s.first; i < min(s.last, s.first+4); i++ {
		n := s.norm(i)
		if len(n) > 4 && n[len(n)-3:] == "ing" && s.lemma(i) != n && s.norm(i) != "being" || actNouns[n] {
			return true
		}
	}
	return false
}

var actNouns = set("mistake slip choice decision doing error trick idea habit fault guesswork haste")

// fixed are own causes that nobody chooses.
var fixed = set(`age old born autism adhd asthma illness disability height genes brain dyslexia diabetes hearing sight accent
	upbringing childhood raised`)

// changeable guesses from the kind of cause; the window asks in any case. An act
// can be done in another way, a character is not for us to judge.
func changeable(at Attribution, w *weighing) Changeable {
	c := w.meeting.cause
	switch {
	case !at.Internality.Known():
		return Unknown
	case at.Internality <= 2:
		return No
	case c.has(fixed):
		return No
	case at.Internality <= 4:
		return Partly
	case at.SelfBlame == Characterological:
		return Unknown
	case at.SelfBlame == Behavioral && at.Stability <= 3 && !c.any(ownState):
		return Yes
	}
	return Partly
}
