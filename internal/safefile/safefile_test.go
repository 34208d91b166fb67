package safefile

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	broken := errors.New("broken")
	steps := []struct {
		name  string
		write func(io.Writer) error
		check func(string) error
		want  string
		err   error
	}{
		{"new", text("one"), func(string) error { return nil }, "one", nil},
		{"replaced", text("two"), func(p string) error {
			if b, err := os.ReadFile(p); err != nil || string(b) != "two" {
				return errors.New("the check does not see what was written")
			}
			return nil
		}, "two", nil},
		{"write fails", func(w io.Writer) error { _ = text("half")(w); return broken }, func(string) error { return nil }, "two", broken},
		{"check fails", text("three"), func(string) error { return broken }, "two", broken},
	}
	for _, s := range steps {
		if err := Write(path, s.write, s.check); !errors.Is(err, s.err) {
			t.Errorf("%s: %v", s.name, err)
		}
		if b, err := os.ReadFile(path); err != nil || string(b) != s.want {
			t.Errorf("%s: %q, %v", s.name, b, err)
		}
		if files, _ := os.ReadDir(dir); len(files) != 1 {
			t.Errorf("%s: %v is left", s.name, files)
		}
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	// What a killed process left does not stop the next.
	if err := os.WriteFile(path+Suffix, nil, 0o400); err != nil {
		t.Fatal(err)
	}
	if err := Write(path, text("four")); err != nil {
		t.Error(err)
	}
	if err := Write(filepath.Join(dir, "no", "a"), text("x")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no folder: %v", err)
	}
}
