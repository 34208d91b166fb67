package grammar

import (
	"slices"
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
	return c.Clipped(c.Last)
}

// Clipped is the statement up to token last at most, "" where nothing is said
// of its subject up to there.
func (c *Clause) Clipped(last int) string {
	end := c.fit(min(last, c.Last, c.splice()))
	if end == 0 || c.empty(end) || c.SubjectWords() == "" {
		return ""
	}
	if c.subject == "" {
		first := c.subjectFirst()
		if c.lacksArticle(first) {
			return c.SubjectWords() + " " + render(c.d, c.Subject.Last, end, c.skips)
		}
		if c.Raised && c.frameFirst >= 0 {
			first = c.frameFirst // "I don't think I have patience"
		}
		return lower(c.d, first, render(c.d, first, end, c.skips))
	}
	s := render(c.d, c.Verb.First, end, c.skips)
	if s == "" {
		return ""
	}
	return c.subject + " " + lower(c.d, c.Verb.First, s)
}

// empty reports whether nothing is said up to token end: "it's probably", "she
// said", "nothing does".
func (c *Clause) empty(end int) bool {
	if c.verb.main < 0 {
		return true
	}
	switch lemma := c.d.Tokens[c.verb.main].Lemma; {
	case lemma == "say" || lemma == "tell" || lemma == "do" || lemma == "have" || lemma == "think":
		return end <= c.verb.main+1 || joins[c.d.Tokens[c.verb.main+1].Norm] && lemma == "say" || end == c.verb.main+2 && c.d.Tag(end-1) == "RB"
	case lemma != "be":
		return false
	}
	for i := c.verb.main + 1; i < end; i++ {
		if t := c.d.Tokens[i]; t.Kind != text.Punct && !hedges[t.Norm] && !louder[t.Norm] && t.Norm != "only" {
			return false
		}
	}
	return true
}

// skips are tokens that no form keeps.
func (c *Clause) skips(i int) bool { return c.d.Tokens[i].Kind == text.Emoji }

func (c *Clause) afterSubject() int {
	if c.Subject.Empty() {
		return c.Verb.First
	}
	return c.Subject.Last
}

// Subjects are the norms of the subject's words.
func (c *Clause) Subjects() []string {
	var out []string
	for i := c.subjectFirst(); i < c.Subject.Last; i++ {
		out = append(out, c.d.Tokens[i].Norm)
	}
	return out
}

// SubjectWords is the subject as it stands inside a sentence, "" where there is
// none or where it speaks to somebody.
func (c *Clause) SubjectWords() string {
	if c.subject != "" || c.Subject.Empty() {
		return c.subject
	}
	first := c.subjectFirst()
	if c.Subject.Last-first == 1 && loose[tokenNorm(c.d, first)] {
		return ""
	}
	for i := first + 1; i < c.Subject.Last; i++ {
		if alone[c.d.Tokens[i].Norm] {
			return "" // "without this one nobody books me"
		}
	}
	if tag := c.d.Tag(first); !nominatives[c.d.Tokens[first].Norm] && (tag == "VBZ" || tag == "VBD" || tag == "MD") {
		return "" // "I love it and wants my kids to …"
	}
	words := lower(c.d, first, render(c.d, first, c.Subject.Last, nil))
	if words != "" && c.lacksArticle(first) {
		return "the " + words
	}
	return words
}

// lacksArticle reports whether a diary left out the article before its subject:
// "examiner sighed".
func (c *Clause) lacksArticle(first int) bool {
	last := c.d.Tokens[c.Subject.Last-1]
	return first == c.Subject.First && c.Subject.Last-first <= 3 && last.Norm == last.Lemma && bareNouns[last.Norm] && !phraseOpens[tokenNorm(c.d, first)] && !KeepsCapital(c.d, first) &&
		!strings.Contains(strings.ToLower(c.d.Text(c.d.Tokens[first].Span)), "'")
}

// bareNouns are people and things that need an article in the singular.
var bareNouns = text.WordSet(`boss manager supervisor teacher tutor professor lecturer client customer doctor nurse therapist
	landlord neighbour neighbor driver examiner physio dentist vet waiter card car bus train phone laptop boiler fridge dog cat test exam
	interview meeting presentation report letter inspection wedding printer recipe bloke guy lady woman man kid baby`)

