package journal

import (
	"bytes"
	"crypto/cipher"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/crypto/chacha20poly1305"
)

func testAEAD(t testing.TB) cipher.AEAD {
	t.Helper()
	aead, err := chacha20poly1305.NewX(bytes.Repeat([]byte{7}, chacha20poly1305.KeySize))
	must(t, err)
	return aead
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func text(s string) json.RawMessage {
	b, _ := json.Marshal(s)
	return b
}

// written is a file with a base as of save 10 and n saves behind it.
func written(t testing.TB, n int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "journal")
	live := map[string]json.RawMessage{"head": text("10")}
	for i := range 5 {
		live[fmt.Sprint("old/", i)] = text(strings.Repeat("x", 100_000))
	}
	must(t, Write(path, testAEAD(t), 10, live))
	j, s, err := Open(path, testAEAD(t))
	must(t, err)
	if !s.Whole() || s.Torn() != 0 || s.Last != 10 || s.Frames != 3 {
		t.Fatalf("a new file: %+v", s)
	}
	for i := range n {
		must(t, j.Append(save(11+i)))
	}
	must(t, j.Close())
	return path
}

func save(seq int) Entry {
	return Entry{Seq: uint64(seq), Put: map[string]json.RawMessage{
		"head": text(fmt.Sprint(seq)), fmt.Sprint("new/", seq): text(strings.Repeat("y", seq)),
	}, Del: []string{fmt.Sprint("old/", seq)}}
}

// readAll gives the saves of a file, without its base, and its state.
func readAll(t testing.TB, path string) (saves []Entry, s State) {
	t.Helper()
	s, err := Read(path, testAEAD(t), func(e Entry) {
		if e.Parts == 0 {
			saves = append(saves, e)
		}
	})
	must(t, err)
	return saves, s
}

func TestAppendAndReadAgain(t *testing.T) {
	path := written(t, 20)
	saves, s := readAll(t, path)
	if !s.Whole() || s.Torn() != 0 || s.First != 10 || s.Last != 30 || len(saves) != 20 {
		t.Fatalf("%d saves, %+v", len(saves), s)
	}
	for i, e := range saves {
		want := save(11 + i)
		want.Version = entryFormat
		got, _ := json.Marshal(e)
		if b, _ := json.Marshal(want); !bytes.Equal(got, b) {
			t.Errorf("got  %s\nwant %s", got, b)
		}
	}
	j, s, err := Open(path, testAEAD(t))
	must(t, err)
	size, base := j.Size()
	if size != s.Size || base >= size || base < 500_000 {
		t.Errorf("size %d, base %d", size, base)
	}
	must(t, j.Append(save(31)))
	must(t, j.Undo())
	must(t, j.Undo())
	must(t, j.Append(save(31)))
	must(t, j.Append(save(32)))
	must(t, j.Close())
	if saves, s = readAll(t, path); !s.Whole() || len(saves) != 22 || s.Last != 32 {
		t.Errorf("after Undo: %d saves, %+v", len(saves), s)
	}
}

func TestWrongKeyOpensNothing(t *testing.T) {
	path := written(t, 3)
	aead, err := chacha20poly1305.NewX(make([]byte, chacha20poly1305.KeySize))
	must(t, err)
	s, err := Read(path, aead, func(e Entry) { t.Errorf("read %+v", e) })
	if err != nil || s.Whole() {
		t.Errorf("%+v, %v", s, err)
	}
}

// A frame that was cut off is not damage, and the next append takes its place.
func TestCutTail(t *testing.T) {
	whole := written(t, 5)
	b, err := os.ReadFile(whole)
	must(t, err)
	_, s := readAll(t, written(t, 4))
	for _, size := range []int64{s.End, s.End + 1, s.End + frameHeader, int64(len(b)) - 1} {
		path := filepath.Join(t.TempDir(), "cut")
		must(t, os.WriteFile(path, b[:size], 0o600))
		saves, s := readAll(t, path)
		if len(saves) != 4 || !s.Whole() || (s.Torn() != 0) != (size != s.End) {
			t.Errorf("cut to %d: %d saves, %+v", size, len(saves), s)
		}
		j, _, err := Open(path, testAEAD(t))
		must(t, err)
		must(t, j.Append(save(15)))
		must(t, j.Close())
		if saves, s = readAll(t, path); len(saves) != 5 || !s.Whole() || s.Torn() != 0 {
			t.Errorf("cut to %d and appended: %d saves, %+v", size, len(saves), s)
		}
	}
}

