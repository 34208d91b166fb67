package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// asideFolder holds a whole store that did not open. A second one gets a number.
const asideFolder = "damaged"

// SetAside puts the files of a store that does not open into a folder of their own,
// which it returns, so that a new store can be begun beside the backups. Nothing is
// removed: Check and Repair read that folder as any other. It refuses a store that is
// open elsewhere. The key slots go last, so that a store of which only a part was put
// away is still known as damaged.
func SetAside(dir string) (to string, err error) {
	held, err := lock(filepath.Join(dir, lockFile))
	if err != nil {
		return "", fileProblem(dir, err)
	}
	defer func() { _ = held.Close() }()
	to = filepath.Join(dir, asideFolder)
	for n := 2; ; n++ {
		err := os.Mkdir(to, 0o700)
		if err == nil {
			break
		}
		if !errors.Is(err, fs.ErrExist) {
			return "", fileProblem(dir, err)
		}
		to = filepath.Join(dir, fmt.Sprint(asideFolder, ".", n))
	}
	for _, name := range []string{badgerDir, journalFile, closedFile, keyFile, keyFileB, slotsB, slotsA} {
		err := os.Rename(filepath.Join(dir, name), filepath.Join(to, name))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", fileProblem(dir, err)
		}
		if err := syncDir(to); err != nil {
			return "", fileProblem(dir, err)
		}
	}
	return to, fileProblem(dir, syncDir(dir))
}
