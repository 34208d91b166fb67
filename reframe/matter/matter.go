// Package matter knows what people's setbacks are about: an exam, a message
// without an answer, a row at home; and the harsh claims that many make: "I can't
// do anything right". For each it holds what can be said to anyone there without
// knowing more: a step, another reason that may be, how little one such thing
// shows, and whole wordings for the families of package reframe, which puts them
// beside the user's own words.
//
// Start with Find. The deck is data: one YAML file per area of life in matters/.
// A matter looks like this:
//
//   - id: exam
//     of: event            # or claim: then its patterns are sought in the thought alone
//     when: ["exam|exams"] # patterns of package rule
//     not: ["blood test"]  # where one of these stands, it is not about this
//     lines:               # by place, see Slots
//     try: [ask the teacher which part to work on first]
//     wordings:            # by family of reframe; {slots} are the user's words
//     L1: ["{fact}. One exam doesn't make me {label}. I can {try}."]
//     examples: ["I failed my exam. I'm so stupid."]
package matter

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"github.com/goccy/go-yaml"

	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

//go:embed matters/*.yaml answers/*.yaml
var files embed.FS

// A Matter is one kind of setback, or one kind of claim.
type Matter struct {
	ID string
	// Claim is set for what people say of themselves; else it is about an event.
	Claim bool
	// Lines are what can be said, by slot (Slots).
	Lines map[string][]string
	// Nouns name the thing. Lines hold the first; where the user wrote another of
	// them, that one is meant.
	Nouns []string
	// Wordings are added to those of the families named by id.
	Wordings map[string][]string
	// Answers are whole drafts by family; see answers.go.
	Answers  map[string][]string
	Examples []string

	when, not []*rule.Pattern
}

// Slots are the places of a wording that a matter fills, with the sentence that
// each has to fit.
var Slots = map[string]string{
	"try":       "I can …",          // once it has gone badly
	"prepare":   "I can …",          // while it lies ahead
	"ask_about": "I can …",          // to learn what someone else thinks
	"noun":      "I think of the …", // the matter's noun, as the user called it
	"they":      "I think … may",    // he, she or they: the one person of the text
	"them":      "I think of …",
	"their":     "I think of … day",
	"ease":      "I can …",                 // to be kind to oneself tonight
	"limit":     "It's true that …",        // how little one such thing shows
	"one":       "I'm upset about …",       // the setback as one thing: "one bad exam"; never where it has happened before
	"may_mind":  "…",                       // why someone may have acted so: a whole sentence with "may"
	"may_cause": "…",                       // what else may have played a part: the same
	"common":    "Many people feel this …", // what it comes after or with
}

type entry struct {
	ID       string              `yaml:"id"`
	Of       string              `yaml:"of"`
	When     []string            `yaml:"when"`
	Not      []string            `yaml:"not"`
	Nouns    []string            `yaml:"nouns"`
	Lines    map[string][]string `yaml:"lines"`
	Wordings map[string][]string `yaml:"wordings"`
	Examples []string            `yaml:"examples"`
}

// All is the deck, in the order of its files. It is part of the program, so a
// fault in it is a programming error; the tests load it first.
var All = sync.OnceValue(func() []*Matter {
	deck, err := load(files, "matters/*.yaml")
	if err == nil {
		err = addAnswers(deck, files, "answers/*.yaml")
	}
	if err != nil {
		panic("matter: " + err.Error())
	}
	return deck
})

// Find is what a thought and its situation are about: at most one claim and one
// event, in this order. Of several it is the one whose patterns hold most of
// their words; a word of the thought counts a little more than one of the
// situation.
func Find(thought, situation *text.Document) []*Matter {
	var claim, event *Matter
	var mostClaim, mostEvent float64
	inThought, inSituation := rule.WordsOf(thought), rule.WordsOf(situation)
	for _, m := range All() {
		n := 1.1 * m.words(thought, inThought)
		best, most := &claim, &mostClaim
		if !m.Claim {
			n += m.words(situation, inSituation)
			best, most = &event, &mostEvent
		}
		if n > *most && !m.excluded(thought, inThought) && !m.excluded(situation, inSituation) {
			*best, *most = m, n
		}
	}
	return slices.DeleteFunc([]*Matter{claim, event}, func(m *Matter) bool { return m == nil })
}

