package reframe

import (
	"cmp"
	"slices"
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
	"seconddraft/reframe/grammar"
	"seconddraft/reframe/matter"
)

// Up to how many sentences a narration and a situation are about one thing.
const (
	shortStory = 5
	shortScene = 2
)

// findMatters finds what the evening is about, and the plain fact that says so:
// a short sentence of the situation as it stands, else a clause.
func (f *facts) findMatters(narration, situation *text.Document) {
	if len(narration.Sentences) > shortStory { // a long evening is about many things
		return
	}
	f.matters = slices.DeleteFunc(matter.Find(narration, situation), func(m *matter.Matter) bool { return !m.Sure(narration, situation) })
	backdrop := ""
	for _, m := range f.matters {
		if m.Claim {
			continue
		}
		inScene := f.scene.factAbout(m)
		if someones[firstNorm(inScene)] && !stings(inScene) {
			inScene = ""
		}
		inThought := f.shape.factAbout(m)
		if len(situation.Sentences) > 0 && !toldPast(inThought) {
			inThought = "" // beside a situation it is a thought: "I'm having a heart attack"
		}
		for _, fact := range []string{f.scene.sentenceAbout(m), inScene, inThought} {
			backdrop = cmp.Or(backdrop, fact)
			if stings(fact) {
				f.openWith(fact)
			}
		}
	}
	scene := f.fallBack(situation)
	f.openWith(cmp.Or(backdrop, scene))
}

// fallBack finds the setback to open on where no matter names it: what the writer
// did that hurts, unless the situation tells of something worse; else what hurts
// in the situation. It gives the sentence that only sets the scene. Of a long
// situation the first sentence is seldom the point.
func (f *facts) fallBack(situation *text.Document) (scene string) {
	said := make(map[string]string)
	f.shape.facts(said)
	if len(situation.Sentences) <= shortScene {
		scene = f.scene.sentenceAbout(nil)
	}
	if stings(scene) {
		f.openWith(scene)
	}
	if own := said["hurt_that"]; firstPerson.MatchString(own) && toldPast(own) {
		f.openWith(own)
	}
	if len(situation.Sentences) <= shortScene {
		f.openWith(f.scene.blow())
	}
	return scene
}

// blow is the first plain clause that tells of a setback, where its sentence as a
// whole cannot be said again.
func (s *shape) blow() string {
	for i := range s.clauses {
		if !s.plain(i) || s.clauses[i].Tense != text.Past {
			continue
		}
		if said := s.told(i); stings(said) && usable(said) && !pointsAtPerson[firstNorm(said)] {
			return said
		}
	}
	return ""
}

func firstNorm(s string) string {
	first, _, _ := strings.Cut(strings.ToLower(s), " ")
	return first
}

// openWith sets the fact that drafts open on, unless one was found before.
func (f *facts) openWith(fact string) { f.opening = cmp.Or(f.opening, f.named(fact)) }

// named gives a situation that opens on a pronoun the one person or animal of the
// thought for whom it can stand: "he put the card on the table" beside "my nephew got a C".
func (f *facts) named(fact string) string {
	who, rest, _ := strings.Cut(fact, " ")
	if !subjectPronouns[who] || who == "i" || who == "we" || f.shape == nil {
		return fact
	}
	if name := theOne(who, f.shape); name != "" {
		return name + " " + rest
	}
	return fact
}

// openOn lets the slots of what happened hold the setback, and no harsh claim that
// was taken for a fact. What hurts goes before what only sets the scene.
func (f *facts) openOn(slots slotMap) {
	setback := f.opening
	if blow := slots["happened"]; blow != "" && !stings(setback) && !stings(slots["fact"]) {
		if own := slots["fact"]; firstPerson.MatchString(own) {
			put(slots, "own_fact", smaller.ReplaceAllString(own, ""))
		}
		setback = blow
	}
	if setback != "" {
		slots["fact"] = setback
		if !firstPerson.MatchString(slots["hurt_that"]) {
			slots["hurt_that"] = "" // of another's act in the thought: "they made a mistake with me"
		}
		if adverse(setback) && stings(setback) {
			put(slots, "hurt_that", setback)
		}
	}
	for _, m := range f.matters {
		for _, name := range []string{"fact", "fact_short", "hurt_that", "person_did", "own_fact"} {
			if m.Claim && slots[name] != "" && m.Mentions(text.Parse(slots[name])) {
				slots[name] = ""
			}
		}
	}
}

