package reading

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"seconddraft/internal/rule"
)

func TestNotEnglish(t *testing.T) {
	r := reader(t)
	for name, c := range map[string]struct {
		text    string
		foreign bool
		stop    StopSign
		tier    string
	}{
		"English":               {"I always ruin everything. They all think I'm an idiot.", false, NoStop, ""},
		"German":                {"Ich bin so ein Idiot und mache immer alles kaputt. Keiner braucht mich.", true, NoStop, ""},
		"English in the middle": {"Ich war heute wieder nicht in der Schule, weil ich Angst habe. I want to die. Keiner weiß es.", true, Crisis, "a"},
		"German, tier a":        {"Ich schaffe das alles nicht mehr. Ich will mich umbringen und keiner weiß es.", true, Crisis, "a"},
		"one word of it":        {"Siempre lo arruino todo. Soy un loser, y todos lo saben porque no hago nada bien.", true, NoStop, ""},
		"a quotation":           {"My sister wrote “du bist so ein Idiot” and I think she is right, I always ruin it.", false, NoStop, ""},
	} {
		t.Run(name, func(t *testing.T) {
			in := Input{Text: c.text}
			got := r.Read(context.Background(), in)
			if got.NotEnglish != c.foreign || got.Stop != c.stop || got.Tier != c.tier {
				t.Errorf("not English %v, stop %q, tier %q", got.NotEnglish, got.Stop, got.Tier)
			}
			for _, f := range got.Findings {
				if c.foreign && f.Rule.Category.Kind != rule.Stop {
					t.Errorf("%s was found in it", f.Rule.ID)
				}
			}
			if c.foreign && (got.Distorted != 0 || got.Critic.Value != 0 || len(got.Attributions) != 0) {
				t.Errorf("distorted %v, critic %d, %d explanations", got.Distorted, got.Critic.Value, len(got.Attributions))
			}
			raw, err := json.Marshal(got.Report(nil))
			if err != nil || strings.Contains(string(raw), `"not_english":true`) != c.foreign {
				t.Errorf("the report is %s, %v", raw, err)
			}
			checkReading(t, in, got)
		})
	}
}
