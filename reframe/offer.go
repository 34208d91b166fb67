package reframe

import (
	"slices"
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
	"seconddraft/reframe/ban"
	"seconddraft/reframe/matter"
)

// drafting is the making of one list of suggestions. It knows what the earlier
// ones said, so that three of them do not read alike.
type drafting struct {
	*facts
	wordings []string          // those that were used
	endings  []string          // last sentences that were used
	used     []string          // slots that were used
	said     []string          // what the texts before this one spoke of: names in saying
	spoken   []map[string]bool // the content words of what they weighed
	lines    []string          // lines of the matter that were used
	steps    []map[string]bool // the content words of what was proposed

	answersTo map[string]*matter.Matter // of which matter a whole answer is
}

// offer makes one family's suggestion by itself.
func (f *facts) offer(id string) (Suggestion, bool) {
	d := drafting{facts: f}
	return d.offer(id)
}

// offer makes a family's suggestion: a text where the user's words fill one of
// its wordings, else its question. It reports false where the family does not
// apply or has nothing that passes the bans.
func (d *drafting) offer(id string) (Suggestion, bool) {
	fam := families()[id]
	c := d.claimFor(fam)
	slots := d.slotsOfFamily(fam, c)
	for _, name := range fam.When {
		if !conditions[name](d.facts, c, slots) {
			return Suggestion{}, false
		}
	}
	s := Suggestion{Strategy: fam.ID, Route: fam.Route, Title: fam.Title, For: d.ruleIDs(fam)}
	seed := fam.ID + "\x00" + d.req.Text + "\x00" + d.req.Situation
	wordings, bonus := d.withMatter(fam, slots)
	made := renderings(wordings, bonus, slots)
	d.preferOwn(made)
	chosen := d.firstClean(s, d.fresh(fam, made, slots), slots, seed)
	s.Text, s.wording, s.slots, s.score = chosen.text, chosen.wording, slots, chosen.score
	if q := d.ask(s, fam, slots, seed); q != "" && !d.asksOfDeath(fam) && !(s.Text == "" && slices.Contains(d.borrowed, fam.ID)) {
		s.Question, s.Slot = &q, fam.Slot
	}
	if s.Text != "" {
		return s, true
	}
	return s, s.Question != nil
}

// asksOfDeath: to somebody who fears to die, "if it came to that" is no question.
func (d *drafting) asksOfDeath(fam *Family) bool {
	return fam.ID == "C1" && deadly.MatchString(head(d.req.Text))
}

// ask gives one of the family's questions that passes the bans, or "".
func (d *drafting) ask(s Suggestion, fam *Family, slots map[string]string, seed string) string {
	var clean []rendering
	for _, r := range renderings(fam.Questions, nil, slots) {
		s.Text, s.Question = "", &r.text
		if d.sound(s) {
			clean = append(clean, r)
		}
	}
	return pick(best(clean), seed).text
}

// sound is the last guard: a suggestion that breaks a ban, that holds no word of the
// writer's, or that the reader would mark if the user had written it, is put aside
// for the next wording.
func (d *drafting) sound(s Suggestion) bool {
	if d.user == nil {
		d.user = ban.NewUser(saidBy(d.req)...)
	}
	return (s.Text == "" || d.owns(s.Text) > 0) && len(check(s, d.req, d.user)) == 0 && (s.Text == "" || d.req.Marks == nil || !d.req.Marks(s.Text))
}

// slotsOfFamily are the slots as one family may use them.
func (f *facts) slotsOfFamily(fam *Family, c claim) map[string]string {
	slots := f.slotsFor(fam, c)
	f.openOn(slots)
	f.addOwn(slots)
	f.nameSubjects(slots)
	settle(slots)
	put(slots, "fact", slots["happened"])
	if fam.ID == "M1" {
		f.dropBackdrop(slots)
		if slots["about_mine"] == "" && (firstNorm(slots["about"]) != "the" || strings.ContainsAny(slots["about"], "0123456789")) {
			slots["about"] = "" // "half" and "the 5 job" name nothing
		}
	}
	if stings(slots["fact"]) {
		slots["setback"], slots["setback"+saidFor] = slots["fact"], slots["fact"+saidFor]
	}
	put(slots, "blow", blow(slots))
	f.sortByThought(slots)
	if fam.ID == "T4" && slots["because_me"] == "" && !f.has("personalization") {
		slots["setback"] = "" // nobody took it on themself
	}
	if !f.partTaken(slots) && slots["other_clause"] != "" { // a cause beside no part of the writer's
		slots["other_apart"] = slots["other_clause"]
		slotMap(slots).clear("other", "other_clause", "other_np")
	}
	sortThought(slots)
	if fam.ID == "L2" && wordCount(head(f.req.Text)) > shortThought {
		slotMap(slots).clear("thought", "foretold") // of a long evening the last sentence is seldom the thought
	}
	fitFamily(fam.ID, slots)
	return slots
}