// Mentions reports whether a text holds a pattern of the matter.
func (m *Matter) Mentions(d *text.Document) bool { return m.words(d, rule.WordsOf(d)) > 0 }

// Sure reports whether it is told plainly enough to be spoken of: by more than one
// word of the thought or of the situation. "My yoga mat" alone is not yet about a
// class that went badly.
func (m *Matter) Sure(thought, situation *text.Document) bool {
	return m.Claim || m.words(situation, rule.WordsOf(situation)) > 1 || m.words(thought, rule.WordsOf(thought)) > 1
}

func (m *Matter) excluded(d *text.Document, in *rule.Words) bool {
	return slices.ContainsFunc(m.not, func(p *rule.Pattern) bool {
		if !p.Possible(in) {
			return false
		}
		_, found := p.Next(d, 0, len(d.Tokens))
		return found
	})
}

// words counts the tokens of a text that the patterns cover.
func (m *Matter) words(d *text.Document, in *rule.Words) float64 {
	covered := make(map[int]bool)
	for _, p := range m.when {
		for at := 0; p.Possible(in); {
			match, found := p.Next(d, at, len(d.Tokens))
			if !found {
				break
			}
			for _, cue := range match.Cues {
				for i := cue[0]; i < cue[1]; i++ {
					covered[i] = true
				}
			}
			at = max(match.Last, at+1)
		}
	}
	return float64(len(covered))
}

// load reads all files that match the glob. An error names the file and matter.
func load(files fs.FS, glob string) ([]*Matter, error) {
	names, err := fs.Glob(files, glob)
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no file matches %s", glob)
	}
	var deck []*Matter
	for _, name := range names {
		raw, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		var entries []entry
		if err := yaml.UnmarshalWithOptions(raw, &entries, yaml.Strict()); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, e := range entries {
			m, err := e.compile()
			if err == nil && slices.ContainsFunc(deck, func(o *Matter) bool { return o.ID == m.ID }) {
				err = errors.New("it is there twice: give it an id of its own")
			}
			if err != nil {
				return nil, fmt.Errorf("%s: matter %q: %w", name, e.ID, err)
			}
			deck = append(deck, m)
		}
	}
	return deck, nil
}

func (e entry) compile() (*Matter, error) {
	m := &Matter{ID: e.ID, Claim: e.Of == "claim", Nouns: e.Nouns, Lines: e.Lines, Wordings: e.Wordings, Examples: e.Examples}
	switch {
	case e.ID == "":
		return nil, errors.New("it has no id")
	case e.Of != "claim" && e.Of != "event":
		return nil, fmt.Errorf("it is of %q: write claim or event", e.Of)
	case len(e.When) == 0 || len(e.Lines)+len(e.Wordings) == 0:
		return nil, errors.New("it has no patterns, or neither lines nor wordings: add some")
	case len(e.Examples) == 0:
		return nil, errors.New("it has no examples: add a thought that is about it")
	}
	for slot, lines := range e.Lines {
		if Slots[slot] == "" {
			return nil, fmt.Errorf("%q is no slot of a matter", slot)
		}
		if len(lines) == 0 {
			return nil, fmt.Errorf("%q has no lines: add one or remove it", slot)
		}
	}
	for _, list := range []struct {
		from []string
		to   *[]*rule.Pattern
	}{{e.When, &m.when}, {e.Not, &m.not}} {
		for _, source := range list.from {
			p, err := rule.Compile(source)
			if err != nil {
				return nil, err
			}
			*list.to = append(*list.to, p)
		}
	}
	return m, nil
}
