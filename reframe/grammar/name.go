package grammar

import (
	"strings"

	"seconddraft/internal/text"
)

// Named is what the clause calls its subject: "a liar", "selfish"; "" where it
// calls it nothing.
func (c *Clause) Named() string {
	if !c.plainlyIs() {
		return ""
	}
	from, end := c.pastLouder(c.verb.main+1), c.fit(c.Last)
	if end == 0 || from >= end || end-from > 6 {
		return ""
	}
	norm := c.d.Tokens[from].Norm
	if norm != "a" && norm != "an" && norm != "the" && c.d.Tag(from) != "JJ" || moods[norm] {
		return ""
	}
	return c.say(from, c.nameEnd(from, end))
}

// nameEnd is where a name that begins at token from is over: "the worst coach"
// of "the worst coach in the league".
func (c *Clause) nameEnd(from, end int) int {
	for i := from + 1; i < end; i++ {
		if n := c.d.Tokens[i].Norm; phraseCuts[n] || cuts[n] || nameEnds[n] {
			return i
		}
	}
	return end
}

var nameEnds = text.WordSet("who that to than")

// Compared is with whom the clause compares and, where they are its subject, in
// what: "my sister" and "earns more than I do".
func (c *Clause) Compared() (who, what string) {
	for i := c.First; i+1 < c.Last; i++ {
		if c.d.Tokens[i].Norm == "rather" {
			return "", ""
		}
		from := c.against(i)
		if from == 0 {
			continue
		}
		switch tokenNorm(c.d, from) {
		case "me", "i", "mine":
			return c.comparer()
		}
		return c.nounPhrase(from), ""
	}
	return "", ""
}

// against is the first token of what a comparison at token i compares with; 0
// where none stands there.
func (c *Clause) against(i int) int {
	switch n := c.d.Tokens[i].Norm; {
	case n == "than" || n == "unlike":
		return i + 1
	case n == "compared" && (tokenNorm(c.d, i+1) == "to" || tokenNorm(c.d, i+1) == "with"):
		return i + 2
	case n == "as" && i > c.First+2 && tokenNorm(c.d, i-2) == "as" && !asLong[tokenNorm(c.d, i-1)]:
		return i + 1
	}
	return 0
}

var asLong = text.WordSet("long soon well far")

// comparer is the subject that is compared with the writer, and in what.
func (c *Clause) comparer() (who, what string) {
	subject := c.SubjectWords()
	if object, ok := objects[subject]; ok {
		return object, ""
	}
	if c.Person != text.Third || subject == "" || vague(subject) || subject == "it" {
		return "", ""
	}
	return subject, strings.TrimPrefix(c.That(), subject+" ")
}

var objects = map[string]string{"he": "him", "she": "her", "they": "them"}

// nounPhrase is the noun phrase at token i, "" where none stands there.
func (c *Clause) nounPhrase(i int) string {
	end, noun := i, false
	for ; end < c.Last && end < i+5; end++ {
		isNoun := strings.HasPrefix(c.d.Tag(end), "NN")
		if noun && !isNoun || !isNoun && !beforeNoun[c.d.Tag(end)] {
			break
		}
		noun = noun || isNoun
	}
	if end == i || !strings.HasPrefix(c.d.Tag(end-1), "NN") || unplaced[c.d.Tokens[end-1].Norm] {
		return ""
	}
	return lower(c.d, i, c.say(i, end))
}

// beforeNoun are the tags of what leads up to a noun.
var beforeNoun = map[string]bool{"DT": true, "PRP$": true, "JJ": true, "JJS": true, "CD": true}

var unplaced = text.WordSet("ever before usual possible expected time times years normal much many")
