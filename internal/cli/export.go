package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"seconddraft/data"
	"seconddraft/internal/carrier"
	"seconddraft/internal/exchange"
	"seconddraft/internal/parcel"
	"seconddraft/internal/record"
	"seconddraft/internal/safefile"
	"seconddraft/internal/search"
	"seconddraft/ui/fonts"
)

type exportCommand struct {
	passphraseFlag `embed:""`
	fileFlag       `embed:""`
	dayFlags       `embed:""`
	Format         string   `enum:"json,markdown,csv,pdf" required:"" placeholder:"json|markdown|csv|pdf" help:"json holds everything and can be restored; markdown is a page a record; csv the ratings; pdf a sheet of chosen fields."`
	Out            string   `required:"" placeholder:"PATH" help:"The file to write, - for standard output; for plain markdown a folder, or a name that ends in .zip."`
	Encrypt        bool     `xor:"how" help:"Write an age file with a passphrase."`
	Plain          bool     `xor:"how" help:"Write it unencrypted. Anyone who gets the file can read it."`
	Overwrite      bool     `help:"Put it in the place of a file that is there."`
	Record         []string `placeholder:"ID" help:"Only these records (not for json)."`
	Field          []string `placeholder:"NAME" help:"The fields of the sheet: ${fields}. Without any: ${sheetfields}."`
}

const plainWarning = "This file is not encrypted. Anyone who gets it can read your words. Keep it where only you can reach it, and delete it when it has done its work."

func (c *exportCommand) run(sh *shell) (err error) {
	if err := c.check(); err != nil {
		return err
	}
	s, _, err := sh.open(c.PassphraseFD)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	a, records, lost := c.load(s, sh.now)
	if lost != nil && !errors.Is(lost, data.ErrDamaged) {
		return lost
	}
	page, err := c.keptPage(s)
	if err != nil {
		return err
	}
	var passphrase []byte
	if c.Encrypt {
		if passphrase, err = sh.askNew("A passphrase for the file", c.FilePassphraseFD, "--file-passphrase-fd"); err != nil {
			return err
		}
	} else {
		sh.note(plainWarning)
	}
	if err := c.write(sh, a, records, page, passphrase); err != nil {
		return err
	}
	c.report(sh, a, len(records))
	return lost
}

func (c *exportCommand) check() error {
	switch {
	case !c.Encrypt && !c.Plain:
		return fmt.Errorf("%w: say --encrypt (asks for a passphrase) or --plain (anyone who gets the file can read it)", errUsage)
	case c.Format == "json" && c.narrowed():
		return fmt.Errorf("%w: a json export is always complete; --record, --from and --to are for the other formats", errUsage)
	case c.Format != "pdf" && len(c.Field) > 0:
		return fmt.Errorf("%w: --field is for --format pdf", errUsage)
	}
	for _, f := range c.Field {
		if !slices.Contains(exchange.SheetFields(), f) {
			return fmt.Errorf("%w: there is no field %q; there are %s", errUsage, f, strings.Join(exchange.SheetFields(), ", "))
		}
	}
	return nil
}

// narrowed reports whether only some evenings are asked for.
func (c *exportCommand) narrowed() bool {
	return len(c.Record) > 0 || !c.From.IsZero() || !c.To.IsZero()
}

// settings has what is kept beside the evenings among its settings.
type settings interface {
	Settings() (map[string]string, error)
}

// keptPage is what is kept beside the evenings, where pages of all of them are asked
// for: who wants some evenings has not asked for the letter too.
func (c *exportCommand) keptPage(s settings) (string, error) {
	if c.Format != "markdown" || c.narrowed() {
		return "", nil
	}
	all, err := s.Settings()
	if err != nil && !errors.Is(err, data.ErrDamaged) {
		return "", err
	}
	return exchange.KeptPage(all), nil
}

// load reads what is to be written: all of the store for JSON, else the current
// versions that are asked for.
func (c *exportCommand) load(s *data.Store, now time.Time) (a exchange.Archive, records []record.Record, err error) {
	if c.Format == "json" {
		a, err = exchange.Collect(s, now)
	} else {
		records, err = c.chosen(s)
	}
	return a, records, err
}