// loose subjects say nothing of their own.
var loose = text.WordSet("me us him them all both some most that what")

var alone = text.WordSet("because who nobody everyone everybody somebody someone nothing everything")

// subjectFirst passes the "that" which ties a clause to the one before and
// stands with its subject.
func (c *Clause) subjectFirst() int {
	first := c.Subject.First
	if last := c.Subject.Last - 1; last > first+1 && tokenNorm(c.d, last-1) == "and" && nominatives[tokenNorm(c.d, last)] && tokenNorm(c.d, last) != "i" {
		return last // "eleven years and he didn't notice"
	}
	if first+1 < c.Subject.Last && tokenNorm(c.d, first) == "that" && opensSubject[tokenNorm(c.d, first+1)] {
		return first + 1
	}
	return first
}

var opensSubject = text.WordSet("my our his her their your the a an all some every no i he she it we they this these those people everyone nobody")

// MightSubject is the subject as it stands before "might" and "will": nobody
// and everybody become people, because a guess about all is no guess.
func (c *Clause) mightSubject() (subject string, none bool) {
	norms := c.Subjects()
	if len(norms) == 0 {
		return c.subject, false
	}
	first := norms[0]
	switch {
	case len(norms) == 1 && (first == "everyone" || first == "everybody"):
		return "people", false
	case len(norms) == 1 && (first == "nobody" || first == "noone"), len(norms) == 2 && first == "no" && norms[1] == "one":
		return "anyone", true
	case len(norms) == 1 && first == "everything":
		return "things", false
	case len(norms) == 1 && first == "nothing":
		return "anything", true
	case first == "no" || first == "none" || first == "neither":
		return "", true
	case len(norms) == 2 && norms[1] == "all" && (first == "they" || first == "you"):
		return "they", false
	case len(norms) == 3 && norms[2] == "them" && (first == "all" || first == "both"):
		return "they", false
	}
	return c.SubjectWords(), false
}

