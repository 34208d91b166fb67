package copies

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"seconddraft/data"
	"seconddraft/internal/backup"
	"seconddraft/internal/exchange"
	"seconddraft/internal/parcel"
	"seconddraft/internal/racetest"
)

var now = time.Date(2026, 11, 22, 21, 0, 0, 0, time.UTC)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// newest makes a backup and gives its path.
func newest(t *testing.T, c *Copies) string {
	t.Helper()
	must(t, c.Make(now))
	list, err := backup.List(c.folder())
	must(t, err)
	return list[0].Path
}

// events are what happened, in the order of the list.
func events(t *testing.T, s *data.Store) (out []string) {
	t.Helper()
	list, err := s.List()
	must(t, err)
	for _, l := range list {
		r, err := s.Get(l.ID)
		must(t, err)
		out = append(out, r.Event)
	}
	slices.Sort(out)
	return out
}

func TestAddAndReplace(t *testing.T) {
	s := data.NewTestStore(t)
	c := New(s)
	keep(t, s, "one")
	two := keep(t, s, "two")
	path := newest(t, c)
	must(t, s.Delete(two))
	keep(t, s, "three")

	f, err := c.Look(path, nil)
	must(t, err)
	if f.Records != 2 || f.Here != 2 || f.New != 1 || f.Beside != 0 || !f.Addable || f.Empty() {
		t.Fatalf("looked at: %+v", f)
	}
	done, err := c.Add(f, now.Add(time.Hour))
	must(t, err)
	if got := events(t, s); !slices.Equal(got, []string{"one", "three", "two"}) || done.Added != 1 || done.Records != 3 {
		t.Errorf("added: %v, %+v", got, done)
	}
	done, err = c.Replace(f, now.Add(2*time.Hour))
	must(t, err)
	if got := events(t, s); !slices.Equal(got, []string{"one", "two"}) || done.Records != 2 {
		t.Errorf("replaced: %v, %+v", got, done)
	}
	// What was there before each of them can be had back.
	f, err = c.Look(done.Before.Path, nil)
	must(t, err)
	if f.Records != 3 {
		t.Errorf("the backup from before holds %d records", f.Records)
	}
	_, err = c.Replace(f, now.Add(3*time.Hour))
	must(t, err)
	if got := events(t, s); !slices.Equal(got, []string{"one", "three", "two"}) {
		t.Errorf("and back: %v", got)
	}
	if state, err := c.State(); err != nil || state.What != "" || len(state.Copies) != 4 {
		t.Errorf("afterwards: %+v, %v", state, err)
	}
}

// Into records just begun a backup comes back without one of nothing before.
func TestIntoAnEmptyStore(t *testing.T) {
	old := data.NewTestStore(t)
	keep(t, old, "one")
	path := newest(t, New(old))
	s := data.NewTestStore(t)
	c := New(s)
	if !c.Untouched() {
		t.Error("a new store is said to be written in")
	}
	f, err := c.Look(path, nil) // by the key file beside it
	must(t, err)
	done, err := c.Replace(f, now)
	must(t, err)
	if got := events(t, s); !slices.Equal(got, []string{"one"}) || done.Before.Path != "" || c.Untouched() {
		t.Errorf("%v, %+v", got, done)
	}
	if list, _ := backup.List(c.folder()); len(list) != 0 {
		t.Errorf("%d backups of nothing", len(list))
	}
}

// identity is the name of the key file in a folder.
func identity(t *testing.T, dir string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "identity-*"))
	must(t, err)
	return filepath.Base(files[0])
}

// What does not open is told, and nothing is changed.
func TestWhatDoesNotOpen(t *testing.T) {
	racetest.Skip(t) // a key made hard to try, some times over, one goroutine
	old := data.NewTestStore(t)
	keep(t, old, "one")
	c := New(old)
	must(t, c.Protect([]byte("only theirs")))
	path := newest(t, c)
	whole, err := os.ReadFile(path)
	must(t, err)
	dir := filepath.Dir(path)
	put := func(name string, b []byte) string {
		must(t, os.WriteFile(filepath.Join(dir, name), b, 0o600))
		return filepath.Join(dir, name)
	}
	alone := filepath.Join(t.TempDir(), filepath.Base(path))
	must(t, os.WriteFile(alone, whole, 0o600))
	for _, x := range []struct {
		name, path, passphrase string
		want                   error
		says                   string
	}{
		{"no passphrase", path, "", parcel.ErrSealed, ""},
		{"wrong passphrase", path, "not theirs", data.ErrWrongPassphrase, "does not open this file"},
		{"no key file", alone, "only theirs", backup.ErrNoKey, "identity"},
		{"cut short", put("cut.json.age", whole[:len(whole)-5]), "only theirs", data.ErrDamaged, "damaged or was cut short"},
		{"the key file", filepath.Join(dir, identity(t, dir)), "", exchange.ErrUnknown, "begins with seconddraft"},
		{"no backup at all", put("letter.json", []byte("Dear Anna,")), "", nil, "Nothing was changed."},
		{"gone", filepath.Join(dir, "gone.age"), "", data.ErrMissing, "gone.age could not be opened"},
		{"a folder", dir, "", data.ErrMissing, "could not be opened"},
	} {
		s := data.NewTestStore(t)
		keep(t, s, "mine")
		_, err := New(s).Look(x.path, []byte(x.passphrase))
		if err == nil || x.want != nil && !errors.Is(err, x.want) {
			t.Errorf("%s: %v", x.name, err)
			continue
		}
		var p *data.Problem
		if x.says != "" && (!errors.As(err, &p) || !strings.Contains(p.What+" "+p.Next, x.says)) {
			t.Errorf("%s: it says %v", x.name, p)
		}
		if got := events(t, s); !slices.Equal(got, []string{"mine"}) {
			t.Errorf("%s: there is now %v", x.name, got)
		}
	}
}

// Where what is here cannot be backed up, nothing is brought back.
func TestNothingComesBackWithoutABackupFirst(t *testing.T) {
	old := data.NewTestStore(t)
	keep(t, old, "one")
	path := newest(t, New(old))
	s := data.NewTestStore(t)
	keep(t, s, "mine")
	c := New(s)
	f, err := c.Look(path, nil)
	must(t, err)
	must(t, os.WriteFile(c.folder(), nil, 0o600))
	for name, bring := range map[string]func(parcel.Found, time.Time) (parcel.BroughtBack, error){"add": c.Add, "replace": c.Replace} {
		_, err := bring(f, now)
		if got := events(t, s); !errors.Is(err, ErrNotBackedUp) || !slices.Equal(got, []string{"mine"}) {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

// The process ends while records are replaced: the next start says so and what to
// do, and doing it is the end of it.
func TestAReplacingThatWasCutOff(t *testing.T) {
	s := data.NewTestStore(t)
	c := New(s)
	keep(t, s, "one")
	path := newest(t, c)
	must(t, s.PutSetting(replacingSetting, "before.json.age"))
	state, err := c.State()
	if err != nil || !strings.Contains(state.What, "was being brought back") || !strings.Contains(state.Next, "before.json.age") {
		t.Errorf("%+v, %v", state, err)
	}
	f, err := c.Look(path, nil)
	must(t, err)
	_, err = c.Replace(f, now.Add(time.Hour))
	must(t, err)
	if state, err := c.State(); err != nil || state.What != "" {
		t.Errorf("afterwards: %+v, %v", state, err)
	}
}
