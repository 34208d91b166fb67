package grammar

import (
	"regexp"
	"slices"
	"strings"

	"seconddraft/internal/text"
)

// pronouns matches the third person, with what is tied to it.
var pronouns = regexp.MustCompile(`(?i)\b(he|him|his|she|her|hers|it|its|they|them|their|theirs)(['’](?:s|re|ve|ll|d))?\b`)

// A Repair is a phrase in which a pronoun has given way to its noun.
type Repair struct {
	// Phrase has the noun; it is "" where nobody can tell which noun it is.
	Phrase string
	// Noun is the noun phrase, "" where the phrase is as it was written.
	Noun string
	// Pronoun and Instead are what was replaced ("she'll") and by what ("my cousin
	// will").
	Pronoun, Instead string
}

// TakeUp puts the noun for the first pronoun of a phrase which nothing in the
// phrase explains. The noun is looked for among those that stand before token
// at, in the same sentence or the one before; at is where the clause of the
// phrase begins and last where it ends. A pronoun for which the text has no noun
// at all stays: the writer knows whom they mean.
func TakeUp(d *text.Document, nouns []Noun, at, last int, phrase string) Repair {
	for _, m := range pronouns.FindAllStringSubmatchIndex(phrase, -1) {
		word := strings.ToLower(phrase[m[2]:m[3]])
		if phrase[m[2]:m[3]] == "IT" {
			continue // the trade
		}
		token := find(d, word, at, last)
		if token < 0 || insideQuote(phrase, m[0]) || explained(d, nouns, at, token, word) || saidBefore(nouns, at, last, word, phrase[:m[0]]) || word == "it" && expletive(d, token) {
			continue
		}
		if word == "it" && identity(d, token) {
			return Repair{} // "it was a folk song": nobody can tell what
		}
		fit := candidates(d, nouns, at, token, word)
		switch len(fit) {
		case 0:
			continue
		case 1:
			if behindTo(d, &fit[0]) {
				return Repair{}
			}
			return putIn(d, token, phrase, m, &fit[0])
		}
		return Repair{}
	}
	return Repair{Phrase: phrase}
}

// behindTo reports whether what looks like one noun begins with a verb: "to water
// plants", "to stamp letters".
func behindTo(d *text.Document, n *Noun) bool {
	return n.Last-n.First > 1 && tokenNorm(d, n.First-1) == "to" && !determined[d.Tokens[n.First].Norm]
}

// candidates are the nouns before token at that the pronoun at a token can stand
// for. A "they" that acts as people do, and a "their" that could be several's,
// stands for somebody.
func candidates(d *text.Document, nouns []Noun, at, token int, word string) []Noun {
	fit := before(d, nouns, at, word)
	if word == "they" && actsAsPerson(d, token) || word == "their" && len(fit) > 1 {
		fit = slices.DeleteFunc(fit, func(n Noun) bool { return !n.Person && !n.Animal && !n.gathers() })
	}
	return fit
}

// putIn puts a noun for the pronoun at places m of a phrase; the repair is empty
// where that cannot be said, or not in a phrase of fair length.
func putIn(d *text.Document, token int, phrase string, m []int, n *Noun) Repair {
	instead := replace(d, token, phrase, m, n)
	if instead == "" || tokenNorm(d, token-1) == "of" && !determined[firstWord(instead)] { // "one of people"
		return Repair{}
	}
	r := Repair{Phrase: phrase[:m[0]] + instead + phrase[m[1]:], Noun: n.Words(), Pronoun: phrase[m[0]:m[1]], Instead: instead}
	if Words(r.Phrase) > MaxWords+3 {
		return Repair{}
	}
	return r
}

// determined open a noun phrase of which there can be one: "one of my clients".
var determined = text.WordSet("the my our his her their these those this that")

func firstWord(s string) string {
	first, _, _ := strings.Cut(strings.ToLower(s), " ")
	return first
}

// TakenUp reports whether a later pronoun stands for a noun and for no other.
func TakenUp(d *text.Document, nouns []Noun, n *Noun) bool {
	for i := n.Last; i < len(d.Tokens); i++ {
		word := d.Tokens[i].Norm
		if !plurals[word] && !singles[word] || !n.Agrees(word) || word == "it" && expletive(d, i) {
			continue
		}
		if fit := before(d, nouns, i, word); len(fit) == 1 && fit[0].First == n.First {
			return true
		}
	}
	return false
}

var singles = text.WordSet("it its he him his she her")

func insideQuote(s string, at int) bool {
	return strings.Count(s[:at], "“") > strings.Count(s[:at], "”")
}

// find is the token of a pronoun in a clause, -1 where it is not the writer's.
func find(d *text.Document, word string, at, last int) int {
	for i := at; i < last && i < len(d.Tokens); i++ {
		if d.Tokens[i].Norm == word {
			return i
		}
	}
	return -1
}

// explained reports whether the clause itself names the noun before the pronoun.
func explained(d *text.Document, nouns []Noun, at, token int, word string) bool {
	for i := range nouns {
		n := &nouns[i]
		if n.First >= at && n.Last <= token && (n.Agrees(word) || n.gathers() && plurals[word]) {
			return true
		}
	}
	for i := at; plurals[word] && i < token; i++ {
		if n := d.Tokens[i].Norm; anybody[n] || n == "one" && tokenNorm(d, i-1) == "no" {
			return true // "nobody pays for their lunch"
		}
	}
	return false
}

