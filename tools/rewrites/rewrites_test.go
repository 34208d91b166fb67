package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"seconddraft/internal/racetest"
)

// The same thoughts are chosen in whatever order the file has, the set apart
// ones never, and no text twice.
func TestChoose(t *testing.T) {
	var rows []string
	for i := range 40 {
		row, _ := json.Marshal(map[string]any{"text": fmt.Sprintf("Thought %d.", i%30), "labels": []string{[]string{"a", "b"}[i%2]}, "split": "train"})
		rows = append(rows, string(row))
	}
	rows = append(rows, `{"text":"apart","labels":["a"],"split":"valid"}`)
	forward, err := choose([]byte(strings.Join(rows, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	for i := range len(rows) / 2 {
		rows[i], rows[len(rows)-1-i] = rows[len(rows)-1-i], rows[i]
	}
	backward, err := choose([]byte(strings.Join(rows, "\n")))
	if err != nil || fmt.Sprint(forward) != fmt.Sprint(backward) {
		t.Errorf("%v\n%v, %v", forward, backward, err)
	}
	if len(forward) != 2*perTrap {
		t.Errorf("%d thoughts, want %d", len(forward), 2*perTrap)
	}
	for _, c := range forward {
		if c.text == "apart" {
			t.Error("a thought that was set apart was taken")
		}
	}
}

// Sixty contexts, a quarter of them nothing but a situation, all of them read by
// the command line, and none with a text in it.
func TestContexts(t *testing.T) {
	racetest.Skip(t) // sixty second drafts, one goroutine
	contexts, err := readContexts(contextFile)
	if err != nil {
		t.Fatal(err)
	}
	bare := 0
	var list []thought
	for key, c := range contexts {
		if s, _ := c["situation"].(string); s == "" || c["text"] != nil {
			t.Errorf("%s: %v", key, c)
		}
		if len(c) == 1 {
			bare++
		}
		list = append(list, thought{key: key, text: "I never get this right."})
	}
	if len(contexts) != 60 || bare != 15 {
		t.Errorf("%d contexts, %d of them bare; want 60 and 15", len(contexts), bare)
	}
	answers, err := rewrite(list, contexts)
	if err != nil {
		t.Fatal(err)
	}
	var page bytes.Buffer
	write(&page, list, contexts, answers)
	for i, a := range answers {
		if a.Gate == "none" && len(a.Suggestions) == 0 {
			t.Errorf("%s has no suggestion", list[i].key)
		}
	}
	for l := range strings.Lines(page.String()) {
		if len(l) > width+1 {
			t.Errorf("a line of %d bytes: %s", len(l), l)
		}
	}
}
