package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"seconddraft/internal/chart"
)

// saying are the folders whose problems the window shows.
var saying = []string{
	"../data", "../internal/backup", "../internal/copies", "../internal/carrier", "../internal/exchange", "../internal/place", "..",
}

// Every sentence that a problem can say is known to the window, so that it can
// say it in another language.
func TestSentencesOfProblemsAreKnown(t *testing.T) {
	seen := 0
	for _, dir := range saying {
		paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, said := range problemsIn(f) {
				seen++
				for _, s := range sentencesIn(said) {
					if !known(s) && !known(strings.TrimPrefix(s, "X ")) {
						t.Errorf("%s says %q, which storeSentences lacks", path, s)
					}
				}
			}
		}
	}
	if seen < 80 {
		t.Errorf("only %d found", seen)
	}
}

// problemsIn gives all that a file puts into What and Next of a Problem, with
// "X" for what is only known when it happens.
func problemsIn(f *ast.File) (said []string) {
	add := func(name string, e ast.Expr) {
		if name != "What" && name != "Next" {
			return
		}
		if s := spelled(e); strings.Contains(s, " ") {
			said = append(said, s)
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.KeyValueExpr:
			add(callee(n.Key), n.Value)
		case *ast.CallExpr:
			if name := callee(n.Fun); name == "badPlace" || name == "recoverySlip" {
				for _, a := range n.Args {
					add("What", a)
				}
			}
		case *ast.AssignStmt:
			for i, to := range n.Lhs {
				if s, ok := to.(*ast.SelectorExpr); ok && len(n.Lhs) == len(n.Rhs) {
					add(s.Sel.Name, n.Rhs[i])
				}
			}
		}
		return true
	})
	return said
}

var verb = regexp.MustCompile(`%[a-z]`)

func spelled(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, _ := strconv.Unquote(e.Value)
		return s
	case *ast.BinaryExpr:
		return spelled(e.X) + spelled(e.Y)
	case *ast.CallExpr:
		if callee(e.Fun) == "fmt.Sprintf" {
			return verb.ReplaceAllString(spelled(e.Args[0]), "X")
		}
	case *ast.Ident:
		if e.Name == "nothingChanged" {
			return " Nothing was changed."
		}
	}
	return "X"
}

func sentencesIn(said string) []string {
	var out []string
	for s := range strings.SplitSeq(strings.TrimSpace(said), ". ") {
		if s = strings.TrimSuffix(s, "."); strings.Trim(s, "X ") != "" && strings.Contains(s, " ") {
			out = append(out, s+".")
		}
	}
	return out
}

func known(sentence string) bool {
	for _, p := range patterns() {
		if m := p.match.FindString(sentence); m == sentence {
			return true
		}
	}
	return false
}

func TestProblemsInGerman(t *testing.T) {
	speak(t, "de_DE.UTF-8")
	for said, want := range map[string]string{
		"A file with your words is damaged: keys.":                                          "Eine Datei mit deinen Worten ist beschädigt: keys.",
		"There are no saved words in /home/a.b/c. Choose another one. Nothing was changed.": "In /home/a.b/c sind keine gesicherten Worte. Wähle eine andere. Nichts wurde geändert.",
		"Something nobody wrote here. Try again.":                                           "Something nobody wrote here. Versuche es noch einmal.",
		"": "",
	} {
		if got := translated(said); got != want {
			t.Errorf("%q is said as %q, want %q", said, got, want)
		}
	}
}

// A number has the point of its language, and a range stays together.
func TestFiguresInGerman(t *testing.T) {
	table := chart.Table{Head: []string{"day", "n", "range", "one by one"}, Rows: [][]string{{"2026-11-20", "8", "-2.75 – 6.5", "3; 12.5"}}}
	if got, want := figureWords(&table, 0, 4), "n 8 · range −2.75\u00a0–\u00a06.5 · one by one 3; 12.5"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	speak(t, "de_DE.UTF-8")
	if got, want := figureWords(&table, 0, 4), "n 8 · range −2,75\u00a0–\u00a06,5 · one by one 3; 12,5"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := plainNumber(4.25) + " " + plainNumber(1204); got != "4,3 1204" {
		t.Errorf("%q", got)
	}
}
