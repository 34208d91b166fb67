package crash

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const secret = "I never told anyone about Ostend"

// caught runs f with the process's end and its output replaced.
func caught(t *testing.T, save func() error, f func()) (said string, code int) {
	t.Helper()
	var b strings.Builder
	ended := make(chan int, 1)
	wasOut, wasExit := out, exit
	out, exit = &b, func(c int) { ended <- c }
	Rescue(save)
	defer func() { out, exit = wasOut, wasExit }()
	f()
	select {
	case code = <-ended:
	case <-time.After(time.Minute):
		t.Fatal("the program went on")
	}
	mu.Lock() // end has let go of it, so all is written
	defer mu.Unlock()
	return b.String(), code
}

func panicsWith(v any) { panic(v) }

func TestAPanicIsSavedFirstAndSaidWithoutWords(t *testing.T) {
	var words map[string]int
	ways := map[string]func(func()){
		"goroutine": Go,
		"timer":     func(f func()) { After(time.Millisecond, f) },
		"here": func(f func()) {
			defer Guard()
			f()
		},
	}
	causes := map[string]func(){
		"text":    func() { panicsWith("bad token in " + secret) },
		"error":   func() { panicsWith(fmt.Errorf("parsing %q", secret)) },
		"runtime": func() { words[secret] = 1 },
	}
	for way, run := range ways {
		for cause, f := range causes {
			t.Run(way+"/"+cause, func(t *testing.T) {
				saved := false
				said, code := caught(t, func() error { saved = true; return nil }, func() { run(f) })
				switch {
				case !saved:
					t.Error("nothing was saved")
				case code != ExitCode:
					t.Errorf("exit code %d", code)
				case strings.Contains(said, "Ostend"):
					t.Errorf("the words are in the report:\n%s", said)
				case !strings.Contains(said, "What was saved before is safe.\n") || !strings.Contains(said, "crash_test.go:"):
					t.Errorf("the report does not say what happened and where:\n%s", said)
				case strings.Contains(said, "0x"):
					t.Errorf("the report has values:\n%s", said)
				}
			})
		}
	}
}

func TestARescueThatFailsIsSaid(t *testing.T) {
	for name, save := range map[string]func() error{
		"error": func() error { return errors.New(secret) },
		"panic": func() error { panic(secret) },
	} {
		said, _ := caught(t, save, func() { Go(func() { panicsWith(1) }) })
		if !strings.Contains(said, "may be missing") || strings.Contains(said, "Ostend") {
			t.Errorf("%s: %s", name, said)
		}
	}
}

func TestNothingHappensWithoutAPanic(t *testing.T) {
	done := make(chan bool)
	Rescue(func() error { t.Error("rescued"); return nil })
	Go(func() { defer close(done); Guard() })
	<-done
}

// TestEveryGoroutineIsGuarded: one that is started by hand would end the program
// with Go's own report, which prints the panic's message.
func TestEveryGoroutineIsGuarded(t *testing.T) {
	var files []string
	for _, pattern := range []string{"../../*.go"} {
		list, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, list...)
	}
	err := filepath.WalkDir("../../ui", func(path string, d fs.DirEntry, err error) error {
		if strings.HasSuffix(path, ".go") {
			files = append(files, path)
		}
		return err
	})
	if err != nil || len(files) < 20 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, path := range files {
		if !strings.HasSuffix(path, "_test.go") {
			unguarded(t, path)
		}
	}
}

func unguarded(t *testing.T, path string) {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			t.Errorf("%s: start it with crash.Go", set.Position(n.Pos()))
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" && n.Sel.Name == "AfterFunc" {
				t.Errorf("%s: use crash.After", set.Position(n.Pos()))
			}
		}
		return true
	})
}
