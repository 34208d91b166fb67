package main

import (
	"bufio"
	"bytes"
	"os"
	"testing"
)

// docs/rules.md is what the rules say now.
func TestTheDocumentIsNotStale(t *testing.T) {
	var want bytes.Buffer
	out := bufio.NewWriter(&want)
	write(out)
	if err := out.Flush(); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../docs/rules.md")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want.Bytes()) {
		t.Error("docs/rules.md is stale; write it anew: go run ./tools/rules > docs/rules.md")
	}
}
