package grammar

import "seconddraft/internal/text"

// Duty reports whether the clause says what somebody should do. "I must be
// stupid" is a guess and no duty.
func (c *Clause) Duty() bool {
	v := &c.verb
	if v.main < 0 || c.Question || c.Dependent || v.future {
		return false
	}
	lemma := c.d.Tokens[v.main].Lemma
	switch v.modal {
	case "should":
		return true
	case "must":
		return !v.perfect && !v.ongoing && !c.alone() && lemma != "be" && !states[lemma] && !c.Negated
	}
	return v.duty && v.modal == "" && c.Tense != text.Past
}

// alone reports whether the subject is one other person: "he must hate it" is a
// guess.
func (c *Clause) alone() bool {
	n := c.Subjects()
	return len(n) == 1 && (n[0] == "he" || n[0] == "she" || n[0] == "it")
}

var states = text.WordSet("hate think know like want seem look love feel believe mean need dislike")

// ShouldDo is the verb phrase under a duty of the writer's own: "be further by
// now".
func (c *Clause) ShouldDo() string {
	if !c.Duty() || !c.ofWriter() || c.denied() || c.surrenders() {
		return ""
	}
	return c.held(c.VP())
}

// surrenders reports whether no wish is under a duty: "I should just give up",
// "I have to get up at five".
func (c *Clause) surrenders() bool {
	return c.verb.forced || givesUp[c.d.Tokens[c.verb.main].Lemma] || tokenNorm(c.d, c.verb.main+1) == "rid"
}

var givesUp = text.WordSet("expect give quit die kill leave disappear hide")

// ofWriter reports whether the subject is "I" alone.
func (c *Clause) ofWriter() bool {
	norms := c.Subjects()
	return len(norms) == 1 && norms[0] == "i" || len(norms) == 0 && c.subject == "I"
}

// WouldLike turns an own duty into a wish: "I'd like to be further by now".
func (c *Clause) WouldLike() string {
	if !c.Duty() || !c.ofWriter() || c.surrenders() {
		return ""
	}
	vp := c.VP()
	switch {
	case vp == "":
		return ""
	case c.verb.perfect && c.verb.negated:
		return prefixed("I'd rather not have", c.tail(c.verb.main))
	case c.verb.negated:
		return "I'd rather not " + vp
	case c.verb.perfect:
		return "I'd have liked to " + vp
	}
	return c.held("I'd like to " + vp)
}

// Desired is what the writer wants or cannot do, as a bare verb phrase and as a
// gerund: of "I want to", "I can't", "I'll never".
func (c *Clause) Desired() (do, doing string) {
	v := &c.verb
	if !c.ofWriterNow() {
		return "", ""
	}
	lemma := c.d.Tokens[v.main].Lemma
	switch {
	case wants[lemma] && !c.Negated && c.Tense != text.Past:
		if i := c.toVerb(); i > 0 {
			return c.baseFrom(i), c.gerundFrom(i)
		}
	case c.outOfReach() && !unwanted[lemma] && (v.future || !idle[lemma]):
		return c.firstVerb(withoutAnymore(c.vp())), withoutAnymore(c.VPing())
	}
	return "", ""
}

// ofWriterNow reports whether the writer states something of themself.
func (c *Clause) ofWriterNow() bool {
	return c.verb.main >= 0 && c.ofWriter() && !c.Question && !c.Dependent && !c.verb.perfect
}

// outOfReach reports whether the verb group says "can't", "will never" or
// "unable to".
func (c *Clause) outOfReach() bool {
	v := &c.verb
	return (v.negated && (v.able || v.future) || v.unable) && !v.duty
}

var (
	wants = text.WordSet("want hope wish like love plan hop try aspire")
	// idle are verbs that "can't" makes an idiom with.
	idle = text.WordSet("stand help wait believe imagine stop be take blame bear complain tell say see seem even have afford care decide")
	// unwanted are verbs that nobody wants to do.
	unwanted = text.WordSet(`lose fail ruin die miss forget hurt waste break drop quit give stop hate regret let leave drink smoke
		cry worry suffer end cheat argue eat`)
)

