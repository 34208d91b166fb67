package reframe

import (
	"regexp"
	"slices"
	"strings"

	"seconddraft/internal/text"
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
	f.matters = matter.Find(narration, situation)
	for _, m := range f.matters {
		if m.Claim {
			continue
		}
		for _, fact := range []string{f.scene.sentenceAbout(m), f.scene.factAbout(m), f.shape.factAbout(m)} {
			put(f.slots, "setback", fact)
		}
	}
	f.fallBack(situation)
}

// fallBack finds the fact to open on where no matter names it: what hurts in the
// thought, what went wrong in the situation, else what is more than a taste or a
// trade. Of a long situation the first sentence is seldom the point.
func (f *facts) fallBack(situation *text.Document) {
	said := make(map[string]string)
	f.shape.facts(said)
	if toldPast(said["hurt_that"]) {
		put(f.slots, "setback", said["hurt_that"])
	}
	if len(situation.Sentences) > shortScene {
		return
	}
	if scene := f.scene.sentenceAbout(nil); adverse(scene) || said["fact"] == "" || taste.MatchString(said["fact"]) || modal.MatchString(said["fact"]) {
		put(f.slots, "setback", scene)
	}
}

// toldPast reports whether a clause tells what has happened: "I dropped the ball",
// not "I have no discipline".
func toldPast(clause string) bool {
	d := text.Parse(clause)
	return slices.ContainsFunc(d.Tokens[:min(5, len(d.Tokens))], isPast) && !modal.MatchString(clause)
}

var modal = regexp.MustCompile(`\b(?:might|may|could|would|should|can|feel|felt)\b`)

// taste opens a fact about the writer that says nothing of the evening, or one
// that reads a motive into somebody's act.
var taste = regexp.MustCompile(`^(?:(?:[Hh]e|[Ss]he|[Tt]hey) (?:was|were|is|are) (?:only|just) |I feel |I (?:really |also |still |do )*(?:like|love|enjoy|hate|collect|play|am an?|['’]m an?|work|have a|own)|I['’]m an?|my parents|I have no) `)

// sentenceAbout is the first sentence that is short and plain enough to be said
// again as it stands, and that speaks of a matter where one is given.
func (s *shape) sentenceAbout(m *matter.Matter) string {
	for n, sentence := range s.d.Sentences {
		if n > 0 && pointsAtPerson[s.d.Tokens[sentence.First].Norm] || !s.plainSentence(sentence) {
			continue
		}
		said := inside(short(s.d.Text(sentence.Span)))
		if wordCount(said) >= 3 && usable(said) && (m == nil || m.Mentions(text.Parse(said))) {
			return said
		}
	}
	return ""
}

// pointsAtPerson open a sentence that is not clear by itself.
var pointsAtPerson = text.WordSet("he she they it this that these those his her their there here")

// plainSentence reports whether a sentence opens on a plain fact and holds no
// word of judgement.
func (s *shape) plainSentence(sentence text.Sentence) bool {
	opens := false
	for i := range s.clauses {
		c := &s.clauses[i]
		if c.First < sentence.First || c.First >= sentence.Last {
			continue
		}
		if c.Question || c.Frame != "" || c.Forecast() {
			return false
		}
		if c.First == sentence.First {
			first, _, _ := strings.Cut(c.That(), " ") // which gives "did it again" its I
			opens = c.Lead == "" && s.plain(i) && strings.EqualFold(first, s.d.Text(s.d.Tokens[c.First].Span))
		}
	}
	for i := sentence.First; i < sentence.Last; i++ {
		n := s.d.Tokens[i].Norm
		if s.judgingWord(i) && !s.countsAny(i) || n == "maybe" || n == "probably" {
			return false
		}
	}
	return opens
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