// toldPast reports whether a clause tells what has happened: "I dropped the ball",
// not "I have no discipline".
func toldPast(clause string) bool {
	d := text.Parse(clause)
	first := d.Tokens[:min(4, len(d.Tokens))]
	return slices.ContainsFunc(first, isPast) && !modal.MatchString(clause) &&
		!slices.ContainsFunc(first, func(t text.Token) bool { return t.Lemma == "be" }) // "I'm so embarrassed"
}

var modal = lazy.Regexp(`\b(?:might|may|could|would|should|can|feel|felt)\b`)

// sentenceAbout is the first sentence that is short and plain enough to be said
// again as it stands, and that speaks of a matter where one is given. One that
// tells of something bad goes before one that sets the scene.
func (s *shape) sentenceAbout(m *matter.Matter) string {
	first := ""
	for n, sentence := range s.d.Sentences {
		if n > 0 && pointsAtPerson[s.d.Tokens[sentence.First].Norm] || !s.plainSentence(sentence) {
			continue
		}
		said := inside(short(s.d.Text(sentence.Span)))
		if wordCount(said) < 3 || !usable(said) || m != nil && !m.Mentions(text.Parse(said)) {
			continue
		}
		if stings(said) {
			return said
		}
		if first == "" && !someones[firstNorm(said)] {
			first = said // not "he put it on the table": the thought itself says better who
		}
	}
	return first
}

// factAbout is the first plain fact that speaks of a matter, "" for none; one
// that no flag touches goes before one that a flag does.
func (s *shape) factAbout(m *matter.Matter) string {
	for _, touched := range []bool{false, true} {
		for i := range s.clauses {
			if s.touched[i] != touched || !s.plain(i) {
				continue
			}
			if fact := s.told(i); wordCount(fact) >= 3 && usable(fact) && m.Mentions(text.Parse(fact)) {
				return fact
			}
		}
	}
	return ""
}

// told is clause i with its pronouns given their nouns, as it can stand by itself.
func (s *shape) told(i int) string {
	first, last := s.clauses[i].Extent()
	return grammar.TakeUp(s.d, s.nouns, first, last, s.clauses[i].That()).Phrase
}

// someones open a clause about a person who is not named in it.
var someones = text.WordSet("he she they his her their")

// pointsAtPerson open a sentence that is not clear by itself.
var pointsAtPerson = text.WordSet("he she they it this that these those his her their there here")

// plainSentence reports whether a sentence opens on a plain fact and holds no
// word of judgement.
func (s *shape) plainSentence(sentence text.Sentence) bool {
	for i := sentence.First; i < sentence.Last; i++ {
		n := s.d.Tokens[i].Norm
		if s.judgingWord(i) && !s.counts(i) && !mishaps[n] || n == "maybe" || n == "probably" {
			return false
		}
	}
	opens := false
	for i := range s.clauses {
		c := &s.clauses[i]
		if c.First < sentence.First || c.First >= sentence.Last {
			continue
		}
		if c.Question || c.Frame != "" || c.Forecast() {
			return false
		}
		opens = opens || c.First == sentence.First && s.opensPlainly(c)
	}
	return opens
}

// opensPlainly reports whether a clause can open a sentence as it was written: it
// leans on nothing before it, and its subject is there ("did it again" has none).
func (s *shape) opensPlainly(c *grammar.Clause) bool {
	first, _, _ := strings.Cut(c.That(), " ")
	return c.Lead == "" && c.Asserted() && !c.Vague() && strings.EqualFold(first, s.d.Text(s.d.Tokens[c.First].Span))
}

// mishaps judge a thing that was done; in a situation they only tell of it.
var mishaps = text.WordSet("wrong messed mistake slow late rude mean unfair waste wasted cheated lost")

// counts reports whether a sweeping word at token i only counts.
func (s *shape) counts(i int) bool { return s.countsAny(i) || s.countsNone(i) }

// countsNone reports whether "nothing" or "nobody" at token i only tells what did
// not come in a story: "I wrote to her and heard nothing".
func (s *shape) countsNone(i int) bool {
	if n := s.d.Tokens[i].Norm; n != "nothing" && n != "nobody" {
		return false
	}
	return slices.ContainsFunc(s.clauses, func(c grammar.Clause) bool { return c.First <= i && i < c.Last && c.Tense == text.Past })
}

// countsAny reports whether "any…" at token i only counts what was not there:
// "I hardly spoke to anyone".
func (s *shape) countsAny(i int) bool {
	if !strings.HasPrefix(s.d.Tokens[i].Norm, "any") {
		return false
	}
	for j := max(0, i-4); j < i; j++ {
		if n := s.d.Tokens[j].Norm; negators[n] || n == "barely" || n == "without" {
			return true
		}
	}
	return false
}
