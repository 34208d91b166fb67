package reading

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"seconddraft/attribution"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

func reader(testing.TB) *Reader { return New() }

// TestSaidNo: after a "no" to the direct question an ambiguous crisis is set
// aside and the text is read as usual; an explicit one is not.
func TestSaidNo(t *testing.T) {
	r := reader(t)
	for name, c := range map[string]struct {
		in     Input
		before StopSign
		after  StopSign
	}{
		"passive wish":      {Input{Text: "I always ruin everything. I wish I could just not wake up."}, Crisis, NoStop},
		"only in the cause": {Input{Text: "I always ruin everything.", Cause: "They would be better off without me."}, Crisis, NoStop},
		"hatred of oneself": {Input{Text: "I always ruin everything. I hate myself so much."}, Crisis, NoStop},
		"explicit":          {Input{Text: "I always ruin everything. I want to kill myself."}, Crisis, Crisis},
		"abuse behind it":   {Input{Text: "He hit me. I wish I could just not wake up."}, Crisis, Abuse},
	} {
		t.Run(name, func(t *testing.T) {
			if got := r.Read(context.Background(), c.in).Stop; got != c.before {
				t.Errorf("before it was asked: %s, want %s", got, c.before)
			}
			c.in.SaidNo = true
			got := r.Read(context.Background(), c.in)
			if got.Stop != c.after {
				t.Errorf("after a no: %s, want %s", got.Stop, c.after)
			}
			trapShown := slices.ContainsFunc(got.Findings, func(f rule.Finding) bool {
				return f.Shown && f.Rule.Category.Kind != rule.Stop
			})
			if strings.Contains(c.in.Text, "always") && trapShown != (c.after == NoStop) {
				t.Errorf("after a no, a trap or axis is shown: %v", trapShown)
			}
		})
	}
}

func TestStops(t *testing.T) {
	r := reader(t)
	for name, c := range map[string]struct {
		in   Input
		stop StopSign
		tier string
	}{
		"none":                 {Input{Text: "I always ruin everything."}, NoStop, ""},
		"explicit":             {Input{Text: "I always ruin everything. I want to kill myself."}, Crisis, "a"},
		"explicit and joking":  {Input{Text: "gonna kms lol"}, Crisis, "a"},
		"passive":              {Input{Text: "I wish I could just not wake up."}, Crisis, "b"},
		"in the situation":     {Input{Text: "I always ruin it.", Situation: "I want to die."}, Crisis, "a"},
		"in the cause":         {Input{Text: "I always ruin it.", Cause: "They would be better off without me."}, Crisis, "b"},
		"abuse":                {Input{Text: "I burned the rice and he hit me."}, Abuse, ""},
		"discrimination":       {Input{Text: "They called me the n word."}, Discrimination, ""},
		"grief":                {Input{Text: "We buried Dad this morning."}, Grief, ""},
		"crisis over abuse":    {Input{Text: "He hit me. I want to die."}, Crisis, "a"},
		"abuse over grief":     {Input{Text: "My dad died. He hit me."}, Abuse, ""},
		"not disputed":         {Input{Text: "They put a chip in my tooth. I always ruin everything."}, OtherHelp, ""},
		"abuse over it":        {Input{Text: "He hit me. I check the locks over and over."}, Abuse, ""},
		"denied":               {Input{Text: "I'm not suicidal, I told the GP."}, NoStop, ""},
		"idiom":                {Input{Text: "This deadline is killing me."}, NoStop, ""},
		"persecution, no harm": {Input{Text: "I deserve to suffer."}, Crisis, "b"},
	} {
		t.Run(name, func(t *testing.T) {
			got := r.Read(context.Background(), c.in)
			if got.Stop != c.stop || got.Tier != c.tier {
				t.Errorf("stop %q, tier %q; want %q, %q", got.Stop, got.Tier, c.stop, c.tier)
			}
			checkReading(t, c.in, got)
		})
	}
}

