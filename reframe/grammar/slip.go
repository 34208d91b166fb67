package grammar

import (
	"strings"

	"seconddraft/internal/text"
)

// findSlips notes the words that a form must say otherwise than a tired writer
// typed them: "he hate me", "my parents thinks", "I haven't spend".
func (c *Clause) findSlips() {
	if c.verb.main < 0 {
		return
	}
	c.agreement()
	c.participle()
}

func (c *Clause) mended(i int, word string) {
	if c.mends == nil {
		c.mends = make(map[int]string)
	}
	c.mends[i] = word
}

// agreement mends the first finite verb where it does not agree with its subject.
func (c *Clause) agreement() {
	i := c.Verb.First
	if c.Subject.Empty() || c.Subject.Last > i || i >= len(c.d.Tokens) || c.Tense == text.Past && c.d.Tokens[i].Norm != "was" {
		return
	}
	switch {
	case c.manySubjects():
		c.agreeMany(i)
	case c.oneSubject():
		c.agreeOne(i)
	}
}

// agreeMany mends the verb at token i behind several: "my parents thinks".
func (c *Clause) agreeMany(i int) {
	t := c.d.Tokens[i]
	switch {
	case severalForm[t.Norm] != "":
		c.mended(i, severalForm[t.Norm])
	case i == c.verb.main && c.d.Tag(i) == "VBZ" && t.Norm != t.Lemma && strings.HasSuffix(t.Norm, "s"):
		c.mended(i, t.Lemma)
	}
}

// agreeOne mends the verb at token i behind one person: "he hate me".
func (c *Clause) agreeOne(i int) {
	t := c.d.Tokens[i]
	switch {
	case t.Norm != t.Lemma || sameInPast[t.Norm] || i != c.verb.main && t.Norm != "do":
	case singleForm[t.Norm] != "":
		c.mended(i, singleForm[t.Norm])
	case c.plainForm(i):
		c.mended(i, withS(t.Norm))
	}
}

// plainForm reports whether token i is a verb that takes an s but has none.
func (c *Clause) plainForm(i int) bool {
	norm, tag := c.d.Tokens[i].Norm, c.d.Tag(i)
	return strings.HasPrefix(tag, "VB") && tag != "VBD" && tag != "VBZ" && !modals[norm] && norm != "be"
}

var (
	severalForm = map[string]string{"does": "do", "has": "have", "was": "were", "goes": "go"}
	singleForm  = map[string]string{"do": "does", "have": "has", "go": "goes"}
	// sameInPast are verbs whose past looks like their base form.
	sameInPast = text.WordSet("put cut let set read hit quit hurt shut cost burst bet split spread beat come become run")
)

// withS is the third person of a verb.
func withS(verb string) string {
	n := len(verb)
	switch {
	case n > 1 && strings.HasSuffix(verb, "y") && !strings.ContainsAny(verb[n-2:n-1], "aeiou"):
		return verb[:n-1] + "ies"
	case strings.HasSuffix(verb, "s"), strings.HasSuffix(verb, "x"), strings.HasSuffix(verb, "z"), strings.HasSuffix(verb, "ch"), strings.HasSuffix(verb, "sh"), strings.HasSuffix(verb, "o"):
		return verb + "es"
	}
	return verb + "s"
}

// manySubjects reports whether the subject surely is several: "they", "my legs".
func (c *Clause) manySubjects() bool {
	n := c.Subjects()
	switch {
	case len(n) == 1:
		return n[0] == "they" || n[0] == "we"
	case len(n) != 2 || n[0] != "my" && n[0] != "our" && n[0] != "these" && n[0] != "those":
		return false
	}
	last := c.d.Tokens[c.Subject.Last-1]
	return last.Norm != last.Lemma && strings.HasSuffix(last.Norm, "s") && !strings.HasSuffix(last.Norm, "ss") || manifold[last.Norm]
}

// oneSubject reports whether the subject surely is one person: "he", "my boss".
func (c *Clause) oneSubject() bool {
	n := c.Subjects()
	switch len(n) {
	case 1:
		return n[0] == "he" || n[0] == "she"
	case 2:
		last := c.d.Tokens[c.Subject.Last-1]
		return n[0] == "my" && last.Norm == last.Lemma && personWord(last.Lemma) && !gathered[last.Lemma] && !manifold[last.Norm]
	}
	return false
}

// participle mends the verb behind "have": "haven't spend", "have went".
func (c *Clause) participle() {
	v := &c.verb
	if i := v.main; c.d.Tokens[i].Lemma == "have" && i+2 < c.Last && c.d.Tokens[i+1].Norm == "not" && c.d.Tag(i+2) == "VB" && participles[c.d.Tokens[i+2].Norm] != "" {
		v.main, v.perfect, v.negated = i+2, true, true
	}
	if !v.perfect || v.modal != "" || v.main <= c.Verb.First {
		return
	}
	t := c.d.Tokens[v.main]
	if done := participles[t.Lemma]; done != "" && (t.Norm == t.Lemma || pastOnly[t.Norm]) {
		c.mended(v.main, done)
	}
}

var (
	participles = map[string]string{
		"spend": "spent", "eat": "eaten", "go": "gone", "see": "seen", "do": "done", "find": "found", "make": "made", "lose": "lost",
		"win": "won", "pay": "paid", "meet": "met", "sleep": "slept", "feel": "felt", "leave": "left", "tell": "told", "give": "given",
		"take": "taken", "write": "written", "speak": "spoken", "break": "broken", "choose": "chosen", "forget": "forgotten", "know": "known",
		"buy": "bought", "bring": "brought", "teach": "taught", "think": "thought", "catch": "caught", "keep": "kept", "hear": "heard",
		"hold": "held", "build": "built", "send": "sent", "stand": "stood", "understand": "understood", "sell": "sold", "fall": "fallen",
		"drive": "driven", "fly": "flown", "grow": "grown", "begin": "begun", "drink": "drunk", "sing": "sung", "swim": "swum", "say": "said",
	}
	pastOnly = text.WordSet("went ate saw did gave took wrote spoke broke chose forgot knew fell drove flew grew began drank sang swam")
)

// twoVerbs reports whether a second finite verb stands in the statement that
// nothing joins on: "I'm six foot tall hit my head".
func (c *Clause) twoVerbs(end int) bool {
	if c.d.Tokens[c.verb.main].Lemma != "be" || c.verb.perfect {
		return false
	}
	for i := c.verb.main + 2; i+1 < end; i++ {
		if c.d.Tag(i) == "VBD" && adjectival[c.d.Tag(i-1)] && objectOpens[c.d.Tokens[i+1].Norm] {
			return true
		}
	}
	return false
}

var (
	adjectival  = map[string]bool{"JJ": true, "NN": true, "RB": true}
	objectOpens = text.WordSet("my me the a an his her him them it")
)

// say is the writer's words from token first to last-1, with slips mended.
func (c *Clause) say(first, last int) string {
	return renderWith(c.d, first, last, c.skips, c.mends)
}
