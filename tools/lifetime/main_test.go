package main

import (
	"regexp"
	"testing"
)

// Three years are lived, with all that happens once in them, and every check holds.
func TestThreeYears(t *testing.T) {
	page, err := run(3, 10, "")
	if err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`\n\| 3 \| 1\d\d \|`).MatchString(page) {
		t.Errorf("no third year with a hundred evenings:\n%s", page)
	}
}

// The checks see what is not as it was.
func TestTheChecksCanFail(t *testing.T) {
	p, err := begin(t.TempDir(), 30)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.liveYear(0); err != nil {
		t.Fatal(err)
	}
	if err := p.open(); err != nil {
		t.Fatal(err)
	}
	defer p.close() //nolint:errcheck // a temporary store
	if err := p.holds(p.store); err != nil {
		t.Fatal(err)
	}
	var one *memory
	for _, one = range p.evenings {
		break
	}
	for what, change := range map[string]func(){
		"a word that changed":   func() { one.sum[0]++ },
		"a version that is not": func() { one.versions++ },
		"a setting that is not": func() { p.settings["kept/win/x"] = "y" },
		"an evening that is":    func() { p.evenings["x"] = &memory{} },
	} {
		sum, versions := one.sum, one.versions
		change()
		if p.holds(p.store) == nil {
			t.Errorf("%s is not seen", what)
		}
		one.sum, one.versions = sum, versions
		delete(p.settings, "kept/win/x")
		delete(p.evenings, "x")
	}
}
