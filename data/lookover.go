package data

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/dgraph-io/badger/v4"
)

var errCutShort = errors.New("file is cut short")

// lookOver checks Badger's files before Badger sees them, because it answers
// damage with a panic in a goroutine of its own, by ending the process, or by
// deleting tables. It returns nil or a *Problem that names the damaged file.
func lookOver(opt badger.Options) (err error) {
	dir := opt.Dir
	at := dir
	defer func() {
		// The checks read damaged bytes through Badger's own readers.
		if r := recover(); r != nil {
			err = damaged(at, fmt.Errorf("panic: %v", r))
		}
	}()
	names, err := storeFiles(dir)
	if err != nil {
		return err
	}
	at = filepath.Join(dir, badger.KeyRegistryFileName)
	registry, err := readRegistry(at, opt)
	if err != nil {
		return damaged(at, err)
	}
	at = filepath.Join(dir, badger.ManifestFilename)
	manifest, err := readManifest(at, opt, names)
	if err != nil {
		return damaged(at, err)
	}
	for id, info := range manifest.Tables {
		at = filepath.Join(dir, tableName(id))
		key, err := registry.DataKey(info.KeyID)
		if err != nil {
			return damaged(filepath.Join(dir, badger.KeyRegistryFileName), err)
		}
		if err := checkTable(at, key.GetData()); err != nil {
			return damaged(at, err)
		}
	}
	for _, name := range names {
		if strings.HasSuffix(name, memSuffix) {
			at = filepath.Join(dir, name)
			if err := checkLog(at, registry); err != nil {
				return damaged(at, err)
			}
		}
	}
	return nil
}

const (
	tableSuffix = ".sst"
	memSuffix   = ".mem"
	vlogSuffix  = ".vlog"
)

func tableName(id uint64) string { return fmt.Sprintf("%06d%s", id, tableSuffix) }

// storeFiles lists the files of the database and removes the empty logs that a
// kill can leave: Badger creates a log, then gives it a size, and refuses to open
// one that is between the two.
func storeFiles(dir string) ([]string, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, damaged(dir, err)
		}
		return nil, fileProblem(dir, err)
	}
	var names []string
	for _, f := range files {
		name := f.Name()
		if strings.HasSuffix(name, memSuffix) || strings.HasSuffix(name, vlogSuffix) {
			info, err := f.Info()
			if err != nil {
				return nil, fileProblem(dir, err)
			}
			if info.Size() == 0 {
				if err := os.Remove(filepath.Join(dir, name)); err != nil {
					return nil, fileProblem(dir, err)
				}
				continue
			}
		}
		names = append(names, name)
	}
	return names, nil
}

// readRegistry reads Badger's data keys. Its lengths are checked first, because
// Badger allocates whatever they say.
func readRegistry(path string, opt badger.Options) (*badger.KeyRegistry, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	const header = 16 + len("Hello Badger")
	if len(b) < header {
		return nil, errCutShort
	}
	for rest := b[header:]; len(rest) > 0; {
		if len(rest) < 8 {
			return nil, errCutShort
		}
		n := binary.BigEndian.Uint32(rest)
		if uint64(n) > uint64(len(rest)-8) {
			return nil, errCutShort
		}
		rest = rest[8+n:]
	}
	return badger.OpenKeyRegistry(badger.KeyRegistryOptions{
		Dir: opt.Dir, ReadOnly: true,
		EncryptionKey:                 opt.EncryptionKey,
		EncryptionKeyRotationDuration: opt.EncryptionKeyRotationDuration,
	})
}

// readManifest reads Badger's list of tables and compares it with the tables
// there are: Badger deletes tables that are not in it.
func readManifest(path string, opt badger.Options, names []string) (*badger.Manifest, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	manifest, whole, err := badger.ReplayManifestFile(f, 0, opt)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	extra, logs := false, false
	for _, name := range names {
		var id uint64
		switch filepath.Ext(name) {
		case tableSuffix:
			_, err := fmt.Sscanf(name, "%d"+tableSuffix, &id)
			_, listed := manifest.Tables[id]
			extra = extra || err != nil || !listed
		case memSuffix:
			logs = true
		}
	}
	// A table not listed is normal after a kill: it was being made from a log or
	// from older tables, which are still there. Where the list itself is cut
	// short and no log is left, it is not.
	if extra && whole < info.Size() && !logs {
		return nil, errCutShort
	}
	return &manifest, nil
}