// chosen are the current versions that the export is of. What is in the bin is in
// none but a complete one, unless it is named.
func (c *exportCommand) chosen(s *data.Store) ([]record.Record, error) {
	var ids []record.ID
	for _, id := range c.Record {
		if !slices.Contains(ids, record.ID(id)) {
			ids = append(ids, record.ID(id))
		}
	}
	all, lost := carrier.Records(s, ids, nil)
	if lost != nil && !errors.Is(lost, data.ErrDamaged) {
		return nil, lost
	}
	q := search.Query{From: c.From, To: c.To}
	var list []record.Record
	for _, r := range all {
		switch {
		case q.Match(r):
			list = append(list, r)
		case ids != nil:
			return nil, fmt.Errorf("there is no record %s among those; “seconddraft list” shows the ids", r.ID)
		}
	}
	return list, lost
}

func (c *exportCommand) write(sh *shell, a exchange.Archive, records []record.Record, page string, passphrase []byte) error {
	if c.Format == "markdown" && !c.Encrypt && c.Out != "-" && filepath.Ext(c.Out) != ".zip" {
		return writePages(c.Out, records, page, c.Overwrite)
	}
	content := func(w io.Writer) error { return c.content(sh, w, a, records, page) }
	write := content
	if c.Encrypt {
		write = func(w io.Writer) error { return exchange.WriteSealed(w, passphrase, content) }
	}
	if c.Out == "-" {
		return write(sh.stdout)
	}
	return writeNew(c.Out, c.Overwrite, write)
}

func (c *exportCommand) content(sh *shell, w io.Writer, a exchange.Archive, records []record.Record, page string) error {
	switch c.Format {
	case "json":
		return exchange.WriteJSON(w, a)
	case "markdown":
		return exchange.WriteMarkdownZip(w, records, page)
	case "csv":
		return exchange.WriteRatings(w, records)
	}
	fields := c.Field
	if len(fields) == 0 {
		fields = parcel.SheetFields
	}
	missing, err := exchange.WriteSheet(w, exchange.Sheet{
		Records: records, Fields: fields, Made: sh.now,
		Regular: fonts.Own.Content(), Bold: fonts.OwnBold.Content(),
	})
	if len(missing) > 0 {
		names := make([]string, len(missing))
		for i, m := range missing {
			names[i] = m.String()
		}
		sh.note("The typeface has no picture for these, so their names stand in their place: %s.", strings.Join(names, ", "))
	}
	return err
}

// writeNew writes a file that is not there yet, or that may be replaced.
func writeNew(path string, overwrite bool, write func(io.Writer) error) error {
	if _, err := os.Lstat(path); err == nil && !overwrite {
		return fmt.Errorf("there is a file %s already; choose another name, or say --overwrite", path)
	}
	return data.InPlainWords(filepath.Dir(path), safefile.Write(path, write))
}

// writePages writes a page a record into a folder, and beside them that of what is kept
// where it is not "".
func writePages(dir string, records []record.Record, page string, overwrite bool) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return data.InPlainWords(dir, err)
	}
	write := func(name, page string) error {
		return writeNew(filepath.Join(dir, name), overwrite, func(w io.Writer) error {
			_, err := io.WriteString(w, page)
			return err
		})
	}
	for _, r := range records {
		if err := write(exchange.MarkdownName(r), exchange.Markdown(r)); err != nil {
			return err
		}
	}
	if page != "" {
		return write(exchange.KeptName, page)
	}
	return nil
}

func (c *exportCommand) report(sh *shell, a exchange.Archive, records int) {
	if c.Format == "json" {
		n := a.Counts()
		sh.note("Written: %s, %s.", count(n.Records, "record"), count(n.Versions, "saved version"))
		return
	}
	sh.note("Written: %s.", count(records, "record"))
}

// count says a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprint(n, " ", noun, "s")
}
