package data

import (
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"runtime"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/chacha20poly1305"
	"golang.org/x/text/unicode/norm"
)

// keySize is the size of every key here, in bytes.
const keySize = chacha20poly1305.KeySize

// The most a slot may ask for. More is taken for damage, because it would hang
// or end the process.
const (
	maxMemoryCost = 4 << 20 // KiB
	maxTimeCost   = 64
	maxLanes      = 64
)

// cost holds the parameters of Argon2id; memory is in KiB.
type cost struct {
	time, memory uint32
	lanes        uint8
}

var errCost = errors.New("key derivation cost is out of range")

// passphraseKey is Argon2id (RFC 9106) of the passphrase in Unicode NFC, the
// form RFC 8265 gives passwords, so that "é" is the same from every keyboard.
func passphraseKey(passphrase, salt []byte, c cost) ([]byte, error) {
	if c.time < 1 || c.time > maxTimeCost || c.lanes < 1 || c.lanes > maxLanes ||
		c.memory < 8*uint32(c.lanes) || c.memory > maxMemoryCost {
		return nil, errCost
	}
	// Append, because Bytes may return its argument, which is the caller's.
	normal := norm.NFC.Append(make([]byte, 0, 2*len(passphrase)), passphrase...)
	key := argon2.IDKey(normal, salt, c.time, c.memory, c.lanes, keySize)
	wipe(normal)
	return key, nil
}

// derive makes a key for one purpose from the master key (RFC 5869).
func derive(master []byte, purpose string) []byte {
	key, err := hkdf.Key(sha256.New, master, nil, purpose, keySize)
	if err != nil {
		// Only an output of over 8,160 bytes is refused.
		panic(fmt.Sprintf("data: derive %s: %v", purpose, err))
	}
	return key
}

var errSeal = errors.New("seal does not hold")

// seal encrypts and authenticates plain together with ad. The result is a random
// nonce, then the sealed bytes. XChaCha20's nonce is long enough to be random.
func seal(key, plain, ad []byte) ([]byte, error) {
	aead, err := chacha20poly1305.NewX(key)
	if err != nil {
		return nil, err
	}
	out := make([]byte, aead.NonceSize(), aead.NonceSize()+len(plain)+aead.Overhead())
	rand.Read(out) // never fails; see crypto/rand
	return aead.Seal(out, out, plain, ad), nil
}

// unseal reverses seal. Its only error is errSeal.
func unseal(key, sealed, ad []byte) ([]byte, error) {
	aead, err := chacha20poly1305.NewX(key)
	if err != nil || len(sealed) < aead.NonceSize() {
		return nil, errSeal
	}
	plain, err := aead.Open(nil, sealed[:aead.NonceSize()], sealed[aead.NonceSize():], ad)
	if err != nil {
		return nil, errSeal
	}
	return plain, nil
}

func randomBytes(n int) []byte {
	b := make([]byte, n)
	rand.Read(b) // never fails; see crypto/rand
	return b
}

// wipe overwrites a buffer of ours. Go may hold copies that it does not reach.
func wipe(b []byte) {
	clear(b)
	runtime.KeepAlive(b)
}
