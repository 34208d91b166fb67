package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dgraph-io/badger/v4"

	"seconddraft/internal/record"
)

// filled is a closed store with some records, and what is in it.
func filled(t testing.TB, records int) (dir string, want map[record.ID]string) {
	t.Helper()
	s := NewTestStore(t)
	want = map[record.ID]string{}
	for i := range records {
		r := evening(t, fmt.Sprintf("evening %d %s", i, strings.Repeat("words ", 100)))
		must(t, s.SaveVersion(r))
		want[r.ID] = r.Narration
	}
	must(t, s.Close())
	return s.Dir(), want
}

func copyOf(t testing.TB, dir string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "copy")
	must(t, os.CopyFS(to, os.DirFS(dir)))
	return to
}

func flip(t testing.TB, path string, at int) {
	t.Helper()
	b, err := os.ReadFile(path)
	must(t, err)
	b[at] ^= 1 << (at % 8)
	must(t, os.WriteFile(path, b, 0o600))
}

func only(t testing.TB, dir, pattern string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, badgerDir, pattern))
	if err != nil || len(found) == 0 {
		t.Fatalf("no %s in %s: %v", pattern, dir, err)
	}
	return found[0]
}

func TestDamagedSlots(t *testing.T) {
	dir, _ := filled(t, 1)
	size := len(readAll(t, dir, slotsA))
	for _, at := range []int{0, 30, size / 2, size - 70, size - 5} {
		for _, one := range []string{slotsA, slotsB} {
			c := copyOf(t, dir)
			flip(t, filepath.Join(c, one), at)
			must(t, opens(t, c, ""))
			if string(readAll(t, c, slotsA)) != string(readAll(t, dir, slotsB)) {
				t.Errorf("%s, byte %d: the damaged copy was not mended", one, at)
			}
		}
		c := copyOf(t, dir)
		flip(t, filepath.Join(c, slotsA), at)
		flip(t, filepath.Join(c, slotsB), at)
		_, err := Look(c)
		problem(t, err, ErrDamaged)
		if p := said(t, opens(t, c, ""), ErrDamaged); !strings.Contains(p.What, slotsA) {
			t.Errorf("damage of both copies is reported as %q", p.What)
		}
	}
	for _, cut := range []int{0, 1, size - 1} {
		c := copyOf(t, dir)
		must(t, os.Truncate(filepath.Join(c, slotsA), int64(cut)))
		must(t, os.Remove(filepath.Join(c, slotsB)))
		problem(t, opens(t, c, ""), ErrDamaged)
	}
}

func TestDamagedKeyFile(t *testing.T) {
	dir, _ := filled(t, 1)
	spoil := map[string]func(path string) error{
		"flipped": func(path string) error { flip(t, path, 50); return nil },
		"gone":    os.Remove,
		"empty":   func(path string) error { return os.Truncate(path, 0) },
	}
	for name, f := range spoil {
		c := copyOf(t, dir)
		must(t, f(filepath.Join(c, keyFile)))
		if p := said(t, opens(t, c, ""), ErrDamaged); p.Path != filepath.Join(c, keyFile) {
			t.Errorf("%s key file is reported as %v", name, p)
		}
	}
	// One of another store.
	other, _ := filled(t, 1)
	c := copyOf(t, dir)
	must(t, os.WriteFile(filepath.Join(c, keyFile), readAll(t, other, keyFile), 0o600))
	problem(t, opens(t, c, ""), ErrDamaged)
}

// A slot with an intact checksum that asks for a terabyte of memory is refused.
func TestSlotCostIsBounded(t *testing.T) {
	for _, c := range []cost{{}, {1, 1 << 30, 1}, {1000, 64, 1}, {1, 8, 4}, {1, 64, 0}, {1, 64, 255}} {
		s := slot{Type: passphraseSlot, KDF: argon2id, Time: c.time, Memory: c.memory, Lanes: c.lanes}
		if _, err := s.unwrap(slotsA, []byte("x")); !errors.Is(err, ErrDamaged) {
			t.Errorf("cost %+v: %v", c, err)
		}
	}
	s := slot{Type: passphraseSlot, KDF: "scrypt"}
	if _, err := s.unwrap(slotsA, []byte("x")); !errors.Is(err, ErrDamaged) {
		t.Errorf("unknown derivation: %v", err)
	}
}

