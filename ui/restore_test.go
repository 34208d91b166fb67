package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"seconddraft/internal/backup"
	"seconddraft/internal/parcel"
	"seconddraft/internal/racetest"
)

// copied gives the newest backup of a folder, with its key file, in a folder of
// its own, as on a stick.
func copied(t *testing.T, dir string) string {
	t.Helper()
	stick := t.TempDir()
	if err := os.CopyFS(stick, os.DirFS(filepath.Join(dir, backup.Folder))); err != nil {
		t.Fatal(err)
	}
	list, err := backup.List(stick)
	if err != nil || len(list) == 0 {
		t.Fatalf("%d backups, %v", len(list), err)
	}
	return list[0].Path
}

// happened are the events of all records, in order.
func (d *desk) happened() (out []string) {
	d.Helper()
	list, err := d.u.store.List()
	if err != nil {
		d.Fatal(err)
	}
	for _, s := range list {
		rec, err := d.u.store.Get(s.ID)
		if err != nil {
			d.Fatal(err)
		}
		out = append(out, rec.Event)
	}
	slices.Sort(out)
	return out
}

// back waits until what was brought back is there.
func (d *desk) back() {
	d.Helper()
	d.until("the end of it", func() bool { return d.sees("came in.") })
}

// TestTheFirstRunOffersABackup, quietly, and only while nothing was written.
func TestTheFirstRunOffersABackup(t *testing.T) {
	old := t.TempDir()
	d := openWithBackups(t, old)
	d.keep(3, "The train was late.", "I ruin it.", "It was late.")
	d.u.putSetting(settingLook, "dark")
	d.write("Half a word.")
	d.left()
	path := copied(t, old)

	d = openWithBackups(t, t.TempDir())
	d.u.open(placeHome)
	d.press("I have a backup")
	d.withPlaces().path = path
	d.press("Choose a file …")
	d.until("what is in it", func() bool { return d.sees("What is in it") })
	if !d.sees("2 records with 2 saved versions, from 8 February 2026 to 11 February 2026.") {
		t.Errorf("it is told as %s", d.words())
	}
	if d.button("Replace all …") != nil || d.button("Add what is missing") != nil || !d.sees("Also 1 setting.") {
		t.Errorf("into nothing it offers %q and says %s", d.labels(), d.words())
	}
	d.press("Bring it back")
	d.back()
	if got := d.happened(); !slices.Equal(got, []string{"Half a word.", "The train was late."}) || d.u.setting(settingLook) != "dark" {
		t.Errorf("there is %v, the look is %q", got, d.u.setting(settingLook))
	}
	d.press("To your records")
	if !d.sees("The train was late.") {
		t.Errorf("the list: %s", d.words())
	}
	d.u.open(placeTonight)
	if d.button("I have a backup") != nil {
		t.Error("it is still offered")
	}
}

// TestBringingOneBackFromTheList adds what is missing, or takes the place of all.
func TestBringingOneBackFromTheList(t *testing.T) {
	dir := t.TempDir()
	d := openWithBackups(t, dir)
	d.keep(3, "One.", "I ruin it.", "")
	d.keep(2, "Two.", "I ruin it.", "")
	if err := d.u.backups.Make(d.now); err != nil {
		t.Fatal(err)
	}
	if list, err := d.u.store.List(); err != nil || d.u.store.Bin(list[0].ID) != nil {
		t.Fatal(err)
	}
	if _, err := d.u.store.EmptyBin(); err != nil {
		t.Fatal(err)
	}
	d.keep(1, "Three.", "I ruin it.", "")
	d.now = d.now.Add(time.Hour)
	choose := func() {
		d.Helper()
		d.u.openSettings(sectionBackups)
		d.press("Bring one back …")
		list := keptBackups(t, dir)
		d.press(copyLine(parcel.Copy{Made: list[len(list)-1].Made, Size: list[len(list)-1].Size}))
		d.until("what is in it", func() bool { return d.sees("What is in it") })
	}
	choose()
	if !d.sees("Here you have 2 records now.\n1 record of the backup is missing here.\n1 is here just as it is there.") {
		t.Errorf("compared: %s", d.words())
	}
	d.press("Add what is missing")
	d.back()
	if got := d.happened(); !slices.Equal(got, []string{"One.", "Three.", "Two."}) {
		t.Errorf("added: %v", got)
	}
	d.now = d.now.Add(time.Hour)
	choose()
	d.press("Replace all …")
	if !d.sees("What is here now (3 records) gives way to the backup of 11 February 2026") {
		t.Errorf("it asks: %s", d.words())
	}
	d.press("Keep what is here")
	if got := d.happened(); len(got) != 3 {
		t.Errorf("kept: %v", got)
	}
	d.press("Replace all …")
	d.press("Replace all")
	d.back()
	if got := d.happened(); !slices.Equal(got, []string{"One.", "Two."}) || len(keptBackups(t, dir)) != 3 {
		t.Errorf("replaced: %v, %d backups", got, len(keptBackups(t, dir)))
	}
	if !d.sees("What was here before is in " + filepath.Base(keptBackups(t, dir)[0].Path)) {
		t.Errorf("it does not say where the former records are: %s", d.words())
	}
}

