package reframe

import (
	"slices"

	"seconddraft/internal/rule"
)

// conditions are the allow-conditions that family files name.
var conditions = map[string]func(*facts, claim) bool{
	"repeated":        func(f *facts, _ claim) bool { return f.repeated },
	"not-repeated":    func(f *facts, _ claim) bool { return !f.repeated && !f.othersRepeat },
	"level-3":         func(f *facts, _ claim) bool { return f.level >= 3 },
	"level-at-most-2": func(f *facts, _ claim) bool { return f.level <= 2 },
	// Only the user can say that a cause was not theirs to choose.
	"changeable-no":     func(f *facts, _ claim) bool { return f.req.Changeable == "no" },
	"changeable-not-no": func(f *facts, _ claim) bool { return f.changeable() != "no" },
	"has-name":          func(f *facts, _ claim) bool { return f.slots["name"] != "" },
	// Causes that the user gave for a bad event did not "help".
	"nothing-went-wrong": func(f *facts, _ claim) bool { return f.event.happened == "" },
	"looks-ahead":        func(f *facts, c claim) bool { return c.ahead || f.has("fortune-telling") },
	"should-is-mine":     func(_ *facts, c claim) bool { return c.wish != "" },
	"should-is-theirs":   func(_ *facts, c claim) bool { return c.otherWish != "" },
	"should-is-nobodys":  func(_ *facts, c claim) bool { return c.wish == "" && c.otherWish == "" },
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
	trapOrder = []string{"L1", "R1", "P1", "C1", "E1", "S1", "S2", "S0", "A1", "F2", "F1", "O1", "B1", "T4", "K1", "L2"}
	axisOrder = []string{"T5", "T3", "T1", "T2", "O1", "T4"}
	lastOrder = []string{"D1", "N1"}
	// unflaggedOrder is for a text in which nothing was found. Its words may
	// still carry one of these; none of them claims that a flag stands.
	unflaggedOrder = []string{"T5", "S1", "S2", "T3", "T1", "L2"}
)

// families in the order in which they are tried for this request. M1 is not
// among them: it always has its own place.
func (f *facts) order() []string {
	var order []string
	if f.level >= 3 {
		order = append(order, "L3")
		if f.slots["friend_reply"] != "" {
			order = append(order, "L2")
		}
	}
	if len(f.answered(families()["T6"])) > 0 || !f.flagged() {
		order = append(order, "T6")
	}
	sorted := byWeight(f.req.Findings)
	for _, x := range sorted {
		if x.Rule.Category.Kind != rule.Axis {
			order = addAnswering(order, trapOrder, x.Rule.Category.Slug)
		}
	}
	for _, x := range sorted {
		order = addAnswering(order, axisOrder, x.Rule.Category.Slug)
	}
	for _, id := range lastOrder {
		if id == "N1" && f.slots["good"] != "" {
			order = append(order, "F1") // what the user found on the other side is not left lying
		}
		if fam := families()[id]; len(fam.For) == 0 || len(f.answered(fam)) > 0 {
			order = append(order, id)
		}
	}
	if !f.flagged() {
		order = append(order, unflaggedOrder...)
	}
	return order
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
	slices.SortStableFunc(sorted, func(a, b rule.Finding) int {
		wa, wb := weight(a), weight(b)
		switch {
		case wa > wb:
			return -1
		case wa < wb:
			return 1
		}
		return 0
	})
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

// offer makes a family's suggestion: a text where the user's words fill one of
// its wordings, else its question. It reports false where the family does not
// apply or has nothing that passes the bans.
func (f *facts) offer(id string) (Suggestion, bool) {
	fam := families()[id]
	c := f.claimFor(fam)
	for _, name := range fam.When {
		if !conditions[name](f, c) {
			return Suggestion{}, false
		}
	}
	s := Suggestion{Strategy: fam.ID, Route: fam.Route, Title: fam.Title, For: f.ruleIDs(fam)}
	slots := f.slotsFor(fam, c)
	f.addOwn(slots)
	if fam.ID == "T1" && f.again {
		slots["happened"], slots["event"], slots["event_noun"] = "", "", "" // "one time" would be untrue
	}
	seed := fam.ID + "\x00" + f.req.Text + "\x00" + f.req.Situation
	texts, specific := renderings(fam.Wordings, slots)
	s.Text = f.firstClean(s, texts, specific, seed)
	asked, _ := renderings(fam.Questions, slots)
	if q := pick(asked, seed); q != "" {
		s.Question = &q
	}
	if s.Text != "" {
		return s, true
	}
	return s, s.Question != nil && len(Check(s, *f.req)) == 0
}

// firstClean picks among the most specific texts; one that breaks a ban is put
// aside and the next is tried.
func (f *facts) firstClean(s Suggestion, texts []string, specific []int, seed string) string {
	for len(texts) > 0 {
		s.Text = pick(mostSpecific(texts, specific), seed)
		if len(Check(s, *f.req)) == 0 {
			return s.Text
		}
		i := slices.Index(texts, s.Text)
		texts, specific = slices.Delete(texts, i, i+1), slices.Delete(specific, i, i+1)
	}
	return ""
}

func (f *facts) ruleIDs(fam *Family) []string {
	ids := []string{}
	for _, x := range f.answered(fam) {
		if !slices.Contains(ids, x.Rule.ID) {
			ids = append(ids, x.Rule.ID)
		}
	}
	return ids
}

// choose makes the final two or three suggestions, each on a route of its own.
// At most one of them only asks.
func (f *facts) choose() []Suggestion {
	out := []Suggestion{}
	kind, hasKind := f.offer("M1")
	asks := 0
	for _, id := range f.order() {
		s, ok := f.offer(id)
		if !ok || s.Route == kind.Route || onRoute(out, s.Route) || s.Text == "" && (asks > 0 || !f.mayAsk(id)) {
			continue
		}
		if s.Text == "" {
			asks++
		}
		out = append(out, s)
		if len(out) == maxSuggestions-1 {
			break
		}
	}
	if hasKind {
		out = append(out, kind)
	}
	return out
}

// mayAsk holds back questions that take a flag for granted ("what did you do?")
// where there is none.
func (f *facts) mayAsk(id string) bool { return f.flagged() || id == "L2" || id == "T5" || id == "T6" }

func onRoute(list []Suggestion, route string) bool {
	return slices.ContainsFunc(list, func(s Suggestion) bool { return s.Route == route })
}
