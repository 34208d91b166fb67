package distortion_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"seconddraft/internal/distortion"
	"seconddraft/internal/rule"
	"seconddraft/internal/rule/ruletest"
	"seconddraft/internal/text"
)

// What CONTRIBUTING.md tells a newcomer to do works, to the letter.
func TestTheRuleOfCONTRIBUTING(t *testing.T) {
	page, err := os.ReadFile("../../CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	_, block, _ := strings.Cut(string(page), "   ```yaml\n")
	block, _, found := strings.Cut(block, "   ```\n")
	if !found {
		t.Fatal("there is no rule in CONTRIBUTING.md")
	}
	files := fstest.MapFS{"rules/comparison-mine.yaml": {Data: []byte(regexp.MustCompile(`(?m)^   `).ReplaceAllString(block, ""))}}
	names, err := os.ReadDir("rules")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		data, err := os.ReadFile("rules/" + n.Name())
		if err != nil {
			t.Fatal(err)
		}
		files["rules/"+n.Name()] = &fstest.MapFile{Data: data}
	}
	pack, err := rule.Load(files, "rules/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	const thought = "I am the last one of us still renting."
	said := func(p *rule.Pack, line string) (ids []string) {
		for _, f := range p.Find(text.Parse(line)) {
			ids = append(ids, f.Rule.ID)
		}
		return ids
	}
	if got := said(distortion.Pack(), thought); len(got) > 0 {
		t.Errorf("the reader hears it already: %v", got)
	}
	if got := said(pack, thought); len(got) != 1 || got[0] != "comparison/last-of-us" {
		t.Errorf("heard %v", got)
	}
	ruletest.Run(t, pack) // its examples too
}
