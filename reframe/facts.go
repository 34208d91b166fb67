package reframe

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"seconddraft/attribution"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// slotNames are all slots that a wording may use.
var slotNames = []string{
	// from what happened
	"event", "event_noun", "happened", "after", "after_type", "a_friend", "times", "feeling",
	// from the flagged words
	"claim", "their_claim", "quote", "label", "might", "neutral", "person_thinks", "person_obj", "wish", "other_wish",
	"quantifier", "scope",
	// from the user's answers
	"name", "cause", "act", "other", "other_np", "exception", "friend_reply", "good", "good_clause", "against",
	"step", "step_any", "need",
}

// headBytes is how much of a long text is searched for the event and feelings:
// an evening of 300 words is 2 KB.
const headBytes = 8 << 10

// facts is everything known about one request, ready to be put into wordings.
type facts struct {
	req      *Request
	slots    map[string]string // all but those of the claim
	event    event
	repeated bool
	level    int
	claims   map[text.Span]claim
}

// gather reads a request once.
func gather(r *Request) *facts {
	f := &facts{req: r, slots: make(map[string]string), level: r.CriticLevel, claims: make(map[text.Span]claim)}
	narration, situation := text.Parse(head(r.Text)), text.Parse(head(r.Situation))
	f.findEvent(narration, situation)
	f.findTimes()
	f.findFeeling(narration, situation)
	f.takeAnswers()
	f.findAct(narration)
	return f
}

// head cuts a long text on a rune border.
func head(s string) string {
	if len(s) <= headBytes {
		return s
	}
	end := headBytes
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end]
}

func (f *facts) findEvent(narration, situation *text.Document) {
	f.event = eventIn(situation, true, nil)
	if f.event.happened == "" && f.event.np == "" {
		var flagged []text.Span
		for _, x := range f.req.Findings {
			if x.Rule.Category.Kind != rule.Fair {
				flagged = append(flagged, x.Span)
			}
		}
		f.event = eventIn(narration, false, flagged)
	}
	e := f.event
	f.slots["event"], f.slots["happened"] = e.np, e.happened
	f.slots["after"], f.slots["after_type"] = e.after, e.afterType
	if !strings.HasSuffix(e.noun, "s") {
		f.slots["event_noun"] = e.noun
	}
	f.slots["a_friend"] = "a friend in the same place"
	if e.friend != "" {
		f.slots["a_friend"] = e.friend
	}
}

// repeatedFailure matches a plain statement that this has happened before. Then
// "this time" would be untrue (clinical.md 4.3).
var repeatedFailure = regexp.MustCompile(`(?i)\b((?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th)) time(?: (?:this (?:year|month|week|term)|running|in a row|now))?` +
	`|(?:three|four|five|six|seven|eight|nine|ten|\d+) times (?:this (?:year|month|week|term)|in a row|now|running)` +
	`|(?:failed|lost|rejected|refused|turned down)(?: \w+){0,3} (?:three|four|five|six|seven|eight|nine|ten|\d+) times` +
	`|(?:three|four|five|six|seven|eight|nine|ten|\d+) (?:rejections|failures|failed (?:tests|attempts|interviews))` +
	`|twice (?:this (?:year|month|week|term)|in a row)` +
	`|every time for (?:\w+ ){1,3}(?:days|weeks|months|years)` +
	`|(?:again and again|time after time|keeps happening|it is a pattern))\b`)

func (f *facts) findTimes() {
	sources := append([]string{head(f.req.Text), head(f.req.Situation)}, f.req.EvidenceFor...)
	for _, s := range sources {
		if m := repeatedFailure.FindString(s); m != "" {
			f.repeated = true
			if c := strings.ToLower(m); strings.Contains(c, " time ") || strings.HasSuffix(c, " time") {
				f.slots["times"] = "“" + capital(clean(m)) + "”"
			}
			return
		}
	}
}

