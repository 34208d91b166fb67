package grammar

import (
	"strings"

	"seconddraft/internal/text"
)

// Added are the words that a form may hold beside the writer's own.
var Added = text.WordSet(`i 'd 'll 'm n't will would might not be able to whether if like feel feels it they people anyone anything
	have had rather a an or and things it's because don't`)

// That is the statement as it fits after "that", cut to its head where it is
// long: "I'll never find a partner".
func (c *Clause) That() string {
	if c.Question || c.Dependent || c.Tense == text.Imperative {
		return ""
	}
	return c.held(c.Clipped(c.Last))
}

// Clipped is the statement up to token last at most, "" where nothing is said
// of its subject up to there.
func (c *Clause) Clipped(last int) string {
	end := c.withoutComment(min(last, c.Last, c.splice()))
	end = c.fit(c.withoutPointer(c.withoutNextTime(end)))
	if end == 0 || c.empty(end) || c.twoVerbs(end) || c.SubjectWords() == "" {
		return ""
	}
	if c.subject == "" {
		first := c.subjectFirst()
		if c.lacksArticle(first) {
			return c.SubjectWords() + " " + c.say(c.Subject.Last, end)
		}
		if c.Raised && c.frameFirst >= 0 {
			first = c.frameFirst // "I don't think I have patience"
		}
		return lower(c.d, first, c.say(first, end))
	}
	s := c.say(c.Verb.First, end)
	if s == "" {
		return ""
	}
	return c.subject + " " + lower(c.d, c.Verb.First, s)
}

// skips are tokens that no form keeps.
func (c *Clause) skips(i int) bool { return c.d.Tokens[i].Kind == text.Emoji }

func (c *Clause) afterSubject() int {
	if c.Subject.Empty() {
		return c.Verb.First
	}
	return c.Subject.Last
}

// Forecast reports whether the clause tells what is to come: "will", "going to",
// "bound to", "can never", "would probably".
func (c *Clause) Forecast() bool {
	v := &c.verb
	switch {
	case c.Question || c.Dependent || v.main < 0 || v.habit || c.Decides():
		return false
	case v.future:
		return true
	case v.modal == "can" || v.modal == "could":
		return v.negated && v.never
	case v.modal == "would":
		return v.hedged && !v.perfect
	}
	return false
}

// Might takes the certainty out of a forecast or of a guess about another: "I
// might not find a partner", "she might be mad at me".
func (c *Clause) Might() string {
	if c.Dependent || c.Decides() || c.verb.modal == "would" && c.condLast > 0 {
		return "" // "I'd be loved if I were thin"
	}
	subject, none := c.mightSubject()
	predicate := c.mightPredicate()
	if none || predicate == "" || subject == "" || vague(subject) || subject == "it" && c.Lead == "and" {
		return ""
	}
	return c.held(subject + " might " + predicate)
}

// vague are subjects that nobody could place.
func vague(subject string) bool {
	switch subject {
	case "that", "this", "these", "those", "there", "you", "what", "which", "who":
		return true
	}
	return false
}

// MightBoth leaves a forecast open to both sides: "I might not find a partner,
// and I might".
func (c *Clause) MightBoth() string {
	might := c.Might()
	if might == "" || !c.Forecast() || Words(might) > MaxWords-1 {
		return ""
	}
	subject, _ := c.mightSubject()
	if c.denied() {
		return might + ", and " + c.pronoun(subject) + " might"
	}
	return might + ", and " + c.pronoun(subject) + " might not"
}

func (c *Clause) denied() bool { return c.verb.negated || c.verb.unable }

func (c *Clause) mightPredicate() string {
	v := &c.verb
	if !c.open() {
		return ""
	}
	not := ""
	if c.denied() {
		not = "not "
	}
	vp := c.vp()
	switch {
	case v.unable, v.able && (v.negated || v.future):
		return prefixed(not+"be able to", vp)
	case vp == "" || v.able || v.modal == "would" && v.perfect:
		return ""
	case v.perfect, c.Tense == text.Past:
		return prefixed(not+"have", c.tail(v.main))
	case not == "" && c.forAllTime():
		return "always " + vp
	}
	return not + vp
}

// open reports whether a clause speaks of a time or a mind that can be left
// open.
func (c *Clause) open() bool {
	v := &c.verb
	return v.main >= 0 && !v.habit && !c.only() && c.Tense != text.Imperative && (c.Tense != text.Past || v.perfect || c.guessedThen())
}

// tail is the predicate from token i on, as it is written.
func (c *Clause) tail(i int) string {
	s := c.say(i, c.predicateEnd())
	if Words(s) > MaxWords-2 {
		return ""
	}
	return s
}

// prefixed puts a start before a phrase, "" before nothing.
func prefixed(start, rest string) string {
	if rest == "" {
		return ""
	}
	return start + " " + rest
}

// only reports whether an "only" would be lost.
func (c *Clause) only() bool {
	for i := c.afterSubject(); i < c.verb.main; i++ {
		if n := c.d.Tokens[i].Norm; n == "only" || n == "rather" {
			return true
		}
	}
	return false
}

