package backup

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"seconddraft/data"
	"seconddraft/internal/exchange"
	"seconddraft/internal/record"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

var tonight = time.Date(2026, 11, 22, 23, 30, 0, 0, time.FixedZone("", 3600))

// locked is a store with a passphrase, without the cost of one.
type locked struct{ *data.Store }

func (locked) HasPassphrase() bool { return true }

func storeWith(t *testing.T, events ...string) *data.Store {
	t.Helper()
	s := data.NewTestStore(t)
	for i, e := range events {
		r := record.New(tonight.Add(time.Duration(i) * time.Hour))
		r.Event = e
		must(t, s.SaveVersion(r))
	}
	return s
}

// A year of evenings, and what is left of their backups.
func TestKeepAfterAYear(t *testing.T) {
	var times []time.Time
	for d := range 365 {
		times = append(times, time.Date(2026, 1, 1+d, 23, 0, 0, 0, time.UTC))
	}
	var left []string
	for i, stays := range Keep(times) {
		if stays {
			left = append(left, times[i].Format("01-02"))
		}
	}
	want := []string{ // newest of each month, then of each week, then the last days
		"01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30", "10-31",
		"11-15", "11-22", "11-29", "11-30", "12-06", "12-13", "12-20", "12-25", "12-26", "12-27", "12-28", "12-29", "12-30", "12-31",
	}
	if !slices.Equal(left, want) {
		t.Errorf("left  %v\nwant %v", left, want)
	}
}

func TestKeepProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		times := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) time.Time {
			return time.Unix(rapid.Int64Range(1.6e9, 1.8e9).Draw(t, "at"), 0).UTC()
		}), 0, 60).Draw(t, "times")
		keep := Keep(times)
		var left []time.Time
		for i, stays := range keep {
			if stays {
				left = append(left, times[i])
			}
		}
		if len(left) > days+weeks+months {
			t.Fatalf("%d stay", len(left))
		}
		if len(times) > 0 && !slices.ContainsFunc(left, func(x time.Time) bool { return x.Equal(slices.MaxFunc(times, time.Time.Compare)) }) {
			t.Fatal("the newest is gone")
		}
		// What stays once stays if nothing is added: clearing twice clears nothing more.
		if slices.Contains(Keep(left), false) {
			t.Fatalf("%v is not settled", left)
		}
	})
}

func TestMakeIsDailyAndRotates(t *testing.T) {
	s := storeWith(t, "The demo froze.")
	dir := filepath.Join(t.TempDir(), "b[1]*")
	var cleared int
	for d := range 40 {
		now := tonight.AddDate(0, 0, d)
		res, err := Make(s, dir, Options{Now: now})
		must(t, err)
		if res.Skipped || res.Counts.Records != 1 || !res.KeyInClear {
			t.Fatalf("day %d: %+v", d, res)
		}
		cleared += len(res.Cleared)
		again, err := Make(s, dir, Options{Now: now.Add(10 * time.Minute)})
		must(t, err)
		if !again.Skipped || again.Path != res.Path {
			t.Fatalf("a second one on day %d: %+v", d, again)
		}
	}
	list, err := List(dir)
	must(t, err)
	if len(list)+cleared != 40 || len(list) > days+weeks+3 || !list[0].Made.Equal(tonight.AddDate(0, 0, 39)) {
		t.Errorf("%d left, %d cleared", len(list), cleared)
	}
	// The clock was set back: today's is made and stays.
	res, err := Make(s, dir, Options{Now: tonight.AddDate(-3, 0, 0)})
	must(t, err)
	if _, err := os.Stat(res.Path); err != nil || res.Skipped {
		t.Errorf("after the clock was set back: %+v, %v", res, err)
	}
	// Two of one second do not overwrite each other.
	other, err := Make(s, dir, Options{Now: tonight.AddDate(-3, 0, 0), Again: true})
	must(t, err)
	if other.Path == res.Path {
		t.Error("the second backup has the name of the first")
	}
	// Before a restore none is cleared away, not even an older one of the same day.
	_, err = Make(s, dir, Options{Now: tonight.AddDate(-3, 0, 0).Add(time.Minute), Again: true, KeepAll: true})
	must(t, err)
	if _, err := os.Stat(other.Path); err != nil {
		t.Errorf("an older one of the same day: %v", err)
	}
}

