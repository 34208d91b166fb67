// Package ruletest checks rules against the examples they carry. A pack's test
// is one line: ruletest.Run(t, pack).
package ruletest

import (
	"fmt"
	"path"
	"strings"
	"testing"

	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// Run makes one subtest per rule file and one below it per rule. A positive
// example must give this rule's finding exactly on its bracketed words and
// nowhere else; a negative example must give none of this rule.
func Run(t *testing.T, p *rule.Pack) {
	t.Helper()
	files := map[string][]*rule.Rule{}
	var order []string
	for _, r := range p.Rules() {
		if files[r.File] == nil {
			order = append(order, r.File)
		}
		files[r.File] = append(files[r.File], r)
	}
	if len(order) == 0 {
		t.Error("the pack has no rules")
	}
	for _, file := range order {
		t.Run(path.Base(file), func(t *testing.T) {
			for _, r := range files[file] {
				t.Run(r.ID, func(t *testing.T) {
					for _, fault := range Check(p, r) {
						t.Error(fault)
					}
				})
			}
		})
	}
}

// Check is what is wrong with a rule's examples and exceptions, empty if
// nothing is.
func Check(p *rule.Pack, r *rule.Rule) []string {
	var faults []string
	for _, marked := range r.Positive {
		if fault := positive(p, r, marked); fault != "" {
			faults = append(faults, fault)
		}
	}
	for _, example := range r.Negative {
		for _, f := range find(p, r, example) {
			faults = append(faults, fmt.Sprintf("negative example %q: found %q (cue %s)",
				example, example[f.Span.Start:f.Span.End], cues(example, f)))
		}
	}
	for _, e := range r.Except {
		for _, f := range find(p, r, e.Example) {
			faults = append(faults, fmt.Sprintf("exception %q does not silence its example %q: found %q",
				e.Pattern, e.Example, e.Example[f.Span.Start:f.Span.End]))
		}
	}
	return faults
}

func positive(p *rule.Pack, r *rule.Rule, marked string) string {
	start := strings.Index(marked, "[")
	end := strings.Index(marked, "]") - 1
	example := strings.NewReplacer("[", "", "]", "").Replace(marked)
	found := find(p, r, example)
	switch {
	case len(found) == 0:
		return fmt.Sprintf("positive example %q: found nothing", marked)
	case len(found) > 1:
		return fmt.Sprintf("positive example %q: found %d places", marked, len(found))
	case found[0].Span != text.Span{Start: start, End: end}:
		span := found[0].Span
		return fmt.Sprintf("positive example %q: found %q", marked,
			example[:span.Start]+"["+example[span.Start:span.End]+"]"+example[span.End:])
	}
	return ""
}

func find(p *rule.Pack, r *rule.Rule, source string) []rule.Finding {
	var own []rule.Finding
	for _, f := range p.Find(text.Parse(source)) {
		if f.Rule == r {
			own = append(own, f)
		}
	}
	return own
}

func cues(source string, f rule.Finding) string {
	var out []string
	for _, c := range f.Cues {
		out = append(out, fmt.Sprintf("%q", source[c.Start:c.End]))
	}
	return strings.Join(out, ", ")
}
