package reframe

import (
	"strings"

	"seconddraft/internal/text"
	"seconddraft/reframe/grammar"
)

// topicIn is a short noun phrase of the writer's that says what a text is
// about: "the new job", "my hair". Things that are the writer's own come first,
// then what happened, then people.
func topicIn(d *text.Document) string {
	best, found := 0, ""
	for i := range d.Tokens {
		if d.Quoted(i) {
			continue
		}
		end := nounRun(d, i)
		if end == 0 {
			continue
		}
		if n := topicScore(d, i, end); n > best {
			if np := topicPhrase(d, i, end); np != "" {
				best, found = n, np
			}
		}
	}
	return found
}

// nounRun is the end of the noun phrase that begins with the determiner, or the
// bare plural, at token i; 0 where there is none.
func nounRun(d *text.Document, i int) int {
	if d.Tokens[i].Kind != text.Word || !topicOpens[d.Tokens[i].Norm] && !liked(d, i) {
		return 0
	}
	end := i
	if topicOpens[d.Tokens[i].Norm] {
		end++
	}
	last := min(len(d.Tokens), i+6)
	for end < last && topicModifiers[d.Tag(end)] && !finiteVerbs[d.Tokens[end].Norm] {
		end++
	}
	nouns := end
	for end < last && topicNoun(d, end) {
		end++
	}
	if end > nouns && !owns(d, end) || end == nouns && end == i+1 && d.Tag(i) == "VBG" { // "I enjoy running"
		return end
	}
	return 0
}

// owns reports whether a possessive mark stands at token i.
func owns(d *text.Document, i int) bool {
	return i < len(d.Tokens) && d.Tokens[i].Norm == "'s" && d.Tokens[i].Lemma == "'s"
}

func topicNoun(d *text.Document, i int) bool {
	return strings.HasPrefix(d.Tag(i), "NN") && d.Tokens[i].Kind == text.Word && d.Tokens[i].Norm != "closer" && !nowWords[d.Tokens[i].Norm]
}

var nowWords = text.WordSet("yesterday today tomorrow tonight last next")

// topicModifiers are the tags of what may stand before the nouns of a topic.
var topicModifiers = map[string]bool{"JJ": true, "VBG": true, "VBN": true, "CD": true, "JJS": true}

// liked reports whether a thing without a determiner begins at token i that the
// writer does or likes: "I play softball".
func liked(d *text.Document, i int) bool {
	if i < 2 || !likes[d.Tokens[i-1].Lemma] || d.Tokens[i-2].Norm != "i" && d.Tokens[i-2].Norm != "to" {
		return false
	}
	tag := d.Tag(i)
	return strings.HasPrefix(tag, "NN") || tag == "VBG" && (i+1 == len(d.Tokens) || d.Tokens[i+1].Kind == text.Punct || conjoins[d.Tokens[i+1].Norm])
}

var conjoins = text.WordSet("and but so because or")

var likes = text.WordSet("love like enjoy play hate collect study teach drink eat race write sing read")

var topicOpens = text.WordSet("my our the this these a an his her their")

// topicScore ranks a noun phrase; 0 is no topic.
func topicScore(d *text.Document, first, end int) int {
	head, det := d.Tokens[end-1], d.Tokens[first].Norm
	if !soundTopic(d, first, end) {
		return 0
	}
	own := det == "my" || det == "our"
	switch {
	case !topicOpens[det]:
		return 3 // "softball"
	case personNouns[head.Lemma] || morePeople[head.Lemma]:
		if own {
			return 5
		}
		return 0
	case eventNouns[head.Lemma]:
		return 7
	case own:
		return 6
	case det == "a" || det == "an":
		if broughtIn(d, first) {
			return 5
		}
		return 0
	case det == "his" || det == "her" || det == "their":
		return 3
	}
	return 4
}

// soundTopic reports whether a noun phrase names a thing and judges nothing.
func soundTopic(d *text.Document, first, end int) bool {
	if topicOpens[d.Tokens[first].Norm] {
		first++
	}
	for i := first; i < end; i++ {
		n := d.Tokens[i].Norm
		if insults[n] || verdicts[n] || n == "bad" || absoluteWords[n] || scopeAbsolutes[n] || noTopic[n] && n != "good" {
			return false
		}
	}
	head := d.Tokens[end-1]
	return !noTopic[head.Lemma] && !noTopic[head.Norm] && head.Kind == text.Word
}

// broughtIn reports whether "a job" stands behind a verb that brings it
// in, so that it can be spoken of as "the job".
func broughtIn(d *text.Document, first int) bool {
	before := first - 1
	for before > 0 && (d.Tokens[before].Norm == "just" || d.Tokens[before].Norm == "only") {
		before--
	}
	if before < 0 || !bringsIn[d.Tokens[before].Lemma] {
		return false
	}
	return d.Tokens[before].Lemma != "have" || before > 0 && d.Tokens[before-1].Norm == "i"
}

var (
	bringsIn   = text.WordSet("get start buy have make write find lose miss take plan try fail win join own")
	morePeople = text.WordSet(`person people student children guest member officer dog cat pet mate`)
	noTopic    = text.WordSet(`time times day days week month year night morning evening afternoon weekend today way thing stuff lot bit kind sort
		rest point fact reason part side end world something moment minute hour while chance idea
		future power deal row bench fan model attack heart mind head brain eye face case one ones same other others only first last next whole entire front back middle top bottom
		winter summer spring autumn fall season holidays christmas sunday monday tuesday wednesday thursday friday saturday
		god good bad person people name age number guess sense while attention fun bunch couple few number piece
		type level amount matter question problem start beginning control life lives`)
)

func topicPhrase(d *text.Document, first, end int) string {
	if end-first > 6 {
		return ""
	}
	np := grammar.Phrase(d, first, end)
	if np == "" {
		return ""
	}
	switch det := d.Tokens[first].Norm; det {
	case "a", "an", "this":
		_, rest, ok := strings.Cut(np, " ")
		switch {
		case !ok:
			return ""
		case det != "this" && first > 0 && d.Tokens[first-1].Lemma == "have":
			return "my " + rest
		}
		return "the " + rest
	case "these":
		_, rest, _ := strings.Cut(np, " ")
		return "the " + rest
	}
	return np
}
