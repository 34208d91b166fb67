package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Format is the store format that this code writes, and the highest it reads.
const Format = 4

// journalSince is the first format with a journal.
const journalSince = 3

// The names in the data folder.
const (
	slotsA      = "keys.a"
	slotsB      = "keys.b"
	keyFile     = "key"
	keyFileB    = "key.b" // the same again
	badgerDir   = "store"
	lockFile    = "lock"
	markerFile  = "creating"
	journalFile = "journal"
)

const (
	slotsFormat   = "seconddraft keys"
	keyFileFormat = "seconddraft key"
	argon2id      = "argon2id"
	saltSize      = 16
)

// The types of slot. recovery.go has the one of the recovery key.
const (
	passphraseSlot = "passphrase"
	keyFileSlot    = "keyfile"
	recoverySlot   = "recovery"
)

// slot is the master key, wrapped by one other key.
type slot struct {
	Type    string `json:"type"`
	KDF     string `json:"kdf,omitempty"`
	Time    uint32 `json:"time,omitempty"`
	Memory  uint32 `json:"memory_kib,omitempty"`
	Lanes   uint8  `json:"threads,omitempty"`
	Salt    []byte `json:"salt,omitempty"`
	Wrapped []byte `json:"wrapped"`
}

// slotSet is the content of keys.a and keys.b.
type slotSet struct {
	Format     string `json:"format"`
	Version    int    `json:"v"`
	Generation uint64 `json:"generation"`
	Slots      []slot `json:"slots"`
}

// keyFileContent is the content of the key file.
type keyFileContent struct {
	Format  string `json:"format"`
	Version int    `json:"v"`
	Key     []byte `json:"key"`
}

var errNotOurs = errors.New("not a file of this app")

// find returns the slot of one type, or nil.
func (s *slotSet) find(kind string) *slot {
	for i := range s.Slots {
		if s.Slots[i].Type == kind {
			return &s.Slots[i]
		}
	}
	return nil
}

// with is the next generation of the set, in which one slot stands in the place
// of the passphrase and key-file slots. Others, such as recovery, are kept.
func (s *slotSet) with(in slot) slotSet {
	next := slotSet{Format: slotsFormat, Version: Format, Generation: s.Generation + 1, Slots: []slot{in}}
	for _, old := range s.Slots {
		if old.Type != passphraseSlot && old.Type != keyFileSlot {
			next.Slots = append(next.Slots, old)
		}
	}
	return next
}

// raised is the next generation of the set, in the present format.
func (s *slotSet) raised() slotSet {
	next := *s
	next.Version, next.Generation = Format, s.Generation+1
	return next
}

// checkVersion reads the fields that every version has.
func checkVersion(path, format string, line []byte) error {
	var head struct {
		Format  string `json:"format"`
		Version int    `json:"v"`
	}
	if err := json.Unmarshal(line, &head); err != nil {
		return damaged(path, err)
	}
	if head.Format != format {
		return damaged(path, errNotOurs)
	}
	if head.Version > Format {
		return newer(path, head.Version)
	}
	return nil
}

func readSlotFile(path string) (*slotSet, error) {
	line, err := readFrame(path)
	if err != nil {
		return nil, err
	}
	if err := checkVersion(path, slotsFormat, line); err != nil {
		return nil, err
	}
	var set slotSet
	if err := strictJSON(line, &set); err != nil {
		return nil, newer(path, set.Version)
	}
	if set.find(passphraseSlot) == nil && set.find(keyFileSlot) == nil {
		return nil, damaged(path, errNotOurs)
	}
	return &set, nil
}

// strictJSON decodes one JSON value in which every field is known.
func strictJSON(b []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	return d.Decode(into)
}

// readSlots returns the newest whole set of slots in dir, and whether both files
// hold it. With no store in dir the error is ErrMissing.
func readSlots(dir string) (set *slotSet, both bool, err error) {
	pathA, pathB := filepath.Join(dir, slotsA), filepath.Join(dir, slotsB)
	a, errA := readSlotFile(pathA)
	b, errB := readSlotFile(pathB)
	switch {
	case errors.Is(errA, ErrNewer):
		return nil, false, errA
	case errors.Is(errB, ErrNewer):
		return nil, false, errB
	case errA == nil && errB == nil:
		if b.Generation > a.Generation {
			return b, false, nil
		}
		return a, a.Generation == b.Generation, nil
	case errA == nil:
		return a, false, nil
	case errB == nil:
		return b, false, nil
	case errors.Is(errA, fs.ErrNotExist) && errors.Is(errB, fs.ErrNotExist):
		return nil, false, noSlots(dir)
	case errors.Is(errA, fs.ErrPermission), errors.Is(errA, syscall.ENOTDIR):
		return nil, false, fileProblem(dir, errA)
	}
	if errors.Is(errA, fs.ErrNotExist) {
		return nil, false, damaged(pathB, errB)
	}
	return nil, false, damaged(pathA, errA)
}