var (
	plurals = text.WordSet("they them their theirs")
	anybody = text.WordSet("nobody someone somebody everyone everybody anyone anybody people")
)

// saidBefore reports whether a noun of the clause stands before the pronoun in
// the phrase, though it does not in the text: a condition may have moved back.
func saidBefore(nouns []Noun, at, last int, word, phrase string) bool {
	for i := range nouns {
		if n := &nouns[i]; n.First >= at && n.Last <= last && n.Agrees(word) && strings.Contains(phrase, n.Words()) {
			return true
		}
	}
	return false
}

// before are the nouns that a pronoun can stand for, each once.
func before(d *text.Document, nouns []Noun, at int, word string) []Noun {
	var out []Noun
	seen := make(map[string]bool)
	here := d.SentenceAt(min(at, len(d.Tokens)-1))
	for i := range nouns {
		n := &nouns[i]
		if n.Last > at || d.SentenceAt(n.First) < here-1 || !n.Agrees(word) || n.TakesUp() || n.Told() || seen[n.Head()] || n.Words() == "" || d.Quoted(n.First) {
			continue
		}
		seen[n.Head()] = true
		out = append(out, *n)
	}
	return out
}

// identity reports whether the "it" at token i is said to be a thing.
func identity(d *text.Document, i int) bool {
	k := d.ClaimAt(i)
	return k.Head >= 0 && k.Subject.First == i && d.Tokens[k.Head].Lemma == "be" && k.Object >= 0 && strings.HasPrefix(d.Tag(k.Object), "NN") && k.Person == text.Third && k.Object > k.Head
}

// actsAsPerson reports whether the "they" at token i does what no thing does.
func actsAsPerson(d *text.Document, i int) bool {
	k := d.ClaimAt(i)
	if k.Head < 0 || k.Subject.First != i {
		return false
	}
	head := d.Tokens[k.Head]
	return strings.HasSuffix(head.Norm, "ing") || !things[head.Lemma] || head.Lemma == "be" && k.Modal
}

// things are verbs that things can have for a subject.
var things = text.WordSet("be get look seem turn break fall cost taste smell sell fail grow die fit fly go come make sound end last happen hurt stink need burn")

// expletive reports whether the "it" at token i stands for nothing: "it's hard
// to say", "it rained".
func expletive(d *text.Document, i int) bool {
	k := d.ClaimAt(i)
	if k.Head < 0 || k.Subject.First != i {
		return k.Head < 0 || idiom(d, i)
	}
	switch lemma := d.Tokens[k.Head].Lemma; {
	case impersonal[lemma]:
		return true
	case lemma != "be":
		return false
	}
	for j := k.Head + 1; j < len(d.Tokens) && d.SentenceAt(j) == d.SentenceAt(i) && j < k.Head+9; j++ {
		if n := d.Tokens[j].Norm; putsOff[n] || nominatives[n] && n != "it" {
			return true
		}
	}
	return false
}

var (
	// impersonal are verbs whose "it" mostly stands for nothing.
	impersonal = text.WordSet("seem feel look rain snow happen mean take")
	// putsOff are words behind "it is" that say what the "it" put off ("it's hard
	// to say"), or that belong to a set phrase ("it's my fault", "it's over").
	putsOff = text.WordSet("to that because fault if when late worth time over you")
)

// idiom reports whether the "it" at token i stands for what is done, or for
// nothing: "do it", "get it right", "make it to the end".
func idiom(d *text.Document, i int) bool {
	before, next := "", tokenNorm(d, i+1)
	if i > 0 {
		before = d.Tokens[i-1].Lemma
	}
	if next == "all" {
		return true // "pack it all in"
	}
	switch before {
	case "do", "lose", "believe", "admit":
		return true
	case "get":
		return next == "right" || next == "together" || next == "wrong" || next == "over"
	case "make":
		return next == "to" || next == "through" || next == "worse" || next == "in" || i+1 == len(d.Tokens) || d.Tokens[i+1].Kind == text.Punct
	}
	return false
}

// replace is what stands for a pronoun of a phrase; m are the places of the
// pronoun and of what is tied to it.
func replace(d *text.Document, token int, phrase string, m []int, n *Noun) string {
	name, tie := n.Words(), ""
	if m[4] >= 0 {
		tie = strings.ToLower(phrase[m[4]+len("'") : m[5]])
		if strings.HasPrefix(phrase[m[4]:], "’") {
			tie = strings.ToLower(phrase[m[4]+len("’") : m[5]])
		}
	}
	switch {
	case tie != "":
		full, ok := untied[tie]
		if !ok {
			return ""
		}
		name += full
	case owning(d, token):
		if strings.HasSuffix(name, "s") && n.Plural {
			name += "'"
		} else {
			name += "'s"
		}
	case phrase[m[2]:m[3]] == "hers" || phrase[m[2]:m[3]] == "theirs":
		return ""
	}
	return name
}

var untied = map[string]string{"s": "'s", "re": " are", "ve": " have", "ll": " will", "d": " would"}

// owning reports whether the pronoun at token i says whose something is.
func owning(d *text.Document, i int) bool {
	switch d.Tokens[i].Norm {
	case "his", "its", "their":
		return true
	case "her":
		if i+1 >= len(d.Tokens) || d.Tokens[i+1].Kind != text.Word {
			return false
		}
		tag := d.Tag(i + 1)
		return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ")
	}
	return false
}
