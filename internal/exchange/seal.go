package exchange

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"filippo.io/age"
	"filippo.io/age/armor"
	"golang.org/x/text/unicode/norm"
)

// maxFile is the largest file that is read, in bytes. Ten thousand evenings with
// their versions are a tenth of it.
const maxFile = 1 << 30

// workFactor is how hard a passphrase of an age file is to try: 2^18 rounds of
// scrypt, about a second. It is the standard tool's own.
const workFactor = 18

// Seal returns a writer that encrypts to a passphrase, in the age format. What is
// written is complete once it is closed without error.
func Seal(w io.Writer, passphrase []byte) (io.WriteCloser, error) {
	return seal(w, passphrase, workFactor)
}

func seal(w io.Writer, passphrase []byte, work int) (io.WriteCloser, error) {
	if len(passphrase) == 0 {
		return nil, noPassphrase()
	}
	to, err := age.NewScryptRecipient(normal(passphrase))
	if err != nil {
		return nil, err
	}
	to.SetWorkFactor(work)
	return age.Encrypt(w, to)
}

// WriteSealed writes what content writes, encrypted to a passphrase. An empty one
// is an error: nothing is ever written in clear here.
func WriteSealed(w io.Writer, passphrase []byte, content func(io.Writer) error) error {
	to, err := Seal(w, passphrase)
	if err != nil {
		return err
	}
	if err := content(to); err != nil {
		return err
	}
	return to.Close()
}

// normal is the passphrase in NFC, as the store takes it, so that "é" is "é"
// however it was typed.
func normal(passphrase []byte) string { return string(norm.NFC.Bytes(passphrase)) }

// IsSealed reports whether a file that begins like this is an age file.
func IsSealed(head []byte) bool {
	return bytes.HasPrefix(head, []byte("age-encryption.org/")) || bytes.HasPrefix(head, []byte(armor.Header))
}

// Open decrypts an age file with a passphrase.
func Open(r io.Reader, passphrase []byte) ([]byte, error) {
	if len(passphrase) == 0 {
		return nil, wrongPassphrase()
	}
	id, err := age.NewScryptIdentity(normal(passphrase))
	if err != nil {
		return nil, err
	}
	return OpenWith(r, id)
}

// OpenWith decrypts an age file. Every byte of it is authenticated before it is
// returned.
func OpenWith(r io.Reader, id age.Identity) ([]byte, error) {
	plain, err := Unsealed(r, id)
	if err != nil {
		return nil, err
	}
	return readAll(plain)
}

// Unsealed decrypts an age file while it is read, for one that need not be held as
// a whole. Each piece of it is authenticated before it is given, and its end too: a
// file that was cut short gives an error in place of io.EOF.
func Unsealed(r io.Reader, id age.Identity) (io.Reader, error) {
	in := bufio.NewReader(r)
	if head, _ := in.Peek(len(armor.Header)); string(head) == armor.Header {
		in = bufio.NewReader(armor.NewReader(in))
	}
	plain, err := age.Decrypt(in, id)
	var none *age.NoIdentityMatchError
	if errors.As(err, &none) {
		return nil, wrongPassphrase()
	}
	if err != nil {
		return nil, damagedFile(err)
	}
	return &capped{from: plain, left: maxFile}, nil
}

// readAll reads a file up to the largest size.
func readAll(r io.Reader) ([]byte, error) {
	b, err := io.ReadAll(&capped{from: r, left: maxFile})
	if err != nil {
		return nil, fileError(err)
	}
	return b, nil
}

// capped refuses what is larger than the largest file.
type capped struct {
	from io.Reader
	left int
}

func (c *capped) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	if c.left -= n; c.left < 0 {
		return 0, tooLarge(maxFile)
	}
	return n, err
}
