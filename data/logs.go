package data

import (
	"bytes"
	"crypto/aes"
	"encoding/binary"
	"hash/crc32"
	"os"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/y"
)

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
			if _, follows := entryAfter(b, at); follows {
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

// entryAfter looks for a whole entry behind a broken one, byte by byte.
func entryAfter(b []byte, at int) (logEntry, bool) {
	// What follows the last entry is zero; bytes of it need no look.
	end := len(bytes.TrimRight(b, "\x00"))
	for i := at + 1; i < end; i++ {
		if e, ok := readLogEntry(b, i); ok {
			return e, true
		}
	}
	return logEntry{}, false
}

// ours reports whether the entry's key, decrypted, is one this store writes, or
// one that Badger writes for itself.
func (e logEntry) ours(b, key []byte) bool {
	name, _, err := e.decrypt(b, key)
	return err == nil && (isOurs(name) || bytes.HasPrefix(name, []byte("!badger!")))
}

// decrypt gives the entry's key, with Badger's timestamp behind it, and value.
func (e logEntry) decrypt(b, key []byte) (name, value []byte, err error) {
	vector := make([]byte, aes.BlockSize)
	copy(vector, b[8:logHeader])
	binary.BigEndian.PutUint32(vector[12:], uint32(e.start))
	plain, err := y.XORBlockAllocate(b[e.key:e.end-crc32.Size], key, vector)
	if err != nil {
		return nil, nil, err
	}
	return plain[:e.value-e.key], plain[e.value-e.key:], nil
}

// isOurs reports whether a key is one that this store writes.
func isOurs(name []byte) bool {
	for _, prefix := range []string{headKey, draftKey, recordPrefix, versionPrefix, notPrefix, settingPrefix} {
		if bytes.HasPrefix(name, []byte(prefix)) {
			return true
		}
	}
	return false
}

func allZero(b []byte) bool { return len(bytes.TrimRight(b, "\x00")) == 0 }
