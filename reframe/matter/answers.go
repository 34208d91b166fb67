package matter

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"github.com/goccy/go-yaml"
)

// Answers are whole drafts for what people think about a matter: they answer the
// thought in one breath and do not tell again what happened. One YAML file per
// area of life in answers/:
//
//   - matter: exam
//     nouns: [exam, test]  # {noun} is the one that the user wrote, else the first
//     drafts:              # by family of reframe; L stands for L1 and L3
//     L: ["A bad {noun} doesn't make me {label}. I can ask for help with one part."]
type answers struct {
	Matter string              `yaml:"matter"`
	Nouns  []string            `yaml:"nouns"`
	Drafts map[string][]string `yaml:"drafts"`
}

// bothLabels is the key of drafts that serve the two families for names.
const bothLabels = "L"

// addAnswers reads all files that match the glob into the deck. An error names
// the file and the matter.
func addAnswers(deck []*Matter, files fs.FS, glob string) error {
	names, err := fs.Glob(files, glob)
	if err != nil {
		return err
	}
	for _, name := range names {
		raw, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		var list []answers
		if err := yaml.UnmarshalWithOptions(raw, &list, yaml.Strict()); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		for _, a := range list {
			if err := a.addTo(deck); err != nil {
				return fmt.Errorf("%s: answers for %q: %w", name, a.Matter, err)
			}
		}
	}
	return nil
}

func (a answers) addTo(deck []*Matter) error {
	i := slices.IndexFunc(deck, func(m *Matter) bool { return m.ID == a.Matter })
	switch {
	case i < 0:
		return errors.New("there is no such matter")
	case deck[i].Answers != nil:
		return errors.New("they are there twice: put them together")
	case len(a.Drafts) == 0:
		return errors.New("there are no drafts: add some")
	}
	m := deck[i]
	m.Answers = make(map[string][]string)
	for family, drafts := range a.Drafts {
		if family == bothLabels {
			m.Answers["L1"], m.Answers["L3"] = drafts, drafts
			continue
		}
		m.Answers[family] = drafts
	}
	if m.Answers["C1"] == nil && m.Answers["P1"] != nil {
		m.Answers["C1"] = m.Answers["P1"] // both are of what may come
	}
	if len(a.Nouns) > 0 {
		m.Nouns = a.Nouns
	}
	return nil
}
