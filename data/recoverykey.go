package data

import (
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"fmt"
)

// The form of a recovery key; docs/data-format.md says why.
const (
	recoveryLines = 8
	lineBytes     = 4
	lineSigns     = 8
)

// crockford is the base 32 that was made to be copied by hand.
var crockford = base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").WithPadding(base32.NoPadding)

// errNotRecovery says that a text is not meant as a recovery key at all.
var errNotRecovery = errors.New("not a recovery key")

// writeRecoveryKey gives the lines of a key to be shown, such as "7K3M-Q0ZX".
func writeRecoveryKey(key []byte) []string {
	lines := make([]string, recoveryLines)
	for i := range lines {
		four := key[i*lineBytes : (i+1)*lineBytes]
		signs := crockford.EncodeToString(append(append(make([]byte, 0, lineBytes+1), four...), lineCheck(i, four)))
		lines[i] = signs[:lineSigns/2] + "-" + signs[lineSigns/2:]
	}
	return lines
}

// lineCheck tells a slip in one line, and lines that have changed places.
func lineCheck(line int, four []byte) byte {
	sum := sha256.Sum256(append([]byte("seconddraft recovery v1\x00"+string([]byte{byte(line + 1)})), four...))
	return sum[0]
}

// readRecoveryKey gives the bytes of a typed recovery key. The error is
// errNotRecovery, or a *Problem that names the line to look at.
func readRecoveryKey(typed []byte) ([]byte, error) {
	signs, ok := recoverySigns(typed)
	defer wipe(signs)
	const want = recoveryLines * lineSigns
	// Two lines more or fewer are still meant as one; a passphrase is shorter.
	if !ok || len(signs) < want-2*lineSigns || len(signs) > want+2*lineSigns {
		return nil, errNotRecovery
	}
	key := make([]byte, 0, keySize)
	for i := 0; i < recoveryLines && len(signs) >= (i+1)*lineSigns; i++ {
		five := make([]byte, lineBytes+1)
		_, err := crockford.Decode(five, signs[i*lineSigns:(i+1)*lineSigns])
		if err != nil || lineCheck(i, five[:lineBytes]) != five[lineBytes] {
			wipe(key)
			return nil, recoverySlip(fmt.Sprintf("Line %d of the recovery key does not hold together.", i+1))
		}
		key = append(key, five[:lineBytes]...)
		wipe(five)
	}
	if len(signs) != want {
		wipe(key)
		return nil, recoverySlip("The recovery key has eight lines of eight signs each, and these are not as many.")
	}
	return key, nil
}

// recoverySigns brings a text to the signs of the key. It reports false where
// there is something in it that no key has.
func recoverySigns(typed []byte) (signs []byte, ok bool) {
	signs = make([]byte, 0, len(typed))
	for _, c := range typed {
		switch {
		case c == ' ' || c == '-' || c == '\n' || c == '\r' || c == '\t':
			continue
		case c >= 'a' && c <= 'z':
			c -= 'a' - 'A'
		}
		c = likeSign(c)
		if (c < '0' || c > '9') && (c < 'A' || c > 'Z' || c == 'U') {
			return signs, false
		}
		signs = append(signs, c)
	}
	return signs, true
}

// likeSign is the sign that a letter no key has is mistaken for.
func likeSign(c byte) byte {
	switch c {
	case 'O':
		return '0'
	case 'I', 'L':
		return '1'
	}
	return c
}

// IsRecoveryKey reports whether what was typed has the form of a recovery key, and
// so is no passphrase.
func IsRecoveryKey(typed []byte) bool {
	key, err := readRecoveryKey(typed)
	wipe(key)
	return err == nil
}
