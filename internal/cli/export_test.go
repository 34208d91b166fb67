package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"seconddraft/internal/exchange"
	"seconddraft/internal/kept"
	"seconddraft/internal/record"
)

type keptThings map[string]string

func (k keptThings) Settings() (map[string]string, error) { return k, nil }

// What is kept beside the evenings goes along with all of them, and with no choice of some.
func TestKeptGoesWithAllEvenings(t *testing.T) {
	now := time.Date(2026, 3, 4, 21, 0, 0, 0, time.UTC)
	name, value, err := kept.Setting(kept.NewWin(kept.SmallWin, "Rang the office.", now))
	if err != nil {
		t.Fatal(err)
	}
	things := keptThings{name: value}
	some := exportCommand{Format: "markdown", Record: []string{"X"}}
	since := exportCommand{Format: "markdown", dayFlags: dayFlags{From: now}}
	ratings := exportCommand{Format: "csv"}
	for _, c := range []exportCommand{some, since, ratings} {
		if page, err := c.keptPage(things); page != "" || err != nil {
			t.Errorf("%+v has %q, %v", c, page, err)
		}
	}
	page, err := (&exportCommand{Format: "markdown"}).keptPage(things)
	if err != nil || !strings.Contains(page, "Rang the office.") {
		t.Fatalf("all of them have %q, %v", page, err)
	}
	dir := filepath.Join(t.TempDir(), "pages")
	r := record.New(now)
	if err := writePages(dir, []record.Record{r}, page, false); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(filepath.Join(dir, exchange.KeptName)); err != nil || string(b) != page {
		t.Errorf("%s holds %q, %v", exchange.KeptName, b, err)
	}
	if _, err := os.Stat(filepath.Join(dir, exchange.MarkdownName(r))); err != nil {
		t.Error(err)
	}
	if err := writePages(dir, nil, page, false); err == nil {
		t.Error("a page that was there was replaced unasked")
	}
}
