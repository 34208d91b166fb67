package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"seconddraft/data"
	"seconddraft/internal/record"
	"seconddraft/internal/search"
)

// dayFlags choose records by the date of the evening, both days included.
type dayFlags struct {
	From time.Time `format:"2006-01-02" placeholder:"DATE" help:"Only evenings of this day and after it (2026-11-03)."`
	To   time.Time `format:"2006-01-02" placeholder:"DATE" help:"Only evenings of this day and before it."`
}

type listCommand struct {
	passphraseFlag `embed:""`
	dayFlags       `embed:""`
	Format         string `enum:"text,json" default:"text" placeholder:"text|json" help:"text for a terminal, json for one document."`
}

func (c *listCommand) run(sh *shell) error {
	return listRecords(sh, c.PassphraseFD, c.Format, search.Query{From: c.From, To: c.To})
}

type searchCommand struct {
	Words          []string `arg:"" optional:"" help:"Words that must all be in the record, in any form: ruin finds ruined, cafe finds café."`
	passphraseFlag `embed:""`
	dayFlags       `embed:""`
	Format         string `enum:"text,json" default:"text" placeholder:"text|json" help:"text for a terminal, json for one document."`
	Area           string `help:"Only this area of life."`
	Feeling        string `help:"Only with this feeling."`
	Finding        string `placeholder:"NAME" help:"Only where a question about this was answered: a trap (labeling), internal, stable, global, critic-1 to critic-4. “Not this” does not count."`
	SecondDraft    bool   `help:"Only with a second draft."`
}

func (c *searchCommand) run(sh *shell) error {
	return listRecords(sh, c.PassphraseFD, c.Format, search.Query{
		Words: strings.Join(c.Words, " "), Area: c.Area, Feeling: c.Feeling, Finding: c.Finding,
		From: c.From, To: c.To, SecondDraft: c.SecondDraft,
	})
}

// listRecords prints the records that match. Those that cannot be read are said
// after the others.
func listRecords(sh *shell, fd int, format string, q search.Query) (err error) {
	s, _, err := sh.open(fd)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	found, lost := matching(s, q)
	if format == "json" {
		enc := encoder(sh.stdout)
		enc.SetIndent("", "  ")
		if err := enc.Encode(struct {
			V       int              `json:"v"`
			Records []record.Summary `json:"records"`
		}{1, found}); err != nil {
			return fmt.Errorf("print the list: %w", err)
		}
		return lost
	}
	for _, line := range found {
		sh.printf("%s\n", listLine(line))
	}
	return lost
}

// matching is never nil, so that nothing found prints as [].
func matching(s *data.Store, q search.Query) ([]record.Summary, error) {
	list, lost := s.List()
	list = withoutBin(s, list)
	if q == (search.Query{}) {
		return append([]record.Summary{}, list...), lost
	}
	index := search.NewIndex()
	for _, line := range list {
		r, err := s.Get(line.ID)
		if err != nil {
			lost = err
			continue
		}
		index.Add(r)
	}
	fits := map[record.ID]bool{}
	for _, line := range index.Find(q) {
		fits[line.ID] = true
	}
	found := []record.Summary{}
	for _, line := range list {
		if fits[line.ID] {
			found = append(found, line)
		}
	}
	return found, lost
}

// withoutBin leaves out what was thrown away.
func withoutBin(s *data.Store, list []record.Summary) []record.Summary {
	binned, err := s.InBin()
	if err != nil {
		return list
	}
	return slices.DeleteFunc(list, func(line record.Summary) bool { _, in := binned[line.ID]; return in })
}

func listLine(line record.Summary) string {
	parts := []string{line.Started.Format("2006-01-02"), string(line.ID)}
	if line.Area != "" {
		parts = append(parts, "["+printable(line.Area)+"]")
	}
	if line.HasSecondDraft {
		parts = append(parts, "[second draft]")
	}
	return strings.TrimSpace(strings.Join(append(parts, printable(line.Words)), "  "))
}

// printable keeps what was typed from steering the terminal.
func printable(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) {
			return ' '
		}
		return c
	}, s)
}
