package data

import (
	"bytes"
	"crypto/aes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"os"

	"github.com/dgraph-io/badger/v4/fb"
	"github.com/dgraph-io/badger/v4/y"
)

var errBlock = errors.New("a block's checksum does not match")

// checkTable verifies every checksum of one table. Badger's own check ends the
// process where the file's foot is damaged.
func checkTable(path string, key []byte) error {
	return readTable(path, key, func([]byte) {})
}

// readTable calls visit with each block of a table that holds its checksum, and
// returns what is wrong with the others.
//
// A table is blocks, then index, index length, checksum of the index, length of
// that checksum. Index and blocks are each encrypted, their random vector behind
// them; the index's checksum is over the encrypted form, a block's is inside.
func readTable(path string, key []byte, visit func(block []byte)) error {
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
	var damage error
	table := fb.GetRootAsTableIndex(index, 0)
	var block fb.BlockOffset
	for i := range table.OffsetsLength() {
		if !table.Offsets(&block, i) {
			return errCutShort
		}
		start, end := uint64(block.Offset()), uint64(block.Offset())+uint64(block.Len())
		if end > uint64(len(rest)) {
			damage = errCutShort
			continue
		}
		body, err := openBlock(b[start:end], key)
		if err != nil {
			damage = err
			continue
		}
		visit(body)
	}
	return damage
}

// openBlock decrypts a block and checks it.
func openBlock(b, key []byte) ([]byte, error) {
	plain, err := decrypt(b, key)
	if err != nil {
		return nil, err
	}
	body, sum, ok := cutTail(plain)
	if !ok || !checksumMatches(body, sum) {
		return nil, errBlock
	}
	return body, nil
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