// Forecast reports whether the clause tells what is to come: "will", "going to",
// "bound to", "can never", "would probably".
func (c *Clause) Forecast() bool {
	v := &c.verb
	switch {
	case c.Question || c.Dependent || v.main < 0 || v.habit:
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
	if c.Dependent {
		return ""
	}
	subject, none := c.mightSubject()
	predicate := c.mightPredicate()
	if none || predicate == "" || subject == "" || vague(subject) || subject == "it" && c.Lead == "and" {
		return ""
	}
	return subject + " might " + predicate
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

// pronoun is the word that takes up a subject again. Nobody's sex is guessed.
func (c *Clause) pronoun(subject string) string {
	switch subject {
	case "I", "he", "she", "it", "we", "they":
		return subject
	}
	norms := c.Subjects()
	last := c.d.Tokens[max(c.Subject.Last-1, 0)]
	if slices.Contains(norms, "i") {
		return "we"
	}
	for _, n := range norms {
		if n == "and" || persons[text.Lemma(n)] {
			return "they"
		}
	}
	if last.Norm != last.Lemma && strings.HasSuffix(last.Norm, "s") || c.d.Tag(max(c.Subject.Last-1, 0)) == "NNP" {
		return "they"
	}
	return "it"
}

var persons = text.WordSet(`boss manager supervisor colleague coworker co-worker teacher tutor professor lecturer client customer people
	mum mom dad mother father parent sister brother son daughter child kid wife husband partner girlfriend boyfriend
	ex friend mate flatmate roommate neighbour neighbor landlord doctor nurse therapist team family uncle aunt cousin
	nan gran grandmother grandfather grandma grandpa crush worker woman man girl guy lad examiner interviewer judge chair driver
	band student class audience everyone everybody company staff dentist vet stepmom stepdad fiance fiancee nephew niece`)

func (c *Clause) denied() bool { return c.verb.negated || c.verb.unable }

func (c *Clause) mightPredicate() string {
	v := &c.verb
	if c.Tense == text.Past && !v.perfect || c.Tense == text.Imperative || v.habit || v.main < 0 || c.only() {
		return ""
	}
	not := ""
	if c.denied() {
		not = "not "
	}
	vp := c.vp()
	switch {
	case vp == "":
		return ""
	case v.unable, v.able && (v.negated || v.future):
		return not + "be able to " + vp
	case v.able || v.modal == "would" && v.perfect:
		return ""
	case v.perfect && v.modal == "must":
		return not + c.tailFrom(v.main, "have ")
	case v.perfect:
		return not + c.tailFrom(v.main, "have ")
	case v.ongoing:
		return not + c.tailFrom(v.main, "be ")
	}
	return not + vp
}

// tailFrom is a helper and the tokens from one on.
func (c *Clause) tailFrom(i int, helper string) string {
	s := render(c.d, i, c.predicateEnd(), c.skips)
	if s == "" || Words(s) > MaxWords-2 {
		return ""
	}
	return helper + s
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
	vp = withoutAnymore(vp)
	if c.denied() {
		vp = c.firstVerb(vp)
	}
	if !v.future && v.able {
		return "whether " + subject + " can " + vp
	}
	if v.able || v.unable {
		vp = "be able to " + vp
	}
	will := " will "
	switch subject {
	case "I", "he", "she", "it", "we", "they":
		will = "'ll "
	}
	return "whether " + subject + will + vp
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
	s := c.baseFrom(v.main)
	if v.ongoing {
		s = c.tailFrom(v.main, "be ")
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
func (c *Clause) baseFrom(i int) string { return c.phraseFrom(i, c.d.Tokens[i].Lemma) }

func (c *Clause) gerundFrom(i int) string {
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
	if strings.HasSuffix(verb, "ing") {
		end = min(end, c.joinedVerb(i, end))
	}
	if i+1 >= end {
		return verb
	}
	rest := render(c.d, i+1, end, c.skips)
	if rest == "" {
		return ""
	}
	return verb + " " + rest
}

// loud are adverbs behind "be" that no softer form keeps.
var loud = text.WordSet("always never ever probably definitely certainly surely constantly forever obviously clearly")

// predicateEnd is where the words of the predicate end that another form can
// keep: before what holds for all time, a second finite verb, what is too long.
func (c *Clause) predicateEnd() int {
	end := min(c.secondVerb(), c.splice())
	end = c.withoutAllTime(end)
	return c.fit(end)
}

// splice is the comma behind which something else begins: a second subject, or
// a name for the first.
func (c *Clause) splice() int {
	for i := c.verb.main + 1; i > 0 && i+1 < c.Last; i++ {
		n, next := c.d.Tokens[i].Norm, c.d.Tokens[i+1].Norm
		if (n == "," || n == "—" || n == ":" || n == ";") && spliced[next] && !(phraseOpens[next] && c.lists(i+1)) {
			return i
		}
	}
	return c.Last
}

// lists reports whether a list goes on from token i: "…, the car and the boat".
func (c *Clause) lists(i int) bool {
	joined := false
	for ; i < c.Last; i++ {
		switch tag := c.d.Tag(i); {
		case tag == "VBZ" || tag == "VBD" || tag == "VBP" || tag == "MD":
			return false
		case joins[c.d.Tokens[i].Norm]:
			joined = true
		}
	}
	return joined
}

var spliced = text.WordSet("my the a an he she it they we i his her this that these what who which and but so of")

// secondVerb is the token that joins a second finite verb on: "he drinks and
// shouts". A bare form behind "will" stays.
func (c *Clause) secondVerb() int {
	for i := c.verb.main + 1; i+1 < c.Last; i++ {
		if !joins[c.d.Tokens[i].Norm] {
			continue
		}
		switch tag := c.d.Tag(i + 1); tag {
		case "VBZ", "MD":
			return i
		case "VBD", "VBP", "PRP":
			if !c.verb.future {
				return i
			}
		case "RB":
			if i+2 < c.Last && (c.d.Tag(i+2) == "VBZ" || c.d.Tag(i+2) == "VBD") {
				return i
			}
		}
	}
	return c.Last
}

// joinedVerb is the token that joins a second bare verb on.
func (c *Clause) joinedVerb(i, end int) int {
	for i++; i+1 < end; i++ {
		if joins[c.d.Tokens[i].Norm] && strings.HasPrefix(c.d.Tag(i+1), "VB") {
			return i
		}
	}
	return end
}

var joins = text.WordSet("and but or")

// forAllTime are ends of a clause that stretch it over all time.
var forAllTime = [][]string{
	{"for", "the", "rest", "of", "my", "life"}, {"for", "the", "rest", "of", "our", "lives"}, {"the", "rest", "of", "my", "life"},
	{"for", "my", "entire", "life"}, {"for", "my", "whole", "life"}, {"my", "entire", "life"}, {"my", "whole", "life"},
	{"all", "my", "life"}, {"in", "my", "life"}, {"our", "entire", "lives"}, {"for", "ever"}, {"for", "eternity"}, {"as", "long", "as", "i", "live"},
	{"for", "good"}, {"until", "i", "die"}, {"forever"}, {"ever"}, {"at", "all"}, {"like", "always"}, {"as", "always"}, {"as", "usual"}, {"mark", "my", "words"}, {"i", "swear"}, {"for", "sure"}, {"i", "bet"}, {"i", "guess"}, {"i", "think"}, {"i", "know", "it"}, {"now"}, {"probably"}, {"maybe"}, {"then"}, {"though"}, {"too"}, {"always"},
}

// timed go before "now" and "then".
var timed = text.WordSet("by until till from than right just even since")

func (c *Clause) withoutAllTime(end int) int {
again:
	for _, tail := range forAllTime {
		from := end - len(tail)
		if from <= c.verb.main+1 {
			continue
		}
		same := true
		for k, n := range tail {
			same = same && c.d.Tokens[from+k].Norm == n
		}
		if same && !(len(tail) == 1 && timed[tokenNorm(c.d, from-1)]) {
			end = from
			for end > c.verb.main+1 && c.d.Tokens[end-1].Kind == text.Punct {
				end--
			}
			goto again
		}
	}
	return end
}

// fit is the end at which a statement that may go on to token end has at most
// MaxWords words and can stop; 0 where there is none. It is cut only where what
// stays is still true: not in a denial, nor before a condition.
func (c *Clause) fit(end int) int {
	for end > c.First && c.dangles(end-1) {
		return 0
	}
	first := c.subjectFirst()
	if c.Subject.Empty() {
		first = c.First
	}
	if c.count(first, end) <= MaxWords {
		if n := tokenNorm(c.d, end); n == "," || joins[n] {
			return c.unlisted(end)
		}
		return end
	}
	for i := end - 1; i > c.verb.main+2; i-- {
		n := c.d.Tokens[i].Norm
		if hard := conditions[n]; hard {
			return 0
		}
		if c.count(first, i) > MaxWords || leans[tokenNorm(c.d, i-1)] || !cuts[n] && (!phraseCuts[n] || c.Negated) || c.dangles(i-1) || c.d.Quoted(i) {
			continue
		}
		return c.unlisted(i)
	}
	return 0
}

// unlisted cuts a list that lost its end: "I'll get fired, lose the flat".
func (c *Clause) unlisted(end int) int {
	for i := end - 1; i > c.verb.main+1; i-- {
		switch c.d.Tokens[i].Norm {
		case "and", "or":
			return end
		case ",":
			return i
		}
	}
	return end
}

func (c *Clause) count(first, end int) int {
	n := 0
	for i := first; i < end; i++ {
		t := c.d.Tokens[i]
		if (t.Kind == text.Word || t.Kind == text.Number) && (i == first || c.d.Tokens[i-1].End < t.Start) {
			n++
		}
	}
	return n
}

// dangles reports whether a statement cannot end with token i.
func (c *Clause) dangles(i int) bool {
	n := c.d.Tokens[i].Norm
	if n == "to" || n == "of" {
		return !strings.HasPrefix(c.d.Tag(i-1), "VB") && c.d.Tokens[i-1].Norm != "rid"
	}
	return openEnds[n]
}

var (
	cuts       = text.WordSet(", and but because when while after before since although though so which where until : ; —")
	phraseCuts = text.WordSet("in on at for with from during as by around near without due")
	conditions = text.WordSet("if unless or than except")
	// leans are words that what follows belongs to: "the one where", "nothing but".
	leans    = text.WordSet("one thing way nothing anything anyone nobody everything so such only time reason")
	openEnds = text.WordSet(`the a an my our his their your and or but because if than as like such so very too this's being
		i he she we they who which 's every not n't`)
)
