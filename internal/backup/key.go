package backup

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"

	"seconddraft/data"
	"seconddraft/internal/exchange"
)

// seal is exchange.Seal; tests take one that is quick to open.
var seal = exchange.Seal

// secretSetting holds the key's secret in the store.
const secretSetting = "app/backup/secret"

// The names of identity files. The short name of the key in them lets the files
// of two stores lie in one folder.
const (
	identityPrefix  = "identity-"
	sealedIdentity  = ".age"
	clearIdentity   = ".txt"
	shortNameLength = 12
)

// Keyring is the part of a store that the key lies in.
type Keyring interface {
	Setting(name string) (string, error)
	PutSetting(name, value string) error
}

// Owner is the store that a key belongs to.
type Owner interface {
	Keyring
	HasPassphrase() bool
}

// key is the store's own, made at the first backup.
func key(s Keyring) (*age.X25519Identity, error) {
	secret, err := s.Setting(secretSetting)
	if err != nil {
		return nil, err
	}
	if secret != "" {
		id, err := age.ParseX25519Identity(secret)
		if err != nil {
			return nil, fmt.Errorf("the key of the backups in the store: %w", err)
		}
		return id, nil
	}
	id, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, fmt.Errorf("make a key for the backups: %w", err)
	}
	return id, s.PutSetting(secretSetting, id.String())
}

// Protect writes the identity file of the store's key into the folder: under the
// passphrase, or in clear with mode 0600 where there is none. It replaces the
// former one; no backup is touched. It returns the file's name. A change of the
// store's passphrase goes through Follow.
func Protect(s Keyring, dir string, passphrase []byte) (string, error) {
	n, err := stage(s, dir, passphrase)
	if err != nil {
		return "", err
	}
	return n.name, n.take()
}

// IsKeyFile reports whether a file has the name of an identity file.
func IsKeyFile(path string) bool { return strings.HasPrefix(filepath.Base(path), identityPrefix) }

func identityName(id *age.X25519Identity, suffix string) string {
	return identityPrefix + id.Recipient().String()[:shortNameLength] + suffix
}

func writeIdentity(w io.Writer, id *age.X25519Identity, passphrase []byte) error {
	text := fmt.Sprintf("# The key to the Second Draft backups beside it.\n# public key: %s\n%s\n", id.Recipient(), id)
	if len(passphrase) == 0 {
		_, err := io.WriteString(w, text)
		return err
	}
	sealed, err := seal(w, passphrase)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(sealed, text); err != nil {
		return err
	}
	return sealed.Close()
}

// ensure makes sure that the identity file opens with what the user knows. A nil
// passphrase means that it is not known here: then a file that is there counts.
func ensure(s Owner, dir string, passphrase []byte) error {
	id, err := key(s)
	if err != nil {
		return err
	}
	sealed, err := Sealed(s)
	if err != nil {
		return err
	}
	name := identityName(id, clearIdentity)
	if sealed {
		name = identityName(id, sealedIdentity)
	}
	path := filepath.Join(dir, name)
	if _, err := os.Stat(path); err == nil && (!sealed || len(passphrase) == 0) {
		return nil
	} else if err != nil && !errors.Is(err, os.ErrNotExist) {
		return data.InPlainWords(dir, err)
	}
	switch opens, err := opensWith(path, id, passphrase); {
	case err != nil:
		return data.InPlainWords(dir, err)
	case opens:
		return nil
	case sealed && len(passphrase) == 0:
		return keyFileGone(s, dir)
	}
	_, err = Protect(s, dir, passphrase)
	return err
}

// opensWith reports whether an identity file is there that gives the key with
// this passphrase.
func opensWith(path string, id *age.X25519Identity, passphrase []byte) (bool, error) {
	b, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) || err == nil && len(passphrase) == 0 {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	plain, err := exchange.Open(bytes.NewReader(b), passphrase)
	return err == nil && strings.Contains(string(plain), id.String()), nil
}

func keyFileGone(s Owner, dir string) error {
	p := &data.Problem{
		Kind: data.ErrEmptyPassphrase, Path: dir,
		What: "The key file of your backups is not there, and it is written with your passphrase.",
		Next: "Lock Second Draft and open it again with your passphrase, then make the backup.",
	}
	if !s.HasPassphrase() {
		p.What = "The key file of your backups is not there, and it is written with the passphrase of the backups."
		p.Next = "Give the backups a passphrase again in Settings, then make the backup."
	}
	return p
}

// identities are the keys in a folder that open: those in clear, and those that
// the passphrase opens. sealed reports whether there is one under a passphrase.
func identities(dir string, passphrase []byte) (ids []age.Identity, sealed bool, err error) {
	files, err := filepath.Glob(filepath.Join(escapeGlob(dir), identityPrefix+"*"))
	if err != nil {
		return nil, false, err
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			return nil, false, data.InPlainWords(dir, err)
		}
		if exchange.IsSealed(b) {
			sealed = true
			if len(passphrase) == 0 {
				continue
			}
			if b, err = exchange.Open(bytes.NewReader(b), passphrase); err != nil {
				continue // of another store, or damaged; the backup will say so
			}
		}
		found, err := age.ParseIdentities(bytes.NewReader(b))
		if err == nil {
			ids = append(ids, found...)
		}
	}
	return ids, sealed, nil
}

// escapeGlob keeps signs in a folder's name from being a pattern.
func escapeGlob(dir string) string {
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(dir)
}
