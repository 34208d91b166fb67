package reframe

import (
	"strings"

	"seconddraft/internal/text"
	"seconddraft/reframe/grammar"
)

// typeOf turns "I failed the exam" into "after failing an exam", for a sentence
// about many people. Any other shape gives "".
func typeOf(happened string) string {
	d := text.Parse(happened)
	if len(d.Tokens) < 3 || len(d.Tokens) > 7 || d.Tokens[0].Norm != "i" {
		return ""
	}
	verb := d.Tokens[1]
	if !isPast(verb) || !adverseVerbs[verb.Lemma] || strings.Contains(d.Source[verb.End:], "'") {
		return ""
	}
	rest := d.Tokens[2:]
	object := ""
	if n := len(rest); n >= 2 && determiners[rest[0].Norm] && eventNouns[rest[n-1].Norm] {
		object = grammar.Article(strings.ToLower(happened[rest[1].Start:]))
	} else {
		return ""
	}
	for _, t := range rest[1:] {
		if possessives[t.Norm] || subjectPronouns[t.Norm] || dangling[t.Norm] {
			return ""
		}
	}
	return "after " + grammar.Gerund(verb.Lemma) + " " + object
}

// friendOf tells the event of a friend who is nobody in the record.
func friendOf(happened string) string {
	const plain = "a friend in the same place"
	d := text.Parse(happened)
	if len(d.Tokens) < 3 {
		return plain
	}
	first := d.Tokens[0]
	for _, t := range d.Tokens[1:] {
		if notAFriends[t.Norm] {
			return plain
		}
	}
	rest := theirs(d.Source[first.End:])
	switch {
	case first.Norm == "i" && (!isPast(d.Tokens[1]) || d.Tokens[1].Lemma == "want"):
		return plain
	case first.Norm == "i" && !strings.HasPrefix(rest, "'") && !strings.HasPrefix(rest, "’"):
		return "a friend who" + rest
	case first.Norm == "the" || first.Norm == "my":
		return "a friend whose" + rest
	}
	return plain
}

// notAFriends are words that point at the writer or at someone in the record:
// they cannot be said of a friend.
var notAFriends = text.WordSet("i we our us mine ours he him his she her hers they them it")

// theirs moves a phrase from the first person to a friend.
func theirs(s string) string {
	words := strings.Split(s, " ")
	for i, w := range words {
		switch strings.ToLower(w) {
		case "my":
			words[i] = "their"
		case "me":
			words[i] = "them"
		case "myself":
			words[i] = "themselves"
		}
	}
	return strings.Join(words, " ")
}
