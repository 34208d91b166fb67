package reframe

import (
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// feelingOnly is true for "so sad and tired today": a feeling without a claim
// is not a distortion, and there is nothing to rewrite (clinical.md 2.6).
func (f *facts) feelingOnly() bool {
	if len(f.req.Text) > headBytes || f.flagged() || f.level >= 3 {
		return false
	}
	found := false
	for _, t := range text.Parse(f.req.Text).Tokens {
		switch {
		case t.Kind != text.Word:
		case feelingWords[t.Norm]:
			found = true
		case !feelingFiller[t.Norm]:
			return false
		}
	}
	return found
}

// changeableFact is true where the words are a true and changeable matter. There
// rewriting harms and planning helps (Troy, Shallcross & Mauss 2013).
func (f *facts) changeableFact() bool {
	if c := f.req.Changeable; f.req.Fact {
		return c != "no"
	} else if c != "yes" && c != "partly" {
		return false
	}
	if f.hasKind(rule.Trap) || f.hasKind(rule.Critic) || f.level >= 2 {
		return false
	}
	return len(f.req.EvidenceFor) > 0 || f.hasKind(rule.Fair)
}

// has reports whether something of a category was found.
func (f *facts) has(slug string) bool {
	for _, x := range f.req.Findings {
		if x.Rule.Category.Slug == slug {
			return true
		}
	}
	return false
}

func (f *facts) hasKind(k rule.Kind) bool {
	for _, x := range f.req.Findings {
		if x.Rule.Category.Kind == k {
			return true
		}
	}
	return false
}
