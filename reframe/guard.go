package reframe

import (
	"cmp"
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
)

var (
	// guessWord would hedge twice: "it feels like I'll probably fail".
	guessWord = lazy.Regexp(` (?:probably|likely|surely|certainly|definitely|undoubtedly)\b`)
	// peopleScope is a word for people, others are for things and places.
	peopleScope = lazy.Regexp(`(?i)one”|body”`)
	// anyoneCan makes one's own doing small by what others could do.
	anyoneCan   = lazy.Regexp(`(?i)\b(?:any|every)(?:one|body)(?: else)? (?:can|could|would|does|did)\b`)
	firstPerson = lazy.Regexp(`^I[ '’]`)
	// smaller is a word that makes one's own doing small: "I only passed".
	smaller = lazy.Regexp(` (?:only|just|merely)\b`)
	// othersSay is what somebody else holds; it is theirs to feel.
	othersSay = lazy.Regexp(`^(?:[^I ]\S* ){1,3}(?:said|says|told|called)\b`)
	// saysOnly is a clause whose matter was cut off: "Dad always said".
	saysOnly = lazy.Regexp(`(?:said|says|told me|tells me|thinks?|thought|knows?|knew|feels? like|believes?|be one)$`)
)

// guardClaim keeps words that nobody judged from being treated as a judgement:
// "I'm a vegetarian" is no name, and "I love my games" does not hurt.
func (f *facts) guardClaim(s map[string]string) {
	f.trimClaims(s)
	f.worry(s)
	f.guardQuote(s)
	f.dropOddWishes(s)
	f.guardLabel(s)
	f.sortFact(s)
}

// trimClaims takes second hedges out of the judging slots, and drops those that
// hold somebody else's words or a plain fact.
func (f *facts) trimClaims(s map[string]string) {
	trimHedges(s)
	s["because_me"] = inside(s["because_me"])
	if !f.flagged() && s["feels"] == "" {
		s["claim"], s["their_claim"], s["neutral"] = "", "", ""
	}
	if s["might"] != "" && s["hurt_think"] == "" && !sharesMost(contentWords(s["feels"]), contentWords(s["might"])) {
		s["feels"], s["claim"] = "", "" // "my sister got a B in art" beside a forecast
	}
	dropGuesses(s)
	for _, name := range []string{"feels", "hurt_think"} {
		if s[name] == "" {
			s[name] = s["claim"]
		}
	}
	dropTold(s)
}

// trimHedges takes second hedges out of the judging slots, and empties those
// that hold what somebody else said or were cut off behind "said".
func trimHedges(s map[string]string) {
	for _, name := range []string{"feels", "claim", "their_claim", "hurt_think", "because_me"} {
		s[name] = guessWord.ReplaceAllString(s[name], "")
		if saysOnly.MatchString(s[name]) || othersSay.MatchString(s[name]) {
			s[name] = ""
		}
	}
}

// dropGuesses empties the slots of what happened that only say the writer
// guesses.
func dropGuesses(s map[string]string) {
	for _, name := range []string{"act", "fact", "fact_short", "happened", "hurt_that", "worry", "hurt_think"} {
		if guesses.MatchString(s[name]) {
			s[name] = ""
		}
	}
	for _, name := range []string{"fact", "fact_short", "happened", "hurt_that", "person_did"} {
		if mindOnly.MatchString(s[name]) || leansOn.MatchString(s[name]) {
			s[name] = ""
		}
	}
}

var (
	// mindOnly is a mind whose matter was cut off: "they all thought".
	mindOnly = lazy.Regexp(`(?:thought|thinks?|knew|believed?|felt like|asked|\bthan|\band here)$|^I (?:have|did|had)(?:n['’]?t| not) \w+ (?:for|with|of)$`)
	// leansOn opens a clause that only supports another.
	leansOn = lazy.Regexp(`(?i)^(?:given|considering|seeing as|provided) |^I (?:know|think|bet) that if |\bsooner or later$`)
)

// dropTold empties the judging slots where they hold what was told, not judged.
func dropTold(s map[string]string) {
	for _, plain := range []string{"act", "happened", "fact"} {
		if s[plain] != "" && strings.EqualFold(s[plain], s["feels"]) {
			s["feels"], s["claim"], s["their_claim"], s["hurt_think"] = "", "", "", ""
		}
	}
}

// guardQuote keeps a quote to where something was flagged, and tells one that
// looks ahead.
func (f *facts) guardQuote(s map[string]string) {
	switch {
	case !f.flagged():
		s["quote"] = ""
	case s["quote"] == "":
		if s["quote"] = thoughtIn(f.req.Text, s["fact"]); s["quote"] == "" {
			s["quote"] = firstWords(head(f.req.Text))
		}
	}
	if s["quote"] != "" {
		s["quote"] = capital(s["quote"])
	}
	if d := text.Parse(s["quote"]); looksAhead(d) && !dreamsIn(d.Tokens) {
		s["forecast"] = s["quote"]
	}
}

// guardLabel drops a name that others might call the writer, and one that is no
// insult where nothing was flagged.
func (f *facts) guardLabel(s map[string]string) {
	for _, tail := range []string{" compared", " now", " there", " here", " too", " again", " today", " anymore"} {
		s["label"] = strings.TrimSuffix(s["label"], tail)
	}
	if bareWord[s["label"]] || plainName.MatchString(s["label"]) || strings.Contains(s["person_might"], s["label"]) || !f.has("labeling") && f.level < 2 && !harsh(s["label"]) {
		s["label"] = ""
	}
}

