package reframe

import (
	"slices"
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/reframe/matter"
)

// filledAnswers are a matter's whole drafts for a family, with its noun and the
// person's pronouns in their places. Those about one such thing are left out
// where it has happened before.
func (d *drafting) filledAnswers(m *matter.Matter, family string) []string {
	repeats := d.again || d.repeated || d.othersRepeat
	var out []string
	for _, w := range d.usable(m.Answers[family]) {
		if repeats && oneThing.MatchString(w) {
			continue
		}
		for _, place := range placesOf(w) {
			word := d.wordFor(m, place)
			for strings.Contains(w, "{"+place+"}") {
				before, after, _ := strings.Cut(w, "{"+place+"}")
				if opensSentence(before) {
					word = capital(word)
				}
				w = before + word + after
			}
		}
		out = append(out, fixArticles(w))
	}
	return out
}

// answerWeight is what a whole draft is worth beside what the user has told.
func (d *drafting) answerWeight(slots slotMap) float64 {
	if answeredIn(slots) {
		return tellingWeight
	}
	return answerWeight
}

// answeredIn reports whether a slot holds something that the user answered.
func answeredIn(slots slotMap) bool {
	for name, words := range slots {
		if words != "" && isSlot(name, slotAnswer) {
			return true
		}
	}
	return false
}

// oneThing speaks of the setback as of one.
var oneThing = lazy.Regexp(`(?i)^one |\bone (?:[\w-]+ )?\{noun\}`)

// wordFor is the one word of a place: the noun or a pronoun.
func (d *drafting) wordFor(m *matter.Matter, place string) string {
	switch place {
	case "noun":
		if len(m.Nouns) == 0 {
			return ""
		}
		return d.inTheirNoun(m, m.Nouns[0])
	case "they", "them", "their":
		return d.pronoun(place)
	}
	return ""
}

// pronoun is the form that the writer uses for the one person of the text.
func (f *facts) pronoun(place string) string {
	words := " " + strings.ToLower(head(f.req.Text)+" "+head(f.req.Situation)) + " "
	he, she := heWords.MatchString(words), sheWords.MatchString(words)
	switch {
	case he && !she:
		return map[string]string{"they": "he", "them": "him", "their": "his"}[place]
	case she && !he:
		return map[string]string{"they": "she", "them": "her", "their": "her"}[place]
	}
	return place
}

var (
	heWords  = lazy.Regexp(`\b(?:he|him|his|husband|boyfriend|father|dad|brother|son|uncle|grandpa|grandfather|guy|man)\b`)
	sheWords = lazy.Regexp(`\b(?:she|her|hers|wife|girlfriend|mother|mom|mum|sister|daughter|aunt|grandma|grandmother|girl|woman)\b`)
)

// callsFor is what in a thought calls for what a matter has for a family: slots
// that it fills or traps that are heard in it.
type callsFor struct{ slots, traps []string }

var callers = func() map[string]callsFor {
	words := strings.Fields
	all := make(map[string]callsFor)
	for _, row := range []struct{ families, slots, traps string }{
		{"L1 L3", "label", ""},
		{"P1 C1", "might whether forecast scare worry", "fortune-telling catastrophizing"},
		{"R1 R2", "person_might crowd_might", "mind-reading"},
		{"T4", "because_me", "personalization"},
		{"O1 T1", "quantifier scope scope_people", "overgeneralization all-or-nothing"},
		{"S1", "wish should_do would_like rule", "should-statements"},
		{"K1", "compare_to", "comparison"},
		{"F1 F2 A1", "good_half gain anyone_can own_fact", "discounting-the-positive mental-filter all-or-nothing"},
		{"B1 S2", "other_is other_wish", "blaming should-statements"},
	} {
		for _, id := range words(row.families) {
			all[id] = callsFor{words(row.slots), words(row.traps)}
		}
	}
	return all
}()

// called reports whether a thought calls for what a matter has for a family: no
// answer about a name where none was called, none about another's mind where none
// was read. A family without a row suits any thought.
func (f *facts) called(id string, s slotMap) bool {
	c, asks := callers[id]
	return !asks || s.any(c.slots...) || slices.ContainsFunc(c.traps, f.has)
}
