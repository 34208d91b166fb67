package safety

import (
	_ "embed"
	"sync"

	"github.com/goccy/go-yaml"

	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

//go:embed idioms.yaml
var idiomFile []byte

// idioms is part of the program: a fault in it is a programming error, and the
// tests load it first.
var idioms = sync.OnceValue(func() []*rule.Pattern {
	var list []string
	if err := yaml.UnmarshalWithOptions(idiomFile, &list, yaml.Strict()); err != nil {
		panic("safety: idioms.yaml: " + err.Error())
	}
	out := make([]*rule.Pattern, len(list))
	for i, pattern := range list {
		out[i] = rule.MustCompile(pattern)
	}
	return out
})

// Idiom reports whether a set phrase of death that means something else begins in
// the tokens [first, last) of a text.
func Idiom(doc *text.Document, first, last int) bool {
	for _, p := range idioms() {
		if _, found := p.Next(doc, first, last); found {
			return true
		}
	}
	return false
}
