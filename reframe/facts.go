package reframe

import (
	"slices"
	"strings"
	"unicode/utf8"

	"seconddraft/internal/lazy"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
	"seconddraft/reframe/ban"
	"seconddraft/reframe/grammar"
	"seconddraft/reframe/matter"
)

// headBytes is how much of a long text is searched for the event and feelings:
// an evening of 300 words is 2 KB.
const headBytes = 8 << 10

// facts is everything known about one request, ready to be put into wordings.
type facts struct {
	req      *Request
	slots    map[string]string // all but those of the claim
	event    event
	opening  string // the plain fact that drafts open on, a setback if there is one; "" for none
	repeated bool
	// othersRepeat is set where it was somebody else who tried again and again.
	othersRepeat bool
	// again is set where the writer says in passing that it was not the first time.
	again   bool
	level   int
	user    *ban.User       // the user's words, read when first asked for
	theirs  map[string]bool // their content words, likewise
	claims  map[text.Span]claim
	shape   *shape // of the narration
	scene   *shape // of the situation
	shapes  map[text.Span]map[string]string
	matters []*matter.Matter // what it is about, as far as the deck knows
	// borrowed are the families that only a matter calls: their general wordings
	// and questions have nothing to stand on.
	borrowed []string
}

// gather reads a request once.
func gather(r *Request) *facts {
	f := &facts{
		req: r, slots: make(map[string]string), level: r.CriticLevel, claims: make(map[text.Span]claim),
		shapes: make(map[text.Span]map[string]string),
	}
	narration, situation := text.Parse(grammar.Mend(head(r.Text))), text.Parse(grammar.Mend(head(r.Situation)))
	f.findEvent(narration, situation)
	f.findTimes()
	f.findFeeling(narration, situation)
	f.takeAnswers()
	f.findAct(narration)
	f.shape, f.scene = shapeOf(narration, r.Findings), shapeOf(situation, nil)
	f.fillTopic(narration, situation)
	f.findMatters(narration, situation)
	if w, ok := f.realWrong(narration, situation); ok {
		f.slots["wrong"] = w.clause
	}
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
			if x.Rule.Category.Kind != rule.Fair && x.Span.Len() < len(strings.TrimSpace(f.req.Text)) {
				flagged = append(flagged, x.Span)
			}
		}
		f.event = eventIn(narration, false, flagged)
	}
	if f.event.happened == "" && (upcoming.MatchString(situation.Source) || situation.Source == "" && upcoming.MatchString(narration.Source)) {
		f.event = event{} // it has not happened yet
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

// upcoming matches a day that may lie ahead: "the resit on Friday".
var upcoming = lazy.Regexp(`(?i)\b(?:tomorrow|upcoming|next (?:week|month|year|term|time)|(?:on|next|this) (?:mon|tues|wednes|thurs|fri|satur|sun)day|if i (?:don['’]?t|fail))\b`)

// repeatedFailure matches a plain statement that this has happened before. Then
// "this time" would be untrue (clinical.md 4.3).
var repeatedFailure = lazy.Regexp(`(?i)\b((?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th)) time(?: (?:this (?:year|month|week|term)|running|in a row|now))?` +
	`|(?:three|four|five|six|seven|eight|nine|ten|\d+) times (?:this (?:year|month|week|term)|in a row|now|running)` +
	`|(?:failed|lost|rejected|refused|turned down)(?: \w+){0,3} (?:three|four|five|six|seven|eight|nine|ten|\d+) times` +
	`|(?:three|four|five|six|seven|eight|nine|ten|\d+) (?:rejections|failures|failed (?:tests|attempts|interviews))` +
	`|(?:second|third|fourth|fifth|sixth|\d+(?:nd|rd|th)) (?:rejection|refusal|failure)(?: (?:this (?:year|month|week|term)|running|in a row))?` +
	`|twice in a row` +
	`|every time for (?:\w+ ){1,3}(?:days|weeks|months|years)` +
	`|(?:again and again|time after time|keeps happening|it is a pattern))\b`)

func (f *facts) findTimes() {
	f.again = saysAgain(f.req.Text) || saysAgain(f.req.Situation)
	sources := append([]string{head(f.req.Text), head(f.req.Situation)}, f.req.EvidenceFor...)
	for _, s := range sources {
		if at := repeatedFailure.FindStringIndex(s); at != nil {
			if f.repeated = !ofSomeoneElse(s, at[0]); !f.repeated {
				f.othersRepeat = true
				return
			}
			m := s[at[0]:at[1]]
			if c := strings.ToLower(m); strings.Contains(c, " time ") || strings.HasSuffix(c, " time") || strings.Contains(c, "rejection") {
				f.slots["times"] = "“" + capital(clean(m)) + "”"
			}
			return
		}
	}
}

// onceMore matches words for a thing that was there before; in "never again"
// they mean the opposite.
var onceMore = lazy.Regexp(`(?i)\b(?:again|can['’]?t (?:seem to )?stop|as usual|yet another|keep (?:doing|making|failing|losing))\b`)

func saysAgain(s string) bool {
	d := text.Parse(head(s))
	for _, c := range d.Clauses {
		m := onceMore.FindString(d.Text(c.Span))
		if m != "" && (!strings.EqualFold(m, "again") || !negatedIn(d, c.First, c.Last)) {
			return true
		}
	}
	return false
}

// ofSomeoneElse is true where the clause at a place tells of another's tries:
// "She failed it for the third time".
func ofSomeoneElse(s string, at int) bool {
	d := text.Parse(s)
	i := d.TokenAt(at)
	if i == len(d.Tokens) {
		return false
	}
	c := d.Clauses[d.ClauseOf(i)]
	for _, t := range d.Tokens[c.First:c.Last] {
		switch t.Norm {
		case "i", "me", "we", "us":
			return false
		}
	}
	first := d.Tokens[c.First].Norm
	if possessives[first] && c.First+1 < c.Last {
		return people[d.Tokens[c.First+1].Norm]
	}
	return first == "he" || first == "she" || first == "they" || kinNames[first] || looksLikeName(d, c.First)
}

// people are those whose failures are told as well.
var people = text.WordSet(`son daughter brother sister mother father mum mom dad wife husband partner boyfriend girlfriend
	friend boss colleague student pupil team child kid boy girl cousin niece nephew`)

// findFeeling takes the rated feelings, or the ones named in the text.
func (f *facts) findFeeling(narration, situation *text.Document) {
	var names []string
	for _, raw := range f.req.Feeling {
		for i, part := range strings.FieldsFunc(raw, func(r rune) bool { return strings.ContainsRune(",;/", r) }) {
			if name := feelingName(part, i == 0); name != "" && !slices.Contains(names, name) {
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

// feelingName is one feeling as it stands after "I feel". The first part of an
// answer may be any short word of the user's; what hangs behind it ("about
// eighty") must be a known one.
func feelingName(part string, first bool) string {
	name := strings.ToLower(clean(part))
	name = strings.TrimPrefix(strings.TrimPrefix(name, "i feel "), "feeling ")
	n := wordCount(name)
	if n == 0 || n > 4 || unlessBroken(name) == "" || strings.ContainsAny(name, "0123456789") {
		return ""
	}
	if !first && !feelingWords[strings.Fields(name)[n-1]] {
		return ""
	}
	return name
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
			case opensFeeling(d, s, i):
				felt = true
			case insults[n] && i > s.First && d.Tokens[i-1].Lemma == "be":
				felt = false // "I'm hopeless with money" is a name, no feeling
			case feelingWords[n] && !d.Quoted(i) && (felt || loneWord(d, s, i)):
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

// opensFeeling is true at "I feel", "I'm" and "Feelings:".
func opensFeeling(d *text.Document, s text.Sentence, i int) bool {
	switch d.Tokens[i].Norm {
	case "feel", "felt", "am", "'m":
		return i > s.First && d.Tokens[i-1].Norm == "i"
	case "feeling", "feelings":
		return i == s.First || d.Tokens[i-1].Norm == "i"
	}
	return false
}

// loneWord is true at the "Ashamed." or "Ashamed, …" that opens a sentence.
func loneWord(d *text.Document, s text.Sentence, i int) bool {
	return i == s.First && i+1 < s.Last && d.Tokens[i+1].Kind == text.Punct
}

// soundLabel is a name that the writer gives themself, where a flag says so or
// the word itself does: "I'm a nurse" is no label.
func (f *facts) soundLabel(label string) string {
	switch {
	case scolds(label), f.has("labeling"), f.hasKind(rule.Critic) && !trade.MatchString(label):
		return label
	}
	return ""
}

// trade is what somebody does. The critic may stand beside it, and it is no name.
var trade = lazy.Regexp(`(?i)^an? (?:\w+ )?(?:poet|nurse|teacher|writer|singer|dancer|painter|cook|chef|student|farmer|driver|mother|father|mom|dad|parent|\w+(?:ist|ian))$`)

// fillTopic finds what the text is about, where nothing better is known.
func (f *facts) fillTopic(narration, situation *text.Document) {
	for _, topic := range []string{f.slots["event"], topicIn(situation), topicIn(narration)} {
		put(f.slots, "topic", topic)
	}
	put(f.slots, "about", f.shape.aboutIn())
	put(f.slots, "about", f.scene.aboutIn())
}

// situationFact is the first plain fact of what happened.
func (f *facts) situationFact() string {
	m := make(map[string]string)
	f.scene.facts(m)
	return m["fact"]
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

// shapeSlots are the slots that the form of the words gives, those first that a
// family answers.
func (f *facts) shapeSlots(fam *Family) map[string]string {
	var span text.Span
	if found := f.answered(fam); len(found) > 0 {
		span = found[0].Span
	}
	if f.shapes[span] == nil {
		f.shapes[span] = f.shape.slots(span)
		if situation := f.situationFact(); situation != "" {
			put(f.shapes[span], "fact", situation)
		}
	}
	return f.shapes[span]
}

// slotsFor joins the slots of the request with those of a family's claim.
func (f *facts) slotsFor(fam *Family, c claim) map[string]string {
	s := make(map[string]string, len(slotTable))
	for k, v := range f.slots {
		s[k] = v
	}
	s["quote"], s["label"] = c.quote, f.soundLabel(c.label)
	s["person_thinks"], s["person_obj"] = c.personThinks, c.personObj
	s["quantifier"], s["scope"] = c.quantifier, c.scope
	for k, v := range f.shapeSlots(fam) {
		s[k] = v
	}
	put(s, "about", doingAbout(s))
	s["about_mine"] = caresAbout(s["about"])
	if s["hurt_that"] == "" && !subjectOther(s["happened"]) {
		s["hurt_that"] = s["happened"]
	}
	return s
}
