package data

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"seconddraft/internal/safefile"
)

// maxFrame bounds how much of a framed file is read. A full set of slots is under
// 2 KB; the mark of a clean end has about 60 bytes a file of the database.
const maxFrame = 1 << 20

var errChecksum = errors.New("checksum does not match")

// encodeFrame is the framed form of v: its JSON on one line, its checksum on the
// next.
func encodeFrame(v any) ([]byte, error) {
	line, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(line)
	return fmt.Appendf(line, "\nsha256:%x\n", sum), nil
}

// decodeFrame checks the frame and returns its JSON line.
func decodeFrame(b []byte) ([]byte, error) {
	line, rest, ok := bytes.Cut(b, []byte("\n"))
	if !ok {
		return nil, io.ErrUnexpectedEOF
	}
	sum := sha256.Sum256(line)
	if want := "sha256:" + hex.EncodeToString(sum[:]) + "\n"; string(rest) != want {
		return nil, errChecksum
	}
	return line, nil
}

func readFrame(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	b, err := io.ReadAll(io.LimitReader(f, maxFrame))
	if err != nil {
		return nil, err
	}
	return decodeFrame(b)
}

// replaceFile puts b in the place of path so that a crash leaves the old content
// or the new, never a mixture.
func replaceFile(path string, b []byte) error {
	err := safefile.Write(path, func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	})
	if err != nil {
		return err
	}
	return syncDir(filepath.Dir(path)) // for a key it is an error if the folder cannot be synced
}

// shred overwrites a small file before it is removed. On a copy-on-write file
// system or a flash disk the old bytes may live on.
func shred(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if info, statErr := f.Stat(); statErr == nil {
		_, err = f.Write(make([]byte, info.Size()))
	}
	if syncErr := f.Sync(); err == nil {
		err = syncErr
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if removeErr := os.Remove(path); removeErr != nil {
		return removeErr
	}
	if err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}
