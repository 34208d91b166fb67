package carrier

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"seconddraft/internal/exchange"
)

// Pages are the files of a folder that are pages to read: .md and .txt, by name.
func Pages(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, e := range entries {
		if ext := strings.ToLower(filepath.Ext(e.Name())); e.Type().IsRegular() && (ext == ".md" || ext == ".txt") {
			files = append(files, filepath.Join(dir, e.Name()))
		}
	}
	return files, nil
}

// maxFile is the largest file that is read, in bytes.
const maxFile = 1 << 30

// ReadFile reads one file for exchange.Read; unlock is handed an age file to open. A file
// that cannot be read gives an *fs.PathError, one over 1 GB data.ErrTooLarge.
func ReadFile(path string, unlock func(sealed []byte) ([]byte, error)) (exchange.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return exchange.File{}, err
	}
	defer func() { _ = f.Close() }() // it was only read
	info, err := f.Stat()
	if err != nil {
		return exchange.File{}, err
	}
	if info.Size() > maxFile {
		return exchange.File{}, overLimit(path)
	}
	b, err := io.ReadAll(f)
	if err != nil {
		return exchange.File{}, err
	}
	if exchange.IsSealed(b) {
		if b, err = unlock(b); err != nil {
			return exchange.File{}, err
		}
	}
	return exchange.File{Name: strings.TrimSuffix(filepath.Base(path), ".age"), Changed: info.ModTime(), Bytes: b}, nil
}
