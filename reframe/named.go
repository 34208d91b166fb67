package reframe

import (
	"strings"

	"seconddraft/internal/lazy"
)

// theOne is the one person or animal of some texts for whom a pronoun can stand;
// "" for none and where nobody can tell who.
func theOne(who string, texts ...*shape) string {
	name := ""
	for _, s := range texts {
		for i := range s.nouns {
			n := &s.nouns[i]
			if !n.Person && !n.Animal || !n.Agrees(who) || n.Words() == name {
				continue
			}
			if name != "" {
				return ""
			}
			name = n.Words()
		}
	}
	return name
}

// nameSubjects gives what a thought says of "he", "she" or "they" the one person or
// animal of the evening; a wording that has just said the noun keeps the pronoun.
func (f *facts) nameSubjects(s slotMap) {
	for _, name := range ofSomebody {
		lead, words := "", s[name]
		if rest, ok := strings.CutPrefix(words, "whether "); ok {
			lead, words = "whether ", rest
		}
		m := pronounSubject.FindStringSubmatch(words)
		if m == nil || s[name+saidFor] != "" {
			continue
		}
		noun := f.known(strings.ToLower(m[1]))
		if noun == "" {
			continue
		}
		instead := noun + map[string]string{"'ll": " will", "'d": " would", "'s": " is", "'re": " are"}[strings.ReplaceAll(m[2], "’", "'")]
		s[name] = lead + instead + words[len(m[0]):]
		s[name+saidFor] = strings.Join([]string{noun, instead, m[0]}, "\n")
	}
	for _, name := range happenings {
		if f.namelessWithin(s[name]) {
			s[name] = ""
		}
	}
}

// known is the noun for a pronoun: somebody of the writer's, or the one of whom the
// situation tells; "" for none.
func (f *facts) known(who string) string {
	noun := theOne(who, f.scene, f.shape)
	switch first := firstNorm(noun); {
	case harsh(noun):
		return ""
	case first == "my" || first == "our", first == "the" && who != "they" && noun == theOne(who, f.scene):
		return noun
	}
	return ""
}

// namelessWithin reports whether a clause opens on a pronoun for somebody who was
// named before it: "she turned out to be bad", with which no draft can open.
func (f *facts) namelessWithin(clause string) bool {
	if who := firstNorm(clause); who != "he" && who != "she" && who != "they" {
		return false
	}
	said := strings.ToLower(clause)
	return !strings.HasPrefix(strings.ToLower(f.req.Situation), said) && !strings.HasPrefix(strings.ToLower(f.req.Text), said)
}

var (
	ofSomebody     = []string{"fact", "happened", "hurt_that", "person_did", "person_might", "crowd_might", "might", "whether", "whether_bad", "worry", "scare", "claim", "feels", "their_claim", "hurt_think", "person_thinks"}
	pronounSubject = lazy.Regexp(`(?i)^(he|she|they)(['’](?:ll|d|s|re))?\b`)
)
