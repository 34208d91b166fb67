package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"testing"
)

// Every module that go.mod asks for itself has its reason in
// docs/dependencies.md, no reason outlives its module, and none is replaced by
// another, which no checksum would tell a reader.
func TestEachDependencyHasItsReason(t *testing.T) {
	out, err := exec.Command("go", "mod", "edit", "-json", "../../go.mod").Output()
	if err != nil {
		t.Fatal(err)
	}
	var mod struct {
		Require []struct {
			Path     string
			Indirect bool
		}
		Replace []any
	}
	if err := json.Unmarshal(out, &mod); err != nil {
		t.Fatal(err)
	}
	if len(mod.Replace) > 0 {
		t.Errorf("replaced: %v", mod.Replace)
	}
	page, err := os.ReadFile("../../docs/dependencies.md")
	if err != nil {
		t.Fatal(err)
	}
	var explained []string
	for _, row := range regexp.MustCompile(`(?m)^\| (\S+/\S+) \| [^|]+ \| [^|]{8,} \| [^|]+ \|$`).FindAllSubmatch(page, -1) {
		explained = append(explained, string(row[1]))
	}
	direct := 0
	for _, r := range mod.Require {
		if r.Indirect {
			continue
		}
		direct++
		if !slices.Contains(explained, r.Path) {
			t.Errorf("%s has no row in docs/dependencies.md", r.Path)
		}
		explained = slices.DeleteFunc(explained, func(s string) bool { return s == r.Path })
	}
	if len(explained) > 0 {
		t.Errorf("docs/dependencies.md explains what go.mod does not ask for: %v", explained)
	}
	if direct == 0 {
		t.Error("go.mod asks for nothing, so nothing was compared")
	}
}
