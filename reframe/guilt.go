package reframe

import (
	"slices"
	"sync"

	"seconddraft/internal/lazy"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// guiltForms say that the writer holds what they did to be wrong. Calling oneself
// names is not among them: that is the critic.
var guiltForms = sync.OnceValue(func() []*rule.Pattern {
	var out []*rule.Pattern
	for _, s := range []string{
		"guilt|guilty|remorse|remorseful|regret|regrets|regretted|regretting", "~be|~feel ..3 ashamed", "so|very|really|truly|~be sorry", "sorry for|that|about",
		"should|want|need|must|ought|how|have|can ..3 apologize|apologise", "owe ..4 apology", "it|that|this|which ~be ..2 wrong", "wrong of|thing me|to", "what i did ~be ..2 wrong", "i ~know ..2 ~be ..1 wrong",
		"i ~know better", "i should not have", "i should never have", "i should have not", "i wish i have|had not|never",
		"i ~feel ..3 bad|terrible|awful|horrible|sick|rotten|dreadful about|for|that",
		"~hate what i", "not forgive myself", "never forgive myself", "not|never take ..1 back", "on my conscience", "no excuse", "inexcusable",
		"~make it|this ..2 right|up", "~make amends", "~eat me", "can not live with|stop myself|thinking", "i ~be ..1 the one who did", "on purpose",
	} {
		out = append(out, rule.MustCompile(s))
	}
	return out
})

// deservedForms speak of the other one, in whose name guilt may stand too.
var deservedForms = sync.OnceValue(func() []*rule.Pattern {
	return []*rule.Pattern{rule.MustCompile("~do not ..1 deserve that|this|it|any"), rule.MustCompile("he|she|they|~person ~deserve ..3 better")}
})

// sorry reports whether the writer feels guilty, by a rated feeling or in words.
func (f *facts) sorry(texts []*text.Document) bool {
	for _, s := range f.req.Feeling {
		if guiltFeeling.MatchString(s) {
			return true
		}
	}
	return slices.ContainsFunc(texts, func(d *text.Document) bool {
		return slices.ContainsFunc(guiltForms(), func(p *rule.Pattern) bool { return heldGuilt(d, p) }) ||
			slices.ContainsFunc(deservedForms(), func(p *rule.Pattern) bool { _, found := p.Next(d, 0, len(d.Tokens)); return found })
	})
}

var guiltFeeling = lazy.Regexp(`(?i)\b(?:guilt|guilty|remorse\w*|regret\w*|sorry|ashamed of (?:what|it|that))\b`)

// heldGuilt is true where a form of guilt stands and is not denied: "I don't
// feel guilty", "she should be sorry".
func heldGuilt(d *text.Document, p *rule.Pattern) bool {
	for first := 0; ; {
		m, found := p.Next(d, first, len(d.Tokens))
		if !found {
			return false
		}
		if !deniedBefore(d, m.First) {
			return true
		}
		first = m.First + 1
	}
}

// deniedBefore looks for a denial or another's name for it in the three tokens
// before a place in the same clause.
func deniedBefore(d *text.Document, at int) bool {
	c := d.Clauses[d.ClauseOf(at)]
	for i := max(c.First, at-4); i < at; i++ {
		switch d.Tokens[i].Norm {
		case "not", "n't", "never", "no", "he", "she", "they", "without":
			return true
		}
	}
	return false
}

// minorDeed matches what makes a deed too small to be called a wrong.
var minorDeed = lazy.Regexp(`(?i)\b(?:white lie|as a joke|jokingly|by (?:accident|mistake)|without meaning|on my diet|to myself|in (?:a|the|my) (?:game|dream|play|novel|story|film)|(?:video|board|card) game|when i was (?:a (?:kid|child|toddler|little)|little|small|\w+ years old|three|four|five|six|seven|eight|nine|ten)|as a (?:kid|child))\b`)
