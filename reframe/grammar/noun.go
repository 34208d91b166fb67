package grammar

import (
	"strings"

	"seconddraft/internal/text"
)

// A Noun is a noun phrase: what a pronoun can stand for.
type Noun struct {
	d *text.Document
	// First and Last are its tokens [First, Last), the determiner included.
	First, Last int
	// Plural, Person and Animal say what pronoun can take it up.
	Plural, Person, Animal bool
	// Sex is 'f' or 'm' where the word itself says so ("my sister"), else 0.
	Sex byte
}

// Nouns are the noun phrases of a document that name something, in order. Times
// ("last week"), amounts and those that name nobody ("no one") are left out.
func Nouns(d *text.Document) []Noun {
	var out []Noun
	for i := 0; i < len(d.Tokens); i++ {
		end := nounEnd(d, i)
		if end == 0 {
			continue
		}
		if k := end; k+1 < len(d.Tokens) && d.Tokens[k].Norm == "and" && end == i+1 && strings.HasPrefix(d.Tag(i), "NN") && strings.HasPrefix(d.Tag(k+1), "NN") && !isHead(d, k+1) {
			end = k + 2 // "salt and vinegar"
		}
		if n, ok := readNoun(d, i, end); ok {
			out = append(out, n)
		}
		i = end - 1
	}
	return out
}

// nounEnd is the end of the noun phrase that begins at token i, 0 where none
// does.
func nounEnd(d *text.Document, i int) int {
	if i >= len(d.Tokens) {
		return 0
	}
	at := i
	if determines[d.Tokens[i].Norm] {
		at++
	}
	end := 0
	for last := min(len(d.Tokens), i+8); at < last; at++ {
		t := d.Tokens[at]
		switch {
		case t.Norm == "'s" && end == at && at+1 < last && (strings.HasPrefix(d.Tag(at+1), "NN") || d.Tag(at+1) == "JJ"):
			continue
		case t.Kind != text.Word && t.Kind != text.Number, adverbial[t.Norm], determines[t.Norm], isHead(d, at):
			return end
		case nounLike(d, at):
			end = at + 1
		case !inPhrase[d.Tag(at)]:
			return end
		}
	}
	return end
}

// nounLike reports whether the word at token i is a noun, by its tag or because
// it is a word for a person.
func nounLike(d *text.Document, i int) bool {
	return strings.HasPrefix(d.Tag(i), "NN") || personWord(d.Tokens[i].Lemma)
}

// isHead reports whether token i is the verb of its clause.
func isHead(d *text.Document, i int) bool {
	k := d.ClaimAt(i)
	return k.Head == i || k.Verb.Has(i) && !strings.HasPrefix(d.Tag(i), "NN")
}

var (
	determines = text.WordSet("a an the my our his her their your this that these those some both another")
	inPhrase   = map[string]bool{"JJ": true, "JJS": true, "JJR": true, "VBG": true, "VBN": true, "CD": true}
	adverbial  = text.WordSet("yesterday today tomorrow tonight last next then now here there only just even i me you us anyone everyone someone no")
)

// readNoun reads the noun phrase [first, end); ok is false where a pronoun could
// not stand for it.
func readNoun(d *text.Document, first, end int) (n Noun, ok bool) {
	if namesNothing(d, first, end-1) || withWriter(d, end-1) || ruledOut(d, first) {
		return Noun{}, false
	}
	head := d.Tokens[end-1]
	n = Noun{d: d, First: first, Last: end}
	joined := end-first > 2 && d.Tokens[end-2].Norm == "and"
	n.Plural = joined || head.Norm != head.Lemma && strings.HasSuffix(head.Norm, "s") || manifold[head.Norm]
	n.Person = personWord(head.Lemma) || morePersons[head.Lemma] || names[head.Norm] || kin[head.Norm]
	n.Animal = animals[head.Lemma]
	switch {
	case female[head.Lemma]:
		n.Sex = 'f'
	case male[head.Lemma]:
		n.Sex = 'm'
	}
	return n, true
}

// namesNothing reports whether a phrase from token first with its head at token
// last is a time, an amount or nobody: "more money", "ten minutes", "no one".
func namesNothing(d *text.Document, first, last int) bool {
	head, opens := d.Tokens[last], d.Tokens[first].Norm
	return unplaced[head.Norm] || times[head.Lemma] || amounts[head.Lemma] || nobodies[head.Norm] != "" || fewer[head.Norm] != "" ||
		opens == "more" || opens == "enough" || units[head.Lemma]
}

// withWriter reports whether the person at token i is one with the writer: "my
// husband and I" are we.
func withWriter(d *text.Document, i int) bool {
	if !personWord(d.Tokens[i].Lemma) || tokenNorm(d, i+1) != "and" {
		return false
	}
	other := tokenNorm(d, i+2)
	return other == "i" || other == "me"
}

// ruledOut reports whether the words before a phrase at token first keep it from
// naming one thing: "no job", "a lot of work".
func ruledOut(d *text.Document, first int) bool {
	before := tokenNorm(d, first-1)
	if negative[before] && !isHead(d, first-1) {
		return true
	}
	amount := tokenNorm(d, first-2)
	return before == "of" && amounts[amount] && amount != "one"
}

// personWord reports whether a lemma is a word for a person.
func personWord(lemma string) bool { return persons[lemma] || female[lemma] || male[lemma] }

