// Package cli is the command line: `seconddraft` opens the window, `analyze`
// and `rewrite` read a text and print what the window would show, the others
// read and write the store. Start with Run. docs/wire-format.md specifies what is
// printed, docs/commands.md the commands of the store.
package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"seconddraft/internal/exchange"
	"seconddraft/internal/parcel"
)

// The exit codes. They are part of the documented interface.
const (
	exitOK         = 0
	exitRefused    = 1 // some input was refused; the rest was read
	exitUsage      = 2
	exitPassphrase = 3
	exitDamaged    = 4
	exitInUse      = 5
	exitNoSpace    = 6
)

const description = `Write down what happened and what the voice in your head said about it. Second Draft reads it on this machine and helps you write a second draft: just as true, less cruel.

With no command it opens the window.`

type grammar struct {
	Data    string           `placeholder:"DIR" help:"Keep the records in this folder instead of the usual one."`
	Version kong.VersionFlag `help:"Print the version and stop."`

	Window  struct{} `cmd:"" default:"1" hidden:"" help:"Open the window."`
	Analyze command  `cmd:"" help:"Read a text and print it with its flags."`
	Rewrite command  `cmd:"" help:"Read a text and print second drafts for it."`
	Offline struct{} `cmd:"" help:"Try to reach the internet, and print that the system refuses it."`

	List    listCommand    `cmd:"" help:"List your records."`
	Search  searchCommand  `cmd:"" help:"Find records by words, dates, feelings and findings."`
	Export  exportCommand  `cmd:"" help:"Take your words out: JSON (all of it), Markdown, CSV (ratings) or PDF (a sheet)."`
	Import  importCommand  `cmd:"" help:"Bring words in from files; it adds and never changes."`
	Backup  backupCommand  `cmd:"" help:"Make a backup and prove that it opens."`
	Restore restoreCommand `cmd:"" help:"Show what is in a backup, and add it or put it in the place of what is there."`
	Check   checkCommand   `cmd:"" help:"Read every file of your records and say whether all is in order. Changes nothing."`
	Repair  repairCommand  `cmd:"" help:"Save all that can be read into a new folder and leave the old one alone."`
}

// storeCommand is a command that opens the store. It returns an error for
// ExitCode.
type storeCommand interface{ run(*shell) error }

// command is what analyze and rewrite have in common.
type command struct {
	File   string `arg:"" optional:"" help:"The file to read. Without one, or with -, standard input is read."`
	Format string `enum:"text,json,jsonl" default:"text" placeholder:"text|json|jsonl" help:"text for a terminal, json for one document, jsonl for one JSON object a line in and out (default: text)."`
}

// Run carries out one command line (without the program's name) and returns its
// exit code. openWindow is called where no command is given, with the folder of
// --data or "", and its exit code is returned.
func Run(version string, args []string, stdin io.Reader, stdout, stderr io.Writer, openWindow func(dataDir string) int) int {
	var g grammar
	parser, err := kong.New(&g,
		kong.Name("seconddraft"), kong.Description(description),
		kong.Vars{"version": "seconddraft " + version, "fields": strings.Join(exchange.SheetFields(), ", "), "sheetfields": strings.Join(parcel.SheetFields, ", ")},
		kong.Writers(stdout, stderr),
		// kong ends the process after --help and --version; here it only ends Run.
		kong.Exit(func(code int) { panic(exited(code)) }),
	)
	if err != nil {
		panic(fmt.Sprintf("cli: the grammar does not fit kong: %v", err))
	}
	parsed, code := parse(parser, args, stderr)
	if parsed == nil {
		return code
	}
	name := parsed.Selected().Name
	switch name {
	case "analyze":
		return process(g.Analyze, analyze, stdin, stdout, stderr)
	case "rewrite":
		return process(g.Rewrite, rewrite, stdin, stdout, stderr)
	case "offline":
		return offline(stdout, stderr)
	}
	commands := map[string]storeCommand{
		"list": &g.List, "search": &g.Search, "export": &g.Export, "import": &g.Import, "backup": &g.Backup, "restore": &g.Restore,
		"check": &g.Check, "repair": &g.Repair,
	}
	if c := commands[name]; c != nil {
		return newShell(g.Data, stdin, stdout, stderr).exec(c)
	}
	return openWindow(g.Data)
}

// exited carries an exit code out of kong.
type exited int

// parse returns nil and the exit code where there is nothing left to do.
func parse(parser *kong.Kong, args []string, stderr io.Writer) (parsed *kong.Context, code int) {
	defer func() {
		if r := recover(); r != nil {
			left, ok := r.(exited)
			if !ok {
				panic(r)
			}
			parsed, code = nil, int(left)
		}
	}()
	parsed, err := parser.Parse(args)
	if err != nil {
		complain(stderr, fmt.Errorf("%w; run “seconddraft --help” for what it takes", err))
		return nil, exitUsage
	}
	return parsed, exitOK
}

func complain(stderr io.Writer, err error) {
	_, _ = fmt.Fprintf(stderr, "seconddraft: %v\n", err) // there is nowhere left to report to
}
