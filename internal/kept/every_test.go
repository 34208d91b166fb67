package kept

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"seconddraft/internal/record"
)

// TestEveryTypeIsListed reads the source of this package: each type with a kind is in
// the list, and no two have the same.
func TestEveryTypeIsListed(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) < 9 {
		t.Fatalf("%q, %v", files, err)
	}
	listed, kinds := map[string]bool{}, map[Kind]bool{}
	for _, one := range every {
		listed[reflect.TypeOf(one).Name()] = true
		kinds[one.kind()] = true
	}
	if len(kinds) != len(every) {
		t.Errorf("%d kinds of %d types", len(kinds), len(every))
	}
	found := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			m, ok := d.(*ast.FuncDecl)
			if !ok || m.Recv == nil || m.Name.Name != "kind" {
				continue
			}
			found++
			if of := m.Recv.List[0].Type.(*ast.Ident).Name; !listed[of] {
				t.Errorf("%s is not in the list of every type", of)
			}
		}
	}
	if Under[Shown]() != record.ShownPrefix {
		t.Errorf("showings are kept under %s, and go with their record under %s", Under[Shown](), record.ShownPrefix)
	}
	if found != len(every) {
		t.Errorf("%d types have a kind, %d are listed", found, len(every))
	}
}
