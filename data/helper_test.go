package data

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"seconddraft/internal/record"
)

// helperEnv makes the test binary play another process: its value is the folder
// of the store that the process opens.
const helperEnv = "SECONDDRAFT_TEST_STORE"

func TestMain(m *testing.M) {
	if dir := os.Getenv(helperEnv); dir != "" {
		if err := writeForEver(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// writeForEver saves one record again and again, draft and version, and says on
// standard output what was acknowledged, until it is killed.
func writeForEver(dir string) error {
	s, err := open(dir, nil, quick())
	if err != nil {
		return err
	}
	fmt.Println("open")
	r := record.New(time.Now())
	for i := 1; ; i++ {
		r.SetNarration(fmt.Sprint("text ", i))
		if err := s.SaveDraft(r); err != nil {
			return err
		}
		fmt.Println("draft", i)
		if i%3 == 0 {
			if err := s.SaveVersion(r); err != nil {
				return err
			}
			fmt.Println("version", i)
		}
	}
}

// startWriter runs writeForEver in a process of its own.
func startWriter(t testing.TB, dir string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	exe, err := os.Executable()
	must(t, err)
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), helperEnv+"="+dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	lines := bufio.NewScanner(out)
	if !lines.Scan() || lines.Text() != "open" {
		t.Fatalf("the writer did not open the store: %q", lines.Text())
	}
	return cmd, lines
}
