package reframe

import (
	"maps"
	"slices"
	"strings"

	"seconddraft/internal/text"
	"seconddraft/reframe/matter"
)

// What a line of a matter adds to a wording, and what a wording adds that was
// written for it: less than what the user answered, more than words that fit any
// evening.
const (
	lineWeight    = 0.9
	wordingWeight = 1.6
	claimWeight   = 1.2 // where the wording is for the claim: what happened comes first
	directWeight  = 1.8 // for a wording that answers the thought in one breath
	breathWeight  = 8   // for one that sets the fact against the claim, with a step, in the writer's words
	answerWeight  = 9   // for one that does so for the very event, and has few slots or none
	tellingWeight = 1.6 // for the same where the user has answered something, which then comes first
)

// withMatter is a family's wordings, and those that the matters of the request
// add to it (package matter), with the lines of the matters in their places. A
// wording gives as many as its richest place has lines, and none where a place
// has no line. The second result is what that is worth, by wording.
func (d *drafting) withMatter(fam *Family, slots slotMap) ([]string, map[string]float64) {
	worth := make(worths)
	if !slices.Contains(d.borrowed, fam.ID) {
		d.addFilled(worth, d.suiting(closed(fam, d.hurt(slots)), slots), slots, 0)
		direct := d.suiting(fam.Direct, slots)
		if answeredIn(slots) { // then what the user has told comes first
			direct = slices.DeleteFunc(direct, func(w string) bool { return !saysAnswer(w) })
		}
		for _, w := range direct {
			d.addFilled(worth, []string{w}, slots, weightOf(w))
		}
	}
	if d.called(fam.ID, slots) {
		for _, m := range d.matters {
			d.addOfMatter(worth, m, fam.ID, slots)
		}
	}
	return slices.Sorted(maps.Keys(worth)), worth
}

// weightOf is what a direct wording is worth.
func weightOf(direct string) float64 {
	if breath(direct) && strings.Contains(direct, "{try}") {
		return breathWeight
	}
	return directWeight
}

// breath reports whether a wording sets the fact against the claim in one breath.
func breath(wording string) bool {
	return strings.HasPrefix(wording, "{fact}, but") || strings.HasPrefix(wording, "{setback}, but")
}

// worths are wordings with what they are worth besides their slots.
type worths map[string]float64

// addOfMatter adds what one matter has for a family. It knows what hurts there, so
// it may say so of a light evening too.
func (d *drafting) addOfMatter(worth worths, m *matter.Matter, family string, slots slotMap) {
	weight := wordingWeight
	if m.Claim {
		weight = claimWeight
	}
	d.addFilled(worth, d.usable(m.Wordings[family]), slots, weight)
	for _, w := range d.filledAnswers(m, family) {
		worth[w] = d.answerWeight(slots) + weight - wordingWeight
		if d.answersTo == nil {
			d.answersTo = make(map[string]*matter.Matter)
		}
		d.answersTo[w] = m
	}
}

// addFilled adds wordings with the lines of the matters in their places.
func (d *drafting) addFilled(worth worths, wordings []string, slots slotMap, weight float64) {
	for _, w := range wordings {
		places := placesOf(w)
		if ofMatter := len(places) > 0 || weight > 0 && weight != directWeight; ofMatter && d.besideIt(w, slots) || tells(w, slots) {
			continue
		}
		for _, made := range d.filled(w, places, slots) {
			worth[made] = weight + lineWeights(places)
		}
	}
}

// tells reports whether a wording says that a fact settles nothing which is still
// to come, and may well tell: "I have a test on Friday".
func tells(wording string, slots slotMap) bool {
	return strings.Contains(wording, "{whether}") && (strings.Contains(wording, "{fact}") || strings.Contains(wording, "{setback}")) && upcoming.MatchString(slots["fact"])
}

// lineWeights is what the lines in some places are worth. The setback named as one
// thing stands for the fact, and is shorter.
func lineWeights(places []string) float64 {
	sum := lineWeight * float64(len(places))
	if slices.Contains(places, "one") {
		sum += lineWeight / 2
	}
	return sum
}

