package rule

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// MinExamples is the least number of positive and of negative examples of a
// rule. A rule nobody could find three sentences for is not understood yet.
const MinExamples = 3

type fileYAML struct {
	Category   string              `yaml:"category"`
	Kind       string              `yaml:"kind"`
	Name       string              `yaml:"name"`
	Plain      string              `yaml:"plain"`
	Definition string              `yaml:"definition"`
	Title      string              `yaml:"title"`
	Question   string              `yaml:"question"`
	Slot       string              `yaml:"slot"`
	Source     string              `yaml:"source"`
	SkipGates  []string            `yaml:"skip_gates"`
	Lists      map[string][]string `yaml:"lists"`
	Rules      []ruleYAML          `yaml:"rules"`
}

type ruleYAML struct {
	ID         string          `yaml:"id"`
	Message    string          `yaml:"message"`
	Why        string          `yaml:"why"`
	Source     string          `yaml:"source"`
	Confidence *float64        `yaml:"confidence"`
	Within     string          `yaml:"within"`
	Toward     int             `yaml:"toward"`
	Tier       string          `yaml:"tier"`
	Patterns   []string        `yaml:"patterns"`
	Except     []exceptionYAML `yaml:"except"`
	SkipGates  []string        `yaml:"skip_gates"`
	Gates      []string        `yaml:"gates"`
	Examples   struct {
		Positive []string `yaml:"positive"`
		Negative []string `yaml:"negative"`
	} `yaml:"examples"`
}

type exceptionYAML struct {
	Pattern string `yaml:"pattern"`
	Example string `yaml:"example"`
	Reach   string `yaml:"reach"`
}

// Load reads all rule files that match glob. Unknown keys, patterns that can
// never match, rules without examples and ids used twice are refused; the error
// names each fault as path:line.
func Load(fsys fs.FS, glob string) (*Pack, error) {
	paths, err := fs.Glob(fsys, glob)
	if err != nil {
		return nil, fmt.Errorf("loading rules: %w", err)
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("loading rules: no file matches %s", glob)
	}
	slices.Sort(paths)
	l := loader{lists: map[string]*list{}, listFile: map[string]string{}, categories: map[string]*Category{}, ids: map[string]string{}}
	for name, shared := range sharedLists() {
		l.lists[name] = shared
	}
	hash := sha256.New()
	hash.Write(sharedListsYAML)
	hash.Write(gatesYAML)
	for _, path := range paths {
		data, err := fs.ReadFile(fsys, path)
		if err != nil {
			return nil, fmt.Errorf("loading rules: %w", err)
		}
		hash.Write(data)
		l.read(path, data)
	}
	pack := l.pack()
	if err := errors.Join(l.faults...); err != nil {
		return nil, err
	}
	pack.version = hex.EncodeToString(hash.Sum(nil)[:6])
	return pack, nil
}

// MustLoad is Load for rules embedded in the program, whose tests have loaded
// them before.
func MustLoad(fsys fs.FS, glob string) *Pack {
	p, err := Load(fsys, glob)
	if err != nil {
		panic("rule: " + err.Error())
	}
	return p
}

type loader struct {
	files      []*file
	lists      map[string]*list
	listFile   map[string]string // list of the pack → path
	categories map[string]*Category
	order      []*Category
	ids        map[string]string // rule id → path
	faults     []error
}

// file is one rule file with what is needed to name a line in it.
type file struct {
	fileYAML
	path string
	data []byte
	tree *ast.File
}

// read decodes a file and compiles its lists; rules wait until all lists of the
// pack are known.
func (l *loader) read(path string, data []byte) {
	f := &file{path: path, data: data}
	if err := decodeStrict(data, &f.fileYAML); err != nil {
		l.faults = append(l.faults, fmt.Errorf("%s:%w", path, err))
		return
	}
	l.files = append(l.files, f)
	for name, entries := range f.Lists {
		compiled, err := newList(entries)
		switch {
		case err != nil:
			l.fault(f, "$.lists."+name, "list %s: %w", name, err)
		case l.listFile[name] != "":
			l.fault(f, "$.lists."+name, "list %s exists already in %s: use it or choose another name", name, l.listFile[name])
		default:
			l.lists[name], l.listFile[name] = compiled, path
		}
	}
}

func (l *loader) pack() *Pack {
	p := &Pack{}
	for _, f := range l.files {
		if f.Category == "" && len(f.Rules) == 0 && len(f.Lists) > 0 {
			continue // a file of lists only
		}
		category := l.category(f)
		for i := range f.Rules {
			p.add(l.rule(f, i, category))
		}
	}
	for _, r := range p.rules { // only now: another file may describe the category
		r.Source = cmp.Or(r.Source, r.Category.Source)
	}
	for _, c := range l.order {
		l.checkCategory(c)
	}
	p.categories = l.order
	p.index()
	return p
}

// fault notes an error at the line of a YAML path, or at line 1.
func (l *loader) fault(f *file, where, format string, args ...any) {
	err := fmt.Errorf(format, args...)
	l.faults = append(l.faults, fmt.Errorf("%s:%d: %w", f.path, f.line(where), err))
}

func (f *file) line(where string) int {
	if f.tree == nil {
		tree, err := parser.ParseBytes(f.data, 0)
		if err != nil {
			return 1
		}
		f.tree = tree
	}
	path, err := yaml.PathString(where)
	if err != nil {
		return 1
	}
	node, err := path.FilterFile(f.tree)
	if err != nil || node == nil || node.GetToken() == nil {
		return 1
	}
	return node.GetToken().Position.Line
}

