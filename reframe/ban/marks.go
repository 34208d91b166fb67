package ban

import (
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
)

var (
	// twoTimes comes of two times in one clause: "this weekend this time".
	twoTimes = lazy.Regexp(`(?i)\bthis \w+ this time\b|\bThis time .*\bthis (time|week|weekend|month|year)\b|\b(yesterday|tonight|today|again) this time\b`)
	// strayMarks are what an empty or a badly ended slot leaves behind.
	strayMarks = lazy.Regexp(`[{}\[\]<>*_|\\]|  | [,.;:?]|[,;:]\.|\.\.|,,|::|\?\.|\.\?|[,;:]\?|,[^\s"”’'\d]|\.,|…|^\s|\s$|--|“”|“ | ”`)
	openEnds   = lazy.Regexp(`[.?]”?$`)
	lowerI     = lazy.Regexp(`(?:^|[\s“(])(i|im|ive|i'm|i’m|i've|i’ve|i'll|i’ll|i'd|i’d)(?:[\s,.;:?”)]|$)`)
)

// checkMarks holds the typography: no exclamation, no emoji, closed quotation
// marks, one stop at the end, no stray mark of a slot.
func checkMarks(p *page) {
	t := p.Text
	if strings.ContainsAny(t, "!¡‼❗") {
		p.report("exclamation", t)
	}
	for _, tok := range p.doc.Tokens {
		if tok.Kind == text.Emoji {
			p.report("emoji", p.doc.Text(tok.Span))
		}
	}
	if m := strayMarks.FindString(t); m != "" {
		p.report("stray-mark", m+" in "+t)
	}
	if m := twoTimes.FindString(t); m != "" {
		p.report("two-times", m)
	}
	if m := lowerI.FindString(quotation.ReplaceAllString(t, "“”")); m != "" {
		p.report("small-i", strings.TrimSpace(m))
	}
	if !openEnds.MatchString(t) {
		p.report("no-stop", t)
	}
	if !balanced(t) {
		p.report("unclosed-quote", t)
	}
}

// balanced reports whether curly quotes and brackets open and close in turn and
// straight ones come in pairs. A curly apostrophe is no quotation mark.
func balanced(s string) bool {
	depth := 0
	for _, r := range s {
		switch r {
		case '“':
			depth++
		case '”':
			depth--
		}
		if depth < 0 || depth > 1 {
			return false
		}
	}
	return depth == 0 && strings.Count(s, `"`)%2 == 0 && strings.Count(s, "(") == strings.Count(s, ")") && !strings.Contains(s, "‘")
}
