package reframe

import (
	"slices"
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
)

// sortAhead sorts what lies ahead: a good thing is no worry, a deadly one is a
// scare that is not weighed like the weather, and what somebody would miss is a
// goal that small steps lead to.
func (f *facts) sortAhead(s map[string]string) {
	for _, name := range []string{"might", "worry"} {
		if goodAhead(s[name]) {
			s["might"], s["might_both"], s["whether"], s["worry"], s["forecast"] = "", "", "", "", ""
		}
	}
	for _, name := range []string{"feels", "claim", "their_claim", "hurt_think"} {
		if goodAhead(s[name]) {
			s[name] = "" // "everybody loves me" is no blow
		}
	}
	if deadly.MatchString(s["might"]) {
		s["scare"] = s["might"]
		s["might"], s["might_both"], s["whether"], s["worry"], s["doing"] = "", "", "", "", ""
	}
	if openWhether.MatchString(s["whether"]) {
		s["whether"], s["might"], s["might_both"] = "", "", ""
	}
	if s["worry"] != "" {
		s["whether_bad"] = s["whether"]
	}
	if s["doing"] != "" && !strings.HasPrefix(s["doing"], "liking ") && !loose.MatchString(strings.TrimSuffix(s["doing"], " IT")) && sharesMost(contentWords(s["doing"]), contentWords(s["whether"])) {
		s["goal_doing"], s["whether_goal"] = s["doing"], s["whether"]
	}
	if allOthers.MatchString(s["other_wish"]) {
		s["wish_all"], s["other_wish"] = s["other_wish"], ""
	}
}

var (
	// openWhether lost what it asks about: "whether I'll be".
	openWhether = lazy.Regexp(`(?:will|['’]ll|can)(?: ever| always)?(?: be| do| get| have)?$`)
	// loose marks a goal that leans on words outside it: "being successful because of it".
	loose = lazy.Regexp(`(?i)\b(?:because|due|without|instead|any(?:more|thing|one|body|where)|every(?:thing|one|body|where)|nothing|nowhere|something|another one|ever|never|like (?:that|this|them))\b|\b(?:the same|it|that|else)$`)
	// allOthers is a wish about everybody: nobody can ask them all.
	allOthers = lazy.Regexp(`(?i)^I wish (?:\w+ )?(?:everyone|everybody|people|nobody|no one|anyone|others)\b`)
	denial    = text.WordSet("not n't never no nobody none nothing cannot neither nor without")
)

// goodAhead reports whether a forecast foretells something good: "they will
// think it's great".
func goodAhead(s string) bool {
	if s == "" || adverse(s) || harsh(s) {
		return false
	}
	good := false
	for _, t := range text.Parse(s).Tokens {
		if denial[t.Norm] {
			return false
		}
		good = good || fortunes[t.Norm] || fortunes[t.Lemma]
	}
	return good
}

// dropRelief takes a good thing out of the slots that hurt: "my mom survived
// cancer" is no blow.
func dropRelief(s map[string]string) {
	for _, name := range []string{"hurt_that", "happened", "happened_once"} {
		if relief.MatchString(s[name]) && !slices.ContainsFunc(text.Parse(s[name]).Tokens, func(t text.Token) bool { return denial[t.Norm] }) {
			s[name] = ""
		}
	}
}

// slip is what the writer did or left undone that went wrong, where one could do
// it another way next time; "" where that would be cruel.
func (f *facts) slip(s map[string]string) string {
	if f.again || f.repeated {
		return ""
	}
	for _, name := range []string{"act", "happened", "fact", "hurt_that"} {
		d := text.Parse(s[name])
		if len(d.Tokens) < 3 || d.Tokens[0].Norm != "i" || !isPast(d.Tokens[1]) && d.Tokens[1].Norm != "could" {
			continue
		}
		if notDone.MatchString(s[name]) {
			continue
		}
		denied := slices.ContainsFunc(d.Tokens[1:min(5, len(d.Tokens))], func(t text.Token) bool { return denial[t.Norm] })
		if (denied || stings(s[name])) && !lasting.MatchString(s[name]) && !suffered.MatchString(s[name]) {
			return s[name]
		}
	}
	return ""
}

// notDone is what did not come, which is no deed: "I didn't get the flat".
var notDone = lazy.Regexp(`(?i)^I (?:did(?:n['’]?t| not)|never|could(?:n['’]?t| not)) (?:\w+ly |even )?(?:get|win|receive|hear|pass|qualify|make it|make the|see|sleep|hear back)\b|^I (?:lost my|was|got|had to)\b`)

// theirSlip is what somebody else did that hurts, and that one can speak to them
// about.
func (f *facts) theirSlip(s map[string]string) string {
	if f.shape.hasAnimal() || f.scene.hasAnimal() {
		return "" // nobody can ask a dog what happened
	}
	for _, name := range []string{"person_did", "hurt_that", "happened"} {
		d := text.Parse(s[name])
		if len(d.Tokens) < 3 || !ofOther(d) || lasting.MatchString(s[name]) || suffered.MatchString(s[name]) {
			continue
		}
		denied := slices.ContainsFunc(d.Tokens, func(t text.Token) bool { return denial[t.Norm] })
		if stings(s[name]) && !(denied && name == "person_did") {
			return s[name]
		}
	}
	return ""
}

// ofOther reports whether a clause opens with another person.
func ofOther(d *text.Document) bool {
	first, second := d.Tokens[0], d.Tokens[1]
	return subjectPronouns[first.Norm] && first.Norm != "i" && first.Norm != "we" ||
		possessives[first.Norm] && (people[second.Norm] || personNouns[second.Lemma])
}

