package words_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"math"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"seconddraft/attribution"
	"seconddraft/internal/critic"
	"seconddraft/internal/distortion"
	"seconddraft/internal/racetest"
	"seconddraft/internal/rule"
	"seconddraft/internal/safety"
	"seconddraft/internal/words"
)

// The longest texts that fit the card of step 4, in characters: two lines of
// title, and a message with the words of a usual finding.
const (
	maxTitle   = 64
	maxMessage = 140
)

func packs() []*rule.Pack {
	return []*rule.Pack{distortion.Pack(), critic.Pack(), attribution.Pack(), safety.Pack()}
}

func TestCategories(t *testing.T) {
	racetest.Skip(t) // every rule, one goroutine
	for _, p := range packs() {
		for _, c := range p.Categories() {
			for field, s := range map[string]string{"name": c.Name, "plain": c.Plain, "definition": c.Definition, "source": c.Source} {
				if s == "" {
					t.Errorf("%s has no %s", c.Slug, field)
				}
			}
			switch {
			case c.Kind == rule.Fair && c.Title != "":
				t.Errorf("%s asks %q: fair wording gets credit and no question", c.Slug, c.Title)
			case c.Kind != rule.Fair && !strings.HasSuffix(c.Title, "?"):
				t.Errorf("the title of %s is no question: %q", c.Slug, c.Title)
			case utf8.RuneCountInString(c.Title) > maxTitle:
				t.Errorf("the title of %s is too long for its card: %q", c.Slug, c.Title)
			case c.Question != "" && !strings.HasSuffix(c.Question, "?") && !strings.Contains(c.Question, "? "):
				t.Errorf("the question of %s asks nothing: %q", c.Slug, c.Question)
			case c.Question != "" && c.Question == c.Title:
				t.Errorf("%s asks the same twice: %q", c.Slug, c.Title)
			}
			hold(t, c.Slug, c.Plain+". "+c.Definition+" "+c.Title+" "+c.Question)
		}
	}
}

// Two cards of one evening should not ask the same thing in the same words.
func TestTitlesDiffer(t *testing.T) {
	seen := make(map[string]string)
	for _, p := range packs() {
		for _, c := range p.Categories() {
			if other := seen[c.Title]; c.Title != "" && other != "" {
				t.Errorf("%s and %s both ask %q", c.Slug, other, c.Title)
			}
			seen[c.Title] = c.Slug
		}
	}
}

func TestRules(t *testing.T) {
	for _, p := range packs() {
		for _, r := range p.Rules() {
			if n := utf8.RuneCountInString(r.Message); n > maxMessage {
				t.Errorf("the message of %s has %d characters, more than %d: %q", r.ID, n, maxMessage, r.Message)
			}
			if r.Category.Slug != "crisis" && !strings.Contains(r.Message, "“{cue}”") {
				t.Errorf("the message of %s does not quote the words: %q", r.ID, r.Message)
			}
			if r.Category.Kind != rule.Stop && strings.Count(r.Message, ".") != 1 {
				t.Errorf("the message of %s is not one sentence: %q", r.ID, r.Message)
			}
			if r.Source == "" {
				t.Errorf("%s has no source", r.ID)
			}
			hold(t, r.ID, r.Message+" "+r.Why)
		}
	}
}

// TestWindow holds every sentence in the source of the window, of the store's
// messages and of the helplines against the rules.
func TestWindow(t *testing.T) {
	found := 0
	for _, folder := range []string{"../../ui", "../../ui/kit", "../../data", "../../internal/cli", "../../internal/carrier", "../../reframe", "../../internal/tools", "../../internal/helpline", "../.."} {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") || silent[filepath.Base(file)] {
				continue
			}
			for where, s := range sentences(t, file) {
				found++
				hold(t, where, s)
			}
		}
	}
	if found < 60 {
		t.Errorf("only %d sentences found: where did the window's words go?", found)
	}
}

// silent are files whose strings are patterns and lists, not words of the app, or
// beginnings that are put into the user's own field.
var silent = map[string]bool{"ban.go": true, "words.go": true, "should.go": true, "practice_openers.go": true}

// sentences are the string literals of a Go file that hold at least four words
// and begin as a sentence, by place; the layout of a date is none. Literals added to each other are one.
func sentences(t *testing.T, file string) map[string]string {
	t.Helper()
	files := token.NewFileSet()
	tree, err := parser.ParseFile(files, file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string]string)
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec, *ast.Field:
			return false // paths and tags
		case ast.Expr:
			s, whole := literal(n)
			if s == "" {
				return true
			}
			if len(strings.Fields(s)) >= 4 && !strings.Contains(s, "2006") && (s[0] >= 'A' && s[0] <= 'Z' || strings.HasPrefix(s, "“")) {
				out[fmt.Sprint(files.Position(n.Pos()))] = s
			}
			return !whole
		}
		return true
	})
	return out
}

// literal is the text of a string literal or of a sum with one in it; what is
// not literal in it reads "this".
func literal(e ast.Expr) (s string, whole bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind != token.STRING {
			return "", false
		}
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		a, _ := literal(e.X)
		b, _ := literal(e.Y)
		if e.Op != token.ADD || a == "" && b == "" {
			return "", false
		}
		if a == "" {
			a = "this"
		}
		if b == "" {
			b = "this"
		}
		return a + b, true
	}
	return "", false
}

func hold(t *testing.T, where, s string) {
	t.Helper()
	for _, fault := range words.Faults(s) {
		t.Errorf("%s: %q %s", where, s, fault)
	}
}

func TestFaults(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"It is one evening.", 0},
		{"“At least you tried!” is what the voice says.", 0},
		{"You did it!", 1},
		{"At least it is over.", 1},
		{"Others have it worse.", 1},
		{"You’re only human.", 1},
		{"It was just one test.", 1},
		{"Just as true, less cruel.", 0},
		{"You should ask.", 1},
		{"This is a symptom.", 1},
		{"You will be fine.", 1},
		{"Attributional considerations necessitate reinterpretation.", 1},
	} {
		if got := words.Faults(c.text); len(got) != c.want {
			t.Errorf("%q has the faults %q, want %d", c.text, got, c.want)
		}
	}
}

func TestGrade(t *testing.T) {
	// By hand: 0.39·3 + 11.8·(4/3) − 15.59.
	if got, want := words.Grade("It was broken."), 0.39*3+11.8*4/3-15.59; math.Abs(got-want) > 1e-9 {
		t.Errorf("grade %.3f, want %.3f", got, want)
	}
	if got := words.Grade("… 12"); got != 0 {
		t.Errorf("a text without words has grade %.1f", got)
	}
	if a, b := words.Grade("“Incomprehensible” is a word."), words.Grade("{cue} is a word."); a != b {
		t.Errorf("quoted words count: %.1f and %.1f", a, b)
	}
}
