package reframe

import (
	"slices"

	"seconddraft/internal/text"
)

// worthSaying is the least that a text says beside the kind one: below it a
// question is better than words that fit any evening.
const worthSaying = 1.35

// Where a matter fits, what it has comes before general words, unless these answer
// the very words of the thought: those are worth ownWords.
const ownWords = 2.6

// texts makes up to so many texts, each on a route of its own.
func (d *drafting) texts(q *queue, taken string, most int) []Suggestion {
	if len(d.matters) == 0 {
		return d.textsWorth(worthSaying, q, nil, taken, most)
	}
	again := *q
	again.lead, again.ids = nil, slices.Concat(q.lead, q.ids)
	out := d.textsWorth(ownWords, q, nil, taken, most)
	return d.textsWorth(worthSaying, &again, out, taken, most)
}

// answersThought reports whether a text holds what the thought claims, wants or
// fears, or comes from a matter; not only what happened.
func answersThought(s Suggestion) bool {
	fam := families()[s.Strategy]
	if !slices.Contains(fam.Direct, s.wording) && !slices.Contains(fam.Wordings, s.wording) {
		return true
	}
	return slices.Contains(fam.For, "blaming") || slices.ContainsFunc(slotsOf(s.wording), func(name string) bool { // who blames tells what was done
		return saying[name] != "" || isSlot(name, slotAnswer) || ofThought[name]
	})
}

var ofThought = text.WordSet("label good_half compare_to effort act cause")

// textsWorth goes on making texts of at least some worth.
func (d *drafting) textsWorth(least float64, q *queue, out []Suggestion, taken string, most int) []Suggestion {
	for len(out) < most {
		leads := len(q.lead) > 0
		id, ok := q.next(d.used)
		if !ok {
			break
		}
		if r := families()[id].Route; r == taken || onRoute(out, r) {
			continue
		}
		if s, ok := d.offer(id); ok && s.Text != "" && !d.unheard(s) && (leads || most == maxSuggestions && len(out) == 0 || s.score >= least && (least < ownWords || answersThought(s))) {
			d.note(s)
			d.hold(s)
			out = append(out, s)
		}
	}
	return out
}
