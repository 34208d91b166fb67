package evidence

import (
	"slices"
	"strings"

	"seconddraft/internal/text"
)

// question is what a thought asks of the past.
type question struct {
	area string
	// who are those who must have acted, any of them; empty where the writer or
	// anyone will do.
	who []key
	// others: somebody else than the writer must have acted ("nobody calls").
	others bool
	// kindly: the thought fears what someone feels or does, so whatever good they
	// did speaks against it, whether or not it shares a word.
	kindly bool
	// anyone: the kindness of anyone in the same area will do.
	anyone bool
	// self: the writer must have acted.
	self bool
	// wide: it says nothing of what it is about ("I fail at everything"), so a
	// win in the same area speaks against it.
	wide   bool
	denied bool // it denies: its main verb must be met
	ahead  bool // it speaks of what is to come
	terms  []term
	all    float64 // the terms' weights together
}

// term is a word that a thought is about, with the groups that stand for it.
type term struct {
	word   key // -1 where no item holds it
	groups []key
	// flips is set on what must not have happened ("everybody stares"): only an
	// item that denies it, or an opposite, counts.
	flips     bool
	verb      bool // it is the main verb
	wanted    bool // it stands behind "to"
	feared    bool // it is what others are feared to feel or do
	opposites []key
	weight    float64
}

// ask reads a thought; ok is false where it says nothing that the past could
// speak against.
func (x *Index) ask(t Thought) (q question, ok bool) {
	d := text.Parse(t.Text)
	n := notes{area: t.Area}
	n.read(d)
	for i := range d.Clauses {
		n.meet(subjectOf(d, i))
	}
	if !n.countable() {
		return q, false
	}
	q = question{area: n.area, ahead: n.ahead, denied: n.denied}
	x.findWho(&q, &n)
	q.others = n.others || n.circle && len(q.who) == 0
	x.findTerms(&q, &n, d)
	q.self = len(q.who) == 0 && !q.others && n.selfActs
	q.anyone = len(q.who) == 0 && q.others && n.attitude && n.toMe && !slices.ContainsFunc(q.terms, func(t term) bool { return (t.verb || t.wanted) && !t.feared })
	q.kindly = q.anyone || len(q.who) > 0 && (n.attitude || n.toMe && n.denied)
	q.wide = len(q.terms) == 0 && len(q.who) == 0 && !q.others && (n.label || n.always && (n.judged || n.cannot))
	return q, q.kindly || q.wide || len(q.terms) > 0
}

// notes are what the words of a thought show at first sight.
type notes struct {
	area                                   string
	denied, always, cannot, ahead, judged  bool
	others, attitude, toMe, past, question bool
	who                                    []string
	pronoun                                string
	selfActs                               bool
	// label: the writer gives themselves a harsh name.
	label bool
	// lonely: it says that nobody helps.
	lonely bool
	// own: it tells of the writer's own liking.
	own     bool
	circle  bool // it speaks of people as many
	only    bool
	opposed bool     // a word of it has an opposite
	heads   []string // main verbs
}

func (n *notes) read(d *text.Document) {
	for i, t := range d.Tokens {
		n.word(d, i)
		if area := areaWords[t.Lemma]; area != "" && n.area == "" {
			n.area = area
		}
	}
	for i := range d.Clauses {
		c := d.Claim(i)
		n.question = n.question || c.Question
		n.ahead = n.ahead || c.Tense == text.Future
		n.claim(d, &c)
		if outer := d.ClaimAt(d.Clauses[i].First); outer.Head != c.Head {
			n.claim(d, &outer)
		}
	}
}

// claim notes what a clause says of whom.
func (n *notes) claim(d *text.Document, c *text.Claim) {
	if c.Head < 0 {
		return
	}
	head := d.Tokens[c.Head].Lemma
	n.heads = append(n.heads, head)
	switch {
	case c.Person == text.First && head == "be":
		for t := c.Complement.First; t < c.Complement.Last; t++ {
			n.label = n.label || harsh[d.Tokens[t].Norm]
		}
	case c.Person == text.First && c.Owner == text.NoPerson && feelings[head] && !c.MentalVerb:
		n.own = true
	case c.Person == text.Generic && (head == "know" || head == "understand"):
		n.own = true
	}
}

func (n *notes) word(d *text.Document, i int) {
	t := d.Tokens[i]
	switch t.Norm {
	case "never", "nothing", "no", "none":
		n.denied = true
	case "nobody", "no-one":
		n.denied, n.others = true, true
	case "always", "every", "forever", "ever", "everything", "everyone", "everybody", "all", "any", "anything":
		n.always = true
	case "only":
		n.always, n.only = true, true
	case "alone":
		if n.always {
			n.others, n.lonely = true, true
		}
	case "n't", "not", "cannot", "unable":
		n.cannot = n.cannot || i > 0 && able[d.Tokens[i-1].Norm] || t.Norm == "cannot" || t.Norm == "unable"
		n.denied = n.denied || len(d.Tokens) > 0
	case "will", "'ll", "wo", "going", "gonna":
		n.ahead = true
	case "me", "us":
		n.toMe = true
	}
	if t.Norm == "no" && i+1 < len(d.Tokens) && d.Tokens[i+1].Norm == "one" {
		n.others = true
	}
	if t.Norm == "one" && i+1 < len(d.Tokens) && d.Tokens[i+1].Norm == "who" {
		n.others, n.always = true, true
	}
	for _, g := range groupsOf[t.Lemma] {
		n.opposed = n.opposed || len(oppositesOf[g]) > 0
	}
	if i > 0 && d.Tokens[i-1].Norm == "to" && t.Kind == text.Word {
		n.wanted = append(n.wanted, t.Lemma) // "wants to talk"
	}
	n.judged = n.judged || harsh[t.Norm] || harsh[t.Lemma]
	n.attitude = n.attitude || attitude[t.Lemma]
}

