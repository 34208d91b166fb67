package journal

import (
	"bytes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
)

const (
	magic      = "seconddraft journal 1\n"
	idSize     = 16 // as long as a tag, so that it can stand for the first one
	headerSize = len(magic) + idSize + crc32.Size

	// The places in a frame's header.
	seqAt       = 4
	chainAt     = 12
	sumAt       = chainAt + idSize
	frameHeader = sumAt + crc32.Size
	sealDomain  = "seconddraft journal v1\x00"
)

// MaxEntry is the most bytes that one entry may have when sealed.
const MaxEntry = 64 << 20

// entryFormat is the version of the sealed JSON.
const entryFormat = 1

// ErrTooLarge is returned for an entry of more than MaxEntry bytes.
var ErrTooLarge = errors.New("journal: entry is too large")

var (
	errSeal   = errors.New("seal does not hold")
	errChain  = errors.New("frame is missing or out of order")
	errFrame  = errors.New("bytes are no whole frame")
	errParts  = errors.New("parts are missing at the end")
	errHeader = errors.New("header does not hold")
	errFormat = errors.New("entry is not understood")
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Entry is one save, or one part of what lived when the file was written.
type Entry struct {
	Version int `json:"v"`
	// Seq is the sequence number of the save. The last part has that of the last
	// save before it, the other parts have 0.
	Seq uint64 `json:"seq"`
	// Part counts from 1 to Parts; both are 0 in a save.
	Part  int `json:"part,omitempty"`
	Parts int `json:"parts,omitempty"`
	// Put holds values by key, each one JSON value. Del holds keys removed.
	Put map[string]json.RawMessage `json:"put,omitempty"`
	Del []string                   `json:"del,omitempty"`
}

// tag is the last 16 bytes of a frame's sealed bytes, or the file's id.
type tag [idSize]byte

// fileHeader is the beginning of a new file, and its id.
func fileHeader() ([]byte, tag) {
	var id tag
	rand.Read(id[:]) // never fails; see crypto/rand
	b := append([]byte(magic), id[:]...)
	return binary.LittleEndian.AppendUint32(b, crc32.Checksum(b, castagnoli)), id
}

// readFileHeader gives the file's id.
func readFileHeader(b []byte) (tag, error) {
	var id tag
	body := headerSize - crc32.Size
	if len(b) < headerSize || !bytes.HasPrefix(b, []byte(magic)) ||
		crc32.Checksum(b[:body], castagnoli) != binary.LittleEndian.Uint32(b[body:]) {
		return id, errHeader
	}
	copy(id[:], b[len(magic):])
	return id, nil
}

// appendFrame seals e behind the frame with the given tag, and gives its own.
func appendFrame(b []byte, aead cipher.AEAD, e Entry, chain tag) ([]byte, tag, error) {
	e.Version = entryFormat
	plain, err := json.Marshal(e)
	if err != nil {
		return nil, chain, fmt.Errorf("journal: encode entry: %w", err)
	}
	defer clear(plain)
	size := aead.NonceSize() + len(plain) + aead.Overhead()
	if size > MaxEntry {
		return nil, chain, ErrTooLarge
	}
	start := len(b)
	b = binary.LittleEndian.AppendUint32(b, uint32(size))
	b = binary.LittleEndian.AppendUint64(b, e.Seq)
	b = append(b, chain[:]...)
	b = binary.LittleEndian.AppendUint32(b, crc32.Checksum(b[start:], castagnoli))
	nonce := make([]byte, aead.NonceSize())
	rand.Read(nonce)
	sealedAt := len(b)
	b = append(b, nonce...)
	b = aead.Seal(b, nonce, plain, additional(b[start:sealedAt]))
	copy(chain[:], b[len(b)-idSize:])
	return binary.LittleEndian.AppendUint32(b, crc32.Checksum(b[sealedAt:], castagnoli)), chain, nil
}

// additional is what a frame's seal covers beside the entry: the sequence number
// and the chain in its header.
func additional(header []byte) []byte {
	return append([]byte(sealDomain), header[seqAt:sumAt]...)
}

// frame is one whole frame of a file. Its bytes are overwritten by the next read.
type frame struct {
	at     int64
	header [frameHeader]byte
	sealed []byte
}

func (f *frame) seq() uint64 { return binary.LittleEndian.Uint64(f.header[seqAt:]) }
func (f *frame) chain() (t tag) {
	copy(t[:], f.header[chainAt:])
	return t
}

func (f *frame) tag() (t tag) {
	copy(t[:], f.sealed[len(f.sealed)-idSize:])
	return t
}
func (f *frame) end() int64 { return f.at + int64(frameHeader+len(f.sealed)+crc32.Size) }

// open gives the frame's entry.
func (f *frame) open(aead cipher.AEAD) (Entry, error) {
	var e Entry
	if len(f.sealed) < aead.NonceSize() {
		return e, errSeal
	}
	plain, err := aead.Open(nil, f.sealed[:aead.NonceSize()], f.sealed[aead.NonceSize():], additional(f.header[:]))
	if err != nil {
		return e, errSeal
	}
	defer clear(plain)
	if err := json.Unmarshal(plain, &e); err != nil || e.Version != entryFormat || e.Seq != f.seq() {
		return Entry{}, errFormat
	}
	return e, nil
}
