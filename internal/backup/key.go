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
	"seconddraft/internal/safefile"
)

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
// former one, so call it when the passphrase was changed; no backup is touched.
// It returns the file's name.
func Protect(s Keyring, dir string, passphrase []byte) (string, error) {
	id, err := key(s)
	if err != nil {
		return "", err
	}
	if err := makeFolder(dir); err != nil {
		return "", err
	}
	name, other := identityName(id, sealedIdentity), identityName(id, clearIdentity)
	if len(passphrase) == 0 {
		name, other = other, name
	}
	err = safefile.Write(filepath.Join(dir, name), func(w io.Writer) error { return writeIdentity(w, id, passphrase) })
	if err != nil {
		return "", data.InPlainWords(dir, err)
	}
	// The former one would open the backups with what no longer counts.
	if err := os.Remove(filepath.Join(dir, other)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return "", data.InPlainWords(dir, err)
	}
	return name, nil
}

func identityName(id *age.X25519Identity, suffix string) string {
	return identityPrefix + id.Recipient().String()[:shortNameLength] + suffix
}

func writeIdentity(w io.Writer, id *age.X25519Identity, passphrase []byte) error {
	text := fmt.Sprintf("# The key to the Second Draft backups beside it.\n# public key: %s\n%s\n", id.Recipient(), id)
	if len(passphrase) == 0 {
		_, err := io.WriteString(w, text)
		return err
	}
	sealed, err := exchange.Seal(w, passphrase)
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
func ensure(s Keyring, dir string, passphrase []byte, locked bool) error {
	id, err := key(s)
	if err != nil {
		return err
	}
	name := identityName(id, clearIdentity)
	if locked {
		name = identityName(id, sealedIdentity)
	}
	b, err := os.ReadFile(filepath.Join(dir, name))
	switch {
	case err == nil && (!locked || len(passphrase) == 0):
		return nil
	case err == nil:
		plain, err := exchange.Open(bytes.NewReader(b), passphrase)
		if err == nil && strings.Contains(string(plain), id.String()) {
			return nil
		}
	case !errors.Is(err, os.ErrNotExist):
		return data.InPlainWords(dir, err)
	}
	if locked && len(passphrase) == 0 {
		return &data.Problem{
			Kind: data.ErrEmptyPassphrase, Path: dir,
			What: "The key file of your backups is not there, and it is written with your passphrase.",
			Next: "Lock Second Draft and open it again with your passphrase, then make the backup.",
		}
	}
	_, err = Protect(s, dir, passphrase)
	return err
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