// shortThought is how many words a text has that is one thought.
const shortThought = 40

// dropBackdrop takes out what the writer does or has where the thought itself is
// what hurts: not "I live by the sea, and I feel ashamed". What the situation tells
// stays.
func (f *facts) dropBackdrop(s slotMap) {
	if f.req.Situation == "" && !stings(s["fact"]) && s.any("thought", "hurt_think", "worry", "label", "wish", "other_wish") {
		s["fact"] = ""
	}
}

// fitFamily takes out what one family would make nonsense of.
func fitFamily(id string, s slotMap) {
	for name, v := range s {
		if spliced.MatchString(v) {
			s[name] = ""
		}
	}
	switch id {
	case "T1", "O1", "A1", "E1":
		keepWeighable(id, s)
	case "T5":
		if looksAhead(text.Parse(s["cause"])) {
			s.clear("cause", "cause_short") // what may come is not what one did not choose
		}
	case "S0":
		if !duty.MatchString(s["quote"]) {
			s.clear("quote") // "I'm going to bed" is no rule
		}
	case "D1":
		for name, v := range s {
			s[name] = secondPerson(v)
		}
	}
}

// spliced is what was cut out of the middle of a sentence: "I am renting is never
// quiet", "and so were we both".
var spliced = lazy.Regexp(`(?i)^(?:whether )?I(?:['’]m| am| was) \w+ing (?:doesn|didn|isn|wasn|won|does|is|was|will|has|hates?|thinks?)\b` +
	`|^(?:whether )?\w+ing (?:\w+ ){0,3}never (?:come|go|get|play|do|have|make|want|like|call|care|see|win|tour)s?\b|\bso (?:did|do|was|were) \w+ both\b`)

// keepWeighable takes out claims that have no other side to weigh.
func keepWeighable(id string, s slotMap) {
	if s["rule"] != "" {
		s.clear("feels", "claim") // a rule has no other time and no middle
	}
	if s.any("might", "whether", "scare") && looksAhead(text.Parse(s["feels"])) && (id != "O1" || s["scope_people"] == "") {
		s.clear("feels") // what is to come is no one-sided view
	}
	if mind := s["person_might"] + s["crowd_might"]; mind != "" && (id != "E1" || !sharesMost(contentWords(mind), contentWords(s["feels"]))) {
		s.clear("feels") // nor is a guess at a mind
	}
}

// note remembers what a suggestion said.
func (d *drafting) note(s Suggestion) {
	if s.wording != "" {
		d.wordings = append(d.wordings, s.wording)
		d.lines, d.steps = append(d.lines, d.linesIn(s.wording)...), append(d.steps, proposed(s.wording))
		d.endings = append(d.endings, lastSentence(s.wording))
		for _, name := range slotsOf(s.wording) {
			d.used = append(append(d.used, name), sameAs(name)...)
		}
	}
}

// saying groups slots that say the same thing: a forecast is weighed once, and
// so is a judgement.
var saying = map[string]string{
	"might": "ahead", "might_both": "ahead", "whether": "ahead", "whether_bad": "ahead", "worry": "ahead", "forecast": "ahead", "scare": "ahead",
	"whether_goal": "ahead", "goal_doing": "goal", "hard_doing": "goal",
	"feels": "judged", "claim": "judged", "thought": "judged", "doubt": "judged", "quote": "judged", "their_claim": "judged",
	"rule": "rule", "wish": "rule", "regret": "rule", "other_wish": "rule", "wish_all": "rule", "should_do": "rule", "would_like": "rule",
	"person_might": "mind", "crowd_might": "mind", "person_thinks": "mind", "because_me": "cause", "bad_half": "half", "felt_half": "half",
}

