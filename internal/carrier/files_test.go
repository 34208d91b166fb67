package carrier

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestPagesAndReadFile(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"b.TXT": "two", "a.md": "one", "c.pdf": "none", "d.md.age": "age-encryption.org/v1\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	pages, err := Pages(dir)
	if err != nil || len(pages) != 2 || filepath.Base(pages[0]) != "a.md" || filepath.Base(pages[1]) != "b.TXT" {
		t.Errorf("pages %v, %v", pages, err)
	}
	f, err := ReadFile(filepath.Join(dir, "d.md.age"), func([]byte) ([]byte, error) { return []byte("opened"), nil })
	if err != nil || f.Name != "d.md" || string(f.Bytes) != "opened" {
		t.Errorf("%q %q, %v", f.Name, f.Bytes, err)
	}
	var unread *fs.PathError
	if _, err := ReadFile(filepath.Join(dir, "gone"), nil); !errors.As(err, &unread) {
		t.Errorf("a file that is gone: %v", err)
	}
}