// noSlots tells an empty folder from a store that lost its keys.
func noSlots(dir string) error {
	_, noStore := os.Stat(filepath.Join(dir, badgerDir))
	_, noJournal := os.Stat(filepath.Join(dir, journalFile))
	if noStore != nil && noJournal != nil {
		return missing(dir)
	}
	if _, err := os.Stat(filepath.Join(dir, markerFile)); err == nil {
		return missing(dir) // Create did not get to its end
	}
	return damaged(filepath.Join(dir, slotsA), fs.ErrNotExist)
}

// writeSlots puts the set in both files, keys.a first. The change counts once
// keys.a is in its place.
func writeSlots(dir string, set *slotSet) error {
	b, err := encodeFrame(set)
	if err != nil {
		return err
	}
	for _, name := range []string{slotsA, slotsB} {
		if err := replaceFile(filepath.Join(dir, name), b); err != nil {
			return fileProblem(dir, err)
		}
	}
	return nil
}

func slotData(kind string) []byte { return []byte("seconddraft slot v1\x00" + kind) }

// wrapWithPassphrase makes a new passphrase slot.
func wrapWithPassphrase(master, passphrase []byte, c cost) (slot, error) {
	s := slot{
		Type: passphraseSlot, KDF: argon2id,
		Time: c.time, Memory: c.memory, Lanes: c.lanes, Salt: randomBytes(saltSize),
	}
	key, err := passphraseKey(passphrase, s.Salt, c)
	if err != nil {
		return slot{}, err
	}
	defer wipe(key)
	s.Wrapped, err = seal(key, master, slotData(s.Type))
	return s, err
}

// unwrap gives the master key. A passphrase that does not fit is
// ErrWrongPassphrase; parameters no slot of ours has are ErrDamaged.
func (s *slot) unwrap(path string, passphrase []byte) ([]byte, error) {
	if s.KDF != argon2id {
		return nil, damaged(path, errNotOurs)
	}
	key, err := passphraseKey(passphrase, s.Salt, cost{s.Time, s.Memory, s.Lanes})
	if err != nil {
		return nil, damaged(path, err)
	}
	defer wipe(key)
	master, err := unseal(key, s.Wrapped, slotData(s.Type))
	if err != nil || len(master) != keySize {
		return nil, wrongPassphrase()
	}
	return master, nil
}

// wrapWithKeyFile writes a new key file and makes the slot it opens.
func wrapWithKeyFile(dir string, master []byte) (slot, error) {
	key := randomBytes(keySize)
	defer wipe(key)
	wrapped, err := seal(key, master, slotData(keyFileSlot))
	if err != nil {
		return slot{}, err
	}
	b, err := encodeFrame(keyFileContent{Format: keyFileFormat, Version: Format, Key: key})
	if err != nil {
		return slot{}, err
	}
	defer wipe(b)
	for _, name := range []string{keyFile, keyFileB} {
		if err := replaceFile(filepath.Join(dir, name), b); err != nil {
			return slot{}, fileProblem(dir, err)
		}
	}
	return slot{Type: keyFileSlot, Wrapped: wrapped}, nil
}

// unwrapWithKeyFile gives the master key and the name of the copy of the key file
// that opened it, or ErrDamaged with the name of the first copy.
func (s *slot) unwrapWithKeyFile(dir string) (master []byte, name string, err error) {
	master, err = s.unwrapWith(dir, keyFile)
	if err == nil || errors.Is(err, ErrNewer) {
		return master, keyFile, err
	}
	if master, errB := s.unwrapWith(dir, keyFileB); errB == nil {
		return master, keyFileB, nil
	}
	return nil, "", err
}

func (s *slot) unwrapWith(dir, name string) ([]byte, error) {
	path := filepath.Join(dir, name)
	line, err := readFrame(path)
	if err != nil {
		if errors.Is(err, fs.ErrPermission) {
			return nil, fileProblem(dir, err)
		}
		return nil, damaged(path, err)
	}
	if err := checkVersion(path, keyFileFormat, line); err != nil {
		return nil, err
	}
	var content keyFileContent
	if err := strictJSON(line, &content); err != nil {
		return nil, newer(path, content.Version)
	}
	defer wipe(content.Key)
	master, err := unseal(content.Key, s.Wrapped, slotData(s.Type))
	if err != nil || len(master) != keySize {
		return nil, damaged(path, err)
	}
	return master, nil
}

// mendKeyFile makes the other copy of the key file like the one that opened.
func mendKeyFile(dir, good string) error {
	other := keyFile
	if good == keyFile {
		other = keyFileB
	}
	b, err := os.ReadFile(filepath.Join(dir, good))
	if err != nil {
		return err
	}
	defer wipe(b)
	if have, err := os.ReadFile(filepath.Join(dir, other)); err == nil && bytes.Equal(have, b) {
		return nil
	}
	return replaceFile(filepath.Join(dir, other), b)
}

// shredKeyFile overwrites and removes both copies.
func shredKeyFile(dir string) error {
	return errors.Join(shred(filepath.Join(dir, keyFile)), shred(filepath.Join(dir, keyFileB)))
}