// plainName says what anybody is, or where: "a grown man", "right back".
var plainName = lazy.Regexp(`^(?:an? )?(?:good|grown|adult|right|simple|cat|dog|people|family|morning) ?(?:man|woman|adult|back|here|person|up|enough)?$`)

// bareWord judges and is no name: "I can leave the name bad out".
var bareWord = text.WordSet("bad wrong sorry poor lonely worse worst difficult nothing nobody old terrible horrible awful")

// sortFact finds what the plain fact can serve for: a deed of one's own, the
// part that is known, the thing that "anyone could do".
func (f *facts) sortFact(s map[string]string) {
	fact := s["fact"]
	if s["might"] == "" {
		s["happened_once"] = s["happened"] // before a forecast, "not every time" is beside the point
	}
	if firstPerson.MatchString(fact) && !adverse(fact) {
		s["own_fact"] = smaller.ReplaceAllString(fact, "")
	}
	if s["feels"] == "" && wordCount(head(f.req.Text)) > wordCount(fact)+3 {
		s["plain"] = fact
	}
	if peopleScope.MatchString(s["scope"]) {
		s["scope"], s["scope_people"] = "", s["scope"]
	}
	if anyoneCan.MatchString(head(f.req.Text)) {
		s["anyone_can"], s["feels"], s["claim"] = cmp.Or(s["own_fact"], s["good_half"]), "", ""
	}
}

// adverse reports whether a clause tells of something bad.
func adverse(clause string) bool {
	tokens := text.Parse(clause).Tokens
	for i, t := range tokens {
		if (adverseWords[t.Norm] || hardships[t.Norm] || insults[t.Norm] || adverseVerbs[t.Lemma]) && !mild(tokens, i) {
			return true
		}
	}
	return false
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
	if givesUp.MatchString(s["rule"]) {
		s["rule"] = ""
	}
}

// givesUp is a rule that is no wish: "I should give up".
var givesUp = lazy.Regexp(`\b(?:give up|gave up|given up|quit|drop out|walk away|leave|move out|stop (?:trying|going|seeing)|not (?:try|bother|go)|stay (?:home|away)|die|be dead|disappear)\b`)

// barred is what the critic forbids: "I should stop entering", "I shouldn't be
// allowed to drive". As a wish it would be the critic's.
var barred = lazy.Regexp(`(?i)\b(?:stop|never|be allowed|be trusted)\b` +
	`|\b(?:be|get|have been|had been|gotten?) (?:\w+ly )?(?:fired|sacked|punished|jailed|arrested|locked|shot|hit|beaten|hated|ashamed|sorry|embarrassed|kicked|expelled|suspended|dumped|divorced|single|alone|replaced|demoted|thrown|sent|laughed|left|charged|sued|committed|banned|grounded|fat|ugly)\b`)

// guesses is a clause that only says that the writer guesses: "I bet he's dead".
var guesses = lazy.Regexp(`^I (?:bet|think|guess|imagine|suppose|believe|assume|fear|wonder|hope|doubt)\b|^I don['’]?t know$`)

// duty matches a rule; "must be" and "must have" more often guess.
var duty = lazy.Regexp(`\b(?:should|ought to|supposed to|must (?:always|never|do|get|make|keep|work|learn|give|help|finish))\b`)

var (
	// guessMust is the "must" of a guess: "he must hate me", "I must be the worst".
	guessMust = lazy.Regexp(`(?i)\bmust(?: really| just)? (?:be|have|think|hate|want|know|feel|like|not|mean)\b`)
	plainDuty = lazy.Regexp(`(?i)\b(?:should|ought to|supposed to|have to|has to|need to)`)
)

// dropOddWishes drops the wish that "I must be the worst" is not.
func (f *facts) dropOddWishes(s map[string]string) {
	if guessMust.MatchString(head(f.req.Text)) && !plainDuty.MatchString(head(f.req.Text)) {
		s["wish"], s["other_wish"], s["should_do"], s["would_like"] = "", "", "", ""
	}
	for _, name := range []string{"wish", "should_do", "would_like"} {
		if harsh(s[name]) && beOne.MatchString(s[name]) || givesUp.MatchString(s[name]) || barred.MatchString(s[name]) {
			s[name] = ""
		}
	}
	for _, name := range []string{"should_do", "would_like"} {
		if aState.MatchString(s[name]) {
			s[name] = "" // "pick a day for the first step" of being married by now
		}
	}
	if s["rule"] != "" && sharesMost(contentWords(s["rule"]), contentWords(s["person_might"])) {
		s["person_might"] = ""
	}
	if s["person_might"] != "" && sharesMost(contentWords(s["other_wish"]), contentWords(s["person_might"])) {
		s["other_wish"] = ""
	}
}

// beOne opens what somebody is called: "I should be less of an idiot".
var beOne = lazy.Regexp(`(?i)\b(?:be|been|become|such|so)\b`)

// aState is wished for and not done.
var aState = lazy.Regexp(`^(?:I['’]d like to )?(?:be|have|feel|own|know) |\bby now\b`)

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
