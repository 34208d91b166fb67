package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"unicode/utf8"

	"seconddraft/reframe"
)

const (
	// maxLine is the longest line of jsonl input, without its line end.
	maxLine = 1 << 20
	// maxText is the largest plain input. An evening is a few kilobytes.
	maxText = 16 << 20
)

// entry is one text to read, with what its writer may have added.
type entry struct {
	id              json.RawMessage
	text, situation string
	answers         reframe.Answers
	voice, kindness string
	fact, repeated  bool
	ignored         []string // keys that nothing here reads
}

// open returns the named file, or standard input for "" and "-".
func open(name string, stdin io.Reader) (io.ReadCloser, error) {
	if name == "" || name == "-" {
		return io.NopCloser(stdin), nil
	}
	f, err := os.Open(name)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, fmt.Errorf("there is no file %s; check the name, or give the text on standard input", name)
	case errors.Is(err, os.ErrPermission):
		return nil, fmt.Errorf("the file %s may not be read; check its permissions", name)
	case err != nil:
		return nil, fmt.Errorf("open the text: %w", err)
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		_ = f.Close() // nothing was read from it
		return nil, fmt.Errorf("%s is a folder; name one file in it", name)
	}
	return f, nil
}

// readWhole reads plain input: the text itself, or one JSON object as in a line
// of jsonl, so that a single text can carry its situation and answers too.
func readWhole(r io.Reader) (entry, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxText+1))
	if err != nil {
		return entry{}, fmt.Errorf("read the text: %w", err)
	}
	if len(raw) > maxText {
		return entry{}, errors.New("the text is over 16 MB; split it, or use --format jsonl with one evening a line")
	}
	if at := invalidAt(raw); at >= 0 {
		return entry{}, fmt.Errorf("the text is not UTF-8 at byte %d; save it as UTF-8 and try again", at)
	}
	if at := bytes.IndexByte(raw, 0); at >= 0 {
		return entry{}, fmt.Errorf("the text has a NUL at byte %d, so it is not plain text; save it as plain text in UTF-8 and try again", at)
	}
	if trimmed := bytes.TrimSpace(raw); isEntry(trimmed) {
		return parseEntry(trimmed)
	}
	return entry{text: string(raw)}, nil
}

// invalidAt is the offset of the first byte that is not UTF-8, or -1.
func invalidAt(raw []byte) int {
	if utf8.Valid(raw) {
		return -1
	}
	for i := 0; i < len(raw); {
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// eachLine calls do with every line of r that is not blank and returns the first
// error of do or of reading. A line over maxLine comes as errLong and is skipped
// without being held in memory.
func eachLine(r io.Reader, do func(number int, line []byte, err error) error) error {
	in := bufio.NewReaderSize(r, 64<<10)
	var line []byte
	for number := 1; ; number++ {
		line = line[:0]
		long := false
		var err error
		for {
			var part []byte
			part, err = in.ReadSlice('\n')
			if long = long || len(line)+len(part) > maxLine+2; !long {
				line = append(line, part...)
			}
			if !errors.Is(err, bufio.ErrBufferFull) {
				break
			}
		}
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		text := bytes.TrimRight(line, "\r\n")
		var refused error
		if long || len(text) > maxLine {
			refused = errLong
		}
		if refused != nil || len(bytes.TrimSpace(text)) > 0 {
			if err := do(number, text, refused); err != nil {
				return err
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("read line %d: %w", number, err)
		}
	}
}

var errLong = errors.New("over 1 MiB; split it into several lines")
