package ui

import (
	"encoding/json"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/helpline"
	"seconddraft/internal/record"
	"seconddraft/internal/tools"
	"seconddraft/reframe"
)

var updateLanguages = flag.Bool("languages", false, "write translations/en.json anew, with a line for each key; plurals are kept")

// askers are the functions that look a line up.
var askers = map[string]bool{"lang.L": true, "lang.N": true, "amount": true}

// linesInCode are the lines that the window says, each its own key.
func linesInCode(t *testing.T) map[string]bool {
	t.Helper()
	keys := map[string]bool{}
	for _, f := range sources(t) {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if s, ok := line(n); ok && askers[callee(n.Fun)] {
					keys[s] = true
				}
			case *ast.BasicLit: // a line with places that is looked up elsewhere
				if s, err := strconv.Unquote(n.Value); err == nil && strings.Contains(s, "{{.") {
					keys[s] = true
				}
			}
			return true
		})
	}
	for _, w := range ownWords {
		keys["word."+w] = true
	}
	for _, note := range formNotes {
		keys[note] = true
	}
	keys[anyoneReads] = true
	for _, line := range fixedLines() {
		keys[line] = true
	}
	for _, c := range append(helpline.Countries(), helpline.For(helpline.Elsewhere)) {
		words := []string{c.Name, c.Emergency}
		for _, l := range append(append([]helpline.Line(nil), c.Lines...), c.Violence...) {
			words = append(words, l.Name, l.Reach, l.Note)
		}
		for _, w := range words {
			if strings.ContainsFunc(w, unicode.IsLetter) {
				keys["help."+w] = true
			}
		}
	}
	for _, s := range storeSentences {
		keys[s] = true
	}
	for d := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() == 2026; d = d.AddDate(0, 0, 1) {
		for prefix, layouts := range map[string][]string{"day.": {"Monday", "Mon"}, "month.": {"January"}, "month.short.": {"Jan"}} {
			for _, l := range layouts {
				keys[prefix+d.Format(l)] = true
			}
		}
	}
	return keys
}

// fixedLines are what other packages say word for word.
func fixedLines() []string {
	out := []string{selfAsks, reframe.CrisisCard, reframe.CrisisQuestion, reframe.NotEnglish, helpline.Checked, helpline.CheckedIn}
	for _, gate := range []string{"abuse", "discrimination", "grief", "other-help", "real-wrong", "feeling", "changeable"} {
		if said := reframe.GateResponse(gate); said != "" {
			out = append(out, said)
		}
	}
	for _, title := range record.ToolTitles {
		out = append(out, title)
	}
	return append(out, tools.Lines()...)
}

func sources(t *testing.T) map[string]*ast.File {
	t.Helper()
	files := map[string]*ast.File{}
	for _, dir := range []string{".", "kit"} {
		paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range paths {
			if strings.HasSuffix(p, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), p, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			files[p] = f
		}
	}
	return files
}

// line is the first argument of a call where that is a string.
func line(c *ast.CallExpr) (string, bool) {
	if len(c.Args) == 0 {
		return "", false
	}
	l, ok := c.Args[0].(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(l.Value)
	return s, err == nil
}

func callee(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return callee(e.X) + "." + e.Sel.Name
	}
	return ""
}

// forms are the wordings of one line: one, or a singular and a plural.
func forms(t *testing.T, file string) map[string][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("translations", file))
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]any
	if err := json.Unmarshal(data, &raw); err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for key, v := range raw {
		switch v := v.(type) {
		case string:
			out[key] = []string{v}
		case map[string]any:
			for _, s := range v {
				out[key] = append(out[key], s.(string))
			}
			if v["one"] == nil || v["other"] == nil {
				t.Errorf("%s: %q needs one and other", file, key)
			}
		}
	}
	return out
}

var placesIn = regexp.MustCompile(`\{\{\.\w+\}\}`)

