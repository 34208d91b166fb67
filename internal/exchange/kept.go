package exchange

import (
	"fmt"
	"strings"
	"time"

	"seconddraft/internal/kept"
)

// KeptName is the file name of the page of what is kept beside the evenings.
const KeptName = "kept.md"

// keptEnd ends that page. It is to be read; what brings these things back is JSON.
const keptEnd = "<!-- kept beside the evenings -->"

// KeptPage is what is kept beside the evenings as one page to read, "" where
// nothing is: wins, memories, kind things, the letter, the stories and the coping cards.
func KeptPage(settings map[string]string) string {
	var b strings.Builder
	wins := kept.All[kept.Win](settings)
	for _, part := range []struct{ what, title string }{
		{kept.SmallWin, "Small wins"}, {kept.Memory, "Good memories"}, {kept.Kindness, "Kind things I did for myself"},
	} {
		var lines []string
		for _, w := range wins {
			if w.What == part.what {
				day := w.Day
				if day == "" {
					day = w.Made.Format(time.DateOnly)
				}
				lines = append(lines, said(w.Words, named("on", day), named("area of life", w.Area), outcomeWords[w.State],
					named("became", w.Became), named("if nobody noticed", w.Unseen)))
			}
		}
		keptPart(&b, part.title, lines)
	}
	if l := kept.LetterOf(settings); len(l.Parts()) > 0 {
		fmt.Fprintf(&b, "\n## A letter for a bad night\n\n%s\n", escape(strings.Join(l.Parts(), "\n\n")))
	}
	var stories []string
	for _, s := range kept.All[kept.Story](settings) {
		if s.Name != "" && !s.Declined {
			stories = append(stories, said(s.Name, s.Thoughts...))
		}
	}
	keptPart(&b, "Stories", stories)
	var cards []string
	for _, c := range kept.All[kept.Card](settings) {
		cards = append(cards, said(c.Line, named("my answer", c.Answer), named("area of life", c.Area), outOf100("believed", c.Belief)))
	}
	keptPart(&b, "Coping cards", cards)
	if b.Len() == 0 {
		return ""
	}
	return "# Kept beside the evenings\n" + b.String() + "\n" + keptEnd + "\n"
}

func keptPart(b *strings.Builder, title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n\n", title)
	for _, l := range lines {
		fmt.Fprintf(b, "- %s\n", l)
	}
}

// isKeptPage reports whether a text is that page, which holds no evening.
func isKeptPage(text string) bool { return strings.HasSuffix(strings.TrimSpace(text), keptEnd) }
