// Package safety finds the words at which the app stops analysing: crisis,
// abuse, discrimination, grief, and what a page should not argue with (thoughts
// that push in, being watched or chosen). Start with Check. The words themselves are
// in rules/*.yaml; what is said in response belongs to whoever shows it.
//
// The packs are tuned for recall: a card too many is a small cost, a missed
// line may be a large one. The ordinary gates (question, humour, reported
// speech and so on) therefore do not apply here, and idioms are kept silent by
// written exceptions, each with the sentence that made it necessary. The labels
// they were measured against still need a clinician's review.
package safety

import (
	"embed"
	"slices"
	"sync"

	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

//go:embed rules/*.yaml idioms.yaml
var files embed.FS

var pack = sync.OnceValue(func() *rule.Pack { return rule.MustLoad(files, "rules/*.yaml") })

// Pack is the rules of all stop signs, read at the first call. It is safe for
// concurrent use.
func Pack() *rule.Pack { return pack() }

// Sign is a reason to stop, as in the command line's JSON.
type Sign string

// The stop signs, gravest first.
const (
	Crisis         Sign = "crisis"
	Abuse          Sign = "abuse"
	Discrimination Sign = "discrimination"
	Grief          Sign = "grief"
	OtherHelp      Sign = "other-help"
	None           Sign = "none"
)

// order is the order in which one sign governs over another.
var order = []Sign{Crisis, Abuse, Discrimination, Grief, OtherHelp}

// The tiers of a crisis: explicit words (C-SSRS level 2 and up), or a passive
// wish and words that could be one (level 1), which are asked about.
const (
	Explicit  = "a"
	Ambiguous = "b"
)

// firm is the confidence from which a finding stands alone. A weaker one counts
// only beside a firm finding of the same sign: "I miss him" is grief in a text
// that also speaks of the funeral.
const firm = 0.3

// Result is what Check found.
type Result struct {
	// Sign is the gravest of all signs found, None if there is none.
	Sign Sign
	// Tier is Explicit or Ambiguous for a crisis, else "".
	Tier string
	// Findings holds one list for each document, ordered by position.
	Findings [][]rule.Finding
}

// Check reads texts that belong together (a narration, its situation, its
// cause) for stop signs.
func Check(docs ...*text.Document) Result {
	all := make([][]rule.Finding, len(docs))
	seen := map[Sign]bool{}
	for i, doc := range docs {
		all[i] = Pack().Find(doc)
		for _, f := range all[i] {
			if f.Confidence >= firm {
				seen[SignOf(f)] = true
			}
		}
	}
	kept := make([][]rule.Finding, len(docs))
	for i, found := range all {
		for _, f := range found {
			if f.Confidence >= firm || seen[SignOf(f)] {
				kept[i] = append(kept[i], f)
			}
		}
	}
	return govern(kept)
}

// govern finds the gravest sign of what was found.
func govern(lists [][]rule.Finding) Result {
	r := Result{Sign: None, Findings: lists}
	seen := map[Sign]bool{}
	for _, f := range slices.Concat(lists...) {
		seen[SignOf(f)] = true
	}
	for _, sign := range order {
		if seen[sign] {
			r.Sign = sign
			break
		}
	}
	if r.Sign == Crisis {
		r.Tier = tier(lists)
	}
	return r
}

// SetAside takes an ambiguous crisis out, for a writer who was asked and said
// no. What governs then is the next sign. An explicit crisis stays.
func (r Result) SetAside() Result {
	if r.Tier != Ambiguous {
		return r
	}
	rest := make([][]rule.Finding, len(r.Findings))
	for i, found := range r.Findings {
		for _, f := range found {
			if SignOf(f) != Crisis {
				rest[i] = append(rest[i], f)
			}
		}
	}
	return govern(rest)
}

// SignOf is the stop sign that a finding of this package stands for.
func SignOf(f rule.Finding) Sign { return Sign(f.Rule.Category.Slug) }

// Persecution is the finding for a place where the inner critic turned to
// hatred or punishment without any word of harm. It is an ambiguous crisis:
// wanting oneself to suffer is asked about before anything is rewritten.
func Persecution(at text.Span) rule.Finding {
	r := Pack().Rule("crisis/self-punishment")
	return rule.Finding{Rule: r, Span: at, Cues: []text.Span{at}, Confidence: r.Confidence, Message: r.Message}
}

func tier(lists [][]rule.Finding) string {
	for _, found := range lists {
		for _, f := range found {
			if f.Rule.Tier == Explicit {
				return Explicit
			}
		}
	}
	return Ambiguous
}
