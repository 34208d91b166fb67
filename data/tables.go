package data

import (
	"bytes"
	"crypto/aes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"os"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/fb"
	"github.com/dgraph-io/badger/v4/y"
)

var errBlock = errors.New("a block's checksum does not match")

// checkTable verifies every checksum of one table. Badger's own check ends the
// process where the file's foot is damaged.
//
// A table is blocks, then index, index length, checksum of the index, length of
// that checksum. Index and blocks are each encrypted, their random vector behind
// them; the index's checksum is over the encrypted form, a block's is inside.
func checkTable(path string, key []byte) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	rest, sum, ok := cutTail(b)
	if !ok {
		return errCutShort
	}
	_, index, ok := cutTail(rest)
	if !ok {
		return errCutShort
	}
	if !checksumMatches(index, sum) {
		return errors.New("the index's checksum does not match")
	}
	if index, err = decrypt(index, key); err != nil {
		return err
	}
	table := fb.GetRootAsTableIndex(index, 0)
	var block fb.BlockOffset
	for i := range table.OffsetsLength() {
		if !table.Offsets(&block, i) {
			return errCutShort
		}
		start, end := uint64(block.Offset()), uint64(block.Offset())+uint64(block.Len())
		if end > uint64(len(rest)) {
			return errCutShort
		}
		if err := checkBlock(b[start:end], key); err != nil {
			return err
		}
	}
	return nil
}

func checkBlock(b, key []byte) error {
	plain, err := decrypt(b, key)
	if err != nil {
		return err
	}
	body, sum, ok := cutTail(plain)
	if !ok || !checksumMatches(body, sum) {
		return errBlock
	}
	return nil
}

// cutTail splits a piece off the end of b whose length stands behind it.
func cutTail(b []byte) (before, tail []byte, ok bool) {
	if len(b) < 4 {
		return nil, nil, false
	}
	end := len(b) - 4
	n := binary.BigEndian.Uint32(b[end:])
	if uint64(n) > uint64(end) {
		return nil, nil, false
	}
	return b[:end-int(n)], b[end-int(n) : end], true
}

// checksumMatches reads Badger's checksum message: its algorithm is CRC-32C, the
// default, which is left out, so that there is one field, number 2, a varint.
func checksumMatches(b, message []byte) bool {
	want := binary.AppendUvarint([]byte{2 << 3}, uint64(crc32.Checksum(b, y.CastagnoliCrcTable)))
	return bytes.Equal(message, want)
}

// decrypt reverses Badger's encryption of a piece of a table. With no key the
// table is not one of ours: all of them are encrypted.
func decrypt(b, key []byte) ([]byte, error) {
	if len(key) == 0 || len(b) < aes.BlockSize {
		return nil, errCutShort
	}
	cut := len(b) - aes.BlockSize
	return y.XORBlockAllocate(b[:cut], key, b[cut:])
}

// logHeader is the key id (8 bytes) and the base of the random vectors (12) at
// the beginning of a log.
const logHeader = 20

// maxKey is more than any key of ours or of Badger's own, in bytes.
const maxKey = 4096

// checkLog tells a damaged log from one that just ends. Badger stops reading at
// the first entry that does not hold and drops the rest without a word. An entry
// cut off by a power cut is the last; if a whole entry follows, or the first one
// does not decrypt to a key of ours, it is damage.
func checkLog(path string, registry *badger.KeyRegistry) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if len(b) < logHeader || allZero(b) {
		return nil // made, but never written to
	}
	key, err := registry.DataKey(binary.BigEndian.Uint64(b))
	if err != nil {
		return err
	}
	for at := logHeader; ; {
		e, ok := readLogEntry(b, at)
		if !ok {
			if wholeEntryAfter(b, at) {
				return errBlock
			}
			return nil
		}
		if at == logHeader && !e.ours(b, key.GetData()) {
			return errBlock
		}
		at = e.end
	}
}

// logEntry is the place of one whole entry in a log.
type logEntry struct {
	start, key, value, end int
}

// readLogEntry reads the entry at a place: two bytes of flags, then key length,
// value length and expiry as varints, key and value, CRC-32C of all of it.
func readLogEntry(b []byte, at int) (logEntry, bool) {
	if at+2 > len(b) {
		return logEntry{}, false
	}
	next := at + 2
	var fields [3]uint64
	for i := range fields {
		v, n := binary.Uvarint(b[next:])
		if n <= 0 {
			return logEntry{}, false
		}
		fields[i], next = v, next+n
	}
	keyLen, valueLen, expires := fields[0], fields[1], fields[2]
	left := uint64(len(b) - next)
	// No entry of ours expires or has a long name.
	if expires != 0 || keyLen == 0 || keyLen > maxKey || valueLen > left || keyLen+valueLen+crc32.Size > left {
		return logEntry{}, false
	}
	e := logEntry{start: at, key: next, value: next + int(keyLen)}
	sum := e.value + int(valueLen)
	e.end = sum + crc32.Size
	if crc32.Checksum(b[at:sum], y.CastagnoliCrcTable) != binary.BigEndian.Uint32(b[sum:]) {
		return logEntry{}, false
	}
	return e, true
}

// wholeEntryAfter looks for an entry behind a broken one, byte by byte.
func wholeEntryAfter(b []byte, at int) bool {
	// What follows the last entry is zero; bytes of it need no look.
	end := len(bytes.TrimRight(b, "\x00"))
	for i := at + 1; i < end; i++ {
		if _, ok := readLogEntry(b, i); ok {
			return true
		}
	}
	return false
}

// ours reports whether the entry's key, decrypted, is one this store writes, or
// one that Badger writes for itself.
func (e logEntry) ours(b, key []byte) bool {
	vector := make([]byte, aes.BlockSize)
	copy(vector, b[8:logHeader])
	binary.BigEndian.PutUint32(vector[12:], uint32(e.start))
	name, err := y.XORBlockAllocate(b[e.key:e.value], key, vector)
	if err != nil {
		return false
	}
	for _, prefix := range []string{headKey, draftKey, recordPrefix, versionPrefix, notPrefix, settingPrefix, "!badger!"} {
		if bytes.HasPrefix(name, []byte(prefix)) {
			return true
		}
	}
	return false
}

func allZero(b []byte) bool { return len(bytes.TrimRight(b, "\x00")) == 0 }
