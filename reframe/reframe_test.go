package reframe

import (
	"slices"
	"sort"
	"strings"
	"testing"
	"testing/fstest"

	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// flagSpan makes a shown finding over the first place of words in r.Text, or over
// the whole text where words is "".
func flagSpan(r *Request, slug, words string) {
	span := text.Span{Start: 0, End: len(r.Text)}
	if words != "" {
		span.Start = strings.Index(r.Text, words)
		span.End = span.Start + len(words)
	}
	r.Findings = append(r.Findings, rule.Finding{
		Rule: &rule.Rule{ID: slug + "/test", Category: &rule.Category{Slug: slug, Kind: kindOf(slug)}},
		Span: span, Confidence: 0.8, Shown: true,
	})
}

func kindOf(slug string) rule.Kind {
	switch {
	case slug == "internal" || slug == "stable" || slug == "global":
		return rule.Axis
	case strings.HasPrefix(slug, "critic-"):
		return rule.Critic
	case slices.Contains([]string{"specific", "temporary", "shared", "changeable", "kind", "balanced"}, slug):
		return rule.Fair
	}
	return rule.Trap
}

func one(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

func (b Before) request() Request {
	r := Request{Text: b.Text, Situation: b.Situation, CriticLevel: b.Level, Fact: b.Fact, Repeated: b.Repeated, Stop: "none", Answers: Answers{
		Feeling: one(b.Feeling), Cause: b.Cause, Name: b.Name, Changeable: b.Changeable, OtherCauses: one(b.OtherCauses),
		Exceptions: one(b.Exceptions), FriendWouldSay: one(b.Friend), GoodPart: one(b.GoodPart), Step: one(b.Step),
		Person: b.Person, Likelihood: b.Likelihood, Need: one(b.Need), EvidenceFor: one(b.EvidenceFor), EvidenceAgainst: one(b.EvidenceNone),
	}}
	for _, slug := range b.Flags {
		flagSpan(&r, slug, "")
	}
	return r
}

// Each family's examples are among what the family makes of them, and it makes
// nothing else that breaks a ban.
func TestFamilyExamples(t *testing.T) {
	for id, fam := range families() {
		for _, ex := range fam.Examples {
			t.Run(id, func(t *testing.T) {
				r := ex.Before.request()
				f := gather(&r)
				c := f.claimFor(fam)
				for _, name := range fam.When {
					if !conditions[name](f, c, f.slotsOfFamily(fam, c)) {
						t.Fatalf("condition %s does not hold for %+v", name, ex.Before)
					}
				}
				f.repeated = f.repeated || r.Repeated
				var texts []string
				for _, made := range renderings(fam.Wordings, nil, f.slotsOfFamily(fam, c)) {
					texts = append(texts, made.text)
				}
				if !slices.Contains(texts, ex.After) {
					t.Errorf("want %q\namong\n%s", ex.After, strings.Join(texts, "\n"))
				}
				for _, text := range texts {
					if v := Check(Suggestion{Strategy: id, Text: text}, r); len(v) > 0 {
						t.Errorf("%q breaks %v", text, v)
					}
				}
			})
		}
	}
}

// Every family of the specification is there, with at least six wordings.
func TestFamiliesAreComplete(t *testing.T) {
	want := strings.Fields("T1 T2 T3 T4 T5 L1 L2 L3 A1 O1 F1 F2 R1 R2 P1 C1 E1 S1 S2 B1 K1 M1 D1 N1 V1")
	for _, id := range want {
		if families()[id] == nil {
			t.Errorf("family %s is missing", id)
		}
	}
	routes := map[string]bool{}
	for _, f := range families() {
		routes[f.Route] = true
	}
	var names []string
	for r := range routes {
		names = append(names, r)
	}
	sort.Strings(names)
	got := strings.Join(names, "; ")
	if got != "distance; fairer cause; kinder; next step; own it; this time, not always; this, not everything; wider, others too" {
		t.Errorf("routes are %s", got)
	}
}

func TestLoaderRefusesFaults(t *testing.T) {
	good := "route: r\nfamilies:\n  - id: X\n    title: t\n    source: s\n    questions: [\"Why?\"]\n"
	for name, file := range map[string]string{
		"unknown key":       good + "    wording: x\n",
		"unknown slot":      good + "    wordings: [\"{nope} a.\", \"{fact}.\", \"{fact}.\", \"{fact}.\", \"{fact}.\", \"{fact}.\"]\n    examples: [{before: {text: a}, after: b}]\n",
		"unknown condition": good + "    when: [nope]\n",
		"no example":        good + "    wordings: [\"{fact}.\", \"{fact}.\", \"{fact}.\", \"{fact}.\", \"{fact}.\", \"{fact}.\"]\n",
		"nobody's words":    good + "    wordings: [\"a.\", \"{fact}.\", \"{fact}.\", \"{fact}.\", \"{fact}.\", \"{fact}.\"]\n    examples: [{before: {text: a}, after: b}]\n",
		"too few wordings":  good + "    wordings: [\"a.\"]\n    examples: [{before: {text: a}, after: b}]\n",
		"no route":          strings.Replace(good, "route: r", "route: \"\"", 1),
		"no question":       strings.Replace(good, "    questions: [\"Why?\"]\n", "", 1),
		"no source":         strings.Replace(good, "    source: s\n", "", 1),
		"same id":           good + good[strings.Index(good, "  - id"):],
		"not yaml":          "route: [",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := loadFamilies(fstest.MapFS{"f.yaml": {Data: []byte(file)}}, "*.yaml")
			if err == nil || !strings.Contains(err.Error(), "f.yaml") {
				t.Errorf("error is %v, want one that names the file", err)
			}
		})
	}
	if _, err := loadFamilies(fstest.MapFS{"f.yaml": {Data: []byte(good)}}, "*.yaml"); err != nil {
		t.Errorf("the sound file: %v", err)
	}
	if _, err := loadFamilies(fstest.MapFS{}, "*.yaml"); err == nil {
		t.Error("no file at all is no error")
	}
}

