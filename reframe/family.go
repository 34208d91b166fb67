package reframe

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"

	"seconddraft/internal/lazy"
)

//go:embed families/*.yaml
var familyFiles embed.FS

// A Family is one way of rewriting (clinical.md 4.3), such as "stable to
// time-bound". Wordings and questions hold {slots}; see slots.go.
type Family struct {
	ID    string   `yaml:"id"`
	Name  string   `yaml:"name"`  // the field's name for it
	Title string   `yaml:"title"` // what choosing it does, as a verb phrase
	For   []string `yaml:"for"`   // slugs of the categories it answers
	When  []string `yaml:"when"`  // names of conditions that must all hold
	// Shape lists slots, joined by +, that call the family where no flag does:
	// "good_half+bad_half" for a thought with a good and a bad half.
	Shape []string `yaml:"shape"`
	// Slot is the field of Answers that an answer to the questions fills, "" for
	// none.
	Slot string `yaml:"slot"`
	// Wants is what is asked in place of the questions where the family answers a
	// flag with a text: a key of ownQuestions, or "".
	Wants  string `yaml:"wants"`
	Source string `yaml:"source"`
	// Direct are wordings that answer the thought itself in one breath, as people
	// do: "…, but that doesn't make me …". They go before Wordings of like content.
	Direct   []string `yaml:"direct"`
	Wordings []string `yaml:"wordings"`
	// Closes are what may stand in the place {close} of a wording, after "I can",
	// by the kind of hurt (hurt.go).
	Closes    map[string][]string `yaml:"closes"`
	Questions []string            `yaml:"questions"`
	Examples  []Example           `yaml:"examples"`

	Route string `yaml:"-"`
}

// An Example shows a family at work and is a test of it.
type Example struct {
	Before Before `yaml:"before"`
	After  string `yaml:"after"`
}

// Before is the request of an example, in short form.
type Before struct {
	Text         string   `yaml:"text"`
	Situation    string   `yaml:"situation"`
	Flags        []string `yaml:"flags"` // category slugs, found over the whole text
	Level        int      `yaml:"level"`
	Fact         bool     `yaml:"fact"`
	Feeling      string   `yaml:"feeling"`
	Cause        string   `yaml:"cause"`
	Name         string   `yaml:"name"`
	Changeable   string   `yaml:"changeable"`
	OtherCauses  string   `yaml:"other_causes"`
	Exceptions   string   `yaml:"exceptions"`
	Friend       string   `yaml:"friend_would_say"`
	GoodPart     string   `yaml:"good_part"`
	Step         string   `yaml:"step"`
	Need         string   `yaml:"need"`
	EvidenceFor  string   `yaml:"evidence_for"`
	EvidenceNone string   `yaml:"evidence_against"`
	Person       string   `yaml:"person"`
	Likelihood   int      `yaml:"likelihood"`
	Repeated     bool     `yaml:"repeated"`
}

type familyFile struct {
	Route    string    `yaml:"route"`
	Families []*Family `yaml:"families"`
}

var slotPattern = lazy.Regexp(`\{([a-z_]+)\}`)

// families is the embedded deck by id. It is part of the program, so a fault in
// it is a programming error; the tests load it first.
var families = sync.OnceValue(func() map[string]*Family {
	deck, err := loadFamilies(familyFiles, "families/*.yaml")
	if err != nil {
		panic("reframe: " + err.Error())
	}
	return deck
})

// loadFamilies reads all family files that match the glob. Unknown keys,
// unknown slots or conditions, a second use of an id and a family without
// wordings and questions are errors that name the file.
func loadFamilies(files fs.FS, glob string) (map[string]*Family, error) {
	names, err := fs.Glob(files, glob)
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no family file matches %s", glob)
	}
	deck := make(map[string]*Family)
	for _, name := range names {
		if err := loadFamilyFile(files, name, deck); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return deck, nil
}

func loadFamilyFile(files fs.FS, name string, deck map[string]*Family) error {
	raw, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	var file familyFile
	if err := yaml.UnmarshalWithOptions(raw, &file, yaml.Strict()); err != nil {
		return err
	}
	if file.Route == "" {
		return errors.New("the file has no route")
	}
	for _, f := range file.Families {
		f.Route = file.Route
		if err := f.check(); err != nil {
			return fmt.Errorf("family %q: %w", f.ID, err)
		}
		if deck[f.ID] != nil {
			return fmt.Errorf("family %q is there twice", f.ID)
		}
		deck[f.ID] = f
	}
	return nil
}

func (f *Family) check() error {
	switch {
	case f.ID == "":
		return errors.New("no id")
	case f.Title == "" || f.Source == "":
		return errors.New("no title or no source")
	case len(f.Wordings) == 0 && len(f.Questions) == 0:
		return errors.New("neither a wording nor a question")
	case len(f.Wordings) > 0 && len(f.Direct)+len(f.Wordings) < minWordings:
		return fmt.Errorf("fewer than %d wordings", minWordings)
	case len(f.Wordings) > 0 && len(f.Examples) == 0:
		return errors.New("no example")
	case f.Slot != "" && !slices.Contains(askedSlots, f.Slot):
		return fmt.Errorf("an answer cannot fill %q", f.Slot)
	case f.Wants != "" && ownQuestions[f.Wants] == "":
		return fmt.Errorf("nothing asks for %q", f.Wants)
	}
	return f.checkNames()
}

// askedSlots are the fields of Answers that one line may fill, by their json names.
var askedSlots = []string{
	"other_causes", "exceptions", "friend_would_say", "good_part", "step", "need", "evidence_for", "evidence_against",
}

// minWordings keeps two evenings from reading alike.
const minWordings = 6

// checkNames refuses a condition or a slot that nothing stands behind.
func (f *Family) checkNames() error {
	for _, name := range f.When {
		if conditions[name] == nil {
			return fmt.Errorf("unknown condition %q", name)
		}
	}
	for kind := range f.Closes {
		if !slices.Contains(hurts, kind) {
			return fmt.Errorf("unknown kind of hurt %q", kind)
		}
	}
	for _, wording := range slices.Concat(f.Direct, f.Wordings) {
		if !slices.ContainsFunc(slotsOf(wording), func(name string) bool { return name == "one" || !isPlace(name) && !isSlot(name, slotThin) }) {
			return fmt.Errorf("the wording %q holds nothing that the user said", wording)
		}
	}
	var names []string
	for _, wording := range slices.Concat(f.Direct, f.Wordings, f.Questions) {
		names = append(names, slotsOf(wording)...)
	}
	for _, shape := range f.Shape {
		names = append(names, strings.Split(shape, "+")...)
	}
	for _, name := range names {
		if _, known := slotTable[name]; !known && !isPlace(name) {
			return fmt.Errorf("unknown slot {%s}", name)
		}
	}
	return nil
}
