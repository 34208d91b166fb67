package data

import (
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"

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
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = f.Name()
	}
	for i, sum := range sumsOf(dir, names) {
		if sum.err != nil {
			return nil, sum.err
		}
		m.Files = append(m.Files, closedName{names[i], sum.size, sum.crc})
	}
	return m, nil
}

// fileSum is what was read of a file.
type fileSum struct {
	size int64
	crc  uint32
	err  error
}

// sumBuffer is how many bytes are read at once.
const sumBuffer = 256 << 10

// sumsOf reads files, as many at a time as there are processors: it is what takes
// longest at an opening.
func sumsOf(dir string, names []string) []fileSum {
	sums := make([]fileSum, len(names))
	var next atomic.Int64
	var readers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		readers.Go(func() {
			buffer := make([]byte, sumBuffer)
			for i := int(next.Add(1)) - 1; i < len(names); i = int(next.Add(1)) - 1 {
				sums[i] = sumOf(filepath.Join(dir, names[i]), buffer)
			}
		})
	}
	readers.Wait()
	return sums
}

func sumOf(path string, buffer []byte) (s fileSum) {
	f, err := os.Open(path)
	if err != nil {
		return fileSum{err: err}
	}
	defer func() { _ = f.Close() }()
	h := crc32.New(y.CastagnoliCrcTable)
	s.size, s.err = io.CopyBuffer(h, struct{ io.Reader }{f}, buffer)
	s.crc = h.Sum32()
	return s
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
	var names []string
	for _, want := range m.Files {
		if !there[want.Name] {
			return filepath.Join(dir, want.Name), fs.ErrNotExist
		}
		delete(there, want.Name)
		names = append(names, want.Name)
	}
	for i, sum := range sumsOf(dir, names) {
		want, path := m.Files[i], filepath.Join(dir, names[i])
		switch {
		case sum.err != nil:
			return path, sum.err
		case sum.size != want.Size:
			return path, fmt.Errorf("%d bytes instead of %d: %w", sum.size, want.Size, errChanged)
		case sum.crc != want.CRC:
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
