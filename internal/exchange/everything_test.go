package exchange

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"seconddraft/data"
	"seconddraft/internal/kept"
	"seconddraft/internal/record"
)

// oneOfEachKind has one full thing of each kind that is kept, and how it is read again.
var oneOfEachKind = map[kept.Kind]struct {
	put  func() (name, value string, err error)
	same func(settings map[string]string) bool
}{
	kept.KindOf[kept.Win]():     {func() (string, string, error) { return kept.Setting(full[kept.Win]()) }, same(kept.All[kept.Win])},
	kept.KindOf[kept.Letter]():  {func() (string, string, error) { return kept.Setting(theLetter()) }, sameLetter},
	kept.KindOf[kept.Story]():   {func() (string, string, error) { return kept.Setting(full[kept.Story]()) }, same(kept.All[kept.Story])},
	kept.KindOf[kept.Card]():    {func() (string, string, error) { return kept.Setting(full[kept.Card]()) }, same(kept.All[kept.Card])},
	kept.KindOf[kept.CheckIn](): {func() (string, string, error) { return kept.Setting(full[kept.CheckIn]()) }, same(kept.All[kept.CheckIn])},
	kept.KindOf[kept.OwnLine](): {func() (string, string, error) { return kept.Setting(full[kept.OwnLine]()) }, same(kept.All[kept.OwnLine])},
	kept.KindOf[kept.Round]():   {func() (string, string, error) { return kept.Setting(full[kept.Round]()) }, same(kept.All[kept.Round])},
	kept.KindOf[kept.Shown]():   {func() (string, string, error) { return kept.Setting(full[kept.Shown]()) }, same(kept.All[kept.Shown])},
	kept.KindOf[kept.Hidden]():  {func() (string, string, error) { return kept.Setting(full[kept.Hidden]()) }, same(kept.All[kept.Hidden])},
}

// same reports whether a full thing is all that there is of its type.
func same[T any](all func(map[string]string) []T) func(map[string]string) bool {
	return func(settings map[string]string) bool { return reflect.DeepEqual(all(settings), []T{full[T]()}) }
}

// theLetter is full: there is one, and its id is its own.
func theLetter() kept.Letter {
	l := full[kept.Letter]()
	l.ID = kept.LetterOf(nil).ID
	return l
}

func sameLetter(settings map[string]string) bool {
	return reflect.DeepEqual(kept.LetterOf(settings), theLetter())
}

// full is a value of which no field is empty, the same one each time.
func full[T any]() T {
	var one T
	n := 0
	fill(reflect.ValueOf(&one).Elem(), &n)
	return one
}

func fill(v reflect.Value, n *int) {
	*n++
	switch v.Interface().(type) {
	case time.Time:
		v.Set(reflect.ValueOf(now.Add(time.Duration(*n) * time.Minute)))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("Größe %d", *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(int64(1 + *n%4))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			fill(v.Index(i), n)
		}
	case reflect.Map:
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(key, n)
		fill(value, n)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(key, value)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	default:
		panic("a field of a kind that the test cannot fill: " + v.Type().String())
	}
}

// otherSettings are all the names of settings beside what is kept, as the sources have
// them: what ends in / begins names. The value says what comes of it in an export.
var otherSettings = map[string]string{
	"bin/": "out", "unshown/": "out", "put-down/": "out", "reader/off/": "out", "reader/own/": "out", "help/lines/": "out",
	"help/contact": "out", "country": "out", "language": "out", "look": "out", "text-size": "out", "motion": "out", "name": "out",
	"kindness": "out", "voice": "out", "hide-words": "out", "lock_after": "out", "closing": "out", "prompt": "out", "offered": "out",
	"reminder/hour": "out", "reminder/follow-up": "out", "check-in": "out", "practice-harsh": "out",
	"app/": "stays", "app/met": "stays", "app/asked-passphrase": "stays", "app/outside": "stays", "app/emptying": "stays", "app/move": "stays", "app/grief/": "stays",
}

// ofOneRecord begin the names that end with the id of a record.
var ofOneRecord = []string{"bin/", "unshown/", "put-down/"}

