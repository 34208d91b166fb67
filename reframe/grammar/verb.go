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
		v.helper(d, i)
	}
	v.goesThere(d, from)
	v.ongoing = v.ongoing && strings.HasSuffix(d.Tokens[v.main].Norm, "ing")
	if c.Raised && c.Negated {
		v.negated = true
	}
	v.passBridge(d, c.Last)
	if v.ongoing && d.Tokens[v.main].Lemma == "get" && v.main+1 < c.Last && fates[d.Tokens[v.main+1].Norm] && c.Tense != text.Past {
		v.ongoing, v.future = false, true // "I'm getting fired"
	}
	return v
}

// goesThere takes "go" for the main verb where a place was read as what is done.
func (v *verb) goesThere(d *text.Document, from int) {
	if i := v.main; i >= 2 && d.Tokens[i-1].Norm == "to" && d.Tokens[i-2].Norm == "go" && i-2 >= from {
		v.main = i - 2 // "should go to rehab"
	}
	if i := v.main; i >= 2 && goesTo[d.Tokens[i].Norm] && d.Tokens[i-1].Norm == "to" && d.Tokens[i-2].Norm == "going" {
		v.main, v.future = i-2, false // "is going to college"
	}
}

// helper notes what a word before the main verb does.
func (v *verb) helper(d *text.Document, i int) {
	t := d.Tokens[i]
	switch {
	case modals[t.Norm]:
		v.modal = t.Norm
		v.able = v.able || t.Norm == "can" || t.Norm == "could"
	case t.Norm == "'d" && t.Lemma == "would":
		v.modal = "would"
	case futures[t.Norm]:
		v.future = true
	case bound[t.Norm]:
		v.duty = true
		v.forced = v.forced || t.Norm == "got"
	case t.Norm == "used":
		v.habit = true
	default:
		v.adverb(t.Norm)
		v.auxiliary(d, i)
	}
}

// adverb notes a denial, a hedge and what holds for all time.
func (v *verb) adverb(norm string) {
	v.negated = v.negated || negations[norm]
	v.never = v.never || norm == "never" || norm == "ever"
	v.hedged = v.hedged || hedges[norm]
}

// auxiliary notes forms of be, have and do.
func (v *verb) auxiliary(d *text.Document, i int) {
	switch d.Tokens[i].Lemma {
	case "have":
		v.have(d, i)
	case "be":
		v.ongoing = true
	case "do":
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
	i := v.main + 1
	for i < last && skipped[d.Tokens[i].Norm] {
		v.never = v.never || d.Tokens[i].Norm == "ever"
		i++
	}
	if !bareVerb(d, i+2, last) || d.Tokens[i+1].Norm != "to" || !v.bridge(d.Tokens[i].Norm) {
		return
	}
	v.main = i + 2
	v.perfect, v.ongoing = false, false
	v.passBridge(d, last)
}

// bridge notes what a word between "be" and "to" says of the verb behind it; it
// reports false for any other word.
func (v *verb) bridge(norm string) bool {
	switch {
	case norm == "able":
		v.able = true
	case norm == "unable":
		v.unable = true
	case fated[norm]:
		v.future = true
	case norm == "supposed" || norm == "meant":
		v.duty = true
	default:
		return false
	}
	return true
}

// bareVerb reports whether a word in its base form stands at token i.
func bareVerb(d *text.Document, i, last int) bool {
	return i < last && d.Tokens[i].Kind == text.Word && d.Tokens[i].Norm == d.Tokens[i].Lemma
}

// goesTo are places that one goes to without an article.
var goesTo = text.WordSet("college school work bed church town court hell jail prison university rehab war class practice")

var (
	modals    = text.WordSet("can could would should must might may")
	futures   = text.WordSet("will shall going")
	bound     = text.WordSet("need got supposed ought")
	skipped   = text.WordSet("probably maybe perhaps possibly not ever always")
	negations = text.WordSet("not never hardly barely scarcely n't")
	hedges    = text.WordSet("probably maybe perhaps possibly likely")
	fates     = text.WordSet("fired sacked dumped evicted expelled divorced killed kicked replaced laid cut robbed")
	fated     = text.WordSet("bound sure certain doomed destined likely guaranteed fated")
)