// toVerb is the verb behind the "to" that follows the main verb, or 0.
func (c *Clause) toVerb() int {
	i := c.verb.main + 1
	if i+1 < c.Last && c.d.Tokens[i].Norm == "to" && c.d.Tokens[i+1].Kind == text.Word && c.d.Tokens[i+1].Norm == c.d.Tokens[i+1].Lemma {
		return i + 1
	}
	return 0
}

// HardDoing is what the writer cannot do or has a hard time with, as a gerund
// phrase that fits before "is hard for me".
func (c *Clause) HardDoing() string {
	v := &c.verb
	if !c.ofWriterNow() || v.future || c.Tense == text.Past || c.condLast > 0 {
		return ""
	}
	lemma := c.d.Tokens[v.main].Lemma
	switch {
	case c.outOfReach() && v.modal != "could":
		if !idle[lemma] && !v.never || lemma == "afford" {
			return withoutAnymore(c.VPing())
		}
		return ""
	case v.modal != "":
		return ""
	}
	return c.struggling(lemma)
}

// struggling reads "I struggle to", "I don't know how to" and the like.
func (c *Clause) struggling(lemma string) string {
	switch {
	case lemma == "struggle" && !c.Negated:
		if i := c.toVerb(); i > 0 {
			return c.gerundFrom(i)
		}
	case lemma == "know" && c.Negated:
		if i := c.verb.main + 1; i+2 < c.Last && c.d.Tokens[i].Norm == "how" && c.d.Tokens[i+1].Norm == "to" {
			return c.gerundFrom(i + 2)
		}
	case lemma == "have" && !c.Negated, lemma == "be":
		return c.troubleDoing()
	}
	return ""
}

// troubleDoing reads "have trouble sleeping", "am bad at drawing", "am not good
// at parking".
func (c *Clause) troubleDoing() string {
	for i := c.verb.main + 1; i+1 < c.Last && i < c.verb.main+6; i++ {
		n, next := c.d.Tokens[i].Norm, c.d.Tokens[i+1]
		isIng := len(next.Norm) > 4 && next.Norm[len(next.Norm)-3:] == "ing" && next.Norm != next.Lemma
		if isIng && (n == "trouble" || n == "difficulty" || n == "time" && c.d.Tokens[i-1].Norm == "hard" || n == "at" && poorAt[c.d.Tokens[i-1].Norm] != c.Negated) {
			return c.gerundFrom(i + 1)
		}
	}
	return ""
}

// poorAt are adjectives of not being able; behind "not" the others are meant.
var poorAt = text.WordSet("bad terrible horrible awful hopeless useless poor crap rubbish shit pathetic lousy worse")

// Wish turns an own duty into a wish, in the past too: "I wish I had rung him".
func (c *Clause) Wish() string {
	if !c.Duty() || !c.ofWriter() || !c.verb.perfect {
		return c.WouldLike()
	}
	if c.surrenders() {
		return ""
	}
	return prefixed("I wish I", c.wished())
}

// OthersWish turns a duty of somebody else into the writer's wish: "I wish he
// would call".
func (c *Clause) OthersWish() string {
	subject := c.SubjectWords()
	if !c.Duty() || c.ofWriter() || subject == "" || c.verb.forced {
		return ""
	}
	if c.verb.perfect {
		return prefixed("I wish "+subject, c.wished())
	}
	would := "would "
	if c.verb.negated {
		would = "wouldn't "
	}
	vp := c.VP()
	if vp == "" {
		return ""
	}
	return c.held("I wish " + subject + " " + would + vp)
}

// wished is the predicate of a duty in the past as a wish has it: "had rung
// him".
func (c *Clause) wished() string {
	if c.verb.negated {
		return prefixed("hadn't", c.tail(c.verb.main))
	}
	return prefixed("had", c.tail(c.verb.main))
}
