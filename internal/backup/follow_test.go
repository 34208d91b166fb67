package backup

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"filippo.io/age"

	"seconddraft/data"
)

func init() {
	seal = func(w io.Writer, passphrase []byte) (io.WriteCloser, error) {
		to, err := age.NewScryptRecipient(string(passphrase))
		if err != nil {
			return nil, err
		}
		to.SetWorkFactor(4)
		return age.Encrypt(w, to)
	}
}

// owner is a store whose passphrase the test tells.
type owner struct {
	*data.Store
	has *bool
}

func (o owner) HasPassphrase() bool { return *o.has }

// keyFiles are the endings of the identity files in a folder.
func keyFiles(t *testing.T, dir string) (out []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, identityPrefix+"*"))
	must(t, err)
	for _, f := range files {
		out = append(out, filepath.Base(f)[len(identityPrefix)+shortNameLength:])
	}
	return out
}

func isKeyFile(t *testing.T, dir, want string) {
	t.Helper()
	if got := keyFiles(t, dir); !slices.Equal(got, []string{want}) {
		t.Errorf("the key files are %v, want %s", got, want)
	}
}

// Each change of a passphrase is done in both places or in none.
func TestTheKeyFileFollowsThePassphrase(t *testing.T) {
	has := false
	s, dir := owner{storeWith(t, "one"), &has}, t.TempDir()
	res, err := Make(s, dir, Options{Now: tonight})
	must(t, err)
	isKeyFile(t, dir, clearIdentity)
	opens := func(passphrase string) bool {
		t.Helper()
		_, err := Read(res.Path, nil, []byte(passphrase))
		return err == nil
	}
	refused := errors.New("refused")
	if err := Follow(s, dir, []byte("first"), func() error { return refused }); !errors.Is(err, refused) {
		t.Fatal(err)
	}
	isKeyFile(t, dir, clearIdentity)
	must(t, Follow(s, dir, []byte("first"), func() error { has = true; return nil }))
	isKeyFile(t, dir, sealedIdentity)
	if !opens("first") || opens("") {
		t.Error("it does not follow the passphrase that was set")
	}
	if err := Follow(s, dir, []byte("second"), func() error { return refused }); !errors.Is(err, refused) || !opens("first") {
		t.Errorf("a change that was refused: %v", err)
	}
	must(t, Follow(s, dir, []byte("second"), func() error { return nil }))
	if !opens("second") || opens("first") {
		t.Error("it does not follow the passphrase that was changed")
	}
	must(t, Follow(s, dir, nil, func() error { has = false; return nil }))
	isKeyFile(t, dir, clearIdentity)
	if !opens("") {
		t.Error("it does not follow the removal")
	}
}

// A folder that takes no file keeps the passphrase from being changed at all.
func TestNothingChangesWhereTheKeyFileCannot(t *testing.T) {
	s := storeWith(t, "one")
	dir := filepath.Join(t.TempDir(), "backups")
	must(t, os.WriteFile(dir, nil, 0o600))
	err := Follow(s, dir, nil, func() error { t.Error("it was changed"); return nil })
	if !errors.Is(err, data.ErrReadOnly) {
		t.Error(err)
	}
}

// The process ends between the two, in each of the ways.
func TestAChangeThatWasCutOff(t *testing.T) {
	for _, c := range []struct {
		name         string
		before, next string // passphrases, "" for none
		changed      bool
	}{
		{"set, not yet", "", "new", false},
		{"set", "", "new", true},
		{"changed, not yet", "old", "new", false},
		{"changed", "old", "new", true},
		{"removed, not yet", "old", "", false},
		{"removed", "old", "", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			has := c.before != ""
			s, dir := owner{storeWith(t, "one"), &has}, t.TempDir()
			_, err := Protect(s, dir, []byte(c.before))
			must(t, err)
			_, err = stage(s, dir, []byte(c.next))
			must(t, err)
			counts := c.before
			if c.changed {
				counts, has = c.next, c.next != ""
			}
			// Made before anyone typed a passphrase: it opens all the same.
			res, err := Make(s, dir, Options{Now: tonight})
			must(t, err)
			must(t, Settle(s, dir, []byte(counts)))
			want := map[bool]string{true: sealedIdentity, false: clearIdentity}[counts != ""]
			isKeyFile(t, dir, want)
			if _, err := Read(res.Path, nil, []byte(counts)); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestBackupsWithAPassphraseOfTheirOwn(t *testing.T) {
	has := false
	s, dir := owner{storeWith(t, "one"), &has}, t.TempDir()
	must(t, ProtectAlone(s, dir, []byte("only theirs")))
	res, err := Make(s, dir, Options{Now: tonight})
	must(t, err)
	isKeyFile(t, dir, sealedIdentity)
	if res.KeyInClear {
		t.Error("the key is said to lie in clear")
	}
	if _, err := Read(res.Path, nil, []byte("only theirs")); err != nil {
		t.Error(err)
	}
	// A passphrase of the store takes its place, and goes without leaving it back.
	must(t, Follow(s, dir, []byte("the store's"), func() error { has = true; return nil }))
	must(t, Follow(s, dir, nil, func() error { has = false; return nil }))
	isKeyFile(t, dir, clearIdentity)
	if sealed, err := Sealed(s); err != nil || sealed {
		t.Errorf("sealed %v, %v", sealed, err)
	}
	must(t, ProtectAlone(s, dir, []byte("again")))
	files, err := filepath.Glob(filepath.Join(dir, "identity-*"))
	must(t, err)
	must(t, os.Remove(files[0]))
	if _, err := Make(s, dir, Options{Now: tonight, Again: true}); !errors.Is(err, data.ErrEmptyPassphrase) {
		t.Errorf("without the key file: %v", err)
	}
}
