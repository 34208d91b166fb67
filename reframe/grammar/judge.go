package grammar

import (
	"strings"

	"seconddraft/internal/text"
)

// Judges reports whether the form of a clause says more than what is or was: a
// forecast, a duty, a guess.
func (c *Clause) Judges() bool {
	v := &c.verb
	return c.Forecast() || c.Duty() || v.future || v.modal == "must" || v.modal == "would" || v.modal == "should" || v.modal == "might" || v.modal == "may" || v.hedged ||
		guessed[c.Frame] || c.Person != text.First && c.ReadsMind()
}

// Sweeping reports whether a forecast is made for all time or hedged: it is a
// forecast then and no decision.
func (c *Clause) Sweeping() bool { return c.verb.never || c.verb.hedged || c.verb.able }

// guessed are frames by which the writer owns a guess.
var guessed = text.WordSet(`think bet guess feel believe imagine suppose fear worry assume figure reckon suspect swear expect sure
	certain afraid scared worried convinced positive terrified likely know dread seem look`)

// Asserted reports whether the writer plainly states a clause as something that
// is or was so.
func (c *Clause) Asserted() bool {
	switch c.Tense {
	case text.Present, text.Past, text.Perfect, text.Progressive, text.Pluperfect:
	default:
		return false
	}
	return !c.Question && !c.Conditional && !c.Dependent && !c.Reported && !c.MentalVerb && c.Person != text.Second
}

// Vague reports whether nobody could place the subject: "that was it".
func (c *Clause) Vague() bool {
	norms := c.Subjects()
	if len(norms) == 0 {
		return c.subject == ""
	}
	return len(norms) == 1 && vague(norms[0]) && norms[0] != "there"
}

// ReadsMind reports whether a clause says what somebody thinks, feels or wants.
func (c *Clause) ReadsMind() bool {
	v := &c.verb
	if v.main < 0 || c.Tense == text.Past {
		return false
	}
	me := tokenNorm(c.d, v.main+1) == "me"
	switch lemma := c.d.Tokens[v.main].Lemma; {
	case lemma == "be":
		return c.mood()
	case thinks[lemma]:
		return true
	case (lemma == "like" || lemma == "love") && !c.denied():
		return false
	case lemma == "see" || lemma == "find" || lemma == "look":
		return me || lemma == "look" && (tokenNorm(c.d, v.main+2) == "me" || tokenNorm(c.d, v.main+3) == "us")
	case minds[lemma]:
		return c.holds("me") || c.holds("my") || c.holds("i") || c.holds("us")
	}
	return false
}

func (c *Clause) holds(norm string) bool {
	for i := c.verb.main; i < c.Last; i++ {
		if c.d.Tokens[i].Norm == norm {
			return true
		}
	}
	return false
}

// mood reports whether "is" is followed by a feeling towards the writer.
func (c *Clause) mood() bool {
	for i := c.verb.main + 1; i < c.Last && i < c.verb.main+4; i++ {
		if moods[c.d.Tokens[i].Norm] {
			return c.holds("me") || c.holds("my") || c.holds("i")
		}
		if !louder[c.d.Tokens[i].Norm] && !hedges[c.d.Tokens[i].Norm] {
			return false
		}
	}
	return false
}

var (
	thinks = text.WordSet("try think believe consider suspect assume judge wish regret")
	minds  = text.WordSet(`hate dislike like love want resent despise feel care know pity mock hope blame prefer envy expect trust
		respect miss need notice understand mind value appreciate enjoy loathe`)
	moods = text.WordSet(`mad angry disappointed upset annoyed jealous ashamed embarrassed bored sick tired furious cross pissed
		disgusted irritated fed glad happy relieved sorry`)
)

// NamedSubject reports whether the subject is a name.
func (c *Clause) NamedSubject() bool {
	first := c.subjectFirst()
	return c.Subject.Last-first == 1 && (IsName(c.d, first) || first != c.d.Sentences[c.d.SentenceAt(first)].First && KeepsCapital(c.d, first)) && c.d.Tokens[first].Norm != "i"
}

// Named is what the clause calls its subject: "a liar", "selfish"; "" where it
// calls it nothing.
func (c *Clause) Named() string {
	v := &c.verb
	if v.main < 0 || c.d.Tokens[v.main].Lemma != "be" || c.Tense != text.Present || v.modal != "" || v.ongoing {
		return ""
	}
	from, end := v.main+1, c.fit(c.Last)
	for from < end && louder[c.d.Tokens[from].Norm] {
		from++
	}
	if end == 0 || from >= end || end-from > 6 {
		return ""
	}
	norm, tag := c.d.Tokens[from].Norm, c.d.Tag(from)
	if norm != "a" && norm != "an" && norm != "the" && tag != "JJ" || moods[norm] {
		return ""
	}
	for i := from + 1; i < end; i++ {
		if n := c.d.Tokens[i].Norm; phraseCuts[n] || cuts[n] || n == "who" || n == "that" || n == "to" || n == "than" {
			end = i
		}
	}
	return render(c.d, from, end, c.skips)
}

// Compared is with whom the clause compares and, where they are its subject, in
// what: "my sister" and "earns more than I do".
func (c *Clause) Compared() (who, what string) {
	for i := c.First; i+1 < c.Last; i++ {
		n := c.d.Tokens[i].Norm
		if n == "rather" {
			return "", ""
		}
		against := n == "than" || n == "unlike" || n == "compared" && tokenNorm(c.d, i+1) == "to" || n == "as" && i > c.First+2 && (tokenNorm(c.d, i-2) == "as" && tokenNorm(c.d, i-1) != "long" && tokenNorm(c.d, i-1) != "soon")
		if !against {
			continue
		}
		from := i + 1
		if n == "compared" {
			from++
		}
		switch tokenNorm(c.d, from) {
		case "me", "i", "mine":
			subject := c.SubjectWords()
			if object, ok := objects[subject]; ok {
				return object, ""
			}
			if c.Person == text.Third && subject != "" && !vague(subject) && subject != "it" {
				return subject, strings.TrimPrefix(c.That(), subject+" ")
			}
			return "", ""
		}
		return c.nounPhrase(from), ""
	}
	return "", ""
}

// nounPhrase is the noun phrase at token i, "" where none stands there.
func (c *Clause) nounPhrase(i int) string {
	end := i
	for noun := false; end < c.Last && end < i+5; end++ {
		tag := c.d.Tag(end)
		isNoun := strings.HasPrefix(tag, "NN")
		if noun && !isNoun {
			break
		}
		noun = noun || isNoun
		if !isNoun && tag != "DT" && tag != "PRP$" && tag != "JJ" && tag != "CD" && tag != "JJS" {
			break
		}
	}
	if end == i || !strings.HasPrefix(c.d.Tag(end-1), "NN") || openEnds[c.d.Tokens[end-1].Norm] || unplaced[c.d.Tokens[end-1].Norm] {
		return ""
	}
	return lower(c.d, i, render(c.d, i, end, c.skips))
}

var objects = map[string]string{"he": "him", "she": "her", "they": "them"}

var unplaced = text.WordSet("ever before usual possible expected time times years normal much many")
