package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"seconddraft/data"
	"seconddraft/internal/backup"
	"seconddraft/internal/copies"
	"seconddraft/internal/racetest"
)

// realBackups are those that main hands in.
func realBackups(s Store) Backups { return copies.New(s.(*data.Store)) }

// openWithBackups starts the app on a folder, with real backups.
func openWithBackups(t *testing.T, dir string) *desk {
	t.Helper()
	return openWith(t, func(deps *Deps) { deps.Vault, deps.Backups = diskVault(dir), realBackups })
}

// left closes the window as a user does, and waits for the process to end.
func (d *desk) left() {
	d.Helper()
	d.u.Quit()
	d.u.Finish()
	over.Store(false)
}

// keptBackups are the backups in the usual folder.
func keptBackups(t *testing.T, dir string) []backup.Info {
	t.Helper()
	list, err := backup.List(filepath.Join(dir, backup.Folder))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// TestClosingMakesTheBackupOfTheDay, one a day, of all that was written.
func TestClosingMakesTheBackupOfTheDay(t *testing.T) {
	dir := t.TempDir()
	d := openWithBackups(t, dir)
	d.left()
	if n := len(keptBackups(t, dir)); n != 0 {
		t.Fatalf("%d backups of nothing", n)
	}
	for i, c := range []struct {
		hours, want int
		words       string
	}{{0, 1, "One."}, {1, 1, "Two."}, {24, 2, "Three."}} {
		d = openWithBackups(t, dir)
		d.now = d.now.Add(time.Duration(c.hours) * time.Hour)
		d.u.offer = nil
		d.u.writeTonight()
		d.write(c.words)
		d.left()
		if n := len(keptBackups(t, dir)); n != c.want {
			t.Fatalf("after evening %d: %d backups, want %d", i+1, n, c.want)
		}
	}
	a, err := backup.Read(keptBackups(t, dir)[0].Path, nil, nil)
	if err != nil || len(a.Records) != 3 || a.Records[2].Current().Event != "Three." {
		t.Errorf("the newest holds %d records, %v", len(a.Records), err)
	}
	d = openWithBackups(t, dir)
	d.u.openSettings(sectionBackups)
	for _, words := range []string{"The newest backup is of 12 February 2026", "with 3 records. It was opened again and compared.", filepath.Join(dir, backup.Folder), "the key to the backups lies beside them in clear"} {
		if !d.sees(words) {
			t.Errorf("Settings does not say %q: %s", words, d.words())
		}
	}
	d.press("All that are kept (2) …")
	if !d.sees("11 February 2026, ") {
		t.Errorf("the list: %s", d.words())
	}
}

// TestTheEndBySignalMakesItToo: many never close the window themselves.
func TestTheEndBySignalMakesItToo(t *testing.T) {
	dir := t.TempDir()
	d := openWithBackups(t, dir)
	d.write("The last line.")
	d.u.Finish()
	over.Store(false)
	list := keptBackups(t, dir)
	if len(list) != 1 {
		t.Fatalf("%d backups", len(list))
	}
	if a, err := backup.Read(list[0].Path, nil, nil); err != nil || a.Records[0].Current().Event != "The last line." {
		t.Errorf("it holds %+v, %v", a.Records, err)
	}
}

// TestABackupThatFailedIsSaidAtTheNextStart, quietly, and not at the close.
func TestABackupThatFailedIsSaidAtTheNextStart(t *testing.T) {
	dir := t.TempDir()
	d := openWithBackups(t, dir)
	d.write("One.")
	d.u.keepVersion()
	blocked := filepath.Join(dir, backup.Folder)
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.left()
	if d.u.store != nil {
		t.Fatal("a failed backup keeps the window open")
	}
	d = openWithBackups(t, dir)
	if !d.sees("The last backup could not be made.") || !d.sees(blocked) {
		t.Errorf("the next start says: %s", d.words())
	}
	d.press("I have read it")
	if d.sees("could not be made") {
		t.Error("it stays after it was read")
	}
	d.u.openSettings(sectionBackups)
	if !d.sees("could not be made") {
		t.Errorf("Settings says: %s", d.words())
	}
	if err := os.Remove(blocked); err != nil {
		t.Fatal(err)
	}
	d.press("Back up now")
	d.until("the backup", func() bool { return !d.u.opening })
	if d.sees("could not be made") || !d.sees("It was opened again and compared.") {
		t.Errorf("after it worked, Settings says: %s", d.words())
	}
	d.left()
	if d = openWithBackups(t, dir); d.sees("could not be made") {
		t.Error("it is said although it worked since then")
	}
}

// TestBackupsTurnedOff makes none, and by hand it makes one all the same.
func TestBackupsTurnedOff(t *testing.T) {
	dir := t.TempDir()
	d := openWithBackups(t, dir)
	d.write("One.")
	d.u.openSettings(sectionBackups)
	d.press("Turn them off")
	d.until("off", func() bool { return !d.u.opening })
	if !d.sees("You turned them off.") {
		t.Errorf("Settings says: %s", d.words())
	}
	d.left()
	if n := len(keptBackups(t, dir)); n != 0 {
		t.Fatalf("%d backups", n)
	}
	d = openWithBackups(t, dir)
	d.u.openSettings(sectionBackups)
	d.press("Back up now")
	d.until("the backup", func() bool { return !d.u.opening })
	d.press("Turn them on")
	d.until("on", func() bool { return !d.u.opening })
	if n := len(keptBackups(t, dir)); n != 1 || d.button("Turn them off") == nil {
		t.Errorf("%d backups, buttons %q", n, d.labels())
	}
}

// TestThePassphraseOfTheBackups follows the one of the words, through setting,
// locking, changing and removing.
func TestThePassphraseOfTheBackups(t *testing.T) {
	racetest.Skip(t) // the key is made harder to try on purpose: Argon2id and scrypt at each step
	dir := t.TempDir()
	d := openWithBackups(t, dir)
	d.write("Marzipan.")
	set := func(button string, words ...string) {
		d.Helper()
		d.u.openSettings(sectionLock)
		for i, w := range words {
			d.secret(i, w)
		}
		d.press(button)
		d.until(button, func() bool { return !d.u.opening })
	}
	opens := func(passphrase string, want bool) {
		d.Helper()
		if _, err := backup.Read(keptBackups(t, dir)[0].Path, nil, []byte(passphrase)); (err == nil) != want {
			d.Errorf("%q: %v", passphrase, err)
		}
	}
	set("Set this passphrase", "four old blue kettles", "four old blue kettles")
	d.u.Lock()
	if d.u.store != nil || d.sees("Marzipan") {
		t.Fatal("it is not locked at once")
	}
	// Opening waits for the backup that is being made.
	d.secret(0, "four old blue kettles")
	d.press("Open")
	d.until("the store", func() bool { return d.u.store != nil })
	opens("four old blue kettles", true)
	set("Change it", "not that one", "nine grey pigeons", "nine grey pigeons")
	opens("four old blue kettles", true)
	set("Change it", "four old blue kettles", "nine grey pigeons", "nine grey pigeons")
	opens("nine grey pigeons", true)
	set("Remove the passphrase", "nine grey pigeons")
	opens("", true)
	d.u.openSettings(sectionBackups)
	if !d.sees("the key to the backups lies beside them in clear") {
		t.Errorf("Settings says: %s", d.words())
	}
	d.press("Give the backups a passphrase …")
	d.secret(0, "only for backups")
	d.secret(1, "only for backup")
	d.press("Use this passphrase")
	if !d.sees("not the same") {
		t.Error("two different ones were taken")
	}
	d.secret(1, "only for backups")
	d.press("Use this passphrase")
	d.until("the passphrase of the backups", func() bool { return !d.u.opening })
	opens("only for backups", true)
	d.press("Change it, or take it away …")
	d.press("Take it away")
	d.until("its end", func() bool { return !d.u.opening })
	opens("", true)
}

// slow is a backup that does not end by itself.
type slow struct {
	Backups
	cut chan error
	s   *data.Store
}

func (s *slow) Daily(time.Time) error {
	for {
		if _, err := s.s.List(); err != nil {
			s.cut <- err
			return err
		}
		time.Sleep(time.Millisecond) // then looked at again
	}
}

// TestSleepDoesNotWaitForABackup: the words are locked before the computer sleeps.
func TestSleepDoesNotWaitForABackup(t *testing.T) {
	d := open(t, t.TempDir())
	s := &slow{cut: make(chan error, 1), s: d.u.store.(*data.Store)}
	d.u.backups = s
	d.u.putAway(d.u.store)
	d.u.store = nil
	limit := make(chan time.Time)
	close(limit)
	d.u.leaving.wait(limit)
	if err := <-s.cut; !errors.Is(err, data.ErrClosed) {
		t.Error(err)
	}
	<-d.u.leaving.done
}

// inUse is a vault whose store is open elsewhere for a while.
type inUse struct {
	diskVault
	tries *int
}

func (v inUse) Open(passphrase []byte) (Store, error) {
	if *v.tries--; *v.tries >= 0 {
		return nil, errors.Join(ErrInUse, errors.New("process 12"))
	}
	return v.diskVault.Open(passphrase)
}

// TestAStoreThatIsStillPutAwayIsOpenedOnceFree: the window before this one may be
// making its backup.
func TestAStoreThatIsStillPutAwayIsOpenedOnceFree(t *testing.T) {
	tries := 2
	d := openWith(t, func(deps *Deps) { deps.Vault = inUse{diskVault(t.TempDir()), &tries} })
	if d.u.store != nil || !strings.Contains(d.words(), "could not be opened") {
		t.Errorf("while it is in use: %s", d.words())
	}
	d.until("the store", func() bool { return d.u.store != nil })
}
