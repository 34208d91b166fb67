package ban

import (
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
)

// A form is what the words in a slot must be like, so that they fit the wordings
// that use it.
type form int

const (
	anyForm  form = iota
	sentence      // can stand as a sentence and after "that"
	plain         // a sentence that tells a fact: no forecast, no insult
	forecast      // a sentence with might
	ifClause      // begins with "whether"
	verbs         // a bare verb phrase
	gerunds       // begins with an -ing form
	noun          // a noun phrase
	label         // a name or an adjective, fit after "I'm"
)

var formOf = map[string]form{
	"claim": sentence, "their_claim": sentence, "feels": sentence, "hurt_think": sentence, "good_half": plain, "bad_half": sentence,
	"fact": plain, "setback": plain, "mind_fact": plain, "ahead_fact": plain, "felt_half": sentence, "fact_short": plain, "happened": plain, "hurt_that": plain, "person_did": plain, "neutral": sentence,
	"good_clause": sentence, "exception_clause": sentence, "other_clause": sentence, "other_own": sentence, "other_apart": sentence, "blow": plain, "act": plain, "wish": sentence, "regret": sentence, "other_wish": sentence, "would_like": sentence, "because_me": sentence,
	"slip": plain, "their_slip": plain, "gain": plain, "own_fact": plain, "wish_all": sentence,
	"scare": forecast, "whether_goal": ifClause, "whether_bad": ifClause, "goal_doing": gerunds,
	"effort": plain, "might": forecast, "might_both": forecast, "person_might": forecast, "crowd_might": forecast, "other_is": sentence,
	"whether": ifClause, "to_do": verbs, "should_do": verbs, "step": verbs, "doing": gerunds, "hard_doing": gerunds,
	"event": noun, "topic": noun, "compare_to": noun, "other_np": noun, "event_noun": noun, "label": label, "other_label": label,
}

// checkShapes holds that each slot has the form that its wording counts on.
func checkShapes(p *page) {
	for _, s := range p.slots {
		if s.first >= s.last {
			p.report("empty-slot", s.name)
			continue
		}
		fault := ""
		switch formOf[s.name] {
		case sentence:
			fault = p.sentenceFault(s)
		case plain:
			if fault = p.sentenceFault(s); fault == "" {
				fault = p.plainFault(s)
			}
		case forecast:
			if fault = p.sentenceFault(s); fault == "" && !p.has(s, "might", "may", "could") {
				fault = "no might"
			}
		case ifClause:
			fault = p.whetherFault(s)
		case verbs:
			fault = p.bareFault(s)
		case gerunds:
			fault = p.gerundFault(s)
		case noun:
			fault = p.nounFault(s)
		case label:
			fault = p.labelFault(s)
		}
		if fault != "" {
			p.report("shape", "{"+s.name+"} "+fault+": "+p.Text[s.start:s.end])
		}
	}
}

func (p *page) has(s slot, norms ...string) bool {
	for i := s.first; i < s.last; i++ {
		for _, n := range norms {
			if p.norm(i) == n {
				return true
			}
		}
	}
	return false
}

// badStarts cannot open a clause after "that".
var badStarts = text.WordSet(`and but or so because whether to than of who which like although except plus also just with
	for as am is are was were be 's n't been`)

func (p *page) sentenceFault(s slot) string {
	first := p.norm(s.first)
	switch {
	case badStarts[first] || asks[first] && first != "when", first == "that" && subjects[p.norm(s.first+1)] != "",
		first == "not" && p.norm(s.first+1) != "one", first == "never":
		return "opens with " + first
	case strings.Contains(p.Text[s.start:s.end], "?"):
		return "asks"
	case !p.hasVerb(s.first, s.last) && !(p.norm(s.first) == "i" && s.last-s.first > 1):
		return "has no verb"
	case innerMark.MatchString(p.Text[s.start:s.end]):
		return "has a mark within"
	case halves[first] && !p.twoVerbs(s.first, s.last):
		return "is half a sentence"
	}
	return ""
}

var innerMark = lazy.Regexp(`[;—]|:\D|\.\.`)

