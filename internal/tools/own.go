package tools

import (
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/record"
	"seconddraft/internal/text"
)

// states are verbs that tell of no act: what one is, has, feels, knows or takes in.
var states = text.WordSet(`be have feel think guess suppose believe know seem wish hope want need like love hate get become
	understand hear see sleep mean matter fear worry struggle remember expect dream suffer deserve`)

// zustand are the same behind a German "ich". The parse reads English only.
var zustand = text.WordSet(`bin war wäre werde wurde fühle fühlte denke dachte glaube glaubte weiß wusste will wollte möchte
	mag mochte kann konnte könnte brauche brauchte hoffe hoffte wünsche habe hatte hab nie`)

// NamedOwnAct reports whether the user named something they did or left undone: in the
// tool itself, there also as a share that is theirs, or as the cause in the first person.
func NamedOwnAct(r *record.Record) bool {
	for _, s := range r.Responsibility.Shares {
		if s.Mine && strings.TrimSpace(s.What) != "" {
			return true
		}
	}
	return strings.TrimSpace(r.Responsibility.Did) != "" || tellsOwnAct(text.Parse(r.Cause))
}

func tellsOwnAct(d *text.Document) bool {
	for i := range d.Clauses {
		if c := d.Claim(i); isOwnAct(d, &c) {
			return true
		}
	}
	for i, t := range d.Tokens {
		switch {
		case i+1 == len(d.Tokens):
		case t.Norm == "ich" && tatOf(d, i):
			return true
		case t.Norm == "i" && plain(d, i+1) && !d.ClaimAt(i).Conditional, i == 0 && t.Norm == "never" && plain(d, i+1):
			return true
		case t.Norm == "one" && d.Tokens[i+1].Norm == "who" && wasMe(d, i):
			return true
		}
	}
	return false
}

// isOwnAct reports whether a claim says that the writer did something, or did not do
// what they might have. What others say of them, conditions and what was done to them
// are none.
func isOwnAct(d *text.Document, c *text.Claim) bool {
	if c.Person != text.First || c.Head < 0 || !tells(c) {
		return false
	}
	being := false
	for i := c.Verb.First; i < c.Head; i++ {
		being = being || d.Tokens[i].Lemma == "be"
	}
	head := d.Tokens[c.Head]
	if head.Lemma == "be" {
		// "was scrolling" tells an act, "was told" and "was tired" do not.
		return c.Head+1 < len(d.Tokens) && strings.HasPrefix(d.Tag(c.Head+1), "VBG") && !states[d.Tokens[c.Head+1].Lemma]
	}
	return !states[head.Lemma] && !(being && !strings.HasSuffix(head.Norm, "ing"))
}

// tells reports whether the writer tells a claim of the past as it was.
func tells(c *text.Claim) bool {
	past := c.Tense == text.Past || c.Tense == text.Perfect || c.Tense == text.Pluperfect
	return past && !c.Question && !c.Conditional && !c.Reported && !c.MentalVerb
}

// plain reports whether a past form of no state stands at a token: what a claim does
// not show where it goes on to somebody else ("I told her it was fine").
func plain(d *text.Document, i int) bool {
	return d.Tag(i) == "VBD" && d.Tokens[i].Lemma != "do" && !states[d.Tokens[i].Lemma]
}

// wasMe reports whether "one" at a token stands in "I was the one".
func wasMe(d *text.Document, i int) bool {
	return i > 2 && d.Tokens[i-1].Norm == "the" && d.Tokens[i-2].Lemma == "be" && d.Tokens[i-3].Norm == "i"
}

// tatOf reports whether the word behind a German "ich" tells an act: it is no state, or
// it is "habe" with a participle later in the clause ("ich habe den Wecker vergessen").
func tatOf(d *text.Document, i int) bool {
	next := d.Tokens[i+1].Norm
	if !zustand[next] {
		return d.Tokens[i+1].Kind == text.Word
	}
	if next != "habe" && next != "hab" && next != "hatte" && next != "bin" {
		return false
	}
	last := d.Clauses[d.ClauseOf(i)].Last - 1
	for last > i && d.Tokens[last].Kind != text.Word {
		last--
	}
	return partizip.MatchString(d.Tokens[last].Norm) && !gefuehlt[d.Tokens[last].Norm]
}

var (
	partizip = lazy.Regexp(`^(\pL*ge\pL{3,}(t|en)|(ver|be|er|ent|zer|miss|über|unter)\pL{3,}(t|en)|\pL+iert)$`)
	gefuehlt = text.WordSet("gewesen gefühlt gedacht geglaubt gewusst gewollt gemocht gehofft verstanden bekommen erfahren geschlafen gehört gesehen gehabt")
)

// MineCounts reports whether a share of the user's own has more than zero.
func MineCounts(shares []record.Share) bool {
	for _, s := range shares {
		if s.Mine && s.Part != nil && *s.Part > 0 {
			return true
		}
	}
	return false
}

// AsksAboutMine reports whether the one question is due: an own act was named, the
// shares were set, none of them is the user's, and it was not left out on purpose.
func AsksAboutMine(r *record.Record) bool {
	set := false
	for _, s := range r.Responsibility.Shares {
		if s.Mine && s.Part == nil {
			return false // it is about to be given one
		}
		set = set || s.Part != nil
	}
	return set && !r.Responsibility.LeftOut && NamedOwnAct(r) && !MineCounts(r.Responsibility.Shares)
}

// Spoken is what was written to say it to someone, as one text.
func Spoken(r record.Responsibility) string {
	var said []string
	for _, s := range []string{r.Happened, r.MyPart, r.NextTime, r.WouldAsk} {
		if s = strings.TrimSpace(s); s != "" {
			said = append(said, s)
		}
	}
	return strings.Join(said, "\n\n")
}
