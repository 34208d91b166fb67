package reframe

import (
	"cmp"
	"slices"
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// conditions are the allow-conditions that family files name.
var conditions = map[string]func(*facts, claim, slotMap) bool{
	"repeated":        func(f *facts, _ claim, _ slotMap) bool { return f.repeated },
	"not-repeated":    func(f *facts, _ claim, _ slotMap) bool { return !f.repeated && !f.othersRepeat },
	"level-3":         func(f *facts, _ claim, _ slotMap) bool { return f.level >= 3 },
	"level-at-most-2": func(f *facts, _ claim, _ slotMap) bool { return f.level <= 2 },
	// Only the user can say that a cause was not theirs to choose.
	"changeable-no":     func(f *facts, _ claim, _ slotMap) bool { return f.req.Changeable == "no" },
	"changeable-not-no": func(f *facts, _ claim, _ slotMap) bool { return f.changeable() != "no" },
	"has-name":          func(f *facts, _ claim, _ slotMap) bool { return f.slots["name"] != "" },
	// Causes that the user gave for a bad event did not "help".
	"nothing-went-wrong": func(f *facts, _ claim, s slotMap) bool { return f.event.happened == "" && !stings(s["act"]) },
	"looks-ahead": func(f *facts, c claim, s slotMap) bool {
		return c.ahead || f.has("fortune-telling") || s.any("might", "whether", "scare")
	},
	// To somebody who cannot walk a first step is no small thing to start with.
	"can-begin": func(f *facts, _ claim, _ slotMap) bool {
		return !bodily.MatchString(head(f.req.Text)) && !bodily.MatchString(head(f.req.Situation))
	},
	// "They'll never graduate" has no earlier time that went another way.
	"not-ahead":        func(_ *facts, c claim, s slotMap) bool { return !c.ahead && !s.any("might") },
	"should-is-mine":   func(_ *facts, _ claim, s slotMap) bool { return s.any("wish", "should_do", "would_like") },
	"should-is-theirs": func(_ *facts, _ claim, s slotMap) bool { return s.any("other_wish", "wish_all") },
	// To look for other causes is to grant a part: only where one is taken.
	"part-is-taken": func(f *facts, _ claim, s slotMap) bool {
		return s.any("other", "other_np", "other_own", "other_apart") || f.partTaken(s)
	},
	// Criticism that was said aloud is no guess (R2); one that was not is (R1).
	"was-told": func(f *facts, _ claim, _ slotMap) bool { return f.told() },
	"not-told": func(f *facts, _ claim, _ slotMap) bool { return !f.told() },
	"should-is-nobodys": func(_ *facts, _ claim, s slotMap) bool {
		return !givesUp.MatchString(s["quote"]) && !regret.MatchString(s["quote"]) && !s.any("wish", "should_do", "would_like", "other_wish", "wish_all")
	},
}

// partTaken reports whether the writer takes a part in it.
func (f *facts) partTaken(s slotMap) bool {
	return s["because_me"] != "" || firstPerson.MatchString(s["blow"]) || f.req.Cause != "" || f.has("personalization") || f.has("blaming")
}

// regret is of what was done: "I should never have left him".
var regret = lazy.Regexp(`(?i)\bshould(?:n['’]?t| not| never)? have\b`)

// A slotMap holds the user's words by slot name.
type slotMap map[string]string

// any reports whether one of the slots is filled.
func (s slotMap) any(names ...string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return s[name] != "" })
}

func (f *facts) changeable() string {
	if f.req.Changeable != "" {
		return f.req.Changeable
	}
	for _, a := range f.req.Attributions {
		if a.Changeable != "" && a.Changeable != "unknown" {
			return string(a.Changeable)
		}
	}
	return ""
}

// maxSuggestions is how many ways are offered: a choice, never one right answer.
const maxSuggestions = 3

