package data

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/pb"
	"github.com/dgraph-io/badger/v4/y"
)

// The bits of Badger's "meta" byte that matter here.
const (
	metaRemoved = 1 << 0
	metaPointer = 1 << 1
	metaTxn     = 1 << 6
	metaTxnEnd  = 1 << 7
)

const timestampSize = 8

var errPlace = errors.New("points outside of its file")

// rawValue is one state of a key, as it lies in Badger's files. A higher ts is
// newer.
type rawValue struct {
	ts      uint64
	removed bool
	sealed  []byte
}

// rawStore is what Badger's files hold, read without Badger: it would write,
// delete what it does not understand, or end the process.
type rawStore struct {
	values map[string][]rawValue
	// damage is what is wrong, by path.
	damage map[string]error
	// logs counts the logs of recent saves; an unclean end leaves one at least.
	logs int
	// begun says that a log ends within a save.
	begun bool
}

// readRaw reads all that can be read. It changes nothing and never panics. Values
// are still sealed; only their seals tell that they are right.
func readRaw(opt badger.Options) rawStore {
	r := rawReader{dir: opt.Dir, rawStore: rawStore{values: map[string][]rawValue{}, damage: map[string]error{}}}
	files, err := os.ReadDir(opt.Dir)
	if err != nil {
		r.damage[opt.Dir] = err
		return r.rawStore
	}
	registry := filepath.Join(opt.Dir, badger.KeyRegistryFileName)
	r.guard(registry, func() (err error) {
		r.registry, err = readRegistry(registry, opt)
		return err
	})
	if r.registry == nil {
		return r.rawStore // without the data keys nothing opens
	}
	var names []string
	for _, f := range files {
		names = append(names, f.Name())
	}
	var manifest *badger.Manifest
	path := filepath.Join(opt.Dir, badger.ManifestFilename)
	r.guard(path, func() (err error) {
		manifest, err = readManifest(path, opt, names)
		return err
	})
	r.tables(names, manifest)
	for _, name := range names {
		if path := filepath.Join(opt.Dir, name); strings.HasSuffix(name, memSuffix) {
			r.logs++
			r.guard(path, func() error { return r.log(path) })
		}
	}
	return r.rawStore
}

type rawReader struct {
	rawStore
	dir      string
	registry *badger.KeyRegistry
}

// guard notes what is wrong with a file, a panic of Badger's readers too.
func (r *rawReader) guard(path string, f func() error) {
	defer func() {
		if p := recover(); p != nil {
			r.damage[path] = fmt.Errorf("panic: %v", p)
		}
	}()
	if err := f(); err != nil {
		r.damage[path] = err
	}
}

// tables reads the tables in the manifest, or all there are without one.
func (r *rawReader) tables(names []string, manifest *badger.Manifest) {
	if manifest != nil {
		for id, info := range manifest.Tables {
			path := filepath.Join(r.dir, tableName(id))
			r.guard(path, func() error { return r.table(path, info.KeyID) })
		}
		return
	}
	for _, name := range names {
		if strings.HasSuffix(name, tableSuffix) {
			path := filepath.Join(r.dir, name)
			r.guard(path, func() error { return r.tableWithAnyKey(path) })
		}
	}
}

func (r *rawReader) table(path string, keyID uint64) error {
	key, err := r.registry.DataKey(keyID)
	if err != nil {
		return err
	}
	var inside error
	err = readTable(path, key.GetData(), func(block []byte) {
		if err := r.block(block); err != nil {
			inside = err
		}
	})
	return errors.Join(err, inside)
}

// tableWithAnyKey tries Badger's data keys, whose ids count from 1: only the
// manifest says which one a table has.
func (r *rawReader) tableWithAnyKey(path string) error {
	for id := uint64(1); ; id++ {
		key, err := r.registry.DataKey(id)
		if err != nil || key == nil {
			return errBlock
		}
		if r.table(path, id) == nil {
			return nil
		}
	}
}

