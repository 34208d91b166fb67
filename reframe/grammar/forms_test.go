package grammar

import (
	"os"
	"strings"
	"testing"

	"seconddraft/internal/text"
)

// forms are the forms that testdata/forms.txt may ask for.
var forms = map[string]func(*Clause) string{
	"that":    (*Clause).That,
	"might":   (*Clause).Might,
	"whether": (*Clause).Whether,
	"both":    (*Clause).MightBoth,
	"do":      func(c *Clause) string { do, _ := c.Desired(); return do },
	"doing":   func(c *Clause) string { _, doing := c.Desired(); return doing },
	"hard":    (*Clause).HardDoing,
	"should":  (*Clause).ShouldDo,
	"like":    (*Clause).WouldLike,
	"felt":    (*Clause).Felt,
	"named":   (*Clause).Named,
	"compared": func(c *Clause) string {
		who, _ := c.Compared()
		return who
	},
}

// Each row of testdata/forms.txt says what a clause must read like in a form.
func TestForms(t *testing.T) {
	raw, err := os.ReadFile("testdata/forms.txt")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, " | ")
		if len(cells) != 3 || forms[cells[1]] == nil {
			t.Fatalf("no row: %q", line)
		}
		rows++
		got := ""
		if list := Read(text.Parse(Mend(cells[0]))); len(list) > 0 {
			last := len(list) - 1
			for last > 0 && list[last].Dependent {
				last--
			}
			got = forms[cells[1]](&list[last])
		}
		if want := strings.TrimPrefix(cells[2], "-"); got != want {
			t.Errorf("%s of %q is %q, want %q", cells[1], cells[0], got, want)
		}
	}
	if rows < 200 {
		t.Errorf("only %d rows", rows)
	}
}