// Whether asks what a forecast claims to know: "whether I'll find a partner".
// It is without negation.
func (c *Clause) Whether() string {
	v := &c.verb
	subject, none := c.mightSubject()
	if !c.Forecast() || subject == "" || vague(subject) || c.only() || none && v.negated {
		return ""
	}
	vp := c.vp()
	if vp == "" {
		return ""
	}
	vp = withoutReason(withoutAnymore(vp))
	if c.denied() {
		vp = c.firstVerb(vp)
	} else if c.forAllTime() {
		vp = "always " + vp // what is open is the always
	}
	if !v.future && v.able {
		return c.held("whether " + subject + " can " + vp)
	}
	if v.able || v.unable {
		vp = "be able to " + vp
	}
	will := " will "
	switch subject {
	case "I", "he", "she", "it", "we", "they":
		will = "'ll "
	}
	return c.held("whether " + subject + will + vp)
}

// forAllTime reports whether "always" stands in the verb group.
func (c *Clause) forAllTime() bool {
	for i := c.Verb.First; i < c.verb.main; i++ {
		if c.d.Tokens[i].Norm == "always" {
			return true
		}
	}
	return false
}

// withoutReason drops the reason that the writer gives: what is open is whether
// it comes, and to name the reason again would grant it.
func withoutReason(vp string) string {
	for _, mark := range []string{" because ", " due to ", " thanks to "} {
		if stem, _, ok := strings.Cut(vp, mark); ok && Words(stem) >= 2 {
			return stem
		}
	}
	return vp
}

// firstVerb drops a second verb: behind "not find a job and end up homeless"
// nobody can tell how far the denial reaches.
func (c *Clause) firstVerb(vp string) string {
	end := c.joinedVerb(c.verb.main, c.predicateEnd())
	if end >= c.predicateEnd() {
		return vp
	}
	if head, _, ok := strings.Cut(vp, " "+c.d.Tokens[end].Norm+" "); ok {
		return head
	}
	return vp
}

func withoutAnymore(vp string) string {
	for _, tail := range []string{" anymore", " any more", " either", " any longer"} {
		vp = strings.TrimSuffix(vp, tail)
	}
	return vp
}

// VP is the bare verb phrase: "find a partner".
func (c *Clause) VP() string {
	if c.verb.main < 0 {
		return ""
	}
	vp := c.vp()
	if vp != "" && c.verb.able && c.verb.modal == "should" {
		return "be able to " + vp
	}
	return vp
}

// VPing is the bare verb phrase as a gerund: "finding a partner".
func (c *Clause) VPing() string {
	if c.verb.main < 0 {
		return ""
	}
	return c.gerundFrom(c.verb.main)
}

// vp is the bare verb phrase without what holds for all time.
func (c *Clause) vp() string {
	v := &c.verb
	if i := c.outcome(); i > 0 {
		return c.baseFrom(i)
	}
	s := c.baseFrom(v.main)
	if v.ongoing {
		s = prefixed("be", c.tail(v.main))
	}
	if s == "" {
		return ""
	}
	if v.duty && (v.future || v.modal == "would") {
		return "have to " + s
	}
	return s
}

// baseFrom is the verb phrase that begins at token i, with its verb in the base
// form.
func (c *Clause) baseFrom(i int) string {
	i = c.pastAdverb(i)
	return c.phraseFrom(i, c.d.Tokens[i].Lemma)
}

var lyVerbs = text.WordSet("apply reply rely fly supply comply imply multiply bully rally")

// pastAdverb is the verb behind the adverb at token i: "truly help".
func (c *Clause) pastAdverb(i int) int {
	for i+1 < c.Last && strings.HasSuffix(c.d.Tokens[i].Norm, "ly") && !lyVerbs[c.d.Tokens[i].Norm] && c.d.Tokens[i+1].Kind == text.Word && c.d.Tokens[i+1].Norm == c.d.Tokens[i+1].Lemma {
		i++
	}
	return i
}

func (c *Clause) gerundFrom(i int) string {
	i = c.pastAdverb(i)
	if c.d.Tokens[i].Kind != text.Word {
		return ""
	}
	return c.phraseFrom(i, Gerund(c.d.Tokens[i].Lemma))
}

func (c *Clause) phraseFrom(i int, verb string) string {
	end := c.predicateEnd()
	if i < 0 || i >= end || strings.HasPrefix(verb, "'") {
		return ""
	}
	for i+2 < end && loud[c.d.Tokens[i+1].Norm] {
		i++
	}
	if strings.HasSuffix(verb, "ing") || c.verb.perfect {
		end = min(end, c.joinedVerb(i, end))
	}
	if i+1 >= end {
		return verb
	}
	rest := c.say(i+1, end)
	if rest == "" {
		return ""
	}
	return verb + " " + rest
}

// loud are adverbs behind "be" that no softer form keeps.
var loud = text.WordSet("always never ever probably definitely certainly surely constantly forever obviously clearly")
