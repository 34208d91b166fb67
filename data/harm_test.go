package data

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"seconddraft/internal/racetest"
	"seconddraft/internal/record"
	"seconddraft/internal/soak"
)

// everything is all that a store gives back, by name.
type everything map[string]string

func readEverything(s *Store) (everything, error) {
	all := everything{}
	list, errs := s.List()
	for _, line := range list {
		versions, err := s.Versions(line.ID)
		errs = errors.Join(errs, err)
		for i, v := range versions {
			all[fmt.Sprintf("version %s %d", line.ID, v.Seq)] = v.Record.Event + v.Record.Narration
			if i == 0 {
				got, err := s.Get(line.ID)
				errs = errors.Join(errs, err)
				all["record "+string(line.ID)] = got.Event + got.Narration
			}
		}
	}
	draft, ok, err := s.Draft()
	if errs = errors.Join(errs, err); ok {
		all["draft"] = draft.Event + draft.Narration
	}
	said, err := s.Dismissals()
	errs = errors.Join(errs, err)
	for _, d := range said {
		all["not "+d.Rule] = d.Clause + d.Words
	}
	for i := range 5 {
		v, err := s.Setting(fmt.Sprint("s", i))
		if errs = errors.Join(errs, err); v != "" {
			all[fmt.Sprint("setting ", i)] = v
		}
	}
	return all, errs
}

// patient is a store to be damaged, and what is in it.
type patient struct {
	name string
	dir  string
	pass []byte
	want everything
	old  bool // one copy of everything: from before the journal
}

// patients are stores of every kind: closed, killed, with a passphrase, with large
// texts, of an older format.
func patients(t testing.TB) []patient {
	t.Helper()
	pass := []byte("three quiet chairs")
	s, err := create(t.TempDir(), pass, quick())
	must(t, err)
	var last record.Record
	for i := range 25 {
		last = evening(t, fmt.Sprintf("evening %d %s", i, strings.Repeat("words ", 60)))
		must(t, s.SaveVersion(last))
		for range i % 3 {
			last.SetNarration(last.Narration + " more")
			must(t, s.SaveDraft(last))
			must(t, s.SaveVersion(last))
		}
	}
	must(t, s.SaveVersion(evening(t, strings.Repeat("long ", largeValue/8))))
	for i := range 5 {
		must(t, s.PutSetting(fmt.Sprint("s", i), fmt.Sprint("value ", i)))
		must(t, s.Dismiss(record.Dismissal{Rule: fmt.Sprint("r/", i), Clause: "c", Words: "w"}))
	}
	must(t, s.Delete(last.ID))
	must(t, s.Undismiss("r/1", "c"))
	must(t, s.SaveDraft(evening(t, "the draft")))
	want, err := readEverything(s)
	must(t, err)
	killed := sparseCopy(t, s.Dir())
	must(t, s.Close())
	// One that was reopened and killed later: tables and a log.
	again := sparseCopy(t, s.Dir())
	s2, err := open(again, pass, quick())
	must(t, err)
	must(t, s2.SaveVersion(evening(t, "one more")))
	wantAgain, err := readEverything(s2)
	must(t, err)
	reopened := sparseCopy(t, again)
	must(t, s2.Close())
	list := []patient{
		{name: "closed", dir: s.Dir(), pass: pass, want: want},
		{name: "killed", dir: killed, pass: pass, want: want},
		{name: "reopened and killed", dir: reopened, pass: pass, want: wantAgain},
	}
	for _, version := range []string{"v1", "v2", "v3"} {
		dir := sparseCopy(t, filepath.Join("testdata", version, "keyfile"))
		s, err := open(sparseCopy(t, dir), nil, quick())
		must(t, err)
		want, err := readEverything(s)
		must(t, err)
		must(t, s.Close())
		list = append(list, patient{name: version, dir: dir, want: want, old: version < "v3"})
	}
	return list
}

// sparseCopy copies a folder without its empty pages: Badger's logs are large
// files of nothing.
func sparseCopy(t testing.TB, dir string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "copy")
	must(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		must(t, err)
		rel, err := filepath.Rel(dir, path)
		must(t, err)
		if d.IsDir() {
			return os.MkdirAll(filepath.Join(to, rel), 0o700)
		}
		b, err := os.ReadFile(path)
		must(t, err)
		f, err := os.Create(filepath.Join(to, rel))
		must(t, err)
		must(t, f.Truncate(int64(len(b))))
		const page = 64 << 10
		for at := 0; at < len(b); at += page {
			piece := b[at:min(at+page, len(b))]
			if !allZero(piece) {
				_, err := f.WriteAt(piece, int64(at))
				must(t, err)
			}
		}
		return f.Close()
	}))
	return to
}

// kinds are the files of a store by kind, the lock left out.
func kinds(t testing.TB, dir string) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	must(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		must(t, err)
		if !d.IsDir() && d.Name() != lockFile {
			kind := d.Name()
			if ext := filepath.Ext(kind); ext != "" && filepath.Base(filepath.Dir(path)) == badgerDir {
				kind = ext
			}
			found[kind] = append(found[kind], path)
		}
		return nil
	}))
	return found
}

