package reframe

import (
	"strings"

	"seconddraft/internal/text"
	"seconddraft/reframe/grammar"
)

// What a clause says beyond what a camera would have seen: words of judgement,
// and the claim that a draft answers.

// judgingWords reports whether a clause holds a word of judgement, an absolute
// or an insult.
func (s *shape) judgingWords(c *grammar.Clause) bool {
	for i := c.First; i < c.Last; i++ {
		t := s.d.Tokens[i]
		if s.ownMishap(c, i) || c.Negated && c.Tense == text.Past && (t.Norm == "anything" || t.Norm == "anyone") {
			continue
		}
		if s.judgingWord(i) {
			return true
		}
	}
	return false
}

// judgingWord reports whether token i is such a word, whatever its clause says.
func (s *shape) judgingWord(i int) bool {
	t := s.d.Tokens[i]
	if scopeAbsolutes[t.Norm] || insults[t.Norm] || verdicts[t.Norm] || verdicts[t.Lemma] || t.Norm == "you" {
		return true
	}
	return (absoluteWords[t.Norm] || assertives[t.Norm]) && !s.harmless(i)
}

// nobodySubject reports whether a clause says that nobody does a thing: nobody
// could have seen that.
func nobodySubject(c *grammar.Clause) bool {
	n := strings.Join(c.Subjects(), " ")
	return n == "no one" || n == "nobody" || n == "noone" || n == "none"
}

// ownMishap reports whether a word of judgement at token i only tells what the
// writer did to a thing: "I messed up a song".
func (s *shape) ownMishap(c *grammar.Clause, i int) bool {
	if s.d.Tokens[i].Norm == "cheat" {
		return i+1 < c.Last && (s.d.Tokens[i+1].Norm == "day" || s.d.Tokens[i+1].Norm == "meal")
	}
	if s.d.Tokens[i].Lemma != "mess" || i != c.Head || c.Tense != text.Past || c.Person != text.First || i+2 >= c.Last {
		return false
	}
	return s.d.Tokens[i+1].Norm == "up" && determiners[s.d.Tokens[i+2].Norm]
}

// harmless reports whether an absolute word only counts: "every morning".
func (s *shape) harmless(i int) bool {
	switch s.d.Tokens[i].Norm {
	case "full", "all":
		return true
	case "best":
		return i+1 < len(s.d.Tokens) && s.d.Tokens[i+1].Lemma == "friend"
	case "entire", "whole":
		return i+1 < len(s.d.Tokens) && (counted[s.d.Tokens[i+1].Norm] || s.d.Tokens[i+1].Norm == "time" || wholes[s.d.Tokens[i+1].Lemma])
	case "every":
		return i+1 < len(s.d.Tokens) && counted[s.d.Tokens[i+1].Norm]
	}
	return false
}

// tastes are verbs of liking: what the writer likes or not hurts nobody.
var tastes = text.WordSet("want hate dislike like love enjoy prefer mind")

// wholes are things of which the whole is a plain number of people or bites.
var wholes = text.WordSet("company class team office group school pizza cake pie bag box bottle pack tub plate song chapter list room floor")

var counted = text.WordSet("day week month year morning evening night weekend monday tuesday wednesday thursday friday saturday sunday summer winter hour")

// turn is when clause i may give the claim: what judges first, then reasons that
// do, then flagged words about something bad. A flag on what has happened makes no
// claim of it; -1 is never.
func (s *shape) turn(i int) int {
	c := &s.clauses[i]
	reason := c.Lead == "because"
	switch {
	case s.judged[i] && !reason:
		return 0
	case s.judged[i]:
		return 1
	case s.touched[i] && !reason && c.Tense != text.Past && s.bad(c):
		return 2
	}
	return -1
}

// fromJudgement fills what a clause gives that says more than what happened.
func (s *shape) fromJudgement(m map[string]string, i int) {
	c := &s.clauses[i]
	that := c.That()
	if s.selfTalk(c) {
		that = toSelf(that)
	} else if c.Vague() || s.pleases(c) || s.perceives(c) {
		return
	}
	if that == "" || s.noClaim(c) {
		return
	}
	s.put(m, i, "claim", that)
	if !c.Raised { // "it feels like I don't think …" would be one too many
		s.put(m, i, "feels", that)
	}
	s.put(m, i, "neutral", neutralOf(that))
	if s.ofPerson(c) {
		s.put(m, i, "their_claim", that)
	}
	if s.judged[i] && !c.Duty() && (s.bad(c) || c.Forecast()) {
		s.put(m, i, "hurt_think", that)
	}
}

// noClaim reports whether a clause asks, hands on, decides, hopes or already says that it
// is a feeling: it claims nothing that "it feels like" could stand before.
func (s *shape) noClaim(c *grammar.Clause) bool {
	return c.Question || c.Reported || c.Decides() || c.Forecast() && s.dreams(c) || c.Frame == "hope" || c.Frame == "wish" || s.feelsSo(c)
}

// pleases reports whether a clause tells something good: it is no harsh thought,
// whatever absolute word it holds.
func (s *shape) pleases(c *grammar.Clause) bool {
	if c.Negated || c.Forecast() || c.Duty() || c.Frame != "" || s.bad(c) {
		return false
	}
	for i := c.First; i < c.Last; i++ {
		if fortunate(s.d.Tokens[i]) {
			return c.Person != text.First || i == c.Head
		}
	}
	return false
}

// fortunate reports whether a word by itself tells of something good.
func fortunate(t text.Token) bool {
	return (fortunes[t.Norm] || fortunes[t.Lemma]) && !eitherWay[t.Norm] && !insults[t.Norm] && !verdicts[t.Norm]
}

// eitherWay are words for good things that as often tell of none: "it's easy for
// them", "my best".
var eitherWay = text.WordSet("like best easy free")

// perceives reports whether the writer tells what they saw or heard.
func (s *shape) perceives(c *grammar.Clause) bool {
	return c.Person == text.First && c.Head >= 0 && c.Tense == text.Past && perceptions[s.d.Tokens[c.Head].Lemma]
}

var perceptions = text.WordSet("hear see watch smell notice")

// feelsSo reports whether the writer already says it as a feeling: "it feels
// like I feel like a fraud" would be one too many.
func (s *shape) feelsSo(c *grammar.Clause) bool {
	return c.Person == text.First && c.Head >= 0 && s.d.Tokens[c.Head].Lemma == "feel"
}
