package answer

import (
	"cmp"
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"seconddraft/internal/text"
)

//go:embed weights.txt
var weightsFile string

// bias is the name of what counts in every answer.
const bias = "-"

// Names are the points as weights.txt and the measurement name them.
var names = [points]string{"evidence", "grain", "no-absolutes", "no-insult", "tone", "next-step"}

// weights are how much each feature counts for each point.
var weights = sync.OnceValue(func() (tables [points]map[string]float64) {
	for p := range tables {
		tables[p] = map[string]float64{}
	}
	for _, line := range strings.Split(strings.TrimSpace(weightsFile), "\n") {
		parts := strings.Split(line, "\t")
		if len(parts) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		w, err := strconv.ParseFloat(parts[2], 64)
		p := slices.Index(names[:], parts[0])
		if err != nil || p < 0 {
			panic("weights.txt: " + line) // it is embedded, and its test has read it
		}
		tables[p][parts[1]] = w
	}
	return tables
})

// merge sorts places and joins those that overlap or have only a blank between them.
func merge(list []text.Span) (out []text.Span) {
	slices.SortFunc(list, func(a, b text.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	for _, s := range list {
		if n := len(out); n > 0 && s.Start <= out[n-1].End+1 {
			out[n-1] = out[n-1].Cover(s)
			continue
		}
		out = append(out, s)
	}
	return out
}

// bearing are the features that bear on each point, by the beginnings of their
// names. The others may go with it in what people write, and say nothing of it.
var bearing = [points][]string{
	Evidence: {
		"when", "count", "number", "name", "said", "proof", "quotation", "third", "fact", "first did", "first was", "first may", "first now",
		"none did", "none bare", "generic", "second", "question", "short", "long", "very long", "conditional", "mind", "vague", "hear", "will", "soon", "absolute",
	},
	Grain: {
		"yes", "admit", "own", "fault of mine", "act ", "deed ", "did it", "does it", "slight", "assent", "dissent", "turn", "to an act", "echo", "first did", "first was", "first felt", "first now", "first ing", "first being", "none", "insult", "blame", "scorn", "question", "despair", "warm", "vague", "mind", "hear", "absolute", "short", "second",
	},
	NoAbsolutes: {"absolute", "literal", "generic", "shout", "despair", "sweep"},
	NoInsult:    {"insult", "blame", "scorn", "second now", "despair", "echo first", "shout", "fling"},
	KindTone: {
		"insult", "blame", "scorn", "despair", "shout", "absolute", "question", "generic", "warm", "hear", "vague", "second", "fling",
	},
	NextStep: {"step", "will", "soon", "first may", "first ing", "third one ing", "third ing", "third now", "third one now", "first being", "none going", "go on", "none bare", "vague", "question", "conditional", "plan"},
}

// least is the score from where on an answer has a point. F1 is best from half of
// what it reaches on (some 0.4 of certainty, for evidence a third), and
// not from where both are as likely.
var least = [points]float64{Evidence: -0.7, Grain: -0.5, NextStep: -0.4}

// bears reports whether a feature may count for a point.
func bears(p Point, name string) bool {
	return slices.ContainsFunc(bearing[p], func(b string) bool { return strings.HasPrefix(name, b) })
}
