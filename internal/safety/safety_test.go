package safety

import (
	"testing"

	"seconddraft/internal/rule/ruletest"
	"seconddraft/internal/text"
)

func TestRules(t *testing.T) { ruletest.Run(t, Pack()) }

func TestCheck(t *testing.T) {
	for name, c := range map[string]struct {
		texts []string
		sign  Sign
		tier  string
	}{
		"nothing":                  {[]string{"The bus was late."}, None, ""},
		"no texts":                 {nil, None, ""},
		"tier a over tier b":       {[]string{"I wish I was dead. I want to die."}, Crisis, Explicit},
		"tier b alone":             {[]string{"I wish I was dead."}, Crisis, Ambiguous},
		"crisis over all":          {[]string{"My dad died. He hit me. They called me the n word. I want to die."}, Crisis, Explicit},
		"abuse over the rest":      {[]string{"My dad died. They called me the n word. He hit me."}, Abuse, ""},
		"discrimination and grief": {[]string{"My dad died. They called me the n word."}, Discrimination, ""},
		"grief over other help":    {[]string{"My dad died. They put a chip in my tooth."}, Grief, ""},
		"other help":               {[]string{"They put a chip in my tooth."}, OtherHelp, ""},
		"across texts":             {[]string{"My dad died.", "", "I want to die."}, Crisis, Explicit},
		"a weak sign alone":        {[]string{"I miss him so much."}, None, ""},
		"a weak sign in company":   {[]string{"I miss him so much.", "We buried Dad."}, Grief, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var docs []*text.Document
			for _, s := range c.texts {
				docs = append(docs, text.Parse(s))
			}
			got := Check(docs...)
			if got.Sign != c.sign || got.Tier != c.tier {
				t.Errorf("%q, %q; want %q, %q", got.Sign, got.Tier, c.sign, c.tier)
			}
			if len(got.Findings) != len(docs) {
				t.Errorf("%d lists of findings for %d texts", len(got.Findings), len(docs))
			}
		})
	}
}

// Every crisis rule has a tier and no other rule has one.
func TestTiers(t *testing.T) {
	for _, r := range Pack().Rules() {
		want := r.Category.Slug == string(Crisis)
		if has := r.Tier == Explicit || r.Tier == Ambiguous; has != want {
			t.Errorf("%s has tier %q", r.ID, r.Tier)
		}
	}
}

func TestPersecution(t *testing.T) {
	at := text.Span{Start: 2, End: 9}
	f := Persecution(at)
	if SignOf(f) != Crisis || f.Rule.Tier != Ambiguous || f.Span != at || f.Confidence < firm {
		t.Errorf("%+v is not a sure, ambiguous crisis at %v", f, at)
	}
}