// judging words have no place in what is said to be a fact.
var judging = text.WordSet("will 'll probably certainly definitely obviously clearly surely should must might gonna maybe doomed")

// sweeping words make a rule of a fact: to say "that is true" of it would be to
// agree with the critic.
var sweeping = text.WordSet("always never everyone everybody nobody everything nothing constantly forever completely totally")

func (p *page) plainFault(s slot) string {
	for i := s.first; i < s.last; i++ {
		n := p.norm(i)
		switch {
		case p.doc.Quoted(i):
		case p.Lists.Insults[n] && !p.Lists.Negators[p.norm(i-1)] && (subjects[p.norm(s.first)] != "" || p.norm(s.first) == "my"):
			return "calls a name"
		case judging[n] && !determiners[p.norm(i-1)]:
			return "is no plain fact (" + n + ")"
		case sweeping[n] && !p.Lists.Negators[p.norm(i-1)]:
			return "is no plain fact (" + n + ")"
		case n == "going" && p.norm(i+1) == "to" && p.bareAt(i+2):
			return "is a forecast"
		}
	}
	return ""
}

func (p *page) bareAt(i int) bool { return i < len(p.doc.Tokens) && strings.HasPrefix(p.tag(i), "VB") }

func (p *page) whetherFault(s slot) string {
	switch {
	case p.norm(s.first) != "whether":
		return "has no whether"
	case s.last-s.first < 3:
		return "too short"
	case !p.hasVerb(s.first+1, s.last):
		return "has no verb"
	case helpers[p.norm(s.first+1)] || badStarts[p.norm(s.first+1)] || asks[p.norm(s.first+1)]:
		return "has no subject"
	}
	return ""
}

// verbOf is the first token of a verb phrase behind its adverbs and its not.
func (p *page) verbOf(s slot) int {
	i := s.first
	for i < s.last-1 && (p.norm(i) == "not" || between[p.norm(i)]) {
		i++
	}
	return i
}

func (p *page) bareFault(s slot) string {
	i := p.verbOf(s)
	t := p.doc.Tokens[i]
	switch {
	case subjects[t.Norm] != "" || determiners[t.Norm] || t.Norm != "be" && badStarts[t.Norm] || asks[t.Norm] || modals[t.Norm]:
		return "opens with " + t.Norm
	case strings.HasSuffix(t.Norm, "ing") && t.Lemma != t.Norm, finite[t.Norm]:
		return "is no bare verb"
	case t.Lemma != t.Norm && (p.doc.Tag(i) == "VBD" || p.doc.Tag(i) == "VBZ"):
		return "is no bare verb"
	}
	return ""
}

func (p *page) gerundFault(s slot) string {
	i := p.verbOf(s)
	if !strings.HasSuffix(p.norm(i), "ing") || p.norm(i) == p.doc.Tokens[i].Lemma {
		return "is no gerund"
	}
	return ""
}

func (p *page) nounFault(s slot) string {
	first := p.norm(s.first)
	switch {
	case first == "i" || first == "he" || first == "she" || first == "they" || first == "we" || first == "it":
		return "is a clause"
	case badStarts[first] || asks[first] || modals[first] || loose[first]:
		return "opens with " + first
	}
	for i := s.first; i < s.last; i++ {
		if _, ok := aux[p.norm(i)]; ok || modals[p.norm(i)] {
			return "holds a verb"
		}
	}
	return ""
}

// unlikeLabels open no name.
var unlikeLabels = text.WordSet("i he she it they we you my going not never so too that because to with in at on by for")

func (p *page) labelFault(s slot) string {
	first := p.norm(s.first)
	switch {
	case unlikeLabels[first] && !(first == "my" && s.last-s.first > 1):
		return "opens with " + first
	case p.hasVerb(s.first, s.last) && p.has(s, "am", "is", "are", "was", "were", "do", "did", "have", "can", "will"):
		return "holds a verb"
	case loose[p.norm(s.last-1)] || endless[p.norm(s.last-1)]:
		return "has an open end"
	}
	return ""
}
