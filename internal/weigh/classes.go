package weigh

import (
	_ "embed"
	"strings"
	"sync"

	"seconddraft/internal/text"
)

//go:embed classes.txt
var classesTXT string

// classes maps a folded word or a lemma to its class. The first class that names
// a word has it.
var classes = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(classesTXT) {
		name, words, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(words) {
			if _, taken := out[w]; !taken {
				out[w] = strings.ToUpper(name)
			}
		}
	}
	return out
})

// core are the words that make the shape of a sentence. They stand for
// themselves.
var core = text.WordSet(`i me my mine myself you your he she it we they him her us them his their who what how when where why
	if that this these those there a the an am is are was were be been being 's 'd have has had do does did will would
	can could should must might may not no never always every everyone everything all nothing nobody anyone anything
	ever only just even still yet too so very such than like as of in on at for from with about by to into up out off
	over after before and or but because when although while since unless until then`)

// thin are pieces of shape that say nothing side by side with others.
var thin = text.WordSet("_ a an the of , in on at to very so -ing -ed -ly")

// shape is what a token counts for where its topic does not: itself if it is a
// core word, its class in capitals, else its ending.
func shape(t text.Token) string {
	switch t.Kind {
	case text.Number:
		return "#"
	case text.Punct:
		return t.Norm
	case text.Emoji, text.Other:
		return "?"
	}
	if core[t.Norm] {
		return t.Norm
	}
	if c := classes()[t.Norm]; c != "" {
		return c
	}
	if c := classes()[t.Lemma]; c != "" {
		return c
	}
	switch {
	case core[t.Lemma]:
		return t.Lemma
	case strings.HasSuffix(t.Norm, "ly"):
		return "-ly"
	case strings.HasSuffix(t.Norm, "ing"):
		return "-ing"
	case strings.HasSuffix(t.Norm, "ed"):
		return "-ed"
	}
	return "_"
}