func TestABackupHoldsAllAndIsReadBack(t *testing.T) {
	s := storeWith(t, "one", "two")
	must(t, s.PutSetting("look", "dark"))
	dir := t.TempDir()
	res, err := Make(s, dir, Options{Now: tonight})
	must(t, err)
	a, err := Read(res.Path, nil, nil) // with the identity file beside it
	must(t, err)
	want, err := exchange.Collect(s, tonight)
	must(t, err)
	var x, y bytes.Buffer
	must(t, exchange.WriteJSON(&x, a))
	must(t, exchange.WriteJSON(&y, want))
	if x.String() != y.String() || len(a.Records) != 2 {
		t.Errorf("%s\nwas read back as\n%s", y.String(), x.String())
	}
	raw, err := os.ReadFile(res.Path)
	must(t, err)
	if bytes.Contains(raw, []byte("one")) || strings.Contains(x.String(), "AGE-SECRET-KEY") {
		t.Error("the file is not sealed, or holds its own key")
	}
	for name, spoil := range map[string]func([]byte) []byte{
		"flipped": func(b []byte) []byte { b[len(b)-20] ^= 1; return b },
		"cut":     func(b []byte) []byte { return b[:len(b)-1] },
		"empty":   func([]byte) []byte { return nil },
	} {
		must(t, os.WriteFile(res.Path, spoil(bytes.Clone(raw)), 0o600))
		if _, err := Read(res.Path, s, nil); !errors.Is(err, data.ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
	must(t, os.WriteFile(res.Path, raw, 0o600))
	files, err := filepath.Glob(filepath.Join(dir, "identity-*"))
	must(t, err)
	for _, f := range files {
		info, err := os.Stat(f)
		must(t, err)
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v", f, info.Mode())
		}
		must(t, os.Remove(f))
	}
	if _, err := Read(res.Path, nil, nil); !errors.Is(err, ErrNoKey) {
		t.Errorf("without the key: %v", err)
	}
	if _, err := Read(res.Path, s, nil); err != nil {
		t.Errorf("with the store's key: %v", err)
	}
}

func TestPassphraseOfTheBackups(t *testing.T) {
	s := locked{storeWith(t, "one")}
	dir := t.TempDir()
	if _, err := Make(s, dir, Options{Now: tonight}); !errors.Is(err, data.ErrEmptyPassphrase) {
		t.Fatalf("without the passphrase: %v", err)
	}
	res, err := Make(s, dir, Options{Now: tonight, Passphrase: []byte("first")})
	must(t, err)
	if res.KeyInClear {
		t.Error("the key is said to lie in clear")
	}
	// Later ones need no passphrase.
	_, err = Make(s, dir, Options{Now: tonight.AddDate(0, 0, 1)})
	must(t, err)
	opens := func(passphrase string, want error) {
		t.Helper()
		if _, err := Read(res.Path, nil, []byte(passphrase)); !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", passphrase, err, want)
		}
	}
	opens("first", nil)
	opens("", data.ErrWrongPassphrase)
	// A change rewrites the identity file only, and old backups open with the new.
	before, err := os.ReadFile(res.Path)
	must(t, err)
	_, err = Protect(s, dir, []byte("second"))
	must(t, err)
	after, err := os.ReadFile(res.Path)
	must(t, err)
	if !bytes.Equal(before, after) {
		t.Error("the backup was changed")
	}
	opens("second", nil)
	opens("first", data.ErrWrongPassphrase)
	// A change that was not told is noticed at the next backup with a passphrase.
	_, err = Make(s, dir, Options{Now: tonight.AddDate(0, 0, 2), Passphrase: []byte("third")})
	must(t, err)
	opens("third", nil)
	for _, f := range []string{"identity-*.age", "identity-*.txt"} {
		files, _ := filepath.Glob(filepath.Join(dir, f))
		if want := map[bool]int{true: 1, false: 0}[strings.HasSuffix(f, "age")]; len(files) != want {
			t.Errorf("%v for %s", files, f)
		}
	}
}

