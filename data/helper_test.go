package data

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"seconddraft/internal/record"
)

// helperEnv makes the test binary play another process: its value is the folder
// of the store that the process opens.
const helperEnv = "SECONDDRAFT_TEST_STORE"

// openOnlyEnv makes that process only open the store.
const openOnlyEnv = "SECONDDRAFT_TEST_OPEN_ONLY"

// moveEnv makes that process move the store to and fro; its value is the file that
// names the folder that counts.
const moveEnv = "SECONDDRAFT_TEST_MOVE"

func TestMain(m *testing.M) {
	if dir := os.Getenv(helperEnv); dir != "" {
		run := writeForEver
		if os.Getenv(moveEnv) != "" {
			run = moveForEver
		}
		if err := run(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// writeForEver saves one record again and again, draft and version, and says on
// standard output what was acknowledged, until it is killed.
func writeForEver(dir string) error {
	set := quick()
	set.slack = 16 << 10 // so that a compaction comes every some saves
	s, err := open(dir, nil, set)
	if err != nil {
		return err
	}
	fmt.Println("open")
	if os.Getenv(openOnlyEnv) != "" {
		select {}
	}
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

// moveForEver moves the store between two folders and says so, until it is killed.
func moveForEver(dir string) error {
	s, err := open(dir, nil, quick())
	if err != nil {
		return err
	}
	fmt.Println("open")
	for {
		to := filepath.Join(filepath.Dir(dir), "second")
		if to == s.Dir() {
			to = filepath.Join(filepath.Dir(dir), "first")
		}
		if err := s.Move(context.Background(), to, nil, func() error { return usePlace(os.Getenv(moveEnv), to) }); err != nil {
			return err
		}
		fmt.Println("moved")
		if err := s.RemoveOldPlace(); err != nil {
			return err
		}
	}
}

func usePlace(pointer, dir string) error { return replaceFile(pointer, []byte(dir)) }

// startWriter runs writeForEver in a process of its own and waits until the store
// is open.
func startWriter(t testing.TB, dir string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd, lines := runWriter(t, dir)
	if !lines.Scan() || lines.Text() != "open" {
		t.Fatalf("the writer did not open the store: %q", lines.Text())
	}
	return cmd, lines
}

func runWriter(t testing.TB, dir string, env ...string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	exe, err := os.Executable()
	must(t, err)
	cmd := exec.Command(exe)
	cmd.Env = append(append(os.Environ(), helperEnv+"="+dir), env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	return cmd, bufio.NewScanner(out)
}

// encodeValue seals v for its place in the database.
func encodeValue(sealKey []byte, key string, v any) ([]byte, error) {
	plain, err := encodePlain(key, v)
	if err != nil {
		return nil, err
	}
	return sealValue(sealKey, key, plain)
}
