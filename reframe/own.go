package reframe

import (
	"regexp"
	"strconv"
	"strings"

	"seconddraft/internal/text"
)

// ownSlots are filled here and not from the shape of the words: the user's own
// likelihood, what they put in, and how often it failed.
var ownSlots = []string{"likelihood", "effort", "times_in", "worry", "own_fact", "plain", "rule", "scope_people", "anyone_can", "forecast"}

// percent is a likelihood as it stands before "percent", or "".
func percent(p int) string {
	if p < 1 || p > 99 {
		return ""
	}
	return strconv.Itoa(p)
}

// addOwn fills ownSlots and lets a person whom the user named take the place of
// one that was read from the text.
func (f *facts) addOwn(s map[string]string) {
	f.guardClaim(s)
	s["likelihood"] = percent(f.req.Likelihood)
	s["effort"], s["times_in"] = effortIn(head(f.req.Text), head(f.req.Situation), f.req.Cause), timesIn(s["times"])
	if who := person(f.req.Person); who != "" {
		s["person_obj"], s["person_thinks"] = who, who+" thinks"
		if d := text.Parse(who); plural(d.Tokens[len(d.Tokens)-1]) {
			s["person_thinks"] = who + " think"
		}
		if sub, rest, ok := strings.Cut(s["person_might"], " might "); ok && subjectPronouns[strings.ToLower(sub)] {
			s["person_might"] = who + " might " + rest
		}
	} else if s["person_might"] == "" && !f.has("mind-reading") {
		s["person_thinks"] = "" // "my son" in a sentence is not yet a mind that is read
	}
}

// isPlain is true where what seems a judgement is the plain fact itself.
func isPlain(fact, feels string) bool {
	return fact != "" && feels != "" && strings.EqualFold(fact, feels)
}

var (
	// guessWord would hedge twice: "it feels like I'll probably fail".
	guessWord = regexp.MustCompile(` (?:probably|surely|certainly|definitely|undoubtedly)\b`)
	// peopleScope is a word for people, others are for things and places.
	peopleScope = regexp.MustCompile(`(?i)one”|body”`)
	// anyoneCan makes one's own doing small by what others could do.
	anyoneCan = regexp.MustCompile(`(?i)\b(?:any|every)(?:one|body)(?: else)? (?:can|could|would|does|did)\b`)
	// smaller is a word that makes one's own doing small: "I only passed".
	smaller = regexp.MustCompile(` (?:only|just|merely)\b`)
	// othersSay is what somebody else holds; it is theirs to feel.
	othersSay = regexp.MustCompile(`^(?:[^I ]\S* ){1,3}(?:said|says|told|called)\b`)
	// saysOnly is a clause whose matter was cut off: "Dad always said".
	saysOnly = regexp.MustCompile(`(?:said|says|told me|tells me|thinks?|thought|knows?|knew|feels? like|believes?|be one)$`)
)

// guardClaim keeps words that nobody judged from being treated as a judgement:
// "I'm a vegetarian" is no name, and "I love my games" does not hurt.
func (f *facts) guardClaim(s map[string]string) {
	flagged := f.flagged()
	for _, name := range []string{"feels", "claim", "their_claim", "hurt_think", "because_me"} {
		if s[name] = guessWord.ReplaceAllString(s[name], ""); saysOnly.MatchString(s[name]) || othersSay.MatchString(s[name]) {
			s[name] = ""
		}
	}
	if !flagged && s["feels"] == "" {
		s["claim"], s["their_claim"], s["neutral"] = "", "", ""
	}
	for _, name := range []string{"feels", "hurt_think"} {
		if s[name] == "" {
			s[name] = s["claim"]
		}
	}
	for _, plain := range []string{"act", "happened", "fact"} {
		if isPlain(s[plain], s["feels"]) {
			s["feels"], s["claim"], s["their_claim"], s["hurt_think"] = "", "", "", "" // told, not judged
		}
	}
	switch {
	case !flagged:
		s["quote"] = ""
	case s["quote"] == "":
		s["quote"] = firstWords(head(f.req.Text))
	}
	f.worry(s)
	if strings.Contains(s["person_might"], s["label"]) {
		s["label"] = "" // what others might call the writer
	}
	if strings.HasPrefix(s["fact"], "I ") || strings.HasPrefix(s["fact"], "I'") || strings.HasPrefix(s["fact"], "I’") {
		s["own_fact"] = smaller.ReplaceAllString(s["fact"], "")
	}
	if fact := s["fact"]; s["feels"] == "" && wordCount(head(f.req.Text)) > wordCount(fact)+3 {
		s["plain"] = fact
	}
	if looksAhead(text.Parse(s["quote"])) {
		s["forecast"] = s["quote"]
	}
	if peopleScope.MatchString(s["scope"]) {
		s["scope"], s["scope_people"] = "", s["scope"]
	}
	if anyoneCan.MatchString(head(f.req.Text)) {
		s["anyone_can"] = s["own_fact"]
		s["feels"], s["claim"] = "", ""
	}
	s["because_me"] = inside(s["because_me"])
	f.dropOddWishes(s)
	if !f.has("labeling") && f.level < 2 && !harsh(s["label"]) {
		s["label"] = ""
	}
}

// worry sorts what hurts to think: a forecast is a worry, and a rule is neither.
func (f *facts) worry(s map[string]string) {
	think := s["hurt_think"]
	if think == "" {
		return
	}
	words := contentWords(think)
	if s["might"] != "" && sharesMost(words, contentWords(s["might"])) {
		s["worry"], s["hurt_think"] = think, ""
	}
	if duty.MatchString(think) {
		s["worry"], s["hurt_think"], s["rule"] = "", "", think
	}
}