// Orders of clinical.md 4.3: labels first, then traps, then the axes. Within a
// trap the family that can say something comes before the one that asks.
var (
	trapOrder = []string{"L1", "R2", "R1", "P1", "C1", "E1", "S1", "S2", "S0", "A1", "F1", "F2", "O1", "B1", "T4", "K1", "L2"}
	axisOrder = []string{"T5", "T3", "T1", "T2", "O1", "T4"}
	// shapeOrder is for words that no flag touches. A family among these is used
	// where the shape of the thought calls it (its shape in the family file),
	// and none of its wordings claims that a flag stands.
	shapeOrder = []string{"T5", "L1", "R2", "R1", "F1", "P1", "S1", "T1", "K1", "T4", "S2", "S0", "G1", "C1", "O1", "T3", "E1"}
	// askOrder is for questions that take no flag for granted.
	askOrder = []string{"L2", "F1", "E1", "T5", "T6"}
)

// order lists the families in the order in which they are tried, and how many of
// them lead. M1 is not among them: it always has its own place.
func (f *facts) order() (order []string, lead int) {
	if f.level >= 3 {
		order = append(order, "L3")
		if f.slots["friend_reply"] != "" {
			order = append(order, "L2")
		}
	}
	if f.repeated {
		order = append(order, "T6")
	}
	lead = len(order)
	sorted := byWeight(f.req.Findings)
	for _, x := range sorted {
		if x.Rule.Category.Kind != rule.Axis {
			order = addAnswering(order, trapOrder, x.Rule.Category.Slug)
		}
	}
	for _, x := range sorted {
		order = addAnswering(order, axisOrder, x.Rule.Category.Slug)
	}
	order = f.addLast(order)
	for _, id := range shapeOrder {
		if !slices.Contains(order, id) && f.hasShape(families()[id]) {
			order = append(order, id)
		}
	}
	for _, id := range shapeOrder {
		if !slices.Contains(order, id) && f.ofMatter(id) {
			order, f.borrowed = append(order, id), append(f.borrowed, id)
		}
	}
	for _, id := range f.asking() {
		if !slices.Contains(order, id) {
			order = append(order, id)
		}
	}
	return order, lead
}

// asking is askOrder, begun at a place that differs from thought to thought.
func (f *facts) asking() []string {
	first := pick([]string{"L2", "E1"}, f.req.Text)
	return append([]string{first}, askOrder...)
}

// addLast appends what any text may get: the voice that speaks by name, what the
// user answered, and plainer words.
func (f *facts) addLast(order []string) []string {
	order = f.addCarriers(append(order, "D1"))
	if len(f.answered(families()["N1"])) > 0 {
		order = append(order, "N1")
	}
	return order
}

// hasShape reports whether the words fill all slots of one of a family's shapes.
func (f *facts) hasShape(fam *Family) bool {
	if len(fam.Shape) == 0 {
		return false
	}
	slots := f.slotsOfFamily(fam, f.claimFor(fam))
	return slices.ContainsFunc(fam.Shape, func(shape string) bool {
		for name := range strings.SplitSeq(shape, "+") {
			if slots[name] == "" {
				return false
			}
		}
		return true
	})
}

// addAnswering appends those of ids that answer a category.
func addAnswering(order, ids []string, slug string) []string {
	for _, id := range ids {
		if slices.Contains(families()[id].For, slug) && !slices.Contains(order, id) {
			order = append(order, id)
		}
	}
	return order
}

func (f *facts) flagged() bool {
	return slices.ContainsFunc(f.req.Findings, func(x rule.Finding) bool { return x.Rule.Category.Kind != rule.Fair })
}

// byWeight puts shown findings before silent ones and sure ones before unsure
// ones; labels come first of all.
func byWeight(findings []rule.Finding) []rule.Finding {
	sorted := slices.Clone(findings)
	slices.SortStableFunc(sorted, func(a, b rule.Finding) int { return cmp.Compare(weight(b), weight(a)) })
	return sorted
}

func weight(x rule.Finding) float64 {
	w := x.Confidence
	if x.Shown {
		w += 2
	}
	if x.Rule.Category.Slug == "labeling" {
		w++
	}
	return w
}

