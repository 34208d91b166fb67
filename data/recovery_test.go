package data

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestRecoveryKeyOpensTheStore(t *testing.T) {
	s, dir := newStore(t, "right")
	must(t, s.SaveVersion(evening(t, "x")))
	if s.HasRecoveryKey() {
		t.Error("a new store has a recovery key")
	}
	_, err := s.NewRecoveryKey([]byte("guess"))
	problem(t, err, ErrWrongPassphrase)
	first, err := s.NewRecoveryKey([]byte("right"))
	must(t, err)
	must(t, s.SetPassphrase([]byte("right"), []byte("changed")))
	must(t, s.Close())
	must(t, opens(t, dir, typed(first)))
	must(t, opens(t, dir, "changed"))
	problem(t, opens(t, dir, "right"), ErrWrongPassphrase)

	s, err = open(dir, []byte(typed(first)), quick())
	must(t, err)
	// Opened with the key, its owner sets a new passphrase with it.
	must(t, s.SetPassphrase([]byte(typed(first)), []byte("found again")))
	second, err := s.NewRecoveryKey([]byte("found again"))
	must(t, err)
	must(t, s.Close())
	says(t, opens(t, dir, typed(first)), "before a newer one")
	must(t, opens(t, dir, typed(second)))

	s, err = open(dir, []byte("found again"), quick())
	must(t, err)
	problem(t, s.RemoveRecoveryKey([]byte("guess")), ErrWrongPassphrase)
	must(t, s.RemoveRecoveryKey([]byte("found again")))
	must(t, s.Close())
	says(t, opens(t, dir, typed(second)), "no recovery key is set")
	must(t, opens(t, dir, "found again"))
}

// typed is a key as a careful user types it.
func typed(lines []string) string { return strings.Join(lines, "\n") }

func says(t *testing.T, err error, words string) {
	t.Helper()
	var p *Problem
	if !errors.As(err, &p) || !errors.Is(err, ErrWrongPassphrase) || !strings.Contains(p.What+p.Next, words) {
		t.Errorf("%v does not say %q", err, words)
	}
}

func TestRecoveryKeyGoesWithThePassphrase(t *testing.T) {
	s, dir := newStore(t, "")
	must(t, s.SaveVersion(evening(t, "x")))
	_, err := s.NewRecoveryKey(nil)
	problem(t, err, ErrEmptyPassphrase)
	must(t, s.SetPassphrase(nil, []byte("set")))
	key, err := s.NewRecoveryKey([]byte("set"))
	must(t, err)
	must(t, s.RemovePassphrase([]byte("set")))
	must(t, s.SetPassphrase(nil, []byte("again")))
	if s.HasRecoveryKey() {
		t.Error("a key from before opens the store again")
	}
	must(t, s.Close())
	problem(t, opens(t, dir, typed(key)), ErrWrongPassphrase)
	must(t, opens(t, dir, "again"))
}

// The key is in no file: not its bytes, and not as it was shown.
func TestRecoveryKeyIsKeptNowhere(t *testing.T) {
	s, dir := newStore(t, "right")
	key, err := s.NewRecoveryKey([]byte("right"))
	must(t, err)
	must(t, s.Close())
	raw, err := readRecoveryKey([]byte(typed(key)))
	must(t, err)
	must(t, filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if bytes.Contains(b, raw) || bytes.Contains(b, []byte(key[0])) {
			t.Errorf("%s holds the key", path)
		}
		return err
	}))
}

// Wherever the making of a key ends, the passphrase opens the store.
func TestInterruptedRecoveryKey(t *testing.T) {
	s, dir := newStore(t, "right")
	must(t, s.SaveVersion(evening(t, "x")))
	old := readAll(t, dir, slotsA)
	key, err := s.NewRecoveryKey([]byte("right"))
	must(t, err)
	must(t, s.Close())
	must(t, os.WriteFile(filepath.Join(dir, slotsB), old, 0o600)) // ended after keys.a
	must(t, opens(t, dir, typed(key)))
	must(t, opens(t, dir, "right"))
}

func TestRecoveryKeyAsItIsTyped(t *testing.T) {
	raw := bytes.Repeat([]byte{0, 0x21, 0x84, 0xff}, keySize/4)
	key := writeRecoveryKey(raw)
	text := typed(key)
	for name, text := range map[string]string{
		"as shown":       text,
		"small, no dash": strings.ToLower(strings.ReplaceAll(text, "-", "")),
		"one line":       strings.ReplaceAll(text, "\n", "  "),
		"O, I and L":     strings.NewReplacer("0", "o", "1", "l").Replace(text),
	} {
		if got, err := readRecoveryKey([]byte(text)); err != nil || !bytes.Equal(got, raw) {
			t.Errorf("%s: %v", name, err)
		}
	}
	swapped := slices.Clone(key)
	swapped[3], swapped[4] = key[4], key[3]
	last := key[6][8:]
	wrong := slices.Clone(key)
	wrong[6] = key[6][:8] + string(crockfordOther(last[0]))
	for name, tt := range map[string]struct{ text, line string }{
		"a wrong sign":   {typed(wrong), "Line 7"},
		"lines swapped":  {typed(swapped), "Line 4"},
		"a line missing": {strings.Join(key[:7], " "), "eight lines"},
		"a sign too few": {text[1:], "Line 1"},
	} {
		_, err := readRecoveryKey([]byte(tt.text))
		var p *Problem
		if !errors.As(err, &p) || !strings.Contains(p.What, tt.line) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, other := range []string{"", "four small words", "a passphrase: with marks!", strings.Repeat("word ", 30)} {
		if _, err := readRecoveryKey([]byte(other)); !errors.Is(err, errNotRecovery) {
			t.Errorf("%q: %v", other, err)
		}
	}
}

func crockfordOther(c byte) byte {
	if c == '7' {
		return '8'
	}
	return '7'
}

func FuzzRecoveryKey(f *testing.F) {
	f.Add([]byte("7K3M-Q0ZX"))
	f.Add([]byte(typed(writeRecoveryKey(make([]byte, keySize)))))
	f.Fuzz(func(t *testing.T, text []byte) {
		key, err := readRecoveryKey(text)
		if err != nil {
			return
		}
		again, err := readRecoveryKey([]byte(typed(writeRecoveryKey(key))))
		if err != nil || !bytes.Equal(again, key) {
			t.Errorf("%q does not come back: %v", text, err)
		}
	})
}

func TestCostFor(t *testing.T) {
	for _, tt := range []struct {
		pass   time.Duration
		memory uint32
		time   uint32
	}{
		{0, 128 << 10, 32},
		{time.Millisecond, 128 << 10, 64},
		{25 * time.Millisecond, 128 << 10, 15},
		{100 * time.Millisecond, 128 << 10, 4},
		{150 * time.Millisecond, 64 << 10, 5},
		{time.Second, 64 << 10, 3},
	} {
		c := costFor(tt.pass)
		if c.memory != tt.memory || c.time != tt.time || c.lanes != rfcCost.lanes {
			t.Errorf("%v a pass: %+v", tt.pass, c)
		}
	}
}

// A new slot holds what it cost, and that is never below the RFC's.
func TestTunedCostIsStored(t *testing.T) {
	set := quick()
	set.cost = tunedCost
	s, err := create(t.TempDir(), []byte("right"), set)
	must(t, err)
	defer shut(t, s)
	got := s.slots.find(passphraseSlot)
	if got.Memory < rfcCost.memory || got.Time < rfcCost.time || got.Lanes != rfcCost.lanes {
		t.Errorf("%+v", got)
	}
}
