package rule

import (
	"fmt"
	"regexp"
	"strings"
)

// checkCategory refuses a category that a card could not be made of.
func (l *loader) checkCategory(c *Category) {
	asks := c.Kind == Trap || c.Kind == Axis || c.Kind == Critic
	var missing string
	switch {
	case c.Name == "":
		missing = "name"
	case c.Plain == "":
		missing = "plain"
	case c.Definition == "":
		missing = "definition"
	case c.Source == "":
		missing = "source"
	case asks && !strings.HasSuffix(c.Title, "?"):
		missing = "title that is a question"
	default:
		return
	}
	l.faults = append(l.faults, fmt.Errorf("%s:1: category %s has no %s: add one", c.path, c.Slug, missing))
}

var (
	slugForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	kinds    = []Kind{Trap, Axis, Critic, Fair, Stop}
	// slots are the fields of reframe.Answers by their JSON names.
	slots = []string{
		"", "feeling", "cause", "name", "changeable", "other_causes", "exceptions",
		"friend_would_say", "good_part", "step", "need", "evidence_for", "evidence_against",
	}
)

// ruleFaults are what is wrong with a rule apart from its patterns.
func ruleFaults(r *Rule, within string) []error {
	var faults []error
	check := func(ok bool, format string, args ...any) {
		if !ok {
			faults = append(faults, fmt.Errorf(format, args...))
		}
	}
	slug, name, _ := strings.Cut(r.ID, "/")
	check(slug == r.Category.Slug && slugForm.MatchString(name), "the id must read %s/some-name", r.Category.Slug)
	check(r.Message != "", "it has no message: add one sentence")
	check(r.Why != "", "it has no why: add one sentence")
	check(len(r.Patterns) > 0, "it has no patterns: add one")
	check(r.Confidence > 0 && r.Confidence <= 1, "confidence %v is not in 0..1", r.Confidence)
	check(within == "" || within == "clause" || within == "sentence", "within is clause or sentence")
	check(r.Tier == "" || r.Tier == "a" || r.Tier == "b", "tier is a or b")
	check((r.Tier != "") == (r.Category.Slug == "crisis"), "tier belongs to every crisis rule and to no other")
	check((r.Toward >= 1 && r.Toward <= 7) == (r.Category.Kind == Axis), "toward 1 to 7 belongs to every axis rule and to no other")
	check(len(r.Positive) >= MinExamples, "it has %d positive examples, %d are needed", len(r.Positive), MinExamples)
	check(len(r.Negative) >= MinExamples, "it has %d negative examples, %d are needed", len(r.Negative), MinExamples)
	for _, e := range r.Positive {
		check(strings.Count(e, "[") == 1 && strings.Count(e, "]") == 1 && strings.Index(e, "[") < strings.Index(e, "]"),
			"positive example %q: mark the expected span once with [brackets]", e)
	}
	for _, e := range r.Negative {
		check(strings.TrimSpace(e) != "", "a negative example is empty: remove it")
	}
	return faults
}
