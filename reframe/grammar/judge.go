package grammar

import "seconddraft/internal/text"

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
	if c.verb.main < 0 || c.Tense == text.Past && !c.guessedThen() {
		return false
	}
	switch lemma := c.d.Tokens[c.verb.main].Lemma; {
	case lemma == "be":
		return c.mood()
	case lemma == "like" || lemma == "love":
		return c.denied() && c.ofMine()
	case looks[lemma]:
		return c.looksAtMe()
	default:
		return thinks[lemma] || minds[lemma] && c.ofMine()
	}
}

// guessedThen reports whether a clause says what others thought of the writer then:
// "they all thought I was a slob".
func (c *Clause) guessedThen() bool {
	return c.Person != text.First && thoughtThen[c.d.Tokens[c.verb.main].Norm] && !c.verb.helped && (c.holds("i") || c.holds("me"))
}

var thoughtThen = text.WordSet("thought believed assumed hated disliked judged")

// ofMine reports whether the predicate speaks of the writer.
func (c *Clause) ofMine() bool {
	return c.holds("me") || c.holds("my") || c.holds("i") || c.holds("us")
}

// looksAtMe reports whether the object of "sees" and "looks down on" is the
// writer.
func (c *Clause) looksAtMe() bool {
	for i := c.verb.main + 1; i < c.Last && i < c.verb.main+4; i++ {
		if n := c.d.Tokens[i].Norm; n == "me" || n == "us" {
			return i == c.verb.main+1 || c.d.Tokens[c.verb.main].Lemma == "look"
		}
	}
	return false
}

var looks = text.WordSet("see find look")

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
			return c.ofMine()
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