func strategies(list []Suggestion) string {
	var ids []string
	for _, s := range list {
		ids = append(ids, s.Strategy)
	}
	return strings.Join(ids, " ")
}

func TestStopsTakeTheSuggestionsPlace(t *testing.T) {
	for stop, want := range map[string]string{"crisis": "", "abuse": "V1", "discrimination": "V1", "grief": "V1"} {
		r := Request{Text: "It is all my fault.", Stop: stop}
		r.OtherCauses = []string{"him"}
		flagSpan(&r, "personalization", "")
		got := Suggest(r)
		if strategies(got) != want {
			t.Errorf("%s gives %q, want %q", stop, strategies(got), want)
		}
		for _, s := range got {
			if v := Check(s, r); len(v) > 0 {
				t.Errorf("%s: %q breaks %v", stop, s.Text, v)
			}
		}
		if stop != "crisis" && StopResponse(stop) == "" {
			t.Errorf("%s has no response", stop)
		}
	}
}

func TestStopWordsKeepTheirRules(t *testing.T) {
	all := []string{CrisisCard, CrisisQuestion}
	for _, w := range stopWords {
		all = append(append(all, w.response), w.drafts...)
	}
	for _, words := range all {
		if n := wordCount(words); n > 60 {
			t.Errorf("%d words: %q", n, words)
		}
		low := strings.ToLower(words)
		for _, bad := range []string{"!", "at least", "should", "must", "grow", "forgive", "leave him", "try to", "they love", "closure"} {
			if strings.Contains(low, bad) {
				t.Errorf("%q says %q", words, bad)
			}
		}
	}
}

