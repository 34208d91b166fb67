package exchange

import (
	"encoding/json"
	"slices"
	"strings"

	"seconddraft/internal/kept"
	"seconddraft/internal/record"
)

// Plan is what an import would add. Nothing of the store's is changed by it.
type Plan struct {
	Kind Kind
	// New are the records that are not in the store.
	New []History
	// Copies are records whose id is in the store with other words. They come in
	// under an id of their own, so that neither is lost.
	Copies []History
	// Duplicates are in the store already, with all their versions.
	Duplicates []record.Summary
	Dismissals []record.Dismissal
	// Settings are those that the store has not set.
	Settings map[string]string
	// Skipped says what was not understood, and why.
	Skipped []string
}

// Empty reports whether there is nothing to add.
func (p Plan) Empty() bool {
	return len(p.New)+len(p.Copies)+len(p.Dismissals)+len(p.Settings) == 0
}

// Preview compares what a file brings with the store. It changes nothing.
func Preview(s Store, in Incoming) (Plan, error) {
	p := Plan{Kind: in.Kind, Settings: map[string]string{}, Skipped: in.Skipped}
	imports, err := Imports(s)
	if err != nil {
		return Plan{}, err
	}
	for _, i := range imports {
		if !i.Done {
			return Plan{}, unfinished(i.ID)
		}
	}
	list, err := s.List()
	if err != nil {
		return Plan{}, err
	}
	here := make(map[record.ID]bool, len(list))
	for _, line := range list {
		here[line.ID] = true
	}
	for _, h := range withDraft(in.Archive) {
		if err := p.place(s, here, h); err != nil {
			return Plan{}, err
		}
	}
	return p, p.placeRest(s, in.Archive)
}

// withDraft gives the draft its place as the newest version of its record.
func withDraft(a Archive) []History {
	if a.Draft == nil || a.Draft.Empty() {
		return a.Records
	}
	v := Version{Saved: a.Made, Record: *a.Draft}
	records := slices.Clone(a.Records)
	i := slices.IndexFunc(records, func(h History) bool { return h.ID == a.Draft.ID })
	switch {
	case i < 0:
		return append(records, History{ID: a.Draft.ID, Versions: []Version{v}})
	case contents(records[i].Current()) != contents(v.Record):
		records[i].Versions = append(slices.Clone(records[i].Versions), v)
	}
	return records
}

// place says whether a record is new, a duplicate or another state of one.
func (p *Plan) place(s Store, here map[record.ID]bool, h History) error {
	if !here[h.ID] {
		p.New = append(p.New, h)
		return nil
	}
	mine, err := history(s, h.ID)
	if err != nil {
		return err
	}
	current := h.Current()
	if holds(mine, h) {
		p.Duplicates = append(p.Duplicates, current.Summary())
		return nil
	}
	c := copyOf(h)
	if here[c.ID] {
		p.Duplicates = append(p.Duplicates, current.Summary())
		return nil
	}
	p.Copies = append(p.Copies, c)
	return nil
}

// holds reports whether every state in b is in a, whenever it was saved.
func holds(a, b History) bool {
	have := map[string]bool{}
	for _, v := range a.Versions {
		have[contents(v.Record)] = true
	}
	return !slices.ContainsFunc(b.Versions, func(v Version) bool { return !have[contents(v.Record)] })
}

// contents is a record in the form that is stored.
func contents(r record.Record) string {
	r = r.InUTF8()
	r.Version = record.Version
	b, err := json.Marshal(r)
	if err != nil {
		panic(err) // a record is text and numbers
	}
	return string(b)
}

// copyOf is the record under an id that tells its words, the same each time.
func copyOf(h History) History {
	parts := []string{"copy"}
	for _, v := range h.Versions {
		parts = append(parts, contents(v.Record))
	}
	id := foreignID(h.Current().Started, parts...)
	c := History{ID: id, Versions: slices.Clone(h.Versions)}
	for i := range c.Versions {
		c.Versions[i].Record.ID = id
	}
	return c
}

func (p *Plan) placeRest(s Store, a Archive) error {
	mine, err := s.Dismissals()
	if err != nil {
		return err
	}
	for _, d := range a.Dismissals {
		same := func(e record.Dismissal) bool { return e.Rule == d.Rule && e.Clause == d.Clause }
		if !slices.ContainsFunc(mine, same) && !slices.ContainsFunc(p.Dismissals, same) {
			p.Dismissals = append(p.Dismissals, d)
		}
	}
	set, err := s.Settings()
	if err != nil {
		return err
	}
	for name, value := range a.Settings {
		if _, ok := set[name]; !ok && !strings.HasPrefix(name, ownPrefix) && !p.bins(name) {
			p.Settings[name] = value
		}
	}
	return nil
}

// bins reports whether a setting would put a record into the bin that was here
// before. What comes in with it goes there.
func (p *Plan) bins(name string) bool {
	id, ok := strings.CutPrefix(name, record.BinPrefix)
	return ok && !slices.ContainsFunc(p.New, func(h History) bool { return string(h.ID) == id })
}

// Choices counts the settings without those that are about one record, and without
// what is kept beside the evenings.
func (p *Plan) Choices() (n int) {
	for name := range p.Settings {
		if _, isKept := kept.KindIn(name); !isKept && !aboutOne(name) {
			n++
		}
	}
	return n
}

// Kept counts what is kept beside the evenings (wins, coping cards, stories), kind by
// kind.
func (p *Plan) Kept() map[kept.Kind]int {
	n := map[kept.Kind]int{}
	for name := range p.Settings {
		if kind, isKept := kept.KindIn(name); isKept && !aboutOne(name) {
			n[kind]++
		}
	}
	return n
}

func aboutOne(name string) bool {
	return slices.ContainsFunc(record.AboutOne, func(prefix string) bool { return strings.HasPrefix(name, prefix) })
}
