// Package lazy has regular expressions that are made ready when they are first
// needed. Hundreds of them, made ready before main, would hold back the first
// picture of a window that needs none of them.
package lazy

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression that is made ready at its first use. It may be
// used from several goroutines.
type Pattern struct {
	expr  string
	ready func() *regexp.Regexp
}

var (
	mu  sync.Mutex
	all []*Pattern
)

// Regexp is the pattern of a variable of a package: those are known to All.
func Regexp(expr string) *Pattern {
	p := &Pattern{expr: expr, ready: sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })}
	mu.Lock()
	defer mu.Unlock()
	all = append(all, p)
	return p
}

// All makes every pattern ready that the program has, beside a window for instance.
// A mistake in one panics here; the tests of the packages that have some call it.
func All() {
	mu.Lock()
	patterns := all[:len(all):len(all)]
	mu.Unlock()
	for _, p := range patterns {
		p.ready()
	}
}

// String is the expression.
func (p *Pattern) String() string { return p.expr }

// MatchString is regexp.Regexp's.
func (p *Pattern) MatchString(s string) bool { return p.ready().MatchString(s) }

// FindString is regexp.Regexp's.
func (p *Pattern) FindString(s string) string { return p.ready().FindString(s) }

// FindStringIndex is regexp.Regexp's.
func (p *Pattern) FindStringIndex(s string) []int { return p.ready().FindStringIndex(s) }

// FindStringSubmatch is regexp.Regexp's.
func (p *Pattern) FindStringSubmatch(s string) []string { return p.ready().FindStringSubmatch(s) }

// FindStringSubmatchIndex is regexp.Regexp's.
func (p *Pattern) FindStringSubmatchIndex(s string) []int {
	return p.ready().FindStringSubmatchIndex(s)
}

// FindAllString is regexp.Regexp's.
func (p *Pattern) FindAllString(s string, n int) []string { return p.ready().FindAllString(s, n) }

// FindAllStringIndex is regexp.Regexp's.
func (p *Pattern) FindAllStringIndex(s string, n int) [][]int {
	return p.ready().FindAllStringIndex(s, n)
}

// FindAllStringSubmatch is regexp.Regexp's.
func (p *Pattern) FindAllStringSubmatch(s string, n int) [][]string {
	return p.ready().FindAllStringSubmatch(s, n)
}

// FindAllStringSubmatchIndex is regexp.Regexp's.
func (p *Pattern) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return p.ready().FindAllStringSubmatchIndex(s, n)
}

// ReplaceAllString is regexp.Regexp's.
func (p *Pattern) ReplaceAllString(s, by string) string { return p.ready().ReplaceAllString(s, by) }

// ReplaceAllStringFunc is regexp.Regexp's.
func (p *Pattern) ReplaceAllStringFunc(s string, by func(string) string) string {
	return p.ready().ReplaceAllStringFunc(s, by)
}

// Split is regexp.Regexp's.
func (p *Pattern) Split(s string, n int) []string { return p.ready().Split(s, n) }
