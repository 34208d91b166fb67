package reframe

import (
	"hash/fnv"
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
)

// withMatter is a family's wordings, and those that the matters of the request
// add to it (package matter), with the lines of the matters in their places. A
// wording gives as many as its richest place has lines, and none where a place
// has no line. The second result is what that is worth, by wording.
func (d *drafting) withMatter(fam *Family, slots slotMap) ([]string, map[string]float64) {
	var out []string
	bonus := make(map[string]float64)
	add := func(wordings []string, weight float64) {
		for _, w := range wordings {
			places := placesOf(w)
			if (weight > 0 || len(places) > 0) && d.besideIt(w, slots) {
				continue
			}
			for _, made := range d.filled(w, places, slots) {
				out, bonus[made] = append(out, made), weight+lineWeight*float64(len(places))
			}
		}
	}
	if !slices.Contains(d.borrowed, fam.ID) {
		add(d.suiting(fam.Wordings, slots), 0)
	}
	for _, m := range d.matters { // these know what hurts there, so they may say so
		weight := wordingWeight
		if m.Claim {
			weight = claimWeight
		}
		add(d.usable(m.Wordings[fam.ID]), weight)
	}
	return out, bonus
}

// happenings are the slots that say what happened.
var happenings = []string{"fact", "fact_short", "happened", "happened_once", "hurt_that", "slip", "person_did", "their_slip", "bad_half"}

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
	var out []string
	for turn := range most {
		made := wording
		for i, place := range places {
			line := lines[i][(turn+d.turn())%len(lines[i])]
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

// turn differs from text to text, so that two evenings seldom pair the same lines.
func (f *facts) turn() int {
	h := fnv.New32a()
	_, _ = h.Write([]byte(f.req.Text))
	return int(h.Sum32() % 97)
}

// linesFor are the lines of one place that are true here and not yet said. Where
// it is known what happened, they are those of the event: a claim's own lines
// could speak of people beside a setback with a dog.
func (d *drafting) linesFor(place string, slots slotMap) []string {
	if len(d.matters) == 0 || !d.lineFits(place, slots) {
		return nil
	}
	var lines []string
	for _, line := range d.matters[len(d.matters)-1].Lines[place] {
		if !slices.Contains(d.lines, line) {
			lines = append(lines, line)
		}
	}
	return lines
}

// lineFits holds back our step where the user named one or nothing can be
// changed, and "one is not all" where it has happened before.
func (f *facts) lineFits(place string, slots slotMap) bool {
	switch place {
	case "try", "prepare":
		return !slots.any("step", "step_any") && f.req.Changeable != "no" && conditions["can-begin"](f, claim{}, slots)
	case "limit":
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
	return slices.ContainsFunc(f.matters, func(m *matter.Matter) bool { return len(m.Wordings[id]) > 0 })
}
