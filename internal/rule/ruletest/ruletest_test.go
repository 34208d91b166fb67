package ruletest

import (
	"strings"
	"testing"
	"testing/fstest"

	"seconddraft/internal/rule"
)

// pack loads one rule with the given examples.
func pack(t *testing.T, positive, negative []string) *rule.Pack {
	t.Helper()
	file := `
category: test
kind: fair
name: Test
plain: a test
definition: It is a test.
source: none
rules:
  - id: test/ruin
    message: "{cue}"
    why: It is a test.
    patterns: ["i ..1 ~ruin it"]
    except:
      - pattern: "soup"
        example: I ruined it with soup.
    examples:
      positive: ["` + strings.Join(positive, `", "`) + `"]
      negative: ["` + strings.Join(negative, `", "`) + `"]
`
	p, err := rule.Load(fstest.MapFS{"test.yaml": {Data: []byte(file)}}, "*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestRunPassesGoodRules(t *testing.T) {
	Run(t, pack(t, []string{"[I ruined it].", "Well. [I ruin it]", "[i always ruin it]. Sorry"},
		[]string{"You ruined it.", "I ate it.", "It ruined me."}))
}

func TestCheckFails(t *testing.T) {
	good, bad := []string{"[I ruined it].", "[I ruin it]", "[i always ruin it]"}, []string{"You ruined it.", "I ate it.", "No."}
	for name, c := range map[string]struct {
		positive, negative []string
		want               string
	}{
		"nothing found":    {[]string{good[0], good[1], "[I ate it]"}, bad, "found nothing"},
		"wrong span":       {[]string{good[0], good[1], "I [ruined it]"}, bad, `found "[I ruined it]"`},
		"two places":       {[]string{good[0], good[1], "[I ruined it]. I ruined it."}, bad, "found 2 places"},
		"negative matches": {good, []string{bad[0], bad[1], "I ruined it."}, `found "I ruined it"`},
	} {
		p := pack(t, c.positive, c.negative)
		faults := Check(p, p.Rules()[0])
		if len(faults) != 1 || !strings.Contains(faults[0], c.want) {
			t.Errorf("%s: faults are %q, want one with %q", name, faults, c.want)
		}
	}
}
