package journal

import (
	"cmp"
	"crypto/cipher"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
)

// partSize is about how many bytes of values one part holds.
const partSize = 256 << 10

// ErrBroken says that a failed append could not be taken back. The journal takes
// nothing more until it is opened again.
var ErrBroken = errors.New("journal: an earlier write failed half way")

// Write makes a file at path, over what is there, from all that lives: values by
// key, as of a sequence number, at
// least 1. It is fsynced and read back before Write returns.
func Write(path string, aead cipher.AEAD, seq uint64, live map[string]json.RawMessage) (err error) {
	if seq == 0 {
		return errors.New("journal: sequence numbers begin at 1")
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer func() {
		if closeErr := f.Close(); err == nil {
			err = closeErr
		}
		if err != nil {
			_ = os.Remove(path)
		}
	}()
	b, chain := fileHeader()
	parts := split(live)
	for i, keys := range parts {
		e := Entry{Part: i + 1, Parts: len(parts), Put: map[string]json.RawMessage{}}
		if i == len(parts)-1 {
			e.Seq = seq
		}
		for _, key := range keys {
			e.Put[key] = live[key]
		}
		if b, chain, err = appendFrame(b, aead, e, chain); err != nil {
			return err
		}
		if _, err := f.Write(b); err != nil {
			return err
		}
		b = b[:0]
	}
	if err := f.Sync(); err != nil {
		return err
	}
	return readBack(f, aead, live)
}

// readBack makes sure that a new file holds what it was made from.
func readBack(f *os.File, aead cipher.AEAD, live map[string]json.RawMessage) error {
	left := len(live)
	s, err := read(f, aead, func(e Entry) {
		for key := range e.Put {
			if _, ok := live[key]; ok {
				left--
			}
		}
	})
	if err == nil && (left != 0 || !s.Whole() || s.Torn() != 0) {
		err = errors.New("journal: the new file does not hold what was written")
	}
	return err
}

// split orders the keys and cuts them into parts; there is at least one.
func split(live map[string]json.RawMessage) [][]string {
	parts, size := [][]string{nil}, 0
	for _, key := range slices.Sorted(maps.Keys(live)) {
		if n := len(live[key]); size > 0 && size+n > partSize {
			parts, size = append(parts, nil), 0
		}
		last := len(parts) - 1
		parts[last] = append(parts[last], key)
		size += len(key) + len(live[key])
	}
	return parts
}

// Read opens every entry of the file and calls visit with each one whose seal
// holds, in the order of their sequence numbers. It reads on behind damage, which
// the State tells of. The error is one of opening the file.
func Read(path string, aead cipher.AEAD, visit func(Entry)) (State, error) {
	f, err := os.Open(path)
	if err != nil {
		return State{}, err
	}
	defer func() { _ = f.Close() }()
	return read(f, aead, visit)
}

func read(f *os.File, aead cipher.AEAD, visit func(Entry)) (State, error) {
	info, err := f.Stat()
	if err != nil {
		return State{}, err
	}
	// Frames that were moved must not count in the order in which they lie.
	var early []Entry
	var last uint64
	ordered := true
	s := walk(f, info.Size(), func(f *frame) error {
		e, err := f.open(aead)
		if err != nil {
			return err
		}
		ordered = ordered && e.Seq >= last
		last = max(last, e.Seq)
		early = append(early, e)
		return nil
	})
	if !ordered {
		slices.SortStableFunc(early, func(a, b Entry) int { return cmp.Compare(a.Seq, b.Seq) })
	}
	for _, e := range early {
		visit(e)
	}
	return s, nil
}

// Journal is a file open for appending. It is not safe for concurrent use.
type Journal struct {
	f       *os.File
	aead    cipher.AEAD
	chain   tag
	end     int64
	base    int64
	undo    int64 // where the last append began, 0 if it cannot be taken back
	undoTag tag
	broken  bool
}

// Open opens a file for appending and tells its state. Only lengths, checksums and
// the chain are looked at; no seal is opened. Where the state is not Whole, or
// something is Torn, decide before appending: Append cuts off what is torn.
func Open(path string, aead cipher.AEAD) (*Journal, State, error) {
	f, err := OpenFile(path)
	if err != nil {
		return nil, State{}, err
	}
	s := f.Walk()
	return f.Journal(aead, s), s, nil
}

// File is a file that is open for appending and was not walked yet. Open in its
// steps is for who has something to do beside the walk, or has no key yet.
type File struct {
	f    *os.File
	size int64
}

// OpenFile opens a file for appending.
func OpenFile(path string) (*File, error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return &File{f, info.Size()}, nil
}

// Walk tells the file's state. It only reads.
func (f *File) Walk() State { return walk(f.f, f.size, func(*frame) error { return nil }) }

// Journal goes on with a file of which the walk told this state. Closing is the
// journal's then.
func (f *File) Journal(aead cipher.AEAD, s State) *Journal {
	return &Journal{f: f.f, aead: aead, chain: s.last, end: s.End, base: s.Base}
}

// Close closes a file that did not become a journal.
func (f *File) Close() error { return f.f.Close() }

// Append puts one save behind the others and returns when it is on the disk. On an
// error the file is as it was, or the journal is broken.
func (j *Journal) Append(e Entry) error {
	if j.broken {
		return ErrBroken
	}
	b, next, err := appendFrame(nil, j.aead, e, j.chain)
	if err != nil {
		return err
	}
	// A torn frame may be longer than the new one.
	err = j.f.Truncate(j.end)
	if err == nil {
		_, err = j.f.WriteAt(b, j.end)
	}
	if err == nil {
		err = j.f.Sync()
	}
	if err != nil {
		return errors.Join(fmt.Errorf("journal: append: %w", err), j.cut(j.end))
	}
	j.undo, j.undoTag = j.end, j.chain
	j.end, j.chain = j.end+int64(len(b)), next
	return nil
}

// Undo takes the last append back, once.
func (j *Journal) Undo() error {
	if j.undo == 0 {
		return nil
	}
	if err := j.cut(j.undo); err != nil {
		return err
	}
	j.end, j.chain, j.undo = j.undo, j.undoTag, 0
	return nil
}

// cut shortens the file. After a failure nobody knows what is on the disk.
func (j *Journal) cut(size int64) error {
	err := j.f.Truncate(size)
	if err == nil {
		err = j.f.Sync()
	}
	if err != nil {
		j.broken = true
		return errors.Join(ErrBroken, err)
	}
	return nil
}

// Size is that of the file in bytes, and base what of it lived when it was made.
func (j *Journal) Size() (size, base int64) { return j.end, j.base }

// Close closes the file. Everything appended is on the disk already.
func (j *Journal) Close() error { return j.f.Close() }
