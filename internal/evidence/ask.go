package evidence

import (
	"slices"

	"seconddraft/internal/text"
)

// question is what a thought asks of the past.
type question struct {
	area string // "" is unknown
	// who are those who must have acted, any of them; empty where the writer or
	// anyone will do.
	who    []key
	self   bool // the writer must have acted
	others bool // somebody else must have acted ("nobody calls")
	// kindly: the thought fears what someone feels or does, so whatever good they
	// did speaks against it; anyone: the kindness of anyone in the same area.
	kindly, anyone bool
	// wide: it does not say what it is about ("I fail at everything"), so a win in
	// the same area speaks against it.
	wide   bool
	denied bool // it denies: its main verb must be met
	ahead  bool // it tells of what is to come
	terms  []term
	all    float64 // the terms' weights together
}

// term is a word that a thought is about, with all that stands for it.
type term struct {
	word      key   // -1 where no item holds it
	groups    []key // related words and people
	opposites []key
	// flips: it must not have happened ("everybody stares"), so only an item that
	// denies it, or an opposite, counts.
	flips  bool
	verb   bool // it is a main verb
	feared bool // it is what others are feared to feel or do
	inner  bool // it is what they want to do
	weight float64
}

// ask reads a thought; ok is false where it says nothing that the past could
// speak against.
func (x *Index) ask(t Thought) (q question, ok bool) {
	d := text.Parse(head(t.Text))
	n := note(d, t.Area)
	if !n.countable() {
		return q, false
	}
	q = question{area: n.area, ahead: n.ahead, denied: n.denied}
	q.who = x.whoActs(&n)
	q.others = n.others || n.circle && len(q.who) == 0
	q.self = len(q.who) == 0 && !q.others && n.selfActs
	x.findTerms(&q, &n, d)

	q.reach(&n)
	return q, q.kindly || q.wide || len(q.terms) > 0
}

// reach settles whether an item may count that shares no word with the thought.
func (q *question) reach(n *notes) {
	if len(q.who) > 0 {
		q.kindly = n.attitude || n.toMe && n.denied
		return
	}
	q.anyone = q.others && n.attitude && n.toMe && !slices.ContainsFunc(q.terms, acted)
	q.kindly = q.anyone
	q.wide = !q.others && (n.label || n.all) && !slices.ContainsFunc(q.terms, naming)
}

// acted is true of what somebody would have to do, beyond feeling it.
func acted(t term) bool { return (t.verb || t.inner) && !t.feared }

// naming is true of a word that says what the thought is about and does not only
// judge.
func naming(t term) bool { return !t.flips }

// nobody is a key that no item has: somebody of whom nothing is written.
const nobody key = -1

// whoActs are those whom the items must tell of: the thought's actors, and the
// names that stand for a role.
func (x *Index) whoActs(n *notes) []key {
	names := slices.Clone(n.actors)
	for _, w := range n.actors {
		names = append(names, x.people.asRole(roleOf[w])...)
		switch {
		case partners[w]:
			names = append(names, x.people.chief("relationship"))
		case w == "friend":
			names = append(names, x.people.mostlyIn("friends")...)
		}
	}
	if len(n.actors) == 0 && (n.pronoun == "he" || n.pronoun == "she") {
		names = append(names, x.people.chief(n.area))
	}
	var who []key
	for _, name := range names {
		if k := x.vocab.known(name); k >= 0 {
			who = append(who, k)
		}
	}
	if len(n.actors) > 0 && len(who) == 0 && !n.circle {
		return []key{nobody}
	}
	return who
}

// findTerms takes the words that the thought is about: not its actors, nor the
// name of a place that is an area ("at work").
func (x *Index) findTerms(q *question, n *notes, d *text.Document) {
	for _, c := range d.Clauses {
		for _, w := range contentElsewhere(d, c.First, c.Last) {
			if !slices.Contains(n.actors, w) {
				x.addTerm(q, n, w)
			}
		}
	}
	if n.lonely {
		x.addTerm(q, n, "help")
		q.terms[len(q.terms)-1].verb, q.denied = true, true
	}
}

// contentElsewhere is the content of a stretch without areas named as a place.
func contentElsewhere(d *text.Document, first, last int) []string {
	var out []string
	from := first
	for i := first + 1; i < last; i++ {
		if places[d.Tokens[i-1].Norm] && areaWords[d.Tokens[i].Lemma] != "" {
			out = append(out, content(d, from, i)...)
			from = i + 1
		}
	}
	return append(out, content(d, from, last)...)
}

// judgement is the weight of a word that judges beside one that names.
const judgement = 0.25

func (x *Index) addTerm(q *question, n *notes, w string) {
	t := term{
		word: x.vocab.known(w), verb: slices.Contains(n.verbs, w), inner: slices.Contains(n.wanted, w),
		feared: attitude[w] && (len(q.who) > 0 || n.others),
	}
	related := x.relate(&t, n, w)
	if harsh[w] {
		if !t.feared && !related && !n.always {
			return
		}
		t.flips = !n.denied || !t.feared && !related
	}
	t.weight = x.vocab.weight(x.seen(&t), len(x.entries))
	if t.flips && !t.feared {
		t.weight *= judgement
	}
	q.terms = append(q.terms, t)
	q.all += t.weight
}

// seen is how many items hold the term or the most common of its groups.
func (x *Index) seen(t *term) int {
	most := 1
	for _, k := range append([]key{t.word}, t.groups...) {
		if k >= 0 {
			most = max(most, x.vocab.seen[k])
		}
	}
	return most
}

// relate fills in what stands for a word of a thought and reports whether a list
// knows the word.
func (x *Index) relate(t *term, n *notes, w string) bool {
	groups := slices.DeleteFunc(slices.Clone(groupsOf[w]), func(g string) bool { return g[0] != '@' })
	groups = append(groups, widens[w]...)
	people := x.people.asRole(roleOf[w])
	if g := roleFor[w]; g != "" && n.label {
		// "A bad mother" speaks of the children, not of anyone's mother.
		t.word, groups, people = -1, []string{g}, x.people.asRole(g)
	}
	if w == "friend" && !slices.ContainsFunc(n.verbs, func(v string) bool { return befriends[v] }) {
		people = x.people.mostlyIn("friends")
	}
	for _, g := range append(groups, people...) {
		t.groups = x.vocab.add(t.groups, g)
	}
	for _, g := range groups {
		t.opposites = x.vocab.add(t.opposites, oppositeOf[g])
	}
	return len(groups) > 0
}
