package reframe

import (
	"slices"
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

var (
	// pains are our words for pain. A burnt cake does not weigh on anyone.
	pains = lazy.Regexp(`\b(?:hurts|weighs|stings)\b`)
	// pastime opens what the writer likes to do, and unsafe is what nobody should
	// be told to make time for.
	pastime = lazy.Regexp(`^I (?:really |also |still )?(?:like|love|enjoy) (?:to \w|\w+ing\b)`)
	unsafe  = lazy.Regexp(`(?i)\b(?:eat\w*|drink\w*|drunk|smok\w*|gambl\w*|weapons?|guns?|knives|alone|bed|shopping|cheat\w*|spend\w*|fight\w*|drugs?|high)\b`)
	// doubts open a clause that does not fit behind "it bothers me to think that".
	doubts = lazy.Regexp(`^I (?:\w+ )?(?:(?:don['’]t|do not) think\b|(?:can['’]t|cannot) believe\b|may )`)
	// selfJudged says what the writer is. crowd opens a guess at many minds.
	selfJudged = lazy.Regexp(`(?i)^I(?:['’]m| am| was) (?:an?|the|so|such|too|very|really)\b`)
	crowd      = lazy.Regexp(`(?i)^(?:people|everyone|everybody|others|all |the \w+s\b|the (?:women|men|people)\b|some |(?:my |the )?(?:\w+ )?(?:cats?|dogs?|pets?|horses?|birds?|fish|puppy|puppies)\b)`)
	// doing says what the writer does or has done, which judges nothing by itself.
	doing = lazy.Regexp(`(?i)^I(?: have|['’]ve)? (?:always |often |also |been )*(?:watch|play|read|write|paint|garden|travel|collect|run|swim|hike|ride|own|live|work|been|worked|lived)\b`)
	// stateOf wishes that somebody were another, and not that they did something.
	stateOf = lazy.Regexp(`(?i)\bwould(?:n['’]t| not)? (?:be|know|have|love|like|feel|understand|appreciate|want)\b`)
	// selfShamed is what the critic makes of a thing, told as a deed.
	selfShamed = lazy.Regexp(`(?i)^I(?: have|['’]ve)? (?:\w+ly |just )?(?:humiliated|embarrassed|disgraced|shamed|made a (?:total |complete )?(?:fool|idiot|ass|mess))\b`)
	// noWish is what the critic would have: "no one should listen to me".
	noWish = lazy.Regexp(`^I wish (?:no one|nobody|people would(?:n['’]t| not))|^I['’]d rather not be\b`)
	// stateWish is a wish to be another, which has no first step.
	stateWish = lazy.Regexp(` by now\b|^I['’]d like to be (?:as|more|less|better|the|like|an?|so)\b`)
	// pastLike is a wish about what was.
	pastLike = lazy.Regexp(`^I['’]d (?:have|rather not) `)
	// torn is a quote that begins in the middle of a sentence.
	torn = lazy.Regexp(`^“(?:Of|Because|Than|Then|To|Will|Would|Can|Could|Am|Is|Are|Was|Were|Has|Does|Did|Didn['’]t|Doesn['’]t|Don['’]t|And|But|So|Or) `)
)

// light reports whether nothing in a text says that it hurts: no feeling was
// rated, no name was called, no grave thing told.
func (f *facts) light(slots slotMap) bool {
	return f.level < 2 && !f.has("labeling") && !f.hasKind(rule.Critic) && !slots.any("feeling", "label", "wrong") &&
		!heavy.MatchString(head(f.req.Text)) && !heavy.MatchString(head(f.req.Situation))
}

// suiting leaves out wordings that speak of pain where the matter is a light one.
func (f *facts) suiting(wordings []string, slots slotMap) []string {
	wordings = f.usable(wordings)
	if !f.light(slots) {
		return wordings
	}
	return slices.DeleteFunc(wordings, pains.MatchString)
}

// settle makes a fear of something grave a scare, which is met with a step and
// not weighed for and against; keeps what is wanted apart from what is feared,
// since only a bad thing can be made "less likely"; and leaves one hedge of two.
func settle(s slotMap) {
	dropUnfit(s)
	settleHalves(s)
	fact := s["fact"]
	if pastime.MatchString(fact) && !unsafe.MatchString(fact) && !deadly.MatchString(fact) && !s.any("scare", "slip") {
		s["enjoyed"] = fact
	}
	switch {
	case s["scare"] == "" && s["might"] != "" && grave.MatchString(s["might"]):
		s["scare"] = s["might"]
		s.clear("might", "might_both", "whether", "whether_bad", "worry", "whether_goal", "goal_doing")
	case s["goal_doing"] != "":
		s.clear("whether_bad", "worry")
	case slices.ContainsFunc(text.Parse(s["worry"]).Tokens, func(t text.Token) bool { return denial[t.Norm] }):
		s.clear("whether_bad")
	}
}

// dropUnfit takes out what would be odd to say again: a doubt as a feeling, an
// accident as a wish, a quote that begins in the middle.
func dropUnfit(s slotMap) {
	for _, name := range []string{"feels", "claim", "hurt_think"} {
		if doubts.MatchString(s[name]) || wordCount(s[name]) < 3 || doing.MatchString(s[name]) && !bad(s[name]) {
			s[name] = ""
		}
	}
	if nobodies[firstNorm(s["person_might"])] || strings.HasPrefix(strings.ToLower(s["person_might"]), "no one") {
		s["person_might"] = "" // "nobody might want me around" is no guess at a mind
	}
	dropSelfJudged(s)
	if crowd.MatchString(s["person_might"]) {
		s["person_obj"] = "" // nobody can ask "the women" or "people"
		s["crowd_might"], s["person_might"] = s["person_might"], ""
	}
	sortWishes(s)
	if loose.MatchString(s["hard_doing"]) {
		s["hard_doing"] = "" // "doing anything right is hard for me" owns what the critic says
	}
	for _, name := range []string{"thought", "quote", "forecast"} {
		if torn.MatchString(s[name]) {
			s[name] = ""
		}
	}
}

// sortWishes tells what one can ask for from what one can only wish.
func sortWishes(s slotMap) {
	for _, name := range []string{"wish", "other_wish", "wish_all"} {
		if dire(s[name]) || noWish.MatchString(s[name]) {
			s[name] = "" // "they must have had an accident" is no wish
		}
	}
	if wish := s["other_wish"]; stateOf.MatchString(wish) {
		s["other_wish"], s["wish_all"] = "", wish // nobody can be asked to be good at something
	}
	if past := s["wish"]; strings.HasPrefix(past, "I wish I had") {
		s["regret"] = past
	}
	if pastLike.MatchString(s["would_like"]) {
		s["would_like"] = "" // what was to be done then is no goal
	}
	if strings.HasPrefix(s["wish"], "I'd like to ") && !stateWish.MatchString(s["wish"]) {
		put(s, "would_like", s["wish"])
	}
}

// dropSelfJudged takes what the writer calls themself out of the slots of what
// happened: "I'm a failed cook" is the claim.
func dropSelfJudged(s slotMap) {
	for _, name := range []string{"fact", "fact_short", "hurt_that", "happened", "happened_once", "bad_half", "slip", "act"} {
		if selfShamed.MatchString(s[name]) || selfJudged.MatchString(s[name]) && (harsh(s[name]) || adverse(s[name])) {
			s[name] = ""
		}
	}
}

func settleHalves(s slotMap) {
	if half := s["bad_half"]; anyoneCan.MatchString(half) && !strings.HasPrefix(half, feltLead) {
		s["bad_half"] = feltLead + inside(half) // "anybody could do it" is a judgement
	}
	if rest, ok := strings.CutPrefix(s["bad_half"], feltLead); ok && wordCount(rest) < 3 {
		s.clear("bad_half", "good_half") // "but so does everybody"
	} else if ok && strings.Contains(rest, " might ") {
		s["bad_half"] = rest
	}
	if half := s["bad_half"]; strings.Contains(half, " might ") && dire(half) {
		s.clear("bad_half", "good_half") // a scare is met first
	}
}

func (s slotMap) clear(names ...string) {
	for _, name := range names {
		s[name] = ""
	}
}
