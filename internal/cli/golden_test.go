package cli

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew; read the difference before you commit it")

// Two evenings as a person sees them at a terminal: a diff here shows what a
// change of the rules does to real text. They are written anew with
// `go test ./internal/cli -run Golden -update`.
func TestGolden(t *testing.T) {
	for _, e := range evenings(t) {
		if e.Name != "01-demo" && e.Name != "05-eulogy" {
			continue
		}
		for _, command := range []string{"analyze", "rewrite"} {
			got, stderr, code := run(t, e.text, command)
			if code != exitOK || stderr != "" {
				t.Fatalf("%s %s: exit code %d, said %q", command, e.Name, code, stderr)
			}
			path := filepath.Join("testdata", e.Name+"."+command+".txt")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s %s differs from %s:\n%s", command, e.Name, path, got)
			}
		}
	}
}
