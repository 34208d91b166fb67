package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
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
		for _, one := range []string{keyFile, keyFileB} {
			c := copyOf(t, dir)
			must(t, f(filepath.Join(c, one)))
			must(t, opens(t, c, ""))
			if !bytes.Equal(readAll(t, c, one), readAll(t, dir, one)) {
				t.Errorf("%s %s was not mended from the other copy", name, one)
			}
		}
		c := copyOf(t, dir)
		must(t, f(filepath.Join(c, keyFile)))
		must(t, f(filepath.Join(c, keyFileB)))
		if p := said(t, opens(t, c, ""), ErrDamaged); p.Path != filepath.Join(c, keyFile) {
			t.Errorf("%s key file is reported as %v", name, p)
		}
	}
	// One of another store.
	other, _ := filled(t, 1)
	c := copyOf(t, dir)
	must(t, os.WriteFile(filepath.Join(c, keyFile), readAll(t, other, keyFile), 0o600))
	must(t, opens(t, c, ""))
	must(t, os.WriteFile(filepath.Join(c, keyFile), readAll(t, other, keyFile), 0o600))
	must(t, os.Remove(filepath.Join(c, keyFileB)))
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

// Empty logs, as a kill leaves them, are no damage.
func TestEmptyLogs(t *testing.T) {
	dir, want := filled(t, 3)
	for _, name := range []string{"00009.mem", "000009.vlog"} {
		must(t, os.WriteFile(filepath.Join(dir, badgerDir, name), nil, 0o600))
	}
	must(t, intact(t, dir, want))
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
			// The next opening takes from the journal what the database lost.
			s, err = open(c, nil, quick())
			must(t, err)
			v, err := s.Versions(victim)
			must(t, err)
			if len(v) != 2 || v[0].Record.Narration != "again" || v[1].Record.Narration != want[victim] {
				t.Errorf("%s: after the next opening: %+v", name, v)
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
		must(t, intact(t, c, want)) // from the journal
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
		"record": `{"v":1,"seq":2,"saved":"2026-11-03T22:00:00Z","record":{"v":9,"id":"x","moods":[]}}`,
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
