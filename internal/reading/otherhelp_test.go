package reading

import (
	"context"
	"strings"
	"testing"

	"seconddraft/internal/rule"
)

// A sentence that is not disputed gets no question of any kind; the sentence
// beside it does.
func TestOtherHelpSilencesItsSentence(t *testing.T) {
	const apart, beside = "I always ruin everything because they put a chip in my tooth.", "I'm such an idiot."
	got := New().Read(context.Background(), Input{Text: apart + " " + beside})
	asked := 0
	for _, f := range got.Findings {
		if !f.Shown || f.Rule.Category.Kind == rule.Stop {
			continue
		}
		asked++
		if f.Span.Start < len(apart) {
			t.Errorf("%s is shown on %q", f.Rule.ID, got.Document.Text(f.Span))
		}
	}
	if got.Stop != OtherHelp || asked == 0 || !strings.HasSuffix(got.Document.Source, beside) {
		t.Errorf("stop %q, %d questions beside it", got.Stop, asked)
	}
}