// happenings are the slots that say what happened.
var happenings = []string{"fact", "setback", "fact_short", "happened", "happened_once", "hurt_that", "slip", "person_did", "their_slip", "bad_half"}

// besideIt reports whether a wording opens on a fact that is not about the event
// of which its lines speak: "He wore a hat. An exam shows how one day went."
func (f *facts) besideIt(wording string, slots slotMap) bool {
	for _, m := range f.matters {
		if m.Claim {
			continue
		}
		for _, name := range slotsOf(wording) {
			if slices.Contains(happenings, name) && !m.Mentions(text.Parse(slots[name])) {
				return true
			}
		}
	}
	return false
}

// placesOf are the places of a wording that a matter fills.
func placesOf(wording string) []string {
	return slices.DeleteFunc(slotsOf(wording), func(name string) bool { return matter.Slots[name] == "" })
}

// isPlace reports whether words of ours fill a slot: those of a matter, or a close.
func isPlace(name string) bool { return matter.Slots[name] != "" || name == "close" }

// filled is a wording with lines in its places, once for each line of the place
// that has most.
func (d *drafting) filled(wording string, places []string, slots slotMap) []string {
	lines, most := make([][]string, len(places)), 1
	for i, place := range places {
		lines[i] = d.linesFor(place, slots)
		if len(lines[i]) == 0 {
			return nil
		}
		most = max(most, len(lines[i]))
	}
	first := int(hash(d.req.Text) % 97) // so that two evenings seldom pair the same lines
	var out []string
	for turn := range most {
		made := wording
		for i, place := range places {
			line := lines[i][(turn+first)%len(lines[i])]
			before, after, _ := strings.Cut(made, "{"+place+"}")
			if opensSentence(before) {
				line = capital(line)
			}
			made = before + line + after
		}
		out = append(out, made)
	}
	return out
}

// linesFor are the lines of one place that are true here and not yet said. Where
// it is known what happened, they are those of the event: a claim's own lines
// could speak of people beside a setback with a dog.
func (d *drafting) linesFor(place string, slots slotMap) []string {
	if len(d.matters) == 0 || !d.lineFits(place, slots) {
		return nil
	}
	var lines []string
	m := d.matters[len(d.matters)-1]
	for _, line := range m.Lines[place] {
		if slices.Contains(d.lines, line) && place != "one" {
			continue
		}
		if place == "one" {
			line = d.inTheirNoun(m, line)
		}
		lines = append(lines, line)
	}
	return lines
}

// inTheirNoun puts the noun that the user wrote into a line that holds the
// matter's first one: "one bad midterm".
func (f *facts) inTheirNoun(m *matter.Matter, line string) string {
	for _, s := range []string{head(f.req.Situation), head(f.req.Text)} { // what happened names it; the thought may call the writer a husband
		for _, t := range text.Parse(s).Tokens {
			if t.Kind == text.Word && slices.Contains(m.Nouns, t.Lemma) {
				return fixArticles(strings.Replace(line, m.Nouns[0], t.Lemma, 1))
			}
		}
	}
	return line
}

// lineFits holds back our step where the user named one or nothing can be
// changed, and "one is not all" where it has happened before.
func (f *facts) lineFits(place string, slots slotMap) bool {
	switch place {
	case "try", "prepare":
		return !slots.any("step", "step_any") && f.req.Changeable != "no" && conditions["can-begin"](f, claim{}, slots)
	case "limit", "one":
		return !f.again && !f.repeated && !f.othersRepeat && !lasting.MatchString(f.event.happened)
	}
	return true
}

// linesIn are the lines of the matters that a wording holds.
func (f *facts) linesIn(wording string) []string {
	var out []string
	for _, m := range f.matters {
		for _, lines := range m.Lines {
			for _, line := range lines {
				if strings.Contains(wording, line) || strings.Contains(wording, capital(line)) {
					out = append(out, line)
				}
			}
		}
	}
	return out
}

// ofMatter reports whether one of the matters has a wording for a family.
func (f *facts) ofMatter(id string) bool {
	return slices.ContainsFunc(f.matters, func(m *matter.Matter) bool { return len(m.Wordings[id])+len(m.Answers[id]) > 0 })
}