// findFeeling takes the rated feelings, or the ones named in the text.
func (f *facts) findFeeling(narration, situation *text.Document) {
	var names []string
	for _, raw := range f.req.Feeling {
		for _, part := range strings.FieldsFunc(raw, func(r rune) bool { return r == ',' || r == ';' || r == '/' }) {
			name := strings.ToLower(clean(part))
			name = strings.TrimPrefix(strings.TrimPrefix(name, "i feel "), "feeling ")
			if n := wordCount(name); n > 0 && n <= 4 && unlessBroken(name) != "" && !strings.ContainsAny(name, "0123456789") && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	for _, d := range []*text.Document{narration, situation} {
		if len(names) == 0 {
			names = feelingsIn(d)
		}
	}
	f.slots["feeling"] = list(names[:min(2, len(names))])
}

// feelingsIn finds "I feel ashamed and tired" and a sentence that opens with
// the feeling itself, as in a diary.
func feelingsIn(d *text.Document) []string {
	var names []string
	for _, s := range d.Sentences {
		felt := false
		for i := s.First; i < s.Last && len(names) < 2; i++ {
			n := d.Tokens[i].Norm
			switch {
			case (n == "feel" || n == "felt" || n == "am" || n == "'m" || n == "feeling") && i > s.First && d.Tokens[i-1].Norm == "i", i == s.First && (n == "feeling" || n == "feelings"):
				felt = true
			case feelingWords[n] && !d.Quoted(i) && (felt || i == s.First && i+1 < s.Last && d.Tokens[i+1].Kind == text.Punct):
				felt = true
				if !slices.Contains(names, n) {
					names = append(names, n)
				}
			case !feelingFiller[n] && d.Tokens[i].Kind == text.Word:
				felt = false
			}
		}
	}
	return names
}

func first(list []string) string {
	for _, s := range list {
		if p := short(s); p != "" {
			return inside(p)
		}
	}
	return ""
}

// takeAnswers fills the slots that the user answered directly.
func (f *facts) takeAnswers() {
	a, s := &f.req.Answers, f.slots
	if n := clean(a.Name); wordCount(n) == 1 && unlessBroken(n) != "" && utf8.RuneCountInString(n) <= 30 {
		s["name"] = capital(n)
	}
	s["cause"] = f.cause()
	s["other"], s["exception"] = first(a.OtherCauses), first(a.Exceptions)
	s["against"], s["good"] = first(a.EvidenceAgainst), first(a.GoodPart)
	if s["good"] == "" {
		s["good"] = s["against"]
	}
	s["need"], s["step_any"] = first(a.Need), first(a.Step)
	if isClause(text.Parse(s["good"])) {
		s["good_clause"] = s["good"]
	}
	if d := text.Parse(s["other"]); len(d.Tokens) > 0 && determiners[d.Tokens[0].Norm] && !isClause(d) {
		s["other_np"] = s["other"]
	}
	for _, step := range a.Step {
		if v := stepPhrase(step); v != "" {
			s["step"] = v
			break
		}
	}
	for _, reply := range a.FriendWouldSay {
		if p := short(reply); p != "" {
			s["friend_reply"] = "“" + p + ".”"
			break
		}
	}
}

// cause is the user's own cause: the answer, or the first one that was read.
func (f *facts) cause() string {
	if c := short(trimBecause(f.req.Cause)); c != "" {
		return inside(c)
	}
	for _, a := range f.req.Attributions {
		if a.Cause == nil {
			continue
		}
		if c := short(trimBecause(slice(f.source(a.Cause.In), a.Cause.Span))); c != "" {
			return inside(c)
		}
	}
	return ""
}

func (f *facts) source(field attribution.Field) string {
	switch field {
	case attribution.Situation:
		return f.req.Situation
	case attribution.Cause:
		return f.req.Cause
	}
	return f.req.Text
}

// slice is s[span] for a span that may not fit the text it came with.
func slice(s string, span text.Span) string {
	if span.Start < 0 || span.End > len(s) || span.Start >= span.End {
		return ""
	}
	return s[span.Start:span.End]
}

func trimBecause(s string) string {
	s = clean(s)
	for _, lead := range []string{"because of ", "because ", "cos ", "since "} {
		if len(s) > len(lead) && strings.EqualFold(s[:len(lead)], lead) {
			return s[len(lead):]
		}
	}
	return s
}

// findAct looks for the user's own part said as an act: "I skipped the dry
// run". A trait ("I am careless") is not one, nor is a motive ("I wanted to").
func (f *facts) findAct(narration *text.Document) {
	candidates := []string{f.slots["cause"]}
	for _, a := range f.req.Attributions {
		if a.Cause != nil {
			candidates = append(candidates, trimBecause(slice(f.source(a.Cause.In), a.Cause.Span)))
		}
	}
	for i, t := range narration.Tokens {
		if t.Norm == "because" && !narration.Quoted(i) {
			s := narration.Sentences[narration.SentenceAt(i)]
			candidates = append(candidates, trimBecause(narration.Source[t.Start:s.End]), narration.Source[s.Start:t.Start])
		}
	}
	for _, x := range f.req.Findings {
		if slug := x.Rule.Category.Slug; slug == "internal" || slug == "changeable" || slug == "specific" {
			candidates = append(candidates, slice(f.req.Text, x.Span))
		}
	}
	for _, c := range candidates {
		if act := actOf(head(c)); act != "" {
			f.slots["act"] = act
			return
		}
	}
}

// motives are verbs of the mind: what follows them is no act.
var motives = set("want think feel know hope believe like love hate need wish mean be find")

// actOf is the first clause of a phrase where it tells an own act in the past.
func actOf(phrase string) string {
	d := text.Parse(clean(phrase))
	if len(d.Clauses) == 0 {
		return ""
	}
	first, last := trimClause(d, d.Clauses[0].First, d.Clauses[0].Last)
	if last-first < 3 || d.Tokens[first].Norm != "i" || dangling[d.Tokens[last-1].Norm] {
		return ""
	}
	verb := d.Tokens[first+1]
	if motives[verb.Lemma] || !isPast(verb) && verb.Norm != "'d" {
		return ""
	}
	end := last
	for i := first + 1; i < last; i++ {
		t := d.Tokens[i]
		if judges(t) && !questionWords[t.Norm] || t.Norm == "because" {
			return ""
		}
		if i > first+3 && end == last && (t.Norm == "and" || t.Norm == "when" || t.Norm == ",") {
			end = i
		}
	}
	return inside(short(d.Source[d.Tokens[first].Start:d.Tokens[end-1].End]))
}

// answered are the findings that a family answers, shown ones first.
func (f *facts) answered(fam *Family) []rule.Finding {
	var shown, rest []rule.Finding
	for _, x := range f.req.Findings {
		if !slices.Contains(fam.For, x.Rule.Category.Slug) {
			continue
		}
		if x.Shown {
			shown = append(shown, x)
		} else {
			rest = append(rest, x)
		}
	}
	return append(shown, rest...)
}

// claimFor takes apart the words that a family answers: those of its own
// finding, of any finding, or the whole text where it is short.
func (f *facts) claimFor(fam *Family) claim {
	for _, x := range f.answered(fam) {
		if c, ok := f.claimOf(x); ok {
			return c
		}
	}
	for _, x := range f.req.Findings {
		if x.Shown && x.Rule.Category.Kind != rule.Fair {
			if c, ok := f.claimOf(x); ok {
				return c
			}
		}
	}
	if wordCount(head(f.req.Text)) <= 2*maxPhrase {
		return claimIn(f.req.Text, 0, f.level >= 3)
	}
	return claim{}
}

func (f *facts) claimOf(x rule.Finding) (claim, bool) {
	stretch := slice(f.req.Text, x.Span)
	if stretch == "" || len(stretch) > headBytes {
		return claim{}, false
	}
	if c, ok := f.claims[x.Span]; ok {
		return c, true
	}
	at := 0
	if len(x.Cues) > 0 && x.Span.Contains(x.Cues[0]) {
		at = x.Cues[0].Start - x.Span.Start
	}
	kind := x.Rule.Category
	c := claimIn(stretch, at, kind.Kind == rule.Critic || kind.Slug == "labeling")
	f.claims[x.Span] = c
	return c, true
}

// slotsFor joins the slots of the request with those of a family's claim.
func (f *facts) slotsFor(c claim) map[string]string {
	s := make(map[string]string, len(slotNames))
	for k, v := range f.slots {
		s[k] = v
	}
	s["claim"], s["quote"], s["label"], s["might"] = c.that, c.quote, c.label, c.might
	s["their_claim"] = c.thatOfOthers
	s["neutral"], s["person_thinks"], s["person_obj"] = c.neutral, c.personThinks, c.personObj
	s["wish"], s["other_wish"], s["quantifier"], s["scope"] = c.wish, c.otherWish, c.quantifier, c.scope
	return s
}
