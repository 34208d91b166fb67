package evidence

import (
	"math"
	"slices"
	"unicode/utf8"

	"seconddraft/internal/text"
)

// key stands for a lemma or, with "@" before it, for a group of related words.
type key int32

// entry is an item taken apart.
type entry struct {
	item    Item
	good    bool // it may be offered at all
	bad     bool // it tells of something bad
	detail  int  // how specific it is: content words and numbers, at most mostDetail
	clauses []clause
	names   []key // everyone named in it
	own     bool  // the writer acts in its first clause
	others  bool  // somebody else than the writer acts in it
}

// clause is what one clause of an item says, and of whom.
type clause struct {
	keys    []key
	head    key   // the main verb, -1 where it says nothing
	actors  []key // names and roles that act; empty where the writer does
	self    bool  // the writer acts, or nobody else is named
	other   bool  // somebody else acts
	pronoun bool  // "he", "she" or "they" acts
	toMe    bool  // it happens to the writer
	gained  bool  // the writer was given something
	negated bool
}

// vocabulary numbers the words and counts the items they stand in.
type vocabulary struct {
	ids   map[string]key
	words []string
	seen  []int // items with the key
}

func newVocabulary() vocabulary { return vocabulary{ids: map[string]key{}} }

// id numbers a word, giving a new number to a new one.
func (v *vocabulary) id(word string) key {
	k, ok := v.ids[word]
	if !ok {
		k = key(len(v.seen))
		v.ids[word] = k
		v.words = append(v.words, word)
		v.seen = append(v.seen, 0)
	}
	return k
}

// known is the number of a word, or -1 where no item holds it.
func (v *vocabulary) known(word string) key {
	if k, ok := v.ids[word]; ok {
		return k
	}
	return -1
}

// add appends the number of a word that some item holds.
func (v *vocabulary) add(keys []key, word string) []key {
	if k := v.known(word); k >= 0 {
		return append(keys, k)
	}
	return keys
}

// weight is how telling a word is: the logarithm of the items over those that
// hold it (inverse document frequency, Spärck Jones 1972).
func (v *vocabulary) weight(seen, items int) float64 {
	return math.Log(1 + float64(items)/(float64(seen)+0.5))
}

// longest is how many bytes of a text are read; an item is a line or two.
const longest = 4000

// head is the beginning of a text, cut between runes.
func head(s string) string {
	if len(s) <= longest {
		return s
	}
	n := longest
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// parsed is an item whose words were found.
type parsed struct {
	item       Item
	text, came *text.Document
}

func parse(it Item) parsed {
	return parsed{it, text.Parse(head(it.Text)), text.Parse(head(it.Came))}
}

// meet notes the people an item tells of.
func (x *Index) meet(p parsed) {
	x.people.meet(p.text, p.item.Area)
	x.people.meet(p.came, p.item.Area)
}

// read takes an item apart and counts its words.
func (x *Index) read(p parsed) entry {
	e := entry{item: p.item, good: p.item.Kind != Fact || goodFact(p.text), bad: tellsOfBad(p.text)}
	for i := range p.text.Clauses {
		c := x.readClause(p.text, i)
		// What a forecast said did not happen.
		c.negated = c.negated != (p.item.Kind == Forecast)
		e.clauses = append(e.clauses, c)
	}
	for i := range p.came.Clauses {
		e.clauses = append(e.clauses, x.readClause(p.came, i))
	}
	e.detail = min(details(p.text)+details(p.came), mostDetail)
	x.carryActors(&e)
	e.own = len(e.clauses) > 0 && e.clauses[0].self
	var all []key
	for _, c := range e.clauses {
		all = append(all, c.keys...)
		e.others = e.others || c.other
	}
	slices.Sort(all)
	for _, k := range slices.Compact(all) {
		x.vocab.seen[k]++
	}
	return e
}

// mostDetail is where more words stop to make an item more specific.
const mostDetail = 8

func (x *Index) readClause(d *text.Document, i int) clause {
	c := clause{head: -1}
	span := d.Clauses[i]
	for _, w := range content(d, span.First, span.Last) {
		c.keys = append(c.keys, x.vocab.id(w))
		for _, g := range groupsOf[w] {
			c.keys = append(c.keys, x.vocab.id(g))
		}
	}
	if h := d.Claim(i).Head; h >= 0 && !empty[d.Tokens[h].Lemma] {
		c.head = x.vocab.id(d.Tokens[h].Lemma)
	}
	who := subjectOf(d, i)
	for _, a := range who.actors {
		c.actors = append(c.actors, x.vocab.id(a))
	}
	c.other = !who.self && (len(who.actors) > 0 || who.generic || who.pronoun != "")
	c.self = !c.other
	c.pronoun = who.pronoun != "" && len(who.actors) == 0
	// "Said no to her" denies nothing.
	c.negated = d.Claim(i).Negated && !slices.Contains(c.keys, x.vocab.id("@refuse"))
	for t := span.First; t < span.Last; t++ {
		switch d.Tokens[t].Norm {
		case "me", "my", "us", "our":
			c.toMe = true
		}
		c.gained = c.gained || c.self && gains[d.Tokens[t].Lemma]
	}
	return c
}

// carryActors lets "he" and "they" stand for the one person named before; with
// two it is open who is meant.
func (x *Index) carryActors(e *entry) {
	for i := range e.clauses {
		c := &e.clauses[i]
		if c.pronoun && len(e.names) == 1 {
			c.actors = e.names[:1:1]
		}
		for _, k := range c.keys {
			if x.people.isPerson(x.vocab.words[k]) && !slices.Contains(e.names, k) {
				e.names = append(e.names, k)
			}
		}
	}
}

// content are the lemmas of the words that say what a stretch is about, and its
// verbs with their particles.
func content(d *text.Document, first, last int) []string {
	var out []string
	for i := first; i < last; i++ {
		t := d.Tokens[i]
		if t.Kind != text.Word {
			continue
		}
		if pair := pairAt(d, i, last); pair != "" {
			out = append(out, pair)
			continue
		}
		if w := t.Lemma; !empty[w] && !empty[t.Norm] && len(w) > 1 {
			out = append(out, w)
		}
	}
	return out
}

// pairAt is the verb with its particle at token i ("hand_in"), at most two words
// apart, or "".
func pairAt(d *text.Document, i, last int) string {
	for _, second := range particles[d.Tokens[i].Lemma] {
		for j := i + 1; j < min(i+4, last); j++ {
			if d.Tokens[j].Norm == second {
				return d.Tokens[i].Lemma + "_" + second
			}
		}
	}
	return ""
}

// details counts what makes a text specific: content words and numbers.
func details(d *text.Document) int {
	n := len(content(d, 0, len(d.Tokens)))
	for _, t := range d.Tokens {
		if t.Kind == text.Number {
			n++
		}
	}
	return n
}

// goodFact reports whether an event as told is good news by its words.
func goodFact(d *text.Document) bool {
	return !tellsOfBad(d) && slices.ContainsFunc(d.Tokens, func(t text.Token) bool { return goods[t.Lemma] })
}