// Every damage before the last frame is noticed, and costs only what it touches.
func TestDamageCostsOnlyWhatItTouches(t *testing.T) {
	path := written(t, 10)
	b, err := os.ReadFile(path)
	must(t, err)
	f, err := os.Open(path)
	must(t, err)
	defer func() { _ = f.Close() }()
	var at, base []int64 // where each save begins, where each part ends
	walk(f, int64(len(b)), func(f *frame) error {
		if f.seq() <= 10 {
			base = append(base, f.end())
		}
		if f.seq() > 10 {
			at = append(at, f.at)
		}
		return nil
	})
	cut := func(i int) []byte { return b[at[i]:at[i+1]] }
	for name, tt := range map[string]struct {
		with  []byte
		saves int
	}{
		"header":  {append(bytes.Repeat([]byte{1}, headerSize), b[headerSize:]...), 10},
		"cut out": {append(bytes.Clone(b[:at[3]]), b[at[4]:]...), 9},
		"twice":   {append(bytes.Clone(b[:at[5]]), b[at[4]:]...), 11},
		"swapped": {bytes.Join([][]byte{b[:at[3]], cut(4), cut(3), b[at[5]:]}, nil), 10},
		"zeroed":  {bytes.Join([][]byte{b[:at[3]], make([]byte, 100), b[at[3]+100:]}, nil), 9},
		"between": {bytes.Join([][]byte{b[:at[3]], []byte("garbage"), b[at[3]:]}, nil), 10},
		"front":   {b[at[0]:], 10},
		"parts":   {b[:at[0]-90_000], 0},
		"part":    {b[:base[1]], 0},
	} {
		path := filepath.Join(t.TempDir(), "damaged")
		must(t, os.WriteFile(path, tt.with, 0o600))
		saves, s := readAll(t, path)
		if s.Whole() || len(saves) != tt.saves {
			t.Errorf("%s: %d saves, want %d; %+v", name, len(saves), tt.saves, s.Damage)
		}
		for i := 1; i < len(saves); i++ {
			if saves[i].Seq < saves[i-1].Seq {
				t.Errorf("%s: save %d comes after %d", name, saves[i].Seq, saves[i-1].Seq)
			}
		}
		j, cheap, err := Open(path, testAEAD(t))
		must(t, err)
		must(t, j.Close())
		if cheap.Whole() {
			t.Errorf("%s: the walk without seals did not notice", name)
		}
	}
}

func TestFlippedBits(t *testing.T) {
	b, err := os.ReadFile(written(t, 30))
	must(t, err)
	rng := rand.New(rand.NewPCG(1, 2))
	path := filepath.Join(t.TempDir(), "flipped")
	for range 60 {
		c := bytes.Clone(b)
		at := rng.IntN(len(c))
		c[at] ^= 1 << rng.IntN(8)
		must(t, os.WriteFile(path, c, 0o600))
		saves, s := readAll(t, path)
		if s.Whole() && s.Torn() == 0 {
			t.Errorf("byte %d: nobody noticed", at)
		}
		if len(saves) < 29 {
			t.Errorf("byte %d: %d of 30 saves", at, len(saves))
		}
	}
}

func TestNoFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none")
	if _, _, err := Open(path, testAEAD(t)); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
	for _, content := range []string{"", "x", magic} {
		must(t, os.WriteFile(path, []byte(content), 0o600))
		if _, s := readAll(t, path); s.Whole() {
			t.Errorf("%q is taken for a whole file", content)
		}
	}
}

func TestTooLarge(t *testing.T) {
	path := written(t, 1)
	j, before, err := Open(path, testAEAD(t))
	must(t, err)
	err = j.Append(Entry{Seq: 12, Put: map[string]json.RawMessage{"a": text(strings.Repeat("x", MaxEntry))}})
	if !errors.Is(err, ErrTooLarge) {
		t.Errorf("got %v", err)
	}
	must(t, j.Append(save(12)))
	must(t, j.Close())
	if saves, s := readAll(t, path); len(saves) != 2 || s.Size <= before.Size {
		t.Errorf("%d saves", len(saves))
	}
}

// What an append that failed leaves behind is either taken back or said at once.
func TestAppendFails(t *testing.T) {
	path := written(t, 1)
	j, _, err := Open(path, testAEAD(t))
	must(t, err)
	must(t, j.f.Close())
	if err := j.Append(save(12)); !errors.Is(err, ErrBroken) {
		t.Errorf("got %v", err)
	}
	if err := j.Append(save(12)); !errors.Is(err, ErrBroken) {
		t.Errorf("a broken journal takes more: %v", err)
	}
	if saves, s := readAll(t, path); len(saves) != 1 || !s.Whole() {
		t.Errorf("%d saves, %+v", len(saves), s)
	}
}

// Nothing that was not written is ever read, whatever the bytes are; and a file
// without damage is a file as it was written, perhaps cut off at its end.
func FuzzRead(f *testing.F) {
	path := filepath.Join(f.TempDir(), "seed")
	must(f, Write(path, testAEAD(f), 1, map[string]json.RawMessage{"head": text("1")}))
	j, _, err := Open(path, testAEAD(f))
	must(f, err)
	for i := range 4 {
		must(f, j.Append(save(2+i)))
	}
	must(f, j.Close())
	good, err := os.ReadFile(path)
	must(f, err)
	f.Add(good, 0, []byte(nil))
	f.Add(good, 50, []byte{1})
	f.Add(good[:len(good)-3], 3, []byte(magic))
	f.Add([]byte(nil), 0, []byte(nil))
	f.Fuzz(func(t *testing.T, b []byte, at int, put []byte) {
		for i, b := range [][]byte{b, over(good, at, put)} {
			path := filepath.Join(t.TempDir(), "fuzzed")
			must(t, os.WriteFile(path, b, 0o600))
			saves, s := readAll(t, path)
			for _, e := range saves {
				if string(e.Put["head"]) != string(text(fmt.Sprint(e.Seq))) || e.Seq > 5 {
					t.Errorf("read %+v, which was not written", e)
				}
			}
			if i == 1 && s.Whole() && !bytes.HasPrefix(good, b[:s.End]) {
				t.Errorf("%d bytes are taken for whole", s.End)
			}
		}
	})
}

// over is b with other bytes put over it at a place.
func over(b []byte, at int, put []byte) []byte {
	b = bytes.Clone(b)
	if at >= 0 && at < len(b) {
		copy(b[at:], put)
	}
	return b
}
