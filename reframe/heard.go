package reframe

import (
	"slices"
	"strings"

	"seconddraft/internal/lazy"
)

// Who has answered a question wants to read the answer in a draft. So the
// families that can say an answer which no draft has said yet come first.

// carriers are the families that can say an answer whatever is flagged.
var carriers = []struct {
	slot string
	ids  []string
}{
	{"exception", []string{"O1", "P1"}},
	{"good", []string{"F1"}},
	{"other", []string{"T4"}},
	{"other_own", []string{"T4"}},
	{"friend_reply", []string{"L2"}},
	{"step", []string{"G1"}},
}

// addCarriers appends those that the user's answers call.
func (f *facts) addCarriers(order []string) []string {
	for _, c := range carriers {
		if f.slots[c.slot] == "" || c.slot == "other" && f.turnedOutWell() {
			continue
		}
		for _, id := range c.ids {
			if !slices.Contains(order, id) {
				order = append(order, id)
			}
		}
	}
	return order
}

// turnedOutWell reports whether the causes that the user gave are those of
// something good: then they "helped" (F2).
func (f *facts) turnedOutWell() bool {
	return f.has("discounting-the-positive") || small.MatchString(head(f.req.Text)) && !adverse(f.opening)
}

// A queue holds the families that are still to be tried, in their order.
type queue struct {
	lead []string // stay in front
	ids  []string
	says map[string][]string // the answers that each can say
	near map[string]bool     // answers the surest flag, or has words for the matter in hand
}

func (f *facts) queue(order []string, lead int) *queue {
	q := &queue{lead: order[:lead], ids: order[lead:], says: make(map[string][]string), near: make(map[string]bool)}
	for i, id := range q.ids {
		q.says[id] = f.answersOf(id)
		q.near[id] = f.ofMatter(id) || i == 0 && len(f.answered(families()[id])) > 0
	}
	return q
}

// answersOf are the answers that a family's wordings can say here.
func (f *facts) answersOf(id string) []string {
	fam := families()[id]
	slots := f.slotsOfFamily(fam, f.claimFor(fam))
	var out []string
	for _, w := range slices.Concat(fam.Direct, fam.Wordings) {
		names := slotsOf(w)
		if len(placesOf(w)) > 0 || slices.ContainsFunc(names, func(name string) bool { return slots[name] == "" }) {
			continue
		}
		for _, name := range names {
			if isSlot(name, slotTelling) || name == "step" || name == "step_any" || f.req.Cause != "" && (name == "act" || name == "cause") {
				out = append(out, name)
			}
		}
	}
	return out
}

// next takes the first family out: one that leads, then one that can say an
// answer which is not among those used, then one that is near.
func (q *queue) next(used []string) (id string, ok bool) {
	if len(q.lead) > 0 {
		id, q.lead = q.lead[0], q.lead[1:]
		return id, true
	}
	if len(q.ids) == 0 {
		return "", false
	}
	unsaid := func(name string) bool { return !slices.Contains(used, name) }
	at := slices.IndexFunc(q.ids, func(id string) bool { return slices.ContainsFunc(q.says[id], unsaid) })
	if at < 0 {
		at = max(0, slices.IndexFunc(q.ids, func(id string) bool { return q.near[id] }))
	}
	id = q.ids[at]
	q.ids = slices.Delete(q.ids, at, at+1)
	return id, true
}

// blow is what went wrong, told plainly: what an answer is set against with
// "but". A neutral fact has no other side: "the tickets came, but …".
func blow(s slotMap) string {
	for _, name := range []string{"slip", "their_slip", "bad_half", "fact", "hurt_that", "happened"} {
		v := s[name]
		if v == "" || v == s["act"] || v == s["cause"] || strings.HasPrefix(v, "it feels like") || strings.Contains(v, " might ") || goodAhead(v) || pastime.MatchString(v) {
			continue
		}
		if name == "bad_half" || stings(v) { // a half is bad by its place beside the good one
			return v
		}
	}
	return ""
}

// sortByThought gives the fact to the wordings for one kind of thought alone, and
// tells a half that is felt from one that happened.
func (f *facts) sortByThought(s slotMap) {
	if s.any("person_might", "crowd_might") || f.has("mind-reading") {
		s["mind_fact"] = s["setback"]
		if f.req.Situation != "" {
			s["mind_fact"] = s["fact"] // it was told as what led to the guess
		}
	}
	if s.any("might", "whether", "scare", "foretold") {
		s["ahead_fact"] = s["setback"]
	}
	if strings.HasPrefix(s["bad_half"], feltLead) {
		s["felt_half"] = s["bad_half"]
	}
}

const feltLead = "it feels like "

// leans reports whether a wording opens a sentence of its own with an answer that
// needs another before it: "She goes home every year."
func leans(wording string, slots slotMap) bool {
	for _, name := range slotsOf(wording) {
		if isSlot(name, slotTelling) && isSlot(name, slotClause) && leaning.MatchString(slots[name]) {
			before, _, _ := strings.Cut(wording, "{"+name+"}")
			return !slices.ContainsFunc(slotsOf(before), func(n string) bool {
				return n == "fact" || n == "setback" || n == "blow" || n == "might" || n == "happened"
			})
		}
	}
	return false
}

var leaning = lazy.Regexp(`(?i)^(?:he|she|they|it|this|that|these|those)\b`)

// saysAnswer reports whether a wording holds something that the user answered.
func saysAnswer(wording string) bool {
	return slices.ContainsFunc(slotsOf(wording), func(name string) bool { return isSlot(name, slotAnswer) })
}