// decodeStrict decodes YAML and refuses unknown keys. The error begins with the
// line number.
func decodeStrict(data []byte, into any) error {
	err := yaml.UnmarshalWithOptions(data, into, yaml.DisallowUnknownField())
	if err == nil {
		return nil
	}
	var positioned yaml.Error
	if errors.As(err, &positioned) && positioned.GetToken() != nil {
		return fmt.Errorf("%d: %s", positioned.GetToken().Position.Line, positioned.GetMessage())
	}
	return fmt.Errorf("1: %s", strings.ReplaceAll(yaml.FormatError(err, false, false), "\n", " "))
}

// category finds or makes the category of a file. Several files may share one;
// at least one of them describes it.
func (l *loader) category(f *file) *Category {
	if !slugForm.MatchString(f.Category) {
		l.fault(f, "$.category", "category %q: write small letters, digits and hyphens", f.Category)
	}
	c := l.categories[f.Category]
	if c == nil {
		c = &Category{Slug: f.Category, Kind: Kind(f.Kind), path: f.path}
		l.categories[f.Category] = c
		l.order = append(l.order, c)
	}
	if c.Kind != Kind(f.Kind) || !slices.Contains(kinds, c.Kind) {
		l.fault(f, "$.kind", "kind %q: write one of %v, the same in all files of category %s", f.Kind, kinds, c.Slug)
	}
	if f.Name == "" {
		return c
	}
	if c.Name != "" {
		l.fault(f, "$.name", "category %s is described in another file: leave name to slot out here", c.Slug)
	}
	if !slices.Contains(slots, f.Slot) {
		l.fault(f, "$.slot", "slot %q: write one of %v", f.Slot, slots[1:])
	}
	c.Name, c.Plain, c.Definition, c.Title = f.Name, f.Plain, f.Definition, f.Title
	c.Question, c.Slot, c.Source, c.path = f.Question, f.Slot, f.Source, f.path
	return c
}

// rule compiles rule i of a file.
func (l *loader) rule(f *file, i int, c *Category) *Rule {
	y := f.Rules[i]
	at := fmt.Sprintf("$.rules[%d]", i)
	r := &Rule{
		ID: y.ID, Category: c, Message: y.Message, Why: y.Why, Source: y.Source,
		Patterns: y.Patterns, Confidence: DefaultConfidence, Toward: y.Toward, Tier: y.Tier,
		Positive: y.Examples.Positive, Negative: y.Examples.Negative, File: f.path,
	}
	if y.Confidence != nil {
		r.Confidence = *y.Confidence
	}
	for _, fault := range ruleFaults(r, y.Within) {
		l.fault(f, at, "rule %s: %w", y.ID, fault)
	}
	if other, ok := l.ids[y.ID]; ok {
		l.fault(f, at, "rule %s: the id is used in %s already", y.ID, other)
	}
	l.ids[y.ID] = f.path
	r.gates = l.gates(f, at, y, c.Kind)
	for n, source := range y.Patterns {
		p, err := compile(source, l.lists)
		if err != nil {
			l.fault(f, fmt.Sprintf("%s.patterns[%d]", at, n), "rule %s: %w", y.ID, err)
			continue
		}
		p.clauseOnly = y.Within == "clause"
		r.compiled = append(r.compiled, p)
	}
	for n, e := range y.Except {
		p, err := compile(e.Pattern, l.lists)
		if err == nil && e.Example == "" {
			err = errors.New("an exception needs the example that made it necessary")
		}
		if err == nil && !slices.Contains(reaches, e.Reach) {
			err = fmt.Errorf("reach %q: write one of %v or leave it out", e.Reach, reaches[1:])
		}
		if err != nil {
			l.fault(f, fmt.Sprintf("%s.except[%d]", at, n), "rule %s: %w", y.ID, err)
			continue
		}
		r.except = append(r.except, p)
		r.Except = append(r.Except, Exception(e))
	}
	return r
}

// DefaultConfidence is that of a rule that gives none.
const DefaultConfidence = 0.6

// gates settles which gates a rule passes: those of its kind, less those that
// the file or the rule skips; or the ones that it lists itself.
func (l *loader) gates(f *file, at string, y ruleYAML, kind Kind) []Gate {
	var skip, own []Gate
	for _, name := range slices.Concat(f.SkipGates, y.SkipGates) {
		if name != "all" && gateTests[Gate(name)] == nil {
			l.fault(f, at, "rule %s: gate %q is unknown: write one of %v", y.ID, name, GateNames())
		}
		skip = append(skip, Gate(name))
	}
	for _, name := range y.Gates {
		if gateTests[Gate(name)] == nil {
			l.fault(f, at, "rule %s: gate %q is unknown: write one of %v", y.ID, name, GateNames())
		}
		own = append(own, Gate(name))
	}
	if own != nil {
		return own
	}
	var out []Gate
	for _, g := range defaultGates[kind] {
		if !slices.Contains(skip, g) && !slices.Contains(skip, "all") {
			out = append(out, g)
		}
	}
	return out
}

// LoadPatterns reads a file that is a plain list of patterns. An error names the
// file and the pattern.
func LoadPatterns(files fs.FS, name string) ([]*Pattern, error) {
	raw, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	var list []string
	if err := decodeStrict(raw, &list); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	out := make([]*Pattern, len(list))
	for i, pattern := range list {
		if out[i], err = Compile(pattern); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return out, nil
}