// losing is a store of which one record cannot be read.
type losing struct {
	*data.Store
	id record.ID
}

func (l losing) Versions(id record.ID) ([]data.Version, error) {
	if id == l.id {
		return nil, &data.Problem{Kind: data.ErrDamaged, What: "One saved text cannot be read."}
	}
	return l.Store.Versions(id)
}

// mended is a store that lost something when it was opened.
type mended struct{ *data.Store }

func (mended) Mended() *data.Mended {
	return &data.Mended{Lost: []data.Loss{{What: "version", Count: 1}}}
}

func TestADamagedStoreClearsNoOldBackup(t *testing.T) {
	s := storeWith(t, "one", "two")
	dir := t.TempDir()
	for d := range 30 {
		made := tonight.AddDate(0, 0, d-30)
		must(t, os.WriteFile(filepath.Join(dir, made.UTC().Format(nameLayout)), nil, 0o600))
	}
	list, err := s.List()
	must(t, err)
	res, err := Make(losing{s, list[0].ID}, dir, Options{Now: tonight})
	if !errors.Is(err, data.ErrDamaged) || len(res.Cleared) > 0 {
		t.Fatalf("%+v, %v", res, err)
	}
	later, err := Make(mended{s}, dir, Options{Now: tonight.AddDate(0, 0, 1)})
	if err != nil || len(later.Cleared) > 0 {
		t.Errorf("after a mended opening: %+v, %v", later, err)
	}
	must(t, os.Remove(later.Path))
	a, err := Read(res.Path, s, nil)
	must(t, err)
	if backups, _ := List(dir); len(a.Records) != 1 || len(backups) != 31 {
		t.Errorf("%d records, %d backups", len(a.Records), len(backups))
	}
}

// The standard tool opens a backup without this app.
func TestAgeOpensABackup(t *testing.T) {
	if _, err := exec.LookPath("age"); err != nil {
		t.Skip("no age (Debian: age)")
	}
	s := storeWith(t, "The demo froze.")
	dir := t.TempDir()
	res, err := Make(s, dir, Options{Now: tonight})
	must(t, err)
	files, err := filepath.Glob(filepath.Join(dir, "identity-*.txt"))
	must(t, err)
	out, err := exec.Command("age", "-d", "-i", files[0], res.Path).Output()
	must(t, err)
	if !bytes.Contains(out, []byte("The demo froze.")) {
		t.Errorf("age says %s", out)
	}
}

// The same with a passphrase, which age asks for on a terminal; script makes one.
func TestAgeOpensABackupWithAPassphrase(t *testing.T) {
	for _, tool := range []string{"age", "script"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("no %s", tool)
		}
	}
	s := locked{storeWith(t, "The demo froze.")}
	dir := t.TempDir()
	res, err := Make(s, dir, Options{Now: tonight, Passphrase: []byte("demo words")})
	must(t, err)
	files, err := filepath.Glob(filepath.Join(dir, "identity-*.age"))
	must(t, err)
	cmd := exec.Command("script", "-qec", fmt.Sprintf("age -d -i %s -o %s/plain %s", files[0], dir, res.Path), "/dev/null")
	in, err := cmd.StdinPipe()
	must(t, err)
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	asked := make([]byte, 5) // it clears what was typed before it asked
	_, err = io.ReadFull(out, asked)
	must(t, err)
	go func() { _, _ = io.Copy(io.Discard, out) }()
	_, err = in.Write([]byte("demo words\n"))
	must(t, err)
	must(t, cmd.Wait())
	plain, err := os.ReadFile(filepath.Join(dir, "plain"))
	must(t, err)
	if !bytes.Contains(plain, []byte("The demo froze.")) {
		t.Errorf("age says %s", plain)
	}
}