// duty matches a rule; "must be" and "must have" more often guess.
var duty = regexp.MustCompile(`\b(?:should|ought to|supposed to|must (?:always|never|do|get|make|keep|work|learn|give|help|finish))\b`)

var (
	// guessMust is the "must" of a guess: "he must hate me", "I must be the worst".
	guessMust = regexp.MustCompile(`(?i)\bmust(?: really| just)? (?:be|have|think|hate|want|know|feel|like|not|mean)\b`)
	plainDuty = regexp.MustCompile(`(?i)\b(?:should|ought to|supposed to|have to|has to|need to)`)
)

// dropOddWishes drops the wish that "I must be the worst" is not.
func (f *facts) dropOddWishes(s map[string]string) {
	if guessMust.MatchString(head(f.req.Text)) && !plainDuty.MatchString(head(f.req.Text)) {
		s["wish"], s["other_wish"], s["should_do"], s["would_like"] = "", "", "", ""
	}
	for _, name := range []string{"wish", "should_do", "would_like"} {
		if harsh(s[name]) {
			s[name] = ""
		}
	}
	if s["rule"] != "" && sharesMost(contentWords(s["rule"]), contentWords(s["person_might"])) {
		s["person_might"] = ""
	}
	if s["person_might"] != "" && sharesMost(contentWords(s["other_wish"]), contentWords(s["person_might"])) {
		s["other_wish"] = ""
	}
}

// harsh reports whether a name for a person is one that hurts.
func harsh(label string) bool {
	for _, t := range text.Parse(label).Tokens {
		if insults[t.Norm] || harshWords[t.Norm] || harshWords[t.Lemma] {
			return true
		}
	}
	return false
}

var harshWords = text.WordSet(`abnormal addict animal annoying arrogant ass awkward bad beast bitch boring bully careless
	cheater clueless clumsy cold cow creep cruel crazy criminal damaged defective difficult dirty disappointment
	disaster dishonest dull dumbass embarrassment evil fake fat forgettable freak gross hideous hypocrite idiotic ignorant
	immature imbecile inadequate inferior insane insignificant irresponsible jerk lame liar lonely lousy mean mediocre mess
	misfit monster needy neglectful nightmare nobody nothing nuisance outcast parasite pig poor quitter reject repulsive rude
	screw-up selfish shallow sheep shit sinner slacker slob slow slut snob sorry spineless spoiled spoilt terrible thief toxic
	traitor unattractive unfit ungrateful uninteresting unlikable unlikeable unlovable unlucky untalented unwanted vain victim
	villain waste weakling weird weirdo whore wimp witch worse wreck wrong`)

// firstWords quotes the first clause that is short enough: the last resort of a
// suggestion that is to hold something the user said.
func firstWords(s string) string {
	d := text.Parse(s)
	for _, c := range d.Clauses {
		first, last := trimClause(d, c.First, c.Last)
		if last-first < 2 {
			continue
		}
		if q := quoted(short(d.Source[d.Tokens[first].Start:d.Tokens[last-1].End])); q != "" {
			return q
		}
	}
	return ""
}

// person is a name or "my boss" as the user answered it.
func person(s string) string {
	s = tidy(short(s))
	if n := wordCount(s); n == 0 || n > 4 {
		return ""
	}
	first, rest, _ := strings.Cut(s, " ")
	if low := strings.ToLower(first); determiners[low] {
		return strings.TrimSpace(low + " " + rest)
	}
	return s
}

func plural(t text.Token) bool {
	return t.Norm == "they" || t.Norm == "people" || t.Norm != t.Lemma && strings.HasSuffix(t.Norm, "s") && !strings.HasSuffix(t.Norm, "ss")
}

// effortVerbs tell of what somebody put in, whatever came out.
var effortVerbs = text.WordSet(`study revise practise practice rehearse prepare apply try work train save ask write send
	learn read plan call show build spend pay help stay keep fight`)

// effortIn is the first clause in which the writer tells what they put in: "I
// revised for weeks". What failed, and what was left undone, is none.
func effortIn(sources ...string) string {
	for _, s := range sources {
		d := text.Parse(s)
		for _, c := range d.Clauses {
			first, last := trimClause(d, c.First, c.Last)
			if last-first < 2 || d.Tokens[first].Norm != "i" || !effortVerbs[d.Tokens[first+1].Lemma] || !isPast(d.Tokens[first+1]) {
				continue
			}
			if negatedIn(d, first, last) || dangling[d.Tokens[last-1].Norm] {
				continue
			}
			end := first + 2
			for end < last && !joins[d.Tokens[end].Norm] && d.Tokens[end].Kind != text.Punct {
				end++
			}
			if e := short(d.Source[d.Tokens[first].Start:d.Tokens[end-1].End]); e != "" {
				return inside(e)
			}
		}
	}
	return ""
}

var (
	ordinalTime = regexp.MustCompile(`^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th)) time\b`)
	countTimes  = regexp.MustCompile(`^(?:two|three|four|five|six|seven|eight|nine|ten|\d+) times\b`)
)

// timesIn turns “Third time this year” into "for the third time this year".
func timesIn(times string) string {
	t := strings.ToLower(strings.Trim(times, "“”"))
	switch {
	case ordinalTime.MatchString(t):
		return "for the " + t
	case countTimes.MatchString(t):
		return t
	}
	return ""
}