// hold remembers what a text spoke of; the kind one may speak of it again.
func (d *drafting) hold(s Suggestion) {
	for _, name := range slotsOf(s.wording) {
		g := saying[name]
		if g == "" {
			continue
		}
		d.said = append(d.said, g)
		if name == "whether_goal" {
			d.said = append(d.said, "goal")
		}
		d.spoken = append(d.spoken, contentWords(s.slots[name]))
	}
}

// repeats reports whether a wording weighs again what an earlier text weighed,
// and brings nothing that the user answered.
func (d *drafting) repeats(wording string, slots slotMap) bool {
	names := slotsOf(wording)
	if slices.ContainsFunc(names, func(name string) bool { return isSlot(name, slotAnswer) }) {
		return false
	}
	return slices.ContainsFunc(names, func(name string) bool {
		g := saying[name]
		if g != "" && slices.Contains(d.said, g) {
			return true
		}
		words := contentWords(slots[name])
		return g != "" && g != "goal" && slices.ContainsFunc(d.spoken, func(o map[string]bool) bool { return sharesMost(words, o) })
	})
}

// answersAgain reports whether a wording says an answer that an earlier one said.
func (d *drafting) answersAgain(wording string) bool {
	return slices.ContainsFunc(slotsOf(wording), func(name string) bool {
		return isSlot(name, slotAnswer) && slices.Contains(d.used, name)
	})
}

// fresh leaves out what says an earlier text again, and lowers what reads like one.
func (d *drafting) fresh(fam *Family, list []rendering, slots slotMap) []rendering {
	again := fam.ID == "L2" // which has to quote the thought, as its questions do
	list = slices.DeleteFunc(list, func(r rendering) bool {
		return !again && d.repeats(r.wording, slots) || d.answersAgain(r.wording) || slices.Contains(d.wordings, r.wording)
	})
	for i := range list {
		list[i].score -= d.alike(list[i].wording) + d.slotsAgain(list[i].wording)
	}
	return list
}

// alike is what a wording loses because it is built or ends as an earlier one.
func (d *drafting) alike(wording string) float64 {
	lost := 0.0
	if breath(wording) && slices.ContainsFunc(d.wordings, breath) {
		lost += breathWeight // one mould a page
	}
	step := proposed(wording)
	if slices.Contains(d.endings, lastSentence(wording)) || slices.ContainsFunc(d.steps, func(o map[string]bool) bool { return sharesMost(step, o) }) {
		lost++
	}
	return lost
}

// slotsAgain is what it loses because earlier ones have said its slots. One that
// brings in a new answer may open as they do.
func (d *drafting) slotsAgain(wording string) float64 {
	names, lost := slotsOf(wording), 0.0
	told := slices.ContainsFunc(names, func(name string) bool { return isSlot(name, slotAnswer) && !slices.Contains(d.used, name) })
	for _, name := range names {
		switch {
		case !slices.Contains(d.used, name) || told && isSlot(name, slotClause) && !isSlot(name, slotAnswer):
		case name == "fact" || name == "setback" || name == "happened":
			lost += 1.5 // three drafts that open alike read as one
		case !isSlot(name, slotClause):
			lost += 0.4
		default:
			lost += 0.8
		}
	}
	return lost
}

// proposed are the content words of what a wording says that I can do.
func proposed(wording string) map[string]bool {
	_, step, _ := strings.Cut(wording, "I can ")
	return contentWords(step)
}

// firstClean picks among the best texts; one that breaks a ban is put aside and
// the next is tried.
func (d *drafting) firstClean(s Suggestion, list []rendering, slots slotMap, seed string) rendering {
	for len(list) > 0 {
		r := pick(best(list), seed)
		for _, r := range d.told(s.Strategy, r, slots) {
			s.Text, s.wording = r.text, r.wording
			if d.distanced() {
				s.Text = toName(d.slots["name"], r.text)
			}
			if s.Text != "" && d.sound(s) {
				return rendering{wording: r.wording, text: s.Text, score: r.score}
			}
		}
		list = slices.DeleteFunc(list, func(o rendering) bool { return o.wording == r.wording })
	}
	return rendering{}
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
