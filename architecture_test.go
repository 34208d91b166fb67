package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

var redraw = flag.Bool("imports", false, "write the list of imports in ARCHITECTURE.md anew")

const (
	drawnFrom = "<!-- imports: written by `go test . -run ARCHITECTURE -imports` -->\n"
	drawnTo   = "<!-- end of imports -->"
)

// ARCHITECTURE.md says of each package of the app what it imports of ours.
func TestARCHITECTUREHasTheImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(page), drawnFrom)
	drawn, after, closed := strings.Cut(rest, drawnTo)
	if !ok || !closed {
		t.Fatal("ARCHITECTURE.md has no list of imports")
	}
	want := importLines(string(out))
	if *redraw {
		if err := os.WriteFile("ARCHITECTURE.md", []byte(before+drawnFrom+want+drawnTo+after), 0o644); err != nil { //nolint:gosec // a page for everyone
			t.Fatal(err)
		}
	} else if drawn != want {
		t.Error("the list of imports in ARCHITECTURE.md is stale: go test . -run ARCHITECTURE -imports")
	}
}

// importLines has a line for each package of the app that imports another of ours.
func importLines(list string) string {
	var b strings.Builder
	b.WriteString("\n")
	for _, line := range strings.Split(strings.TrimSpace(list), "\n") {
		fields := strings.Fields(line)
		name := strings.TrimPrefix(strings.TrimPrefix(fields[0], "seconddraft"), "/")
		if name == "" {
			name = "main"
		}
		if strings.HasPrefix(name, "tools/") || strings.HasPrefix(name, "testdata/") {
			continue
		}
		var ours []string
		for _, f := range fields[1:] {
			if short, is := strings.CutPrefix(f, "seconddraft/"); is {
				ours = append(ours, strings.TrimPrefix(short, "internal/"))
			}
		}
		if slices.Sort(ours); len(ours) > 0 {
			fmt.Fprintf(&b, "    %s -> %s\n", strings.TrimPrefix(name, "internal/"), strings.Join(ours, " "))
		}
	}
	return b.String() + "\n"
}
