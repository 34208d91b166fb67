package reading

import (
	"slices"
	"testing"

	"seconddraft/attribution"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// made is a finding for tests: its cue is its span unless cues are given.
func made(kind rule.Kind, slug string, start, end int, confidence float64, cues ...text.Span) rule.Finding {
	span := text.Span{Start: start, End: end}
	if len(cues) == 0 {
		cues = []text.Span{span}
	}
	return rule.Finding{
		Rule: &rule.Rule{ID: slug + "/made", Category: &rule.Category{Slug: slug, Kind: kind}, Confidence: confidence},
		Span: span, Cues: cues, Confidence: confidence,
	}
}

func tiered(tier string, f rule.Finding) rule.Finding {
	f.Rule.Tier = tier
	return f
}

func TestShow(t *testing.T) {
	//           0         1         2         3         4
	//           01234567890123456789012345678901234567890123456789
	const two = "I failed it again. I never get it right. So what."
	left, right := text.Span{Start: 0, End: 5}, text.Span{Start: 6, End: 12}
	for name, c := range map[string]struct {
		stop StopSign
		in   []rule.Finding
		want []string // slugs shown, in order
	}{
		"strong is shown, weak is not": {
			in: []rule.Finding{
				made(rule.Trap, "labeling", 0, 8, 0.6), made(rule.Trap, "blaming", 19, 39, 0.24),
			},
			want: []string{"labeling"},
		},
		"one possible, the surer": {
			in: []rule.Finding{
				made(rule.Trap, "labeling", 0, 8, 0.4), made(rule.Trap, "blaming", 19, 39, 0.5),
			},
			want: []string{"blaming"},
		},
		"one possible beside strong ones": {
			in: []rule.Finding{
				made(rule.Trap, "labeling", 0, 8, 0.9), made(rule.Axis, "stable", 19, 39, 0.5), made(rule.Trap, "blaming", 41, 48, 0.4),
			},
			want: []string{"labeling", "stable"},
		},
		"no unsure credit": {
			in:   []rule.Finding{made(rule.Fair, "kind", 0, 8, 0.5)},
			want: nil,
		},
		"of a confusable pair the surer": {
			in: []rule.Finding{
				made(rule.Trap, "catastrophizing", 0, 17, 0.7, left), made(rule.Trap, "fortune-telling", 0, 17, 0.8, right),
			},
			want: []string{"fortune-telling"},
		},
		"a confusable pair in two sentences": {
			in: []rule.Finding{
				made(rule.Trap, "all-or-nothing", 0, 17, 0.7), made(rule.Trap, "labeling", 19, 39, 0.8),
			},
			want: []string{"all-or-nothing", "labeling"},
		},
		"the same category once a sentence": {
			in: []rule.Finding{
				made(rule.Trap, "labeling", 0, 5, 0.7, left), made(rule.Trap, "labeling", 6, 17, 0.8, right),
			},
			want: []string{"labeling"},
		},
		"the same category in two sentences": {
			in: []rule.Finding{
				made(rule.Trap, "labeling", 0, 17, 0.7), made(rule.Trap, "labeling", 19, 39, 0.8),
			},
			want: []string{"labeling", "labeling"},
		},
		"the same cue once a kind": {
			in: []rule.Finding{
				made(rule.Trap, "labeling", 0, 17, 0.7, left), made(rule.Trap, "comparison", 0, 17, 0.8, left),
			},
			want: []string{"comparison"},
		},
		"two traps with cues of their own": {
			in: []rule.Finding{
				made(rule.Trap, "labeling", 0, 17, 0.7, left), made(rule.Trap, "comparison", 0, 17, 0.8, right),
			},
			want: []string{"labeling", "comparison"},
		},
		"a trap and the critic on the same words": {
			in: []rule.Finding{
				made(rule.Trap, "labeling", 0, 17, 0.7), made(rule.Critic, "critic-3", 0, 17, 0.7),
			},
			want: []string{"labeling", "critic-3"},
		},
		"the critic's higher level": {
			in: []rule.Finding{
				made(rule.Critic, "critic-2", 0, 17, 0.9), made(rule.Critic, "critic-3", 0, 17, 0.7),
			},
			want: []string{"critic-3"},
		},
		"self-correction is no question": {
			in:   []rule.Finding{made(rule.Critic, "critic-1", 0, 17, 0.9)},
			want: nil,
		},
		"a stop silences its own sentence only": {
			stop: Grief,
			in: []rule.Finding{
				made(rule.Trap, "labeling", 0, 8, 0.9), made(rule.Stop, "grief", 9, 17, 0.9), made(rule.Trap, "blaming", 19, 39, 0.9),
			},
			want: []string{"grief", "blaming"},
		},
		"a lesser stop is silent but silences": {
			stop: Abuse,
			in: []rule.Finding{
				made(rule.Stop, "abuse", 0, 17, 0.9), made(rule.Stop, "grief", 19, 39, 0.9), made(rule.Trap, "blaming", 19, 39, 0.9),
			},
			want: []string{"abuse"},
		},
		"a crisis silences everything": {
			stop: Crisis,
			in: []rule.Finding{
				made(rule.Trap, "labeling", 0, 8, 0.9), tiered("b", made(rule.Stop, "crisis", 9, 17, 0.9)),
				made(rule.Fair, "kind", 19, 39, 0.9), made(rule.Stop, "grief", 41, 48, 0.9),
			},
			want: []string{"crisis"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := Reading{Document: text.Parse(two), Findings: c.in, Stop: c.stop}
			if r.Stop == "" {
				r.Stop = NoStop
			}
			r.show(text.Parse(""))
			var got []string
			for _, f := range r.Findings {
				if f.Shown {
					got = append(got, f.Rule.Category.Slug)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("shown %v, want %v", got, c.want)
			}
		})
	}
}

func TestShowCrisisTakesTheGravest(t *testing.T) {
	r := Reading{
		Document: text.Parse("It ends. It ends soon."), Stop: Crisis,
		Findings: []rule.Finding{tiered("b", made(rule.Stop, "crisis", 0, 7, 0.9))},
		Outside: []Outside{
			{attribution.Situation, tiered("a", made(rule.Stop, "crisis", 0, 3, 0.8))},
			{attribution.Cause, tiered("a", made(rule.Stop, "crisis", 0, 3, 0.8))},
		},
	}
	r.show(text.Parse("One."))
	if r.Findings[0].Shown || !r.Outside[0].Shown || r.Outside[1].Shown {
		t.Errorf("shown: %v, %v, %v; want the first of tier a alone", r.Findings[0].Shown, r.Outside[0].Shown, r.Outside[1].Shown)
	}
}

// The clause that explains what a stop sign tells of is silent too; another
// explanation is not.
func TestStopSilencesItsCauses(t *testing.T) {
	const said = "He hit me. I was late. I lost the job. I never plan."
	place := func(start, end int) *attribution.Place {
		return &attribution.Place{Span: text.Span{Start: start, End: end}}
	}
	r := Reading{
		Document: text.Parse(said), Stop: Abuse,
		Findings: []rule.Finding{
			made(rule.Stop, "abuse", 0, 9, 0.9), made(rule.Axis, "internal", 11, 21, 0.9), made(rule.Axis, "stable", 39, 51, 0.9),
		},
		Attributions: []attribution.Attribution{
			{Event: place(0, 9), Cause: place(11, 21)},
			{Event: place(23, 37), Cause: place(39, 51)},
		},
	}
	r.show(text.Parse(""))
	if !r.Findings[0].Shown || r.Findings[1].Shown || !r.Findings[2].Shown {
		t.Errorf("shown: %v, %v, %v; want the stop and the last", r.Findings[0].Shown, r.Findings[1].Shown, r.Findings[2].Shown)
	}
}

func TestConfusableTrapsAreOneQuestion(t *testing.T) {
	const line = "I failed it again."
	left, right := text.Span{Start: 0, End: 5}, text.Span{Start: 6, End: 12}
	for name, c := range map[string]struct {
		other float64
		slug  string
		want  int
	}{
		"the other beside it":          {0.5, "catastrophizing", 1},
		"the other is far less likely": {0.3, "catastrophizing", 0},
		"not confused with it":         {0.5, "blaming", 0},
	} {
		r := Reading{Document: text.Parse(line), Stop: NoStop, Findings: []rule.Finding{
			made(rule.Trap, "fortune-telling", 0, 17, 0.8, left), made(rule.Trap, c.slug, 0, 17, c.other, right),
		}}
		r.show(nil)
		if got := len(r.Findings[0].Also); got != c.want || !r.Findings[0].Shown {
			t.Errorf("%s: %d beside it, want %d", name, got, c.want)
		}
	}
}

// Each thought has one possible finding, however many are in the text.
func TestOnePossibleInEachThought(t *testing.T) {
	const two = "I failed it again. I never get it right."
	r := Reading{Document: text.Parse(two), Stop: NoStop, thoughts: []int{1, 2}, Findings: []rule.Finding{
		made(rule.Trap, "labeling", 0, 5, 0.4), made(rule.Trap, "blaming", 9, 17, 0.5), made(rule.Trap, "comparison", 19, 39, 0.3),
	}}
	r.show(nil)
	for i, want := range []bool{false, true, true} {
		if r.Findings[i].Shown != want {
			t.Errorf("finding %d shown: %v", i, !want)
		}
	}
}
