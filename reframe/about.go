package reframe

import (
	"slices"
	"strings"

	"seconddraft/internal/text"
	"seconddraft/reframe/grammar"
)

// aboutIn names what a thought is about, as it can stand in front of any claim:
// "the raise", "my cat's illness", "the concert on Friday". What the writer has,
// plans or does comes before people, and people before things that were only
// passed; "" where the text names nothing.
func (s *shape) aboutIn() string {
	best, found := 0, ""
	for i := range s.nouns {
		n := &s.nouns[i]
		if score := s.aboutScore(n); score > best {
			if words := n.Named(); words != "" && wordCount(words) <= 6 {
				best, found = score, words
			}
		}
	}
	return found
}

// aboutScore ranks a noun as what a text is about; 0 is no such noun.
func (s *shape) aboutScore(n *grammar.Noun) int {
	if s.besidePronoun(n) || s.d.Quoted(n.First) || n.TakesUp() || !s.soundAbout(n) {
		return 0
	}
	score := s.aboutRank(n)
	if score == 0 {
		return 0
	}
	if s.takenUp(n) {
		score += 4
	}
	if n.Last < len(s.d.Tokens) && s.passedBy(n) {
		score -= 2
	}
	return max(score, 1)
}

// besidePronoun reports whether a noun is what somebody is called, or does the
// calling: "it makes me a cheat", "some call me".
func (s *shape) besidePronoun(n *grammar.Noun) bool {
	return n.First > 0 && s.d.Tokens[n.First-1].Norm == "me" || n.Last < len(s.d.Tokens) && notBehindNoun[s.d.Tokens[n.Last].Norm]
}

// aboutRank is what a noun is worth by its kind and its article alone; 0 is a
// person who is not the writer's own, and a noun that names nothing.
func (s *shape) aboutRank(n *grammar.Noun) int {
	det, head := s.d.Tokens[n.First].Norm, s.d.Tokens[n.Last-1]
	own, article := det == "my" || det == "our", det == "a" || det == "an"
	switch {
	case n.Person && !own:
		return 0
	case n.Person:
		return 4
	case eventNouns[head.Lemma]:
		return 7
	case own:
		return 6
	case broughtIn(s.d, n.First):
		return 5
	case n.Told() && article:
		return 0 // "it's a good town" names nothing
	case article || n.Told():
		return 1
	}
	return 2
}

// soundAbout reports whether a noun names a thing and judges nothing.
func (s *shape) soundAbout(n *grammar.Noun) bool {
	for i := n.First; i < n.Last; i++ {
		if w := s.d.Tokens[i].Norm; insults[w] || verdicts[w] || w == "bad" || absoluteWords[w] || scopeAbsolutes[w] {
			return false
		}
	}
	head := s.d.Tokens[n.Last-1]
	return !noTopic[head.Lemma] && !noTopic[head.Norm] && !noAbout[head.Norm]
}

var objectPronouns = text.WordSet("it them him her this that")

var notBehindNoun = text.WordSet("me him them us")

var noAbout = text.WordSet("guy lady others everyday yelling look looks smile tall macabre senile places foot ft back")

// takenUp reports whether the text comes back to a noun: by its word or by a
// pronoun that stands for it alone.
func (s *shape) takenUp(n *grammar.Noun) bool {
	for i := n.Last; i < len(s.d.Tokens); i++ {
		if s.d.Tokens[i].Lemma == s.d.Tokens[n.Last-1].Lemma {
			return true
		}
	}
	return grammar.TakenUp(s.d, s.nouns, n)
}

// passedBy reports whether a noun only says where something was: "at the gas
// station".
func (s *shape) passedBy(n *grammar.Noun) bool {
	if n.First == 0 {
		return false
	}
	return grounds[s.d.Tokens[n.First-1].Norm]
}

var grounds = text.WordSet("at from through around near behind outside inside by into onto off out")

// doingAbout names what the text is about by what the writer does or wants:
// "playing softball", "finding a partner".
func doingAbout(m map[string]string) string {
	for _, slot := range []string{"hard_doing", "doing"} {
		v := strings.TrimSuffix(strings.TrimSuffix(m[slot], " again"), " ever")
		if v != "" && !strings.HasSuffix(v, " will") && !objectPronouns[v[strings.LastIndexByte(v, ' ')+1:]] && !strings.HasPrefix(v, "being") && wordCount(v) <= 6 {
			return v
		}
	}
	return ""
}

// hasAnimal reports whether a text tells of an animal.
func (s *shape) hasAnimal() bool {
	return slices.ContainsFunc(s.nouns, func(n grammar.Noun) bool { return n.Animal })
}

// caresAbout is what a text is about where one may take it that the writer cares:
// what is theirs, what they do, an occasion.
func caresAbout(about string) string {
	head := text.Lemma(about[strings.LastIndexByte(about, ' ')+1:])
	first := firstNorm(about)
	switch {
	case about == "" || bodyParts[head] || first == "my" && head == "feature":
		return ""
	case first == "my" || first == "our" || eventNouns[head] || strings.HasSuffix(first, "ing") && text.Lemma(first) != first:
		return about
	}
	return ""
}

var bodyParts = text.WordSet("arm leg foot feet hand knee back face nose hair skin weight body head tooth teeth stomach belly feature boss ex")