// toldMe matches that somebody said aloud what they think of the writer.
var toldMe = lazy.Regexp(`(?i)\b(?:(?:said|wrote|texted|complained|shouted|yelled)(?: that)? (?:i|i'm|i’m|im|my|mine)\b|told (?:me|us) (?:that )?(?:i|i'm|i’m|my|it)\b|called (?:me|my work)\b|(?:laughed|shouted|yelled) at me\b|critici[sz]\w+ (?:me|my)\b|complained about (?:me|my)\b)`)

var iSaid = lazy.Regexp(`(?i)\b(?:i|i['’]ve|i had|i just) $`)

// told reports whether somebody criticized the writer aloud. Praise is none, and
// neither is what the writer said.
func (f *facts) told() bool {
	for _, s := range []string{head(f.req.Situation), head(f.req.Text)} {
		at := toldMe.FindStringIndex(s)
		if at != nil && !iSaid.MatchString(s[:at[0]]) && !slices.ContainsFunc(text.Parse(s[at[0]:]).Tokens, fortunate) {
			return true
		}
	}
	return false
}

// choose makes the final two or three suggestions, each on a route of its own:
// texts first, then at most one question. At critic level 3 the neutral ones
// come before the kind one (clinical.md 3.2); they do so elsewhere too.
func (f *facts) choose() []Suggestion {
	d := drafting{facts: f}
	kind, hasKind := Suggestion{}, false
	if !f.kindDeclined() {
		kind, hasKind = d.offer("M1")
	}
	most := maxSuggestions
	if hasKind {
		most--
		d.note(kind)
	}
	order, lead := f.order()
	out := d.texts(f.queue(slices.Clone(order), lead), kind.Route, most)
	if len(out) < most && len(out) < maxSuggestions-1 { // two texts say enough
		out = d.question(order, kind, out)
	}
	if hasKind {
		out = append(out, kind)
	}
	return out
}

// unheard reports whether a suggestion proposes some step where the user has
// named one, or has found something on the other side, and it says neither. Who
// has typed an answer would feel unheard.
func (d *drafting) unheard(s Suggestion) bool {
	if s.Strategy != "G1" {
		return false
	}
	told := func(name string) bool { return name == "step" || name == "step_any" || isSlot(name, slotTelling) }
	for name, words := range d.slots {
		if told(name) && words != "" {
			return !slices.ContainsFunc(slotsOf(s.wording), told)
		}
	}
	return false
}

// question adds the first question that takes nothing for granted.
func (d *drafting) question(order []string, kind Suggestion, out []Suggestion) []Suggestion {
	for _, id := range order {
		if r := families()[id].Route; r == kind.Route || onRoute(out, r) || !d.mayAsk(id) {
			continue
		}
		if s, ok := d.offer(id); ok && s.Question != nil {
			s.Text = ""
			return append(out, s)
		}
	}
	return out
}

// mayAsk holds back questions that take a flag for granted ("what did you do?")
// where there is none.
func (f *facts) mayAsk(id string) bool {
	switch {
	case asksOf[id] != nil && !f.fills(id, asksOf[id]):
		return false
	case id == "E1" && f.has("should-statements"):
		return false // there is no evidence for or against a wish
	case (id == "T1" || id == "O1") && conditions["looks-ahead"](f, f.claimFor(families()[id]), nil):
		return false // what is to come has not gone another way before
	}
	return f.flagged() || slices.Contains(askOrder, id) || f.hasShape(families()[id])
}

// asksOf are the slots one of which a family's questions take for granted: what
// else was there beside a setback, what else had a part in something.
var asksOf = map[string][]string{
	"F1": {"setback", "slip", "blow"},
	"F2": {"gain", "anyone_can"},
	"T4": {"setback", "cause"},
	"T3": {"setback", "cause", "act", "slip"},
}

// fills reports whether the words fill one of some slots for a family.
func (f *facts) fills(id string, names []string) bool {
	fam := families()[id]
	return slotMap(f.slotsOfFamily(fam, f.claimFor(fam))).any(names...)
}

func onRoute(list []Suggestion, route string) bool {
	return slices.ContainsFunc(list, func(s Suggestion) bool { return s.Route == route })
}
