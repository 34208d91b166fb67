package outside

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

func TestFile(t *testing.T) {
	f := At(filepath.Join(t.TempDir(), "seconddraft"))
	if f.Read() != nil || f.Write(nil) != nil {
		t.Error("a file that is not there is read, or cannot be removed")
	}
	for _, words := range []string{"one", "another"} {
		if err := f.Write([]byte(words)); err != nil || !bytes.Equal(f.Read(), []byte(words)) {
			t.Errorf("%q: %v", f.Read(), err)
		}
	}
	if info, err := os.Stat(f.Path()); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if err := os.WriteFile(f.Path(), make([]byte, maxSize+1), 0o600); err != nil || f.Read() != nil {
		t.Error("a file that cannot be ours is read")
	}
	if err := f.Write(nil); err != nil || f.Read() != nil {
		t.Error("it was not removed")
	}
}
