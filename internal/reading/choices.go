package reading

import (
	"slices"
	"strings"

	"seconddraft/attribution"
	"seconddraft/internal/critic"
	"seconddraft/internal/distortion"
	"seconddraft/internal/rule"
	"seconddraft/internal/safety"
	"seconddraft/internal/text"
)

// Phrase is a phrase of the writer's own, heard as a rule of its category.
type Phrase struct {
	ID, Words string
	Category  string // slug
	// Message, Why and Source are what its card says; {cue} stands for the words.
	Message, Why, Source string
}

// Choices are what one writer wants asked about: rules and categories that are
// switched off, and phrases of their own. They never change, so a reading may use
// them beside the window. A nil one is what holds for everyone.
type Choices struct {
	off map[string]bool
	own *rule.Pack
}

// NewChoices takes the ids and slugs that are off, and the phrases. What names
// nothing that has a switch, and a phrase that cannot be read, does nothing.
func NewChoices(off []string, phrases []Phrase) *Choices {
	c := &Choices{off: map[string]bool{}}
	for _, name := range off {
		if category := CategoryOf(name); category != nil && HasSwitch(category) {
			c.off[name] = true
		}
	}
	var rules []*rule.Rule
	for _, p := range phrases {
		category := CategoryOf(p.Category)
		if category == nil || !TakesPhrases(category) {
			continue
		}
		if r, err := rule.Phrase(p.ID, category, p.Words, p.Message, p.Why, p.Source); err == nil {
			rules = append(rules, r)
		}
	}
	if len(rules) > 0 {
		c.own = rule.PackOf(rules)
	}
	return c
}

// Off reports whether a rule is switched off, by itself or with its category.
func (c *Choices) Off(r *rule.Rule) bool {
	return c != nil && (c.off[r.ID] || c.off[r.Category.Slug] && !isOwn(r))
}

// IsOff reports whether the very rule or category of that name is switched off.
func (c *Choices) IsOff(name string) bool { return c != nil && c.off[name] }

// CategoryOff reports whether a whole category is switched off.
func (c *Choices) CategoryOff(slug string) bool { return c != nil && c.off[slug] }

// HasSwitch reports whether a category can be switched off. Stop signs cannot:
// they are why the app knows when to stop. Nor can the critic's highest level,
// which leads to one.
func HasSwitch(c *rule.Category) bool { return c.Kind != rule.Stop && c.Slug != highest }

// highest is the critic's highest level.
const highest = "critic-4"

// TakesPhrases reports whether phrases of the writer's own can belong to a
// category: the thinking traps, and the critic's tone below its highest level.
func TakesPhrases(c *rule.Category) bool {
	return c.Kind == rule.Trap || c.Kind == rule.Critic && c.Slug != highest && c.Slug != "critic-1"
}

// Packs are all rules in the order in which they are listed to a user: traps,
// the critic and kind wording, explanations, stop signs.
func Packs() []*rule.Pack {
	return []*rule.Pack{distortion.Pack(), critic.Pack(), attribution.Pack(), safety.Pack()}
}

// Categories are all categories in the order in which they are listed to a user:
// traps, the critic, explanations, fair wording, stop signs.
func Categories() []*rule.Category {
	var list []*rule.Category
	for _, slug := range distortion.Slugs {
		list = append(list, distortion.Pack().Category(slug))
	}
	for _, kind := range []rule.Kind{rule.Critic, rule.Axis, rule.Fair, rule.Stop} {
		for _, p := range Packs() {
			for _, c := range p.Categories() {
				if c.Kind == kind {
					list = append(list, c)
				}
			}
		}
	}
	return list
}

// RulesOf are the rules of a category; the last one may stand for what the model
// hears by itself.
func RulesOf(c *rule.Category) []*rule.Rule {
	var list []*rule.Rule
	for _, p := range Packs() {
		for _, r := range p.Rules() {
			if r.Category == c {
				list = append(list, r)
			}
		}
	}
	switch {
	case c.Kind == rule.Trap:
		list = append(list, distortion.Pattern(c.Slug))
	case c.Slug == string(Crisis):
		list = append(list, safety.Pattern())
	}
	return list
}

// hear finds the writer's own phrases.
func (c *Choices) hear(doc *text.Document) []rule.Finding {
	if c == nil || c.own == nil {
		return nil
	}
	return c.own.Find(doc)
}

// choose takes out what is switched off and puts in the writer's own phrases.
// The model has weighed before, with all that the rules heard: what is switched
// off is not asked about, and all else is asked about as ever.
func (r *Reading) choose(own []rule.Finding) {
	c := r.Input.Choices
	if c == nil {
		return
	}
	r.Findings = slices.DeleteFunc(r.Findings, func(f rule.Finding) bool { return c.Off(f.Rule) })
	r.Findings = append(r.Findings, own...)
	for slug := range r.Traps {
		if c.off[slug] {
			r.Traps[slug] = 0
		}
	}
	for slug, axis := range map[string]func(*attribution.Summary) *attribution.Rating{
		"internal": func(s *attribution.Summary) *attribution.Rating { return &s.Internality },
		"stable":   func(s *attribution.Summary) *attribution.Rating { return &s.Stability },
		"global":   func(s *attribution.Summary) *attribution.Rating { return &s.Globality },
	} {
		if c.off[slug] {
			*axis(&r.Summary) = 0
		}
	}
}

func isOwn(r *rule.Rule) bool { return strings.HasPrefix(r.ID, rule.OwnPrefix) }
