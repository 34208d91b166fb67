package ui

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/helpline"
)

// fixed is a line that another package holds, in the language of the window: the
// crisis card, and what is said in place of a rewrite. It is never for words of
// the user: a line that is not found would be named in a log.
func fixed(line string) string {
	if line == "" {
		return ""
	}
	return lang.L(line)
}

// spoken is a country with its own lines in the language of the window. What the
// user wrote into them stays as it is.
func spoken(c helpline.Country) helpline.Country {
	c.Name, c.Emergency = helpWord(c.Name), helpWord(c.Emergency)
	c.Lines, c.Violence = spokenLines(c.Lines), spokenLines(c.Violence)
	return c
}

func spokenLines(lines []helpline.Line) []helpline.Line {
	out := make([]helpline.Line, len(lines))
	for i, l := range lines {
		out[i] = spokenLine(l)
	}
	return out
}

func spokenLine(l helpline.Line) helpline.Line {
	if l.Changed.IsZero() {
		l.Name, l.Reach, l.Note = helpWord(l.Name), helpWord(l.Reach), helpWord(l.Note)
	}
	return l
}

// helpWord is one of the words of lines.json; a bare number needs no translation.
func helpWord(s string) string {
	if !strings.ContainsFunc(s, unicode.IsLetter) {
		return s
	}
	return lang.X("help."+s, s)
}
