package reading

import (
	"context"
	"os"
	"slices"
	"testing"

	"seconddraft/internal/corpus"
	"seconddraft/internal/rule"
	"seconddraft/internal/safety"
)

// alone is a training line in which the model hears a wish that no rule hears.
func alone(t *testing.T) string {
	t.Helper()
	rows, err := corpus.Load(os.DirFS("../../testdata/corpus"))
	if err != nil {
		t.Fatal(err)
	}
	train, _ := corpus.Split(rows)
	for _, row := range corpus.Of(train, corpus.Stop) {
		if read := New().Read(context.Background(), Input{Text: row.Text}); row.Stop == "crisis-b" && slices.ContainsFunc(read.Findings, byModel) &&
			!slices.ContainsFunc(read.Findings, func(f rule.Finding) bool { return safety.SignOf(f) == Crisis && !byModel(f) }) {
			return row.Text
		}
	}
	t.Fatal("no line is heard by the model alone")
	return ""
}

func byModel(f rule.Finding) bool { return f.Rule == safety.Pattern() }

func TestTheModelAloneAsks(t *testing.T) {
	text := alone(t)
	r := New()
	for name, in := range map[string]Input{
		"in the text":      {Text: text},
		"in the situation": {Text: "The bus was late.", Situation: text},
		"in the cause":     {Text: "The bus was late.", Cause: text},
	} {
		read := r.Read(context.Background(), in)
		if read.Stop != Crisis || read.Tier != safety.Ambiguous {
			t.Errorf("%s: %s %q, want a crisis to be asked about", name, read.Stop, read.Tier)
		}
		shown := 0
		for _, f := range read.Findings {
			if f.Shown {
				shown++
			}
			if byModel(f) && len(f.Cues) == 0 {
				t.Errorf("%s: it points at no words", name)
			}
		}
		for _, o := range read.Outside {
			if o.Shown {
				shown++
			}
		}
		if shown != 1 {
			t.Errorf("%s: %d findings are shown, want the one that asks", name, shown)
		}
		in.SaidNo = true
		if read := r.Read(context.Background(), in); read.Stop == Crisis {
			t.Errorf("%s: asked and answered, and a crisis again", name)
		}
	}
}

func TestARuleIsSurerThanTheModel(t *testing.T) {
	read := New().Read(context.Background(), Input{Text: alone(t), Situation: "We buried my father on Friday."})
	if read.Stop != Grief {
		t.Errorf("%s, want the grief that a rule heard", read.Stop)
	}
}
