package grammar

import (
	"strings"

	"seconddraft/internal/text"
)

// verb is a verb group taken apart: "'m probably never going to be able to
// find" has main "find", future, negated, able.
type verb struct {
	main    int    // the token of the verb that says what is done; -1 if there is none
	modal   string // can, could, would, should, must, might, may
	future  bool   // will, going to, bound to
	negated bool   // in its own words
	never   bool   // never, ever: for all time
	able    bool   // be able to, can
	unable  bool   // be unable to
	duty    bool   // have to, need to, got to, supposed to
	forced  bool   // have to, got to: no wish is under it
	habit   bool   // used to
	perfect bool   // have done
	ongoing bool   // be doing
	helped  bool   // do, did before the main verb
	hedged  bool   // probably, maybe
}

func readVerb(d *text.Document, c *Clause) verb {
	v := verb{main: c.Head}
	from := c.Verb.First
	if !c.Subject.Empty() {
		from = c.Subject.Last
	}
	for i := from; i < c.Head; i++ {
		v.helper(d, i, c)
	}
	if i := v.main; i >= 2 && d.Tokens[i-1].Norm == "to" && d.Tokens[i-2].Norm == "go" && i-2 >= from {
		v.main = i - 2 // "should go to rehab"
	}
	v.ongoing = v.ongoing && strings.HasSuffix(d.Tokens[v.main].Norm, "ing")
	if c.Raised && c.Negated {
		v.negated = true
	}
	v.passBridge(d, c.Last)
	return v
}

// helper notes what a word before the main verb does.
func (v *verb) helper(d *text.Document, i int, c *Clause) {
	switch t := d.Tokens[i]; {
	case modals[t.Norm]:
		v.modal = t.Norm
		v.able = v.able || t.Norm == "can" || t.Norm == "could"
	case t.Norm == "'d" && t.Lemma == "would":
		v.modal = "would"
	case t.Norm == "will" || t.Norm == "shall":
		v.future = true
	case t.Norm == "going":
		v.future = true
	case negations[t.Norm]:
		v.negated = true
		v.never = v.never || t.Norm == "never"
	case t.Norm == "ever":
		v.never = true
	case hedges[t.Norm]:
		v.hedged = true
	case t.Lemma == "have":
		v.have(d, i)
	case t.Norm == "used":
		v.habit = true
	case t.Norm == "need" || t.Norm == "got" || t.Norm == "supposed" || t.Norm == "ought":
		v.duty = true
		v.forced = v.forced || t.Norm == "got"
	case t.Lemma == "be":
		v.ongoing = true
	case t.Lemma == "do":
		v.helped = true
	}
}

// have tells "have lost" from "have to lose".
func (v *verb) have(d *text.Document, i int) {
	if tokenNorm(d, i+1) == "to" {
		v.duty, v.forced = true, true
		return
	}
	v.perfect = true
}

// passBridge goes on over "be able to", "be bound to" to the verb behind it.
func (v *verb) passBridge(d *text.Document, last int) {
	if v.main < 0 || d.Tokens[v.main].Lemma != "be" {
		return
	}
	for i := v.main + 1; i+2 < last && i < v.main+4; i++ {
		n := d.Tokens[i].Norm
		switch {
		case hedges[n] || n == "not" || n == "n't" || n == "ever" || n == "always":
			v.never = v.never || n == "ever"
			continue
		case d.Tokens[i+1].Norm != "to" || d.Tokens[i+2].Kind != text.Word || d.Tokens[i+2].Norm != d.Tokens[i+2].Lemma:
			return
		case n == "able":
			v.able = true
		case n == "unable":
			v.unable = true
		case fated[n]:
			v.future = true
		case n == "supposed" || n == "meant":
			v.duty = true
		default:
			return
		}
		v.main = i + 2
		v.perfect, v.ongoing = false, false
		v.passBridge(d, last)
		return
	}
}

var (
	modals    = text.WordSet("can could would should must might may")
	negations = text.WordSet("not never hardly barely scarcely n't")
	hedges    = text.WordSet("probably maybe perhaps possibly likely")
	fated     = text.WordSet("bound sure certain doomed destined likely guaranteed fated")
)