// TestABackupUnderAPassphrase asks for it, and says plainly when it is the wrong
// one or the file is damaged.
func TestABackupUnderAPassphrase(t *testing.T) {
	racetest.Skip(t) // the key is made harder to try on purpose: Argon2id and scrypt at each step
	old := t.TempDir()
	d := openWithBackups(t, old)
	d.write("Marzipan.")
	if err := d.u.backups.Protect([]byte("four old blue kettles")); err != nil {
		t.Fatal(err)
	}
	d.left()
	path := copied(t, old)

	d = openWithBackups(t, t.TempDir())
	p := d.withPlaces()
	d.u.open(placeHome)
	d.press("I have a backup")
	broken := filepath.Join(filepath.Dir(path), "broken.age")
	if err := os.WriteFile(broken, []byte("no backup"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.path = broken
	d.press("Choose a file …")
	d.until("the fault", func() bool { return d.sees("Nothing was changed.") })
	p.path = path
	d.press("Choose a file …")
	d.until("the question", func() bool { return d.sees("This backup is closed") })
	try := func(words, until string) {
		d.Helper()
		d.secret(0, words)
		d.press("Open")
		d.until(until, func() bool { return strings.Contains(d.words(), until) })
	}
	try("nine grey pigeons", "That passphrase does not open this file.")
	if got := d.happened(); len(got) != 0 {
		t.Errorf("after a wrong passphrase there is %v", got)
	}
	try("four old blue kettles", "1 record with 1 saved version, of 11 February 2026.")
	d.press("Bring it back")
	d.back()
	if got := d.happened(); !slices.Equal(got, []string{"Marzipan."}) {
		t.Errorf("there is %v", got)
	}
}

// held is a store into which a backup comes back slowly.
type held struct {
	Backups
	on chan bool
}

func (h held) Replace(f parcel.Found, now time.Time) (parcel.BroughtBack, error) {
	<-h.on
	return h.Backups.Replace(f, now)
}

// TestNothingIsWrittenMeanwhile: no page may write while records are replaced, and
// closing waits for it.
func TestNothingIsWrittenMeanwhile(t *testing.T) {
	old := t.TempDir()
	d := openWithBackups(t, old)
	d.write("One.")
	d.left()
	path := copied(t, old)
	dir := t.TempDir()
	d = openWithBackups(t, dir)
	slow := held{d.u.backups, make(chan bool)}
	d.u.backups = slow
	d.withPlaces().path = path
	d.u.open(placeHome)
	d.press("I have a backup")
	d.press("Choose a file …")
	d.until("what is in it", func() bool { return d.button("Bring it back") != nil })
	d.press("Bring it back")
	d.u.open(placeTonight)
	if d.u.place != placeRestore || !d.sees("One moment.") {
		t.Errorf("place %v: %s", d.u.place, d.words())
	}
	d.u.open(placeHelp)
	if d.u.place != placeHelp {
		t.Error("Help now is closed meanwhile")
	}
	d.u.open(placeRecords)
	close(slow.on)
	d.back()
	if got := d.happened(); !slices.Equal(got, []string{"One."}) {
		t.Errorf("there is %v", got)
	}
}
