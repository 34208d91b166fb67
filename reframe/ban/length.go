package ban

import (
	"fmt"
	"strings"
	"unicode"

	"seconddraft/internal/grade"
	"seconddraft/internal/text"
)

const (
	// maxOwnWords is how many words of ours a second draft may hold.
	maxOwnWords = 30
	// maxSlotWords is how many of the user's words one slot may hold; what builds
	// a clause around them ("I don't know whether …") may add three.
	maxSlotWords = 12
	maxBuilt     = 3
)

// checkLength holds our words short and easy, and each of the user's phrases
// short enough to be read at once.
func checkLength(p *page) {
	if !p.Question {
		if n := p.countOurs(); n > maxOwnWords {
			p.report("length", fmt.Sprintf("%d words", n))
		}
	}
	if g := grade.Of(p.easy()); g > grade.Max {
		p.report("grade", fmt.Sprintf("%.1f", g))
	}
	for _, s := range p.slots {
		if n := wordCount(p.Text[s.start:s.end]); n > maxSlotWords+maxBuilt {
			p.report("long-phrase", fmt.Sprintf("{%s} %d words", s.name, n))
		}
	}
}

func (p *page) countOurs() int {
	n := 0
	for i, t := range p.doc.Tokens {
		if p.ours[i] && t.Kind == text.Word && !(i > 0 && p.doc.Tokens[i-1].End == t.Start && p.doc.Tokens[i-1].Kind == text.Word) {
			n++
		}
	}
	return n
}

// easy is the text with one short word for each run of the user's: their words
// are as hard as they are.
func (p *page) easy() string {
	var out strings.Builder
	at, theirs := 0, false
	for i, t := range p.doc.Tokens {
		mine := p.ours[i] || t.Kind == text.Punct
		if p.aligned {
			mine = !p.inSlot[i]
		}
		if mine {
			out.WriteString(p.Text[at:t.End])
		} else if !theirs {
			out.WriteString(p.Text[at:t.Start] + "this")
		}
		at, theirs = t.End, !mine
	}
	return quotation.ReplaceAllString(out.String(), "this")
}

// wordCount counts blank-separated words that hold a letter or digit.
func wordCount(s string) int {
	n := 0
	for _, w := range strings.Fields(s) {
		if strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
			n++
		}
	}
	return n
}