// sortHalves drops two halves of which none is good: "I'm a vegetarian" takes
// nothing off a hard thought. A good half may stand alone.
func sortHalves(s map[string]string) {
	if g := s["good_half"]; g == "" || bad(g) || !good(g) {
		s["good_half"], s["bad_half"] = "", ""
	}
}

var gains = text.WordSet(`get got make made pass passed finish finished did do can could help helped reach learn learned win earn earned have has gave give
	paid care careful improve improved better well able smile smiled laughed laugh decent nice kind hit came mastered
	survived volunteer volunteered teach taught loves`)

func good(half string) bool {
	return slices.ContainsFunc(text.Parse(half).Tokens, func(t text.Token) bool {
		return fortunes[t.Norm] || fortunes[t.Lemma] || gains[t.Norm]
	})
}

func bad(half string) bool {
	return slices.ContainsFunc(text.Parse(half).Tokens, func(t text.Token) bool { return denial[t.Norm] || t.Norm == "might" }) ||
		strings.HasPrefix(half, "it feels like") || adverse(half) || harsh(half)
}

// joint is where a second thought is hung on to a first.
var joint = lazy.Regexp(`(?i)[,;]? (?:but|so|yet|because|although|though|and then|and now)(?: that)? |[,;] (?:and )?`)

// Bounds in words of a thought that is quoted.
const (
	minThought = 3
	maxThought = 14
)

// sortThought tells of a thought whether something can speak for or against it, and
// whether it looks ahead: not every question fits every thought.
func sortThought(s map[string]string) {
	thought := s["thought"]
	for _, words := range []string{s["quote"], thought} {
		if bare := strings.Trim(words, "“.”"); s["fact"] != "" && strings.EqualFold(bare, s["fact"]) {
			continue
		}
		if arguable.MatchString(words) && !unarguable.MatchString(words) && !strings.Contains(words, " but ") {
			put(s, "doubt", words)
		}
	}
	if d := text.Parse(thought); looksAhead(d) && !dreamsIn(d.Tokens) {
		s["foretold"] = thought
	}
}

var (
	// arguable matches the words of a judgement or a forecast, unarguable those of a
	// wish, a feeling, a rule or a question.
	arguable   = lazy.Regexp(`(?i)['’]ll\b|\b(?:will|never|must|probably|surely|always|all the|no ?one|nobody|everyone|everybody|nothing|only|i am (?:an?|so|too|such|the|not|no|un\w+|just)|i['’]m (?:an?|so|too|such|the|not|no|un\w+|just)|because (?:i|of me)|because of my|my fault|ruin\w*|failure|failed|waste|bad at|worst|terrible|useless|means?|think(?:s)? i|(?:is|was|are|were) (?:an?|so|too|such|not) )\b`)
	unarguable = lazy.Regexp(`(?i)\?”$|\b(?:want\w*|wish|love|loves|hate|hates|like|likes|feel|feels|felt|cares?|should|ought|need|needs|hope|tired|point|wonder|why|how|enough|deserve)\b`)
)

// thoughtIn quotes the last thing that a text says beside its plain fact: the
// thought itself, in the writer's words.
func thoughtIn(s, fact string) string {
	d := text.Parse(head(s))
	for _, c := range slices.Backward(d.Sentences) {
		said := clean(d.Text(c.Span))
		if wordCount(said) < minThought || strings.EqualFold(said, fact) {
			continue
		}
		if strings.Contains(strings.ToLower(said), strings.ToLower(fact)) && fact != "" || wordCount(said) > maxThought {
			said = behindJoint(said)
		}
		if _, behind, ok := strings.Cut(said, " but "); ok && wordCount(behind) >= minThought {
			said = behind // what stands before the "but" is the half that nobody doubts
		}
		if asks.MatchString(said) {
			said += "?"
		}
		if said == "" || fact != "" && !weighs.MatchString(said) {
			continue
		}
		if q := quoted(capital(said)); q != "" {
			return q
		}
	}
	return ""
}

var (
	asks = lazy.Regexp(`(?i)^(?:what|why|how|who|when|where)\b`)
	// weighs matches the words by which a sentence is more than a plain fact.
	weighs = lazy.Regexp(`(?i)n['’]?t\b|['’]ll\b|\b(?:not|no|never|nothing|nobody|none|always|ever|every\w*|any\w+|all|only|just|too|so|such|such a|will|would|should|must|might|cannot|maybe|perhaps|probably|surely|going to|because|if|think|thinks|thought|feel|feels|seem\w*|hate\w*|worse|worst|bad|hard|fail\w*|ruin\w*|useless|stupid|lack|wrong|means?|supposed|ought|have to|need|waste|luck\w*|point|cost|fault|best|better|more|less|enough)\b`)
	// small matches the words that make a gain small.
	small = lazy.Regexp(`(?i)\b(?:because|luck\w*|lucky|any(?:one|body)|only|just|special|easy|easier|count|counts|big deal|meaningless|who cares|nothing|doubt|pity|fluke|not much)\b`)
	won   = lazy.Regexp(`^I(?:'ve| have)? (?:\w+ly |\w+ally )?(?:won|passed|got|finished|made|earned|aced|graduated|received|learned|learnt|ran|completed|beat|scored|saved|built|published|sold|helped)\b`)
)

// gain is something that the writer reached and makes small.
func (f *facts) gain(own string) string {
	if won.MatchString(own) && small.MatchString(head(f.req.Text)) {
		return own
	}
	return ""
}

// behindJoint is the longest end of a sentence that begins behind a joint and
// can be quoted.
func behindJoint(s string) string {
	for _, at := range joint.FindAllStringIndex(s, -1) {
		rest := clean(s[at[1]:])
		if n := wordCount(rest); n >= minThought && n <= maxThought {
			return rest
		}
	}
	return ""
}