// checkReading holds what is true of every reading.
func checkReading(t *testing.T, in Input, r Reading) {
	t.Helper()
	fields := map[attribution.Field]string{
		attribution.Narration: in.Text, attribution.Situation: in.Situation, attribution.Cause: in.Cause,
	}
	spanOK := func(what string, field attribution.Field, s text.Span) {
		t.Helper()
		source := fields[field]
		if s.Start < 0 || s.End < s.Start || s.End > len(source) {
			t.Fatalf("%s: span %v is outside a text of %d bytes", what, s, len(source))
		}
		for _, at := range []int{s.Start, s.End} {
			if at < len(source) && !utf8.RuneStart(source[at]) && utf8.ValidString(source) {
				t.Fatalf("%s: offset %d is inside a rune", what, at)
			}
		}
	}
	shownKinds := map[rule.Kind]int{}
	for i, f := range r.Findings {
		spanOK(f.Rule.ID, attribution.Narration, f.Span)
		for _, c := range f.Cues {
			spanOK(f.Rule.ID+" cue", attribution.Narration, c)
		}
		if i > 0 && f.Span.Start < r.Findings[i-1].Span.Start {
			t.Errorf("%s comes before %s", f.Rule.ID, r.Findings[i-1].Rule.ID)
		}
		if f.Confidence < 0 || f.Confidence > 1 {
			t.Errorf("%s: confidence %v", f.Rule.ID, f.Confidence)
		}
		if f.Shown {
			shownKinds[f.Rule.Category.Kind]++
		}
	}
	for _, o := range r.Outside {
		spanOK(o.Rule.ID, o.In, o.Span)
		if o.Shown {
			shownKinds[o.Rule.Category.Kind]++
		}
	}
	if r.Stop == Crisis && (shownKinds[rule.Stop] != 1 || len(shownKinds) != 1) {
		t.Errorf("a crisis shows %v, want one stop sign", shownKinds)
	}
	if (r.Tier != "") != (r.Stop == Crisis) {
		t.Errorf("stop %q with tier %q", r.Stop, r.Tier)
	}
	for _, a := range r.Attributions {
		for _, p := range []*attribution.Place{a.Event, a.Cause} {
			if p != nil {
				spanOK("attribution", p.In, p.Span)
			}
		}
		for _, c := range a.Cues {
			spanOK("axis cue", c.In, c.Span)
		}
	}
	if r.Critic.Span != nil {
		spanOK("critic", attribution.Narration, *r.Critic.Span)
	}
	if len(r.Traps) != 13 {
		t.Errorf("%d trap scores, want 13", len(r.Traps))
	}
	for slug, score := range r.Traps {
		if score < 0 || score > 1 || score > r.Distorted+1e-9 {
			t.Errorf("%s scores %v with distorted %v", slug, score, r.Distorted)
		}
	}
	if _, err := json.Marshal(r.Report(nil)); err != nil {
		t.Errorf("report: %v", err)
	}
	if r.Input != in || r.Document.Source != in.Text {
		t.Error("the text was changed")
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", "I always ruin everything.", "I want to die 😭\r\nhe hit me", "“I’m such an idiot” — she said…",
		"אני תמיד הורס הכל", "\xff\xfeI can't", "because because because", "We buried Dad. It's my fault because I never call.",
	} {
		f.Add(seed, "The demo failed.", "I never prepare.")
	}
	r := reader(f)
	f.Fuzz(func(t *testing.T, narration, situation, cause string) {
		in := Input{Text: narration, Situation: situation, Cause: cause}
		checkReading(t, in, r.Read(context.Background(), in))
	})
}

// The same words always read the same, also from several goroutines at once.
func TestReadIsSteady(t *testing.T) {
	r := reader(t)
	in := Input{Text: strings.Repeat("I always ruin it because I'm such an idiot. They all think I'm useless. ", 5), Situation: "The demo failed."}
	want, err := json.Marshal(r.Read(context.Background(), in).Report(nil))
	if err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			got, err := json.Marshal(r.Read(context.Background(), in).Report(nil))
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("a second reading differs, error %v", err)
			}
		})
	}
	wait.Wait()
}

func TestReadCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r := reader(t).Read(ctx, Input{Text: "I always ruin everything. He hit me."})
	for _, f := range r.Findings {
		if f.Shown {
			t.Errorf("%s is shown by a reading that was cancelled", f.Rule.ID)
		}
	}
}