// intact opens a damaged store and checks the promise: all that is read is right,
// and what is not there is said.
func intact(t testing.TB, dir string, want map[record.ID]string) error {
	t.Helper()
	s, err := open(dir, nil, quick())
	if err != nil {
		return err
	}
	list, err := s.List()
	if err == nil && len(list) != len(want) {
		t.Errorf("%d of %d records, and nobody said so", len(list), len(want))
	}
	for _, line := range list {
		got, getErr := s.Get(line.ID)
		err = errors.Join(err, getErr)
		if getErr == nil && got.Narration != want[line.ID] {
			t.Errorf("record %s came back changed", line.ID)
		}
	}
	return errors.Join(err, s.Close())
}

// A byte flipped anywhere in any file of the database is reported with the file's
// name, or does no harm. It is never a wrong passphrase, a wrong text or a panic.
func TestFlippedByte(t *testing.T) {
	dir, want := filled(t, 40)
	must(t, intact(t, copyOf(t, dir), want))
	rng := rand.New(rand.NewPCG(1, 2))
	for _, tt := range []struct {
		file     string
		cases    int
		harmless bool // bytes there need not matter
	}{
		{"*.sst", 40, false},
		{"MANIFEST", 10, false},
		{"KEYREGISTRY", 10, false},
		{"*.vlog", 6, true},
		{"DISCARD", 3, true},
	} {
		for range tt.cases {
			c := copyOf(t, dir)
			path := only(t, c, tt.file)
			info, err := os.Stat(path)
			must(t, err)
			at := rng.IntN(int(info.Size()))
			flip(t, path, at)
			err = intact(t, c, want)
			switch {
			case err == nil && !tt.harmless:
				t.Errorf("%s, byte %d of %d: nobody noticed", tt.file, at, info.Size())
			case err != nil && !errors.Is(err, ErrDamaged):
				t.Errorf("%s, byte %d: %v", tt.file, at, err)
			}
		}
	}
}

func TestCutOrMissingFile(t *testing.T) {
	dir, want := filled(t, 40)
	for _, file := range []string{"*.sst", "MANIFEST", "KEYREGISTRY"} {
		name := filepath.Base(only(t, dir, file))
		info, err := os.Stat(filepath.Join(dir, badgerDir, name))
		must(t, err)
		for _, size := range []int64{-1, 0, 3, info.Size() / 2, info.Size() - 1} {
			c := copyOf(t, dir)
			path := filepath.Join(c, badgerDir, name)
			if size < 0 {
				must(t, os.Remove(path))
			} else {
				must(t, os.Truncate(path, size))
			}
			err := intact(t, c, want)
			if p := said(t, err, ErrDamaged); filepath.Base(p.Path) != name {
				t.Errorf("%s cut to %d: reported as %v", name, size, p)
			}
			if _, err := os.Stat(only(t, c, "*")); err != nil {
				t.Error(err)
			}
			if file == "MANIFEST" {
				only(t, c, "*.sst") // Badger would have deleted it
			}
		}
	}
	c := copyOf(t, dir)
	must(t, os.RemoveAll(filepath.Join(c, badgerDir)))
	problem(t, intact(t, c, want), ErrDamaged)
}

// Empty logs, as a kill leaves them, are no damage.
func TestEmptyLogs(t *testing.T) {
	dir, want := filled(t, 3)
	for _, name := range []string{"00009.mem", "000009.vlog"} {
		must(t, os.WriteFile(filepath.Join(dir, badgerDir, name), nil, 0o600))
	}
	must(t, intact(t, dir, want))
}

