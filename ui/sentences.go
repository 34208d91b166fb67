package ui

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"fyne.io/fyne/v2/lang"
)

// translated is what another package said, in the language of the window. The
// store, the backups and the files say what went wrong in English sentences, for
// the terminal as well; each is looked up here by its pattern in storeSentences.
// One that is not there stays English.
func translated(said string) string {
	if speaks != "de" {
		return said
	}
	var out []string
	for said != "" {
		words, rest := firstSentence(said)
		out = append(out, words)
		said = rest
	}
	return strings.Join(out, " ")
}

// firstSentence translates the first sentence, or the first few that one pattern
// holds, and gives what is behind it.
func firstSentence(said string) (words, rest string) {
	for _, p := range patterns() {
		if m := p.match.FindStringSubmatch(said); m != nil {
			values := vals{}
			for i, name := range p.match.SubexpNames() {
				if name != "" {
					values[name] = m[i]
				}
			}
			return lang.L(p.line, values), said[len(m[0]):]
		}
	}
	if at := strings.Index(said, ". "); at >= 0 {
		return said[:at+1], said[at+2:]
	}
	return said, ""
}

type pattern struct {
	line  string
	match *regexp.Regexp
}

// patterns are made when the first sentence is wanted, which is never on a good
// evening.
var patterns = sync.OnceValue(func() []pattern {
	hole := regexp.MustCompile(`\\\{\\\{\\\.(\w+)\\\}\\\}`)
	out := make([]pattern, 0, len(storeSentences))
	for _, line := range storeSentences {
		source := hole.ReplaceAllString(regexp.QuoteMeta(line), `(?P<$1>.+?)`)
		out = append(out, pattern{line, regexp.MustCompile(`^` + source + `(?: |$)`)})
	}
	// The longer ones first, so that none is taken for the beginning of another.
	slices.SortStableFunc(out, func(a, b pattern) int { return len(b.line) - len(a.line) })
	return out
})
