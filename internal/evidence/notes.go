package evidence

import (
	"slices"

	"seconddraft/internal/text"
)

// notes are what the words of a thought show at first sight.
type notes struct {
	area string

	denied   bool // never, not, no
	always   bool // always, everything, only
	only     bool
	all      bool // everything, anything, nothing
	cannot   bool // can't, unable
	ahead    bool // it tells of what is to come
	judged   bool // it holds a harsh word
	label    bool // the writer gives themselves a harsh name
	opposed  bool // one of its words has an opposite
	attitude bool // it tells what somebody feels, thinks or does to another
	toMe     bool
	own      bool // it tells of the writer's own liking
	question bool

	selfActs bool
	others   bool     // nobody, everyone, "the one who": others should have acted
	lonely   bool     // nobody helps
	circle   bool     // people told of as many, such as colleagues
	actors   []string // names and roles that act, by lemma
	pronoun  string
	verbs    []string // main verbs, by lemma
	wanted   []string // words behind "to"
}

// note reads a thought.
func note(d *text.Document, area string) notes {
	n := notes{area: area}
	for i, t := range d.Tokens {
		n.word(d, i)
		if a := areaWords[t.Lemma]; a != "" && n.area == "" {
			n.area = a
		}
	}
	for i := range d.Clauses {
		main, outer := d.Claim(i), d.ClaimAt(d.Clauses[i].First)
		n.question = n.question || main.Question
		n.ahead = n.ahead || main.Tense == text.Future
		n.claim(d, &main)
		if outer.Head != main.Head {
			n.claim(d, &outer)
		}
		n.meet(subjectOf(d, i))
	}
	return n
}

// countable reports whether the thought says something that a counterexample
// could meet: a rule, a forecast, an inability, a harsh name or a guess at what
// others feel. A bare fact or a pleasant habit is none.
func (n *notes) countable() bool {
	switch {
	case n.question || n.own:
		return false
	case n.denied || n.judged || n.attitude && n.toMe || n.only && len(n.actors) > 0:
		return true
	}
	return n.always && (n.others || n.ahead || n.opposed)
}

// claim notes what a clause says of whom.
func (n *notes) claim(d *text.Document, c *text.Claim) {
	if c.Head < 0 {
		return
	}
	verb := d.Tokens[c.Head].Lemma
	n.verbs = append(n.verbs, verb)
	n.toMe = n.toMe || c.MentalVerb && c.Person == text.First // "he thinks I nag"
	switch {
	case c.Person == text.First && verb == "be":
		for t := c.Complement.First; t < c.Complement.Last; t++ {
			n.label = n.label || harsh[d.Tokens[t].Norm]
		}
	case c.Person == text.First && c.Owner == text.NoPerson && feelings[verb] && !c.MentalVerb:
		n.own = true
	case c.Person == text.Generic && (verb == "know" || verb == "understand"):
		n.own = true // "nobody knows how lonely I am" is a feeling
	}
}

// meet notes who acts in a clause.
func (n *notes) meet(s subject) {
	n.actors = append(n.actors, s.actors...)
	if s.pronoun != "" {
		n.pronoun = s.pronoun
	}
	n.selfActs = n.selfActs || s.self
	n.others = n.others || s.generic
	n.circle = n.circle || s.circle
}

// word notes what the token i shows by itself and beside its neighbours.
func (n *notes) word(d *text.Document, i int) {
	t := d.Tokens[i]
	if t.Kind != text.Word {
		return
	}
	before, after := normAt(d, i-1), normAt(d, i+1)
	n.quantifier(t.Norm, before)
	switch {
	case t.Norm == "no" && after == "one":
		n.others = true
	case t.Norm == "one" && after == "who":
		n.others, n.always = true, true
	case before == "to":
		n.wanted = append(n.wanted, t.Lemma) // "nobody wants to talk"
	}
	n.opposed = n.opposed || slices.ContainsFunc(groupsOf[t.Lemma], func(g string) bool { return oppositeOf[g] != "" })
	n.judged = n.judged || harsh[t.Norm] || harsh[t.Lemma] || harsh[pairAt(d, i, len(d.Tokens))]
	n.attitude = n.attitude || attitude[t.Lemma]
}

// quantifier notes how far the thought reaches.
func (n *notes) quantifier(norm, before string) {
	switch norm {
	case "never", "no", "none":
		n.denied = true
	case "nothing":
		n.denied, n.all = true, true
	case "nobody", "no-one":
		n.denied, n.others = true, true
	case "everything", "anything":
		n.always, n.all = true, true
	case "always", "every", "forever", "ever", "everyone", "everybody", "all", "any":
		n.always = true
	case "only":
		n.always, n.only = true, true
	case "alone":
		n.lonely = n.lonely || n.all // "everything alone"
		n.others = n.others || n.lonely
	case "n't", "not":
		n.denied = true
		n.cannot = n.cannot || able[before]
	case "cannot", "unable":
		n.denied, n.cannot = true, true
	case "will", "'ll", "wo", "going", "gonna":
		n.ahead = true
	case "me", "us":
		n.toMe = true
	}
}

// normAt is the norm of token i, "" where there is none.
func normAt(d *text.Document, i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	return d.Tokens[i].Norm
}