// killed is a copy of a store taken while it is open: what a kill leaves.
func killed(t testing.TB) (dir string, want map[record.ID]string) {
	t.Helper()
	s := NewTestStore(t)
	want = map[record.ID]string{}
	for i := range 20 {
		r := evening(t, fmt.Sprintf("evening %d", i))
		must(t, s.SaveVersion(r))
		want[r.ID] = r.Narration
	}
	return copyOf(t, s.Dir()), want
}

func TestDamagedLog(t *testing.T) {
	dir, want := killed(t)
	must(t, intact(t, copyOf(t, dir), want))
	b, err := os.ReadFile(only(t, dir, "*.mem"))
	must(t, err)
	used := len(strings.TrimRight(string(b), "\x00"))
	rng := rand.New(rand.NewPCG(3, 4))
	for range 10 {
		c := copyOf(t, dir)
		// Not in the last save, which cannot be told from one cut off.
		at := rng.IntN(used - 3000)
		flip(t, only(t, c, "*.mem"), at)
		err := intact(t, c, want)
		if p := said(t, err, ErrDamaged); !strings.HasSuffix(p.Path, ".mem") {
			t.Errorf("byte %d of %d: %v", at, used, p)
		}
	}
}

// tamper changes the database behind the store's back, with Badger's own key.
func tamper(t testing.TB, dir string, change func(*badger.Txn) error) {
	t.Helper()
	s, err := open(dir, nil, quick())
	must(t, err)
	must(t, s.db.Update(change))
	must(t, s.Close())
}

func TestDamagedRecord(t *testing.T) {
	dir, want := filled(t, 3)
	s, err := open(dir, nil, quick())
	must(t, err)
	list, err := s.List()
	must(t, err)
	victim := list[1].ID
	var info listed
	must(t, s.read(recordKey(victim), &info))
	sealKey := bytes.Clone(s.seal)
	must(t, s.Close())
	value := versionKey(victim, info.Seq)

	spoil := func(key string, f func([]byte) []byte) func(*badger.Txn) error {
		return func(txn *badger.Txn) error {
			item, err := txn.Get([]byte(key))
			if err != nil {
				return err
			}
			b, err := item.ValueCopy(nil)
			if err != nil {
				return err
			}
			return txn.Set([]byte(key), f(b))
		}
	}
	flipped := func(b []byte) []byte { b[len(b)/2] ^= 4; return b }
	foreign := func(b []byte) []byte {
		// A value with a good seal, but of another name.
		v, err := encodeValue(sealKey, "other", setting{Version: 1})
		must(t, err)
		return v
	}
	t.Run("text", func(t *testing.T) {
		for name, f := range map[string]func([]byte) []byte{
			"flipped": flipped, "foreign": foreign, "short": func(b []byte) []byte { return b[:10] },
			"empty": func([]byte) []byte { return nil }, "first byte": func(b []byte) []byte { b[0] = 7; return b },
		} {
			c := copyOf(t, dir)
			tamper(t, c, spoil(value, f))
			s, err := open(c, nil, quick())
			must(t, err)
			_, err = s.Get(victim)
			if p := said(t, err, ErrDamaged); !strings.Contains(p.Error(), string(victim)) {
				t.Errorf("%s: the record is not named: %v", name, p)
			}
			if got, err := s.Get(list[0].ID); err != nil || got.Narration != want[list[0].ID] {
				t.Errorf("%s: another record was lost with it: %v", name, err)
			}
			_, err = s.Versions(victim)
			problem(t, err, ErrDamaged)
			// It can be saved again.
			r := evening(t, "again")
			r.ID = victim
			must(t, s.SaveVersion(r))
			if got, err := s.Get(victim); err != nil || got.Narration != "again" {
				t.Errorf("%s: saved again: %+v, %v", name, got, err)
			}
			must(t, s.Close())
		}
	})
	t.Run("line of the list", func(t *testing.T) {
		for name, change := range map[string]func(*badger.Txn) error{
			"flipped": spoil(recordKey(victim), flipped),
			"gone":    func(txn *badger.Txn) error { return txn.Delete([]byte(recordKey(victim))) },
		} {
			c := copyOf(t, dir)
			tamper(t, c, change)
			s, err := open(c, nil, quick())
			must(t, err)
			got, err := s.List()
			problem(t, err, ErrDamaged)
			if len(got) != 2 {
				t.Errorf("%s: %d other records in the list, want 2", name, len(got))
			}
			versions, err := s.Versions(victim)
			problem(t, err, ErrDamaged)
			if len(versions) != 1 || versions[0].Record.Narration != want[victim] {
				t.Errorf("%s: the text itself was lost: %+v", name, versions)
			}
			must(t, s.Close())
		}
	})
	t.Run("draft", func(t *testing.T) {
		c := copyOf(t, dir)
		s, err := open(c, nil, quick())
		must(t, err)
		must(t, s.SaveDraft(evening(t, "x")))
		must(t, s.Close())
		tamper(t, c, spoil(draftKey, flipped))
		s, err = open(c, nil, quick())
		must(t, err)
		defer shut(t, s)
		_, _, err = s.Draft()
		problem(t, err, ErrDamaged)
		must(t, s.SaveDraft(evening(t, "y")))
		if _, ok, err := s.Draft(); !ok || err != nil {
			t.Errorf("the slot cannot be used again: %v, %v", ok, err)
		}
	})
	t.Run("head", func(t *testing.T) {
		c := copyOf(t, dir)
		tamper(t, c, spoil(headKey, flipped))
		problem(t, intact(t, c, want), ErrDamaged)
	})
}

