package evening

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLoadReadsAllEightAsTheyWereMarked(t *testing.T) {
	all, err := Load("../../testdata/evenings")
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 8 {
		t.Fatalf("%d evenings, want 8", len(all))
	}
	for _, s := range all {
		if s.Event == "" || s.Narration == "" || s.Area == "" || s.Date == "" {
			t.Errorf("%s: something is empty: %+v", s.Name, s)
		}
		for _, g := range s.Gold {
			if !strings.Contains(s.Event+"\n\n"+s.Narration, g.Quote) {
				t.Errorf("%s: the quote %q does not stand in the text", s.Name, g.Quote)
			}
		}
	}
	if !all[3].Has("stop-grief") || all[3].Has("labeling") {
		t.Errorf("%s is marked %+v", all[3].Name, all[3].Gold)
	}
}

func TestReadRefusesWhatItDoesNotKnow(t *testing.T) {
	for name, text := range map[string]string{
		"no front matter": "just words\n",
		"unknown key":     "---\nmood: bad\n---\nwords\n",
		"broken gold":     "---\ngold:\n  - {quote}\n---\nwords\n",
	} {
		p := filepath.Join(t.TempDir(), "x.md")
		if err := os.WriteFile(p, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Read(p); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
