package data

import (
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/dgraph-io/badger/v4/y"
)

// closedFile is the mark of a clean end.
const closedFile = "closed"

const closedFormat = "seconddraft closed"

// closedMark says what a clean end left in the folder of the database.
type closedMark struct {
	Format  string       `json:"format"`
	Version int          `json:"v"`
	Seq     uint64       `json:"seq"`
	Files   []closedName `json:"files"`
}

// closedName is one file: its size in bytes and its CRC-32C.
type closedName struct {
	Name string `json:"name"`
	Size int64  `json:"size"`
	CRC  uint32 `json:"crc"`
}

var (
	errUnclean = errors.New("the last session did not end by itself")
	errChanged = errors.New("not as it was left")
)

// takeMark makes the mark for what is in the folder now.
func takeMark(dir string, seq uint64) (*closedMark, error) {
	m := &closedMark{Format: closedFormat, Version: Format, Seq: seq}
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		sum, size, err := sumOf(filepath.Join(dir, f.Name()))
		if err != nil {
			return nil, err
		}
		m.Files = append(m.Files, closedName{f.Name(), size, sum})
	}
	return m, nil
}

func sumOf(path string) (sum uint32, size int64, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, 0, err
	}
	defer func() { _ = f.Close() }()
	h := crc32.New(y.CastagnoliCrcTable)
	size, err = io.CopyBuffer(h, struct{ io.Reader }{f}, make([]byte, 256<<10))
	return h.Sum32(), size, err
}

// readMark reads the mark. Without one, or with a damaged one, the end counts as
// unclean.
func readMark(path string) (*closedMark, error) {
	line, err := readFrame(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errUnclean
	}
	if err != nil {
		return nil, err
	}
	m := new(closedMark)
	if err := strictJSON(line, m); err != nil || m.Format != closedFormat {
		return nil, errNotOurs
	}
	return m, nil
}

// compare checks that the folder is as the mark says, byte for byte. It returns
// the path of a file that is not, and why.
func (m *closedMark) compare(dir string) (path string, err error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return dir, err
	}
	there := map[string]bool{}
	for _, f := range files {
		there[f.Name()] = true
	}
	for _, want := range m.Files {
		path := filepath.Join(dir, want.Name)
		if !there[want.Name] {
			return path, fs.ErrNotExist
		}
		delete(there, want.Name)
		sum, size, err := sumOf(path)
		if err != nil {
			return path, err
		}
		if size != want.Size {
			return path, fmt.Errorf("%d bytes instead of %d: %w", size, want.Size, errChanged)
		}
		if sum != want.CRC {
			return path, errChanged
		}
	}
	for name := range there {
		return filepath.Join(dir, name), errChanged // no file of the clean end
	}
	return "", nil
}

// holds reports whether the folder is as the mark says.
func (m *closedMark) holds(dir string) bool {
	_, err := m.compare(dir)
	return err == nil
}

// markClosed writes the mark, once Badger has closed without an error.
func (s *Store) markClosed() error {
	m, err := takeMark(s.path(badgerDir), s.head.Seq)
	if err != nil {
		return err
	}
	b, err := encodeFrame(m)
	if err != nil {
		return err
	}
	return replaceFile(s.path(closedFile), b)
}

// removeMark takes the mark away before Badger may write.
func (s *Store) removeMark() error {
	err := os.Remove(s.path(closedFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return syncDir(s.dir)
}