// A store or record of a newer version is refused and not a byte is changed.
func TestNewerVersionIsRefusedUnharmed(t *testing.T) {
	dir, _ := filled(t, 1)
	frame := func(v any) []byte {
		b, err := encodeFrame(v)
		must(t, err)
		return b
	}
	for name, content := range map[string][]byte{
		"higher version": frame(map[string]any{"format": slotsFormat, "v": Format + 1, "anything": "else"}),
		"unknown field": frame(map[string]any{
			"format": slotsFormat, "v": Format, "generation": 1, "extra": 1,
			"slots": []slot{{Type: keyFileSlot}},
		}),
	} {
		c := copyOf(t, dir)
		must(t, os.WriteFile(filepath.Join(c, slotsA), content, 0o600))
		before := snapshot(t, c)
		_, err := open(c, nil, quick())
		problem(t, err, ErrNewer)
		_, err = create(c, nil, quick())
		problem(t, err, ErrNewer)
		if snapshot(t, c) != before {
			t.Errorf("%s: the store was changed", name)
		}
	}

	s, err := open(dir, nil, quick())
	must(t, err)
	defer shut(t, s)
	list, err := s.List()
	must(t, err)
	var info listed
	must(t, s.read(recordKey(list[0].ID), &info))
	key := versionKey(list[0].ID, info.Seq)
	for name, plain := range map[string]string{
		"entry":  fmt.Sprintf(`{"v":%d,"seq":2,"words":"x"}`, Format+1),
		"record": `{"v":1,"seq":2,"saved":"2026-11-03T22:00:00Z","record":{"v":2,"id":"x","moods":[]}}`,
		"field":  `{"v":1,"seq":2,"saved":"2026-11-03T22:00:00Z","record":{"v":1,"id":"x","moods":[]}}`,
	} {
		value, err := seal(s.seal, []byte(plain), valueData(key))
		must(t, err)
		must(t, s.db.Update(func(txn *badger.Txn) error {
			return txn.Set([]byte(key), append([]byte{sealVersion}, value...))
		}))
		if _, err := s.Get(list[0].ID); !errors.Is(err, ErrNewer) {
			t.Errorf("%s of a newer version: %v", name, err)
		}
	}
}

// snapshot is every file but the lock, with its content.
func snapshot(t testing.TB, dir string) string {
	t.Helper()
	files := map[string][]byte{}
	must(t, filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == lockFile {
			return err
		}
		files[path], err = os.ReadFile(path)
		return err
	}))
	b, err := json.Marshal(files)
	must(t, err)
	return string(b)
}
