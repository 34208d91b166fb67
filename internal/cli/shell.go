package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/term"

	"seconddraft/data"
	"seconddraft/internal/place"
)

// passphraseFlag is how a passphrase comes in without being seen: never as an
// argument and never from the environment, which other programs can read.
type passphraseFlag struct {
	PassphraseFD int `name:"passphrase-fd" placeholder:"N" default:"-1" help:"Read the passphrase of your records from this file descriptor, one line. Without it you are asked."`
}

// fileFlag is the same for a file that is written or read.
type fileFlag struct {
	FilePassphraseFD int `name:"file-passphrase-fd" placeholder:"N" default:"-1" help:"Read the passphrase of the file from this file descriptor, one line. With the same number as --passphrase-fd it is the line after."`
}

// shell is what a command of the store works with.
type shell struct {
	dir            string
	misplaced      error // why the records are not where they should be
	stdin          io.Reader
	stdout, stderr io.Writer
	now            time.Time
	// lines are the file descriptors that passphrases are read from, one line each.
	lines map[int]*bufio.Reader
}

func newShell(dir string, stdin io.Reader, stdout, stderr io.Writer) *shell {
	at, err := place.Find(dir)
	if err == nil {
		err = at.Away() // no command may begin records in the place of those
	}
	return &shell{
		dir: at.Dir, misplaced: err, stdin: stdin, stdout: stdout, stderr: stderr,
		now: time.Now().Truncate(time.Second), lines: map[int]*bufio.Reader{},
	}
}

// exec runs a command and says what went wrong in plain words.
func (sh *shell) exec(c storeCommand) int {
	err := sh.misplaced
	if err == nil {
		err = c.run(sh)
	}
	if err != nil {
		complain(sh.stderr, plain(err))
	}
	return ExitCode(err)
}

// plain is the error as its problem says it, where it has one.
func plain(err error) error {
	var p interface{ Problem() (what, next string) }
	if errors.As(err, &p) {
		what, next := p.Problem()
		return fmt.Errorf("%s %s", what, next)
	}
	return err
}

func (sh *shell) printf(format string, args ...any) {
	_, _ = fmt.Fprintf(sh.stdout, format, args...) // a closed pipe ends the process by itself
}

// note says something beside the output.
func (sh *shell) note(format string, args ...any) {
	_, _ = fmt.Fprintf(sh.stderr, format+"\n", args...) // there is nowhere left to report to
}

// passphrase asks for the store's passphrase, nil where it has none.
func (sh *shell) passphrase(fd int) ([]byte, error) {
	state, err := data.Look(sh.dir)
	if err != nil || state != data.Passphrase {
		return nil, err
	}
	return sh.ask("Passphrase of your records", fd, "--passphrase-fd")
}

// open opens the store and returns its passphrase, nil where it has none.
func (sh *shell) open(fd int) (*data.Store, []byte, error) {
	passphrase, err := sh.passphrase(fd)
	if err != nil {
		return nil, nil, err
	}
	s, err := data.Open(sh.dir, passphrase)
	if err != nil {
		return nil, nil, err
	}
	if m := s.Mended(); m != nil {
		what, next := m.Problem()
		sh.note("%s %s", what, next)
	}
	return s, passphrase, nil
}

// openOrCreate is open where there need not be a store yet. A new one gets the
// passphrase that is given, or none.
func (sh *shell) openOrCreate(fd int) (*data.Store, []byte, error) {
	state, err := data.Look(sh.dir)
	if err != nil || state != data.Missing {
		return sh.open(fd)
	}
	sh.note("There are no records in %s yet, so they are begun there.", sh.dir)
	passphrase, err := sh.askNew("A passphrase for them (leave it empty for none)", fd, "--passphrase-fd")
	if err != nil {
		return nil, nil, err
	}
	s, err := data.Create(sh.dir, passphrase)
	return s, passphrase, err
}

// closing closes the store and keeps the first error.
func closing(s *data.Store, err *error) {
	if closed := s.Close(); *err == nil {
		*err = closed
	}
}

// ask gets a passphrase from a file descriptor or from a person.
func (sh *shell) ask(what string, fd int, flag string) ([]byte, error) {
	if fd >= 0 {
		return sh.line(fd, flag)
	}
	tty, err := sh.terminal()
	if err != nil {
		return nil, fmt.Errorf("%w: there is no terminal to ask for the passphrase; give it with %s N", errUsage, flag)
	}
	defer func() { _ = tty.Close() }()
	sh.prompt(what + ": ")
	passphrase, err := term.ReadPassword(int(tty.Fd()))
	sh.prompt("\n")
	if err != nil {
		return nil, fmt.Errorf("read the passphrase: %w", err)
	}
	return passphrase, nil
}

// askNew asks twice, because nobody sees what is typed.
func (sh *shell) askNew(what string, fd int, flag string) ([]byte, error) {
	first, err := sh.ask(what, fd, flag)
	if err != nil || fd >= 0 || len(first) == 0 {
		return first, err
	}
	second, err := sh.ask("The same once more", fd, flag)
	if err != nil {
		return nil, err
	}
	if string(first) != string(second) {
		return nil, errors.New("the two were not the same, so nothing was done; try again")
	}
	return first, nil
}

// line reads one line of a file descriptor, without its line end.
func (sh *shell) line(fd int, flag string) ([]byte, error) {
	in := sh.lines[fd]
	if in == nil {
		in = bufio.NewReader(sh.descriptor(fd))
		sh.lines[fd] = in
	}
	text, err := in.ReadString('\n')
	if err != nil && (!errors.Is(err, io.EOF) || text == "") {
		return nil, fmt.Errorf("%w: nothing to read for %s %d (%w)", errUsage, flag, fd, err)
	}
	return []byte(strings.TrimRight(text, "\r\n")), nil
}

func (sh *shell) descriptor(fd int) io.Reader {
	if fd == 0 {
		return sh.stdin
	}
	return os.NewFile(uintptr(fd), fmt.Sprint("descriptor ", fd))
}

// terminal is where a person can be asked, whatever standard input is. Where
// standard error goes elsewhere, nobody would see the question.
func (sh *shell) terminal() (*os.File, error) {
	if out, ok := sh.stderr.(*os.File); !ok || !term.IsTerminal(int(out.Fd())) {
		return nil, os.ErrNotExist
	}
	if tty, err := os.OpenFile("/dev/tty", os.O_RDWR, 0); err == nil {
		return tty, nil
	}
	if in, ok := sh.stdin.(*os.File); ok && term.IsTerminal(int(in.Fd())) {
		return os.NewFile(in.Fd(), in.Name()), nil
	}
	return nil, os.ErrNotExist
}

func (sh *shell) prompt(text string) { _, _ = io.WriteString(sh.stderr, text) }

// confirm asks yes or no. Without a terminal the answer has to be in the command.
func (sh *shell) confirm(question string, yes bool, flag string) error {
	if yes {
		return nil
	}
	tty, err := sh.terminal()
	if err != nil {
		return fmt.Errorf("%w: there is no terminal to ask “%s”; say %s", errUsage, question, flag)
	}
	defer func() { _ = tty.Close() }()
	sh.prompt(question + " Type yes to go on: ")
	answer, err := bufio.NewReader(tty).ReadString('\n')
	if err != nil || strings.TrimSpace(strings.ToLower(answer)) != "yes" {
		return errors.New("nothing was changed")
	}
	return nil
}