var (
	units    = text.WordSet("minute hour mile pound dollar percent inch foot kilo kg cent euro second")
	negative = text.WordSet("no every each any like as than without")
	amounts  = text.WordSet("one lot bit kind sort couple few number piece type all most some none part time fact way thing stuff case example instance course")
	manifold = text.WordSet("people children men women kids parents police folks feet teeth")
	female   = text.WordSet(`mother mom mum sister wife girlfriend daughter aunt auntie niece grandmother grandma gran nan granny woman girl
		lady stepmom stepmother fiancee waitress actress mommy mummy female`)
	male = text.WordSet(`father dad brother husband boyfriend son uncle nephew grandfather grandpa grandad man guy boy bloke lad
		stepdad stepfather fiance actor daddy male gentleman priest`)
	morePersons = text.WordSet(`barber cashier coach employee employer officer patient player singer stranger trainer waiter magician artist
		author bully captain cop editor leader member passenger pastor pilot priest principal professor recruiter roommate
		secretary soldier teammate tenant visitor volunteer writer cousin twin sibling relative baby toddler teenager librarian
		hairdresser stylist mentor guest host date co-worker native classmate adult kid person`)
	animals = text.WordSet("dog cat pet horse bird pug puppy kitten hamster rabbit parrot fish turtle snake pony hen chicken goldfish")
)

// Agrees reports whether a pronoun can stand for the noun.
func (n *Noun) Agrees(pronoun string) bool {
	switch pronoun {
	case "he", "him", "his":
		return !n.Plural && n.Sex != 'f' && (n.Person || n.Animal)
	case "she", "her", "hers":
		return !n.Plural && n.Sex != 'm' && (n.Person || n.Animal)
	case "it", "its":
		return !n.Plural && !n.Person && !spread[n.Head()] && !KeepsCapital(n.d, n.Last-1)
	case "they", "them", "their", "theirs":
		return n.Plural
	}
	return false
}

// spread are things that an "it" seldom stands for.
var spread = text.WordSet("life world mind brain head heart fault luck home work trouble back air ground floor sense")

// Head is the word that the phrase is about: "illness" in "my cat's illness".
func (n *Noun) Head() string { return n.d.Tokens[n.Last-1].Norm }

// Words is the phrase as it names a thing that is known by now: "a new job"
// becomes "the new job".
func (n *Noun) Words() string {
	first := n.First
	det := n.d.Tokens[first].Norm
	switch {
	case givesWay[det]:
		return prefixed("the", render(n.d, first+1, n.Last, nil))
	case n.d.Tag(first) == "CD":
		return prefixed("the", lower(n.d, first, render(n.d, first, n.Last, nil)))
	case det == "my" || det == "our" || det == "the":
		return prefixed(det, render(n.d, first+1, n.Last, nil))
	case determines[det]:
		return lower(n.d, first, render(n.d, first, n.Last, nil))
	case det == "many", det == "several", det == "few":
		return prefixed("the", render(n.d, first+1, n.Last, nil))
	case n.lacks() && !KeepsCapital(n.d, first):
		return prefixed("the", lower(n.d, first, render(n.d, first, n.Last, nil)))
	}
	return lower(n.d, first, render(n.d, first, n.Last, nil))
}

// givesWay are the determiners that become "the" once the thing is known.
var givesWay = text.WordSet("a an this that these those some another")

// lacks reports whether a diary left out the article of a person or thing.
func (n *Noun) lacks() bool { return bareNouns[n.Head()] }

// TakesUp reports whether the noun itself begins with a pronoun that needs a
// noun: "her illness".
func (n *Noun) TakesUp() bool {
	switch n.d.Tokens[n.First].Norm {
	case "his", "her", "their":
		return true
	}
	return false
}

// gathers reports whether the noun names people taken together: "the clubs".
func (n *Noun) gathers() bool { return gathered[n.d.Tokens[n.Last-1].Lemma] }

var gathered = text.WordSet("people club company team class family band group school office staff crowd audience council neighborhood police store shop restaurant bank firm")

// Told reports whether the noun only says what something is: "it's a good job".
func (n *Noun) Told() bool {
	k := n.d.ClaimAt(n.Last - 1)
	return k.Head >= 0 && n.d.Tokens[k.Head].Lemma == "be" && k.Object >= n.First && k.Object < n.Last && k.Subject.First < n.First
}

// Named is Words with the short phrase behind it that tells which one is meant:
// "the concert on Friday", "my fear of dogs".
func (n *Noun) Named() string {
	words := n.Words()
	i := n.Last
	if words == "" || !tellsWhich[tokenNorm(n.d, i)] {
		return words
	}
	end := nounEnd(n.d, i+1)
	if end == 0 && times[strings.TrimSuffix(tokenNorm(n.d, i+1), "s")] {
		end = i + 2
	}
	if end == 0 || end-i > 5 || tokenNorm(n.d, i) != "of" && tokenNorm(n.d, i) != "with" && !times[tokenNorm(n.d, end-1)] {
		return words
	}
	switch tokenNorm(n.d, i+1) {
	case "his", "her", "their", "this", "that":
		return words
	}
	return prefixed(words, render(n.d, i, end, nil))
}

var tellsWhich = text.WordSet("of with on")