// block reads the entries of one block: entries, their places, how many there are.
// An entry is how much of the first key it shares, the rest of its key, its value.
func (r *rawReader) block(b []byte) error {
	if len(b) < 4 {
		return errCutShort
	}
	n := int(binary.BigEndian.Uint32(b[len(b)-4:]))
	end := len(b) - 4 - 4*n
	if n < 1 || end < 0 {
		return errCutShort
	}
	var first []byte
	for i := range n {
		start := int(binary.NativeEndian.Uint32(b[end+4*i:]))
		stop := end
		if i+1 < n {
			stop = int(binary.NativeEndian.Uint32(b[end+4*(i+1):]))
		}
		if start+4 > stop || stop > end {
			return errPlace
		}
		shared := int(binary.NativeEndian.Uint16(b[start:]))
		value := start + 4 + int(binary.NativeEndian.Uint16(b[start+2:]))
		if value+3 > stop || shared > len(first) {
			return errPlace
		}
		key := append(first[:shared:shared], b[start+4:value]...)
		if i == 0 {
			first = key
		}
		var v y.ValueStruct
		v.Decode(b[value:stop])
		if err := r.add(key, v.Meta, v.Value); err != nil {
			return err
		}
	}
	return nil
}

// add takes one entry in. Its key has Badger's timestamp behind it.
func (r *rawReader) add(key []byte, meta byte, value []byte) (err error) {
	if len(key) <= timestampSize || !isOurs(key) {
		return nil
	}
	v := rawValue{ts: timestamp(key), removed: meta&metaRemoved != 0}
	switch {
	case v.removed:
	case meta&metaPointer != 0:
		v.sealed, err = r.pointed(value)
	default:
		v.sealed = append(v.sealed, value...)
	}
	name := string(key[:len(key)-timestampSize])
	r.values[name] = append(r.values[name], v)
	return err
}

func timestamp(key []byte) uint64 {
	return math.MaxUint64 - binary.BigEndian.Uint64(key[len(key)-timestampSize:])
}

// pointed reads a large value from the value log: file, length and place of its
// entry.
func (r *rawReader) pointed(pointer []byte) ([]byte, error) {
	if len(pointer) != 12 {
		return nil, errPlace
	}
	file, at := binary.NativeEndian.Uint32(pointer), binary.NativeEndian.Uint32(pointer[8:])
	path := filepath.Join(r.dir, fmt.Sprintf("%06d%s", file, vlogSuffix))
	b, key, err := r.readLog(path)
	if err != nil {
		r.damage[path] = err
		return nil, nil
	}
	e, ok := readLogEntry(b, int(at))
	if at < logHeader || !ok {
		r.damage[path] = errBlock
		return nil, nil
	}
	_, value, err := e.decrypt(b, key.GetData())
	return value, err
}

func (r *rawReader) readLog(path string) ([]byte, *pb.DataKey, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	if len(b) < logHeader {
		return nil, nil, errCutShort
	}
	key, err := r.registry.DataKey(binary.BigEndian.Uint64(b))
	return b, key, err
}

// log reads a log of recent saves. What belongs to a save of which the end is not
// there was never acknowledged, and is left out.
func (r *rawReader) log(path string) error {
	b, key, err := r.readLog(path)
	if errors.Is(err, errCutShort) || err == nil && allZero(b) {
		return nil // made, but never written to
	}
	if err != nil {
		return err
	}
	l := rawLog{rawReader: r, b: b, key: key.GetData()}
	for at := logHeader; ; {
		e, ok := readLogEntry(b, at)
		if !ok {
			// Where a whole entry follows, this one is damaged.
			if e, ok = entryAfter(b, at); !ok {
				r.begun = r.begun || len(l.pending) > 0 || !allZero(b[at:])
				return l.damage
			}
			l.damage = errBlock
		}
		at = e.end
		if err := l.entry(e); err != nil {
			l.damage = err
		}
	}
}

// rawLog gathers the entries of one save until its end is there.
type rawLog struct {
	*rawReader
	b, key  []byte
	save    uint64 // Badger's timestamp of what is pending
	pending []logEntry
	damage  error
}

// entry takes in one whole entry.
func (l *rawLog) entry(e logEntry) error {
	name, value, err := e.decrypt(l.b, l.key)
	if err != nil || len(name) <= timestampSize {
		return errBlock
	}
	meta := l.b[e.start]
	if meta&metaTxnEnd != 0 {
		l.flush()
		l.save, err = strconv.ParseUint(string(value), 10, 64)
		return err
	}
	if ts := timestamp(name); ts != l.save {
		l.flush() // another save has begun, so the one before was whole
		l.save = ts
	}
	l.pending = append(l.pending, e)
	if meta&metaTxn == 0 {
		l.flush() // a save of its own
	}
	return nil
}

// flush takes over what is pending.
func (l *rawLog) flush() {
	for _, e := range l.pending {
		name, value, err := e.decrypt(l.b, l.key)
		if err == nil {
			err = l.add(name, l.b[e.start], value)
		}
		if err != nil {
			l.damage = err
		}
	}
	l.pending = nil
}
