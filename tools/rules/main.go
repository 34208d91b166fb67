// Command rules writes docs/rules.md: every rule of the reader with its examples,
// from the data that the app itself reads.
//
//	go run ./tools/rules > docs/rules.md
//
// A test fails when the file is older than the rules.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"strings"

	"seconddraft/internal/reading"
	"seconddraft/internal/rule"
)

func main() {
	out := bufio.NewWriter(os.Stdout)
	write(out)
	if err := out.Flush(); err != nil {
		log.Fatal("rules: ", err)
	}
}

const head = `# The rules

Written by ` + "`go run ./tools/rules > docs/rules.md`" + ` from the rules themselves; do not edit by hand. A test fails when it is stale.

A flag is a question. Each rule below has a sentence that it asks about, with the words in [brackets], and one that looks like it and
is left alone. Where an example is missing the rule hears by the learned weights alone ([model-card.md](model-card.md)). In the window
each can be switched off, but for the stop signs and the critic's highest level. How well they hear: [evaluation.md](evaluation.md).
How to add one: [CONTRIBUTING.md](../CONTRIBUTING.md).
`

// kinds are the headings over the categories of a kind.
var kinds = map[rule.Kind]string{
	rule.Trap: "Thinking traps", rule.Critic: "The inner critic", rule.Axis: "Explanations", rule.Fair: "Fair wording", rule.Stop: "Stop signs",
}

// write prints to a writer that keeps its first error, which the flush at the end
// tells.
func write(w *bufio.Writer) {
	_, _ = w.WriteString(head)
	var kind rule.Kind
	for _, c := range reading.Categories() {
		if c.Kind != kind {
			kind = c.Kind
			_, _ = fmt.Fprintf(w, "\n## %s\n", kinds[kind])
		}
		category(w, c)
	}
}

func category(w *bufio.Writer, c *rule.Category) {
	_, _ = fmt.Fprintf(w, "\n### %s: %s\n\n%s *%s* Source: %s.\n\n", c.Name, c.Plain, c.Definition, c.Title, strings.TrimSuffix(c.Source, "."))
	for _, r := range reading.RulesOf(c) {
		_, _ = fmt.Fprintf(w, "- `%s` %s %s\n", r.ID, r.Message, r.Why)
		if len(r.Positive) > 0 {
			_, _ = fmt.Fprintf(w, "  - asks: %s\n", r.Positive[0])
		}
		if len(r.Negative) > 0 {
			_, _ = fmt.Fprintf(w, "  - leaves alone: %s\n", r.Negative[0])
		}
	}
}