var befriends = text.WordSet("make find meet")

var able = text.WordSet("ca can could wo will would")

// countable reports whether the thought says something that a counterexample
// could meet: a rule, a forecast, an inability, a harsh name or a guess at what
// others feel. A bare fact or a pleasant habit is none.
func (n *notes) countable() bool {
	if n.question || n.own {
		return false
	}
	return n.denied || n.judged || n.attitude && n.toMe || n.always && (n.others || n.ahead || n.opposed) || n.only && len(n.who) > 0
}

// meet notes who acts in the thought.
func (n *notes) meet(s subject) {
	n.who = append(n.who, s.actors...)
	if s.pronoun != "" {
		n.pronoun = s.pronoun
	}
	n.selfActs = n.selfActs || s.self
	n.others = n.others || s.generic
	n.circle = n.circle || s.circle
}

// findWho settles whom the items must tell of.
func (x *Index) findWho(q *question, n *notes) {
	names := slices.Clone(n.who)
	for _, w := range n.who {
		names = append(names, x.people.asRole("@"+w)...)
		if group := roleGroups[w]; group == "@boss" || w == "kid" || w == "child" {
			names = append(names, x.people.asRole(roleOf(w))...)
		}
		if partners[w] {
			names = append(names, x.people.chief("relationship"))
		}
	}
	if len(n.who) == 0 && (n.pronoun == "he" || n.pronoun == "she") {
		names = append(names, x.people.chief(q.area))
	}
	for _, name := range names {
		if k := x.vocab.known(name); k >= 0 && name != "" {
			q.who = append(q.who, k)
		}
	}
	if len(n.who) > 0 && len(q.who) == 0 && !n.circle {
		q.who = []key{-1} // somebody of whom nothing is written
	}
}

func roleOf(word string) string {
	if word == "kid" || word == "child" {
		return "@child"
	}
	return roleGroups[word]
}

// findTerms takes the words that the thought is about: not those that judge, not
// the people found already, not the name of the area.
func (x *Index) findTerms(q *question, n *notes, d *text.Document) {
	for i := range d.Clauses {
		c := d.Clauses[i]
		for _, w := range n.contentOf(d, c.First, c.Last) {
			if slices.Contains(n.who, w) {
				continue
			}
			x.addTerm(q, n, w)
		}
	}
	if n.lonely {
		x.addTerm(q, n, "help")
		q.terms[len(q.terms)-1].verb, q.denied = true, true
	}
}

// contentOf is the content of a stretch without the names of areas where they
// stand for a place ("at work").
func (n *notes) contentOf(d *text.Document, first, last int) []string {
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

func (x *Index) addTerm(q *question, n *notes, w string) {
	t := term{word: x.vocab.known(w), verb: slices.Contains(n.heads, w), wanted: slices.Contains(n.wanted, w)}
	seen := 1
	if t.word >= 0 {
		seen = max(1, x.vocab.seen[t.word])
	}
	groups := x.groupsFor(&t, n, w)
	for _, g := range groups {
		if k := x.vocab.known(g); k >= 0 {
			t.groups = append(t.groups, k)
			seen = max(seen, x.vocab.seen[k])
		}
		for _, o := range oppositesOf[g] {
			if k := x.vocab.known(o); k >= 0 {
				t.opposites = append(t.opposites, k)
			}
		}
	}
	feared := attitude[w] && (len(q.who) > 0 || n.others)
	t.feared = feared
	if harsh[w] && !feared && len(t.opposites) == 0 && len(groups) == 0 {
		if !strings.Contains(w, "_") && !n.always {
			return
		}
		t.flips = true
	}
	if harsh[w] && !n.denied {
		t.flips = true
	}
	t.weight = x.vocab.weight(seen, len(x.entries))
	if t.flips && !feared {
		t.weight /= 4 // it judges more than it names
	}
	q.terms = append(q.terms, t)
	q.all += t.weight
}

// groupsFor are the groups that stand for a word of a thought. A role the writer
// has ("a bad mother") stands for those it is a role for, and "friend" for
// everyone named in that area.
func (x *Index) groupsFor(t *term, n *notes, w string) []string {
	var people []string
	groups := slices.DeleteFunc(slices.Clone(groupsOf[w]), func(g string) bool { return g[0] == '>' })
	groups = append(groups, widens[w]...)
	switch g := roleGroups[w]; {
	case g != "" && n.label:
		t.word = -1
		groups = []string{g}
		people = x.people.asRole(g)
	case w == "kid" || w == "child":
		people = x.people.asRole("@child")
	case w == "friend" && !slices.ContainsFunc(n.heads, func(h string) bool { return befriends[h] }):
		people = x.people.of("friends")
	}
	for _, name := range people {
		t.groups = append(t.groups, x.vocab.known(name))
	}
	return groups
}