// TestEverythingGoesOutAndIn puts one full thing of each kind into a store, takes all
// of it out as JSON, and brings that into an empty one. What is new in the sources
// and not in the tables above fails it.
func TestEverythingGoesOutAndIn(t *testing.T) {
	from, to := data.NewTestStore(t), data.NewTestStore(t)
	r := fullRecord(t)
	must(t, from.SaveVersion(r))
	r.Finished = false
	must(t, from.SaveVersion(r))
	must(t, from.Dismiss(record.Dismissal{Rule: "r/x", Clause: "c", Words: "the words", Record: r.ID}))
	want := map[string]string{}
	for _, kind := range kept.Every() {
		of, there := oneOfEachKind[kind]
		if !there {
			t.Fatalf("%q is not in the table", kind)
		}
		name, value, err := of.put()
		must(t, err)
		if !strings.HasPrefix(name, "kept/"+string(kind)+"/") {
			t.Errorf("%q is kept as %s", kind, name)
		}
		want[name] = value
	}
	for _, name := range settingNames(t) {
		comes, there := otherSettings[name]
		if !there {
			t.Fatalf("the setting %q is not in the table", name)
		}
		switch {
		case slices.Contains(ofOneRecord, name):
			name += string(r.ID)
		case strings.HasSuffix(name, "/"):
			name += "x"
		}
		must(t, from.PutSetting(name, "value of "+name))
		if comes == "out" {
			want[name] = "value of " + name
		}
	}
	for name, value := range want {
		must(t, from.PutSetting(name, value))
	}

	var b bytes.Buffer
	a := collected(t, from)
	must(t, WriteJSON(&b, a))
	in, err := Read(File{Name: "all.json", Bytes: b.Bytes()}, time.UTC)
	must(t, err)
	p, err := Preview(to, in)
	must(t, err)
	done, err := Import(to, p, now)
	must(t, err)

	got := collected(t, to)
	for name, value := range want {
		if got.Settings[name] != value {
			t.Errorf("%s came as %q, it was %q", name, got.Settings[name], value)
		}
	}
	if len(got.Settings) != len(want) {
		t.Errorf("%d settings came, of %d", len(got.Settings), len(want))
	}
	for kind, of := range oneOfEachKind {
		if !of.same(got.Settings) {
			t.Errorf("%q is not read as it was written: %v", kind, got.Settings)
		}
	}
	if x, y := asJSON(t, a.Records), asJSON(t, got.Records); x != y || len(a.Records[0].Versions) != 2 {
		t.Errorf("the evening\n%s\ncame as\n%s", x, y)
	}
	if !reflect.DeepEqual(got.Dismissals, a.Dismissals) || len(a.Dismissals) != 1 {
		t.Errorf("dismissals %+v", got.Dismissals)
	}
	// Taken back, nothing of it stays.
	if _, err := Undo(to, done.ID); err != nil {
		t.Fatal(err)
	}
	if left := collected(t, to); len(left.Settings)+len(left.Records)+len(left.Dismissals) > 0 {
		t.Errorf("undone, there is left %+v", left)
	}
}

// fullRecord is an evening with something in each field of it.
func fullRecord(t *testing.T) record.Record {
	r := full[record.Record]()
	fresh := record.New(now)
	r.Version, r.ID, r.Started, r.Changeable = fresh.Version, fresh.ID, fresh.Started, "partly"
	for i := range r.Thoughts {
		r.Thoughts[i].Start, r.Thoughts[i].End, r.Thoughts[i].Text = 0, len(r.Narration), r.Narration
	}
	for i := range r.Verdicts {
		r.Verdicts[i].Answer = record.CouldBe
	}
	for i := range 2 {
		e, f := &r.Engagements[i], &r.Forecasts[i]
		e.ID, e.Kind, e.Day, e.Dose, e.State, e.Answered = record.New(now).ID, record.Win, "2026-11-25", record.Doses[0], record.Done, "2026-11-26"
		f.ID, f.Check, f.Outcome, f.Harder, f.Answered = record.New(now).ID, "2026-11-25", record.Partly, record.Compared[0], "2026-11-26"
		r.StillTrue[i].Day, r.StillTrue[i].Answer = "2026-11-30", record.StillAnswers[i]
		r.Recovery.Taps[i].Day = "2026-11-2" + strconv.Itoa(3+i)
		r.Heavy.Moves[i] = record.HeavyParts[i]
	}
	must(t, r.Validate())
	return r
}

// settingNames are the names of all settings, from the sources that name them.
func settingNames(t *testing.T) (names []string) {
	t.Helper()
	consts := func(pattern string, is func(file, name string) bool) {
		files, err := filepath.Glob(pattern)
		must(t, err)
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			must(t, err)
			ast.Inspect(f, func(n ast.Node) bool {
				if s, ok := n.(*ast.ValueSpec); ok && len(s.Values) == 1 && is(filepath.Base(file), s.Names[0].Name) {
					if lit, ok := s.Values[0].(*ast.BasicLit); ok {
						name, err := strconv.Unquote(lit.Value)
						must(t, err)
						names = append(names, name)
					}
				}
				if c, ok := n.(*ast.CallExpr); ok {
					namedByConstant(t, file, c)
				}
				return true
			})
		}
	}
	consts("../../ui/*.go", func(_, name string) bool { return strings.HasPrefix(name, "setting") })
	ofStore := func(file, name string) bool {
		return file != "codec.go" && (strings.HasSuffix(name, "Prefix") || strings.HasSuffix(name, "Setting"))
	}
	consts("../../data/*.go", ofStore)
	consts("../record/*.go", func(file, name string) bool { return name != "ShownPrefix" && ofStore(file, name) }) // of what is kept
	consts("*.go", func(_, name string) bool { return name == "ownPrefix" })
	slices.Sort(names)
	names = slices.Compact(names)
	if len(names) < 25 {
		t.Errorf("only %q were found", names)
	}
	return names
}

// namedByConstant refuses a setting whose name is spelled where it is used: the list
// above would not know of it.
func namedByConstant(t *testing.T, file string, c *ast.CallExpr) {
	f, ok := c.Fun.(*ast.SelectorExpr)
	if !ok || len(c.Args) == 0 || !slices.Contains([]string{"PutSetting", "KeepSetting", "RemoveSetting", "setting"}, f.Sel.Name) {
		return
	}
	if lit, ok := c.Args[0].(*ast.BasicLit); ok {
		t.Errorf("%s spells the setting %s where it is used: give it a constant", file, lit.Value)
	}
}
