package backup

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"filippo.io/age"

	"seconddraft/data"
	"seconddraft/internal/safefile"
)

// ownSetting is "yes" where the backups of a store without passphrase have one of
// their own.
const ownSetting = "app/backup/own"

// stagedSuffix ends the name of an identity file that counts once the passphrase
// is changed. It opens the backups as well as the one beside it.
const stagedSuffix = ".next"

// Sealed reports whether the identity file is under a passphrase: the store's, or
// one that was given to the backups alone.
func Sealed(s Owner) (bool, error) {
	if s.HasPassphrase() {
		return true, nil
	}
	own, err := s.Setting(ownSetting)
	return own == "yes", err
}

// ProtectAlone gives the backups of a store without passphrase one of their own;
// with a nil passphrase their key lies in clear again.
func ProtectAlone(s Keyring, dir string, passphrase []byte) error {
	if _, err := Protect(s, dir, passphrase); err != nil {
		return err
	}
	if len(passphrase) == 0 {
		return nil // Protect took the mark away
	}
	return s.PutSetting(ownSetting, "yes")
}

// Follow runs a change of the store's passphrase and lets the identity file follow
// it: both change, or neither. passphrase is the one that counts after it, nil
// where it is removed. If the process ends between the two, Settle does the rest.
func Follow(s Keyring, dir string, passphrase []byte, change func() error) error {
	n, err := stage(s, dir, passphrase)
	if err != nil {
		return err
	}
	if err := change(); err != nil {
		return errors.Join(err, os.Remove(n.path()+stagedSuffix))
	}
	return n.take()
}

// next is an identity file that waits under another name.
type next struct {
	s                Keyring
	dir, name, other string
}

func (n next) path() string { return filepath.Join(n.dir, n.name) }

// stage writes the identity file that is to count.
func stage(s Keyring, dir string, passphrase []byte) (next, error) {
	id, err := key(s)
	if err != nil {
		return next{}, err
	}
	if err := makeFolder(dir); err != nil {
		return next{}, err
	}
	n := next{s: s, dir: dir, name: identityName(id, sealedIdentity), other: identityName(id, clearIdentity)}
	if len(passphrase) == 0 {
		n.name, n.other = n.other, n.name
	}
	err = safefile.Write(n.path()+stagedSuffix, func(w io.Writer) error { return writeIdentity(w, id, passphrase) })
	return n, data.InPlainWords(dir, err)
}

// take makes it the one that counts. The former one goes: it would open the
// backups with what no longer counts.
func (n next) take() error {
	if err := os.Rename(n.path()+stagedSuffix, n.path()); err != nil {
		return notFollowed(n.dir, err)
	}
	other := filepath.Join(n.dir, n.other)
	for _, old := range []string{other, other + stagedSuffix} {
		if err := os.Remove(old); err != nil && !errors.Is(err, os.ErrNotExist) {
			return notFollowed(n.dir, err)
		}
	}
	own, err := n.s.Setting(ownSetting)
	if err != nil || own == "" {
		return err
	}
	return n.s.PutSetting(ownSetting, "")
}

func notFollowed(dir string, cause error) error {
	return &data.Problem{
		Kind: data.ErrReadOnly, Path: dir,
		What:  "The passphrase was changed, but the key file of the backups could not be put in its place.",
		Next:  fmt.Sprintf("Look whether the folder %s can be written to. It is tried again when the app is opened the next time.", dir),
		Cause: cause,
	}
}

// Settle does what a Follow that was cut off left undone, and writes the identity
// file where there is none. passphrase is the one that the store was just opened
// with, nil where it has none or it is not known. Call it after opening.
func Settle(s Owner, dir string, passphrase []byte) error {
	id, err := key(s)
	if err != nil {
		return err
	}
	sealed := next{s: s, dir: dir, name: identityName(id, sealedIdentity), other: identityName(id, clearIdentity)}
	inClear := next{s: s, dir: dir, name: sealed.other, other: sealed.name}
	if there(inClear.path() + stagedSuffix) {
		// It was to be removed: it is, or it is not.
		if err := inClear.settle(!s.HasPassphrase()); err != nil {
			return err
		}
	}
	if there(sealed.path() + stagedSuffix) {
		if err := sealed.settleSealed(s.HasPassphrase(), id, passphrase); err != nil {
			return err
		}
	}
	if s.HasPassphrase() && len(passphrase) > 0 && !there(sealed.path()) {
		_, err = Protect(s, dir, passphrase)
	}
	return err
}

// settleSealed settles a file under a passphrase. Beside one under another, only
// the passphrase itself tells which of them counts; both stay until it is known.
func (n next) settleSealed(has bool, id *age.X25519Identity, passphrase []byte) error {
	switch {
	case !has || !there(n.path()):
		return n.settle(has)
	case len(passphrase) == 0:
		return nil
	}
	opens, err := opensWith(n.path()+stagedSuffix, id, passphrase)
	if err != nil {
		return data.InPlainWords(n.dir, err)
	}
	return n.settle(opens)
}

// settle takes the file that waits, or removes it.
func (n next) settle(counts bool) error {
	if counts {
		return n.take()
	}
	return data.InPlainWords(n.dir, os.Remove(n.path()+stagedSuffix))
}

func there(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