// Both languages have every line that the window says, with its places, and no
// line that it does not say.
func TestBothLanguagesAreComplete(t *testing.T) {
	keys := linesInCode(t)
	if *updateLanguages {
		writeEnglish(t, keys)
	}
	for _, file := range []string{"en.json", "de.json"} {
		said := forms(t, file)
		for _, key := range slices.Sorted(maps.Keys(keys)) {
			if said[key] == nil {
				t.Errorf("%s lacks %q", file, key)
			}
		}
		for key, list := range said {
			if !keys[key] {
				t.Errorf("%s has %q, which nothing says", file, key)
			}
			for _, s := range list {
				for _, p := range placesIn.FindAllString(key, -1) {
					if len(list) == 1 && !strings.Contains(s, p) {
						t.Errorf("%s: %q lacks %s", file, s, p)
					}
				}
				if s == "" || strings.Contains(s, "!") {
					t.Errorf("%s: %q is said as %q", file, key, s)
				}
			}
		}
	}
}

// writeEnglish keeps what is there and adds what is missing, each as itself.
func writeEnglish(t *testing.T, keys map[string]bool) {
	t.Helper()
	data, err := os.ReadFile("translations/en.json")
	if err != nil {
		t.Fatal(err)
	}
	was, now := map[string]any{}, map[string]any{}
	if err := json.Unmarshal(data, &was); err != nil {
		t.Fatal(err)
	}
	for key := range keys {
		now[key] = key
		for _, prefix := range []string{"word.", "day.", "month.short.", "month.", "help."} {
			if s, ok := strings.CutPrefix(key, prefix); ok {
				now[key] = s
				break
			}
		}
		if old, ok := was[key].(map[string]any); ok {
			now[key] = old
		}
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(now); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("translations/en.json", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// sayers are the functions whose literal words the user reads.
var sayers = regexp.MustCompile(`^(kit\.New(Button|Caption|Para|Quiet|Subtitle|Short|Secret|Line|Paper|CaptionedPaper|Rating|Title)|kit\.(Fold|Tag)|section|question|choice|u\.say|.*\.(SetText|SetLabel|SetConfirmText))$`)

// No line is said past the files of the languages.
func TestEveryLineCanBeSaidInAnotherLanguage(t *testing.T) {
	words := regexp.MustCompile(`\pL{2}`)
	for path, f := range sources(t) {
		report := func(e ast.Expr) {
			if l, ok := e.(*ast.BasicLit); ok && l.Kind == token.STRING && words.MatchString(l.Value) {
				t.Errorf("%s says %s without lang.L", path, l.Value)
			}
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if sayers.MatchString(callee(n.Fun)) {
					for _, a := range n.Args {
						report(a)
						if b, ok := a.(*ast.BinaryExpr); ok {
							report(b.X)
							report(b.Y)
						}
					}
				}
			case *ast.KeyValueExpr:
				if k := callee(n.Key); k == "Title" || k == "Subtitle" {
					report(n.Value)
				}
			}
			return true
		})
	}
}

// speak sets the language of the window for one test.
func speak(t *testing.T, locale string) {
	t.Helper()
	t.Setenv("LC_ALL", locale)
	t.Setenv("LANGUAGE", "")
	if err := <-loadLanguages(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		t.Setenv("LC_ALL", "en_GB.UTF-8")
		t.Setenv("LANGUAGE", "")
		if err := <-loadLanguages(); err != nil {
			t.Error(err)
		}
	})
}

func TestDaysAndNumbersInBothLanguages(t *testing.T) {
	now := time.Date(2026, 11, 22, 21, 5, 0, 0, time.UTC)
	for locale, want := range map[string][]string{
		"en_GB.UTF-8": {"1 evening", "3 evenings", "Tuesday", "3 March 2026", "Sunday, 22 November 2026", "Sun 22 Nov 2026", "sad", "mine own"},
		"de_DE.UTF-8": {"1 Abend", "3 Abende", "Dienstag", "3. März 2026", "Sonntag, 22. November 2026", "So 22. Nov. 2026", "traurig", "mine own"},
		"fr_FR.UTF-8": {"1 evening", "3 evenings", "Tuesday", "3 March 2026", "Sunday, 22 November 2026", "Sun 22 Nov 2026", "sad", "mine own"},
	} {
		t.Run(locale, func(t *testing.T) {
			speak(t, locale)
			got := []string{
				eveningCount(1), eveningCount(3), dayWords(now.AddDate(0, 0, -5), now), dayOf(time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC)),
				longDay(now), shortDay(now), word("sad"), word("mine own"),
			}
			if !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
			if region := strings.SplitN(locale, ".", 2)[0][3:]; !strings.HasSuffix(string(lang.SystemLocale()), "-"+region) {
				t.Errorf("the country is no longer known: %s", lang.SystemLocale())
			}
		})
	}
}