// harm damages one file and says how.
func harm(t testing.TB, rng *rand.Rand, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	must(t, err)
	used := len(bytes.TrimRight(b, "\x00"))
	if used == 0 || rng.IntN(8) == 0 {
		used = len(b)
	}
	what := rng.IntN(10)
	switch {
	case what == 0:
		must(t, os.Remove(path))
		return "removed"
	case what <= 3 || used == 0:
		size := rng.IntN(used + 1)
		if rng.IntN(2) == 0 {
			size = max(0, used-1-rng.IntN(40))
		}
		must(t, os.Truncate(path, int64(size)))
		return fmt.Sprintf("cut to %d of %d", size, len(b))
	case what == 4:
		at := rng.IntN(used)
		n := min(1+rng.IntN(4096), used-at)
		for i := range n {
			b[at+i] = byte(rng.Uint32())
		}
		must(t, os.WriteFile(path, b, 0o600))
		return fmt.Sprintf("%d bytes of noise at %d of %d", n, at, len(b))
	}
	at := rng.IntN(used)
	b[at] ^= 1 << rng.IntN(8)
	must(t, os.WriteFile(path, b, 0o600))
	return fmt.Sprintf("byte %d of %d flipped", at, len(b))
}

// tally counts what came out of the cases.
type tally struct{ whole, said, refused, refusedOld int }

// Damage in any file of a store, or in two: it opens with all that is intact and
// says what is not, or it is refused with the file's name. Never a panic, never
// "wrong passphrase", never a silent loss. `make soak` has 1,000 cases.
func TestDamageAnywhere(t *testing.T) {
	racetest.Skip(t) // fifty damaged stores, one goroutine
	start := time.Now()
	stores := patients(t)
	rng := rand.New(rand.NewPCG(soak.Seed(), 7))
	cases := soak.Count(50, 1000)
	var sum tally
	for i := range cases {
		p := stores[rng.IntN(len(stores))]
		dir := sparseCopy(t, p.dir)
		files := kinds(t, dir)
		var names []string
		for kind := range files {
			names = append(names, kind)
		}
		slices.Sort(names)
		rng.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		damages := 1 + rng.IntN(10)/7
		label := fmt.Sprintf("case %d, %s", i, p.name)
		var harmed []string
		for _, kind := range names[:damages] {
			path := files[kind][rng.IntN(len(files[kind]))]
			harmed = append(harmed, filepath.Base(path))
			label += fmt.Sprintf(", %s %s", filepath.Base(path), harm(t, rng, path))
		}
		if p.opens(t, dir, label, harmed, &sum) && i%4 == 0 {
			p.opensAgain(t, dir, label)
		}
		must(t, os.RemoveAll(filepath.Dir(dir)))
	}
	found := fmt.Sprintf("%d opened whole, %d opened and said what is missing; refused with the file's name: %d with two damaged files, %d of a format from before the journal",
		sum.whole, sum.said, sum.refused, sum.refusedOld)
	t.Log(found)
	if sum.whole == 0 || sum.refused+sum.refusedOld == 0 {
		t.Error("the cases are all of one kind")
	}
	soak.Report(t, "flipped, cut, overwritten or removed: any file of the store, or two", cases, start, found)
}

// opens checks one damaged store, and reports whether it opened.
func (p patient) opens(t *testing.T, dir, label string, harmed []string, sum *tally) bool {
	t.Helper()
	s, err := open(dir, p.pass, quick())
	if err != nil {
		var known *Problem
		if !errors.As(err, &known) || !errors.Is(err, ErrDamaged) && !(errors.Is(err, ErrMissing) && len(harmed) == 2) {
			t.Errorf("%s: %v", label, err)
		} else if named := filepath.Base(known.Path); errors.Is(err, ErrDamaged) && !slices.Contains(harmed, named) && !p.old {
			t.Errorf("%s: %s is named: %v", label, named, err)
		}
		if len(harmed) == 1 && !p.old {
			t.Errorf("%s: one damaged file is enough to lose all: %v", label, err)
		}
		if p.old {
			sum.refusedOld++
		} else {
			sum.refused++
		}
		return false
	}
	defer shut(t, s)
	got, err := readEverything(s)
	if err != nil {
		t.Errorf("%s: reading: %v", label, err)
	}
	missing := 0
	for name, text := range p.want {
		if got[name] == "" {
			missing++
		} else if got[name] != text && !(strings.HasPrefix(name, "record ") && got.hasVersion(name, got[name])) {
			t.Errorf("%s: %s came back as %.40q, want %.40q", label, name, got[name], text)
		}
	}
	for name, text := range got {
		if _, ok := p.want[name]; !ok && s.Mended() == nil {
			t.Errorf("%s: %s = %.40q came from nowhere", label, name, text)
		}
	}
	m := s.Mended()
	switch {
	case missing == 0 && len(got) == len(p.want):
		sum.whole++
	case m == nil:
		t.Errorf("%s: %d of %d are missing and nobody says so", label, missing, len(p.want))
	case len(harmed) == 1 && !p.old:
		t.Errorf("%s: one damaged file costs %d of %d: %+v", label, missing, len(p.want), m)
	default:
		sum.said++
		if len(m.Lost) == 0 && missing > 0 {
			t.Errorf("%s: %d are missing, and said to be here: %+v", label, missing, m)
		}
	}
	return true
}

// hasVersion reports whether a record's text is that of one of its versions.
func (e everything) hasVersion(name, text string) bool {
	prefix := "version" + strings.TrimPrefix(name, "record")
	for key, v := range e {
		if strings.HasPrefix(key, prefix) && v == text {
			return true
		}
	}
	return false
}

// opensAgain checks that a mended store is in order from then on.
func (p patient) opensAgain(t *testing.T, dir, label string) {
	t.Helper()
	report, err := Check(dir, p.pass)
	must(t, err)
	if len(report.Problems) > 0 || len(report.Lost) > 0 || !report.Clean {
		t.Errorf("%s: after mending Check says %+v", label, report)
	}
	s, err := open(dir, p.pass, quick())
	must(t, err)
	defer shut(t, s)
	if m := s.Mended(); m != nil {
		t.Errorf("%s: mended again: %+v", label, m)
	}
	if _, err := readEverything(s); err != nil {
		t.Errorf("%s: reading again: %v", label, err)
	}
}
