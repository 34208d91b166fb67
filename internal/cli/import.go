package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"seconddraft/data"
	"seconddraft/internal/carrier"
	"seconddraft/internal/exchange"
	"seconddraft/internal/kept"
)

type importCommand struct {
	Files          []string `arg:"" optional:"" help:"The files to bring in, or folders with pages (.md, .txt)."`
	passphraseFlag `embed:""`
	fileFlag       `embed:""`
	Preview        bool   `xor:"do" help:"Only say what would be added."`
	Yes            bool   `xor:"do" help:"Add it without asking."`
	List           bool   `xor:"do" help:"List the imports that can be taken back."`
	Undo           string `xor:"do" placeholder:"ID" help:"Take back one import as a whole."`
}

func (c *importCommand) run(sh *shell) (err error) {
	if len(c.Files) == 0 && !c.List && c.Undo == "" {
		return fmt.Errorf("%w: name a file to bring in", errUsage)
	}
	incoming, err := sh.incoming(c.Files, c.FilePassphraseFD)
	if err != nil {
		return err
	}
	open := sh.open
	if len(c.Files) > 0 && !c.Preview {
		open = sh.openOrCreate
	}
	s, _, err := open(c.PassphraseFD)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	switch {
	case c.List:
		return listImports(sh, s)
	case c.Undo != "":
		return undoImport(sh, s, c.Undo)
	}
	p, err := exchange.Preview(s, incoming)
	if err != nil {
		return err
	}
	showPlan(sh, p)
	if c.Preview || p.Empty() {
		return nil
	}
	if err := sh.confirm("Add these?", c.Yes, "--yes, or --preview to only look"); err != nil {
		return err
	}
	return addPlan(sh, s, p)
}

func addPlan(sh *shell, s *data.Store, p exchange.Plan) error {
	d, err := exchange.Import(s, p, sh.now)
	if err != nil {
		if d.ID != "" {
			sh.note("The import was not finished. “seconddraft import --undo %s” takes back what came in.", d.ID)
		}
		return err
	}
	sh.printf("Added. This is import %s; “seconddraft import --undo %s” takes it back as a whole.\n", d.ID, d.ID)
	return nil
}

// showPlan says what would be added, with the duplicates by name.
func showPlan(sh *shell, p exchange.Plan) {
	sh.printf("%s: %s new, %s here with other words (kept beside them), %s here already.\n",
		p.Kind, count(len(p.New), "record"), count(len(p.Copies), "record"), count(len(p.Duplicates), "record"))
	if n := len(p.Dismissals); n > 0 {
		sh.printf("“Not this” to %s.\n", count(n, "question"))
	}
	for _, c := range keptCounts(p.Kept()) {
		sh.printf("%s.\n", c)
	}
	if n := p.Choices(); n > 0 {
		sh.printf("%s.\n", count(n, "setting"))
	}
	for _, line := range p.Duplicates {
		sh.printf("here already: %s\n", listLine(line))
	}
	for _, why := range p.Skipped {
		sh.printf("not understood: %s\n", printable(why))
	}
	if p.Empty() {
		sh.printf("There is nothing to add.\n")
	}
}

// keptNouns name what is kept beside the evenings. What has no name here is counted
// together.
var keptNouns = map[kept.Kind]string{
	kept.KindOf[kept.Win](): "win", kept.KindOf[kept.Letter](): "letter", kept.KindOf[kept.Story](): "named thought",
	kept.KindOf[kept.Card](): "coping card", kept.KindOf[kept.CheckIn](): "weekly look",
}

// keptCounts says how much is kept beside the evenings, kind by kind.
func keptCounts(counts map[kept.Kind]int) (lines []string) {
	rest := 0
	for kind, n := range counts {
		if keptNouns[kind] == "" {
			rest += n
		}
	}
	for _, kind := range kept.Every() {
		if n := counts[kind]; n > 0 && keptNouns[kind] != "" {
			lines = append(lines, count(n, keptNouns[kind]))
		}
	}
	if rest > 0 {
		lines = append(lines, count(rest, "note")+" of Practice and Home")
	}
	return lines
}

func listImports(sh *shell, s *data.Store) error {
	list, err := exchange.Imports(s)
	if err != nil {
		return err
	}
	for _, d := range list {
		state := ""
		if !d.Done {
			state = ", not finished"
		}
		sh.printf("%s  %s  %s, %s%s\n", d.ID, d.When.Format("2006-01-02 15:04"), d.Kind, count(len(d.Records), "record"), state)
	}
	return nil
}

func undoImport(sh *shell, s *data.Store, id string) error {
	u, err := exchange.Undo(s, id)
	if err != nil {
		return err
	}
	sh.printf("Taken back: %s.\n", count(u.Records, "record"))
	for _, line := range u.Kept {
		sh.printf("kept, because you wrote on it: %s\n", listLine(line))
	}
	return nil
}

// incoming reads the files before the store is opened: a file that is none costs
// nothing.
func (sh *shell) incoming(names []string, fd int) (exchange.Incoming, error) {
	var parts []exchange.Incoming
	for _, name := range names {
		files, err := inFolder(name)
		if err != nil {
			return exchange.Incoming{}, err
		}
		for _, file := range files {
			f, err := sh.readFile(file, fd)
			if err != nil {
				return exchange.Incoming{}, err
			}
			part, err := exchange.Read(f, time.Local)
			if err != nil {
				return exchange.Incoming{}, fmt.Errorf("%s: %w", file, namedFile(file, err))
			}
			parts = append(parts, part)
		}
	}
	return exchange.Join(parts), nil
}

// namedFile puts the file's name into the plain words.
func namedFile(name string, err error) error {
	var p *data.Problem
	if !errors.As(err, &p) {
		return err
	}
	named := *p
	named.What = name + ": " + p.What
	return &named
}

// inFolder is the pages of a folder, or the file itself.
func inFolder(name string) ([]string, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, fmt.Errorf("%w: there is no file %s; check the name", errUsage, name)
	case err != nil:
		return nil, err
	case !info.IsDir():
		return []string{name}, nil
	}
	files, err := carrier.Pages(name)
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%w: there are no pages (.md, .txt) in the folder %s", errUsage, name)
	}
	return files, nil
}

// readFile reads one file and opens it where it is an age file.
func (sh *shell) readFile(name string, fd int) (exchange.File, error) {
	f, err := carrier.ReadFile(name, func(sealed []byte) ([]byte, error) {
		passphrase, err := sh.ask("Passphrase of "+name, fd, "--file-passphrase-fd")
		if err != nil {
			return nil, err
		}
		return exchange.Open(bytes.NewReader(sealed), passphrase)
	})
	var unread *fs.PathError
	switch {
	case errors.As(err, &unread) && unread.Op == "open":
		return f, fmt.Errorf("%w: the file cannot be opened: %w", errUsage, err)
	case errors.Is(err, data.ErrTooLarge):
		return f, fmt.Errorf("%s is over 1 GB, more than can be read at once", name)
	}
	return f, err
}
