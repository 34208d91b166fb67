package reading

import (
	"context"
	"slices"
	"strings"
	"testing"

	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// named is a finding by a rule of that id.
func named(id string, f rule.Finding) rule.Finding {
	f.Rule.ID = id
	return f
}

func TestShowWithoutWhatWasDismissed(t *testing.T) {
	//           0         1         2         3         4
	//           01234567890123456789012345678901234567890123456789
	const two = "I failed it again, I never get it right. So what."
	first, second, all := text.Span{Start: 0, End: 17}, text.Span{Start: 19, End: 39}, text.Span{Start: 0, End: 39}
	for name, c := range map[string]struct {
		stop StopSign
		said map[string]text.Span // rule id → the words it was said of
		in   []rule.Finding
		want []string // rule ids shown, in order
	}{
		"what was dismissed": {
			said: map[string]text.Span{"labeling/made": first},
			in:   []rule.Finding{made(rule.Trap, "labeling", 0, 17, 0.9), made(rule.Trap, "blaming", 19, 39, 0.9)},
			want: []string{"blaming/made"},
		},
		"on other words it is asked": {
			said: map[string]text.Span{"labeling/made": first},
			in:   []rule.Finding{made(rule.Trap, "labeling", 19, 39, 0.9)},
			want: []string{"labeling/made"},
		},
		"it leaves the possible place to another": {
			said: map[string]text.Span{"labeling/made": first},
			in:   []rule.Finding{made(rule.Trap, "labeling", 0, 17, 0.5), made(rule.Trap, "blaming", 19, 39, 0.4)},
			want: []string{"blaming/made"},
		},
		"nothing like it takes its place": {
			said: map[string]text.Span{"labeling/one": first},
			in: []rule.Finding{
				named("labeling/one", made(rule.Trap, "labeling", 0, 17, 0.9)), named("labeling/two", made(rule.Trap, "labeling", 0, 39, 0.7)),
			},
			want: nil,
		},
		"nor did before it": {
			said: map[string]text.Span{"labeling/two": first},
			in: []rule.Finding{
				named("labeling/one", made(rule.Trap, "labeling", 0, 39, 0.9)), named("labeling/two", made(rule.Trap, "labeling", 0, 17, 0.4)),
			},
			want: nil,
		},
		"the same category further on in the sentence": {
			said: map[string]text.Span{"labeling/one": first},
			in: []rule.Finding{
				named("labeling/one", made(rule.Trap, "labeling", 0, 17, 0.9)), named("labeling/two", made(rule.Trap, "labeling", 19, 39, 0.7)),
			},
			want: []string{"labeling/two"},
		},
		"one that is taken for it": {
			said: map[string]text.Span{"labeling/made": first},
			in:   []rule.Finding{made(rule.Trap, "labeling", 0, 17, 0.9), made(rule.Trap, "all-or-nothing", 0, 17, 0.8)},
			want: nil,
		},
		"another question to the same words": {
			said: map[string]text.Span{"labeling/made": first},
			in: []rule.Finding{
				made(rule.Trap, "labeling", 0, 17, 0.9), made(rule.Critic, "critic-3", 0, 17, 0.8), made(rule.Axis, "stable", 0, 17, 0.8),
			},
			want: []string{"critic-3/made", "stable/made"},
		},
		"a rule gone since, by its category": {
			said: map[string]text.Span{"labeling/long-gone": first},
			in:   []rule.Finding{made(rule.Trap, "labeling", 0, 17, 0.9)},
			want: nil,
		},
		"the model's flag, found by a rule since": {
			said: map[string]text.Span{"pattern/labeling": first},
			in:   []rule.Finding{made(rule.Trap, "labeling", 0, 17, 0.9), made(rule.Trap, "blaming", 19, 39, 0.9)},
			want: []string{"blaming/made"},
		},
		"a rule's, found by the model since": {
			said: map[string]text.Span{"labeling/made": all},
			in:   []rule.Finding{named("pattern/labeling", made(rule.Trap, "labeling", 0, 39, 0.9))},
			want: nil,
		},
		"a stop sign cannot be dismissed": {
			stop: Grief,
			said: map[string]text.Span{"grief/made": second},
			in:   []rule.Finding{made(rule.Stop, "grief", 19, 39, 0.9)},
			want: []string{"grief/made"},
		},
		"a crisis cannot be dismissed": {
			stop: Crisis,
			said: map[string]text.Span{"crisis/made": second},
			in:   []rule.Finding{tiered("a", made(rule.Stop, "crisis", 19, 39, 0.9))},
			want: []string{"crisis/made"},
		},
		"credit cannot be dismissed": {
			said: map[string]text.Span{"kind/made": first},
			in:   []rule.Finding{made(rule.Fair, "kind", 0, 17, 0.9)},
			want: []string{"kind/made"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			doc := text.Parse(two)
			var said []Dismissal
			for id, span := range c.said {
				said = append(said, Dismissal{Rule: id, Clause: ClauseID(doc, span)})
			}
			r := Reading{Input: Input{Dismissed: NewDismissals(said)}, Document: doc, Findings: c.in, Stop: c.stop}
			if r.Stop == "" {
				r.Stop = NoStop
			}
			r.show(text.Parse(""))
			if len(r.Findings) != len(c.in) {
				t.Errorf("%d of %d findings are left", len(r.Findings), len(c.in))
			}
			var got []string
			for _, f := range r.Findings {
				if f.Shown {
					got = append(got, f.Rule.ID)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("shown %v, want %v", got, c.want)
			}
		})
	}
}

// TestDismissalOutlivesEdits: it is bound to the words of the clause and to
// nothing around them.
func TestDismissalOutlivesEdits(t *testing.T) {
	r := reader(t)
	const said = "I'm such a failure."
	read := func(in string, d *Dismissals) Reading {
		return r.Read(context.Background(), Input{Text: in, Dismissed: d})
	}
	first := read(said, nil)
	i := slices.IndexFunc(first.Findings, func(f rule.Finding) bool { return f.Shown && f.Rule.Category.Slug == "labeling" })
	if i < 0 {
		t.Fatalf("%q is not asked about", said)
	}
	dismissed := NewDismissals([]Dismissal{first.DismissalOf(&first.Findings[i])})
	for in, asked := range map[string]bool{
		said:                                      false,
		"i’m such a failure":                      false,
		"I'M SUCH A FAILURE!!":                    false,
		"I  am such a   failure …":                false,
		"The rice burned. I'm such a failure.":    false,
		"I'm such a failure. They ate it anyway.": false,
		"The rice burned and I'm such a failure.": false,
		"The rice burned, so I'm such a failure, because I forgot it.": false,
		"I'm such a failure\nI'm such a loser":                         true,
		"I'm such a loser.":                                            true,
		"I'm such a big failure.":                                      true,
	} {
		got := read(in, dismissed)
		shown := slices.ContainsFunc(got.Findings, func(f rule.Finding) bool { return f.Shown && f.Rule.Category.Slug == "labeling" })
		if shown != asked {
			t.Errorf("%q is asked about: %v, want %v", in, shown, asked)
		}
		if !slices.ContainsFunc(read(in, nil).Findings, func(f rule.Finding) bool { return f.Shown && f.Rule.Category.Slug == "labeling" }) {
			t.Errorf("%q is no test: it is not asked about at all", in)
		}
	}
	if again := read(said, dismissed.Without(first.DismissalOf(&first.Findings[i]))); !again.Findings[i].Shown {
		t.Error("taken back, it is not asked about")
	}
	if n := len(read(said, dismissed).Findings); n != len(first.Findings) {
		t.Errorf("%d findings with a dismissal, %d without", n, len(first.Findings))
	}
}

func TestDismissalsNeverChange(t *testing.T) {
	a, b := Dismissal{"labeling/a", "x"}, Dismissal{"labeling/b", "x"}
	var none *Dismissals
	if none.Dismissed(a.Rule, a.Clause) {
		t.Error("an empty set holds something")
	}
	one := none.With(a).With(a)
	both := one.With(b)
	left := both.Without(a)
	for _, c := range []struct {
		name string
		set  *Dismissals
		a, b bool
	}{
		{"one", one, true, false},
		{"both", both, true, true},
		{"one left", left, false, true},
		{"none left", left.Without(b), false, false},
		{"from nothing", none.Without(a), false, false},
	} {
		if c.set.Dismissed(a.Rule, "x") != c.a || c.set.Dismissed(b.Rule, "x") != c.b || c.set.Dismissed(a.Rule, "y") {
			t.Errorf("%s: %v", c.name, c.set.rules)
		}
	}
}

func TestCategoryOf(t *testing.T) {
	for id, want := range map[string]string{
		"labeling/gone-long-ago": "labeling", "pattern/mind-reading": "mind-reading", "stable/x": "stable", "critic-3/x": "critic-3",
		"no-such/x": "", "": "", "pattern/": "",
	} {
		got := ""
		if c := CategoryOf(id); c != nil {
			got = c.Slug
		}
		if got != want {
			t.Errorf("the category of %q is %q, want %q", id, got, want)
		}
	}
}

// FuzzDismiss: all that is asked about is dismissed. Then none of it is shown
// again, nothing else is lost, and no stop sign changes.
func FuzzDismiss(f *testing.F) {
	for _, seed := range []string{
		"", "I always ruin everything. I'm such a failure.", "I want to die. I'm a failure", "because because", "and 😭 I'm a failure!!!",
		"He hit me. I never get it right, I'm such an idiot and they all think I'm useless.", "\xff I'm such a failure",
	} {
		f.Add(seed)
	}
	r := reader(f)
	f.Fuzz(func(t *testing.T, narration string) {
		in := Input{Text: narration}
		before := r.Read(context.Background(), in)
		for i := range before.Findings {
			if f := &before.Findings[i]; f.Shown && asks(f) {
				in.Dismissed = in.Dismissed.With(before.DismissalOf(f))
			}
		}
		after := r.Read(context.Background(), in)
		if after.Stop != before.Stop || after.Critic.Value != before.Critic.Value || len(after.Findings) != len(before.Findings) {
			t.Errorf("%q: stop %s and %s, critic %d and %d, %d and %d findings", narration, before.Stop, after.Stop,
				before.Critic.Value, after.Critic.Value, len(before.Findings), len(after.Findings))
		}
		for i, f := range after.Findings {
			if before.Findings[i].Shown && asks(&f) == f.Shown {
				t.Errorf("%q: %s is shown: %v", narration, f.Rule.ID, f.Shown)
			}
			if f.Shown && strings.TrimSpace(after.Document.Text(f.Span)) == "" {
				t.Errorf("%q: %s is shown on nothing", narration, f.Rule.ID)
			}
		}
	})
}
