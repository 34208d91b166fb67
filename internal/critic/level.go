package critic

import (
	"sync"

	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// The levels of the inner critic.
const (
	Neutral     = 0
	Correcting  = 1
	Inadequate  = 2
	Hated       = 3
	Persecuting = 4
)

// base is the level that a category stands for.
var base = map[string]int{
	"critic-1": Correcting, "critic-2": Inadequate, "critic-3": Hated, "critic-4": Persecuting,
}

// Level is the harshest level that the critic reaches in a text, 0 to 4, and the
// words it was read from; the span is nil at 0. Findings of other kinds are
// passed over, so all findings of a text may be given.
//
// A finding begins at the level of its category. Marks of a harsher tone in its
// clause raise it by one and marks of a softer one lower it by one; only the
// category critic-4 reaches 4, and it stays there.
func Level(doc *text.Document, findings []rule.Finding) (int, *text.Span) {
	best := rule.Finding{}
	level := Neutral
	for _, f := range findings {
		if f.Rule == nil || f.Rule.Category == nil || f.Rule.Category.Kind != rule.Critic {
			continue
		}
		l := levelOf(doc, f)
		if l > level || l == level && l > Neutral && f.Confidence > best.Confidence {
			level, best = l, f
		}
	}
	if level == Neutral {
		return Neutral, nil
	}
	return level, &best.Span
}

func levelOf(doc *text.Document, f rule.Finding) int {
	level := base[f.Rule.Category.Slug]
	if level == Neutral || level == Persecuting {
		return level
	}
	switch s := severity(doc, f.Span); {
	case s > 0:
		level++
	case s < 0:
		level--
	}
	return min(max(level, Correcting), Hated)
}

// severity is the number of marks of a harsher tone less those of a softer one.
func severity(doc *text.Document, span text.Span) int {
	first, last := doc.TokenAt(span.Start), doc.TokenAt(span.End-1)+1
	n := 0
	for _, p := range harsher() {
		if _, ok := p.Next(doc, first, last); ok {
			n++
		}
	}
	for _, p := range softer() {
		if _, ok := p.Next(doc, first, last); ok {
			n--
		}
	}
	return n
}

// The marks follow the severity features of the design: a name, contempt, a
// louder word, an attack on "you", a universal, a thing deserved; against them a
// hedge, one time in the past, a laugh.
var (
	harsher = compiled(
		"a|an|such|you ..2 @person_label",
		"@contempt",
		"so|such|fucking|bloody|absolute|utter|utterly|complete|total fucking|bloody|stupid|useless|a|an",
		"you ..2 @trait",
		"always|everything|everyone|nothing|nobody|never|anything",
		"~deserve",
	)
	softer = compiled(
		"maybe|perhaps|possibly|might|sometimes|a_bit|a_little|kind_of|sort_of",
		"yesterday|today|tonight|this_morning|this_time|last_week|last_night",
		"lol|haha|lmao",
	)
)

func compiled(patterns ...string) func() []*rule.Pattern {
	return sync.OnceValue(func() []*rule.Pattern {
		var out []*rule.Pattern
		for _, p := range patterns {
			out = append(out, rule.MustCompile(p))
		}
		return out
	})
}