func TestSelection(t *testing.T) {
	for _, c := range []struct {
		name  string
		r     Request
		flags []string
		has   string // strategies that must be there
		not   string // and those that must not
		first string
		last  string
	}{
		{name: "feeling only", r: Request{Text: "I feel so sad and tired today."}, has: "V1", not: "M1 T1 L1"},
		{name: "a changeable fact", r: Request{Text: "I priced it without counting pages.", Answers: Answers{Changeable: "yes", EvidenceFor: []string{"the invoice"}}}, has: "PLAN", not: "T1 M1 N1"},
		{name: "the user calls it true", r: Request{Text: "I always price too low.", Fact: true}, flags: []string{"stable"}, has: "PLAN", not: "T1 O1"},
		{name: "harsh critic", r: Request{Text: "You pathetic loser.", CriticLevel: 3}, flags: []string{"critic-3", "labeling"}, has: "L3 M1", not: "L1", first: "L3", last: "M1"},
		{name: "label", r: Request{Text: "I'm such a failure.", Situation: "I failed the exam."}, flags: []string{"labeling"}, has: "L1 M1", not: "L3", first: "L1"},
		{name: "repeated failure", r: Request{Text: "Third time this year. I always fail it.", Situation: "I failed the driving test."}, flags: []string{"stable", "overgeneralization"}, has: "T6 M1", not: "T1 O1"},
		{name: "repeated, from the evidence", r: Request{Text: "I never get it.", Answers: Answers{EvidenceFor: []string{"five rejections since May"}}}, flags: []string{"stable"}, has: "T6", not: "T1 O1"},
		{name: "cannot be changed", r: Request{Text: "I'm too slow for this.", Answers: Answers{Cause: "my eyes are bad", Changeable: "no"}}, flags: []string{"internal"}, has: "T5", not: "T3"},
		{name: "own act", r: Request{Text: "I'm hopeless.", Answers: Answers{Cause: "I forgot the second alarm"}}, flags: []string{"internal"}, has: "T3", not: "T5"},
		{name: "nothing found", r: Request{Text: "The whole thing fell apart in front of them."}, has: "M1"},
		{name: "forecast", r: Request{Text: "I'll lose the client."}, flags: []string{"fortune-telling"}, has: "P1 M1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, slug := range c.flags {
				flagSpan(&c.r, slug, "")
			}
			got := Suggest(c.r)
			ids := strings.Fields(strategies(got))
			for _, want := range strings.Fields(c.has) {
				if !slices.Contains(ids, want) {
					t.Errorf("%s is missing in %v", want, ids)
				}
			}
			for _, bad := range strings.Fields(c.not) {
				if slices.Contains(ids, bad) {
					t.Errorf("%s is in %v", bad, ids)
				}
			}
			if c.first != "" && ids[0] != c.first || c.last != "" && ids[len(ids)-1] != c.last {
				t.Errorf("order is %v", ids)
			}
		})
	}
}

// Whatever is asked: two or three ways on different routes, at least one with a
// text, and none that breaks a ban.
func wellFormed(t *testing.T, r Request) []Suggestion {
	t.Helper()
	got := sound(t, r)
	if !slices.ContainsFunc(got, func(s Suggestion) bool { return s.Text != "" }) {
		t.Errorf("no text for %q", r.Text)
	}
	return got
}

// sound is wellFormed for words that may hold nothing to make a text of.
func sound(t *testing.T, r Request) []Suggestion {
	t.Helper()
	got := Suggest(r)
	if len(got) == 0 || len(got) > maxSuggestions {
		t.Errorf("%d suggestions for %q", len(got), r.Text)
	}
	seen := map[string]bool{}
	for _, s := range got {
		if seen[s.Route] {
			t.Errorf("route %s twice for %q", s.Route, r.Text)
		}
		seen[s.Route] = true
		if s.Text == "" && s.Question == nil {
			t.Errorf("%s says nothing for %q", s.Strategy, r.Text)
		}
		if s.For == nil || s.Title == "" {
			t.Errorf("%s is incomplete", s.Strategy)
		}
		if v := Check(s, r); len(v) > 0 {
			t.Errorf("%s %q breaks %v", s.Strategy, s.Text, v)
		}
	}
	return got
}

func TestSameRequestSameAnswer(t *testing.T) {
	r := Request{Text: "I always ruin demos.", Situation: "The login failed."}
	flagSpan(&r, "stable", "")
	a, b := Suggest(r), Suggest(r)
	for i := range a {
		if a[i].Text != b[i].Text {
			t.Errorf("%q and then %q", a[i].Text, b[i].Text)
		}
	}
}

func BenchmarkSuggest(b *testing.B) {
	r := Request{Text: "I always ruin demos. My boss thinks I'm lazy, and I'll never get the raise.", Situation: "The login failed in front of the client.", Stop: "none"}
	flagSpan(&r, "stable", "I always ruin demos")
	flagSpan(&r, "mind-reading", "My boss thinks I'm lazy")
	for b.Loop() {
		Suggest(r)
	}
}

// A wish about a lasting loss of the body is not answered with a first step.
func TestNoStepForALossOfTheBody(t *testing.T) {
	for _, s := range []string{
		"I should be able to walk to the shop but I'm in a wheelchair.",
		"I'll never dance again since I lost my leg.",
		"I should hear what they say. I'm deaf in both ears now.",
	} {
		for _, got := range Suggest(Request{Text: s, Stop: "none"}) {
			if got.Strategy == "S1" || got.Strategy == "G1" {
				t.Errorf("%q is answered with %s: %s", s, got.Strategy, got.Text)
			}
		}
	}
	var ids []string
	for _, got := range Suggest(Request{Text: "I should be able to walk to the shop and back.", Stop: "none"}) {
		ids = append(ids, got.Strategy)
	}
	if !slices.Contains(ids, "S1") {
		t.Errorf("without a loss it is a wish: %v", ids)
	}
}
