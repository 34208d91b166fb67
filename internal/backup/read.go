package backup

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"filippo.io/age"

	"seconddraft/data"
	"seconddraft/internal/exchange"
)

// ErrNoKey says that no key for a backup is there.
var ErrNoKey = errors.New("no key for this backup")

// Read opens a backup with the first key that fits: the open store's own (s may
// be nil), then those of the identity files beside it, then the passphrase itself,
// as an export has it.
func Read(path string, s Keyring, passphrase []byte) (exchange.Archive, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return exchange.Archive{}, data.InPlainWords(path, err)
	}
	if exchange.IsSealed(b) {
		if b, err = unseal(b, filepath.Dir(path), s, passphrase); err != nil {
			return exchange.Archive{}, err
		}
	}
	return exchange.ReadJSON(bytes.NewReader(b))
}

func unseal(b []byte, dir string, s Keyring, passphrase []byte) ([]byte, error) {
	if own := ownKey(s); own != nil {
		if plain, fits, err := tryKey(b, own); fits {
			return plain, err
		}
	}
	ids, locked, err := identities(dir, passphrase)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		if plain, fits, err := tryKey(b, id); fits {
			return plain, err
		}
	}
	plain, err := exchange.Open(bytes.NewReader(b), passphrase)
	if errors.Is(err, data.ErrWrongPassphrase) && !locked && !bytes.Contains(b[:min(len(b), 200)], []byte("-> scrypt")) {
		return nil, noKey(dir)
	}
	return plain, err
}

// ownKey is the key of the open store, nil if there is none.
func ownKey(s Keyring) age.Identity {
	if s == nil {
		return nil
	}
	secret, err := s.Setting(secretSetting)
	if err != nil || secret == "" {
		return nil
	}
	id, err := age.ParseX25519Identity(secret)
	if err != nil {
		return nil
	}
	return id
}

// tryKey opens the file with one key. Where the key fits, what else is wrong is
// damage.
func tryKey(b []byte, id age.Identity) (plain []byte, fits bool, err error) {
	plain, err = exchange.OpenWith(bytes.NewReader(b), id)
	return plain, !errors.Is(err, data.ErrWrongPassphrase), err
}

func noKey(dir string) error {
	return &data.Problem{
		Kind: ErrNoKey, Path: dir,
		What: "The key to this backup is not there.",
		Next: fmt.Sprintf("Put the identity file that was made with it into %s and try again. Nothing was changed.", dir),
	}
}
