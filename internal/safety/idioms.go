package safety

import (
	"sync"

	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// idioms is part of the program: a fault in it is a programming error, and the
// tests load it first.
var idioms = sync.OnceValue(func() []*rule.Pattern {
	list, err := rule.LoadPatterns(files, "idioms.yaml")
	if err != nil {
		panic("safety: " + err.Error())
	}
	return list
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
